// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "step.h"

#include <QTemporaryDir>

namespace Console::Oracle {

/// The console under test, on a fresh database that holds a workspace.
class Subject
{
public:
    explicit Subject(const QJsonObject &workspace);
    virtual ~Subject() = default;
    Q_DISABLE_COPY_MOVE(Subject)

    /// Does what \a step says. A body that breaks the envelope's rules adds to faults().
    Answer take(const Step &step);
    /// The answer to one request.
    Answer ask(const Request &request);

    /// Partners, customers and credentials as exported, each by its name; hashes left out.
    QJsonObject exported();
    /// The id of the newest history row.
    qint64 historyId();
    /// Who wrote it: callback, request id and tenant of the newest history row, joined by spaces.
    QString lastActor();
    /// Looks into the database itself; see auditDatabase().
    QStringList audit();
    /// What was wrong with the form of answers so far.
    const QStringList &faults() const { return m_faults; }

protected:
    struct Raw
    {
        int status = 0;
        QByteArray body;
    };
    virtual Raw send(const Request &request) = 0;

    Database &database() { return *m_database; }
    Connection &reader() { return *m_reader; }

private:
    Answer operate(const Step &step);
    void complain(const Request &request, const QString &what, const QByteArray &body);

    QTemporaryDir m_directory;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Connection> m_reader;
    QStringList m_faults;
};

/// Straight into the rules: no header, no password hash.
std::unique_ptr<Subject> makeDirectSubject(const QJsonObject &workspace);
/// Through the handler that serves HTTP requests.
std::unique_ptr<Subject> makeHandlerSubject(const QJsonObject &workspace);

/// What makeHandlerSubject() takes for right: every identity has this password.
QByteArray password();

/// X-CyberApp-Auth of a request; null for none.
QByteArray authHeader(const Request &request);

} // namespace Console::Oracle
