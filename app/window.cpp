// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "complain.h"
#include "language.h"
#include "servingsettings.h"
#include "singleinstance.h"
#include "windowrecovery.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>

namespace Console {

namespace {

/// The window is open already: it comes to the front, and takes the file.
int callFirst(QApplication &application, SingleInstance &instance, const QString &file)
{
    Result<void> outcome;
    instance.handOver(file, [&outcome](const Result<void> &heard) {
        outcome = heard;
        QApplication::exit(0);
    });
    QApplication::exec();
    return outcome ? 0 : showFatal(application, outcome.error()).status;
}

} // namespace

int runWindow(QApplication &application, const CommandLine &line)
{
    // Windows come and go: each says itself when the program is to end.
    QApplication::setQuitOnLastWindowClosed(false);
    const QString file = line.words.isEmpty() ? QString() : QFileInfo(line.words.first()).absoluteFilePath();
    SingleInstance instance(line.dataDirectory);
    if (!instance.claim())
        return callFirst(application, instance, file);
    bool isFirst = true;
    CommandLine now = line;
    for (;;) {
        const auto settled = withSettings(now);
        if (!settled)
            return showFatal(application, settled.error()).status;
        if (isFirst)
            Language::speak(Language::chosen(settled->language, QLocale::system().uiLanguages()));
        const WindowEnd end = runWindowOnce(application, instance, now, *settled, isFirst ? file : QString());
        if (!end.restore && !end.anew)
            return end.status;
        replaceDatabase(application, now, end);
        isFirst = false;
        now.hidden = false; // somebody has just pressed a button
    }
}

} // namespace Console
