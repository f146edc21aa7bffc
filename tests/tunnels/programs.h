// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <algorithm>
#include <csignal>

namespace Console {

/// Whether this process runs; one that has ended and was not waited for does not.
inline bool isAlive(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray stat = file.readAll();
    return !stat.sliced(stat.lastIndexOf(')') + 2).startsWith('Z');
}

inline bool noneAlive(const QList<qint64> &pids)
{
    return std::none_of(pids.begin(), pids.end(), &isAlive);
}

/// The processes that \a pid has started and that run.
inline QList<qint64> childrenOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<qint64> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &word : file.readAll().simplified().split(' '))
            if (const qint64 child = word.toLongLong(); child > 0 && isAlive(child))
                children += child;
    }
    return children;
}

/// All that descend from \a pid.
inline QList<qint64> descendantsOf(qint64 pid)
{
    QList<qint64> all = childrenOf(pid);
    for (qsizetype i = 0; i < all.size(); ++i)
        all += childrenOf(all[i]);
    return all;
}

/// The ids that a program has written to a file, one a line.
inline QList<qint64> pidsIn(const QString &path)
{
    QFile file(path);
    QList<qint64> pids;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n'))
            if (!line.isEmpty())
                pids += line.toLongLong();
    }
    return pids;
}

} // namespace Console
