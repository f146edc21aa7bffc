// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicurlstate.h"

#include "formfield.h"
#include "marklabel.h"
#include "publicaddress.h"
#include "qrcode.h"
#include "theme.h"
#include "tunnelwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int LinesHeight = 110;

Mark markOf(const PublicAddress &address)
{
    switch (address.status().state) {
    case TunnelStatus::State::Up:
        return address.isUnanswered() ? Mark::Bad : Mark::Good;
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

} // namespace

PublicUrlState::PublicUrlState(const PublicAddress &address, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_address(address)
    , m_mark(new MarkLabel(theme, this))
    , m_state(makeText({}, {}, this))
    , m_url(makeText({}, u"title"_s, this))
    , m_changed(makeText({}, u"problem"_s, this))
    , m_copy(new QPushButton(tr("Copy the URL"), this))
    , m_toggle(new QPushButton(this))
    , m_code(new QrCode(this))
    , m_lines(new QPlainTextEdit(this))
{
    m_mark->setObjectName("publicUrlMark"_L1);
    m_state->setObjectName("publicUrlState"_L1);
    m_state->setTextFormat(Qt::PlainText);
    m_url->setObjectName("publicUrl"_L1);
    m_url->setTextFormat(Qt::PlainText);
    m_url->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_url->setAccessibleName(tr("Public URL"));
    m_changed->setObjectName("publicUrlChanged"_L1);
    m_code->setObjectName("publicUrlCode"_L1);
    m_lines->setObjectName("tunnelLines"_L1);
    m_lines->setAccessibleName(tr("What the program said last"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setFont(theme.idFont());
    m_lines->setFixedHeight(LinesHeight);
    auto *line = new QHBoxLayout;
    line->setSpacing(9);
    line->addWidget(m_mark);
    line->addWidget(m_state, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(9);
    left->addLayout(line);
    left->addWidget(m_url);
    left->addWidget(m_changed);
    left->addLayout(makeButtons());
    left->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addLayout(left, 1);
    top->addWidget(m_code, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_lines);
    connect(&m_address, &PublicAddress::changed, this, &PublicUrlState::follow);
    connect(&m_address, &PublicAddress::settingsChanged, this, &PublicUrlState::follow);
    follow();
}

QBoxLayout *PublicUrlState::makeButtons()
{
    m_copy->setObjectName("copyPublicUrl"_L1);
    m_copy->setToolTip(tr("Copy the public URL, to paste it into the vendor portal"));
    m_toggle->setObjectName("togglePublicUrl"_L1);
    connect(m_copy, &QPushButton::clicked, this, &PublicUrlState::copyWanted);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        if (m_address.status().isExposed())
            Q_EMIT stopWanted();
        else
            Q_EMIT startWanted();
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(9);
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    return buttons;
}

void PublicUrlState::setCopied(const QString &url)
{
    m_copied = url;
    follow();
}

void PublicUrlState::follow()
{
    const TunnelStatus &status = m_address.status();
    const QString url = status.url.toString();
    m_mark->setMark(markOf(m_address));
    m_state->setText(tunnelStateSentence(m_address));
    m_url->setText(url);
    m_url->setVisible(!url.isEmpty());
    m_copy->setVisible(!url.isEmpty());
    m_code->setText(url);
    m_code->setVisible(!url.isEmpty());
    m_changed->setText(tr("The URL has changed since you copied it last: paste it into the vendor portal."));
    m_changed->setVisible(!url.isEmpty() && !m_copied.isEmpty() && m_copied != url);
    setPrimary(m_toggle, !status.isExposed());
    m_toggle->setText(status.isExposed() ? tr("Stop") : tr("Start"));
    m_toggle->setAccessibleName(status.isExposed() ? tr("Stop the public URL") : tr("Start the public URL"));
    m_toggle->setToolTip(m_toggle->accessibleName());
    const bool speaks = status.state != TunnelStatus::State::Up && !status.lines.isEmpty();
    m_lines->setPlainText(status.lines.join(u'\n'));
    m_lines->setVisible(speaks);
}

} // namespace Console
