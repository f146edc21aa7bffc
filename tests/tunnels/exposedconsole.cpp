// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exposedconsole.h"

#include "gatewayrequest.h"
#include "programs.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr auto Issuer = "https://issuer.test"_L1;
constexpr int TimeoutMs = 60'000;

/// Making a key takes long, so all consoles share it.
const TestSigner &signer()
{
    static const TestSigner one(u"key-1"_s);
    return one;
}

} // namespace

ExposedConsole::ExposedConsole()
    : m_issuer(signer().publicJwks())
    , m_process(m_folder.path())
{
    QFile file(m_folder.filePath(u"workspace.json"_s));
    const QString workspace = uR"({"endpoints": ["wasabi_technologies.wasabi_qa"],
        "issuers": [{"issuer": "%1", "jwks_url": "%2"}],
        "partners": [{"vendor_tenant_id": "msp-1", "name": "Northwind", "acronis_tenant_id": "%3",
                      "state": "ENABLED"}]})"_s;
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(workspace.arg(Issuer, m_issuer.url(), Ids::TenantA).toUtf8());
    file.close();
    const auto imported = m_process.run({u"import"_s, file.fileName()});
    if (imported.exitCode != 0)
        qFatal("%s", imported.err.constData());
}

ExposedConsole::~ExposedConsole()
{
    if (m_process.process().state() == QProcess::NotRunning)
        return;
    m_process.sendSignal(SIGTERM);
    m_process.waitForEnd();
}

void ExposedConsole::serve(const QStringList &settings, const QStringList &options)
{
    QStringList arguments {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s};
    for (const QString &setting : settings)
        arguments += {u"--set"_s, setting};
    m_process.start(arguments + options);
    m_url = m_process.waitUntilListening();
    if (m_url.isEmpty())
        qFatal("%s", m_process.waitForEnd().err.constData());
}

QList<QUrl> ExposedConsole::publicUrls()
{
    QList<QUrl> urls;
    for (const QByteArray &line : m_process.output().split('\n')) {
        const QByteArray start = "public URL ";
        if (line.startsWith(start))
            urls += QUrl(QString::fromUtf8(line.sliced(start.size())));
    }
    return urls;
}

QUrl ExposedConsole::waitForPublicUrl(qsizetype before)
{
    const QDeadlineTimer deadline(TimeoutMs);
    while (toldUrls() <= before) {
        if (deadline.hasExpired() || m_process.process().state() == QProcess::NotRunning) {
            qWarning("%s", m_process.process().readAllStandardError().constData());
            return {};
        }
        (void)m_process.process().waitForReadyRead(500);
    }
    return publicUrls().constLast();
}

HttpAnswer ExposedConsole::ask(const QUrl &url) const
{
    const auto claims = TestSigner::claims(Issuer, Ids::Endpoint, QDateTime::currentSecsSinceEpoch());
    return httpPost(
        url, GatewayRequest::getState().json(), {{"Authorization", "Bearer " + signer().token(claims)}});
}

HttpAnswer ExposedConsole::askUnsigned(const QUrl &url) const
{
    return httpPost(url, GatewayRequest::getState().json());
}

HttpAnswer ExposedConsole::askWithDevelopmentKey(const QUrl &url)
{
    ConsoleProcess other(m_folder.path());
    const auto token = other.run({u"token"_s, u"--endpoint"_s, Ids::Endpoint});
    return httpPost(
        url, GatewayRequest::getState().json(), {{"Authorization", "Bearer " + token.out.trimmed()}});
}

QList<qint64> ExposedConsole::processes()
{
    return descendantsOf(m_process.process().processId());
}

bool ExposedConsole::endsWithItsTunnel(int signal)
{
    constexpr int patienceMs = 10'000;
    const QList<qint64> all = processes();
    m_process.sendSignal(signal);
    m_process.waitForEnd();
    return all.size() >= 2 && QTest::qWaitFor([&all] { return noneAlive(all); }, patienceMs);
}

} // namespace Console
