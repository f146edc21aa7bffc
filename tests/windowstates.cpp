// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstates.h"

#include "publicurlsteps.h"
#include "sampledata.h"
#include "settingspage.h"
#include "windowsteps.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

using Data = WindowState::Data;
using namespace WindowSteps;

void rest(WindowScene & /*scene*/) { }

} // namespace

const QList<WindowState> &windowStates()
{
    using Scene = WindowScene;
    static const QList<WindowState> states {
        {"partners-empty", Data::Empty, WindowScene::Partners, nullptr, rest},
        {"partners", Data::Sample, WindowScene::Partners, nullptr, showLastCallbacks},
        {"partners-chosen", Data::Sample, WindowScene::Partners, nullptr, choosePartners},
        {"partners-found", Data::Sample, WindowScene::Partners, nullptr,
            [](Scene &s) { s.type("partnersSearch", u"dunmore"_s); }},
        {"partners-folded", Data::Sample, WindowScene::Partners, nullptr, foldPartner},
        {"partners-nomatch", Data::Sample, WindowScene::Partners, nullptr,
            [](Scene &s) { search(s, "partnersSearch", "clearPartnersSearch"); }},
        {"partners-unread", Data::Broken, WindowScene::Partners, nullptr, failToRead},
        {"partner-add", Data::Sample, WindowScene::Partners, "partnerDialog", typeWrongPartner},
        {"partner-off", Data::Sample, WindowScene::Partners, "switchOffQuestion",
            [](Scene &s) { s.choose(1, 0), s.trigger("turnPartner"); }},
        {"partners-off", Data::Sample, WindowScene::Partners, "switchOffQuestion",
            [](Scene &s) { choosePartners(s), s.trigger("disablePartners"); }},
        {"partner-remove", Data::Sample, WindowScene::Partners, "removePartnerQuestion", askToRemovePartner},
        {"partner-remains", Data::Sample, WindowScene::Partners, "removePartnerRefused", failToRemovePartner},
        {"partners-remain", Data::Sample, WindowScene::Partners, "removePartnerRefused",
            [](Scene &s) { choosePartners(s), failToRemovePartner(s); }},
        {"credential-add", Data::Sample, WindowScene::Partners, "credentialDialog",
            [](Scene &s) { s.press("addCredential"); }},
        {"credential-change", Data::Sample, WindowScene::Partners, "credentialDialog",
            [](Scene &s) { chooseCredential(s, "changeCredential"); }},
        {"credential-remove", Data::Sample, WindowScene::Partners, "removeCredentialQuestion",
            [](Scene &s) { chooseCredential(s, "removeCredential"); }},

        {"mapping-nopartner", Data::Empty, WindowScene::Mapping, nullptr, rest},
        {"mapping-empty", Data::Partner, WindowScene::Mapping, nullptr, rest},
        {"mapping", Data::Sample, WindowScene::Mapping, nullptr, rest},
        {"mapping-nomatch", Data::Sample, WindowScene::Mapping, nullptr,
            [](Scene &s) { search(s, "mappingSearch", "clearFilters"); }},
        {"mapping-unread", Data::Broken, WindowScene::Mapping, nullptr, failToRead},
        {"mapping-typing", Data::Sample, WindowScene::Mapping, nullptr, typeHalfAnId},
        {"mapping-pending", Data::Sample, WindowScene::Mapping, nullptr, stageBoth},
        {"mapping-conflict", Data::Sample, WindowScene::Mapping, nullptr, chooseConflict},
        {"mapping-applied", Data::Sample, WindowScene::Mapping, nullptr, applyEdits},
        {"mapping-left", Data::Sample, WindowScene::Mapping, nullptr, leaveEdits},
        {"customer-add", Data::Sample, WindowScene::Mapping, "customerDialog",
            [](Scene &s) { s.trigger("addCustomer"); }},
        {"edits-preview", Data::Sample, WindowScene::Mapping, "previewDialog",
            [](Scene &s) { stage(s), s.trigger("apply"); }},
        {"edits-problems", Data::Sample, WindowScene::Mapping, "problemsDialog",
            [](Scene &s) { stageProblem(s), s.trigger("apply"); }},
        {"edits-conflicts", Data::Sample, WindowScene::Mapping, "conflictDialog",
            [](Scene &s) { stageConflict(s), s.trigger("resolve"); }},
        {"edits-discard", Data::Sample, WindowScene::Mapping, "discardQuestion",
            [](Scene &s) { stage(s), s.trigger("discard"); }},
        {"edits-report", Data::Sample, WindowScene::Mapping, "reportDialog",
            [](Scene &s) { applyEdits(s), s.press("showReport"); }},
        {"filter-name", Data::Sample, WindowScene::Mapping, "filterNameDialog", nameFilter},
        {"filters", Data::Sample, WindowScene::Mapping, "savedFiltersDialog", listFilters},

        {"import", Data::Sample, WindowScene::Mapping, "importDialog", importRight},
        {"import-wrong", Data::Sample, WindowScene::Mapping, "importDialog", importWrong},
        {"import-refused", Data::Sample, WindowScene::Mapping, "importDialog", importUnreadable},
        {"paste-rows", Data::Sample, WindowScene::Mapping, "pasteRowsDialog", pasteRows},
        {"export-question", Data::Sample, WindowScene::Mapping, "exportQuestion",
            [](Scene &s) { stage(s), s.trigger("exportCustomers"); }},
        {"export-progress", Data::Sample, WindowScene::Mapping, "progressDialog", exportSlowly},

        {"automatch-nothing", Data::Sample, WindowScene::Mapping, "autoMatchDialog", matchNothing},
        {"automatch", Data::Sample, WindowScene::Mapping, "autoMatchDialog", match},
        {"automatch-left", Data::Sample, WindowScene::Mapping, "autoMatchDialog",
            [](Scene &s) { match(s), s.press("chipLeft"); }},
        {"automatch-staged", Data::Sample, WindowScene::Mapping, nullptr, stagePairs},
        {"tenant-list", Data::Sample, WindowScene::Mapping, "tenantListDialog", importTenants},
        {"tenants-forget", Data::Sample, WindowScene::Mapping, "forgetQuestion",
            [](Scene &s) { match(s), s.press("forgetTenants"); }},

        {"history-empty", Data::Empty, WindowScene::History, nullptr, rest},
        {"history-unchosen", Data::Sample, WindowScene::History, nullptr, rest},
        {"history-narrowed", Data::Sample, WindowScene::History, nullptr, narrowHistory},
        {"history", Data::Sample, WindowScene::History, nullptr, chooseChange},
        {"history-nomatch", Data::Sample, WindowScene::History, nullptr,
            [](Scene &s) { search(s, "historySearch", "clearHistoryFilters"); }},
        {"history-unread", Data::Broken, WindowScene::History, nullptr, failToRead},
        {"history-revert", Data::Sample, WindowScene::History, "revertDialog",
            [](Scene &s) { chooseChange(s), s.trigger("revertBatch"); }},
        {"history-norevert", Data::Sample, WindowScene::History, "revertDialog", revertPassword},

        {"settings", Data::Empty, WindowScene::Settings, nullptr, rest},
        {"settings-changed", Data::Empty, WindowScene::Settings, nullptr,
            [](Scene &s) { s.type("settingField-listener.port", u"9090"_s); }},
        {"settings-wrong", Data::Empty, WindowScene::Settings, nullptr,
            [](Scene &s) {
                s.type("settingField-listener.port", u"80800"_s);
                s.type("settingField-tls.certificate", u"/no/such/file.pem"_s);
            }},
        {"settings-limits", Data::Empty, WindowScene::Settings, nullptr,
            [](Scene &s) { s.window().settingsPage().showSection(u"limits"_s); }},
        {"settings-database", Data::Empty, WindowScene::Settings, nullptr, backUp},
        {"settings-window", Data::Empty, WindowScene::Settings, nullptr,
            [](Scene &s) { s.window().settingsPage().showSection(u"window"_s); }},
        {"settings-verification", Data::Empty, WindowScene::Settings, nullptr, trustIssuer},
        {"issuer-add", Data::Empty, WindowScene::Settings, "issuerDialog",
            [](Scene &s) {
                s.window().settingsPage().showSection(u"verification"_s);
                s.press("addIssuer");
            }},
        {"issuer-remove", Data::Empty, WindowScene::Settings, "removeIssuerQuestion",
            [](Scene &s) { trustIssuer(s), s.press("removeIssuer"); }},
        {"restore", Data::Empty, WindowScene::Settings, "restoreDialog", restoreBackup},
        {"restore-damaged", Data::Empty, WindowScene::Mapping, "restoreDialog", findDamage},
        {"restore-left", Data::Sample, WindowScene::Mapping, nullptr, leaveDamage},
        {"restore-anew", Data::Empty, WindowScene::Mapping, "startAnewQuestion",
            [](Scene &s) { findDamage(s), s.press("startAnew"); }},

        {"setup", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 0); }},
        {"setup-listener", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 1); }},
        {"setup-database", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 2); }},
        {"setup-partner", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 3); }},
        {"setup-public", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 4); }},
        {"setup-public-ssh", Data::Empty, WindowScene::Mapping, "setupWizard", chooseWayInSetup},
        {"setup-public-failed", Data::Empty, WindowScene::Mapping, "setupWizard", failInSetup},
        {"setup-public-up", Data::Empty, WindowScene::Mapping, "setupWizard",
            [](Scene &s) { setUpInPublic(s, 4); }},
        {"setup-test", Data::Empty, WindowScene::Mapping, "setupWizard", [](Scene &s) { setUp(s, 5); }},
        {"setup-test-public", Data::Empty, WindowScene::Mapping, "setupWizard",
            [](Scene &s) { setUpInPublic(s, 5); }},
        {"setup-test-failed", Data::Empty, WindowScene::Mapping, "setupWizard", failToSetUpInPublic},

        {"public", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::show},
        {"public-unanswered", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::loseListener},
        {"public-elsewhere", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::moveListener},
        {"public-missing", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::chooseMissing},
        {"public-ssh", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::chooseSsh},
        {"public-localtunnel", Data::Empty, WindowScene::Settings, nullptr,
            PublicUrlSteps::chooseLocaltunnel},
        {"public-failed", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::fail},
        {"public-doctor", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::examine},
        {"public-question", Data::Empty, WindowScene::Settings, "unprovenQuestion",
            PublicUrlSteps::askUnproven},
        {"public-unproven", Data::Empty, WindowScene::Settings, nullptr, PublicUrlSteps::allowUnproven},

        {"listener-trouble", Data::Sample, WindowScene::Mapping, nullptr, failToListen},
        {"certificate-trouble", Data::Sample, WindowScene::Mapping, nullptr,
            [](Scene &s) {
                s.window().setCertificateTrouble(
                    u"The certificate expires in 9 days, on 2026-12-01 12:00 UTC. Renew it."_s);
            }},
        {"certificate-make", Data::Empty, WindowScene::Partners, "certificateDialog", makeCertificate},
        {"passphrase", Data::Empty, WindowScene::Partners, "passphraseDialog", askForPassphrase},
        {"about", Data::Empty, WindowScene::Partners, "aboutBox", [](Scene &s) { s.trigger("about"); }},
    };
    return states;
}

QWidget *reachState(WindowScene &scene, const WindowState &state)
{
    if (state.data == Data::Partner)
        scene.fixture().addPartner(u"msp-201"_s, u"Northwind IT"_s);
    if (state.data == Data::Sample)
        addSampleData(scene.fixture());
    if (state.data == Data::Broken) {
        scene.fixture().setReadable(false);
        scene.show(state.page);
    } else {
        scene.open(state.page);
    }
    state.reach(scene);
    if (state.dialog != nullptr)
        return scene.waitForDialog(state.dialog);
    if (state.data != Data::Broken)
        scene.waitUntilRead();
    return &scene.window();
}

} // namespace Console
