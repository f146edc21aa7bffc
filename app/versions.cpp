// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "versions.h"

#include "connection.h"

#include <openssl/crypto.h>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Console {

QList<Component> componentVersions()
{
    const QString lgpl = u"LGPL-3.0"_s;
    return {
        {u"Qt"_s, QString::fromLatin1(qVersion()), lgpl},
        {u"Qt HTTP Server"_s, QString::fromLatin1(qVersion()), u"GPL-3.0"_s},
        {u"SQLite"_s, sqliteVersion(), u"public domain"_s},
        {u"libsodium"_s, QString::fromLatin1(sodium_version_string()), u"ISC"_s},
        {u"OpenSSL"_s, QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)), u"Apache-2.0"_s},
        {u"libcjose"_s, QString(), u"MIT"_s},
        {u"libcsv"_s, QString(), u"LGPL-2.1"_s},
        {u"tl::expected"_s, QString(), u"CC0-1.0"_s},
    };
}

} // namespace Console
