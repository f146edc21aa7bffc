// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requesthandler.h"

#include <QMutex>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <atomic>

namespace Console::Testing {

// What all the handlers of a listener have seen.
struct Seen
{
    std::atomic<int> handlers = 0;
    std::atomic<int> heads = 0;
    std::atomic<int> requests = 0;
    std::atomic<int> replies = 0;
    QMutex mutex;
    QSet<QThread *> threads;
};

// Answers with what it was sent; a body of digits is answered that many milliseconds later. A "stranger" gets
// a 401, which counts against whom X-Forwarded-For names.
class EchoHandler
    : public QObject
    , public RequestHandler
{
public:
    explicit EchoHandler(Seen &seen)
        : m_seen(seen)
        , m_thread(QThread::currentThread())
    {
        ++m_seen.handlers;
    }
    ~EchoHandler() override
    {
        Q_ASSERT(QThread::currentThread() == m_thread);
        --m_seen.handlers;
    }
    Q_DISABLE_COPY_MOVE(EchoHandler)

    // "slow" gets a verdict that comes after its connection may have gone.
    void judgeHead(const HttpRequest &head, VerdictFunction verdict) override
    {
        ++m_seen.heads;
        if (head.authorization == "slow")
            QTimer::singleShot(20, this, [verdict = std::move(verdict)] { verdict({}); });
        else
            verdict(head.authorization == "stranger" ? HeadVerdict {401, strangerIn(head)} : HeadVerdict());
    }

    void handle(HttpRequest request, ReplyFunction reply) override
    {
        Q_ASSERT(QThread::currentThread() == m_thread);
        ++m_seen.requests;
        {
            const QMutexLocker lock(&m_seen.mutex);
            m_seen.threads.insert(m_thread);
        }
        bool later = false;
        const int delay = request.body.toInt(&later);
        HttpReply answer {200, request.authorization + '|' + request.body, 0};
        if (request.body == "busy")
            answer = {503, "{}", 7};
        if (request.authorization == "stranger")
            answer = {401, "{}", 0, strangerIn(request)};
        if (request.body.startsWith("large") && !request.hasRoom)
            answer = {503, "{}", 1};
        else if (request.body.startsWith("large"))
            answer.body = QByteArray(request.body.mid(5).toInt(), 'x');
        if (!later) {
            reply(answer);
            ++m_seen.replies;
            return;
        }
        QTimer::singleShot(delay, this, [this, reply = std::move(reply), answer] {
            reply(answer);
            ++m_seen.replies;
        });
    }

private:
    static QHostAddress strangerIn(const HttpRequest &request)
    {
        if (request.forwardedFor.isEmpty())
            return request.peer;
        return QHostAddress(QString::fromLatin1(request.forwardedFor)); // "-" is none
    }

    Seen &m_seen;
    QThread *m_thread;
};

} // namespace Console::Testing
