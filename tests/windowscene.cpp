// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowscene.h"

#include "historymodel.h"
#include "livesettings.h"
#include "mappingmodel.h"
#include "partnersmodel.h"
#include "settings.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

bool isRead(const QTableView &table)
{
    const QAbstractItemModel &model = *table.model();
    const int last = table.rowAt(table.viewport()->height() - 1);
    for (int row = std::max(0, table.rowAt(0)); row <= (last < 0 ? model.rowCount() - 1 : last); ++row) {
        if (model.index(row, 1).data().toString() == u"…"_s)
            return false;
    }
    return true;
}

} // namespace

WindowScene::WindowScene()
{
    m_fixture.settings = listed(Console::Settings());
}

void WindowScene::show(Page page)
{
    m_window = std::make_unique<MainWindow>(m_fixture.services());
    m_window->setListenerStatus({ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
    m_window->setRequests(1284, 3);
    m_window->showPage(page);
    if (opening)
        opening(*m_window);
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window is not active");
}

void WindowScene::open(Page page)
{
    show(page);
    waitUntilRead();
}

void WindowScene::waitFor(const char *what, const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, 20'000))
        qFatal("waited in vain for %s", what);
}

void WindowScene::waitUntilRead()
{
    const auto model = [this](const char *table) { return find<QAbstractItemView>(table)->model(); };
    const auto *sorted = static_cast<const QSortFilterProxyModel *>(model("partnersTable"));
    const auto *partners = static_cast<const PartnersModel *>(sorted->sourceModel());
    const auto *mapping = static_cast<const MappingModel *>(model("mappingTable"));
    const auto *history = static_cast<const HistoryModel *>(model("historyTable"));
    const QString unmapped = QLocale().toString(m_fixture.unmapped());
    waitFor("what the window shows to be read", [&] {
        if (!partners->isLoaded() || !mapping->isLoaded() || !history->isLoaded()
            || !find<QLabel>("statusUnmapped")->text().startsWith(unmapped))
            return false;
        for (const QTableView *table : m_window->findChildren<QTableView *>()) {
            if (table->isVisible() && !isRead(*table))
                return false;
        }
        const auto *credentials = find<QWidget>("credentials");
        return credentials->isVisible() || find<QWidget>("noCredentials")->isVisible()
            || !credentials->parentWidget()->isVisible();
    });
}

void WindowScene::trigger(const char *action)
{
    find<QAction>(action)->trigger();
}

void WindowScene::press(const char *button)
{
    auto *pressed = find<QAbstractButton>(button);
    waitFor(button, [pressed] { return pressed->isVisible() && pressed->isEnabled(); });
    pressed->click();
}

void WindowScene::type(const char *lineEdit, const QString &text)
{
    find<QLineEdit>(lineEdit)->setText(text);
}

void WindowScene::choose(int row, int column)
{
    table()->setCurrentIndex(table()->model()->index(row, column));
    table()->setFocus();
}

void WindowScene::setCell(int row, int column, const QString &text)
{
    table()->model()->setData(table()->model()->index(row, column), text);
}

QDialog *WindowScene::waitForDialog(const char *name)
{
    QDialog *dialog = nullptr;
    waitFor(name, [&] {
        dialog = m_window->findChild<QDialog *>(QLatin1StringView(name));
        return dialog != nullptr && dialog->isVisible();
    });
    return dialog;
}

QAbstractItemView *WindowScene::table()
{
    for (const char *name : {"partnersTable", "mappingTable", "historyTable"}) {
        if (auto *table = find<QAbstractItemView>(name); table->isVisible())
            return table;
    }
    qFatal("no table is shown");
}

} // namespace Console
