// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpservercompat.h"

#include <optional>

namespace Console {

/// A request in the handler's hands and the responder that takes its answer. The connection owns it: an
/// answer that comes after the connection was given up finds nothing.
class Exchange
{
public:
    explicit Exchange(QHttpServerResponder &&responder)
        : m_responder(std::move(responder))
    {
    }

    /// False when there was an answer before.
    bool write(const HttpReply &reply)
    {
        if (!m_responder)
            return false;
        HttpServerCompat::write(*m_responder, reply);
        m_responder.reset();
        return true;
    }

private:
    std::optional<QHttpServerResponder> m_responder;
};

} // namespace Console
