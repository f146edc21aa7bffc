// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bare QHttpServer to measure the console against: bench_peers constant|json FILE [CERTIFICATE KEY]
//   constant  sends the bytes of FILE, a callback's answer, whatever the request says
//   json      parses the request and builds the same answer with its request_id, both by QJsonDocument
// Neither checks anything. With a certificate and its key (PEM) it stands behind a QSslServer that speaks
// TLS 1.3. Prints the port it listens on.

#include "httpservercompat.h"

#include <QCoreApplication>
#include <QFile>
#include <QHttpServer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QByteArray contentType()
{
    return QByteArrayLiteral("application/json; charset=utf-8");
}

void routeConstant(QHttpServer &http, const QByteArray &answer)
{
    http.route(u"/callback"_s, QHttpServerRequest::Method::Post,
        [answer](const QHttpServerRequest &) { return QHttpServerResponse(contentType(), answer); });
}

void routeJson(QHttpServer &http, const QByteArray &answer)
{
    const QJsonObject model = QJsonDocument::fromJson(answer).object();
    http.route(u"/callback"_s, QHttpServerRequest::Method::Post, [model](const QHttpServerRequest &request) {
        const QJsonObject received = QJsonDocument::fromJson(request.body()).object();
        const QJsonObject reply {
            {u"type"_s, model.value("type"_L1)},
            {u"request_id"_s, received.value("request_id"_L1)},
            {u"response_id"_s, model.value("response_id"_L1)},
            {u"payload"_s, model.value("payload"_L1)},
        };
        return QHttpServerResponse(contentType(), QJsonDocument(reply).toJson(QJsonDocument::Compact));
    });
}

std::unique_ptr<QTcpServer> makeServer(const QStringList &identity)
{
    if (identity.isEmpty())
        return std::make_unique<QTcpServer>();
    QFile keyFile(identity.value(1));
    if (!keyFile.open(QIODevice::ReadOnly))
        return nullptr;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(identity.at(0)));
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

int main(int argc, char *argv[])
{
    // As the console does: without GLib's event loop the library is at its best.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile file(arguments.value(2));
    const bool isConstant = arguments.value(1) == "constant"_L1;
    if ((arguments.size() != 3 && arguments.size() != 5) || (!isConstant && arguments[1] != "json"_L1)
        || !file.open(QIODevice::ReadOnly)) {
        std::fputs("usage: bench_peers constant|json FILE [CERTIFICATE KEY]\n", stderr);
        return 2;
    }
    QHttpServer http;
    if (isConstant)
        routeConstant(http, file.readAll());
    else
        routeJson(http, file.readAll());
    QTcpServer *tcp = makeServer(arguments.mid(3)).release();
    if (tcp != nullptr)
        tcp->setParent(&http);
    if (tcp == nullptr || !tcp->listen(QHostAddress::LocalHost)
        || !Console::HttpServerCompat::bind(http, tcp)) {
        std::fputs("bench_peers: cannot listen\n", stderr);
        return 1;
    }
    std::printf("%d\n", int(tcp->serverPort()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
