// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trayicon.h"

#include "words.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Console {

TrayIcon::TrayIcon(const Theme &theme, QAction *listenerAction, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
{
    auto *window = new QAction(tr("&Show window"), this);
    window->setObjectName("trayShow"_L1);
    connect(window, &QAction::triggered, this, &TrayIcon::windowWanted);
    m_menu.addActions({window, listenerAction});
    m_menu.addSeparator();
    auto *quit = new QAction(tr("&Quit"), this);
    m_menu.addAction(quit);
    quit->setObjectName("trayQuit"_L1);
    connect(quit, &QAction::triggered, this, &TrayIcon::quitWanted);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::windowWanted);
    connect(&theme, &Theme::changed, this, &TrayIcon::show);
    show();
    m_icon.show();
}

void TrayIcon::setStatus(const ListenerStatus &status)
{
    m_status = status;
    show();
}

void TrayIcon::setRequests(qint64 requests, qint64 refused)
{
    m_requests = requests;
    m_refused = refused;
    show();
}

void TrayIcon::say(const QString &title, const QString &text, bool isTrouble)
{
    m_icon.showMessage(title, text, isTrouble ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

void TrayIcon::show()
{
    QString state;
    switch (m_status.state) {
    case ListenerStatus::State::Listening:
        m_icon.setIcon(iconWith(Mark::Good));
        state = tr("Listening at %1").arg(m_status.url);
        break;
    case ListenerStatus::State::Stopped:
        m_icon.setIcon(iconWith(Mark::Open));
        state = tr("Not listening");
        break;
    case ListenerStatus::State::Trouble:
        m_icon.setIcon(iconWith(Mark::Bad));
        state = tr("Callbacks are not answered: %1").arg(m_status.sentence);
        break;
    }
    const QString count = counted(m_requests, tr("1 request"), tr("%1 requests"));
    m_icon.setToolTip(m_refused == 0
            ? u"%1\n%2"_s.arg(state, count)
            : u"%1\n%2"_s.arg(state, tr("%1 · %2 refused").arg(count, QLocale().toString(m_refused))));
}

/// The console's own icon, with the state's sign at its corner.
QIcon TrayIcon::iconWith(Mark mark) const
{
    QIcon icon;
    for (const int size : {16, 32, 48}) {
        QPixmap picture(u":/icons/app/cyberapp-console-%1.png"_s.arg(size));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal scale = size / 16.0;
        painter.translate(size - 5 * scale, size - 5 * scale);
        painter.scale(scale, scale);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colors().base);
        painter.drawEllipse(QPointF(0, 0), 5, 5);
        paintMark(painter, QPointF(0, 0), mark, m_theme.colors());
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace Console
