// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QUrl>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QNetworkAccessManager)
QT_FORWARD_DECLARE_CLASS(QNetworkReply)

namespace Console {

/// Fetches small documents over HTTPS (plain HTTP from loopback only): no redirect, no cookie, status 200
/// alone. Used in the thread it lives in.
class KeyFetcher : public QObject
{
    Q_OBJECT

public:
    using BodyFunction = std::function<void(Result<QByteArray>)>;

    /// \a timeout is for the whole transfer; one longer than \a maximumBytes is cut off and fails.
    KeyFetcher(std::chrono::milliseconds timeout, qsizetype maximumBytes);

    /// Calls \a done exactly once, possibly at once, unless this object dies first. Failures are Unavailable.
    void fetch(const QString &address, const BodyFunction &done);

private:
    void watch(QNetworkReply *reply, const BodyFunction &done);

    std::chrono::milliseconds m_timeout;
    qsizetype m_maximumBytes;
    QNetworkAccessManager *m_network = nullptr; ///< made with the first fetch
};

} // namespace Console
