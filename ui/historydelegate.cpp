// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historydelegate.h"

#include "historymodel.h"

#include <QPainter>

namespace Console {

namespace {

constexpr int Padding = 10;

} // namespace

void HistoryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, option.state.testFlag(QStyle::State_Selected) ? colors.selection : colors.base);
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, colors.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    const QRect room = cell.adjusted(Padding, 0, -Padding / 2, 0);
    painter->setFont(option.font);
    painter->setPen(index.data(HistoryModel::DimRole).toBool() ? colors.dim : colors.text);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace Console
