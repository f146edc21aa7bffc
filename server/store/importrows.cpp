// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrows.h"

#include "csvreader.h"
#include "spreadsheetcell.h"
#include "workspace.h"

using namespace Qt::StringLiterals;

namespace Console {

namespace {

ImportFault faultOf(CsvFault fault)
{
    switch (fault) {
    case CsvFault::None:
    case CsvFault::Encoding:
        return ImportFault::Encoding;
    case CsvFault::Nul:
        return ImportFault::Nul;
    case CsvFault::TooLong:
        return ImportFault::TooLong;
    case CsvFault::Quote:
        return ImportFault::Quote;
    case CsvFault::OpenQuote:
        return ImportFault::OpenQuote;
    case CsvFault::Device:
        break;
    }
    return ImportFault::Device;
}

std::optional<QString> *fieldOf(ImportRow &row, CustomerColumn column)
{
    switch (column) {
    case CustomerColumn::State:
        return &row.state;
    case CustomerColumn::Name:
        return &row.name;
    case CustomerColumn::VendorId:
        return &row.vendorId;
    case CustomerColumn::AcronisId:
        return &row.acronisId;
    case CustomerColumn::Partner:
        return &row.partner;
    case CustomerColumn::PartnerVendorId:
        return &row.partnerVendorId;
    case CustomerColumn::Datacenter:
    case CustomerColumn::None:
        break;
    }
    return nullptr;
}

class TableRows
{
public:
    TableRows(QIODevice &device, CsvFormat format, bool header, QList<CustomerColumn> columns)
        : m_reader(std::make_shared<CsvReader>(device, format))
        , m_columns(std::move(columns))
        , m_header(header)
    {
    }

    bool operator()(ImportRow &row)
    {
        CsvRecord record;
        bool any = m_reader->next(record);
        if (any && m_header && record.fault == CsvFault::None) {
            m_cells = record.cells.size();
            any = m_reader->next(record);
        }
        m_header = false;
        if (!any)
            return false;
        row = {};
        row.line = record.line;
        if (m_cells < 0 && record.fault == CsvFault::None)
            m_cells = record.cells.size();
        if (record.fault != CsvFault::None)
            row.problem = {record.line, faultOf(record.fault), {}};
        else if (record.cells.size() != m_cells)
            row.problem = {record.line, ImportFault::Ragged, QString::number(record.cells.size())};
        else
            fill(row, record.cells);
        return true;
    }

private:
    void fill(ImportRow &row, const QStringList &cells) const
    {
        for (qsizetype i = 0; i < std::min(cells.size(), m_columns.size()); ++i) {
            if (auto *field = fieldOf(row, m_columns[i]))
                *field = fromSpreadsheetCell(cells[i]);
        }
    }

    std::shared_ptr<CsvReader> m_reader;
    QList<CustomerColumn> m_columns;
    bool m_header;
    qsizetype m_cells = -1;
};

} // namespace

ImportRows rowsOfTable(QIODevice &device, CsvFormat format, bool header, const QList<CustomerColumn> &columns)
{
    return TableRows(device, format, header, columns);
}

Result<ImportRows> rowsOfWorkspace(const QByteArray &json)
{
    return Workspace::parse(json).map([](Workspace workspace) -> ImportRows {
        return [customers = std::move(workspace.customers), at = qsizetype(0)](ImportRow &row) mutable {
            if (at == customers.size())
                return false;
            const Workspace::CustomerEntry &entry = customers.at(at++);
            row = {};
            row.line = at;
            row.name = entry.name;
            row.vendorId = entry.vendorId.toString();
            row.partnerVendorId = entry.partner.toString();
            row.excluded = entry.excluded;
            if (entry.acronisId)
                row.acronisId = entry.acronisId->toString();
            return true;
        };
    });
}

} // namespace Console
