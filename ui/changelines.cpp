// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeLines)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString excludedWord(bool excluded)
{
    return excluded ? Words::tr("excluded") : Words::tr("included");
}

/// A line for each field that \a wanted is true of.
template<class Wanted>
void addFields(QList<ChangeLine> &lines, const CustomerEdit &edit, const CustomerRow &other, Wanted wanted)
{
    const CustomerRow &base = edit.base;
    const CustomerDraft &draft = edit.draft;
    const auto add = [&](CustomerField field, const QString &name, const QString &before, const QString &mine,
                         const QString &theirs) {
        if (wanted(field))
            lines += {
                base.id, base.name, name, orDash(before), orDash(mine), orDash(theirs), base.vendorId, field};
    };
    if (draft.name)
        add(CustomerField::Name, Words::tr("Name"), base.name, *draft.name, other.name);
    if (draft.vendorId)
        add(CustomerField::VendorId, Words::tr("Vendor tenant id"), base.vendorId, *draft.vendorId,
            other.vendorId);
    if (draft.acronisId)
        add(CustomerField::AcronisId, Words::tr("Acronis tenant id"), base.acronisId, *draft.acronisId,
            other.acronisId);
    if (draft.excluded) {
        add(CustomerField::Excluded, Words::tr("Mapping wanted"), excludedWord(base.excluded),
            excludedWord(*draft.excluded), excludedWord(other.excluded));
    }
    add(CustomerField::Partner, Words::tr("Partner"), base.partnerName, base.partnerName, other.partnerName);
}

/// What an edit does to its customer, in a few words.
QString shortly(const CustomerDraft &draft)
{
    QStringList words;
    if (draft.name)
        words += Words::tr("renamed “%1”").arg(*draft.name);
    if (draft.vendorId)
        words += Words::tr("vendor tenant id %1").arg(*draft.vendorId);
    if (draft.acronisId)
        words += draft.acronisId->isEmpty() ? Words::tr("unmapped")
                                            : Words::tr("mapped to %1").arg(*draft.acronisId);
    if (draft.excluded)
        words += excludedWord(*draft.excluded);
    return words.join(u", "_s);
}

/// What they did to a customer that is to be removed.
void addTheirs(QList<ChangeLine> &lines, const CustomerRow &base, const CustomerRow &theirs)
{
    const auto add = [&](const QString &field, const QString &before, const QString &now) {
        if (before != now)
            lines += {base.id, base.name, field, orDash(before), Words::tr("customer removed"), orDash(now),
                base.vendorId, std::nullopt};
    };
    add(Words::tr("Name"), base.name, theirs.name);
    add(Words::tr("Vendor tenant id"), base.vendorId, theirs.vendorId);
    add(Words::tr("Acronis tenant id"), base.acronisId, theirs.acronisId);
    add(Words::tr("Partner"), base.partnerName, theirs.partnerName);
}

} // namespace

QList<ChangeLine> changeLines(const QList<StagedEdit> &edits)
{
    QList<ChangeLine> lines;
    for (const StagedEdit &edit : edits) {
        const CustomerRow wanted = edit->wanted();
        const CustomerId id = edit->base.id;
        switch (edit->draft.kind) {
        case CustomerDraft::Kind::Added:
            lines += {id, wanted.name, Words::tr("New customer"), u"–"_s,
                wanted.acronisId.isEmpty() ? wanted.vendorId : wanted.vendorId + u" → "_s + wanted.acronisId,
                {}, wanted.vendorId, {}};
            break;
        case CustomerDraft::Kind::Removed:
            lines += {id, edit->base.name, Words::tr("Customer"),
                edit->base.acronisId.isEmpty() ? edit->base.vendorId
                                               : edit->base.vendorId + u" → "_s + edit->base.acronisId,
                Words::tr("removed"), {}, edit->base.vendorId, {}};
            break;
        case CustomerDraft::Kind::Changed:
            addFields(lines, *edit, edit->base,
                [](CustomerField field) { return field != CustomerField::Partner; });
            break;
        }
    }
    return lines;
}

QList<ChangeLine> conflictLines(const MappingStage &stage, CustomerId id)
{
    QList<ChangeLine> lines;
    const CustomerEdit &edit = *stage.edit(id);
    const CustomerRow &base = edit.base;
    const auto theirs = stage.current(id);
    if (!theirs) {
        const QString removed = stage.hasPartner(base.partner)
            ? Words::tr("removed")
            : Words::tr("removed, as was partner %1").arg(base.partnerName);
        lines += {id, base.name, Words::tr("Customer"), base.vendorId, shortly(edit.draft), removed,
            base.vendorId, std::nullopt};
    } else if (edit.draft.kind == CustomerDraft::Kind::Removed) {
        addTheirs(lines, base, *theirs);
    } else {
        addFields(lines, edit, *theirs,
            [&edit, &theirs](CustomerField field) { return isClash(edit, *theirs, field); });
    }
    return lines;
}

QList<ChangeLine> conflictLines(const MappingStage &stage)
{
    QList<ChangeLine> lines;
    for (const CustomerId id : stage.conflicts())
        lines += conflictLines(stage, id);
    return lines;
}

QString changeSummary(const QList<StagedEdit> &edits)
{
    // Each customer counts once in each.
    std::array<qsizetype, 7> counts {};
    for (const StagedEdit &edit : edits) {
        const CustomerDraft &draft = edit->draft;
        const bool changed = draft.kind == CustomerDraft::Kind::Changed;
        counts[0] += draft.kind == CustomerDraft::Kind::Added;
        counts[1] += changed && draft.acronisId && !draft.acronisId->isEmpty();
        counts[2] += changed && draft.acronisId && draft.acronisId->isEmpty();
        counts[3] += changed && draft.name.has_value();
        counts[4] += changed && draft.vendorId.has_value();
        counts[5] += changed && draft.excluded.has_value();
        counts[6] += draft.kind == CustomerDraft::Kind::Removed;
    }
    const std::array words {Words::tr("%1 added"), Words::tr("%1 mapped"), Words::tr("%1 unmapped"),
        Words::tr("%1 renamed"), Words::tr("%1 with another vendor tenant id"),
        Words::tr("%1 excluded or included"), Words::tr("%1 removed")};
    QStringList parts;
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            parts += words[i].arg(QLocale().toString(counts[i]));
    }
    return parts.join(u" · "_s);
}

} // namespace Console
