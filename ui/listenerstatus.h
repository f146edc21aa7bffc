// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Console {

/// What the window knows of the listener.
struct ListenerStatus
{
    enum class State { Stopped, Listening, Trouble };
    State state = State::Stopped;
    QString url;      ///< while listening
    QString sentence; ///< the trouble, with its remedy
    bool operator==(const ListenerStatus &) const = default;
};

} // namespace Console
