// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingwrite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Console {

QByteArray mappingWritePayload(const QList<StagedEdit> &edits)
{
    QJsonArray modified;
    const auto add = [&modified](const QString &vendorId, const QString &tenant) {
        QJsonObject item {{u"vendor_tenant_id"_s, vendorId}};
        if (!tenant.isEmpty())
            item.insert("acronis_tenant_id"_L1, tenant);
        modified += item;
    };
    for (const StagedEdit &edit : edits) {
        const CustomerRow wanted = edit->wanted();
        const bool gone = edit->draft.kind == CustomerDraft::Kind::Removed;
        const bool renamed =
            !gone && wanted.vendorId != edit->base.vendorId && !edit->base.vendorId.isEmpty();
        if ((gone || renamed) && !edit->base.acronisId.isEmpty())
            add(edit->base.vendorId, {});
        if (!gone && (wanted.acronisId != edit->base.acronisId || (renamed && !wanted.acronisId.isEmpty())))
            add(wanted.vendorId, wanted.acronisId);
    }
    return QJsonDocument(QJsonObject {{u"modified"_s, modified}}).toJson(QJsonDocument::Indented);
}

} // namespace Console
