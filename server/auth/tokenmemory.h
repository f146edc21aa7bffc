// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keysets.h"
#include "verifiedtoken.h"

#include <array>
#include <cstring>
#include <unordered_map>

namespace Console {

/// BLAKE2b of a token's text. The token itself is not kept.
using TokenDigest = std::array<uchar, 32>;
TokenDigest digestOf(QByteArrayView token);

struct RememberedToken
{
    VerifiedToken token;
    FoundKey key;
    qint64 notBefore = 0; ///< Unix milliseconds, leeway included
    qint64 notAfter = 0;  ///< Unix milliseconds, leeway included
};

/// A bounded table of tokens whose signature was right. Not thread-safe.
class TokenMemory
{
public:
    explicit TokenMemory(qsizetype capacity);

    /// Null when unknown; valid until the next call that changes the table.
    const RememberedToken *find(const TokenDigest &digest) const;
    /// Makes room by dropping what has expired by \a now (Unix milliseconds), else any other token.
    void insert(const TokenDigest &digest, RememberedToken token, qint64 now);
    void remove(const TokenDigest &digest) { m_tokens.erase(digest); }
    void clear() { m_tokens.clear(); }
    qsizetype size() const { return qsizetype(m_tokens.size()); }

private:
    struct FirstBytes
    {
        size_t operator()(const TokenDigest &digest) const noexcept
        {
            size_t value = 0;
            std::memcpy(&value, digest.data(), sizeof value);
            return value;
        }
    };

    qsizetype m_capacity;
    std::unordered_map<TokenDigest, RememberedToken, FirstBytes> m_tokens;
};

} // namespace Console
