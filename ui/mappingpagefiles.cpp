// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingpage.h"
#include "mappingtable.h"
#include "partnercombo.h"
#include "pasteblock.h"
#include "pasterows.h"
#include "words.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

// How MappingPage takes in files and rows from the clipboard; its looks are in mappingpage.cpp.

namespace Console {

namespace {

constexpr qsizetype MaximumSelection = 1000;

/// The one file that is dragged, if it may be one of customers.
QString fileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    for (const auto suffix : {".csv"_L1, ".tsv"_L1, ".tab"_L1, ".txt"_L1, ".json"_L1}) {
        if (path.endsWith(suffix, Qt::CaseInsensitive))
            return path;
    }
    return {};
}

} // namespace

void MappingPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_actions.importFile->isEnabled() && !fileIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MappingPage::dropEvent(QDropEvent *event)
{
    const QString path = fileIn(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    importFrom(path);
}

void MappingPage::importFrom(const QString &path)
{
    m_files.importFrom(path, m_partner->partner());
}

std::optional<PartnerId> MappingPage::partnerMeant() const
{
    if (m_partner->partner())
        return m_partner->partner();
    std::optional<PartnerId> common;
    const QList<CustomerId> ids = m_table->selectedIds();
    for (const CustomerId id : ids.first(std::min(ids.size(), MaximumSelection))) {
        const int row = m_model.rowOf(id);
        const auto customer = row < 0 ? std::nullopt : m_model.rowAt(row);
        if (!customer || (common && *common != customer->partner))
            return std::nullopt;
        common = customer->partner;
    }
    return common;
}

void MappingPage::pasteRows()
{
    const QList<QStringList> block = blockFrom(QGuiApplication::clipboard()->text());
    const PastedCustomers pasted = customersFrom(block, m_partners, partnerMeant());
    if (!pasted.needsPartner) {
        addPasted(pasted);
        return;
    }
    auto *dialog = new PasteRowsDialog(pasted.customers.size(), m_partners, this);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog, block] { addPasted(customersFrom(block, m_partners, dialog->partner())); });
    dialog->open();
}

void MappingPage::addPasted(const PastedCustomers &pasted)
{
    if (const qsizetype unknown = pasted.unknownPartners.size(); unknown > 0) {
        Q_EMIT told(tr("%1 left out: there is no partner “%2”")
                        .arg(counted(unknown, tr("1 line"), tr("%1 lines")), pasted.unknownPartners.first()));
    } else if (pasted.customers.isEmpty()) {
        Q_EMIT told(tr("There are no rows on the clipboard"));
    }
    if (!pasted.customers.isEmpty())
        goTo(m_edits.add(pasted.customers));
}

} // namespace Console
