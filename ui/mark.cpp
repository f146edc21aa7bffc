// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mark.h"

#include <array>

namespace Console {

namespace {

constexpr qreal Radius = 4.5;

void paintRing(QPainter &painter, QPointF centre, const QColor &color)
{
    painter.setPen(QPen(color, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, Radius - 0.9, Radius - 0.9);
}

void paintDisc(QPainter &painter, QPointF centre, qreal radius, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, radius, radius);
}

} // namespace

void paintMark(QPainter &painter, QPointF centre, Mark mark, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case Mark::Good:
        paintDisc(painter, centre, Radius, colors.good);
        break;
    case Mark::Open:
        paintRing(painter, centre, colors.dim);
        break;
    case Mark::Pending:
        painter.setPen(QPen(colors.warn, 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, Radius, Radius);
        paintDisc(painter, centre, Radius - 2, colors.warn);
        break;
    case Mark::Conflict: {
        const std::array<QPointF, 4> diamond {centre + QPointF(0, -5.5), centre + QPointF(5.5, 0),
            centre + QPointF(0, 5.5), centre + QPointF(-5.5, 0)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.bad);
        painter.drawConvexPolygon(diamond.data(), int(diamond.size()));
        break;
    }
    case Mark::Excluded:
        paintRing(painter, centre, colors.dim);
        painter.drawLine(centre + QPointF(-2.6, 2.6), centre + QPointF(2.6, -2.6));
        break;
    case Mark::Bad: {
        const std::array<QPointF, 3> triangle {
            centre + QPointF(0, -5), centre + QPointF(5.5, 4.5), centre + QPointF(-5.5, 4.5)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.bad);
        painter.drawConvexPolygon(triangle.data(), int(triangle.size()));
        break;
    }
    }
    painter.restore();
}

} // namespace Console
