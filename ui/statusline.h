// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listenerstatus.h"
#include "mark.h"
#include "tunnel.h"

#include <QStatusBar>

class QLabel;
class QPushButton;

namespace Console {

class MarkLabel;

/// The one status bar: listener, public URL, requests, open work, pending edits, database.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(const Theme &theme, const QString &databasePath, QWidget *parent);

    void setListener(const ListenerStatus &status);
    /// While there is none, nothing of it is shown unless something is wrong. \a trouble: why it is of no use
    /// although it is up; a sentence.
    void setPublicUrl(const TunnelStatus &status, const QString &trouble = {});
    void setRequests(qint64 requests, qint64 refused);
    void setUnmapped(qint64 customers);
    void setPending(qsizetype edits);
    /// A sentence that passes.
    void tell(const QString &sentence);

Q_SIGNALS:
    void publicUrlWanted(); ///< to be copied, or where it is of no use to be seen to

private:
    void copyUrl();

    MarkLabel *m_mark;
    QPushButton *m_listener;
    MarkLabel *m_publicMark;
    QPushButton *m_public;
    QLabel *m_requests;
    QLabel *m_unmapped;
    QLabel *m_pending;
    QLabel *m_told;
    QString m_url;
};

} // namespace Console
