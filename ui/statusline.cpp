// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "marklabel.h"
#include "words.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::seconds TellTime {6};
constexpr int LongestHost = 260;

QLabel *makeLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    return label;
}

} // namespace

StatusLine::StatusLine(const Theme &theme, const QString &databasePath, QWidget *parent)
    : QStatusBar(parent)
    , m_mark(new MarkLabel(theme, this))
    , m_listener(new QPushButton(this))
    , m_publicMark(new MarkLabel(theme, this))
    , m_public(new QPushButton(this))
    , m_requests(makeLabel(u"statusRequests"_s, this))
    , m_unmapped(makeLabel(u"statusUnmapped"_s, this))
    , m_pending(makeLabel(u"statusPending"_s, this))
    , m_told(makeLabel(u"statusTold"_s, this))
{
    setSizeGripEnabled(false);
    m_listener->setObjectName("statusListener"_L1);
    m_listener->setProperty("kind", u"link"_s);
    connect(m_listener, &QPushButton::clicked, this, &StatusLine::copyUrl);
    m_public->setObjectName("statusPublicUrl"_L1);
    m_public->setProperty("kind", u"link"_s);
    connect(m_public, &QPushButton::clicked, this, &StatusLine::publicUrlWanted);
    m_told->setProperty("kind", u"strong"_s);
    auto *database = makeLabel(u"statusDatabase"_s, this);
    database->setText(QFileInfo(databasePath).fileName());
    database->setToolTip(databasePath);
    database->setProperty("kind", u"dim"_s);
    auto *left = new QWidget(this);
    auto *layout = new QHBoxLayout(left);
    layout->setContentsMargins(12, 1, 0, 1);
    layout->setSpacing(4);
    layout->addWidget(m_mark);
    layout->addWidget(m_listener);
    layout->addSpacing(14);
    layout->addWidget(m_publicMark);
    layout->addWidget(m_public);
    for (QLabel *label : {m_requests, m_unmapped, m_pending, m_told}) {
        layout->addSpacing(14);
        layout->addWidget(label);
    }
    layout->addStretch();
    addWidget(left, 1);
    database->setContentsMargins(0, 0, 12, 0);
    addPermanentWidget(database);
    setListener({});
    setPublicUrl({});
    setRequests(0, 0);
    setUnmapped(0);
    setPending(0);
}

void StatusLine::setListener(const ListenerStatus &status)
{
    m_url = status.url;
    switch (status.state) {
    case ListenerStatus::State::Listening:
        m_mark->setMark(Mark::Good);
        m_listener->setText(status.url);
        m_listener->setToolTip(tr("Listening; click copies the address"));
        m_listener->setAccessibleName(tr("Listening at %1; copy the address").arg(status.url));
        break;
    case ListenerStatus::State::Stopped:
        m_mark->setMark(Mark::Open);
        m_listener->setText(tr("Not listening"));
        m_listener->setToolTip(tr("Server › Start listener (Ctrl+Shift+S)"));
        m_listener->setAccessibleName(tr("Not listening"));
        break;
    case ListenerStatus::State::Trouble:
        m_mark->setMark(Mark::Bad);
        m_listener->setText(tr("Listener failed"));
        m_listener->setToolTip(status.sentence);
        m_listener->setAccessibleName(tr("Listener failed: %1").arg(status.sentence));
        break;
    }
}

void StatusLine::setPublicUrl(const TunnelStatus &status, const QString &trouble)
{
    const bool isShown = status.state != TunnelStatus::State::Stopped;
    m_publicMark->setVisible(isShown);
    m_public->setVisible(isShown);
    switch (status.state) {
    case TunnelStatus::State::Up: {
        if (!trouble.isEmpty()) {
            m_publicMark->setMark(Mark::Bad);
            m_public->setText(tr("Public URL: no answer"));
            m_public->setToolTip(trouble);
            m_public->setAccessibleName(trouble);
            return;
        }
        const QString url = status.url.toString();
        m_publicMark->setMark(Mark::Good);
        m_public->setText(fontMetrics().elidedText(status.url.host(), Qt::ElideMiddle, LongestHost));
        m_public->setToolTip(tr("Public: %1; click copies it").arg(url));
        m_public->setAccessibleName(tr("Public at %1; copy the URL").arg(url));
        return;
    }
    case TunnelStatus::State::Failed:
        m_publicMark->setMark(Mark::Bad);
        m_public->setText(tr("Public URL failed"));
        break;
    default:
        m_publicMark->setMark(Mark::Pending);
        m_public->setText(tr("Public URL starting…"));
        break;
    }
    m_public->setToolTip(status.reason);
    m_public->setAccessibleName(m_public->text());
}

void StatusLine::setRequests(qint64 requests, qint64 refused)
{
    const QString count = counted(requests, tr("1 request"), tr("%1 requests"));
    m_requests->setText(refused == 0 ? count : tr("%1 · %2 refused").arg(count, QLocale().toString(refused)));
}

void StatusLine::setUnmapped(qint64 customers)
{
    m_unmapped->setText(tr("%1 unmapped").arg(QLocale().toString(customers)));
}

void StatusLine::setPending(qsizetype edits)
{
    m_pending->setText(counted(edits, tr("1 pending edit"), tr("%1 pending edits")));
    m_pending->setVisible(edits > 0);
}

void StatusLine::tell(const QString &sentence)
{
    m_told->setText(sentence);
    m_told->setToolTip(sentence);
    QTimer::singleShot(TellTime, m_told, [this, sentence] {
        if (m_told->text() == sentence)
            m_told->clear();
    });
}

void StatusLine::copyUrl()
{
    if (m_url.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_url);
    tell(tr("Address copied"));
}

} // namespace Console
