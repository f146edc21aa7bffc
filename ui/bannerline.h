// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mark.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Console {

class MarkLabel;

/// A line of a banner: what is wrong, and a button for what helps.
class BannerLine : public QWidget
{
    Q_OBJECT

public:
    /// Its text is called \a name + "Text".
    BannerLine(const Theme &theme, const QString &name, QPushButton *button, QWidget *parent);

    /// \a heading and \a sentence are plain text; hidden without a sentence.
    void say(Mark mark, const QString &heading, const QString &sentence, bool hasButton);

private:
    MarkLabel *m_mark;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Console
