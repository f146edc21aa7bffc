// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "certificatedialog.h"
#include "credentialspane.h"
#include "lastcallbacktable.h"
#include "listenerstatus.h"
#include "theme.h"

#include <QMainWindow>
#include <QSettings>

class QActionGroup;
class QStackedWidget;

namespace Console {

class HistoryPage;
class MappingPage;
class Navigation;
class Page;
class PartnersModel;
class PartnersPage;
class StatusLine;
class TroubleBanner;

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
};

/// Navigation, pages and the status bar.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const MainWindowServices &services);
    ~MainWindow() override;

    /// As the menu does; asks for the private key's passphrase when one is needed.
    void startListener();
    void setListenerStatus(const ListenerStatus &status);
    /// A sentence for the banner; empty when all is well.
    void setCertificateTrouble(const QString &sentence);
    /// Counters for the status bar: answers given, and those with a status of 400 or above.
    void setRequests(qint64 requests, qint64 refused);
    /// When partners were last heard of; those not named stay as they are.
    void setLastCallbacks(const QList<LastCallback> &callbacks);
    Theme &theme() { return m_theme; }
    void showPage(int page);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makePages();
    void makeMenus();
    void makeViewMenu();
    void makeServerMenu();
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
    TroubleBanner *m_trouble = nullptr;
    StatusLine *m_status = nullptr;
    QMenu *m_fileMenu = nullptr;
    QMenu *m_editMenu = nullptr;
    QAction *m_quit = nullptr;
    QActionGroup *m_themes = nullptr;
    QAction *m_listenerAction = nullptr;
    ListenerStatus m_listener;
};

} // namespace Console
