// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuerdialog.h"

#include "formfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// Keys that came over plain HTTP could be anybody's; this machine is trusted.
bool isKeyAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool here = url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here));
}

} // namespace

IssuerDialog::IssuerDialog(QWidget *parent)
    : QDialog(parent)
    , m_issuer(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_audience(new QLineEdit(this))
    , m_problem(makeText({}, u"dim"_s, this))
{
    setObjectName("issuerDialog"_L1);
    setWindowTitle(tr("Trust an issuer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    m_issuer->setObjectName("issuerName"_L1);
    m_issuer->setPlaceholderText(u"https://cloud.acronis.com"_s);
    m_url->setObjectName("issuerUrl"_L1);
    m_url->setPlaceholderText(u"https://cloud.acronis.com/api/idp/v1/keys"_s);
    m_audience->setObjectName("issuerAudience"_L1);
    m_audience->setPlaceholderText(tr("none: not checked"));
    auto *form = new QFormLayout;
    addField(form, tr("&Issuer"), m_issuer);
    addField(form, tr("Address of its &keys"), m_url);
    addField(form, tr("&Audience"), m_audience);
    m_problem->setObjectName("issuerProblem"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = addPrimaryButton(buttons, tr("Trust"), u"issuerAdd"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QLineEdit *edit : {m_issuer, m_url})
        connect(edit, &QLineEdit::textChanged, this, &IssuerDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(makeText(tr("Tokens that this issuer signs are accepted. The issuer is compared letter "
                                  "by letter with what they "
                                  "say; one of this name that is there already gets the new address."),
        u"dim"_s, this));
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    judge();
}

TrustedIssuer IssuerDialog::issuer() const
{
    return {m_issuer->text().trimmed(), m_url->text().trimmed(), m_audience->text().trimmed()};
}

void IssuerDialog::judge()
{
    const TrustedIssuer typed = issuer();
    const bool wrong = !typed.jwksUrl.isEmpty() && !isKeyAddress(typed.jwksUrl);
    showWrong(m_url, wrong);
    showProblem(m_problem,
        wrong                         ? tr("The address of the keys must begin with https://")
            : typed.issuer.isEmpty()  ? tr("Needs the issuer")
            : typed.jwksUrl.isEmpty() ? tr("Needs the address of its keys")
                                      : QString(),
        wrong);
    m_add->setEnabled(!wrong && !typed.issuer.isEmpty() && !typed.jwksUrl.isEmpty());
}

} // namespace Console
