// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace Console {

struct TestIdentity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// A root, an intermediate authority and what it signs, as a public authority has them.
class TestAuthority
{
public:
    TestAuthority();

    const TestIdentity &root() const { return m_root; }
    const TestIdentity &intermediate() const { return m_intermediate; }

    /// A server's certificate for the DNS name \a host.
    TestIdentity issue(const QString &host,
        const QDateTime &from = QDateTime::currentDateTimeUtc().addDays(-1),
        const QDateTime &until = QDateTime::currentDateTimeUtc().addDays(60)) const;

private:
    TestIdentity m_root;
    TestIdentity m_intermediate;
};

} // namespace Console
