// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "portholder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <optional>

#ifdef Q_OS_UNIX
#include <pwd.h>
#endif

namespace Console {

using namespace Qt::StringLiterals;

namespace {

struct Socket
{
    QByteArray inode;
    uint user = 0;
};

/// The listening socket in a table of the kernel's (proc_pid_net(5)).
std::optional<Socket> listeningAt(const QString &table, quint16 port)
{
    enum Column { Local = 1, State = 3, User = 7, Inode = 9 };
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray wanted = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        if (columns.size() > Inode && columns.at(Local).endsWith(wanted) && columns.at(State) == "0A")
            return Socket {columns.at(Inode), columns.at(User).toUInt()};
    }
    return std::nullopt;
}

/// The process that has this socket open; 0 when it is another user's, whose descriptors are not shown.
qint64 processWith(const QByteArray &inode)
{
    const QString wanted = u"socket:[%1]"_s.arg(QString::fromLatin1(inode));
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        bool isProcess = false;
        const qint64 id = process.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
        // Links to sockets lead to no file, so they count as system entries.
        const QStringList links = descriptors.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
        for (const QString &link : links) {
            if (QFile::symLinkTarget(descriptors.filePath(link)).endsWith(wanted))
                return id;
        }
    }
    return 0;
}

QString userName(uint user)
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(user)) // NOLINT(concurrency-mt-unsafe): the window's thread alone
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    return QString::number(user);
}

} // namespace

QString portHolder(quint16 port)
{
    auto socket = listeningAt(u"/proc/net/tcp"_s, port);
    if (!socket)
        socket = listeningAt(u"/proc/net/tcp6"_s, port);
    if (!socket)
        return {};
    const qint64 process = processWith(socket->inode);
    if (process == 0)
        return u"another program of %1"_s.arg(userName(socket->user));
    if (process == QCoreApplication::applicationPid())
        return u"this console itself"_s;
    QFile name(u"/proc/%1/comm"_s.arg(process));
    if (!name.open(QIODevice::ReadOnly))
        return {};
    return u"%1 (process %2)"_s.arg(QString::fromLocal8Bit(name.readAll().trimmed())).arg(process);
}

} // namespace Console
