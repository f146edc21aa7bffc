// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QStyledItemDelegate>

namespace Console {

/// Paints a row of the mapping table: mark and word, ids in a fixed-width face, the bar of a pending row, the
/// frame of a wrong cell.
class MappingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int RowHeight = 30;

    explicit MappingDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Once: what is being typed outlives a change that comes in meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void destroyEditor(QWidget *editor, const QModelIndex &index) const override;

Q_SIGNALS:
    void typingBegan(const QModelIndex &index);
    void typed(const QModelIndex &index, const QString &text);
    void typingEnded();

private:
    const Theme &m_theme;
    QFont m_idFont;
};

} // namespace Console
