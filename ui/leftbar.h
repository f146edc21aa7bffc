// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Console {

/// Offers the edits that an earlier run left unapplied; hidden when there are none.
class LeftBar : public QWidget
{
    Q_OBJECT

public:
    explicit LeftBar(QWidget *parent);

    void setLeft(qsizetype edits);

Q_SIGNALS:
    void takenUp();
    void discarded();

private:
    QLabel *m_text;
};

} // namespace Console
