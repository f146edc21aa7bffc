// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <array>
#include <optional>

#include <sys/epoll.h>

namespace Console {

/// Tells the sockets of one thread what they can do, through one epoll descriptor: an event loop that has a
/// notifier for each looks at all of them at each turn, and a thousand idle connections slow every answer.
class SocketSet final
{
public:
    class Member
    {
    public:
        virtual void inputReady() = 0; ///< there is input, or its end
        virtual void roomReady() = 0;  ///< there is room to send, or the connection is broken

        Q_DISABLE_COPY_MOVE(Member)

    protected:
        Member() = default;
        ~Member() = default;
    };

    struct Interest
    {
        bool input = false;
        bool room = false;

        bool operator==(Interest other) const { return input == other.input && room == other.room; }
        bool isAny() const { return input || room; }
    };

    SocketSet();
    ~SocketSet();
    Q_DISABLE_COPY_MOVE(SocketSet)

    /// False when the system had no descriptor left: nobody is told anything.
    bool isValid() const { return m_notifier.has_value(); }

    /// \a member hears of what it has interest in \a now; \a before is what it had, nothing at first. With
    /// no interest it is not in the set, and must not be when it or its \a descriptor goes.
    void change(int descriptor, Member &member, Interest before, Interest now);

private:
    void tell();
    void forget(const Member &member);

    const int m_descriptor;
    std::optional<QSocketNotifier> m_notifier;
    std::array<epoll_event, 32> m_ready {}; // so many a turn: answers and deadlines come in between
    int m_readyCount = 0;
};

} // namespace Console
