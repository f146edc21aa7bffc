// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlskeeper.h"

#include "listener.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

// Certificate and key are written one after the other.
constexpr std::chrono::milliseconds settleTime {300};
// Days pass, and network file systems report no changes.
constexpr std::chrono::minutes clockInterval {10};

} // namespace

TlsKeeper::TlsKeeper(Listener &listener, QObject *parent)
    : QObject(parent)
    , m_listener(listener)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    const auto settle = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(&m_settle, &QTimer::timeout, this, &TlsKeeper::look);
    connect(&m_clock, &QTimer::timeout, this, &TlsKeeper::look);
    connect(&m_listener, &Listener::tlsChanged, this, [this] {
        m_failure.clear();
        m_seen = digest();
        follow();
        judge();
    });
    m_clock.start(clockInterval);
    follow();
    judge();
}

void TlsKeeper::look()
{
    follow();
    if (m_listener.isListening() && digest() != m_seen)
        reload();
    else
        judge();
}

void TlsKeeper::reload()
{
    if (!m_listener.isListening() || !m_listener.tlsFiles())
        return;
    m_seen = digest();
    const TlsFiles files = *m_listener.tlsFiles();
    const auto used = m_listener.useTls(files);
    if (used) {
        Q_EMIT reloaded();
        return;
    }
    m_failure =
        u"The changed certificate is not used, the one before stays in use. %1"_s.arg(used.error().detail);
    judge();
}

// Who replaces a file by renaming another leaves the watcher with the old one: the folders are watched too.
void TlsKeeper::follow()
{
    const QStringList before = m_watcher.files() + m_watcher.directories();
    if (!before.isEmpty())
        m_watcher.removePaths(before);
    if (!m_listener.tlsFiles())
        return;
    QStringList paths;
    for (const QString &path : {m_listener.tlsFiles()->certificate, m_listener.tlsFiles()->key})
        paths << path << QFileInfo(path).absolutePath();
    paths.removeDuplicates();
    m_watcher.addPaths(paths);
}

void TlsKeeper::judge()
{
    const QString trouble =
        m_failure.isEmpty() ? m_listener.tlsTrouble(QDateTime::currentDateTimeUtc()) : m_failure;
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    Q_EMIT troubleChanged();
}

QByteArray TlsKeeper::digest() const
{
    if (!m_listener.tlsFiles())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : {m_listener.tlsFiles()->certificate, m_listener.tlsFiles()->key}) {
        QFile file(path);
        const bool read = file.open(QIODevice::ReadOnly) && hash.addData(&file);
        hash.addData(read ? "+" : "-");
    }
    return hash.result();
}

} // namespace Console
