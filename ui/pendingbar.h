// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Console {

/// The one bar for what is pending; hidden while nothing is.
class PendingBar : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *undo;
        QAction *discard;
        QAction *resolve;
        QAction *apply;
    };

    PendingBar(const Actions &actions, QWidget *parent);

    void setCounts(qsizetype edits, qsizetype problems, qsizetype conflicts);
    void setApplying(bool applying);
    /// Why the edits would not survive a crash; empty: they would.
    void setTrouble(const QString &reason);

private:
    QLabel *m_edits;
    QLabel *m_faults;
    QLabel *m_trouble;
    QPushButton *m_resolve;
    QPushButton *m_apply;
};

} // namespace Console
