// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"
#include "setupwizard.h"
#include "windowsteps.h"

#include <QAbstractButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Console::WindowSteps {

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
        u"The database /home/operator/.local/share/cyberapp-console/console.sqlite is damaged: database disk "
        "image is malformed. It is left as it is; restore a backup in its place."_s);
    const auto *dialog = scene.waitForDialog("restoreDialog");
    const auto *restore = dialog->findChild<QAbstractButton *>(u"restoreYes"_s);
    scene.waitFor("the backup to be read", [restore] { return restore->isEnabled(); });
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

} // namespace Console::WindowSteps
