// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QMutex>

#include <atomic>
#include <chrono>
#include <optional>

namespace Console {

/// How the console knows requests of its own that come in from outside.
///
/// The doctor finds out that it is this console which answers a URL, and what of a request arrived: callbacks
/// that carry the query of an open probe get an answer of its own. The self-test has its token of the
/// development key accepted though there is a public URL: its header carries a pass, good for one request.
/// To all others nothing shows that there is such a thing. Every function is thread safe.
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

    /// The header that carries a pass.
    static constexpr auto PassHeader = "X-Console-Self-Test";
    static constexpr std::chrono::milliseconds PassLifetime {15'000};

    /// Good for one request with this body, for so long, in place of the one before; random.
    QByteArray issuePass(const QByteArray &body, std::chrono::milliseconds lifetime = PassLifetime);
    void withdrawPass();
    /// Whether it could still be spent.
    bool isPass(const QByteArray &pass) const;
    /// True once, for the pass that was issued and its body; with another body it is spent all the same.
    bool spendPass(const QByteArray &pass, const QByteArray &body);

private:
    bool isIssued(const QByteArray &pass) const;
    QByteArray digest(const QByteArray &name, const QByteArray &value) const;

    mutable QMutex m_mutex;
    std::atomic<bool> m_isOpen = false;
    QByteArray m_query;
    QByteArray m_key;
    bool m_hasPass = false;
    QByteArray m_pass;
    QByteArray m_passBody; // its digest
    QDeadlineTimer m_passEnd;
};

} // namespace Console
