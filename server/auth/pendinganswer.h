// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace Console {

/// A function that waits for a value from another thread. It is called in the thread of a context object,
/// or never: when the context dies first, the function dies with it, in the same thread.
template<class T>
class PendingAnswer : public std::enable_shared_from_this<PendingAnswer<T>>
{
public:
    using Function = std::function<void(T)>;

    /// Call in the thread of \a context.
    static std::shared_ptr<PendingAnswer> create(QObject *context, Function done)
    {
        auto answer = std::make_shared<PendingAnswer>(context, std::move(done));
        // Weak: the connection must not keep alive what its handle is stored in.
        answer->m_connection = QObject::connect(
            context, &QObject::destroyed, context,
            [weak = std::weak_ptr<PendingAnswer>(answer)] {
                if (const auto self = weak.lock())
                    self->abandon();
            },
            Qt::DirectConnection);
        return answer;
    }

    /// Use create().
    PendingAnswer(QObject *context, Function done)
        : m_context(context)
        , m_done(std::move(done))
    {
    }
    ~PendingAnswer() = default;
    Q_DISABLE_COPY_MOVE(PendingAnswer)

    /// Any thread, once. The function is called later, from the event loop of the context's thread.
    void give(T value)
    {
        // The lock is held while posting: the context cannot finish dying before the event is in its queue.
        const QMutexLocker lock(&m_mutex);
        if (!m_context)
            return;
        QMetaObject::invokeMethod(
            m_context, [self = this->shared_from_this(), value = std::move(value)] { self->deliver(value); },
            Qt::QueuedConnection);
    }

private:
    Function takeFunction()
    {
        const QMutexLocker lock(&m_mutex);
        m_context = nullptr;
        return std::exchange(m_done, {});
    }

    void abandon() { const Function dropped = takeFunction(); }

    void deliver(const T &value)
    {
        QObject::disconnect(m_connection);
        if (const Function done = takeFunction())
            done(value);
    }

    QMutex m_mutex;
    QObject *m_context;
    Function m_done;
    QMetaObject::Connection m_connection;
};

} // namespace Console
