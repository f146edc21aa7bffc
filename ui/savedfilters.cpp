// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfilters.h"

#include "filternamedialog.h"
#include "page.h"
#include "savedfiltersdialog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QString toJson(const SavedFilter &filter)
{
    QJsonArray chips;
    for (const int chip : filter.chips)
        chips += chip;
    QJsonObject json {{u"name"_s, filter.name}, {u"search"_s, filter.search}, {u"chips"_s, chips},
        {u"sort"_s, filter.sortColumn}, {u"descending"_s, filter.descending}};
    if (filter.partner)
        json.insert("partner"_L1, qint64(*filter.partner));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SavedFilter filterFrom(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SavedFilter filter;
    filter.name = json.value("name"_L1).toString();
    filter.search = json.value("search"_L1).toString();
    const QJsonArray chips = json.value("chips"_L1).toArray();
    for (qsizetype i = 0; i < chips.size(); ++i)
        filter.chips += chips.at(i).toInt();
    if (json.contains("partner"_L1))
        filter.partner = PartnerId {json.value("partner"_L1).toInteger()};
    filter.sortColumn = json.value("sort"_L1).toInt();
    filter.descending = json.value("descending"_L1).toBool();
    return filter;
}

} // namespace

SavedFilters::SavedFilters(std::function<SavedFilter()> present, QWidget *parent)
    : QPushButton(tr("Filters"), parent)
    , m_present(std::move(present))
    , m_menu(new QMenu(tr("Sa&ved filters"), this))
    , m_save(makeAction(this, u"saveFilter"_s, tr("&Save this filter…"), QKeySequence(u"Ctrl+Shift+F"_s)))
    , m_manage(makeAction(this, u"manageFilters"_s, tr("&Rename or remove…"), {}))
{
    setObjectName("savedFilters"_L1);
    setAccessibleName(tr("Saved filters"));
    setToolTip(tr("Filters kept under a name: search, chips, partner and order"));
    m_menu->setObjectName("savedFiltersMenu"_L1);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fillMenu);
    connect(m_save, &QAction::triggered, this, &SavedFilters::askName);
    connect(m_manage, &QAction::triggered, this, &SavedFilters::manage);
    fillMenu();
}

QAction *SavedFilters::menuAction() const
{
    return m_menu->menuAction();
}

bool SavedFilters::contains(const QString &name) const
{
    return std::any_of(m_filters.cbegin(), m_filters.cend(),
        [&name](const SavedFilter &filter) { return filter.name == name; });
}

void SavedFilters::add(const SavedFilter &filter)
{
    m_filters.removeIf([&filter](const SavedFilter &other) { return other.name == filter.name; });
    const auto place =
        std::find_if(m_filters.cbegin(), m_filters.cend(), [&filter](const SavedFilter &other) {
            return QString::localeAwareCompare(filter.name, other.name) < 0;
        });
    m_filters.insert(place, filter);
    fillMenu();
    Q_EMIT changed();
}

void SavedFilters::rename(const QString &from, const QString &to)
{
    for (const SavedFilter &filter : std::as_const(m_filters)) {
        if (filter.name != from)
            continue;
        SavedFilter renamed = filter;
        renamed.name = to;
        m_filters.removeIf([&from](const SavedFilter &other) { return other.name == from; });
        add(renamed);
        return;
    }
}

void SavedFilters::remove(const QString &name)
{
    m_filters.removeIf([&name](const SavedFilter &filter) { return filter.name == name; });
    fillMenu();
    Q_EMIT changed();
}

void SavedFilters::fillMenu()
{
    m_menu->clear();
    const SavedFilter present = m_present();
    for (const SavedFilter &filter : std::as_const(m_filters)) {
        QString text = filter.name;
        QAction *action = m_menu->addAction(text.replace(u'&', "&&"_L1));
        action->setObjectName("savedFilter"_L1);
        action->setToolTip(tr("Show what “%1” filters").arg(filter.name));
        action->setCheckable(true);
        action->setChecked(filter.showsTheSame(present));
        connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT chosen(filter); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_save);
    m_menu->addAction(m_manage);
    m_manage->setEnabled(!m_filters.isEmpty());
}

void SavedFilters::askName()
{
    SavedFilter filter = m_present();
    auto *dialog = new FilterNameDialog(*this, tr("Save this filter"), filter.search, {}, window());
    connect(dialog, &QDialog::accepted, this, [this, dialog, filter]() mutable {
        filter.name = dialog->name();
        add(filter);
    });
    dialog->open();
}

void SavedFilters::manage()
{
    (new SavedFiltersDialog(*this, window()))->open();
}

void SavedFilters::saveState(QSettings &settings) const
{
    QStringList all;
    for (const SavedFilter &filter : m_filters)
        all += toJson(filter);
    settings.setValue("mapping/savedFilters"_L1, all);
}

void SavedFilters::restoreState(const QSettings &settings)
{
    for (const QString &text : settings.value("mapping/savedFilters"_L1).toStringList()) {
        if (const SavedFilter filter = filterFrom(text); !filter.name.isEmpty())
            add(filter);
    }
}

} // namespace Console
