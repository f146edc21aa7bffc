// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "configurationtable.h"
#include "settingspage.h"
#include "setupwizard.h"
#include "windowsteps.h"

#include <QAbstractButton>
#include <QListWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Console::WindowSteps {

void trustIssuer(WindowScene &scene)
{
    scene.fixture().refusedEndpoints = {
        u"cti.a.p.acgw.endpoint.v1.0~example_vendor.second_app.endpoint.v1.0"_s};
    const auto written = scene.fixture().write([](Connection &connection) {
        ConfigurationTable table(connection);
        return table.putEndpoint(OwnEndpoint::parse(u"example_vendor.example_app"_s).value())
            .and_then([&table] {
                return table.putIssuer(
                    {u"https://issuer.example"_s, u"https://issuer.example/jwks.json"_s, {}});
            });
    });
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
    scene.window().settingsPage().showSection(u"verification"_s);
    scene.waitFor("the issuer", [&] { return scene.find<QTreeWidget>("keySets")->topLevelItemCount() > 0; });
    scene.waitFor("the endpoint", [&] { return scene.find<QListWidget>("ownEndpoints")->count() > 0; });
}

void backUp(WindowScene &scene)
{
    scene.window().settingsPage().showSection(u"database"_s);
    scene.trigger("backUpNow");
    scene.waitFor(
        "the backup", [&] { return scene.find<QTreeWidget>("backupList")->topLevelItemCount() > 0; });
}

void restoreBackup(WindowScene &scene)
{
    backUp(scene);
    scene.trigger("restoreBackup");
    const auto *dialog = scene.waitForDialog("restoreDialog");
    const auto *restore = dialog->findChild<QAbstractButton *>(u"restoreYes"_s);
    scene.waitFor("the backup to be read", [restore] { return restore->isEnabled(); });
}

void findDamage(WindowScene &scene)
{
    backUp(scene);
    scene.window().setDatabaseTrouble(
        u"The database file is damaged (*** in database main *** Tree 5 page 812: btreeInitPage() returns "
        "error code 11). It is not backed up from now on."_s);
    const auto *dialog = scene.waitForDialog("restoreDialog");
    const auto *restore = dialog->findChild<QAbstractButton *>(u"restoreYes"_s);
    scene.waitFor("the backup to be read", [restore] { return restore->isEnabled(); });
}

void leaveDamage(WindowScene &scene)
{
    findDamage(scene);
    scene.find<QDialog>("restoreDialog")->reject();
    scene.window().setListenerStatus({ListenerStatus::State::Trouble, {},
        u"Port 8080 is taken by another program. Choose another one in Settings, Listener."_s});
}

void setUp(WindowScene &scene, int page)
{
    scene.trigger("firstSteps");
    scene.waitForDialog("setupWizard");
    auto *wizard = scene.find<SetupWizard>("setupWizard");
    scene.type("setupCode", u"example_vendor.example_app"_s);
    for (int i = 0; i < page; ++i) {
        scene.press("setupNext");
        scene.waitFor("the next step", [wizard, i] { return wizard->currentId() == i + 1; });
    }
}

void setUpInPublic(WindowScene &scene, int page)
{
    PublicAddress &address = scene.fixture().publicAddress();
    address.setListener(TunnelEnd {8080, false, u"/callback"_s});
    TunnelSettings settings;
    settings.provider = u"fixed"_s;
    settings.fixedUrl = u"https://console.northwind.example/callback"_s;
    address.setSettings(settings);
    std::ignore = address.start();
    scene.fixture().testAnswer.url = settings.fixedUrl;
    scene.fixture().testAnswer.isPublic = true;
    setUp(scene, page);
}

void failToSetUpInPublic(WindowScene &scene)
{
    scene.fixture().testAnswer.status = 404;
    scene.fixture().testAnswer.body = {};
    setUpInPublic(scene, 5);
}

void failInSetup(WindowScene &scene)
{
    PublicAddress &address = scene.fixture().publicAddress();
    address.setListener(TunnelEnd {8080, false, u"/callback"_s});
    TunnelSettings settings;
    settings.provider = u"localtunnel"_s;
    settings.localtunnelConsent = true;
    address.setSettings(settings);
    setUp(scene, 4);
    std::ignore = address.start();
}

void chooseWayInSetup(WindowScene &scene)
{
    TunnelSettings settings;
    settings.provider = u"ssh"_s;
    scene.fixture().publicAddress().setSettings(settings);
    setUp(scene, 4);
}

} // namespace Console::WindowSteps
