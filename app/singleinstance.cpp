// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLoggingCategory>
#include <QMetaMethod>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

Q_LOGGING_CATEGORY(lcInstance, "console.app.instance")

constexpr qint64 MaximumBytes = 65'536;
// The first one may be starting, or putting a backup in place.
constexpr std::chrono::seconds Patience {8};
constexpr std::chrono::milliseconds RetryInterval {100};
constexpr auto Heard = "heard\n";

/// Short, whatever the length of the folder's path: the system allows about a hundred bytes.
QString socketName(const QString &directory)
{
    const QString folder = QFileInfo(directory).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = "cyberapp-console-"_L1 + QString::fromLatin1(digest.first(12).toHex());
#ifdef Q_OS_UNIX
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#else
    return name;
#endif
}

/// One attempt after the other to tell the first one.
class Caller : public QObject
{
    Q_OBJECT

public:
    Caller(QString name, QByteArray message, SingleInstance::Done done, QObject *parent)
        : QObject(parent)
        , m_name(std::move(name))
        , m_message(std::move(message))
        , m_done(std::move(done))
    {
        connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_message); });
        connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
            if (m_socket.canReadLine())
                finish({});
        });
        connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] { m_again.start(RetryInterval); });
        m_again.setSingleShot(true);
        connect(&m_again, &QTimer::timeout, this, &Caller::call);
        m_end.setSingleShot(true);
        connect(&m_end, &QTimer::timeout, this, [this] {
            finish(failure(ErrorCode::Unavailable,
                u"A console is open on this data folder, but does not answer. End it, and start again."_s));
        });
        m_end.start(Patience);
        call();
    }

private:
    void call()
    {
        m_socket.abort();
        m_socket.connectToServer(m_name);
    }
    void finish(const Result<void> &outcome)
    {
        m_again.stop();
        m_end.stop();
        m_socket.disconnect(this);
        deleteLater();
        m_done(outcome);
    }

    const QString m_name;
    const QByteArray m_message;
    const SingleInstance::Done m_done;
    QLocalSocket m_socket;
    QTimer m_again;
    QTimer m_end;
};

} // namespace

SingleInstance::SingleInstance(const QString &directory, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(directory).filePath(u"window.lock"_s))
{
    QDir().mkpath(directory);
    m_name = socketName(directory);
    m_lock.setStaleLockTime(0); // as long as its process lives
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::greet);
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0) && m_lock.error() == QLockFile::LockFailedError)
        return false;
    // Where there can be no lock, the database will say what is wrong with the folder.
    QLocalServer::removeServer(m_name); // of one that was killed
    if (!m_server.listen(m_name))
        qCWarning(lcInstance).noquote() << "a second start will not be heard:" << m_server.errorString();
    return true;
}

void SingleInstance::handOver(const QString &file, const Done &done)
{
    const QByteArray message =
        QJsonDocument(QJsonObject {{u"file"_s, file}}).toJson(QJsonDocument::Compact) + '\n';
    new Caller(m_name, message, done, this);
}

void SingleInstance::greet()
{
    while (QLocalSocket *caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
        const auto listen = [this, caller] {
            if (!caller->canReadLine()) {
                if (caller->bytesAvailable() > MaximumBytes)
                    caller->abort();
                return;
            }
            const QJsonDocument message = QJsonDocument::fromJson(caller->readLine(MaximumBytes));
            if (!message.isObject()) {
                caller->abort();
                return;
            }
            // Between two windows nobody would take the file: the caller tries again.
            if (!isSignalConnected(QMetaMethod::fromSignal(&SingleInstance::called))) {
                caller->abort();
                return;
            }
            caller->write(Heard);
            caller->disconnectFromServer();
            Q_EMIT called(message[u"file"].toString());
        };
        connect(caller, &QLocalSocket::readyRead, this, listen);
        if (caller->bytesAvailable() > 0)
            listen();
    }
}

} // namespace Console

#include "singleinstance.moc"
