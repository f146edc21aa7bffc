// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customertable.h"
#include "database.h"
#include "mainwindow.h"
#include "partnertable.h"

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
    PartnerId addPartner(const QString &vendorId, const QString &name, const QString &tenant = {});
    CustomerId addCustomer(PartnerId partner, const QString &vendorId, const QString &name,
        const QString &tenant = {}, bool excluded = false);
    /// Hides the customers and the history from those who read, or shows them again.
    void setReadable(bool readable);
    /// Adds many, each tenth of them unmapped, in one transaction.
    void addCustomers(PartnerId partner, int count);
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

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
};

/// A UUID that is the same for the same number.
QString tenantOf(int number);

} // namespace Console
