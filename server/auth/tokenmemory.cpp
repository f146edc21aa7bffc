// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenmemory.h"

#include <sodium.h>

namespace Console {

TokenDigest digestOf(QByteArrayView token)
{
    TokenDigest digest;
    crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const uchar *>(token.data()),
        static_cast<unsigned long long>(token.size()), nullptr, 0);
    return digest;
}

TokenMemory::TokenMemory(qsizetype capacity)
    : m_capacity(capacity)
{
}

const RememberedToken *TokenMemory::find(const TokenDigest &digest) const
{
    const auto found = m_tokens.find(digest);
    return found == m_tokens.end() ? nullptr : &found->second;
}

void TokenMemory::insert(const TokenDigest &digest, RememberedToken token, qint64 now)
{
    if (m_capacity <= 0)
        return;
    if (size() >= m_capacity)
        std::erase_if(m_tokens, [now](const auto &item) { return item.second.notAfter <= now; });
    if (size() >= m_capacity)
        m_tokens.erase(m_tokens.begin());
    m_tokens.insert_or_assign(digest, std::move(token));
}

} // namespace Console
