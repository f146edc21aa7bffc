// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnerchanges.h"
#include "partnerdetails.h"
#include "partnerdialog.h"
#include "partnerspage.h"
#include "partnerstree.h"
#include "words.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the actions of PartnersPage do; its looks are in partnerspage.cpp.

namespace Console {

namespace {

/// A question whose answer \a yes does something; no is what Return and Esc say.
QMessageBox *makeQuestion(QWidget *parent, QMessageBox::Icon icon, const QString &objectName,
    const QString &title, const QString &text, const QString &impact, const QString &yes)
{
    auto *question = new QMessageBox(icon, title, text, QMessageBox::Cancel, parent);
    question->setObjectName(objectName + "Question"_L1);
    question->setInformativeText(impact);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    question->addButton(yes, QMessageBox::DestructiveRole)->setObjectName(objectName + "Yes"_L1);
    return question;
}

} // namespace

void PartnersPage::makeActions()
{
    m_add = makeAction(this, u"addPartner"_s, tr("&Add partner…"), QKeySequence(u"Ctrl+N"_s));
    m_edit = makeAction(
        this, u"editPartner"_s, tr("&Edit"), QKeySequence(u"F2"_s), Qt::WidgetWithChildrenShortcut);
    m_turn = makeAction(
        this, u"turnPartner"_s, tr("&Switch on or off"), QKeySequence(u"Space"_s), Qt::WidgetShortcut);
    m_enable = makeAction(this, u"enablePartners"_s, tr("E&nable the chosen"), QKeySequence(u"Ctrl+E"_s));
    m_disable = makeAction(this, u"disablePartners"_s, tr("&Disable the chosen…"), QKeySequence(u"Ctrl+D"_s));
    m_remove = makeAction(
        this, u"removePartner"_s, tr("Re&move the chosen…"), QKeySequence(u"Del"_s), Qt::WidgetShortcut);
    m_asTree = makeAction(
        this, u"partnersAsTree"_s, tr("Show sub-partners &below theirs"), QKeySequence(u"Ctrl+T"_s));
    m_asTree->setCheckable(true);
    m_asTree->setChecked(true);
    m_foldAll = makeAction(this, u"foldPartners"_s, tr("F&old all"), QKeySequence(u"Ctrl+Shift+Left"_s),
        Qt::WidgetWithChildrenShortcut);
    m_unfoldAll = makeAction(this, u"unfoldPartners"_s, tr("&Unfold all"),
        QKeySequence(u"Ctrl+Shift+Right"_s), Qt::WidgetWithChildrenShortcut);
    m_find = makeAction(this, u"findPartner"_s, tr("&Find…"), QKeySequence(u"Ctrl+F"_s));
    m_refresh = makeAction(this, u"refreshPartners"_s, tr("Refres&h"), QKeySequence(u"F5"_s));
    // In the table alone: in a field these keys write.
    m_turn->setShortcuts({QKeySequence(u"Space"_s), QKeySequence(u"Return"_s), QKeySequence(u"Enter"_s)});
    connect(m_add, &QAction::triggered, this, &PartnersPage::addPartner);
    connect(m_edit, &QAction::triggered, m_details, &PartnerDetails::focusName);
    connect(m_turn, &QAction::triggered, this, [this] {
        if (const auto id = m_table->current())
            turn(m_table->chosen(), !isEnabled(*id));
    });
    connect(m_enable, &QAction::triggered, this, [this] { turn(m_table->chosen(), true); });
    connect(m_disable, &QAction::triggered, this, [this] { turn(m_table->chosen(), false); });
    connect(m_remove, &QAction::triggered, this, [this] { askToRemove(m_table->chosen()); });
    connect(m_find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_refresh, &QAction::triggered, &m_partners, &PartnersModel::reload);
}

QList<QAction *> PartnersPage::editActions() const
{
    return {m_add, m_edit, m_turn, m_enable, m_disable, m_remove, nullptr, m_asTree, m_foldAll, m_unfoldAll,
        nullptr, m_find, m_refresh};
}

bool PartnersPage::isEnabled(PartnerId id) const
{
    const auto *row = m_partners.partner(id);
    return row != nullptr && row->partner.state == EnablementState::Enabled;
}

QString PartnersPage::nameOf(const QList<PartnerId> &partners) const
{
    if (partners.size() != 1)
        return counted(partners.size(), tr("1 partner"), tr("%1 partners"));
    const auto *row = m_partners.partner(partners.first());
    return row != nullptr ? row->partner.name : QString();
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

void PartnersPage::turn(const QList<PartnerId> &partners, bool on)
{
    QList<PartnerId> others;
    std::copy_if(partners.cbegin(), partners.cend(), std::back_inserter(others),
        [this, on](PartnerId id) { return m_partners.partner(id) != nullptr && isEnabled(id) != on; });
    if (others.isEmpty()) {
        if (!partners.isEmpty())
            Q_EMIT told(on ? tr("Already enabled") : tr("Already disabled"));
        return;
    }
    if (on) {
        setEnabledState(others, true);
        return;
    }
    m_reader.ask(
        this,
        [others](Connection &connection, const std::atomic_bool &) {
            return PartnerTable(connection).impactOfDisabling(others);
        },
        [this, others](const Result<PartnerTable::Impact> &impact) {
            if (!impact)
                Q_EMIT told(impact.error().detail);
            else if (impact->customers == 0 && others.size() == 1)
                setEnabledState(others, false);
            else
                askToTurnOff(others, *impact);
        });
}

void PartnersPage::askToTurnOff(const QList<PartnerId> &partners, PartnerTable::Impact impact)
{
    const QString what = counted(impact.partners, tr("1 partner"), tr("%1 partners"));
    const QString customers = counted(impact.customers, tr("1 customer"), tr("%1 customers"));
    const QString sentence = impact.customers > 0
        ? tr("Disables %1 with %2; undo from History.").arg(what, customers)
        : tr("Disables %1; undo from History.").arg(what);
    const QString later = tr("Switching on again does not enable the customers: the platform does that.");
    auto *question = makeQuestion(this, QMessageBox::Warning, u"switchOff"_s, tr("Switch off"),
        tr("Switch %1 off?").arg(nameOf(partners)),
        impact.customers > 0 ? sentence + u"\n\n"_s + later : sentence, tr("Switch off"));
    connect(question->findChild<QPushButton *>("switchOffYes"_L1), &QPushButton::clicked, this,
        [this, partners] { setEnabledState(partners, false); });
    question->open();
}

void PartnersPage::setEnabledState(const QList<PartnerId> &partners, bool enabled)
{
    const QString name = nameOf(partners);
    const bool one = partners.size() == 1;
    m_database.writer().submit({}, PartnerChanges::setEnabled(partners, enabled), this,
        [this, name, one, enabled](const Result<void> &done) {
            if (!done)
                Q_EMIT told(tr("%1 was not switched: %2").arg(name, done.error().detail));
            else if (one)
                Q_EMIT told(enabled ? tr("%1 is enabled").arg(name) : tr("%1 is disabled").arg(name));
            else
                Q_EMIT told(enabled ? tr("%1 are enabled; undo from History").arg(name)
                                    : tr("%1 are disabled; undo from History").arg(name));
        });
}

void PartnersPage::askToRemove(const QList<PartnerId> &partners)
{
    if (partners.isEmpty())
        return;
    auto *question = makeQuestion(this, QMessageBox::Question, u"removePartner"_s, tr("Remove"),
        tr("Remove %1?").arg(nameOf(partners)),
        partners.size() == 1
            ? tr("The platform is answered as if it had never been here. Undo from History.")
            : tr("The platform is answered as if they had never been here. Undo from History."),
        tr("Remove"));
    connect(question->findChild<QPushButton *>("removePartnerYes"_L1), &QPushButton::clicked, this,
        [this, partners] { remove(partners); });
    question->open();
}

void PartnersPage::remove(const QList<PartnerId> &partners)
{
    const QString name = nameOf(partners);
    const bool one = partners.size() == 1;
    m_database.writer().submit(
        {}, PartnerChanges::remove(partners), this, [this, name, one](const Result<void> &removed) {
            if (removed) {
                Q_EMIT told(
                    one ? tr("%1 is removed").arg(name) : tr("%1 are removed; undo from History").arg(name));
                return;
            }
            auto *refusal = new QMessageBox(QMessageBox::Information, tr("Not removed"),
                one ? tr("%1 was not removed").arg(name) : tr("None of the %1 was removed").arg(name),
                QMessageBox::Ok, this);
            refusal->setObjectName("removePartnerRefused"_L1);
            refusal->setInformativeText(removed.error().detail + u'.');
            refusal->setAttribute(Qt::WA_DeleteOnClose);
            refusal->open();
        });
}

} // namespace Console
