// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filternamedialog.h"

#include "formfield.h"
#include "savedfilters.h"
#include "words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Console {

FilterNameDialog::FilterNameDialog(const SavedFilters &filters, const QString &title,
    const QString &suggestion, const QString &own, QWidget *parent)
    : QDialog(parent)
    , m_filters(filters)
    , m_own(own)
    , m_name(new QLineEdit(suggestion, this))
    , m_problem(new QLabel(this))
{
    setObjectName("filterNameDialog"_L1);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(380);
    m_name->setObjectName("filterName"_L1);
    m_name->setMaxLength(60);
    m_name->selectAll();
    m_problem->setObjectName("filterNameProblem"_L1);
    m_problem->setWordWrap(true);
    auto *form = new QFormLayout;
    addField(form, tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = addPrimaryButton(buttons, tr("Save"), u"filterNameSave"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &FilterNameDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    judge();
}

QString FilterNameDialog::name() const
{
    return cleaned(m_name->text());
}

void FilterNameDialog::judge()
{
    const QString wanted = name();
    const bool taken = wanted != m_own && m_filters.contains(wanted);
    showProblem(m_problem,
        taken ? tr("A filter of this name is there already; saving replaces it.") : QString(), false);
    m_save->setEnabled(!wanted.isEmpty());
}

} // namespace Console
