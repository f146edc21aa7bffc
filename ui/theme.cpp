// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "consolestyle.h"
#include "stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>

#include <memory>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Colors lightColors()
{
    return {.window = 0xf5f6f8,
        .base = 0xffffff,
        .navigation = 0xeceef2,
        .line = 0xdfe3e8,
        .text = 0x1d232b,
        .dim = 0x626c79,
        .accent = 0x0f5cc0,
        .primary = 0x0f5cc0,
        .onPrimary = 0xffffff,
        .selection = 0xe6f0fc,
        .hover = 0xf0f3f7,
        .handle = 0xc3cad3,
        .good = 0x1f9d55,
        .warn = 0xd98a00,
        .bad = 0xc4322f,
        .warnSurface = 0xfffaef,
        .badSurface = 0xfdf3f2,
        .freshSurface = 0xeaf6ee};
}

Colors darkColors()
{
    return {.window = 0x1b1e23,
        .base = 0x22262c,
        .navigation = 0x16191d,
        .line = 0x3a414a,
        .text = 0xe6e9ed,
        .dim = 0xa3adb9,
        .accent = 0x79b0f7,
        .primary = 0x2b6cc4,
        .onPrimary = 0xffffff,
        .selection = 0x29405f,
        .hover = 0x2a2f37,
        .handle = 0x4b545f,
        .good = 0x3fbf77,
        .warn = 0xe9a93a,
        .bad = 0xff8a85,
        .warnSurface = 0x2d2719,
        .badSurface = 0x3b2527,
        .freshSurface = 0x20352a};
}

QPalette paletteFrom(const Colors &colors)
{
    QPalette palette(colors.window);
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.hover);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::Button, colors.base);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.bad);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.dim);
    palette.setColor(QPalette::Highlight, colors.primary);
    palette.setColor(QPalette::HighlightedText, colors.onPrimary);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Mid, colors.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.dim);
    return palette;
}

bool isDarkPalette(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
{
    QApplication::setStyle(std::make_unique<ConsoleStyle>().release());
    qApp->installEventFilter(this);
    apply();
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    m_applying = true;
    // Without a palette of ours the application has the desktop's.
    QApplication::setPalette(QPalette());
    m_dark = m_choice == Choice::System ? isDarkPalette(QApplication::palette()) : m_choice == Choice::Dark;
    m_colors = m_dark ? darkColors() : lightColors();
    QApplication::setPalette(paletteFrom(m_colors));
    qApp->setStyleSheet(styleSheet(m_colors));
    m_applying = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Sent to windows when the desktop turns light or dark.
    if (event->type() == QEvent::ThemeChange && watched->isWidgetType() && !m_applying
        && m_choice == Choice::System)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

QFont Theme::idFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!QFontInfo(font).fixedPitch())
        font.setFamily(u"monospace"_s);
    // Fixed-width faces run large beside a proportional one of the same size.
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.92);
    return font;
}

} // namespace Console
