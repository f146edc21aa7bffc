// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingcolumns.h"
#include "mappingmodel.h"
#include "sampledata.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Console;
using namespace Qt::StringLiterals;

namespace {

/// A window on its own data, and the pictures of it.
class Studio
{
public:
    Studio(const QDir &folder, QString name, const QSize &size, Theme::Choice theme)
        : m_folder(folder)
        , m_name(std::move(name))
        , m_size(size)
        , m_theme(theme)
    {
    }

    WindowFixture &fixture() { return m_fixture; }
    MainWindow &window() { return *m_window; }
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_fixture.services());
        m_window->theme().choose(m_theme);
        m_window->setListenerStatus(
            {ListenerStatus::State::Listening, u"http://127.0.0.1:8080/callback"_s, {}});
        m_window->setRequests(1284, 3);
        m_window->resize(m_size);
        m_window->show();
        settle();
    }
    void close() { m_window.reset(); }
    void settle() { QTest::qWait(700); }
    /// The dialog of this name, else the whole window.
    void save(const QString &state, const char *dialog = nullptr)
    {
        settle();
        QWidget *widget = dialog != nullptr ? find<QWidget>(dialog) : nullptr;
        (widget != nullptr ? widget : m_window.get())
            ->grab()
            .save(m_folder.filePath(m_name + u'-' + state + ".png"_L1));
    }
    template<class Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1StringView(name));
    }
    void set(int row, int column, const QString &text)
    {
        auto *model = find<QTableView>("mappingTable")->model();
        model->setData(model->index(row, column), text);
    }
    void trigger(const char *name) { find<QAction>(name)->trigger(); }
    void closeDialog(const char *name)
    {
        if (auto *dialog = find<QDialog>(name))
            dialog->reject();
        settle();
    }

private:
    QDir m_folder;
    QString m_name;
    QSize m_size;
    Theme::Choice m_theme;
    WindowFixture m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void shootEmpty(Studio &studio)
{
    studio.open();
    studio.window().showPage(0);
    studio.save(u"partners-empty"_s);
    studio.window().showPage(1);
    studio.save(u"mapping-empty"_s);
    studio.window().showPage(2);
    studio.save(u"history-empty"_s);
}

void shootEdits(Studio &studio)
{
    auto *table = studio.find<QTableView>("mappingTable");
    auto *model = static_cast<MappingModel *>(table->model());
    studio.set(0, MappingColumns::AcronisId, u"5a19bda3-c964-4e92-87ad-55c21df1285c"_s);
    studio.set(1, MappingColumns::AcronisId, u"5a19bda3-c964-4e92-87ad-55c21df1285c"_s);
    studio.set(2, MappingColumns::AcronisId, u"18a55fe8-c964-4e92-87ad-55c21df1285c"_s);
    studio.set(3, MappingColumns::Name, u"Renamed by hand"_s);
    const CustomerId conflicting = model->idAt(2);
    const CustomerId doubled = model->idAt(1);
    (void)studio.fixture().write(
        [conflicting](Connection &connection) {
            return CustomerTable(connection)
                .setAcronisId(conflicting, AcronisTenantId::parse(u"954ef80f-5acb-405b-81df-e850606b406d"_s));
        },
        ActorKind::Callback);
    studio.settle();
    table->setCurrentIndex(model->index(model->rowOf(conflicting), MappingColumns::AcronisId));
    studio.save(u"mapping-conflict"_s);
    table->setCurrentIndex(model->index(model->rowOf(doubled), MappingColumns::AcronisId));
    studio.save(u"mapping-pending"_s);
    studio.trigger("resolve");
    studio.save(u"conflicts"_s, "conflictDialog");
    studio.find<QPushButton>("keepMine")->click();
    studio.settle();
    studio.trigger("apply");
    studio.save(u"problems"_s, "problemsDialog");
    studio.closeDialog("problemsDialog");
    studio.set(model->rowOf(doubled), MappingColumns::AcronisId, u"6b29bda3-c964-4e92-87ad-55c21df1285c"_s);
    studio.settle();
    studio.trigger("apply");
    studio.save(u"preview"_s, "previewDialog");
    studio.find<QPushButton>("previewApply")->click();
    studio.save(u"mapping-applied"_s);
    studio.find<QPushButton>("showReport")->click();
    studio.save(u"report"_s, "reportDialog");
    studio.closeDialog("reportDialog");
    studio.trigger("saveFilter");
    studio.find<QLineEdit>("filterName")->setText(u"Open ones of Northwind"_s);
    studio.save(u"filter-name"_s, "filterNameDialog");
    studio.find<QPushButton>("filterNameSave")->click();
    studio.settle();
    studio.trigger("manageFilters");
    studio.save(u"filters"_s, "savedFiltersDialog");
    studio.closeDialog("savedFiltersDialog");
    studio.set(1, MappingColumns::Name, u"Left over"_s);
    table->setCurrentIndex(model->index(5, MappingColumns::AcronisId));
    table->edit(table->currentIndex());
    if (auto *editor = table->viewport()->findChild<QLineEdit *>("cellEditor"_L1))
        editor->setText(u"5a19bda3-c964"_s);
    studio.save(u"mapping-typing"_s);
}

/// What a dropped file would change, with and without wrong lines, and what cannot be read at all.
void shootImport(Studio &studio)
{
    const QTemporaryDir folder;
    const auto drop = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(studio.find<QWidget>("mappingPage"), &event);
        studio.settle();
    };
    const QByteArray right =
        "State;Customer;Vendor tenant id;Acronis tenant id;Partner;Note\r\n"
        "unmapped;\"Nordlicht; Bau\";org-9001;;msp-201;new\r\n"
        "mapped;Harbour M\xc3\xb6bel;org-9002;5a19bda3-c964-4e92-87ad-55c21df1285c;msp-202;\r\n"
        "excluded;Renamed in a table;org-1043;;;\r\n";
    drop(u"customers.csv"_s, right);
    studio.save(u"import"_s, "importDialog");
    studio.closeDialog("importDialog");
    drop(u"customers.csv"_s,
        right
            + "mapped;Fjord;org-9003;12345;msp-201;\r\nunmapped;Echo;org-9001;;msp-201;\r\n"
              "unmapped;Quote "
              "\"here\";org-9004;;msp-201;\r\nunmapped;Delta;org-9005;;Nobody;\r\nfew;cells\r\n");
    studio.save(u"import-wrong"_s, "importDialog");
    studio.closeDialog("importDialog");
    drop(u"workspace.json"_s, R"({"customers": [{"name": "No id"}]})");
    studio.save(u"import-refused"_s, "importDialog");
    studio.closeDialog("importDialog");
    QGuiApplication::clipboard()->setText(u"Nordlicht\torg-9001\nFjord\torg-9002\n"_s);
    studio.find<QTableView>("mappingTable")->clearSelection();
    studio.trigger("pasteRows");
    studio.save(u"paste-rows"_s, "pasteRowsDialog");
    studio.closeDialog("pasteRowsDialog");
}

void shootPartners(Studio &studio)
{
    studio.window().showPage(0);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    studio.window().setLastCallbacks(
        {{PartnerId {1}, now, u"cti.a.p.acgw.callback.v1.0~a.p.tenant_mapping.write.v1.0"_s},
            {PartnerId {3}, now - 400'000,
                u"cti.a.p.acgw.callback.v2.0~a.p.partner.mirroring.get_state.v1.0"_s}});
    studio.save(u"partners"_s);
    auto *tree = studio.find<QTreeView>("partnersTable");
    tree->selectAll();
    studio.save(u"partners-chosen"_s);
    studio.trigger("disablePartners");
    studio.save(u"switch-off-many"_s, "switchOffQuestion");
    studio.closeDialog("switchOffQuestion");
    studio.trigger("removePartner");
    studio.settle();
    studio.find<QPushButton>("removePartnerYes")->click();
    studio.save(u"remove-refused"_s, "removePartnerRefused");
    studio.closeDialog("removePartnerRefused");
    studio.find<QLineEdit>("partnersSearch")->setText(u"dunmore"_s);
    studio.save(u"partners-found"_s);
    studio.find<QLineEdit>("partnersSearch")->clear();
    tree->collapse(tree->model()->index(3, 0));
    tree->setCurrentIndex(tree->model()->index(3, 0));
    studio.save(u"partners-folded"_s);
    tree->expandAll();
}

void shootAutoMatch(Studio &studio)
{
    studio.trigger("autoMatch");
    studio.save(u"automatch-nothing"_s, "autoMatchDialog");
    studio.closeDialog("autoMatchDialog");
    addSampleTenants(studio.fixture());
    studio.trigger("autoMatch");
    studio.save(u"automatch"_s, "autoMatchDialog");
    studio.find<QPushButton>("chipLeft")->click();
    studio.save(u"automatch-left"_s, "autoMatchDialog");
    studio.find<QPushButton>("importTenants")->click();
    studio.settle();
    const QString list = studio.fixture().file(u"tenants-2026-11.csv"_s,
        "Tenant ID;Name;Parent\n0dd47bbb-d065-447f-ab7c-06e05887078b;Alpine Dental Group;Northwind IT\n"
        "0dd47bbb-d065;Bergmann Logistik;Northwind IT\n"
        "1dd47bbb-d065-447f-ab7c-06e05887078b;Cedar & Co;Nobody at all\n");
    auto *files = studio.find<QFileDialog>("tenantListFile");
    Q_EMIT files->fileSelected(list);
    files->close();
    studio.save(u"tenant-list"_s, "tenantListDialog");
    studio.closeDialog("tenantListDialog");
    studio.find<QPushButton>("stagePairs")->click();
    studio.save(u"automatch-staged"_s);
    studio.trigger("undo");
}

void shootHistory(Studio &studio)
{
    studio.window().showPage(2);
    auto *table = studio.find<QTableView>("historyTable");
    studio.save(u"history-none-chosen"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    studio.save(u"history"_s);
    auto *time = studio.find<QComboBox>("historyTime");
    time->setCurrentIndex(time->count() - 1);
    Q_EMIT time->activated(time->currentIndex());
    studio.trigger("onlyThis");
    studio.save(u"history-narrowed"_s);
    time->setCurrentIndex(0);
    Q_EMIT time->activated(0);
    studio.find<QPushButton>("historySubject")->click();
    studio.settle();
    table->setCurrentIndex(table->model()->index(0, 0));
    studio.trigger("revertRow");
    studio.save(u"revert"_s, "revertDialog");
    studio.closeDialog("revertDialog");
    studio.find<QLineEdit>("historySearch")->setText(u"nobody"_s);
    studio.save(u"history-nomatch"_s);
    studio.find<QLineEdit>("historySearch")->clear();
}

/// What the last run left unapplied is offered again.
void shootLeft(Studio &studio)
{
    studio.close();
    studio.open();
    studio.window().showPage(1);
    studio.save(u"mapping-left"_s);
}

void shootFull(Studio &studio)
{
    addSampleData(studio.fixture());
    studio.open();
    shootPartners(studio);
    studio.trigger("addPartner");
    studio.save(u"add-partner"_s, "partnerDialog");
    studio.closeDialog("partnerDialog");
    studio.find<QPushButton>("addCredential")->click();
    studio.save(u"add-credential"_s, "credentialDialog");
    studio.closeDialog("credentialDialog");
    studio.trigger("turnPartner");
    studio.save(u"switch-off"_s, "switchOffQuestion");
    studio.closeDialog("switchOffQuestion");
    studio.window().showPage(1);
    studio.save(u"mapping"_s);
    studio.trigger("addCustomer");
    studio.save(u"add-customer"_s, "customerDialog");
    studio.closeDialog("customerDialog");
    shootImport(studio);
    shootAutoMatch(studio);
    shootEdits(studio);
    studio.trigger("exportCustomers");
    studio.save(u"export-pending"_s, "exportQuestion");
    studio.closeDialog("exportQuestion");
    studio.find<QLineEdit>("mappingSearch")->setText(u"nobody"_s);
    studio.save(u"mapping-nomatch"_s);
    studio.find<QLineEdit>("mappingSearch")->clear();
    shootHistory(studio);
    studio.window().showPage(1);
    studio.window().setListenerStatus({ListenerStatus::State::Trouble, {},
        u"Port 8080 is taken by another program. Close it, or choose another port with --listen."_s});
    studio.save(u"trouble"_s);
    shootLeft(studio);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    // What a desktop would set; without one Qt takes whatever fontconfig names first.
    if (QFontDatabase::families().contains("Inter"_L1))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"screenshots"_s);
    if (!folder.mkpath(u"."_s))
        return 1;
    const QSize large(1280, 800);
    const QSize small(1024, 640);
    for (const auto &[name, size, theme] : {std::tuple {u"light"_s, large, Theme::Choice::Light},
             std::tuple {u"dark"_s, large, Theme::Choice::Dark},
             std::tuple {u"small"_s, small, Theme::Choice::Light}}) {
        {
            Studio studio(folder, name, size, theme);
            shootEmpty(studio);
        }
        Studio studio(folder, name, size, theme);
        shootFull(studio);
    }
    return 0;
}
