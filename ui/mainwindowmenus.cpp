// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "page.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QStackedWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

void MainWindow::makeMenus()
{
    m_fileMenu = menuBar()->addMenu(tr("&File"));
    m_fileMenu->setObjectName("fileMenu"_L1);
    m_quit = makeAction(this, u"quit"_s, tr("&Quit"), QKeySequence(u"Ctrl+Q"_s));
    connect(m_quit, &QAction::triggered, this, &MainWindow::quit);

    m_editMenu = menuBar()->addMenu(tr("&Edit"));
    m_editMenu->setObjectName("editMenu"_L1);
    makeViewMenu();
    makeServerMenu();

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *firstSteps = makeAction(this, u"firstSteps"_s, tr("&First steps…"), {});
    connect(firstSteps, &QAction::triggered, this, &MainWindow::setUp);
    firstSteps->setEnabled(bool(m_services.selfTest));
    help->addAction(firstSteps);
    QAction *aboutAction = makeAction(this, u"about"_s, tr("&About CyberApp Console"), {});
    connect(aboutAction, &QAction::triggered, this, &MainWindow::about);
    help->addAction(aboutAction);
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    const std::array pages {tr("&Partners"), tr("&Mapping"), tr("&History"), tr("S&ettings")};
    for (size_t page = 0; page < pages.size(); ++page) {
        QAction *action =
            makeAction(this, u"page%1"_s.arg(page), pages[page], QKeySequence(u"Ctrl+%1"_s.arg(page + 1)));
        connect(action, &QAction::triggered, this, [this, page] { showPage(int(page)); });
        if (page + 1 == pages.size())
            action->setShortcuts({action->shortcut(), QKeySequence(u"Ctrl+,"_s)});
        view->addAction(action);
    }
    view->addSeparator();
    m_themes = new QActionGroup(this);
    const std::array themes {std::pair {Theme::Choice::System, tr("&System colours")},
        std::pair {Theme::Choice::Light, tr("&Light colours")},
        std::pair {Theme::Choice::Dark, tr("&Dark colours")}};
    for (const auto &[choice, name] : themes) {
        QAction *action = makeAction(this, u"theme%1"_s.arg(int(choice)), name, {});
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, choice = choice] { chooseTheme(choice); });
        m_themes->addAction(action);
        view->addAction(action);
    }
}

void MainWindow::makeServerMenu()
{
    QMenu *server = menuBar()->addMenu(tr("&Server"));
    m_listenerAction =
        makeAction(this, u"toggleListener"_s, tr("&Start listener"), QKeySequence(u"Ctrl+Shift+S"_s));
    connect(m_listenerAction, &QAction::triggered, this, &MainWindow::toggleListener);
    server->addAction(m_listenerAction);
    m_certificateAction = makeAction(this, u"makeCertificate"_s, tr("Make a self-signed &certificate…"), {});
    connect(m_certificateAction, &QAction::triggered, this, &MainWindow::makeCertificate);
    m_certificateAction->setEnabled(bool(m_services.makeCertificate));
    server->addAction(m_certificateAction);
    server->addSeparator();
    m_publicUrlAction =
        makeAction(this, u"showPublicUrl"_s, tr("&Public URL…"), QKeySequence(u"Ctrl+Shift+P"_s));
    connect(m_publicUrlAction, &QAction::triggered, this, &MainWindow::showPublicUrl);
    m_copyPublicUrl =
        makeAction(this, u"copyPublicUrlAction"_s, tr("C&opy public URL"), QKeySequence(u"Ctrl+Shift+U"_s));
    connect(m_copyPublicUrl, &QAction::triggered, this, &MainWindow::copyPublicUrl);
    for (QAction *action : {m_publicUrlAction, m_copyPublicUrl}) {
        action->setEnabled(false);
        server->addAction(action);
    }
}

void MainWindow::fillPageMenus()
{
    m_fileMenu->clear();
    m_editMenu->clear();
    const auto *page = qobject_cast<const Page *>(m_pages->currentWidget());
    m_fileMenu->addActions(page->fileActions());
    m_fileMenu->addSeparator();
    m_fileMenu->addActions(m_databaseActions->all());
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    for (QAction *action : page->editActions()) {
        if (action == nullptr)
            m_editMenu->addSeparator();
        else
            m_editMenu->addAction(action);
    }
}

void MainWindow::about()
{
    (new AboutDialog(m_services.components, this))->open();
}

} // namespace Console
