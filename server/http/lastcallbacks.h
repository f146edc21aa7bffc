// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callbacktable.h"
#include "lastcallbacktable.h"

#include <QObject>
#include <QThread>

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace Console {

class Database;
class LastCallbackKeeper;

/// When each partner was last heard of. Server threads note it in memory, at the cost of a hash and a lock
/// that is seldom contended; a thread of its own gathers what was noted, finds out which partner each tenant
/// is, tells of it and writes it down now and then (see LastCallbackTable) and at the end. A crash loses what
/// was noted since it was last written.
class LastCallbacks : public QObject
{
    Q_OBJECT

public:
    struct Intervals
    {
        std::chrono::milliseconds gather {1'000}; ///< changed() comes this often at most
        std::chrono::milliseconds write {60'000}; ///< the file is written this often at most
    };
    /// Tenants that were noted and not gathered yet; more are not noted.
    static constexpr qsizetype MaximumNoted = 65'536;

    explicit LastCallbacks(const Database &database)
        : LastCallbacks(database, Intervals())
    {
    }
    /// \a database must outlive it.
    LastCallbacks(const Database &database, Intervals intervals);
    /// Writes what was noted. No thread may note any more.
    ~LastCallbacks() override;

    /// Any thread, for verified callbacks alone. They are about the partner whose credentials came with
    /// them, \a proven; when that is PartnerId() about the one that \a tenant is mapped to, if any.
    /// \a spec is a line of the table of callbacks.
    void note(const AcronisTenantId &tenant, PartnerId proven, const CallbackSpec &spec);

    /// changed() follows with all partners that were ever heard of.
    void tellAll();

Q_SIGNALS:
    /// Emitted in a thread of its own: these are later than what was told before.
    void changed(const QList<Console::LastCallback> &callbacks);

private:
    friend class LastCallbackKeeper;

    struct Key
    {
        PartnerId proven {};
        AcronisTenantId tenant; ///< when nobody is proven
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, qToUnderlying(key.proven), key.tenant);
        }
    };
    struct Noted
    {
        qint64 at = 0;
        const CallbackSpec *spec = nullptr;
    };
    using AllNoted = QHash<Key, Noted>;
    // Several, so that server threads seldom meet.
    struct Shard
    {
        std::mutex mutex;
        AllNoted noted;
    };
    static constexpr size_t Shards = 16;

    /// What was noted since the last call.
    QList<AllNoted> take();

    std::array<Shard, Shards> m_shards;
    std::atomic_bool m_told = false; ///< the keeper knows that there is something
    QThread m_thread;
    std::unique_ptr<LastCallbackKeeper> m_keeper;
};

} // namespace Console
