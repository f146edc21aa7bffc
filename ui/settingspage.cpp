// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "actionbutton.h"
#include "formfield.h"
#include "settingrow.h"
#include "settingsection.h"
#include "settingwords.h"
#include "taborder.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

SettingsPage::SettingsPage(SettingsAccess access, QWidget *parent)
    : Page(parent)
    , m_access(std::move(access))
    , m_apply(makeAction(this, u"applySettings"_s, tr("&Apply settings"), QKeySequence(u"Ctrl+S"_s)))
    , m_discard(makeAction(this, u"discardSettings"_s, tr("&Discard what was typed"), {}))
    , m_sections(new QListWidget(this))
    , m_contents(new QStackedWidget(this))
    , m_pending(makeText({}, {}, this))
    , m_summary(new QLabel(this))
{
    setObjectName("settingsPage"_L1);
    connect(m_apply, &QAction::triggered, this, &SettingsPage::apply);
    connect(m_discard, &QAction::triggered, this, &SettingsPage::discard);
    m_sections->setObjectName("settingsSections"_L1);
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setFixedWidth(150);
    connect(m_sections, &QListWidget::currentRowChanged, m_contents, &QStackedWidget::setCurrentIndex);
    m_summary->setObjectName("settingsSummary"_L1);
    read();
    addRows(u"listener"_s, tr("Listener"),
        tr("Where callbacks arrive. Changes move the listener at once; requests in hand are still answered."),
        {u"listener."_s, u"tls."_s});
    addRows(u"limits"_s, tr("Limits"), tr("What one connection, one address and one tenant may ask for."),
        {u"limits."_s});
    addRows(u"verification"_s, tr("Verification"), {}, {u"verification."_s});
    addRows(u"database"_s, tr("Database"), tr("How much of the history and how many backups are kept."),
        {u"history."_s, u"backup."_s});
    addRows(u"window"_s, tr("Window"), {}, {u"window."_s});
    layOut();
    m_sections->setCurrentRow(0);
    judge();
}

void SettingsPage::layOut()
{
    auto *header = new QWidget(this);
    layOutHeader(header, tr("Settings"), m_summary);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(18);
    middle->addWidget(m_sections);
    middle->addWidget(m_contents, 1);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(18, 14, 6, 0);
    content->setSpacing(12);
    content->addWidget(header);
    content->addLayout(middle, 1);
    m_bar = makeBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(m_bar);
}

QWidget *SettingsPage::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName("settingsBar"_L1);
    bar->setProperty("kind", u"bar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    m_pending->setObjectName("settingsPending"_L1);
    m_pending->setTextFormat(Qt::PlainText);
    auto *yes = makeActionButton(m_apply, bar, tr("Apply"));
    yes->setProperty("kind", u"primary"_s);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(18, 8, 18, 8);
    layout->setSpacing(10);
    layout->addWidget(m_pending, 1);
    layout->addWidget(makeActionButton(m_discard, bar, tr("Discard")));
    layout->addWidget(yes);
    return bar;
}

SettingSection *SettingsPage::makeSection(
    const QString &key, const QString &title, const QString &introduction)
{
    auto *section = new SettingSection(title, introduction, this);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(section);
    m_contents->addWidget(area);
    auto *entry = new QListWidgetItem(title, m_sections);
    entry->setData(Qt::UserRole, key);
    m_byKey.insert(key, section);
    return section;
}

void SettingsPage::addTo(const QString &key, QWidget *content)
{
    m_byKey.value(key)->add(content);
}

void SettingsPage::addRows(
    const QString &key, const QString &title, const QString &introduction, const QStringList &prefixes)
{
    SettingSection *section = makeSection(key, title, introduction);
    for (const Setting &setting : std::as_const(m_settings)) {
        const bool belongs = std::any_of(prefixes.cbegin(), prefixes.cend(),
            [&setting](const QString &prefix) { return setting.key.startsWith(prefix); });
        if (!belongs)
            continue;
        auto *row = new SettingRow(setting, this);
        connect(row, &SettingRow::edited, this, &SettingsPage::judge);
        m_rows += row;
        section->add(row);
    }
}

void SettingsPage::addSection(
    const QString &key, const QString &title, const QString &introduction, QWidget *content)
{
    makeSection(key, title, introduction)->add(content);
}

void SettingsPage::showSection(const QString &key)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->data(Qt::UserRole).toString() == key)
            m_sections->setCurrentRow(row);
    }
}

void SettingsPage::read()
{
    const auto settings = m_access.read ? m_access.read() : QList<Setting>();
    if (!settings) {
        m_summary->setText(settings.error().detail);
        return;
    }
    m_settings = *settings;
    const auto set = std::count_if(m_settings.cbegin(), m_settings.cend(),
        [](const Setting &setting) { return setting.value != setting.standard; });
    m_summary->setText(set == 0
            ? tr("All at their defaults")
            : counted(set, tr("1 differs from its default"), tr("%1 differ from their defaults")));
    for (SettingRow *row : std::as_const(m_rows)) {
        for (const Setting &setting : std::as_const(m_settings)) {
            if (setting.key == row->key())
                row->setSetting(setting);
        }
    }
}

QList<SettingChange> SettingsPage::changes() const
{
    QList<SettingChange> changes;
    for (const SettingRow *row : m_rows) {
        if (const auto change = row->change())
            changes += *change;
    }
    return changes;
}

void SettingsPage::judge()
{
    if (m_bar == nullptr)
        return;
    const qsizetype pending = changes().size();
    const auto wrong = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [](const SettingRow *row) { return row->change() && !row->problem().isEmpty(); });
    if (wrong != m_rows.cend()) {
        showProblem(m_pending,
            tr("%1: %2", "a setting, what is wrong with it")
                .arg(SettingWords::name((*wrong)->key()), (*wrong)->problem()),
            true);
    } else {
        showProblem(m_pending,
            counted(pending, tr("1 setting was changed, and is not applied yet."),
                tr("%1 settings were changed, and are not applied yet.")),
            false);
    }
    m_apply->setEnabled(pending > 0 && wrong == m_rows.cend());
    m_discard->setEnabled(pending > 0);
    m_bar->setVisible(pending > 0);
}

void SettingsPage::apply()
{
    const QList<SettingChange> pending = changes();
    if (const auto written = m_access.write(pending); !written) {
        showProblem(m_pending, written.error().detail, true);
        return;
    }
    read();
    const bool later = std::any_of(pending.cbegin(), pending.cend(),
        [](const SettingChange &change) { return change.key == "window.language"_L1; });
    Q_EMIT told(later ? tr("Settings applied; the language at the next start") : tr("Settings applied"));
    Q_EMIT applied();
}

void SettingsPage::discard()
{
    read();
}

void SettingsPage::store(const SettingChange &change)
{
    if (!m_access.write)
        return;
    const auto written = m_access.write({change});
    if (!written)
        Q_EMIT told(written.error().detail);
    if (changes().isEmpty())
        read();
}

QString SettingsPage::value(const QString &key) const
{
    const auto found = std::find_if(m_settings.cbegin(), m_settings.cend(),
        [&key](const Setting &setting) { return setting.key == key; });
    return found == m_settings.cend() ? QString() : found->value;
}

QList<QAction *> SettingsPage::editActions() const
{
    return {m_apply, m_discard};
}

void SettingsPage::saveState(QSettings &settings) const
{
    if (const QListWidgetItem *entry = m_sections->currentItem())
        settings.setValue("settings/section"_L1, entry->data(Qt::UserRole));
}

void SettingsPage::restoreState(const QSettings &settings)
{
    showSection(settings.value("settings/section"_L1).toString());
}

void SettingsPage::showEvent(QShowEvent *event)
{
    // The command line may have changed them meanwhile.
    if (changes().isEmpty())
        read();
    tabInReadingOrder(*this);
    Page::showEvent(event);
}

} // namespace Console
