// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int TimeoutMs = 60'000;

HttpAnswer takeApart(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    HttpAnswer answer;
    const QList<QByteArray> lines = received.first(end).replace("\r\n", "\n").split('\n');
    answer.status = lines.constFirst().mid(9, 3).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    answer.body = received.sliced(end + 4);
    return answer;
}

} // namespace

QJsonObject HttpAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpAnswer httpPost(const QUrl &url, const QByteArray &body, const HttpHeaders &headers)
{
    QByteArray request = "POST " + url.path(QUrl::FullyEncoded).toLatin1()
        + (url.hasQuery() ? '?' + url.query(QUrl::FullyEncoded).toLatin1() : QByteArray())
        + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nConnection: close\r\n";
    const bool typed = std::any_of(headers.begin(), headers.end(),
        [](const auto &header) { return header.first.compare("Content-Type", Qt::CaseInsensitive) == 0; });
    if (!typed)
        request += "Content-Type: application/json\r\n";
    for (const auto &[name, value] : headers)
        request += name + ": " + value + "\r\n";
    request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;

    QTcpSocket socket;
    const QDeadlineTimer deadline(TimeoutMs);
    const bool isHere = url.host().endsWith("localhost"_L1); // no resolver knows names below it
    socket.connectToHost(isHere ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(url.host()),
        static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(TimeoutMs))
        return {};
    socket.write(request);
    QByteArray received;
    while (!deadline.hasExpired() && socket.state() == QAbstractSocket::ConnectedState) {
        (void)socket.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        received += socket.readAll();
    }
    return takeApart(received + socket.readAll());
}

} // namespace Console
