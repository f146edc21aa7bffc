// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "keysetspanel.h"
#include "mainwindow.h"
#include "mappingpage.h"
#include "ownendpointspanel.h"
#include "settingspage.h"
#include "setupwizard.h"
#include "statusline.h"
#include "trayicon.h"
#include "troublebanner.h"

#include <QCheckBox>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

// How the window comes and goes: tray, second starts, the database as a whole, settings that are not its own.

namespace Console {

void MainWindow::addSettings()
{
    m_databaseActions =
        new DatabaseActions(QFileInfo(m_services.database.path()).path(), m_services.restore, this);
    m_settingsPage->addTo(u"database"_s, m_databaseActions->makePanel(m_settingsPage));
    m_settingsPage->addTo(u"verification"_s,
        new OwnEndpointsPanel(
            m_services.database, m_pagesReader, m_services.refusedEndpoints, m_settingsPage));
    if (m_services.keySets != nullptr) {
        m_settingsPage->addTo(u"verification"_s,
            new KeySetsPanel(*m_services.keySets, m_services.database, m_pagesReader, m_settingsPage));
    }
    if (m_services.autostart.set)
        addAutostart();
}

void MainWindow::addAutostart()
{
    auto *box = new QCheckBox(tr("Start in the tray when I log in"), m_settingsPage);
    box->setObjectName("autostart"_L1);
    box->setToolTip(tr("Callbacks are answered without opening the window first"));
    box->setChecked(m_services.autostart.isOn());
    connect(box, &QCheckBox::clicked, this, [this, box](bool on) {
        const auto set = m_services.autostart.set(on);
        tell(!set    ? set.error().detail
                : on ? tr("The console starts when you log in")
                     : tr("The console does not start by itself"));
        box->setChecked(m_services.autostart.isOn());
    });
    m_settingsPage->addTo(u"window"_s, box);
}

void MainWindow::makeTray()
{
    if (!m_services.hasTray || !m_services.hasTray())
        return;
    m_tray = new TrayIcon(m_theme, m_listenerAction, this);
    connect(m_tray, &TrayIcon::windowWanted, this, [this] { comeForward({}); });
    connect(m_tray, &TrayIcon::quitWanted, this, &MainWindow::quit);
}

void MainWindow::open(bool hidden)
{
    if (!hidden || m_tray == nullptr)
        show();
    startListener();
    if (!hidden && m_services.offersSetup && !m_wasSetUp)
        offerSetup();
}

/// Who has an endpoint has taken the first steps in another way.
void MainWindow::offerSetup()
{
    m_pagesReader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) {
            return ConfigurationTable(connection).endpoints();
        },
        [this](const Result<QList<OwnEndpoint>> &endpoints) {
            if (endpoints && endpoints->isEmpty())
                setUp();
        });
}

void MainWindow::setUp()
{
    m_wasSetUp = true;
    (new SetupWizard({m_services.database, m_pagesReader, *m_partners, m_theme, m_services.settings,
                         [this] { return m_listener; }, m_services.startListener, m_databaseActions->all(),
                         m_services.makeCertificate ? m_certificateAction : nullptr, m_services.selfTest,
                         m_services.publicUrl, [this] { copyPublicUrl(); }},
         this))
        ->open();
}

void MainWindow::comeForward(const QString &file)
{
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
    if (file.isEmpty())
        return;
    showPage(m_pages->indexOf(m_mappingPage));
    m_mappingPage->importFrom(file);
}

void MainWindow::quit()
{
    m_quitting = true;
    if (isVisible()) {
        close();
        return;
    }
    saveState();
    Q_EMIT ended();
}

bool MainWindow::staysInTray() const
{
    return !m_quitting && m_tray != nullptr && m_listener.state == ListenerStatus::State::Listening
        && m_settingsPage->value(u"window.tray"_s) != "no"_L1 && !qApp->isSavingSession();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool stays = staysInTray();
    if (stays && !m_toldOfTray) {
        m_tray->say(tr("The console goes on answering callbacks"),
            tr("Its icon is in the tray: a click brings the window back, its menu quits."));
        m_toldOfTray = true;
    }
    saveState();
    if (stays) {
        event->ignore();
        hide();
        return;
    }
    event->accept();
    Q_EMIT ended();
}

void MainWindow::setDatabaseTrouble(const QString &sentence)
{
    comeForward({});
    m_trouble->setDamage(sentence, bool(m_services.restore));
    m_databaseActions->offerBackups(sentence);
}

void MainWindow::tell(const QString &sentence)
{
    m_status->tell(sentence);
}

void MainWindow::noteBackup()
{
    Q_EMIT m_databaseActions->backedUp();
}

} // namespace Console
