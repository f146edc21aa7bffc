// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelchoice.h"

#include "formfield.h"
#include "tunnelform.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

TunnelChoice::TunnelChoice(const PublicUrlServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_address(*services.address)
    , m_form(new TunnelForm(this))
    , m_problem(makeText({}, u"problem"_s, this))
{
    m_problem->setObjectName("tunnelProblem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    m_form->setSettings(m_address.settings());
    connect(&m_address, &PublicAddress::settingsChanged, this,
        [this] { m_form->setSettings(m_address.settings()); });
    connect(m_form, &TunnelForm::edited, this, &TunnelChoice::save);
}

void TunnelChoice::start()
{
    save();
    const QString problem = m_form->problem(m_address.listener().value_or(TunnelEnd()));
    if (!problem.isEmpty()) {
        showProblem(m_problem, problem, true);
        return;
    }
    const auto started = m_address.start();
    showProblem(m_problem, started ? QString() : started.error().detail, true);
}

void TunnelChoice::save()
{
    const TunnelSettings settings = m_form->settings();
    if (settings == m_address.settings())
        return;
    m_address.setSettings(settings);
    const auto stored = m_services.store ? m_services.store(settings) : Result<void>();
    showProblem(m_problem, stored ? QString() : stored.error().detail, true);
}

void TunnelChoice::showEvent(QShowEvent *event)
{
    m_form->lookForPrograms(); // one may have been installed meanwhile
    QWidget::showEvent(event);
}

} // namespace Console
