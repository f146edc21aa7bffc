// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfiltersdialog.h"

#include "filternamedialog.h"
#include "formfield.h"
#include "savedfilters.h"
#include "taborder.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

SavedFiltersDialog::SavedFiltersDialog(SavedFilters &filters, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_list(new QListWidget(this))
{
    setObjectName("savedFiltersDialog"_L1);
    setWindowTitle(tr("Saved filters"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(420, 300);
    m_list->setObjectName("savedFilterList"_L1);
    m_list->setAccessibleName(tr("Saved filters"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_rename = new QPushButton(tr("&Rename…"), this);
    m_rename->setObjectName("renameFilter"_L1);
    m_remove = new QPushButton(tr("Re&move"), this);
    m_remove->setObjectName("removeFilter"_L1);
    connect(m_rename, &QPushButton::clicked, this, &SavedFiltersDialog::rename);
    connect(m_remove, &QPushButton::clicked, this, &SavedFiltersDialog::remove);
    connect(m_list, &QListWidget::itemActivated, this, &SavedFiltersDialog::rename);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_filters, &SavedFilters::changed, this, &SavedFiltersDialog::fill);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(
        makeText(tr("Removing a filter changes no customer, it only forgets the name."), u"dim"_s, this));
    layout->addWidget(m_list);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_rename);
    choices->addWidget(m_remove);
    choices->addWidget(buttons, 1);
    layout->addLayout(choices);
    tabInReadingOrder(*this);
    fill();
}

QString SavedFiltersDialog::current() const
{
    return m_list->currentItem() != nullptr ? m_list->currentItem()->text() : QString();
}

void SavedFiltersDialog::fill()
{
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SavedFilter &filter : m_filters.filters())
        m_list->addItem(filter.name);
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    m_rename->setEnabled(m_list->count() > 0);
    m_remove->setEnabled(m_list->count() > 0);
}

void SavedFiltersDialog::rename()
{
    const QString before = current();
    if (before.isEmpty())
        return;
    auto *dialog = new FilterNameDialog(m_filters, tr("Rename filter"), before, before, this);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, before] { m_filters.rename(before, dialog->name()); });
    dialog->open();
}

void SavedFiltersDialog::remove()
{
    if (const QString name = current(); !name.isEmpty())
        m_filters.remove(name);
}

} // namespace Console
