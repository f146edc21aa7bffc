// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QLocalServer>
#include <QLockFile>

#include <functional>

namespace Console {

/// One window for a data folder: who comes second tells the first one to come to the front, hands it a file,
/// and ends. Only programs of the same user are heard.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void> &)>;

    explicit SingleInstance(const QString &directory, QObject *parent = nullptr);

    /// True for the first one, which listens from then on. A first one that was killed is in nobody's way.
    bool claim();
    /// Tells the first one; \a file may be empty. \a done is called when it has heard, or will not within
    /// some seconds.
    void handOver(const QString &file, const Done &done);

Q_SIGNALS:
    /// Someone came second, with a file or without.
    void called(const QString &file);

private:
    void greet();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Console
