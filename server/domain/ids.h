// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace Console {

/// Row ids of the database; never shown, never sent.
enum class PartnerId : qint64 {};
enum class CustomerId : qint64 {};

/// Ids follow one another. Qt would put them side by side, and taking one out of a large hash or cache would
/// move all that follow it.
constexpr size_t spreadHash(qint64 id, size_t seed) noexcept
{
    const quint64 spread = static_cast<quint64>(id) * 0x9e37'79b9'7f4a'7c15U;
    return static_cast<size_t>(spread ^ spread >> 32U) ^ seed;
}
constexpr size_t qHash(PartnerId id, size_t seed = 0) noexcept
{
    return spreadHash(qint64(id), seed);
}
constexpr size_t qHash(CustomerId id, size_t seed = 0) noexcept
{
    return spreadHash(qint64(id), seed);
}

/// True for the textual form 8-4-4-4-12 of hexadecimal digits in either letter case; the nil UUID is legal.
bool isUuid(QStringView text);

/// The vendor's own id of a partner or customer: a free string of 1 to 256 characters without control
/// characters ("1", "org-7", a UUID). Compared exactly.
class VendorTenantId
{
public:
    static constexpr qsizetype MaximumLength = 256;

    VendorTenantId() = default;
    /// Empty when \a text is not a legal id.
    static std::optional<VendorTenantId> parse(const QString &text);
    /// A fresh random id for a tenant the vendor has not named yet.
    static VendorTenantId generate();

    const QString &toString() const { return m_text; }
    bool operator==(const VendorTenantId &) const = default;
    friend size_t qHash(const VendorTenantId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

/// The platform's id of a tenant: a UUID, kept in lower case so that letter case never makes two of one.
class AcronisTenantId
{
public:
    AcronisTenantId() = default;
    /// Empty when \a text is not a UUID.
    static std::optional<AcronisTenantId> parse(QStringView text);

    const QString &toString() const { return m_text; }
    bool operator==(const AcronisTenantId &) const = default;
    friend size_t qHash(const AcronisTenantId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

} // namespace Console
