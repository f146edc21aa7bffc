// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "marklabel.h"

class QAction;
class QLabel;

namespace Console {

/// What is wrong with the row the operator is on, in a sentence, and the ways out of it; hidden when nothing
/// is.
class RowNotice : public QWidget
{
    Q_OBJECT

public:
    RowNotice(const Theme &theme, const QList<QAction *> &actions, QWidget *parent);

    /// Shows those of the actions that are visible.
    void tell(Mark mark, const QString &sentence);
    void clear() { hide(); }

private:
    MarkLabel *m_mark;
    QLabel *m_text;
};

} // namespace Console
