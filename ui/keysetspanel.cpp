// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysetspanel.h"

#include "configurationtable.h"
#include "formfield.h"
#include "issuerdialog.h"
#include "readthread.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::seconds TickInterval {30};

} // namespace

QString KeySetsPanel::age(qint64 msecs)
{
    const qint64 minutes = msecs / 60'000;
    if (minutes < 1)
        return tr("now");
    if (minutes < 120)
        return counted(minutes, tr("1 minute ago"), tr("%1 minutes ago"));
    return counted(minutes / 60, tr("1 hour ago"), tr("%1 hours ago"));
}

QString KeySetsPanel::state(const KeySetStatus &status)
{
    if (status.jwksUrl.isEmpty())
        return tr("local");
    if (status.fetching)
        return tr("being fetched");
    if (!status.lastError.isEmpty())
        return status.keys > 0 ? tr("old, not fetched: %1").arg(status.lastError)
                               : tr("not fetched: %1").arg(status.lastError);
    return status.keys > 0 ? tr("good") : tr("not needed yet");
}

KeySetsPanel::KeySetsPanel(KeySets &keySets, Database &database, ReadThread &reader, QWidget *parent)
    : QWidget(parent)
    , m_keySets(keySets)
    , m_database(database)
    , m_reader(reader)
    , m_list(new QTreeWidget(this))
    , m_refresh(new QPushButton(tr("Fetch keys now"), this))
    , m_remove(new QPushButton(tr("Trust no more…"), this))
    , m_problem(makeText({}, u"problem"_s, this))
{
    m_list->setObjectName("keySets"_L1);
    m_list->setAccessibleName(tr("Key sets of trusted issuers"));
    m_list->setHeaderLabels({tr("Issuer"), tr("Keys"), tr("Fetched"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(150);
    m_list->setColumnWidth(0, 250);
    m_list->setColumnWidth(1, 90);
    m_list->setColumnWidth(2, 130);
    m_refresh->setObjectName("refreshKeys"_L1);
    m_refresh->setToolTip(tr("Ask the chosen issuer for its keys, however old those are"));
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_keySets.refreshNow(chosen()); });
    auto *trust = new QPushButton(tr("Trust an issuer…"), this);
    trust->setObjectName("addIssuer"_L1);
    connect(trust, &QPushButton::clicked, this, &KeySetsPanel::add);
    m_remove->setObjectName("removeIssuer"_L1);
    connect(m_remove, &QPushButton::clicked, this, &KeySetsPanel::askToRemove);
    m_problem->setObjectName("issuersProblem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_refresh->setEnabled(!chosen().isEmpty());
        m_remove->setEnabled(!chosen().isEmpty());
    });
    connect(&m_keySets, &KeySets::changed, this, &KeySetsPanel::list);
    connect(&m_tick, &QTimer::timeout, this, &KeySetsPanel::list);
    m_tick.start(TickInterval);
    auto *line = new QHBoxLayout;
    line->addWidget(trust);
    line->addWidget(m_refresh);
    line->addWidget(m_remove);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(makeText(tr("Issuers whose tokens are trusted, and their keys"), u"strong"_s, this));
    layout->addWidget(m_list);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    list();
}

void KeySetsPanel::list()
{
    const QString before = m_list->currentItem() == nullptr ? QString() : m_list->currentItem()->text(0);
    m_list->clear();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QList<KeySetStatus> all = m_keySets.status();
    for (const KeySetStatus &status : all) {
        auto *item = new QTreeWidgetItem(m_list,
            {status.issuer, QString::number(status.keys),
                status.fetchedAt == 0 ? u"–"_s : age(now - status.fetchedAt), state(status)});
        item->setData(0, Qt::UserRole, status.jwksUrl);
        item->setToolTip(0, status.jwksUrl);
        item->setToolTip(3, item->text(3));
        if (status.issuer == before)
            m_list->setCurrentItem(item);
    }
    if (m_list->currentItem() == nullptr)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_refresh->setEnabled(!chosen().isEmpty());
    m_remove->setEnabled(!chosen().isEmpty());
}

/// The issuer whose keys can be fetched; empty for none.
QString KeySetsPanel::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const bool isFetched = item != nullptr && !item->data(0, Qt::UserRole).toString().isEmpty();
    return isFetched ? item->text(0) : QString();
}

void KeySetsPanel::add()
{
    auto *dialog = new IssuerDialog(this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_database.writer().submit(
            {},
            [issuer = dialog->issuer()](
                Connection &connection) { return ConfigurationTable(connection).putIssuer(issuer); },
            this, [this](const Result<void> &written) { wrote(written); });
    });
    dialog->open();
}

void KeySetsPanel::askToRemove()
{
    const QString issuer = chosen();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Trust no more"),
        tr("Trust %1 no more?").arg(issuer), QMessageBox::Cancel, this);
    question->setObjectName("removeIssuerQuestion"_L1);
    question->setInformativeText(
        tr("Callbacks with its tokens are refused from then on. History takes it back."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Trust no more"), QMessageBox::DestructiveRole);
    yes->setObjectName("removeIssuerYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this, issuer] { remove(issuer); });
    question->open();
}

void KeySetsPanel::remove(const QString &issuer)
{
    m_database.writer().submit(
        {}, [issuer](Connection &connection) { return ConfigurationTable(connection).removeIssuer(issuer); },
        this, [this](const Result<void> &written) { wrote(written); });
}

/// The key sets learn of it with the next callback; here it shows at once.
void KeySetsPanel::wrote(const Result<void> &written)
{
    showProblem(m_problem, written ? QString() : written.error().detail, true);
    if (!written)
        return;
    m_reader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) {
            return ConfigurationTable(connection).issuers();
        },
        [this](const Result<QList<TrustedIssuer>> &issuers) {
            if (issuers)
                m_keySets.setIssuers(*issuers);
        });
}

void KeySetsPanel::showEvent(QShowEvent *event)
{
    wrote({});
    QWidget::showEvent(event);
}

} // namespace Console
