// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpreview.h"

#include "importwords.h"

#include <QComboBox>
#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qsizetype MaximumColumns = 40;
constexpr qsizetype MaximumRows = 5;
constexpr qsizetype MaximumText = 200;
constexpr int ColumnWidth = 172;

QTableWidgetItem *makeItem(const QString &text, const QString &spoken)
{
    auto *item = new QTableWidgetItem(text);
    item->setData(Qt::AccessibleTextRole, spoken);
    return item;
}

} // namespace

ImportPreview::ImportPreview(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName("importPreview"_L1);
    setAccessibleName(tr("First lines of the file, under what each column is taken for"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    horizontalHeader()->setDefaultSectionSize(ColumnWidth);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
}

void ImportPreview::showRows(
    const QList<QStringList> &rows, bool header, const QList<CustomerColumn> &columns)
{
    const QList<QStringList> body = rows.mid(header ? 1 : 0, MaximumRows);
    qsizetype count = 0;
    for (const QStringList &row : rows)
        count = std::max(count, std::min(row.size(), MaximumColumns));
    clear();
    setRowCount(0);
    setColumnCount(0);
    setColumnCount(int(count));
    setRowCount(int(body.size()) + 1);
    const QStringList names = header && !rows.isEmpty() ? rows.first() : QStringList();
    QWidget *before = this;
    for (int column = 0; column < count; ++column) {
        const QString number = tr("Column %1").arg(column + 1);
        const QString name = names.value(column).simplified().left(MaximumText);
        setHorizontalHeaderItem(column, new QTableWidgetItem(name.isEmpty() ? number : name));
        auto *combo = new QComboBox(this);
        combo->setObjectName(u"importColumn%1"_s.arg(column));
        combo->setAccessibleName(tr("%1 is taken for").arg(name.isEmpty() ? number : name));
        for (const CustomerColumn meaning :
            {CustomerColumn::None, CustomerColumn::State, CustomerColumn::Name, CustomerColumn::VendorId,
                CustomerColumn::AcronisId, CustomerColumn::Partner, CustomerColumn::PartnerVendorId})
            combo->addItem(columnWord(meaning), int(meaning));
        combo->setCurrentIndex(
            std::max(0, combo->findData(int(columns.value(column, CustomerColumn::None)))));
        connect(combo, &QComboBox::activated, this, [this, combo, column] {
            choose(column, static_cast<CustomerColumn>(combo->currentData().toInt()));
        });
        setCellWidget(0, column, combo);
        setItem(0, column, makeItem({}, combo->accessibleName()));
        setTabOrder(before, combo);
        before = combo;
        for (int row = 0; row < body.size(); ++row) {
            const QString text = body[row].value(column).simplified().left(MaximumText);
            setItem(row + 1, column, makeItem(text, text.isEmpty() ? tr("empty") : text));
        }
    }
    const bool fits = count * ColumnWidth < width();
    horizontalHeader()->setSectionResizeMode(fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    // On a cell with a combo box, Tab would pass over the table itself.
    setCurrentCell(1, 0, QItemSelectionModel::NoUpdate);
}

QList<CustomerColumn> ImportPreview::columns() const
{
    QList<CustomerColumn> columns;
    for (int column = 0; column < columnCount(); ++column) {
        const auto *combo = qobject_cast<const QComboBox *>(cellWidget(0, column));
        columns += static_cast<CustomerColumn>(combo->currentData().toInt());
    }
    return columns;
}

void ImportPreview::choose(int column, CustomerColumn meaning)
{
    // Nothing can stand in two columns: the other one gives it up.
    for (int other = 0; other < columnCount(); ++other) {
        auto *combo = qobject_cast<QComboBox *>(cellWidget(0, other));
        if (other != column && combo->currentData().toInt() == int(meaning))
            combo->setCurrentIndex(0);
    }
    Q_EMIT columnsChanged();
}

} // namespace Console
