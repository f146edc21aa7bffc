// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"

#include <QWidget>

namespace Console {

/// A mark by itself, beside the words that say the same.
class MarkLabel : public QWidget
{
    Q_OBJECT

public:
    MarkLabel(const Theme &theme, QWidget *parent);
    void setMark(Mark mark);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Mark m_mark = Mark::Open;
};

} // namespace Console
