// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcheck.h"

#include "csvguess.h"
#include "csvreader.h"
#include "spreadsheetcell.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr qint64 StartSize = qint64(64) * 1024;
constexpr qsizetype RowsGuessed = 20;
// A workspace is held in memory as a whole.
constexpr qint64 MaximumWorkspace = qint64(256) << 20;

/// Tells how far it was read, and ends when nobody wants the rest: one line may be the whole file.
class WatchedFile : public QFile
{
    Q_OBJECT

public:
    WatchedFile(const QString &path, JobProgress &progress, const std::atomic_bool &cancelled)
        : QFile(path)
        , m_progress(progress)
        , m_cancelled(cancelled)
    {
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_cancelled)
            return -1;
        const qint64 size = QFile::readData(data, most);
        m_progress.done += std::max<qint64>(size, 0);
        return size;
    }

private:
    JobProgress &m_progress;
    const std::atomic_bool &m_cancelled;
};

Result<void> openFile(QFile &file)
{
    // A pipe or a device might never end.
    if (!QFileInfo(file.fileName()).isFile())
        return failure(
            ErrorCode::Unavailable, QCoreApplication::translate("ImportCheck", "it is not a file"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable, file.errorString());
    return {};
}

bool isWorkspace(const QString &path, const QByteArray &start)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) || start.trimmed().startsWith('{');
}

} // namespace

QList<QStringList> previewRows(const ImportStart &start, CsvFormat format)
{
    QByteArray bytes = start.bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, format);
    QList<CsvRecord> records;
    CsvRecord record;
    while (records.size() <= RowsGuessed && reader.next(record))
        records += record;
    // The end of the sample cuts through a record.
    if (!start.whole && records.size() > 1 && records.size() <= RowsGuessed)
        records.removeLast();
    QList<QStringList> rows;
    for (const CsvRecord &read : std::as_const(records)) {
        if (read.fault != CsvFault::None || rows.size() == RowsGuessed)
            continue;
        rows += QStringList();
        for (const QString &cell : read.cells)
            rows.last() += fromSpreadsheetCell(cell);
    }
    return rows;
}

Result<ImportStart> readImportStart(const QString &path)
{
    QFile file(path);
    return openFile(file).map([&] {
        ImportStart start;
        start.bytes = file.read(StartSize);
        start.whole = file.atEnd();
        start.format.workspace = isWorkspace(path, start.bytes);
        start.format.csv = guessFormat(start.bytes);
        const ColumnGuess guess = guessColumns(previewRows(start, start.format.csv));
        start.format.header = guess.header;
        start.format.columns = guess.columns;
        return start;
    });
}

Result<ImportPlan> checkImport(Connection &connection, const QString &path, const ImportFormat &format,
    const ImportOptions &options, JobProgress &progress, const std::atomic_bool &cancelled)
{
    WatchedFile file(path, progress, cancelled);
    if (auto opened = openFile(file); !opened)
        return tl::unexpected(opened.error());
    progress.total = file.size();
    if (!format.workspace) {
        return planImport(
            connection, rowsOfTable(file, format.csv, format.header, format.columns), options, cancelled);
    }
    if (file.size() > MaximumWorkspace)
        return failure(
            ErrorCode::Invalid, QCoreApplication::translate("ImportCheck", "it is larger than 256 MiB"));
    return rowsOfWorkspace(file.readAll()).and_then([&](const ImportRows &rows) {
        return planImport(connection, rows, options, cancelled);
    });
}

} // namespace Console

#include "importcheck.moc"
