// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changetree.h"

#include "theme.h"

namespace Console {

namespace {

constexpr int LineHeight = 28;
constexpr int ColumnSpace = 4;
constexpr int FirstIdColumn = 2;
constexpr int LastIdColumn = 4;
constexpr int WidestColumn = 330;
constexpr int FieldRole = Qt::UserRole + 1;

} // namespace

ChangeTree::ChangeTree(const QStringList &columns, const QString &name, const Theme &theme, QWidget *parent)
    : QTreeWidget(parent)
    , m_theme(theme)
{
    setHeaderLabels(columns);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setAccessibleName(name);
}

void ChangeTree::add(const ChangeLine &line, const QStringList &texts)
{
    auto *item = new QTreeWidgetItem(this, texts);
    item->setData(0, Qt::UserRole, qint64(line.id));
    if (line.clash)
        item->setData(0, FieldRole, int(*line.clash));
    item->setSizeHint(int(texts.size()) - 1, QSize(0, LineHeight));
    for (int column = FirstIdColumn; column <= std::min(LastIdColumn, int(texts.size()) - 1); ++column)
        item->setFont(column, m_theme.idFont());
    for (int column = 0; column < texts.size(); ++column)
        item->setToolTip(column, texts[column]);
}

MappingStage::Choice ChangeTree::choiceOf(const QTreeWidgetItem *item)
{
    const QVariant field = item->data(0, FieldRole);
    return {CustomerId {item->data(0, Qt::UserRole).toLongLong()},
        field.isValid() ? std::optional(static_cast<CustomerField>(field.toInt())) : std::nullopt};
}

void ChangeTree::fitColumns()
{
    for (int column = 0; column < columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column) + ColumnSpace, WidestColumn));
    }
}

} // namespace Console
