// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialspane.h"

#include "credentialdialog.h"
#include "credentialtable.h"
#include "partnerchanges.h"
#include "poolwork.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Console {

CredentialsPane::CredentialsPane(Database &database, ReadThread &reader, HashPassword hash, QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_reader(reader)
    , m_hash(std::move(hash))
    , m_list(new QListWidget(this))
    , m_none(new QLabel(this))
    , m_change(new QPushButton(tr("Change…"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    auto *heading = new QLabel(tr("Credentials"), this);
    heading->setProperty("kind", u"heading"_s);
    m_none->setObjectName("noCredentials"_L1);
    m_none->setProperty("kind", u"dim"_s);
    m_none->hide();
    m_none->setWordWrap(true);
    m_list->setObjectName("credentials"_L1);
    m_list->setAccessibleName(tr("Credentials of the partner"));
    m_list->setMaximumHeight(96);
    auto *add = new QPushButton(tr("Add…"), this);
    add->setObjectName("addCredential"_L1);
    add->setToolTip(tr("Add a user name with a password"));
    m_change->setObjectName("changeCredential"_L1);
    m_change->setToolTip(tr("Give the chosen user name a new password"));
    m_remove->setObjectName("removeCredential"_L1);
    m_remove->setToolTip(tr("Remove the chosen user name"));
    connect(add, &QPushButton::clicked, this, [this] { ask({}); });
    connect(m_change, &QPushButton::clicked, this, [this] { ask(m_list->currentItem()->text()); });
    connect(m_remove, &QPushButton::clicked, this, &CredentialsPane::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_change->setEnabled(row >= 0);
        m_remove->setEnabled(row >= 0);
    });
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(7);
    buttons->addWidget(add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(heading);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    setPartner(std::nullopt);
}

void CredentialsPane::setPartner(std::optional<PartnerId> partner)
{
    m_partner = partner;
    m_list->clear();
    m_list->hide();
    m_change->setEnabled(false);
    m_remove->setEnabled(false);
    reload();
}

void CredentialsPane::reload()
{
    if (m_asked)
        *m_asked = true;
    if (!m_partner)
        return;
    m_asked = m_reader.ask(
        this,
        [partner = *m_partner](Connection &connection, const std::atomic_bool &) {
            return CredentialTable(connection).of(partner).map([](const QList<Credential> &credentials) {
                QStringList identities;
                for (const Credential &credential : credentials)
                    identities += credential.identity;
                return identities;
            });
        },
        [this](const Result<QStringList> &identities) {
            const QStringList names = identities.value_or(QStringList());
            const QString current =
                m_list->currentItem() != nullptr ? m_list->currentItem()->text() : QString();
            m_list->clear();
            m_list->addItems(names);
            m_list->setCurrentRow(int(names.indexOf(current)));
            m_none->setText(identities ? tr("None: callbacks name the partner by its tenant.")
                                       : tr("They could not be read: %1").arg(identities.error().detail));
            m_list->setVisible(!names.isEmpty());
            m_none->setVisible(names.isEmpty());
        });
}

void CredentialsPane::ask(const QString &identity)
{
    auto *dialog = new CredentialDialog(identity, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, fresh = identity.isEmpty()] {
        hashAndStore(dialog->identity(), dialog->password(), fresh);
    });
    dialog->open();
}

void CredentialsPane::hashAndStore(const QString &identity, const QByteArray &password, bool fresh)
{
    if (!m_partner)
        return;
    // Hashing is slow by design: not in this thread, and not in the writer's.
    runInPool(
        this, [password, hash = m_hash] { return hash(password); },
        [this, identity, fresh, partner = *m_partner](const Result<QByteArray> &hash) {
            if (!hash) {
                Q_EMIT told(tr("The password was not stored: %1").arg(hash.error().detail));
                return;
            }
            m_database.writer().submit({}, PartnerChanges::putCredential({identity, *hash, partner}, fresh),
                this, [this, identity](const Result<void> &stored) {
                    Q_EMIT told(stored ? tr("The password of %1 is stored").arg(identity)
                                       : tr("The password was not stored: %1").arg(stored.error().detail));
                });
        });
}

void CredentialsPane::remove()
{
    const QString identity = m_list->currentItem()->text();
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove credential"),
        tr("Remove the credential of %1?").arg(identity), QMessageBox::Cancel, this);
    question->setObjectName("removeCredentialQuestion"_L1);
    question->setInformativeText(tr("Callbacks that come with it are refused from then on."));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setDefaultButton(QMessageBox::Cancel);
    auto *yes = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName("removeCredentialYes"_L1);
    connect(yes, &QPushButton::clicked, this, [this, identity] {
        m_database.writer().submit({}, PartnerChanges::removeCredential(identity), this,
            [this, identity](const Result<void> &removed) {
                Q_EMIT told(removed ? tr("The credential of %1 is removed").arg(identity)
                                    : tr("Nothing was removed: %1").arg(removed.error().detail));
            });
    });
    question->open();
}

} // namespace Console
