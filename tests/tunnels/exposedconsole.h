// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consoleprocess.h"
#include "httpclient.h"
#include "jwksserver.h"
#include "testsigner.h"

#include <QTemporaryDir>

namespace Console {

/// The built program behind a tunnel, with an issuer that signs for it and a partner that is enabled.
class ExposedConsole
{
public:
    ExposedConsole();
    /// Ends it.
    ~ExposedConsole();
    Q_DISABLE_COPY_MOVE(ExposedConsole)

    ConsoleProcess &process() { return m_process; }
    QString folder() const { return m_folder.path(); }

    /// Serves with these settings, key=value, and options.
    void serve(const QStringList &settings, const QStringList &options = {});

    /// Of callbacks, on this machine.
    const QUrl &url() const { return m_url; }

    /// The public URL told last, once more than \a before were told; empty when none came.
    QUrl waitForPublicUrl(qsizetype before = 0);
    qsizetype toldUrls() { return publicUrls().size(); }

    /// A callback with a token of the issuer.
    HttpAnswer ask(const QUrl &url) const;
    /// The same without any.
    HttpAnswer askUnsigned(const QUrl &url) const;
    /// The same with a token of the development key.
    HttpAnswer askWithDevelopmentKey(const QUrl &url);

    /// Every process of the tunnel: the program and what stands between.
    QList<qint64> processes();

    /// Sends this to the console; false when anything of the tunnel is left ten seconds after its end.
    bool endsWithItsTunnel(int signal);

private:
    QList<QUrl> publicUrls();

    QTemporaryDir m_folder;
    QUrl m_url;
    JwksServer m_issuer;
    ConsoleProcess m_process;
};

/// Stops when the answer to a signed callback is not the one that it must be.
#define VERIFY_ANSWERED(answer)                                                                              \
    do {                                                                                                     \
        const HttpAnswer got = answer;                                                                       \
        QCOMPARE(got.status, 200);                                                                           \
        QVERIFY2(got.body.contains("ENABLED"), got.body.constData());                                        \
    } while (false)

} // namespace Console
