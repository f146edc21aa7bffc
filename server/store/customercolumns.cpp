// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "customercolumns.h"

#include "ids.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

using Column = CustomerColumn;

struct Naming
{
    QLatin1StringView name;
    Column column;
};

// As they are without spaces, punctuation and capitals.
constexpr std::array Names {Naming {"state"_L1, Column::State}, Naming {"status"_L1, Column::State},
    Naming {"mappingstate"_L1, Column::State}, Naming {"customer"_L1, Column::Name},
    Naming {"name"_L1, Column::Name}, Naming {"customername"_L1, Column::Name},
    Naming {"tenantname"_L1, Column::Name}, Naming {"company"_L1, Column::Name},
    Naming {"organisation"_L1, Column::Name}, Naming {"organization"_L1, Column::Name},
    Naming {"vendortenantid"_L1, Column::VendorId}, Naming {"vendorid"_L1, Column::VendorId},
    Naming {"customerid"_L1, Column::VendorId}, Naming {"externalid"_L1, Column::VendorId},
    Naming {"id"_L1, Column::VendorId}, Naming {"acronistenantid"_L1, Column::AcronisId},
    Naming {"acronisid"_L1, Column::AcronisId}, Naming {"tenantid"_L1, Column::AcronisId},
    Naming {"tenant"_L1, Column::AcronisId}, Naming {"uuid"_L1, Column::AcronisId},
    Naming {"partner"_L1, Column::Partner}, Naming {"partnername"_L1, Column::Partner},
    Naming {"msp"_L1, Column::Partner}, Naming {"partnervendortenantid"_L1, Column::PartnerVendorId},
    Naming {"partnervendorid"_L1, Column::PartnerVendorId}, Naming {"partnerid"_L1, Column::PartnerVendorId},
    Naming {"datacenter"_L1, Column::Datacenter}, Naming {"datacenterurl"_L1, Column::Datacenter}};

Column named(const QString &cell)
{
    QString letters;
    for (const QChar c : cell) {
        if (c.isLetterOrNumber())
            letters += c.toLower();
    }
    const auto found = std::find_if(
        Names.begin(), Names.end(), [&letters](const Naming &naming) { return naming.name == letters; });
    return found == Names.end() ? Column::None : found->column;
}

bool isState(const QString &cell)
{
    constexpr std::array States {"mapped"_L1, "unmapped"_L1, "excluded"_L1};
    return std::any_of(States.begin(), States.end(),
        [&cell](QLatin1StringView state) { return cell.compare(state, Qt::CaseInsensitive) == 0; });
}

/// Whether all cells of a column that are not empty are so, and there is one.
template<class Test>
bool isColumnOf(const QList<QStringList> &rows, qsizetype column, Test test)
{
    bool any = false;
    for (const QStringList &row : rows) {
        const QString cell = row.value(column).trimmed();
        if (!cell.isEmpty() && !test(cell))
            return false;
        any |= !cell.isEmpty();
    }
    return any;
}

QList<Column> byLook(const QList<QStringList> &rows, qsizetype count)
{
    QList<Column> columns(count, Column::None);
    qsizetype tenants = 0;
    const auto isTenant = [](const QString &cell) { return isUuid(cell); };
    for (qsizetype i = 0; i < count; ++i) {
        if (isColumnOf(rows, i, isTenant) && ++tenants <= 2)
            columns[i] = Column::AcronisId;
        else if (!columns.contains(Column::State) && isColumnOf(rows, i, isState))
            columns[i] = Column::State;
    }
    // The vendor's ids may be UUIDs as well; they stand first.
    if (tenants >= 2)
        columns[columns.indexOf(Column::AcronisId)] = Column::VendorId;
    for (const Column wanted :
        {Column::Name, Column::VendorId, Column::Partner, Column::PartnerVendorId, Column::Datacenter}) {
        const qsizetype next = columns.indexOf(Column::None);
        if (next >= 0 && !columns.contains(wanted))
            columns[next] = wanted;
    }
    return columns;
}

} // namespace

QStringList customerHeader()
{
    return {u"State"_s, u"Customer"_s, u"Vendor tenant id"_s, u"Acronis tenant id"_s, u"Partner"_s,
        u"Partner vendor tenant id"_s, u"Datacenter"_s};
}

ColumnGuess guessColumns(const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return {};
    ColumnGuess guess;
    for (const QString &cell : rows.first()) {
        const Column column = named(cell);
        guess.columns += guess.columns.contains(column) ? Column::None : column;
        guess.header |= column != Column::None;
    }
    if (!guess.header)
        guess.columns = byLook(rows, rows.first().size());
    return guess;
}

} // namespace Console
