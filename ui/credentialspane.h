// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "partner.h"
#include "readthread.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace Console {

/// The user names that a partner's callbacks may come with.
class CredentialsPane : public QWidget
{
    Q_OBJECT

public:
    using HashPassword = std::function<Result<QByteArray>(const QByteArray &)>;

    CredentialsPane(Database &database, ReadThread &reader, HashPassword hash, QWidget *parent);

    void setPartner(std::optional<PartnerId> partner);
    void reload();

Q_SIGNALS:
    void told(const QString &sentence);

private:
    void ask(const QString &identity);
    void hashAndStore(const QString &identity, const QByteArray &password, bool fresh);
    void remove();

    Database &m_database;
    ReadThread &m_reader;
    HashPassword m_hash;
    std::optional<PartnerId> m_partner;
    ReadThread::Cancelled m_asked;
    QListWidget *m_list;
    QLabel *m_none;
    QPushButton *m_change;
    QPushButton *m_remove;
};

} // namespace Console
