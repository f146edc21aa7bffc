// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changelines.h"

#include <QCoreApplication>

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

void addFields(QList<ChangeLine> &lines, const CustomerEdit &edit, const std::optional<CustomerRow> &theirs)
{
    const CustomerRow &base = edit.base;
    const CustomerDraft &draft = edit.draft;
    const auto add = [&](const QString &field, const QString &before, const QString &mine,
                         const QString &other) {
        if (!theirs || (other != before && other != mine))
            lines += {base.id, base.name, field, orDash(before), orDash(mine), orDash(other)};
    };
    const CustomerRow &other = theirs ? *theirs : base;
    if (draft.name)
        add(Words::tr("Name"), base.name, *draft.name, other.name);
    if (draft.vendorId)
        add(Words::tr("Vendor tenant id"), base.vendorId, *draft.vendorId, other.vendorId);
    if (draft.acronisId)
        add(Words::tr("Acronis tenant id"), base.acronisId, *draft.acronisId, other.acronisId);
    if (draft.excluded) {
        add(Words::tr("Mapping wanted"), excludedWord(base.excluded), excludedWord(*draft.excluded),
            excludedWord(other.excluded));
    }
}

} // namespace

QList<ChangeLine> changeLines(const MappingStage &stage)
{
    QList<ChangeLine> lines;
    for (const CustomerId id : stage.inOrder()) {
        const CustomerEdit &edit = *stage.edit(id);
        const CustomerRow wanted = edit.wanted();
        switch (edit.draft.kind) {
        case CustomerDraft::Kind::Added:
            lines += {id, wanted.name, Words::tr("New customer"), u"–"_s,
                wanted.acronisId.isEmpty() ? wanted.vendorId : wanted.vendorId + " → "_L1 + wanted.acronisId,
                {}};
            break;
        case CustomerDraft::Kind::Removed:
            lines +=
                {id, edit.base.name, Words::tr("Customer"), edit.base.vendorId, Words::tr("removed"), {}};
            break;
        case CustomerDraft::Kind::Changed:
            addFields(lines, edit, std::nullopt);
            break;
        }
    }
    return lines;
}

QList<ChangeLine> conflictLines(const MappingStage &stage)
{
    QList<ChangeLine> lines;
    for (const CustomerId id : stage.inOrder()) {
        if (!stage.isConflict(id))
            continue;
        const CustomerEdit &edit = *stage.edit(id);
        const auto theirs = stage.current(id);
        if (!theirs)
            lines += {id, edit.base.name, Words::tr("Customer"), edit.base.vendorId, Words::tr("changed"),
                Words::tr("removed")};
        else if (edit.draft.kind == CustomerDraft::Kind::Removed)
            lines += {id, edit.base.name, Words::tr("Customer"), edit.base.vendorId, Words::tr("removed"),
                Words::tr("changed")};
        else
            addFields(lines, edit, theirs);
    }
    return lines;
}

} // namespace Console
