// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicurlsteps.h"

#include "settingspage.h"

#include <QCoreApplication>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Console::PublicUrlSteps {

namespace {

void open(WindowScene &scene, const TunnelSettings &settings)
{
    PublicAddress &address = scene.fixture().publicAddress();
    address.setListener(TunnelEnd {8080, false, u"/callback"_s});
    address.setSettings(settings);
    scene.window().settingsPage().showSection(u"public"_s);
}

TunnelSettings chosen(const QString &provider)
{
    TunnelSettings settings;
    settings.provider = provider;
    return settings;
}

} // namespace

void show(WindowScene &scene)
{
    TunnelSettings settings = chosen(u"fixed"_s);
    settings.fixedUrl = u"https://console.northwind.example/callback"_s;
    settings.startsWithListener = true;
    scene.window().setListenerStatus(
        {ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
    open(scene, settings);
    std::ignore = scene.fixture().publicAddress().start();
    scene.find<PublicUrlPanel>("publicUrlPanel")->setCopied(u"https://calm-otter.example/callback"_s);
}

void loseListener(WindowScene &scene)
{
    show(scene);
    scene.window().setListenerStatus({});
    scene.fixture().publicAddress().setListener({});
}

void moveListener(WindowScene &scene)
{
    show(scene);
    scene.window().setListenerStatus(
        {ListenerStatus::State::Listening, u"http://192.168.1.5:8080/callback"_s, {}});
    scene.fixture().publicAddress().setListener({}, u"192.168.1.5"_s);
}

void chooseMissing(WindowScene &scene)
{
    open(scene, chosen(u"ngrok"_s));
}

void chooseSsh(WindowScene &scene)
{
    open(scene, chosen(u"ssh"_s));
}

void chooseLocaltunnel(WindowScene &scene)
{
    open(scene, chosen(u"localtunnel"_s));
}

void fail(WindowScene &scene)
{
    TunnelSettings settings = chosen(u"other"_s);
    settings.command = u"no-such-program {port}"_s;
    settings.pattern = u"https://.*"_s;
    open(scene, settings);
    scene.press("togglePublicUrl");
    std::ignore = scene.fixture().publicAddress().start();
}

void askUnproven(WindowScene &scene)
{
    show(scene);
    scene.press("allowUnproven");
}

void allowUnproven(WindowScene &scene)
{
    show(scene);
    scene.fixture().publicAddress().allowUnproven();
}

void examine(WindowScene &scene)
{
    using Check = DoctorLine::Check;
    using Verdict = DoctorLine::Verdict;
    using Finding = DoctorLine::Finding;
    show(scene);
    TunnelDoctor &doctor = scene.fixture().publicAddress().doctor();
    for (const DoctorLine &line : {
             DoctorLine {Check::Listener, Verdict::Good, Finding::ListenerAnswers, {}, 0},
             {Check::Name, Verdict::Good, Finding::NameResolves, u"203.0.113.7"_s, 0},
             {Check::Tls, Verdict::Bad, Finding::TlsTooOld, u"TLS 1.2"_s, 0},
             {Check::Certificate, Verdict::Bad, Finding::ChainIncomplete, u"Northwind Issuing CA 3"_s, 0},
             {Check::Expiry, Verdict::Good, Finding::DaysLeft, {}, 61},
             {Check::Http, Verdict::Good, Finding::HttpAnswers, {}, 404},
             {Check::Instance, Verdict::Bad, Finding::EdgeNotFound, {}, 404},
             {Check::Headers, Verdict::Unknown, Finding::NotExamined, {}, 0},
             {Check::RoundTrip, Verdict::Unknown, Finding::NotExamined, {}, 0},
         })
        Q_EMIT doctor.found(line);
    Q_EMIT doctor.finished();
    auto *lines = scene.find<QWidget>("doctorLines");
    for (QWidget *around = lines; around != nullptr; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            QCoreApplication::sendPostedEvents(); // the lines have their room
            area->ensureWidgetVisible(lines);
        }
    }
}

} // namespace Console::PublicUrlSteps
