// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasecopy.h"

#include "connection.h"
#include "databasestate.h"
#include "durable.h"

#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr int PagesAtOnce = 1'000;

tl::unexpected<Error> cannot(const QString &to, const QString &why)
{
    return failure(ErrorCode::Unavailable, u"cannot write the copy %1: %2"_s.arg(to, why));
}

/// Empty and its owner's alone from its first byte.
Result<void> createAnew(const QString &path)
{
    QFile file(path);
    if ((file.exists() && !file.remove())
        || !file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return cannot(path, file.errorString());
    return {};
}

/// A file that is synced as a whole later, so that SQLite need not look after it.
class Target
{
public:
    explicit Target(const QString &path)
    {
        ::sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
        run("PRAGMA journal_mode = OFF");
        run("PRAGMA synchronous = OFF");
    }
    ~Target() { ::sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Target)

    sqlite3 *handle() const { return m_handle; }
    QString error() const { return QString::fromUtf8(::sqlite3_errmsg(m_handle)); }
    bool run(const char *sql)
    {
        return ::sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }

private:
    sqlite3 *m_handle = nullptr;
};

Result<void> copyPages(Connection &source, const QString &to, CopyControl *control)
{
    Target target(to);
    sqlite3_backup *backup = ::sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr)
        return cannot(to, target.error());
    int step = SQLITE_OK;
    while (step == SQLITE_OK && (control == nullptr || !control->isCancelled())) {
        step = ::sqlite3_backup_step(backup, PagesAtOnce);
        if (control != nullptr) {
            control->progress.total = ::sqlite3_backup_pagecount(backup);
            control->progress.done = control->progress.total - ::sqlite3_backup_remaining(backup);
        }
    }
    const int finished = ::sqlite3_backup_finish(backup);
    if (step == SQLITE_OK)
        return failure(ErrorCode::Unavailable, u"the copy was cancelled"_s);
    if (step == SQLITE_CORRUPT || step == SQLITE_NOTADB)
        return failure(ErrorCode::Internal, u"the database file is damaged"_s);
    if (step != SQLITE_DONE || finished != SQLITE_OK)
        return cannot(to, QString::fromUtf8(::sqlite3_errstr(step == SQLITE_DONE ? finished : step)));
    // Of a database in WAL mode; a copy that is only read needs no other files beside it.
    if (!target.run("PRAGMA journal_mode = DELETE"))
        return cannot(to, target.error());
    return {};
}

Result<void> copyFrom(Connection &source, const QString &to, CopyControl *control)
{
    // One read transaction from the first page to the last: else a commit in between begins it anew.
    auto begun = source.execute(u"BEGIN"_s).and_then([&source] {
        return source.query(u"SELECT count(*) FROM sqlite_schema"_s).map([](Rows rows) { rows.next(); });
    });
    if (!begun)
        return begun;
    auto copied = source.handle() != nullptr
        ? copyPages(source, to, control)
        : source.execute(u"COMMIT"_s).and_then([&] {
              return source.change(u"VACUUM INTO ?"_s, {to}).map([](qint64) {});
          });
    std::ignore = source.execute(u"ROLLBACK"_s);
    return copied;
}

/// No reader is kept from the database meanwhile: it is the copy that is read.
Result<void> checkCopy(const QString &path, CopyControl *control)
{
    const qint64 pages = control == nullptr ? 0 : control->progress.total.exchange(0);
    auto checked = Connection::open(path, Connection::Mode::Untouched)
                       .and_then([control](const std::unique_ptr<Connection> &copy) {
                           return checkDatabase(*copy, control);
                       });
    if (control != nullptr)
        control->progress.total = pages;
    return checked;
}

Result<void> copyThen(const QString &from, const QString &to, CopyControl *control,
    Result<void> (*check)(const QString &path, CopyControl *control))
{
    const QString partial = to + ".partial"_L1;
    auto copied = createAnew(partial)
                      .and_then([&from] { return Connection::open(from, Connection::Mode::Untouched); })
                      .and_then([&](const std::unique_ptr<Connection> &source) {
                          return copyFrom(*source, partial, control);
                      })
                      .and_then([&] { return check(partial, control); })
                      .and_then([&] { return replaceDurably(partial, to); });
    if (!copied)
        QFile::remove(partial);
    return copied;
}

} // namespace

void CopyControl::cancel()
{
    m_cancelled = true;
    const std::scoped_lock lock(m_mutex);
    if (m_connection != nullptr)
        m_connection->interrupt();
}

void CopyControl::setInterruptible(Connection *connection)
{
    const std::scoped_lock lock(m_mutex);
    m_connection = connection;
}

Result<void> copyDatabase(const QString &from, const QString &to, CopyControl *control)
{
    return copyThen(from, to, control, [](const QString &, CopyControl *) { return Result<void>(); });
}

Result<void> copyWholeDatabase(const QString &from, const QString &to, CopyControl *control)
{
    return copyThen(from, to, control, &checkCopy);
}

} // namespace Console
