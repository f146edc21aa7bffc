// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setuplistenerpage.h"

#include "actionbutton.h"
#include "formfield.h"
#include "settingwords.h"
#include "setupwizard.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto AddressKey = "listener.address"_L1;
constexpr auto PortKey = "listener.port"_L1;

} // namespace

SetupListenerPage::SetupListenerPage(const SetupServices &services, SetupWizard &wizard)
    : SetupPage(tr("Where callbacks arrive"),
        tr("The platform calls a public HTTPS address. While you try things out, a tunnel provides it and "
           "brings the callbacks to this machine: then plain HTTP on 127.0.0.1 is right, and nobody else "
           "reaches the console."),
        &wizard)
    , m_services(services)
    , m_address(new QComboBox(this))
    , m_port(new QLineEdit(this))
    , m_state(makeText({}, u"dim"_s, this))
{
    m_address->setObjectName("setupAddress"_L1);
    m_address->addItem(tr("this machine alone (127.0.0.1), as behind a tunnel"), u"127.0.0.1"_s);
    m_address->addItem(tr("every network of this machine (0.0.0.0)"), u"0.0.0.0"_s);
    m_port->setObjectName("setupPort"_L1);
    m_port->setMaximumWidth(120);
    m_state->setObjectName("setupListener"_L1);
    m_state->setTextFormat(Qt::PlainText);
    auto *form = new QFormLayout;
    addField(form, tr("&Reached from"), m_address);
    addField(form, tr("&Port"), m_port);
    m_body->addLayout(form);
    m_body->addWidget(m_state);
    if (services.makeCertificate != nullptr) {
        m_body->addWidget(
            makeText(tr("To answer over HTTPS without a tunnel, choose your certificate later in Settings, "
                        "Listener. To "
                        "try HTTPS out on your own network, make one here; the platform does not accept it."),
                u"dim"_s, this));
        auto *line = new QHBoxLayout;
        line->addWidget(makeActionButton(services.makeCertificate, this));
        line->addStretch();
        m_body->addLayout(line);
    }
    connect(m_port, &QLineEdit::textChanged, this, &SetupListenerPage::judge);
    connect(m_address, &QComboBox::currentIndexChanged, this, &SetupListenerPage::judge);
}

void SetupListenerPage::initializePage()
{
    if (m_services.settings.read)
        m_settings = m_services.settings.read().value_or(QList<Setting>());
    const QString address = setting(AddressKey).value;
    if (m_address->findData(address) < 0)
        m_address->addItem(address, address);
    m_address->setCurrentIndex(m_address->findData(address));
    m_port->setText(setting(PortKey).value);
    const ListenerStatus status = m_services.listener();
    m_state->setText(status.state == ListenerStatus::State::Listening
            ? tr("Listening now at %1").arg(status.url)
            : status.state == ListenerStatus::State::Trouble ? status.sentence
                                                             : tr("Not listening now"));
}

Setting SetupListenerPage::setting(const QString &key) const
{
    const auto found = std::find_if(m_settings.cbegin(), m_settings.cend(),
        [&key](const Setting &setting) { return setting.key == key; });
    return found == m_settings.cend() ? Setting() : *found;
}

void SetupListenerPage::judge()
{
    const QString wrong = SettingWords::problem(setting(PortKey), m_port->text().trimmed());
    Console::showWrong(m_port, !wrong.isEmpty());
    showWrong(wrong);
    Q_EMIT completeChanged();
}

bool SetupListenerPage::isComplete() const
{
    return SettingWords::problem(setting(PortKey), m_port->text().trimmed()).isEmpty();
}

QList<SettingChange> SetupListenerPage::changes() const
{
    QList<SettingChange> changes;
    const QString address = m_address->currentData().toString();
    if (address != setting(AddressKey).value)
        changes.append({AddressKey, address});
    if (m_port->text().trimmed() != setting(PortKey).value)
        changes.append({PortKey, m_port->text().trimmed()});
    return changes;
}

void SetupListenerPage::save()
{
    const QList<SettingChange> wanted = changes();
    Result<void> outcome = wanted.isEmpty() ? Result<void>() : m_services.settings.write(wanted);
    if (outcome && m_services.listener().state != ListenerStatus::State::Listening)
        outcome = m_services.startListener();
    stored(outcome);
}

} // namespace Console
