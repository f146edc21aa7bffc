// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnersdelegate.h"

#include "partnersmodel.h"

#include <QMouseEvent>
#include <QPainter>

namespace Console {

namespace {

constexpr int Padding = 10;
constexpr int SwitchWidth = 30;
constexpr int SwitchHeight = 16;

QRect switchRect(QRect cell)
{
    return {
        cell.left() + Padding, cell.top() + (cell.height() - SwitchHeight) / 2, SwitchWidth, SwitchHeight};
}

void paintSwitch(QPainter &painter, QRect place, bool on, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(on ? colors.good : colors.dim, 1));
    painter.setBrush(on ? colors.good : colors.base);
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const qreal radius = track.height() / 2 - 3;
    const qreal x = on ? track.right() - radius - 3 : track.left() + radius + 3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? colors.base : colors.dim);
    painter.drawEllipse(QPointF(x, track.center().y()), radius, radius);
    painter.restore();
}

} // namespace

PartnersDelegate::PartnersDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_idFont(theme.idFont())
{
    connect(&theme, &Theme::changed, this, [this] { m_idFont = m_theme.idFont(); });
}

void PartnersDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const QRect cell = option.rect;
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool fresh = index.data(PartnersModel::FreshRole).toBool();
    painter->fillRect(cell, selected ? colors.selection : fresh ? colors.freshSurface : colors.base);
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, colors.line);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    QRect room = cell.adjusted(Padding, 0, -Padding / 2, 0);
    if (index.column() == PartnersModel::State) {
        paintSwitch(*painter, switchRect(cell), index.data(PartnersModel::EnabledRole).toBool(), colors);
        room.setLeft(room.left() + SwitchWidth + 8);
    }
    const bool dim = index.data(PartnersModel::DimRole).toBool();
    const bool id =
        index.column() == PartnersModel::VendorId || (index.column() == PartnersModel::AcronisId && !dim);
    painter->setFont(id ? m_idFont : option.font);
    painter->setPen(dim ? colors.dim : colors.text);
    const QString text =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

QSize PartnersDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool id = index.column() == PartnersModel::VendorId || index.column() == PartnersModel::AcronisId;
    const int text = QFontMetrics(id ? m_idFont : option.font).horizontalAdvance(index.data().toString());
    return {text + Padding * 2 + (index.column() == PartnersModel::State ? SwitchWidth + 8 : 0), RowHeight};
}

bool PartnersDelegate::editorEvent(QEvent *event, QAbstractItemModel * /*model*/,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() != PartnersModel::State || event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton
        || !switchRect(option.rect).adjusted(-4, -6, 4, 6).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT switched(index);
    return true;
}

} // namespace Console
