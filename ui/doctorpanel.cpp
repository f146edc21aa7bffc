// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctorpanel.h"

#include "doctorwords.h"
#include "formfield.h"
#include "marklabel.h"
#include "publicaddress.h"
#include "words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

DoctorPanel::DoctorPanel(PublicAddress &address, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_address(address)
    , m_theme(theme)
    , m_button(new QPushButton(tr("Examine the public URL"), this))
    , m_summary(makeText({}, u"dim"_s, this))
    , m_lines(new QWidget(this))
    , m_grid(new QGridLayout(m_lines))
{
    setObjectName("doctorPanel"_L1);
    m_button->setObjectName("examine"_L1);
    m_button->setToolTip(
        tr("Call the public URL from outside in, as the platform does, and name what is wrong"));
    m_summary->setObjectName("doctorSummary"_L1);
    m_lines->setObjectName("doctorLines"_L1);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(9);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(2, 1);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_button);
    head->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_lines);
    connect(m_button, &QPushButton::clicked, this, &DoctorPanel::examine);
    connect(&m_address.doctor(), &TunnelDoctor::found, this, &DoctorPanel::add);
    connect(&m_address.doctor(), &TunnelDoctor::finished, this, &DoctorPanel::sumUp);
    connect(&m_address, &PublicAddress::changed, this, &DoctorPanel::follow);
    clear();
    follow();
}

// What was found counts for one URL alone.
void DoctorPanel::follow()
{
    const QUrl url = m_address.status().url;
    m_button->setEnabled(!url.isEmpty() && !m_address.doctor().isAtWork());
    if (url != m_url)
        clear();
    if (m_url.isEmpty())
        m_summary->setText(url.isEmpty() ? tr("There is no public URL to examine.")
                                         : tr("Sends a request of its own, without a token or password of "
                                              "anybody."));
}

void DoctorPanel::examine()
{
    clear();
    m_url = m_address.status().url;
    m_summary->setText(tr("At work…"));
    m_button->setEnabled(false);
    m_address.doctor().examine(m_url, m_address.listener());
}

void DoctorPanel::add(const DoctorLine &line)
{
    const int row = m_grid->rowCount();
    auto *mark = new MarkLabel(m_theme, m_lines);
    mark->setMark(doctorMark(line.verdict));
    auto *name = makeText(
        u"%1: %2"_s.arg(doctorCheckName(line.check), doctorVerdictName(line.verdict)), u"strong"_s, m_lines);
    name->setWordWrap(false);
    auto *sentence = makeText(
        doctorSentence(line), line.verdict == DoctorLine::Verdict::Bad ? QString() : u"dim"_s, m_lines);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    sentence->setObjectName(u"doctorLine%1"_s.arg(int(line.check)));
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(name, row, 1, Qt::AlignTop);
    m_grid->addWidget(sentence, row, 2);
    m_lines->show();
    if (line.verdict == DoctorLine::Verdict::Bad)
        ++m_bad;
}

void DoctorPanel::sumUp()
{
    m_summary->setText(m_bad == 0
            ? tr("All is well.")
            : counted(m_bad, tr("1 thing to put right."), tr("%1 things to put right.")));
    m_button->setEnabled(true);
}

void DoctorPanel::clear()
{
    m_address.doctor().cancel();
    qDeleteAll(m_lines->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    m_lines->hide();
    m_bad = 0;
    m_url.clear();
}

} // namespace Console
