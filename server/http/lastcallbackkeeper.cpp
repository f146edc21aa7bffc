// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lastcallbackkeeper.h"

#include "database.h"
#include "partnertable.h"

#include <QLoggingCategory>

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcLast, "console.callback.last")

} // namespace

LastCallbackKeeper::LastCallbackKeeper(
    LastCallbacks &noted, const Database &database, LastCallbacks::Intervals intervals)
    : m_noted(noted)
    , m_database(database)
    , m_gather(this)
    , m_write(this)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(intervals.gather);
    connect(&m_gather, &QTimer::timeout, this, &LastCallbackKeeper::gather);
    m_write.setSingleShot(true);
    m_write.setInterval(intervals.write);
    connect(&m_write, &QTimer::timeout, this, &LastCallbackKeeper::write);
}

void LastCallbackKeeper::start()
{
    auto opened = m_database.openLastCallbacks();
    if (!opened) {
        qCWarning(lcLast).noquote() << "last callbacks will not be kept:" << opened.error().detail;
        return;
    }
    LastCallbackTable table(**opened);
    const auto known = table.prepare().and_then([&table] { return table.all(); });
    if (!known) {
        qCWarning(lcLast).noquote() << "last callbacks will not be kept:" << known.error().detail;
        return;
    }
    m_file = std::move(*opened);
    for (const LastCallback &callback : *known)
        m_known.insert(callback.partner, callback);
}

void LastCallbackKeeper::gatherSoon()
{
    if (!m_gather.isActive())
        m_gather.start();
}

void LastCallbackKeeper::tellAll()
{
    Q_EMIT m_noted.changed(m_known.values());
}

void LastCallbackKeeper::finish()
{
    gather();
    write();
    m_gather.stop();
    m_write.stop();
    m_reader.reset();
    m_file.reset();
}

void LastCallbackKeeper::gather()
{
    QHash<PartnerId, LastCallback> later;
    for (const auto &noted : m_noted.take()) {
        for (auto it = noted.cbegin(); it != noted.cend(); ++it) {
            const auto partner = partnerOf(it.key());
            if (!partner || m_known.value(*partner).at > it->at || later.value(*partner).at > it->at)
                continue;
            later.insert(*partner, {*partner, it->at, it->spec->callbackId});
        }
    }
    if (later.isEmpty())
        return;
    m_known.insert(later);
    for (auto it = later.cbegin(); it != later.cend(); ++it)
        m_unwritten += it.key();
    Q_EMIT m_noted.changed(later.values());
    if (!m_write.isActive())
        m_write.start();
}

std::optional<PartnerId> LastCallbackKeeper::partnerOf(const LastCallbacks::Key &key)
{
    if (key.proven != PartnerId {})
        return key.proven;
    if (!m_reader) {
        auto opened = m_database.openReader();
        if (!opened) {
            qCWarning(lcLast).noquote() << "a last callback is lost:" << opened.error().detail;
            return std::nullopt;
        }
        m_reader = std::move(*opened);
    }
    return PartnerTable(*m_reader).idOf(key.tenant).value_or(std::nullopt);
}

void LastCallbackKeeper::write()
{
    if (!m_file || m_unwritten.isEmpty())
        return;
    QList<LastCallback> callbacks;
    for (const PartnerId partner : std::as_const(m_unwritten))
        callbacks += m_known.value(partner);
    if (const auto written = LastCallbackTable(*m_file).put(callbacks); !written) {
        qCWarning(lcLast).noquote() << "last callbacks were not written:" << written.error().detail;
        m_write.start();
        return;
    }
    m_unwritten.clear();
}

} // namespace Console
