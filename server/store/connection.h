// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QHash>
#include <QList>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

class QSqlQuery;
struct sqlite3;

namespace Console {

/// Of the library that is linked, "3.40.1".
QString sqliteVersion();

/// The rows of one running SELECT. Resets the statement when it goes out of scope, so that no read lock
/// lingers. At most one per SQL text at a time.
class Rows
{
public:
    explicit Rows(QSqlQuery &query)
        : m_query(&query)
    {
    }
    ~Rows();
    Rows(Rows &&other) noexcept
        : m_query(std::exchange(other.m_query, nullptr))
    {
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    bool next();
    QString text(int column) const;
    QByteArray bytes(int column) const; ///< of a blob, which text cast to it is in UTF-8
    qint64 integer(int column) const;
    bool isNull(int column) const;
    /// False when the last next() found no row because reading failed, not because they ended.
    Result<void> ended() const;

private:
    QSqlQuery *m_query;
};

/// One SQLite connection with its prepared statements. Belongs to the thread that opened it.
class Connection
{
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Untouched, ///< the file is opened such that nothing can change it; for a look, and for copies of it
    };

    /// How long a statement waits for another process's lock: under the 5 s within which every callback is
    /// answered.
    static constexpr int BusyTimeoutMs = 3000;

    /// Errors name the file and what to do.
    static Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs a statement without values that is not needed often, such as a PRAGMA, unprepared.
    Result<void> execute(const QString &sql);
    /// Runs a statement without values or rows, such as BEGIN; the prepared statement is kept.
    Result<void> perform(const QString &sql);
    /// Runs a SELECT; the prepared statement is kept. Values are bound in order.
    Result<Rows> query(const QString &sql, const QVariantList &values = {});
    /// All rows of a SELECT, each read by \a read from a Rows that stands on it.
    template<class Read>
    auto list(const QString &sql, const QVariantList &values, Read read)
        -> Result<QList<std::invoke_result_t<Read, const Rows &>>>;
    /// The first row of a SELECT, if there is one.
    template<class Read>
    auto first(const QString &sql, const QVariantList &values, Read read)
        -> Result<std::optional<std::invoke_result_t<Read, const Rows &>>>;
    /// Runs an INSERT, UPDATE or DELETE; returns the number of rows it touched.
    Result<qint64> change(const QString &sql, const QVariantList &values = {});
    /// The row id of the last INSERT.
    qint64 lastInsertId() const { return m_lastInsertId; }

    /// SQLite's own handle, for what cannot be said in SQL. Null when Qt's driver brings an SQLite of its
    /// own.
    sqlite3 *handle() const { return m_handle; }
    /// Ends the statement under way with an error. For any thread, while the connection is not being closed.
    void interrupt();

    Result<int> userVersion();
    /// SQLite's data_version: differs after another connection, of this process or another, has committed.
    Result<qint64> dataVersion();

private:
    explicit Connection(QString name);
    Result<void> prepareConnection(const QString &path, Mode mode);
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);

    QString m_name;
    sqlite3 *m_handle = nullptr;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    qint64 m_lastInsertId = 0;
};

template<class Read>
auto Connection::list(const QString &sql, const QVariantList &values, Read read)
    -> Result<QList<std::invoke_result_t<Read, const Rows &>>>
{
    auto rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<std::invoke_result_t<Read, const Rows &>> found;
    while (rows->next())
        found += read(*rows);
    return rows->ended().map([&found] { return std::move(found); });
}

template<class Read>
auto Connection::first(const QString &sql, const QVariantList &values, Read read)
    -> Result<std::optional<std::invoke_result_t<Read, const Rows &>>>
{
    using Value = std::optional<std::invoke_result_t<Read, const Rows &>>;
    auto rows = query(sql, values);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->next())
        return Value(read(*rows));
    return rows->ended().map([] { return Value(); });
}

} // namespace Console
