// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds a tunnel open until it is killed: tunneldriver FOLDER COMMAND PATTERN
#include "supervisor.h"
#include "tunnel.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Console;

int main(int argc, char **argv)
{
    if (const auto code = superviseIfAsked(argc, argv))
        return *code;
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    TunnelSettings settings;
    settings.provider = QStringLiteral("other");
    settings.command = words.value(2);
    settings.pattern = words.value(3);
    Tunnel tunnel(words.value(1));
    QObject::connect(&tunnel, &Tunnel::changed, &tunnel, [&tunnel] {
        if (tunnel.status().state == TunnelStatus::State::Up) {
            std::puts("up");
            std::fflush(stdout);
        }
    });
    if (!tunnel.start(settings, {8080, false, QStringLiteral("/callback")}))
        return 1;
    return QCoreApplication::exec();
}
