// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsteps.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

// On the pages of partners and of the history, and around the pages.

namespace Console::WindowSteps {

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

void showLastCallbacks(WindowScene &scene)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    scene.window().setLastCallbacks(
        {{PartnerId {1}, now, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s},
            {PartnerId {3}, now - 400'000,
                u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0"_s}});
}

void choosePartners(WindowScene &scene)
{
    scene.find<QTreeView>("partnersTable")->selectAll();
}

void foldPartner(WindowScene &scene)
{
    auto *tree = scene.find<QTreeView>("partnersTable");
    const QModelIndex northwind = tree->model()->index(3, 0);
    tree->collapse(northwind);
    tree->setCurrentIndex(northwind);
}

void chooseChange(WindowScene &scene)
{
    scene.choose(0, 0);
}

/// In a span of time, and to one customer or partner.
void narrowHistory(WindowScene &scene)
{
    chooseChange(scene);
    auto *time = scene.find<QComboBox>("historyTime");
    time->setCurrentIndex(time->count() - 1);
    Q_EMIT time->activated(time->currentIndex());
    scene.waitUntilRead();
    chooseChange(scene);
    scene.trigger("onlyThis");
    scene.waitFor("the chip", [&] { return scene.find<QWidget>("historySubject")->isVisible(); });
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

} // namespace Console::WindowSteps
