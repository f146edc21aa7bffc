// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownendpointspanel.h"

#include "configurationtable.h"
#include "formfield.h"
#include "identifier.h"
#include "readthread.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

/// "vendor.app" of a full identifier; empty when it is none.
QString nameOf(const QString &identifier)
{
    const auto parsed = Identifier::parse(identifier);
    if (!parsed)
        return {};
    const Identifier::Part &own = parsed->parts.last();
    return u"%1.%2"_s.arg(own.vendor, own.package);
}

} // namespace

OwnEndpointsPanel::OwnEndpointsPanel(Database &database, ReadThread &reader, Refused refused, QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_reader(reader)
    , m_refused(std::move(refused))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_addSeen(new QPushButton(this))
    , m_problem(makeText({}, u"problem"_s, this))
{
    m_list->setObjectName("ownEndpoints"_L1);
    m_list->setAccessibleName(tr("Own CyberApps"));
    m_list->setFixedHeight(110);
    connect(m_list, &QListWidget::currentItemChanged, this,
        [this] { m_remove->setEnabled(m_list->currentItem() != nullptr); });
    m_name->setObjectName("endpointName"_L1);
    m_name->setAccessibleName(tr("CyberApp code"));
    m_name->setPlaceholderText(u"example_vendor.example_app"_s);
    connect(m_name, &QLineEdit::textChanged, this, &OwnEndpointsPanel::judge);
    connect(m_name, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    m_add->setObjectName("addEndpoint"_L1);
    m_add->setAccessibleName(tr("Add CyberApp"));
    connect(m_add, &QPushButton::clicked, this, [this] { add(m_name->text().trimmed().toLower()); });
    m_remove->setObjectName("removeEndpoint"_L1);
    m_remove->setAccessibleName(tr("Remove CyberApp"));
    m_remove->setToolTip(tr("Its callbacks are refused from then on; undo from History"));
    connect(m_remove, &QPushButton::clicked, this, &OwnEndpointsPanel::remove);
    m_addSeen->setObjectName("addSeenEndpoint"_L1);
    m_addSeen->setToolTip(tr("A callback for it came with a right token and was refused"));
    connect(m_addSeen, &QPushButton::clicked, this, [this] { add(m_seen); });
    m_problem->setObjectName("endpointProblem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    layOut();
    list({});
    judge();
}

void OwnEndpointsPanel::layOut()
{
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_name, 1);
    fields->addWidget(m_add);
    fields->addWidget(m_remove);
    auto *seen = new QHBoxLayout;
    seen->addWidget(m_addSeen);
    seen->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->setSpacing(8);
    layout->addWidget(makeText(tr("CyberApps whose callbacks are answered"), u"strong"_s, this));
    layout->addWidget(m_list);
    layout->addLayout(fields);
    layout->addWidget(m_problem);
    layout->addLayout(seen);
}

void OwnEndpointsPanel::showEvent(QShowEvent *event)
{
    read();
    QWidget::showEvent(event);
}

void OwnEndpointsPanel::read()
{
    m_reader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) {
            return ConfigurationTable(connection).endpoints();
        },
        [this](const Result<QList<OwnEndpoint>> &endpoints) {
            if (endpoints)
                list(*endpoints);
            else
                showProblem(m_problem, endpoints.error().detail, true);
        });
}

void OwnEndpointsPanel::list(const QList<OwnEndpoint> &endpoints)
{
    m_list->clear();
    for (const OwnEndpoint &endpoint : endpoints)
        m_list->addItem(endpoint.toString());
    m_list->setCurrentRow(0);
    m_remove->setEnabled(m_list->currentItem() != nullptr);
    m_seen.clear();
    const QStringList refused = m_refused ? m_refused() : QStringList();
    for (const QString &identifier : refused) {
        const QString name = nameOf(identifier);
        const bool isThere = std::any_of(endpoints.cbegin(), endpoints.cend(),
            [&name](const OwnEndpoint &endpoint) { return endpoint.toString() == name; });
        if (m_seen.isEmpty() && !isThere)
            m_seen = name;
    }
    m_addSeen->setText(tr("Add %1, seen in refused callbacks").arg(m_seen));
    m_addSeen->setVisible(!m_seen.isEmpty());
}

void OwnEndpointsPanel::judge()
{
    const QString name = m_name->text().trimmed().toLower();
    const bool right = OwnEndpoint::parse(name).has_value();
    const bool wrong = !name.isEmpty() && !right;
    showWrong(m_name, wrong);
    showProblem(m_problem,
        wrong ? tr("Two names with a point between, of letters, digits and underscores: vendor.app")
              : QString(),
        true);
    m_add->setEnabled(right);
}

void OwnEndpointsPanel::add(const QString &name)
{
    const OwnEndpoint endpoint = OwnEndpoint::parse(name).value_or(OwnEndpoint());
    m_database.writer().submit(
        {},
        [endpoint](Connection &connection) { return ConfigurationTable(connection).putEndpoint(endpoint); },
        this, [this](const Result<void> &written) { wrote(written); });
}

void OwnEndpointsPanel::remove()
{
    const OwnEndpoint endpoint = OwnEndpoint::parse(m_list->currentItem()->text()).value_or(OwnEndpoint());
    m_database.writer().submit(
        {},
        [endpoint](
            Connection &connection) { return ConfigurationTable(connection).removeEndpoint(endpoint); },
        this, [this](const Result<void> &written) { wrote(written); });
}

void OwnEndpointsPanel::wrote(const Result<void> &written)
{
    if (!written) {
        showProblem(m_problem, written.error().detail, true);
        return;
    }
    m_name->clear();
    read();
}

} // namespace Console
