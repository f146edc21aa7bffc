// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "endpoint.h"
#include "result.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Console {

class Database;
class ReadThread;

/// Whose callbacks are answered: the vendor's own CyberApps, and those that verified callbacks were refused
/// for, to be added by a click.
class OwnEndpointsPanel : public QWidget
{
    Q_OBJECT

public:
    /// Full identifiers of endpoints that verified callbacks were refused for; may be empty.
    using Refused = std::function<QStringList()>;

    OwnEndpointsPanel(Database &database, ReadThread &reader, Refused refused, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void read();
    void list(const QList<OwnEndpoint> &endpoints);
    void judge();
    void add(const QString &name);
    void remove();
    void wrote(const Result<void> &written);

    Database &m_database;
    ReadThread &m_reader;
    Refused m_refused;
    QListWidget *m_list;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_addSeen;
    QLabel *m_problem;
    QString m_seen; ///< the first that was refused and is not there
};

} // namespace Console
