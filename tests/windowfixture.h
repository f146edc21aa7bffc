// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customertable.h"
#include "database.h"
#include "keysets.h"
#include "knowntenanttable.h"
#include "mainwindow.h"
#include "partnertable.h"
#include "publicaddress.h"

#include <QTemporaryDir>

namespace Console {

/// A database in a temporary folder and a main window on it, for tests and screenshots.
class WindowFixture
{
public:
    WindowFixture();

    Database &database() { return *m_database; }
    MainWindowServices services();
    Result<void> write(const Writer::Work &work, ActorKind actor = ActorKind::Operator);
    PartnerId addPartner(const QString &vendorId, const QString &name, const QString &tenant = {},
        std::optional<PartnerId> parent = std::nullopt);
    /// Adds many at once: each tenth stands alone, with the nine that follow below it.
    void addPartners(int count);
    CustomerId addCustomer(PartnerId partner, const QString &vendorId, const QString &name,
        const QString &tenant = {}, bool excluded = false);
    /// Hides the customers and the history from those who read, or shows them again.
    void setReadable(bool readable);
    /// Adds many, each tenth of them unmapped, in one transaction.
    void addCustomers(PartnerId partner, int count);
    /// Tenants that Auto-match knows.
    void noteTenants(TenantSource source, const QList<KnownTenant> &tenants);
    /// Writes a file for the window to read; returns its path.
    QString file(const QString &name, const QByteArray &content);
    std::optional<Customer> customer(CustomerId id);
    std::optional<Partner> partner(PartnerId id);
    /// Customers without a tenant that want one.
    qint64 unmapped();

    /// What the window asked of the listener.
    int starts = 0;
    int stops = 0;
    Result<void> startAnswer;
    QByteArray passphrase;
    QString certificateName;
    Result<MadeCertificate> certificateAnswer;
    /// What the window reads and has changed; writeAnswer refuses.
    QList<Setting> settings;
    QList<SettingChange> written;
    Result<void> writeAnswer;
    QStringList refusedEndpoints;
    QStringList restored; ///< files that were asked for
    bool autostart = false;
    QStringList tested; ///< endpoint and tenant of the last self-test
    QUrl testedUrl;     ///< its public URL
    SelfTestAnswer testAnswer {200, R"({"response_id":"1","payload":{"state":"ENABLED"}})", 4, {}, {}};
    bool tray = false; ///< whether the desktop has one
    PublicAddress &publicAddress() { return m_public; }
    QList<TunnelSettings> tunnels; ///< as they were stored

private:
    Result<void> writeSettings(const QList<SettingChange> &changes);

    QTemporaryDir m_dir;
    PublicAddress m_public;
    std::unique_ptr<Database> m_database;
    KeySets m_keySets;
    std::unique_ptr<Connection> m_reader;
};

/// A UUID that is the same for the same number.
QString tenantOf(int number);

} // namespace Console
