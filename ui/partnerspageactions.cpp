// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerchanges.h"
#include "partnerdetails.h"
#include "partnerdialog.h"
#include "partnerspage.h"
#include "words.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

// What the actions of PartnersPage do; its looks are in partnerspage.cpp.

namespace Console {

void PartnersPage::makeActions()
{
    m_add = makeAction(this, u"addPartner"_s, tr("&Add partner…"), QKeySequence(u"Ctrl+N"_s));
    m_edit = makeAction(
        this, u"editPartner"_s, tr("&Edit"), QKeySequence(u"F2"_s), Qt::WidgetWithChildrenShortcut);
    m_turn = makeAction(
        this, u"turnPartner"_s, tr("&Switch on or off"), QKeySequence(u"Space"_s), Qt::WidgetShortcut);
    m_remove =
        makeAction(this, u"removePartner"_s, tr("Re&move…"), QKeySequence(u"Del"_s), Qt::WidgetShortcut);
    m_find = makeAction(this, u"findPartner"_s, tr("&Find…"), QKeySequence(u"Ctrl+F"_s));
    m_refresh = makeAction(this, u"refreshPartners"_s, tr("Refres&h"), QKeySequence(u"F5"_s));
    // In the table alone: in a field these keys write.
    m_turn->setShortcuts({QKeySequence(u"Space"_s), QKeySequence(u"Return"_s), QKeySequence(u"Enter"_s)});
    connect(m_add, &QAction::triggered, this, &PartnersPage::addPartner);
    connect(m_edit, &QAction::triggered, m_details, &PartnerDetails::focusName);
    connect(m_turn, &QAction::triggered, this, [this] {
        if (const auto id = current())
            turn(*id);
    });
    connect(m_remove, &QAction::triggered, this, &PartnersPage::removePartner);
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_refresh, &QAction::triggered, &m_partners, &PartnersModel::reload);
}

QList<QAction *> PartnersPage::editActions() const
{
    return {m_add, m_edit, m_turn, m_remove, nullptr, m_find, m_refresh};
}

void PartnersPage::addPartner()
{
    auto *dialog = new PartnerDialog(m_partners, m_theme, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const Partner partner = dialog->partner();
        const auto id = std::make_shared<PartnerId>();
        m_database.writer().submit({}, PartnerChanges::add(partner, id), this,
            [this, id, name = partner.name](const Result<void> &added) {
                if (!added) {
                    Q_EMIT told(tr("%1 was not added: %2").arg(name, added.error().detail));
                    return;
                }
                m_wanted = *id;
                follow();
                Q_EMIT told(tr("%1 is added").arg(name));
            });
    });
    dialog->open();
}

void PartnersPage::turn(PartnerId id)
{
    const auto *row = m_partners.partner(id);
    if (row == nullptr)
        return;
    if (row->partner.state == EnablementState::Disabled) {
        setEnabledState(id, true);
        return;
    }
    m_reader.ask(
        this,
        [id](Connection &connection, const std::atomic_bool &) {
            return PartnerTable(connection).countBelow(id);
        },
        [this, id](const Result<PartnerTable::Below> &below) {
            if (!below)
                Q_EMIT told(below.error().detail);
            else if (below->enabledCustomers == 0)
                setEnabledState(id, false);
            else
                turnOff(id, below->enabledCustomers);
        });
}

void PartnersPage::turnOff(PartnerId id, qint64 enabledCustomers)
{
    const auto *row = m_partners.partner(id);
    if (row == nullptr)
        return;
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Switch off"),
        tr("Switch %1 off?").arg(row->partner.name), QMessageBox::Cancel, this);
    question->setObjectName("switchOffQuestion"_L1);
    question->setInformativeText(
        tr("This disables %1 as well. Switching on again does not enable them: the platform does that.")
            .arg(counted(enabledCustomers, tr("1 customer"), tr("%1 customers"))));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Switch off"), QMessageBox::DestructiveRole);
    yes->setObjectName("switchOffYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this, id] { setEnabledState(id, false); });
    question->open();
}

void PartnersPage::setEnabledState(PartnerId id, bool enabled)
{
    const auto *row = m_partners.partner(id);
    const QString name = row != nullptr ? row->partner.name : QString();
    m_database.writer().submit(
        {}, PartnerChanges::setEnabled(id, enabled), this, [this, name, enabled](const Result<void> &done) {
            if (!done)
                Q_EMIT told(tr("%1 was not switched: %2").arg(name, done.error().detail));
            else
                Q_EMIT told(enabled ? tr("%1 is enabled").arg(name) : tr("%1 is disabled").arg(name));
        });
}

void PartnersPage::removePartner()
{
    const auto id = current();
    const auto *row = id ? m_partners.partner(*id) : nullptr;
    if (row == nullptr)
        return;
    const QString name = row->partner.name;
    auto *question = new QMessageBox(
        QMessageBox::Question, tr("Remove partner"), tr("Remove %1?").arg(name), QMessageBox::Cancel, this);
    question->setObjectName("removePartnerQuestion"_L1);
    question->setInformativeText(tr("The platform is answered as if it had never been here."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName("removePartnerYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this, id = *id, name] {
        m_database.writer().submit(
            {}, PartnerChanges::remove(id), this, [this, name](const Result<void> &removed) {
                if (removed) {
                    Q_EMIT told(tr("%1 is removed").arg(name));
                    return;
                }
                auto *refusal = new QMessageBox(QMessageBox::Information, tr("Not removed"),
                    tr("%1 was not removed").arg(name), QMessageBox::Ok, this);
                refusal->setObjectName("removePartnerRefused"_L1);
                QString reason = removed.error().detail;
                reason[0] = reason[0].toUpper();
                refusal->setInformativeText(reason + u'.');
                refusal->setAttribute(Qt::WA_DeleteOnClose);
                refusal->open();
            });
    });
    question->open();
}

} // namespace Console
