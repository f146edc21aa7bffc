// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listenerstatus.h"
#include "mark.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace Console {

/// The console in the desktop's tray: whether it listens, what it answered, and the way back to the window.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// \a listenerAction starts and stops the listener.
    TrayIcon(const Theme &theme, QAction *listenerAction, QObject *parent);

    void setStatus(const ListenerStatus &status);
    /// Answers given, and those with a status of 400 or above.
    void setRequests(qint64 requests, qint64 refused);
    /// A message beside the tray.
    void say(const QString &title, const QString &text, bool isTrouble = false);
    QString toolTip() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void windowWanted();
    void quitWanted();

private:
    void show();
    QIcon iconWith(Mark mark) const;

    const Theme &m_theme;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    ListenerStatus m_status;
    qint64 m_requests = 0;
    qint64 m_refused = 0;
};

} // namespace Console
