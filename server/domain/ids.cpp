// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include <QUuid>

#include <algorithm>

namespace Console {

bool isUuid(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-')
                return false;
        } else if (!((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'))) {
            return false;
        }
    }
    return true;
}

std::optional<VendorTenantId> VendorTenantId::parse(const QString &text)
{
    const bool legal = !text.isEmpty() && text.size() <= MaximumLength && text.isValidUtf16()
        && std::none_of(
            text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!legal)
        return std::nullopt;
    VendorTenantId id;
    id.m_text = text;
    return id;
}

VendorTenantId VendorTenantId::generate()
{
    VendorTenantId id;
    id.m_text = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return id;
}

std::optional<AcronisTenantId> AcronisTenantId::parse(QStringView text)
{
    if (!isUuid(text))
        return std::nullopt;
    AcronisTenantId id;
    id.m_text = text.toString().toLower();
    return id;
}

} // namespace Console
