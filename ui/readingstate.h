// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "emptystate.h"

#include <QTimer>

class QPushButton;

namespace Console {

/// What a page shows while its table was never read: nothing at first, that it is being read once that takes
/// time, or why it could not be.
class ReadingState : public EmptyState
{
    Q_OBJECT

public:
    explicit ReadingState(QWidget *parent);

    void setFailed(const QString &sentence);

Q_SIGNALS:
    /// The operator wants it to be tried again.
    void again();

private:
    ReadingState(QPushButton *again, QWidget *parent);

    QPushButton *m_again;
    QTimer m_patience;
};

} // namespace Console
