// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aboutdialog.h"
#include "certificatedialog.h"
#include "credentialspane.h"
#include "databaseactions.h"
#include "lastcallbacktable.h"
#include "listenerstatus.h"
#include "ownendpointspanel.h"
#include "publicurlpanel.h"
#include "selftest.h"
#include "setting.h"
#include "theme.h"

#include <QMainWindow>
#include <QSettings>
#include <QSystemTrayIcon>

class QActionGroup;
class QStackedWidget;

namespace Console {

class HistoryPage;
class MappingPage;
class Navigation;
class Page;
class PartnersModel;
class KeySets;
class PartnersPage;
class SettingsPage;
class StatusLine;
class TrayIcon;
class TroubleBanner;

/// Whether the desktop starts the console at login.
struct AutostartAccess
{
    std::function<bool()> isOn;
    std::function<Result<void>(bool on)> set;
};

/// What the window is given by whoever puts the program together. Functions are called in the window's thread
/// unless said otherwise.
struct MainWindowServices
{
    Database &database;                           ///< must outlive the window
    QString settingsPath;                         ///< an INI file in the data folder
    std::function<Result<void>()> startListener;  ///< tells of success by MainWindow::setListenerStatus
    std::function<void()> stopListener;           ///< likewise
    CredentialsPane::HashPassword hashPassword;   ///< slow; called in a pool thread
    CertificateDialog::Make makeCertificate = {}; ///< tells of the new address by setListenerStatus
    std::function<void(const QByteArray &)> setPassphrase = {}; ///< of the listener's private key
    SettingsAccess settings = {};
    DatabaseActions::Restore restore = {}; ///< closes the window, restores, opens another
    KeySets *keySets = nullptr;            ///< must outlive the window
    AutostartAccess autostart = {};
    QList<Component> components = {}; ///< for the about box
    SelfTest selfTest = {};
    bool offersSetup = false; ///< begins with the first steps when nothing is set yet
    OwnEndpointsPanel::Refused refusedEndpoints = {};
    std::function<bool()> hasTray = &QSystemTrayIcon::isSystemTrayAvailable;
    PublicUrlServices publicUrl = {};
};

/// Navigation, pages and the status bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowServices &services);
    ~MainWindow() override;

    /// Shows the window, or its icon in the tray alone when \a hidden and there is a tray, and starts the
    /// listener.
    void open(bool hidden);
    /// Someone started the console a second time; \a file is to be imported, unless it is empty.
    void comeForward(const QString &file);
    /// Closes for good, tray or not.
    void quit();

    /// As the menu does; asks for the private key's passphrase when one is needed.
    void startListener();
    void setListenerStatus(const ListenerStatus &status);
    /// A sentence for the banner; empty when all is well.
    void setCertificateTrouble(const QString &sentence);
    /// The database was found damaged while it is in use: says so from now on, and offers its backups.
    void setDatabaseTrouble(const QString &sentence);
    /// A sentence for the status bar.
    void tell(const QString &sentence);
    void noteBackup();
    /// Counters for the status bar: answers given, and those with a status of 400 or above.
    void setRequests(qint64 requests, qint64 refused);
    /// When partners were last heard of; those not named stay as they are.
    void setLastCallbacks(const QList<LastCallback> &callbacks);
    Theme &theme() { return m_theme; }
    /// For sections of those who put the program together.
    SettingsPage &settingsPage() { return *m_settingsPage; }
    void showPage(int page);

Q_SIGNALS:
    /// The window was closed and the program is to end.
    void ended();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void makeViewMenu();
    void makeServerMenu();
    void makeTray();
    void addSettings();
    bool staysInTray() const;
    void addAutostart();
    void addPublicUrl();
    void followPublicUrl();
    void showPublicUrl();
    void copyPublicUrl();
    void setUp();
    void offerSetup();
    void layOut();
    void connectPages();
    void fitNavigation();
    void fillPageMenus();
    void toggleListener();
    void askPassphrase(const QString &reason);
    void makeCertificate();
    void showCounts();
    void saveState();
    void restoreState();
    void about();
    void chooseTheme(Theme::Choice choice);
    void showTheme();
    void settingsApplied();

    MainWindowServices m_services;
    Theme m_theme;
    // Two, so that scrolling never waits for an order that takes long.
    ReadThread m_orders;
    ReadThread m_pagesReader;
    std::unique_ptr<PartnersModel> m_partners;
    Navigation *m_navigation = nullptr;
    QStackedWidget *m_pages = nullptr;
    PartnersPage *m_partnersPage = nullptr;
    MappingPage *m_mappingPage = nullptr;
    HistoryPage *m_historyPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    PublicUrlPanel *m_publicUrl = nullptr; ///< where there is a tunnel to be had
    QAction *m_publicUrlAction = nullptr;
    QAction *m_copyPublicUrl = nullptr;
    TroubleBanner *m_trouble = nullptr;
    StatusLine *m_status = nullptr;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    DatabaseActions *m_databaseActions = nullptr;
    QAction *m_quit = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_listenerAction = nullptr;
    QAction *m_certificateAction = nullptr;
    TrayIcon *m_tray = nullptr; ///< where there is a tray
    bool m_quitting = false;
    bool m_toldOfTray = false;
    bool m_wasSetUp = false; ///< the first steps were taken, or put off
    ListenerStatus m_listener;
};

} // namespace Console
