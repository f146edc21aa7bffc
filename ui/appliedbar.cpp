// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliedbar.h"

#include "changelines.h"
#include "heap.h"
#include "words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// What so many edits took goes back to the system.
constexpr qsizetype ManyEdits = 10'000;

} // namespace

AppliedBar::AppliedBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName("appliedBar"_L1);
    setProperty("kind", u"bar"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName("appliedText"_L1);
    m_text->setWordWrap(true);
    auto *lines = new QPushButton(tr("What was written…"), this);
    lines->setObjectName("showReport"_L1);
    lines->setToolTip(tr("List every change with its before and after"));
    auto *done = new QPushButton(tr("Close"), this);
    done->setObjectName("closeReport"_L1);
    done->setToolTip(tr("Hide this line; History keeps what was written"));
    connect(lines, &QPushButton::clicked, this, &AppliedBar::reportWanted);
    connect(done, &QPushButton::clicked, this, &AppliedBar::dismiss);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_text, 1);
    layout->addWidget(lines);
    layout->addWidget(done);
    hide();
}

void AppliedBar::tell(const QList<StagedEdit> &written)
{
    m_written = written;
    m_text->setText(tr("%1 at %2: %3. History takes them back.")
                        .arg(counted(written.size(), tr("1 edit applied"), tr("%1 edits applied")),
                            shortTime(QDateTime::currentMSecsSinceEpoch()), changeSummary(written)));
    show();
}

void AppliedBar::dismiss()
{
    hide();
    if (m_written.isEmpty())
        return;
    // Letting go of many takes long.
    QThreadPool::globalInstance()->start([written = std::exchange(m_written, {})]() mutable {
        const bool many = written.size() >= ManyEdits;
        written.clear();
        if (many)
            returnHeaps();
    });
}

} // namespace Console
