// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketset.h"

#include <unistd.h>

namespace Console {

namespace {

constexpr quint32 Broken = EPOLLHUP | EPOLLERR; // told to everybody in the set, asked for or not

quint32 eventsOf(SocketSet::Interest interest)
{
    quint32 events = 0;
    if (interest.input)
        events |= EPOLLIN;
    if (interest.room)
        events |= EPOLLOUT;
    return events;
}

int operationOf(SocketSet::Interest before, SocketSet::Interest now)
{
    if (!now.isAny())
        return EPOLL_CTL_DEL;
    return before.isAny() ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
}

} // namespace

SocketSet::SocketSet()
    : m_descriptor(::epoll_create1(EPOLL_CLOEXEC))
{
    if (m_descriptor < 0)
        return;
    m_notifier.emplace(m_descriptor, QSocketNotifier::Read);
    QObject::connect(&*m_notifier, &QSocketNotifier::activated, &*m_notifier, [this] { tell(); });
}

SocketSet::~SocketSet()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void SocketSet::change(int descriptor, Member &member, Interest before, Interest now)
{
    if (before == now)
        return;
    epoll_event event {};
    event.events = eventsOf(now);
    event.data.ptr = &member;
    // Without memory for one more, its deadline ends the connection.
    std::ignore = ::epoll_ctl(m_descriptor, operationOf(before, now), descriptor, &event);
    if (!now.isAny())
        forget(member);
}

void SocketSet::tell()
{
    m_readyCount = ::epoll_wait(m_descriptor, m_ready.data(), static_cast<int>(m_ready.size()), 0);
    for (int i = 0; i < m_readyCount; ++i) {
        const epoll_event &event = m_ready.at(static_cast<size_t>(i)); // forget() changes it
        const quint32 events = event.events;
        if (event.data.ptr && (events & (EPOLLIN | Broken)))
            static_cast<Member *>(event.data.ptr)->inputReady();
        if (event.data.ptr && (events & (EPOLLOUT | Broken)))
            static_cast<Member *>(event.data.ptr)->roomReady();
    }
    m_readyCount = 0;
}

void SocketSet::forget(const Member &member)
{
    for (int i = 0; i < m_readyCount; ++i) {
        epoll_event &event = m_ready.at(static_cast<size_t>(i));
        if (event.data.ptr == &member)
            event.data.ptr = nullptr;
    }
}

} // namespace Console
