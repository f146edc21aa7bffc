// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serve.h"

#include "complain.h"
#include "service.h"
#include "servingsettings.h"
#include "terminationsignals.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Console {

int serve(QCoreApplication &application, const CommandLine &line)
{
    const auto service = withSettings(line).and_then(&Service::create);
    if (!service)
        return complain(service.error());
    Listener &listener = (*service)->listener();
    if (auto started = listener.start(); !started)
        return complain(started.error());
    QObject::connect(&listener, &Listener::stopped, &application, &QCoreApplication::quit);
    const TerminationSignals signalsOfTheSystem([&listener] { listener.stop(); });
    if (line.skipVerification)
        complain(u"WARNING: requests are NOT verified; anybody who reaches this port is answered"_s);
    const QByteArray address = listener.url().toEncoded();
    std::printf("listening on %s\n", address.constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace Console
