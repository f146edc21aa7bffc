// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelform.h"

#include "formfield.h"
#include "tunnelwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

TunnelForm::TunnelForm(QWidget *parent)
    : QWidget(parent)
    , m_providers(makeTunnelProviders())
    , m_form(new QFormLayout(this))
    , m_provider(new QComboBox(this))
    , m_meaning(makeText({}, u"dim"_s, this))
    , m_missing(makeText({}, u"problem"_s, this))
{
    setObjectName("tunnelForm"_L1);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_provider->setObjectName("tunnelProvider"_L1);
    m_provider->addItem(tunnelName({}), QString());
    for (const auto &provider : m_providers)
        m_provider->addItem(tunnelName(provider->key()), provider->key());
    addField(m_form, tr("&Way"), m_provider);
    m_meaning->setObjectName("tunnelMeaning"_L1);
    m_form->addRow(QString(), m_meaning);
    m_missing->setObjectName("tunnelMissing"_L1);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_form->addRow(QString(), m_missing);
    addFields();
    connect(m_provider, &QComboBox::currentIndexChanged, this, &TunnelForm::follow);
    connect(m_provider, &QComboBox::activated, this, &TunnelForm::edited);
    follow();
}

void TunnelForm::addRow(const QString &provider, const QString &label, QWidget *field)
{
    if (label.isEmpty())
        m_form->addRow(QString(), field);
    else
        addField(m_form, label, field);
    m_rows += {provider, field};
}

QLineEdit *TunnelForm::addText(const QString &provider, const QString &objectName, const QString &label,
    const QString &placeholder, const QString &help)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    edit->setPlaceholderText(placeholder);
    edit->setToolTip(help);
    addRow(provider, label, edit);
    connect(edit, &QLineEdit::editingFinished, this, &TunnelForm::edited);
    connect(edit, &QLineEdit::textChanged, this, &TunnelForm::follow);
    return edit;
}

void TunnelForm::addFields()
{
    m_funnelPort = new QComboBox(this);
    m_funnelPort->setObjectName("tunnelFunnelPort"_L1);
    m_funnelPort->addItems({u"443"_s, u"8443"_s, u"10000"_s});
    m_funnelPort->setToolTip(tr("The public port; choose another when the first serves something else"));
    connect(m_funnelPort, &QComboBox::activated, this, &TunnelForm::edited);
    addRow(u"tailscale"_s, tr("&Port"), m_funnelPort);
    m_sshTarget = addText(u"ssh"_s, u"tunnelSshTarget"_s, tr("&Host"), u"me@host.example"_s,
        tr("As on ssh's command line, or a name of ~/.ssh/config"));
    m_sshRemote = addText(u"ssh"_s, u"tunnelSshRemote"_s, tr("Port &there"), u"0"_s,
        tr("0 takes any free port; address:port listens on that address, if the host allows it"));
    m_sshUrl = addText(u"ssh"_s, u"tunnelSshUrl"_s, tr("&Public URL"), u"http://host.example:{port}"_s,
        tr("What a proxy on the host makes of the port; {port} is filled in. Empty: the host and the port"));
    m_command =
        addText(u"other"_s, u"tunnelCommand"_s, tr("&Command line"), u"bore local {port} --to bore.example"_s,
            tr("{port} is the listener's port, {url} its address; quotes hold words together"));
    m_pattern = addText(u"other"_s, u"tunnelPattern"_s, tr("&Pattern"), u"https://\\S+"_s,
        tr("A regular expression that finds the URL in what the program prints; its first group counts"));
    m_fixedUrl = addText(u"fixed"_s, u"tunnelFixedUrl"_s, tr("&Public URL"),
        u"https://console.example.com/callback"_s, tr("With the path that callbacks are sent to"));
    m_server = addText(u"localtunnel"_s, u"tunnelServer"_s, tr("&Server"), u"https://localtunnel.me"_s,
        tr("Empty: the one that the program knows"));
    m_name = addText(u"localtunnel"_s, u"tunnelName"_s, tr("&Name"), tr("any"),
        tr("Asks for a URL that begins so, if nobody has it"));
    m_consent = new QCheckBox(tr("Tokens and credentials may travel &unencrypted"), this);
    m_consent->setObjectName("tunnelConsent"_L1);
    m_consent->setToolTip(tr("From the server of localtunnel to this machine"));
    connect(m_consent, &QCheckBox::clicked, this, &TunnelForm::edited);
    connect(m_consent, &QCheckBox::toggled, this, &TunnelForm::follow);
    addRow(u"localtunnel"_s, {}, m_consent);
    m_startsWithListener = new QCheckBox(tr("Start it &with the listener"), this);
    m_startsWithListener->setObjectName("tunnelStartsWithListener"_L1);
    m_startsWithListener->setToolTip(tr("The public URL comes up by itself when the console starts"));
    connect(m_startsWithListener, &QCheckBox::clicked, this, &TunnelForm::edited);
    m_form->addRow(QString(), m_startsWithListener);
}

const TunnelProvider *TunnelForm::chosen() const
{
    const QString key = m_provider->currentData().toString();
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
        [&key](const auto &provider) { return provider->key() == key; });
    return found == m_providers.end() ? nullptr : found->get();
}

TunnelSettings TunnelForm::settings() const
{
    const QString provider = m_provider->currentData().toString();
    TunnelSettings settings;
    settings.provider = provider;
    settings.startsWithListener = m_startsWithListener->isChecked();
    settings.sshTarget = m_sshTarget->text().trimmed();
    settings.sshRemote = m_sshRemote->text().trimmed();
    settings.sshUrl = m_sshUrl->text().trimmed();
    settings.fixedUrl = m_fixedUrl->text().trimmed();
    settings.command = m_command->text().trimmed();
    settings.pattern = m_pattern->text();
    settings.funnelPort = m_funnelPort->currentText();
    settings.localtunnelServer = m_server->text().trimmed();
    settings.localtunnelName = m_name->text().trimmed();
    settings.localtunnelConsent = m_consent->isChecked();
    return settings;
}

void TunnelForm::setSettings(const TunnelSettings &settings)
{
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(settings.provider)));
    m_startsWithListener->setChecked(settings.startsWithListener);
    m_sshTarget->setText(settings.sshTarget);
    m_sshRemote->setText(settings.sshRemote);
    m_sshUrl->setText(settings.sshUrl);
    m_fixedUrl->setText(settings.fixedUrl);
    m_command->setText(settings.command);
    m_pattern->setText(settings.pattern);
    m_funnelPort->setCurrentIndex(std::max(0, m_funnelPort->findText(settings.funnelPort)));
    m_server->setText(settings.localtunnelServer);
    m_name->setText(settings.localtunnelName);
    m_consent->setChecked(settings.localtunnelConsent);
    follow();
}

QString TunnelForm::problem(const TunnelEnd &end) const
{
    const TunnelProvider *provider = chosen();
    if (provider == nullptr)
        return tr("Choose a way first.");
    if (m_missing->isVisibleTo(this))
        return tr("The program is not installed, see above.");
    const TunnelSettings current = settings();
    if (provider->lacksConsent(current))
        return tr("Say first that requests may travel unencrypted.");
    const auto launch = provider->launch(current, end, {});
    return launch ? QString() : launch.error().detail;
}

void TunnelForm::lookForPrograms()
{
    follow();
}

void TunnelForm::follow()
{
    const QString key = m_provider->currentData().toString();
    m_meaning->setText(tunnelMeaning(key));
    const TunnelProvider *provider = chosen();
    const QString program = provider != nullptr ? provider->program(settings()) : QString();
    const bool isMissing = !program.isEmpty() && QStandardPaths::findExecutable(program).isEmpty();
    m_form->setRowVisible(m_missing, isMissing);
    m_missing->setText(isMissing ? tunnelInstallation(key) : QString());
    for (const auto &[owner, field] : std::as_const(m_rows))
        m_form->setRowVisible(field, owner == key);
    m_form->setRowVisible(m_startsWithListener, provider != nullptr);
}

} // namespace Console
