// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "complain.h"
#include "language.h"
#include "mainwindow.h"
#include "selfsigned.h"
#include "service.h"
#include "servingsettings.h"
#include "terminationsignals.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
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

/// Makes and stores a certificate in \a folder, for the listener to use from now on.
Result<MadeCertificate> useSelfSigned(Listener &listener, const QString &hostName, const QString &folder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SelfSigned made = makeSelfSigned(hostName, now.addDays(-1), now.addYears(1));
    if (made.certificatePem.isEmpty()) {
        return failure(ErrorCode::Invalid,
            u"No certificate can be made for \"%1\". Give one host name or IP address."_s.arg(hostName));
    }
    return writeSelfSigned(made, folder).and_then([&](const TlsFiles &files) {
        return listener.useTls(files).map([&] {
            return MadeCertificate {
                files.certificate, files.key, certificateFingerprint(made.certificatePem)};
        });
    });
}

} // namespace

int runWindow(QApplication &application, const CommandLine &line)
{
    const auto settled = withSettings(line);
    if (!settled)
        return showFatal(application, settled.error());
    Language::speak(Language::chosen(settled->language, QLocale::system().uiLanguages()));
    const auto created = Service::create(*settled);
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
    const auto makeCertificate = [&listener, &shown, &line](const QString &hostName) {
        auto made = useSelfSigned(listener, hostName, line.dataDirectory);
        if (made && listener.isListening())
            shown->setListenerStatus({ListenerStatus::State::Listening, listener.url().toString(), {}});
        return made;
    };
    MainWindow window({service.database(), QDir(line.dataDirectory).filePath(u"window.ini"_s), start,
        [&listener] { listener.stop(); }, &Passwords::hash, makeCertificate,
        [&listener](const QByteArray &passphrase) { listener.setTlsPassphrase(passphrase); }});
    shown = &window;
    TlsKeeper &tls = service.tls();
    QObject::connect(&tls, &TlsKeeper::troubleChanged, &window,
        [&window, &tls] { window.setCertificateTrouble(tls.trouble()); });
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

    LastCallbacks &lastCallbacks = service.lastCallbacks();
    QObject::connect(&lastCallbacks, &LastCallbacks::changed, &window, &MainWindow::setLastCallbacks);
    lastCallbacks.tellAll();

    const TerminationSignals signalsOfTheSystem([] { QApplication::quit(); });
    window.show();
    window.startListener();
    return QApplication::exec();
}

} // namespace Console
