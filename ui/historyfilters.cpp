// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfilters.h"

#include "partnercombo.h"
#include "timerange.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds SearchDelay {150};

} // namespace

HistoryFilters::HistoryFilters(QLineEdit *search, const PartnersModel &partners, QWidget *parent)
    : QWidget(parent)
    , m_search(search)
    , m_actor(new QComboBox(this))
    , m_time(new TimeRange(this))
    , m_partner(new PartnerCombo(partners, tr("All partners"), this))
    , m_subjectChip(new QPushButton(this))
{
    m_search->setToolTip(tr("Part of a name, of an id or of the request's id"));
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(SearchDelay);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(&m_searchTimer, &QTimer::timeout, this, &HistoryFilters::changed);
    m_actor->setObjectName("historyActor"_L1);
    m_actor->setAccessibleName(tr("Who"));
    m_actor->setToolTip(tr("Show what one kind of writer changed"));
    m_actor->addItem(tr("By anyone"));
    for (const auto kind : {ActorKind::Operator, ActorKind::Callback, ActorKind::Import,
             ActorKind::CommandLine, ActorKind::OtherProcess})
        m_actor->addItem(actorWord(kind), int(kind));
    connect(m_actor, &QComboBox::activated, this, &HistoryFilters::changed);
    m_time->setObjectName("historyTime"_L1);
    m_time->setAccessibleName(tr("When"));
    m_time->setToolTip(tr("Show what was changed in a span of time"));
    connect(m_time, &TimeRange::changed, this, &HistoryFilters::changed);
    m_partner->setObjectName("historyPartner"_L1);
    m_partner->setAccessibleName(tr("Partner"));
    m_partner->setToolTip(tr("Show what concerns one partner; type to find it"));
    m_partner->setMinimumWidth(130);
    m_partner->setMaximumWidth(180);
    connect(m_partner, &PartnerCombo::chosen, this, &HistoryFilters::changed);
    m_subjectChip->setObjectName("historySubject"_L1);
    m_subjectChip->setProperty("kind", u"chip"_s);
    m_subjectChip->setToolTip(tr("Show the changes of everything else again"));
    connect(m_subjectChip, &QPushButton::clicked, this, [this] {
        showSubject(std::nullopt, {});
        Q_EMIT changed();
    });
    layOut();
}

void HistoryFilters::layOut()
{
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_search, 1);
    first->addWidget(m_actor);
    first->addWidget(m_time);
    first->addStretch(0);
    first->addWidget(m_partner);
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_subjectChip);
    second->addWidget(m_time->fields());
    second->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    showSubject(std::nullopt, {});
}

HistoryFilter HistoryFilters::filter() const
{
    HistoryFilter filter;
    filter.text = m_search->text().trimmed();
    filter.partner = m_partner->partner();
    if (m_actor->currentIndex() > 0)
        filter.actor = ActorKind(m_actor->currentData().toInt());
    const QDateTime now = QDateTime::currentDateTime();
    filter.from = m_time->from(now);
    filter.to = m_time->to(now);
    filter.subject = m_subject;
    return filter;
}

void HistoryFilters::clear()
{
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    m_actor->setCurrentIndex(0);
    m_time->reset();
    m_partner->choose(std::nullopt);
    showSubject(std::nullopt, {});
    Q_EMIT changed();
}

void HistoryFilters::showOnly(HistoryFilter::Subject subject, const QString &name)
{
    showSubject(subject, name);
    Q_EMIT changed();
}

void HistoryFilters::showSubject(const std::optional<HistoryFilter::Subject> &subject, const QString &name)
{
    m_subject = subject;
    m_subjectChip->setText(tr("Only %1  ✕").arg(QString(name).replace(u'&', "&&"_L1)));
    m_subjectChip->setAccessibleName(tr("Only %1; show everything again").arg(name));
    m_subjectChip->setVisible(subject.has_value());
}

void HistoryFilters::saveState(QSettings &settings) const
{
    settings.setValue("history/search"_L1, m_search->text());
    settings.setValue("history/actor"_L1, m_actor->currentIndex());
    const auto partner = m_partner->partner();
    settings.setValue("history/partner"_L1, partner ? QVariant(qint64(*partner)) : QVariant());
    m_time->saveState(settings, u"history/time"_s);
}

void HistoryFilters::restoreState(const QSettings &settings)
{
    const QSignalBlocker quiet(m_search);
    m_search->setText(settings.value("history/search"_L1).toString());
    m_actor->setCurrentIndex(std::clamp(settings.value("history/actor"_L1).toInt(), 0, m_actor->count() - 1));
    if (const QVariant partner = settings.value("history/partner"_L1); partner.isValid())
        m_partner->choose(PartnerId {partner.toLongLong()});
    m_time->restoreState(settings, u"history/time"_s);
}

} // namespace Console
