// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwordhash.h"

#include <QByteArrayList>

#include <array>
#include <cstring>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr quint64 MaximumMemory = 262'144; ///< KiB
constexpr quint64 MaximumPasses = 16;
constexpr quint64 MaximumLanes = 4;
constexpr quint64 MinimumMemoryPerLane = 8;                 ///< KiB, RFC 9106 section 3.1
constexpr quint64 MaximumWork = quint64(8) * 64 * 1024 * 2; ///< KiB times passes: eight times the interactive

/// A plain decimal number without leading zero; 0 for anything else.
quint64 plainNumber(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 7 || text[0] == '0')
        return 0;
    quint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return 0;
        value = value * 10 + quint64(c - '0');
    }
    return value;
}

/// The value of "name=value"; 0 when it is another one.
quint64 parameter(QByteArrayView text, QByteArrayView name)
{
    return text.startsWith(name) ? plainNumber(text.sliced(name.size())) : 0;
}

bool hasSaneCost(const QByteArray &text)
{
    const QByteArrayList parts = text.split(',');
    if (parts.size() != 3)
        return false;
    const quint64 memory = parameter(parts[0], "m=");
    const quint64 passes = parameter(parts[1], "t=");
    const quint64 lanes = parameter(parts[2], "p=");
    return passes >= 1 && passes <= MaximumPasses && lanes >= 1 && lanes <= MaximumLanes
        && memory >= MinimumMemoryPerLane * lanes && memory <= MaximumMemory
        && memory * passes <= MaximumWork;
}

bool isBase64(const QByteArray &text, qsizetype minimumBytes, qsizetype maximumBytes)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return false;
    const QByteArray &bytes = *decoded;
    return bytes.size() >= minimumBytes && bytes.size() <= maximumBytes
        && bytes.toBase64(QByteArray::OmitTrailingEquals) == text;
}

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
}

} // namespace

Result<QByteArray> hashPassword(const QByteArray &password)
{
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> text {};
    if (crypto_pwhash_str(text.data(), password.constData(), static_cast<unsigned long long>(password.size()),
            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE)
        != 0)
        return failure(ErrorCode::Unavailable, u"there is not enough memory to hash a password"_s);
    return QByteArray(text.data());
}

bool isPasswordHash(const QByteArray &text)
{
    if (text.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return false;
    const QByteArrayList parts = text.split('$');
    return parts.size() == 6 && parts[0].isEmpty() && parts[1] == "argon2id" && parts[2] == "v=19"
        && hasSaneCost(parts[3]) && isBase64(parts[4], 8, 48) && isBase64(parts[5], 16, 64);
}

bool passwordMatches(const QByteArray &hash, const QByteArray &password)
{
    if (!isPasswordHash(hash))
        return false;
    startSodium();
    std::array<char, crypto_pwhash_STRBYTES> text {};
    std::memcpy(text.data(), hash.constData(), size_t(hash.size()));
    return crypto_pwhash_str_verify(
               text.data(), password.constData(), static_cast<unsigned long long>(password.size()))
        == 0;
}

} // namespace Console
