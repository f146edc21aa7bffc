// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpclient.h"
#include "jwksserver.h"
#include "service.h"
#include "testsigner.h"

#include <QTemporaryDir>

namespace Console {

/// The service as the program composes it, in this process, on a free loopback port with a database of its
/// own, and an issuer that signs for it. Failing to start ends the test program.
class TestService
{
public:
    static QString issuerName();

    /// \a address may be one that reaches further than loopback; url() is loopback all the same.
    explicit TestService(
        const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), int threads = 2);

    QUrl url() const;
    QString dataDirectory() const { return m_directory.filePath(QStringLiteral("data")); }
    Database &database() { return m_service->database(); }
    Service &service() { return *m_service; }
    JwksServer &issuer() { return m_issuer; }
    /// The issuer's key; making one takes long, so all services share it.
    static const TestSigner &signer();

    /// Imports a workspace; empty when that went well, else the error.
    QString import(const QByteArray &workspace);
    /// A workspace with the endpoint Ids::Endpoint and the issuer of this service alone.
    void trustIssuer();
    /// Runs SQL from a connection of its own, as another program would.
    QString execute(const QString &sql);
    /// Every row of every table, sqlite's own included.
    QByteArray dump();

    /// A right token for this role, good for five minutes.
    static QByteArray token(const QString &role);
    /// POSTs with a right token, and \a headers besides.
    HttpAnswer post(const QByteArray &body, const HttpHeaders &headers = {}) const;
    /// POSTs with these headers alone.
    HttpAnswer postBare(const QByteArray &body, const HttpHeaders &headers = {}) const;

private:
    QTemporaryDir m_directory;
    JwksServer m_issuer;
    std::unique_ptr<Service> m_service;
};

} // namespace Console
