// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "changefeed.h"
#include "historypage.h"
#include "mappingpage.h"
#include "navigation.h"
#include "partnerspage.h"
#include "passphrasedialog.h"
#include "settingspage.h"
#include "statusline.h"
#include "taborder.h"
#include "trayicon.h"
#include "troublebanner.h"
#include "words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// Pages and what they tell; menus are in mainwindowmenus.cpp, coming and going in mainwindowlife.cpp.

namespace Console {

namespace {

constexpr int SmallWindow = 1100;
constexpr auto ThemeKey = "window.appearance"_L1;

/// In the order of Theme::Choice.
QStringList themeNames()
{
    return {u"system"_s, u"light"_s, u"dark"_s};
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 32, 48, 128, 256})
        icon.addFile(u":/icons/app/cyberapp-console-%1.png"_s.arg(size));
    return icon;
}

} // namespace

MainWindow::MainWindow(const MainWindowServices &services)
    : m_services(services)
    , m_orders(services.database)
    , m_pagesReader(services.database)
    , m_partners(std::make_unique<PartnersModel>(m_pagesReader))
{
    setObjectName("mainWindow"_L1);
    setWindowTitle(tr("CyberApp Console"));
    setWindowIcon(applicationIcon());
    resize(1280, 800);
    setMinimumSize(900, 520);
    makePages();
    makeMenus();
    if (m_services.publicUrl.address != nullptr)
        addPublicUrl();
    layOut();
    connectPages();
    makeTray();
    setListenerStatus({});
    restoreState();
    m_partners->reload();
}

MainWindow::~MainWindow()
{
    // Dialogs and pages use the model and the readers, which are members and would go first.
    qDeleteAll(findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly));
    delete takeCentralWidget();
}

void MainWindow::makePages()
{
    m_partnersPage =
        new PartnersPage(m_services.database, m_pagesReader, *m_partners, m_services.hashPassword, m_theme);
    m_mappingPage = new MappingPage(m_services.database, m_orders, m_pagesReader, *m_partners, m_theme);
    m_historyPage = new HistoryPage(m_services.database, m_orders, *m_partners, m_theme);
    m_navigation = new Navigation(m_theme, this);
    m_pages = new QStackedWidget(this);
    m_navigation->addPage(tr("Partners"), QKeySequence(u"Ctrl+1"_s));
    m_pages->addWidget(m_partnersPage);
    m_navigation->addPage(tr("Mapping"), QKeySequence(u"Ctrl+2"_s));
    m_pages->addWidget(m_mappingPage);
    m_navigation->addPage(tr("History"), QKeySequence(u"Ctrl+3"_s));
    m_pages->addWidget(m_historyPage);
    m_settingsPage = new SettingsPage(m_services.settings);
    m_navigation->addPage(tr("Settings"), QKeySequence(u"Ctrl+4"_s));
    m_pages->addWidget(m_settingsPage);
    addSettings();
    m_trouble = new TroubleBanner(m_theme, this);
    m_status = new StatusLine(m_theme, m_services.database.path(), this);
}

void MainWindow::layOut()
{
    auto *content = new QWidget(this);
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_trouble);
    right->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addLayout(right, 1);
    setCentralWidget(content);
    tabInReadingOrder(*content);
    setStatusBar(m_status);
}

void MainWindow::connectPages()
{
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    for (const Page *page : {static_cast<Page *>(m_partnersPage), static_cast<Page *>(m_mappingPage),
             static_cast<Page *>(m_historyPage), static_cast<Page *>(m_settingsPage)})
        connect(page, &Page::told, m_status, &StatusLine::tell);
    connect(m_partners.get(), &PartnersModel::loaded, this, &MainWindow::showCounts);
    connect(m_mappingPage, &MappingPage::totalsChanged, this, &MainWindow::showCounts);
    connect(m_mappingPage, &MappingPage::pendingChanged, this, &MainWindow::showCounts);
    connect(m_mappingPage, &MappingPage::partnerWanted, this, [this] {
        showPage(0);
        m_partnersPage->addPartner();
    });
    connect(m_mappingPage, &MappingPage::partnerShown, this, [this](PartnerId partner) {
        showPage(0);
        m_partnersPage->goTo(partner);
    });
    connect(m_partnersPage, &PartnersPage::mappingWanted, this, [this](PartnerId partner) {
        m_mappingPage->showPartner(partner);
        showPage(1);
    });
    connect(m_databaseActions, &DatabaseActions::told, m_status, &StatusLine::tell);
    connect(m_databaseActions, &DatabaseActions::damaged, this, &MainWindow::setDatabaseTrouble);
    connect(m_settingsPage, &SettingsPage::applied, this, &MainWindow::settingsApplied);
    connect(m_trouble, &TroubleBanner::tryAgain, this, &MainWindow::toggleListener);
    connect(m_trouble, &TroubleBanner::restoreWanted, m_databaseActions, &DatabaseActions::offerBackups);
    auto *feed = new ChangeFeed(m_services.database.writer(), this);
    connect(feed, &ChangeFeed::changed, this, [this](const ChangeNotice &notice) {
        m_partners->applyChanges(notice);
        m_mappingPage->applyChanges(notice);
        m_historyPage->applyChanges();
    });
}

void MainWindow::showPage(int page)
{
    if (page < 0 || page >= m_pages->count())
        return;
    m_pages->setCurrentIndex(page);
    m_navigation->setCurrentRow(page);
    fillPageMenus();
}

void MainWindow::setListenerStatus(const ListenerStatus &status)
{
    m_listener = status;
    m_status->setListener(status);
    if (m_tray != nullptr) {
        m_tray->setStatus(status);
        if (status.state == ListenerStatus::State::Trouble && !isVisible())
            m_tray->say(tr("Callbacks are not answered"), status.sentence, true);
    }
    m_trouble->setTrouble(status.state == ListenerStatus::State::Trouble ? status.sentence : QString());
    const bool listening = status.state == ListenerStatus::State::Listening;
    m_listenerAction->setText(listening ? tr("&Stop listener") : tr("&Start listener"));
}

void MainWindow::setCertificateTrouble(const QString &sentence)
{
    m_trouble->setCertificateTrouble(sentence);
}

void MainWindow::setRequests(qint64 requests, qint64 refused)
{
    m_status->setRequests(requests, refused);
    if (m_tray != nullptr)
        m_tray->setRequests(requests, refused);
}

void MainWindow::setLastCallbacks(const QList<LastCallback> &callbacks)
{
    m_partners->setLastCallbacks(callbacks);
}

void MainWindow::toggleListener()
{
    if (m_listener.state == ListenerStatus::State::Listening) {
        if (m_services.stopListener)
            m_services.stopListener();
        return;
    }
    startListener();
}

void MainWindow::startListener()
{
    if (!m_services.startListener)
        return;
    const auto started = m_services.startListener();
    if (started)
        return;
    setListenerStatus({ListenerStatus::State::Trouble, {}, started.error().detail});
    if (started.error().code == ErrorCode::Unauthenticated)
        askPassphrase(started.error().detail);
}

void MainWindow::askPassphrase(const QString &reason)
{
    auto *dialog = new PassphraseDialog(reason, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_services.setPassphrase(dialog->passphrase());
        startListener();
    });
    dialog->open();
}

void MainWindow::makeCertificate()
{
    const QString host = QUrl(m_listener.url).host();
    (new CertificateDialog(host.isEmpty() ? u"localhost"_s : host, m_services.makeCertificate, this))->open();
}

void MainWindow::showCounts()
{
    const QLocale locale;
    const qint64 open = m_mappingPage->totals().unmapped;
    m_navigation->setCount(0, locale.toString(m_partners->partners().size()));
    m_navigation->setCount(1, tr("%1 open").arg(locale.toString(open)));
    fitNavigation();
    m_status->setUnmapped(open);
    m_status->setPending(m_mappingPage->pendingEdits());
}

void MainWindow::saveState()
{
    QSettings settings(m_services.settingsPath, QSettings::IniFormat);
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/toldOfTray"_L1, m_toldOfTray);
    settings.setValue("window/setUp"_L1, m_wasSetUp);
    settings.setValue("window/page"_L1, m_pages->currentIndex());
    m_partnersPage->saveState(settings);
    m_mappingPage->saveState(settings);
    m_historyPage->saveState(settings);
    m_settingsPage->saveState(settings);
}

void MainWindow::restoreState()
{
    const QSettings settings(m_services.settingsPath, QSettings::IniFormat);
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    m_toldOfTray = settings.value("window/toldOfTray"_L1).toBool();
    m_wasSetUp = settings.value("window/setUp"_L1).toBool();
    showTheme();
    m_partnersPage->restoreState(settings);
    m_mappingPage->restoreState(settings);
    m_historyPage->restoreState(settings);
    m_settingsPage->restoreState(settings);
    showPage(settings.value("window/page"_L1, 1).toInt());
    if (m_navigation->currentRow() < 0)
        showPage(0);
}

void MainWindow::showTheme()
{
    const qsizetype choice = std::max<qsizetype>(0, themeNames().indexOf(m_settingsPage->value(ThemeKey)));
    m_themes->actions().at(choice)->setChecked(true);
    if (m_theme.choice() != Theme::Choice(choice))
        m_theme.choose(Theme::Choice(choice));
}

void MainWindow::chooseTheme(Theme::Choice choice)
{
    m_settingsPage->store({ThemeKey, themeNames().at(int(choice))});
    m_theme.choose(choice);
}

void MainWindow::settingsApplied()
{
    showTheme();
    // What kept the listener from starting may be mended.
    if (m_listener.state == ListenerStatus::State::Trouble)
        startListener();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    // A small window gives its tables what it can.
    fitNavigation();
    QMainWindow::resizeEvent(event);
}

void MainWindow::fitNavigation()
{
    m_navigation->setFixedWidth(std::max(width() < SmallWindow ? 150 : 196, m_navigation->neededWidth()));
}

} // namespace Console
