// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace Console {

/// The colours that a palette has no role for; text on each surface keeps 4.5 : 1.
struct Colors
{
    QColor window;
    QColor base;
    QColor navigation;
    QColor line;
    QColor text;
    QColor dim;
    QColor accent;  ///< text and marks
    QColor primary; ///< behind onPrimary
    QColor onPrimary;
    QColor selection;
    QColor hover;
    QColor handle; ///< of a scroll bar
    QColor good;
    QColor warn;
    QColor bad;
    QColor warnSurface;
    QColor badSurface;
    QColor freshSurface; ///< a row that someone else has just changed
};

/// The look of the whole application: Fusion, a light or a dark palette and a small style sheet.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    void choose(Choice choice);
    bool isDark() const { return m_dark; }
    const Colors &colors() const { return m_colors; }
    /// For ids: the desktop's fixed-width face, as large as the text beside it.
    QFont idFont() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    Choice m_choice = Choice::System;
    bool m_dark = false;
    bool m_applying = false;
    Colors m_colors;
};

} // namespace Console
