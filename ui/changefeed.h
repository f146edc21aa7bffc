// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Console {

class Writer;

/// What was committed, for the window: the notices of hundreds of commits a second are put together, so that
/// a window that is short of time falls behind by one notice and not by thousands.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    /// \a writer must outlive the feed.
    explicit ChangeFeed(Writer &writer, QObject *parent = nullptr);
    ~ChangeFeed() override;
    Q_DISABLE_COPY_MOVE(ChangeFeed)

Q_SIGNALS:
    /// In the feed's thread, so often at most that an eye can follow.
    void changed(const Console::ChangeNotice &notice);

private:
    struct Gathered;

    void deliver();

    std::shared_ptr<Gathered> m_gathered;
    QMetaObject::Connection m_connection;
    QTimer m_pause;
};

} // namespace Console
