// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lastcallbacks.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace Console {

/// The part of LastCallbacks that lives in its thread.
class LastCallbackKeeper : public QObject
{
    Q_OBJECT

public:
    LastCallbackKeeper(LastCallbacks &noted, const Database &database, LastCallbacks::Intervals intervals);

    void start();
    void gatherSoon();
    void tellAll();
    /// Gathers and writes, then closes its connections.
    void finish();

private:
    void gather();
    void write();
    std::optional<PartnerId> partnerOf(const LastCallbacks::Key &key);

    LastCallbacks &m_noted;
    const Database &m_database;
    std::unique_ptr<Connection> m_file;   ///< null when it cannot be opened: nothing is kept then
    std::unique_ptr<Connection> m_reader; ///< of the database
    QHash<PartnerId, LastCallback> m_known;
    QSet<PartnerId> m_unwritten;
    QTimer m_gather;
    QTimer m_write;
};

} // namespace Console
