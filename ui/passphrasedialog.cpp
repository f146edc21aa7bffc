// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrasedialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

PassphraseDialog::PassphraseDialog(const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_passphrase(new QLineEdit(this))
{
    setObjectName("passphraseDialog"_L1);
    setWindowTitle(tr("Passphrase of the private key"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(420);
    auto *why = new QLabel(reason, this);
    why->setWordWrap(true);
    why->setTextFormat(Qt::PlainText);
    m_passphrase->setObjectName("passphrase"_L1);
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    addField(form, tr("&Passphrase"), m_passphrase);
    auto *hint = new QLabel(tr("It is kept in memory alone, until the console ends."), this);
    hint->setProperty("kind", u"dim"_s);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *use = addPrimaryButton(buttons, tr("Start listener"), u"passphraseUse"_s);
    use->setEnabled(false);
    connect(m_passphrase, &QLineEdit::textChanged, use,
        [use](const QString &text) { use->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(why);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addWidget(buttons);
}

QByteArray PassphraseDialog::passphrase() const
{
    return m_passphrase->text().toUtf8();
}

} // namespace Console
