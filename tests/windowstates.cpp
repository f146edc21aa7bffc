// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstates.h"

#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "sampledata.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

using Data = WindowState::Data;

constexpr int AcronisId = MappingColumns::AcronisId;

void rest(WindowScene & /*scene*/) { }

void failToRead(WindowScene &scene)
{
    scene.waitFor("the reason", [&] {
        for (const QWidget *again : scene.window().findChildren<QWidget *>("readAgain"_L1)) {
            if (again->isVisible())
                return true;
        }
        return false;
    });
}

QString tenant()
{
    return u"5a19bda3-c964-4e92-87ad-55c21df1285c"_s;
}

/// Text that nothing holds.
void search(WindowScene &scene, const char *field, const char *clear)
{
    scene.type(field, u"nobody"_s);
    scene.waitFor(clear, [&] { return scene.find<QWidget>(clear)->isVisible(); });
}

void typeWrongPartner(WindowScene &scene)
{
    scene.trigger("addPartner");
    const QDialog *dialog = scene.waitForDialog("partnerDialog");
    dialog->findChild<QLineEdit *>("partnerName"_L1)->setText(u"Rheintal"_s);
    dialog->findChild<QLineEdit *>("partnerVendorId"_L1)->setText(u"msp-201"_s);
}

void chooseCredential(WindowScene &scene, const char *button)
{
    auto *list = scene.find<QAbstractItemView>("credentials");
    scene.waitFor("a credential", [list] { return list->model()->rowCount() > 0; });
    list->setCurrentIndex(list->model()->index(0, 0));
    scene.press(button);
}

void askToRemovePartner(WindowScene &scene)
{
    scene.trigger("removePartner");
    scene.waitForDialog("removePartnerQuestion");
}

void failToRemovePartner(WindowScene &scene)
{
    askToRemovePartner(scene);
    scene.press("removePartnerYes");
}

void stage(WindowScene &scene)
{
    scene.setCell(0, AcronisId, tenant());
    scene.setCell(3, MappingColumns::Name, u"Renamed by hand"_s);
    scene.choose(0, AcronisId);
}

/// Two customers want the same tenant.
void stageProblem(WindowScene &scene)
{
    stage(scene);
    scene.setCell(1, AcronisId, tenant());
    scene.waitFor("the problem", [&] { return !scene.find<QLabel>("pendingFaults")->text().isEmpty(); });
}

/// A callback maps a customer that is being mapped here.
void stageConflict(WindowScene &scene)
{
    stage(scene);
    scene.setCell(2, AcronisId, u"18a55fe8-c964-4e92-87ad-55c21df1285c"_s);
    const auto *model = static_cast<MappingModel *>(scene.find<QTableView>("mappingTable")->model());
    const CustomerId id = model->idAt(2);
    const auto written = scene.fixture().write(
        [id](Connection &connection) {
            return CustomerTable(connection)
                .setAcronisId(id, AcronisTenantId::parse(u"954ef80f-5acb-405b-81df-e850606b406d"_s));
        },
        ActorKind::Callback);
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
    scene.waitFor("the conflict", [&] { return scene.find<QWidget>("chipConflict")->isVisible(); });
    scene.waitUntilRead();
}

void stageBoth(WindowScene &scene)
{
    // The conflict comes first in the table: after it the rows have other numbers.
    stageProblem(scene);
    stageConflict(scene);
}

void typeHalfAnId(WindowScene &scene)
{
    scene.choose(5, AcronisId);
    auto *table = scene.find<QTableView>("mappingTable");
    table->edit(table->currentIndex());
    scene.type("cellEditor", u"5a19bda3-c964"_s);
}

void leaveEdits(WindowScene &scene)
{
    stage(scene);
    scene.close();
    scene.open(WindowScene::Mapping);
}

void chooseChange(WindowScene &scene)
{
    scene.choose(0, 0);
}

void revertPassword(WindowScene &scene)
{
    // The credential of a partner was removed: its password is not in the history.
    scene.window().showPage(WindowScene::Partners);
    chooseCredential(scene, "removeCredential");
    scene.waitForDialog("removeCredentialQuestion");
    scene.press("removeCredentialYes");
    const auto *history = scene.find<QTableView>("historyTable")->model();
    const QString first = history->index(0, 2).data().toString();
    scene.waitFor("the removal", [&] { return history->index(0, 2).data().toString() != first; });
    scene.window().showPage(WindowScene::History);
    chooseChange(scene);
    scene.trigger("revertRow");
}

void failToListen(WindowScene &scene)
{
    scene.window().setListenerStatus({ListenerStatus::State::Trouble, {},
        u"Port 8080 on 127.0.0.1 is taken by another program. Choose another port, or end that program."_s});
}

void makeCertificate(WindowScene &scene)
{
    scene.fixture().certificateAnswer = MadeCertificate {u"/home/operator/console/self-signed.pem"_s,
        u"/home/operator/console/self-signed.key"_s, QStringList(32, u"A7"_s).join(u':')};
    scene.trigger("makeCertificate");
    scene.press("certificateMake");
}

void askForPassphrase(WindowScene &scene)
{
    scene.fixture().startAnswer =
        failure(ErrorCode::Unauthenticated, u"The private key is encrypted: its passphrase is needed."_s);
    scene.window().startListener();
}

} // namespace

const QList<WindowState> &windowStates()
{
    using Scene = WindowScene;
    static const QList<WindowState> states {
        {"partners-empty", Data::Empty, WindowScene::Partners, nullptr, rest},
        {"partners", Data::Sample, WindowScene::Partners, nullptr, rest},
        {"partners-nomatch", Data::Sample, WindowScene::Partners, nullptr,
            [](Scene &s) { search(s, "partnersSearch", "clearPartnersSearch"); }},
        {"partners-unread", Data::Broken, WindowScene::Partners, nullptr, failToRead},
        {"partner-add", Data::Sample, WindowScene::Partners, "partnerDialog", typeWrongPartner},
        {"partner-off", Data::Sample, WindowScene::Partners, "switchOffQuestion",
            [](Scene &s) { s.trigger("turnPartner"); }},
        {"partner-remove", Data::Sample, WindowScene::Partners, "removePartnerQuestion", askToRemovePartner},
        {"partner-remains", Data::Sample, WindowScene::Partners, "removePartnerRefused", failToRemovePartner},
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

        {"history-empty", Data::Empty, WindowScene::History, nullptr, rest},
        {"history", Data::Sample, WindowScene::History, nullptr, chooseChange},
        {"history-nomatch", Data::Sample, WindowScene::History, nullptr,
            [](Scene &s) { search(s, "historySearch", "clearHistoryFilters"); }},
        {"history-unread", Data::Broken, WindowScene::History, nullptr, failToRead},
        {"history-revert", Data::Sample, WindowScene::History, "revertDialog",
            [](Scene &s) { chooseChange(s), s.trigger("revertBatch"); }},
        {"history-norevert", Data::Sample, WindowScene::History, "revertDialog", revertPassword},

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
