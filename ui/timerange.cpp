// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timerange.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qint64 SecondsPerHour = 3600;
constexpr qint64 MillisecondsPerMinute = 60'000;

} // namespace

TimeRange::TimeRange(QWidget *parent)
    : QComboBox(parent)
    , m_fields(new QWidget(parent))
{
    const std::array spans {std::pair {tr("At any time"), Any}, std::pair {tr("Last hour"), LastHour},
        std::pair {tr("Today"), Today}, std::pair {tr("Yesterday"), Yesterday},
        std::pair {tr("Last 24 hours"), LastDay}, std::pair {tr("Last 7 days"), LastWeek},
        std::pair {tr("Last 30 days"), LastMonth}, std::pair {tr("From … to …"), Custom}};
    for (const auto &[name, choice] : spans)
        addItem(name, int(choice));
    auto *layout = new QHBoxLayout(m_fields);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_from = addField(u"timeFrom"_s, tr("&From"));
    m_to = addField(u"timeTo"_s, tr("&to"));
    const QDateTime midnight = QDateTime::currentDateTime().date().startOfDay();
    m_from->setDateTime(midnight);
    m_to->setDateTime(midnight.addDays(1));
    m_to->setMinimumDateTime(midnight);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, m_to, &QDateTimeEdit::setMinimumDateTime);
    for (const QDateTimeEdit *field : {m_from, m_to})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &TimeRange::changed);
    connect(this, &QComboBox::activated, this, [this] {
        showFields();
        if (choice() == Custom)
            m_from->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    showFields();
}

QDateTimeEdit *TimeRange::addField(const QString &objectName, const QString &name)
{
    auto *field = new QDateTimeEdit(m_fields);
    field->setObjectName(objectName);
    field->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    field->setCalendarPopup(true);
    field->setAccessibleName(QString(name).remove(u'&'));
    auto *label = new QLabel(name, m_fields);
    label->setBuddy(field);
    m_fields->layout()->addWidget(label);
    m_fields->layout()->addWidget(field);
    return field;
}

std::optional<qint64> TimeRange::from(const QDateTime &now) const
{
    const auto hours = [&now](int count) { return now.addSecs(-SecondsPerHour * count).toMSecsSinceEpoch(); };
    switch (choice()) {
    case Any:
        return std::nullopt;
    case LastHour:
        return hours(1);
    case Today:
        return now.date().startOfDay().toMSecsSinceEpoch();
    case Yesterday:
        return now.date().addDays(-1).startOfDay().toMSecsSinceEpoch();
    case LastDay:
        return hours(24);
    case LastWeek:
        return hours(24 * 7);
    case LastMonth:
        return hours(24 * 30);
    case Custom:
        return m_from->dateTime().toMSecsSinceEpoch();
    }
    return std::nullopt;
}

std::optional<qint64> TimeRange::to(const QDateTime &now) const
{
    if (choice() == Yesterday)
        return now.date().startOfDay().toMSecsSinceEpoch() - 1;
    // The whole of the minute that the field shows.
    if (choice() == Custom)
        return m_to->dateTime().toMSecsSinceEpoch() + MillisecondsPerMinute - 1;
    return std::nullopt;
}

void TimeRange::reset()
{
    choose(Any);
}

void TimeRange::choose(int choice)
{
    setCurrentIndex(std::max(0, findData(choice)));
    showFields();
}

void TimeRange::showFields()
{
    m_fields->setVisible(choice() == Custom);
}

void TimeRange::saveState(QSettings &settings, const QString &key) const
{
    settings.setValue(key, currentData());
    settings.setValue(key + "From"_L1, m_from->dateTime());
    settings.setValue(key + "To"_L1, m_to->dateTime());
}

void TimeRange::restoreState(const QSettings &settings, const QString &key)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const QDateTime from = settings.value(key + "From"_L1).toDateTime();
    const QDateTime to = settings.value(key + "To"_L1).toDateTime();
    if (from.isValid() && to.isValid()) {
        m_to->setMinimumDateTime(from);
        m_from->setDateTime(from);
        m_to->setDateTime(to);
    }
    choose(settings.value(key).toInt());
}

} // namespace Console
