// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingdelegate.h"

#include "mappingcolumns.h"
#include "mark.h"

#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Console {

using namespace MappingColumns;

namespace {

constexpr int Padding = 10;
constexpr int MarkWidth = 15;
constexpr int BarWidth = 3;

QColor surfaceOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Colors &colors)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return colors.selection;
    if (index.data(CellPendingRole).toBool())
        return colors.warnSurface;
    if (index.data(FreshRole).toBool())
        return colors.freshSurface;
    return colors.base;
}

} // namespace

MappingDelegate::MappingDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_idFont(theme.idFont())
{
    connect(&theme, &Theme::changed, this, [this] { m_idFont = m_theme.idFont(); });
}

void MappingDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &colors = m_theme.colors();
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell, surfaceOf(option, index, colors));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, colors.line);
    if (index.column() == State && index.data(PendingRole).toBool())
        painter->fillRect(cell.left(), cell.top(), BarWidth, cell.height(), colors.warn);

    const bool wrong = !index.data(ProblemRole).toString().isEmpty();
    if (wrong) {
        painter->fillRect(cell, colors.badSurface);
        painter->setPen(QPen(colors.bad, 2));
        painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
    } else if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 1));
        painter->drawRect(QRectF(cell).adjusted(0.5, 0.5, -0.5, -1.5));
    }

    QRect room = cell.adjusted(Padding, 0, -Padding / 2, 0);
    if (index.column() == State) {
        if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
            paintMark(*painter, QPointF(room.left() + 5, room.center().y() + 0.5),
                static_cast<Mark>(mark.toInt()), colors);
        }
        room.setLeft(room.left() + MarkWidth);
    }
    const bool dim = index.data(DimRole).toBool();
    const bool id = (index.column() == VendorId || index.column() == AcronisId) && !dim;
    QFont font = id ? m_idFont : option.font;
    font.setStrikeOut(index.data(StruckRole).toBool());
    painter->setFont(font);
    painter->setPen(index.data(AlarmRole).toBool() ? colors.bad : dim ? colors.dim : colors.text);
    const QString text = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter->restore();
}

QSize MappingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool id = index.column() == VendorId || index.column() == AcronisId;
    const int text = QFontMetrics(id ? m_idFont : option.font).horizontalAdvance(index.data().toString());
    return {text + Padding * 2 + (index.column() == State ? MarkWidth : 0), RowHeight};
}

QWidget *MappingDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName("cellEditor"_L1);
    editor->setFrame(false);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    if (index.column() != Name)
        editor->setFont(m_idFont);
    Q_EMIT const_cast<MappingDelegate *>(this)->typingBegan(index); // the base class asks for const
    const QPersistentModelIndex cell(index);
    connect(editor, &QLineEdit::textChanged, this, [this, cell](const QString &text) {
        if (cell.isValid())
            Q_EMIT const_cast<MappingDelegate *>(this)->typed(cell, text);
    });
    return editor;
}

void MappingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (editor->property("filled").toBool())
        return;
    editor->setProperty("filled", true);
    QStyledItemDelegate::setEditorData(editor, index);
}

void MappingDelegate::destroyEditor(QWidget *editor, const QModelIndex &index) const
{
    Q_EMIT const_cast<MappingDelegate *>(this)->typingEnded();
    QStyledItemDelegate::destroyEditor(editor, index);
}

} // namespace Console
