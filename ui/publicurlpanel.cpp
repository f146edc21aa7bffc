// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicurlpanel.h"

#include "doctorpanel.h"
#include "formfield.h"
#include "publicurlstate.h"
#include "tunnelchoice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

PublicUrlPanel::PublicUrlPanel(const PublicUrlServices &services, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_address(*services.address)
    , m_state(new PublicUrlState(m_address, theme, this))
    , m_safety(makeText({}, u"dim"_s, this))
    , m_allow(new QPushButton(tr("Accept them all the same…"), this))
{
    setObjectName("publicUrlPanel"_L1);
    auto *choice = new TunnelChoice(services, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_state);
    layout->addWidget(makeSafety());
    layout->addWidget(makeText(tr("How it comes about"), u"heading"_s, this));
    layout->addWidget(choice);
    layout->addWidget(makeText(tr("Doctor"), u"heading"_s, this));
    layout->addWidget(new DoctorPanel(m_address, theme, this));
    layout->addStretch();
    connect(m_state, &PublicUrlState::startWanted, choice, &TunnelChoice::start);
    connect(m_state, &PublicUrlState::stopWanted, &m_address, &PublicAddress::stop);
    connect(m_state, &PublicUrlState::copyWanted, this, &PublicUrlPanel::copyWanted);
    connect(&m_address, &PublicAddress::changed, this, &PublicUrlPanel::followSafety);
    connect(&m_address, &PublicAddress::settingsChanged, this, &PublicUrlPanel::followSafety);
    connect(m_allow, &QPushButton::clicked, this, &PublicUrlPanel::askUnproven);
    followSafety();
}

void PublicUrlPanel::setCopied(const QString &url)
{
    m_state->setCopied(url);
}

QWidget *PublicUrlPanel::makeSafety()
{
    auto *safety = new QWidget(this);
    m_safety->setObjectName("publicUrlSafety"_L1);
    m_allow->setObjectName("allowUnproven"_L1);
    m_allow->setToolTip(tr("Until the console ends, with a warning above every page"));
    auto *layout = new QHBoxLayout(safety);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_safety, 1);
    layout->addWidget(m_allow);
    return safety;
}

void PublicUrlPanel::followSafety()
{
    const Exposure &exposure = m_address.exposure();
    QString sentence;
    if (m_services.skipsVerification)
        sentence =
            tr("While the URL is public, unsigned requests and tokens of the development key are refused.");
    else if (m_services.trustsDevelopmentKey && m_services.trustsDevelopmentKey())
        sentence = tr("While the URL is public, tokens of the development key are refused.");
    m_safety->setText(sentence);
    const bool counts = !sentence.isEmpty() && exposure.refusesUnproven();
    m_safety->setVisible(counts);
    m_allow->setVisible(counts);
}

void PublicUrlPanel::askUnproven()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Accept them from the public?"),
        m_services.skipsVerification
            ? tr("Anybody who learns the URL is answered, and can change what is mapped.")
            : tr("Whoever has the development key of this machine can ask and change everything through the "
                 "public URL."),
        QMessageBox::Cancel, this);
    box->setObjectName("unprovenQuestion"_L1);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("This holds until the console ends. A red banner reminds you of it."));
    QPushButton *accept = box->addButton(tr("Accept for this session"), QMessageBox::AcceptRole);
    accept->setObjectName("unprovenAccept"_L1);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, accept](const QAbstractButton *button) {
        if (button == accept)
            m_address.allowUnproven();
    });
    box->open();
}

} // namespace Console
