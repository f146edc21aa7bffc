// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identifier.h"

#include <QStringList>

#include <cstdint>
#include <cstdlib>

using namespace Console;
using namespace Qt::StringLiterals;

// What is accepted is exactly what its parts say, so nothing was skipped or made up.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto identifier = Identifier::parse(text);
    if (!identifier)
        return 0;
    QStringList parts;
    for (const Identifier::Part &part : identifier->parts) {
        parts += u"%1.%2.%3.v%4.%5"_s.arg(
            part.vendor, part.package, part.entity, QString::number(part.major), QString::number(part.minor));
    }
    if (text.size() > Identifier::MaximumLength || parts.isEmpty() || u"cti."_s + parts.join(u'~') != text)
        std::abort();
    return 0;
}
