// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowrun.h"

#include "autostart.h"
#include "databasecare.h"
#include "livesettings.h"
#include "mainwindow.h"
#include "ownrequest.h"
#include "publicend.h"
#include "selfsigned.h"
#include "service.h"
#include "singleinstance.h"
#include "terminationsignals.h"
#include "tunnelkeys.h"
#include "versions.h"
#include "windowrecovery.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Counters may change thousands of times a second; an eye follows a few.
constexpr std::chrono::milliseconds CounterInterval {200};

/// A window on a service, and everything between the two.
class WindowRun : public QObject
{
    Q_OBJECT

public:
    WindowRun(Service &service, const CommandLine &given, const CommandLine &settled);

    MainWindow &window() { return m_window; }
    const WindowEnd &end() const { return m_end; }

private:
    MainWindowServices services();
    Result<void> startListener();
    Result<void> writeSettings(const QList<SettingChange> &changes);
    Result<MadeCertificate> makeCertificate(const QString &hostName);
    void showListening();
    void connectServer();
    void connectCare();

    Service &m_service;
    const QString m_directory;
    LiveSettings m_settings;
    DatabaseCare m_care;
    QTimer m_counters;
    PublicAddress m_public;
    QNetworkAccessManager m_network; ///< for what the console sends to itself
    WindowEnd m_end;
    MainWindow m_window; // uses all of these
};

WindowRun::WindowRun(Service &service, const CommandLine &given, const CommandLine &settled)
    : m_service(service)
    , m_directory(given.dataDirectory)
    , m_settings(service, given, settled)
    , m_care(given.dataDirectory, settled.backupPlan)
    , m_public(service.exposure(), service.probe(), QDir(given.dataDirectory).filePath(u"tunnel"_s))
    , m_window(services())
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_public.setSettings(settled.tunnel);
    if (given.allowsUnproven)
        m_public.allowUnproven();
    connectServer();
    connectCare();
    connect(&m_window, &MainWindow::ended, this, [] { QApplication::exit(0); });
}

MainWindowServices WindowRun::services()
{
    Listener &listener = m_service.listener();
    return {m_service.database(), QDir(m_directory).filePath(u"window.ini"_s),
        [this] { return startListener(); }, [&listener] { listener.stop(); }, &Passwords::hash,
        [this](const QString &hostName) { return makeCertificate(hostName); },
        [&listener](const QByteArray &passphrase) { listener.setTlsPassphrase(passphrase); },
        {[this] { return m_settings.read(); },
            [this](const QList<SettingChange> &changes) { return writeSettings(changes); }},
        [this](const QString &file) {
            m_end.restore = file;
            m_end.anew = file.isEmpty();
            if (m_end.anew)
                m_end.restore.reset();
            m_window.quit();
        },
        &m_service.keySets(), Autostart::access(m_directory), componentVersions(),
        selfTestOf(m_service, m_directory, m_network), true,
        [this] { return m_service.activity().foreign(); }, &QSystemTrayIcon::isSystemTrayAvailable,
        {&m_public, [this](const TunnelSettings &tunnel) { return writeSettings(tunnelChanges(tunnel)); },
            [this] { return m_settings.now().address.isLoopback(); }, m_settings.now().skipVerification}};
}

Result<void> WindowRun::startListener()
{
    auto started = m_service.listener().start();
    if (started)
        showListening();
    else
        m_window.setListenerStatus({ListenerStatus::State::Trouble, {}, started.error().detail});
    return started;
}

void WindowRun::showListening()
{
    m_window.setListenerStatus({ListenerStatus::State::Listening, m_service.listener().url().toString(), {}});
    followListener(m_public, m_service.listener().url());
}

Result<void> WindowRun::writeSettings(const QList<SettingChange> &changes)
{
    auto written = m_settings.write(changes);
    m_care.setPlan(m_settings.now().backupPlan);
    m_public.setSettings(m_settings.now().tunnel);
    if (m_service.listener().isListening())
        showListening();
    return written;
}

/// Makes and stores a certificate in the data folder, for the listener to use from now on.
Result<MadeCertificate> WindowRun::makeCertificate(const QString &hostName)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const SelfSigned made = makeSelfSigned(hostName, now.addDays(-1), now.addYears(1));
    if (made.certificatePem.isEmpty()) {
        return failure(ErrorCode::Invalid,
            u"No certificate can be made for \"%1\". Give one host name or IP address."_s.arg(hostName));
    }
    return writeSelfSigned(made, m_directory).and_then([&](const TlsFiles &files) {
        return writeSettings({{u"tls.certificate"_s, QFileInfo(files.certificate).absoluteFilePath()},
                                 {u"tls.key"_s, QFileInfo(files.key).absoluteFilePath()}})
            .and_then([&] { return m_service.listener().useTls(files); }) // also when options say otherwise
            .map([&] {
                return MadeCertificate {
                    files.certificate, files.key, certificateFingerprint(made.certificatePem)};
            });
    });
}

void WindowRun::connectServer()
{
    connect(&m_service.tls(), &TlsKeeper::troubleChanged, this,
        [this] { m_window.setCertificateTrouble(m_service.tls().trouble()); });
    connect(&m_service.listener(), &Listener::stopped, this, [this] {
        m_window.setListenerStatus({ListenerStatus::State::Stopped, {}, {}});
        followListener(m_public, {});
    });
    connect(&m_service.listener(), &Listener::tlsChanged, this,
        [this] { followListener(m_public, m_service.listener().url()); });
    m_counters.setSingleShot(true);
    m_counters.setInterval(CounterInterval);
    connect(&m_service.activity(), &Activity::updated, &m_counters, qOverload<>(&QTimer::start));
    connect(&m_counters, &QTimer::timeout, this, [this] {
        Activity &activity = m_service.activity();
        activity.acknowledge();
        m_window.setRequests(activity.requests(), activity.refused());
    });
    LastCallbacks &lastCallbacks = m_service.lastCallbacks();
    connect(&lastCallbacks, &LastCallbacks::changed, &m_window, &MainWindow::setLastCallbacks);
    lastCallbacks.tellAll();
}

void WindowRun::connectCare()
{
    connect(&m_care, &DatabaseCare::damaged, &m_window, &MainWindow::setDatabaseTrouble);
    connect(&m_care, &DatabaseCare::backupFailed, &m_window, &MainWindow::tell);
    connect(&m_care, &DatabaseCare::backedUp, &m_window, &MainWindow::noteBackup);
    m_care.start();
}

} // namespace

WindowEnd runWindowOnce(QApplication &application, SingleInstance &instance, const CommandLine &given,
    const CommandLine &settled, const QString &file)
{
    const auto created = Service::create(settled);
    if (!created)
        return recover(application, given, created.error());
    WindowRun run(**created, given, settled);
    MainWindow &window = run.window();
    QObject::connect(&instance, &SingleInstance::called, &window, &MainWindow::comeForward);
    const TerminationSignals signalsOfTheSystem([&window] { window.quit(); });
    window.open(given.hidden);
    if (!file.isEmpty())
        window.comeForward(file);
    QApplication::exec();
    return run.end();
}

} // namespace Console

#include "windowrun.moc"
