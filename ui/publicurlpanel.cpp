// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicurlpanel.h"

#include "doctorpanel.h"
#include "formfield.h"
#include "marklabel.h"
#include "qrcode.h"
#include "tunnelform.h"
#include "tunnelwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int LinesHeight = 110;

Mark markOf(TunnelStatus::State state)
{
    switch (state) {
    case TunnelStatus::State::Up:
        return Mark::Good;
    case TunnelStatus::State::Starting:
    case TunnelStatus::State::Waiting:
        return Mark::Pending;
    case TunnelStatus::State::Failed:
        return Mark::Bad;
    case TunnelStatus::State::Stopped:
        break;
    }
    return Mark::Open;
}

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    return makeText(text, u"heading"_s, parent);
}

} // namespace

PublicUrlPanel::PublicUrlPanel(const PublicUrlServices &services, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_address(*services.address)
    , m_theme(theme)
    , m_mark(new MarkLabel(theme, this))
    , m_state(makeText({}, {}, this))
    , m_url(makeText({}, u"title"_s, this))
    , m_changed(makeText({}, u"problem"_s, this))
    , m_copy(new QPushButton(tr("Copy the URL"), this))
    , m_toggle(new QPushButton(this))
    , m_code(new QrCode(this))
    , m_lines(new QPlainTextEdit(this))
    , m_form(new TunnelForm(this))
    , m_problem(makeText({}, u"problem"_s, this))
    , m_safety(makeText({}, u"dim"_s, this))
    , m_allow(new QPushButton(tr("Accept them all the same…"), this))
{
    setObjectName("publicUrlPanel"_L1);
    m_problem->setObjectName("tunnelProblem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeState());
    layout->addWidget(m_lines);
    layout->addWidget(makeSafety());
    layout->addWidget(makeHeading(tr("How it comes about"), this));
    layout->addWidget(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(makeHeading(tr("Doctor"), this));
    layout->addWidget(new DoctorPanel(m_address, theme, this));
    layout->addStretch();
    m_form->setSettings(m_address.settings());
    connectAll();
    follow();
}

QWidget *PublicUrlPanel::makeState()
{
    auto *state = new QWidget(this);
    m_state->setObjectName("publicUrlState"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_url->setObjectName("publicUrl"_L1);
    m_url->setTextFormat(Qt::PlainText);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setAccessibleName(tr("Public URL"));
    m_changed->setObjectName("publicUrlChanged"_L1);
    m_copy->setObjectName("copyPublicUrl"_L1);
    m_copy->setToolTip(tr("Copy the public URL, to paste it into the vendor portal"));
    m_toggle->setObjectName("togglePublicUrl"_L1);
    m_toggle->setProperty("kind", u"primary"_s);
    m_code->setObjectName("publicUrlCode"_L1);
    m_lines->setObjectName("tunnelLines"_L1);
    m_lines->setAccessibleName(tr("What the program said last"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setFont(m_theme.idFont());
    m_lines->setFixedHeight(LinesHeight);
    auto *line = new QHBoxLayout;
    line->setSpacing(9);
    line->addWidget(m_mark);
    line->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(9);
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(9);
    left->addLayout(line);
    left->addWidget(m_url);
    left->addWidget(m_changed);
    left->addLayout(buttons);
    left->addStretch();
    auto *layout = new QHBoxLayout(state);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 1);
    layout->addWidget(m_code, 0, Qt::AlignTop);
    return state;
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

void PublicUrlPanel::connectAll()
{
    connect(&m_address, &PublicAddress::changed, this, &PublicUrlPanel::follow);
    connect(&m_address, &PublicAddress::settingsChanged, this,
        [this] { m_form->setSettings(m_address.settings()); });
    connect(m_form, &TunnelForm::edited, this, &PublicUrlPanel::save);
    connect(m_copy, &QPushButton::clicked, this, &PublicUrlPanel::copyWanted);
    connect(m_allow, &QPushButton::clicked, this, &PublicUrlPanel::askUnproven);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_address.status().isExposed())
            stop();
        else
            start();
    });
}

void PublicUrlPanel::setCopied(const QString &url)
{
    m_copied = url;
    follow();
}

void PublicUrlPanel::start()
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

void PublicUrlPanel::stop()
{
    m_address.stop();
}

void PublicUrlPanel::save()
{
    const TunnelSettings settings = m_form->settings();
    if (settings == m_address.settings())
        return;
    m_address.setSettings(settings);
    const auto stored = m_services.store ? m_services.store(settings) : Result<void>();
    showProblem(m_problem, stored ? QString() : stored.error().detail, true);
}

void PublicUrlPanel::follow()
{
    const TunnelStatus &status = m_address.status();
    const QString url = status.url.toString();
    m_mark->setMark(markOf(status.state));
    m_state->setText(tunnelStateSentence(status, m_address.provider()));
    m_url->setText(url);
    m_url->setVisible(!url.isEmpty());
    m_copy->setVisible(!url.isEmpty());
    m_code->setText(url);
    m_code->setVisible(!url.isEmpty());
    m_changed->setText(tr("The URL has changed since you copied it last: paste it into the vendor portal."));
    m_changed->setVisible(!url.isEmpty() && !m_copied.isEmpty() && m_copied != url);
    m_toggle->setText(status.isExposed() ? tr("Stop") : tr("Start"));
    m_toggle->setAccessibleName(status.isExposed() ? tr("Stop the public URL") : tr("Start the public URL"));
    m_toggle->setToolTip(m_toggle->accessibleName());
    const bool speaks = status.state != TunnelStatus::State::Up && !status.lines.isEmpty();
    m_lines->setPlainText(status.lines.join(u'\n'));
    m_lines->setVisible(speaks);
    followSafety();
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

void PublicUrlPanel::showEvent(QShowEvent *event)
{
    m_form->lookForPrograms(); // one may have been installed meanwhile
    QWidget::showEvent(event);
}

} // namespace Console
