// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testservice.h"

#include "gatewayrequest.h"
#include "workspacecredentials.h"
#include "workspacestore.h"

using namespace Qt::StringLiterals;

namespace Console {

QString TestService::issuerName()
{
    return u"https://issuer.test"_s;
}

const TestSigner &TestService::signer()
{
    static const TestSigner signer(u"key-1"_s);
    return signer;
}

TestService::TestService(const QHostAddress &address, int threads)
    : m_issuer(signer().publicJwks())
{
    CommandLine line;
    line.command = Command::Serve;
    line.dataDirectory = dataDirectory();
    line.address = address;
    line.port = 0;
    line.threads = threads;
    line.tenantRate.perSecond = 0; // tests ask as fast as they can
    auto service = Service::create(line);
    if (!service)
        qFatal("%s", qPrintable(service.error().detail));
    m_service = std::move(*service);
    if (const auto started = m_service->listener().start(); !started)
        qFatal("%s", qPrintable(started.error().detail));
}

QUrl TestService::url() const
{
    return QUrl(u"http://127.0.0.1:%1/callback"_s.arg(m_service->listener().port()));
}

QString TestService::import(const QByteArray &workspace)
{
    auto parsed = Workspace::parse(workspace);
    if (!parsed)
        return parsed.error().detail;
    if (const auto hashed = hashPasswords(*parsed, {}); !hashed)
        return hashed.error().detail;
    const auto imported = database().writer().submitAndWait(
        {ActorKind::Import, {}, {}, {}}, [&parsed](Connection &connection) -> Result<void> {
            return importWorkspace(connection, *parsed).map([](const ImportReport &) {});
        });
    return imported ? QString() : imported.error().detail;
}

void TestService::trustIssuer()
{
    const QString fault = import(uR"({"endpoints": ["wasabi_technologies.wasabi_qa"],
        "issuers": [{"issuer": "%1", "jwks_url": "%2"}]})"_s.arg(issuerName(), m_issuer.url())
                                     .toUtf8());
    if (!fault.isEmpty())
        qFatal("%s", qPrintable(fault));
}

QString TestService::execute(const QString &sql)
{
    const auto other = Connection::open(database().path(), Connection::Mode::ReadWrite);
    const Result<void> done = other ? (*other)->execute(sql) : tl::unexpected(other.error());
    return done ? QString() : done.error().detail;
}

QByteArray TestService::dump()
{
    const auto reader = database().openReader().value();
    const auto text = [](const Rows &row) { return row.text(0); };
    const auto tables =
        reader
            ->list(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'customer_text%' "
                   "ORDER BY name"_s, // the index of the search holds nothing of its own
                {}, text)
            .value();
    QByteArray all;
    for (const QString &table : tables) {
        const auto columns =
            reader->list(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table), {}, text).value();
        all += table.toUtf8() + ":\n";
        const auto rows =
            reader->list(u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(table), {}, [&columns](const Rows &row) {
                QByteArray line;
                for (int i = 0; i < int(columns.size()); ++i)
                    line += row.isNull(i) ? "NULL|" : row.text(i).toUtf8() + '|';
                return line + '\n';
            });
        for (const QByteArray &line : rows.value())
            all += line;
    }
    return all;
}

QByteArray TestService::token(const QString &role)
{
    return signer().token(TestSigner::claims(issuerName(), role, QDateTime::currentSecsSinceEpoch()));
}

HttpAnswer TestService::post(const QByteArray &body, const HttpHeaders &headers) const
{
    static const QByteArray right = token(Ids::Endpoint);
    return httpPost(url(), body, HttpHeaders {{"Authorization", "Bearer " + right}} + headers);
}

HttpAnswer TestService::postBare(const QByteArray &body, const HttpHeaders &headers) const
{
    return httpPost(url(), body, headers);
}

} // namespace Console
