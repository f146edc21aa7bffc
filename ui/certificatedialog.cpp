// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatedialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

CertificateDialog::CertificateDialog(const QString &hostName, Make make, QWidget *parent)
    : QDialog(parent)
    , m_make(std::move(make))
    , m_name(new QLineEdit(hostName, this))
    , m_outcome(new QLabel(this))
{
    setObjectName("certificateDialog"_L1);
    setWindowTitle(tr("Make a self-signed certificate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    auto *purpose = new QLabel(
        tr("For trying out HTTPS on your own machine or network. The platform does not accept it: it wants a "
           "certificate of a public authority, or a tunnel that brings one. New connections use it at once, "
           "in place of plain HTTP or of the certificate before; open ones stay as they are."),
        this);
    purpose->setWordWrap(true);
    m_name->setObjectName("certificateName"_L1);
    m_name->setMaxLength(253);
    auto *form = new QFormLayout;
    addField(form, tr("&Host name or address"), m_name);
    m_outcome->setObjectName("certificateOutcome"_L1);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_button = addPrimaryButton(buttons, tr("Make and use"), u"certificateMake"_s);
    connect(m_name, &QLineEdit::textChanged, this,
        [this](const QString &name) { m_button->setEnabled(!name.trimmed().isEmpty()); });
    m_button->setEnabled(!hostName.isEmpty());
    connect(m_button, &QPushButton::clicked, this, &CertificateDialog::makeCertificate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(purpose);
    layout->addLayout(form);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
}

void CertificateDialog::makeCertificate()
{
    const auto made = m_make(m_name->text().trimmed());
    if (!made) {
        showProblem(m_outcome, made.error().detail, true);
        return;
    }
    QString fingerprint = made->fingerprint;
    fingerprint.insert(fingerprint.size() / 2 + 1, u'\n'); // nothing in it lets it wrap
    showProblem(m_outcome,
        tr("In use from now on; Settings, Listener goes back to plain HTTP.\n"
           "Certificate: %1\nPrivate key: %2\n\nSHA-256 fingerprint\n%3")
            .arg(made->certificatePath, made->keyPath, fingerprint),
        false);
    m_button->setEnabled(false);
}

} // namespace Console
