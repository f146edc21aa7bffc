// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialdialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

CredentialDialog::CredentialDialog(const QString &identity, QWidget *parent)
    : QDialog(parent)
    , m_identity(new QLineEdit(identity, this))
    , m_password(new QLineEdit(this))
    , m_again(new QLineEdit(this))
{
    setObjectName("credentialDialog"_L1);
    setWindowTitle(identity.isEmpty() ? tr("Add credential") : tr("Change password"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    m_identity->setObjectName("credentialIdentity"_L1);
    m_identity->setMaxLength(256);
    m_identity->setEnabled(identity.isEmpty());
    m_password->setObjectName("credentialPassword"_L1);
    m_again->setObjectName("credentialAgain"_L1);
    for (QLineEdit *edit : {m_password, m_again})
        edit->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(9);
    addField(form, tr("&User name"), m_identity);
    addField(form, tr("&Password"), m_password);
    addField(form, tr("Password &again"), m_again);
    auto *hint = new QLabel(tr("The password is kept as a hash and never shown again."), this);
    hint->setProperty("kind", u"dim"_s);
    hint->setWordWrap(true);
    auto *problem = new QLabel(this);
    problem->setProperty("kind", u"problem"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *save = addPrimaryButton(buttons, tr("Save"), u"credentialSave"_s);
    const auto judge = [this, problem, save] {
        const bool differ = !m_again->text().isEmpty() && m_again->text() != m_password->text();
        // What stands before the colon is the user name (X-CyberApp-Auth).
        const bool colon = m_identity->text().contains(u':');
        showWrong(m_again, differ);
        showWrong(m_identity, colon);
        problem->setText(differ ? tr("the passwords differ")
                : colon         ? tr("a user name has no colon")
                                : QString());
        save->setEnabled(!colon && !m_identity->text().trimmed().isEmpty() && !m_password->text().isEmpty()
            && m_again->text() == m_password->text());
    };
    for (QLineEdit *edit : {m_identity, m_password, m_again})
        connect(edit, &QLineEdit::textChanged, this, judge);
    judge();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(problem);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    (identity.isEmpty() ? m_identity : m_password)->setFocus();
}

QString CredentialDialog::identity() const
{
    return m_identity->text().trimmed();
}

QByteArray CredentialDialog::password() const
{
    return m_password->text().toUtf8();
}

} // namespace Console
