// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "complain.h"
#include "mainwindow.h"
#include "service.h"
#include "servingsettings.h"
#include "terminationsignals.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Counters may change thousands of times a second; an eye follows a few.
constexpr std::chrono::milliseconds CounterInterval {200};

/// Without a database there is no window to show: the sentence alone, then the end.
int showFatal(QApplication &application, const Error &error)
{
    complain(error);
    QMessageBox box(QMessageBox::Critical, QApplication::applicationDisplayName(), error.detail);
    QObject::connect(&box, &QMessageBox::finished, &application, [] { QApplication::exit(1); });
    box.open();
    return QApplication::exec();
}

} // namespace

int runWindow(QApplication &application, const CommandLine &line)
{
    const auto created = withSettings(line).and_then(&Service::create);
    if (!created)
        return showFatal(application, created.error());
    Service &service = **created;
    Listener &listener = service.listener();

    MainWindow *shown = nullptr;
    const auto start = [&listener, &shown] {
        auto started = listener.start();
        shown->setListenerStatus(started
                ? ListenerStatus {ListenerStatus::State::Listening, listener.url().toString(), {}}
                : ListenerStatus {ListenerStatus::State::Trouble, {}, started.error().detail});
        return started;
    };
    MainWindow window({service.database(), QDir(line.dataDirectory).filePath(u"window.ini"_s), start,
        [&listener] { listener.stop(); }, &Passwords::hash});
    shown = &window;
    QObject::connect(&listener, &Listener::stopped, &window, [&window] {
        window.setListenerStatus({ListenerStatus::State::Stopped, {}, {}});
    });

    Activity &activity = service.activity();
    QTimer counters;
    counters.setSingleShot(true);
    counters.setInterval(CounterInterval);
    QObject::connect(&activity, &Activity::updated, &counters, qOverload<>(&QTimer::start));
    QObject::connect(&counters, &QTimer::timeout, &window, [&window, &activity] {
        activity.acknowledge();
        window.setRequests(activity.requests(), activity.refused());
    });

    const TerminationSignals signalsOfTheSystem([] { QApplication::quit(); });
    (void)start();
    window.show();
    return QApplication::exec();
}

} // namespace Console
