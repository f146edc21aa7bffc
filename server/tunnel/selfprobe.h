// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>

#include <atomic>
#include <optional>

namespace Console {

/// How the doctor finds out, from outside in, that it is this console which answers a URL, and what of a
/// request arrived. Callbacks that carry the query of an open probe get an answer of its own; to all others
/// nothing shows that there is such a thing. Every function is thread safe.
class SelfProbe
{
public:
    /// The headers that callbacks are made of, and who sent them; null: absent.
    struct Seen
    {
        QByteArray authorization;
        QByteArray cyberAppAuth;
        QByteArray cyberAppExtra;
        QByteArray caller; ///< the address that the listener takes for the client's

        bool operator==(const Seen &) const = default;
    };

    /// What an answer says about each header: whether it is the one that was sent.
    struct Report
    {
        bool authorization = false;
        bool cyberAppAuth = false;
        bool cyberAppExtra = false;
        QByteArray caller;
    };

    /// Answers this query from now on, alone; random, so that nobody guesses it.
    QByteArray open();
    void close();

    /// The JSON for a request with \a query; null unless it is that of the open probe. It has digests keyed
    /// with a secret of this probe in place of the headers.
    QByteArray answer(const QByteArray &query, const Seen &seen) const;

    /// Reads such an answer of the open probe; none when this console did not write it.
    std::optional<Report> read(const QByteArray &answer, const Seen &sent) const;

private:
    QByteArray digest(const QByteArray &name, const QByteArray &value) const;

    mutable QMutex m_mutex;
    std::atomic<bool> m_isOpen = false;
    QByteArray m_query;
    QByteArray m_key;
};

} // namespace Console
