// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolestyle.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Fusion's outline is a darker shade of the window: on a dark one it is not seen.
void paintBox(QPainter &painter, const QStyleOption &option)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool some = option.state.testFlag(QStyle::State_NoChange);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QPalette &palette = option.palette;
    const QColor line = palette.color(QPalette::PlaceholderText);
    const QColor filled = enabled ? palette.color(QPalette::Link) : line;
    const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || some ? filled : line, 1.2));
    painter.setBrush(on || some ? filled : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(palette.color(QPalette::Base), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](qreal x, qreal y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (some) {
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    } else if (on) {
        const std::array<QPointF, 3> tick {at(0.22, 0.52), at(0.42, 0.72), at(0.78, 0.3)};
        painter.drawPolyline(tick.data(), int(tick.size()));
    }
    painter.restore();
}

QPixmap paintSign(int side, const QColor &color, const QColor &onColor, QChar letter, bool triangle)
{
    QPixmap sign(side, side);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, side / 12.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(color);
    QRectF room = QRectF(sign.rect()).adjusted(side / 12.0, side / 12.0, -side / 12.0, -side / 12.0);
    if (triangle) {
        const std::array<QPointF, 3> corners {
            QPointF(room.center().x(), room.top()), room.bottomRight(), room.bottomLeft()};
        painter.drawConvexPolygon(corners.data(), int(corners.size()));
        room.setTop(room.top() + side / 6.0);
    } else {
        painter.drawEllipse(room);
    }
    QFont font;
    font.setPixelSize(side * 11 / 20);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(onColor);
    painter.drawText(room, Qt::AlignCenter, letter);
    return sign;
}

QIcon signIcon(const QColor &color, const QColor &onColor, QChar letter, bool triangle = false)
{
    QIcon icon;
    for (const int side : {32, 48, 64, 96})
        icon.addPixmap(paintSign(side, color, onColor, letter, triangle));
    return icon;
}

} // namespace

ConsoleStyle::ConsoleStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int ConsoleStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void ConsoleStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        paintBox(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QIcon ConsoleStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    const QPalette palette = widget != nullptr ? widget->palette() : QPalette();
    const QColor accent = palette.color(QPalette::Highlight);
    const QColor onAccent = palette.color(QPalette::HighlightedText);
    switch (icon) {
    case SP_MessageBoxQuestion:
        return signIcon(accent, onAccent, u'?');
    case SP_MessageBoxInformation:
        return signIcon(accent, onAccent, u'i');
    case SP_MessageBoxWarning:
        return signIcon(QColor(0xd98a00), QColor(0x1d232b), u'!', true);
    case SP_MessageBoxCritical:
        return signIcon(palette.color(QPalette::BrightText), palette.color(QPalette::Base), u'!');
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace Console
