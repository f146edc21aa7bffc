// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "partnersmodel.h"

#include "columnheader.h"
#include "words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

constexpr std::chrono::milliseconds RereadInterval {120};
constexpr std::chrono::milliseconds FreshTime {2500};

bool isSame(const PartnersModel::Summary &a, const PartnersModel::Summary &b)
{
    return a.partner == b.partner && a.customers == b.customers && a.mapped == b.mapped
        && a.credentials == b.credentials;
}

} // namespace

PartnersModel::PartnersModel(ReadThread &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
{
    m_reread.setSingleShot(true);
    m_reread.setInterval(RereadInterval);
    connect(&m_reread, &QTimer::timeout, this, &PartnersModel::reload);
    m_freshTimer.setSingleShot(true);
    m_freshTimer.setInterval(FreshTime);
    connect(&m_freshTimer, &QTimer::timeout, this, [this] {
        m_fresh.clear();
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Count - 1), {FreshRole});
    });
}

int PartnersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PartnersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Count;
}

int PartnersModel::rowOf(PartnerId id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).partner.id == id)
            return int(row);
    }
    return -1;
}

const PartnersModel::Summary *PartnersModel::partner(PartnerId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_rows[row];
}

void PartnersModel::reload()
{
    m_reader.ask(
        this,
        [](Connection &connection, const std::atomic_bool &) { return PartnerTable(connection).summaries(); },
        [this](const Result<QList<Summary>> &rows) {
            if (rows)
                take(*rows);
            else
                Q_EMIT failed(rows.error().detail);
        });
}

void PartnersModel::applyChanges(const ChangeNotice &notice)
{
    for (const ChangeNotice::Item &item : notice.items) {
        if (item.entity == Entity::Partner && item.actor != ActorKind::Operator)
            m_changedByOthers += PartnerId {item.id};
    }
    if (!m_reread.isActive())
        m_reread.start();
}

void PartnersModel::take(const QList<Summary> &rows)
{
    QHash<PartnerId, qsizetype> wanted;
    for (qsizetype row = 0; row < rows.size(); ++row)
        wanted.insert(rows[row].partner.id, row);
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row).partner.id))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_rows.removeAt(row);
        endRemoveRows();
    }
    QSet<PartnerId> had;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        const PartnerId id = m_rows.at(row).partner.id;
        had += id;
        const Summary &now = rows[wanted.value(id)];
        if (isSame(m_rows.at(row), now))
            continue;
        m_rows[row] = now;
        if (m_changedByOthers.contains(id))
            m_fresh += id;
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), Count - 1));
    }
    // The views sort by themselves: new ones go to the end.
    QList<Summary> added;
    for (const Summary &row : rows) {
        if (had.contains(row.partner.id))
            continue;
        added += row;
        if (m_changedByOthers.contains(row.partner.id))
            m_fresh += row.partner.id;
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(added.size()) - 1);
        m_rows += added;
        endInsertRows();
    }
    m_changedByOthers.clear();
    if (!m_fresh.isEmpty())
        m_freshTimer.start();
    m_loaded = true;
    Q_EMIT loaded();
}

QVariant PartnersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Partner"), tr("Vendor tenant id"), tr("Acronis tenant id"), tr("Mode"),
                            tr("State"), tr("Mapped"), tr("Datacenter")},
        section, orientation, role);
}

QVariant PartnersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Summary &row = m_rows[index.row()];
    const Partner &partner = row.partner;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        if (column == State) {
            return partner.state == EnablementState::Enabled ? tr("Switch %1 off (Space)").arg(partner.name)
                                                             : tr("Switch %1 on (Space)").arg(partner.name);
        }
        return display(row, column);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(
            headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), display(row, column).toString());
    case SortRole:
        return column == Customers ? QVariant(row.customers) : display(row, column);
    case SearchRole:
        return QStringList {partner.name, partner.vendorId.toString(),
            partner.acronisId.value_or(AcronisTenantId()).toString()}
            .join(u'\n');
    case EnabledRole:
        return partner.state == EnablementState::Enabled;
    case DimRole:
        return (column == AcronisId && !partner.acronisId)
            || (column == Datacenter && partner.datacenterUrl.isEmpty()) || column == Mode
            || (column == Customers && row.customers == 0);
    case FreshRole:
        return m_fresh.contains(partner.id);
    case IdRole:
        return qint64(partner.id);
    default:
        return {};
    }
}

QVariant PartnersModel::display(const Summary &row, int column) const
{
    const Partner &partner = row.partner;
    switch (column) {
    case Name:
        return partner.name;
    case VendorId:
        return partner.vendorId.toString();
    case AcronisId:
        return partner.acronisId ? partner.acronisId->toString() : tr("not mapped");
    case Mode:
        return partner.mode == PartnerMode::Mirrored ? tr("mirrored") : tr("mapped");
    case State:
        return partner.state == EnablementState::Enabled ? tr("Enabled") : tr("Disabled");
    case Customers:
        return row.customers == 0
            ? tr("none")
            : tr("%1 of %2").arg(QLocale().toString(row.mapped), QLocale().toString(row.customers));
    case Datacenter:
        return datacenterName(partner.datacenterUrl);
    default:
        return {};
    }
}

} // namespace Console
