// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspacecredentials.h"

#include "passwordhash.h"

#include <QHash>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

void wipe(QByteArray &secret)
{
    sodium_memzero(secret.data(), size_t(secret.size()));
    secret.clear();
}

} // namespace

Result<void> hashPasswords(Workspace &workspace, const QList<Credential> &existing)
{
    QHash<QString, QByteArray> hashes;
    for (const Credential &credential : existing)
        hashes.insert(credential.identity, credential.hash);
    qsizetype index = -1;
    for (Workspace::CredentialEntry &entry : workspace.credentials) {
        ++index;
        if (entry.password.isNull()) {
            if (!isPasswordHash(entry.hash))
                return failure(
                    ErrorCode::Invalid, u"credentials[%1].hash: not an Argon2id hash"_s.arg(index));
            continue;
        }
        const QByteArray known = hashes.value(entry.identity);
        const auto hash = !known.isNull() && passwordMatches(known, entry.password)
            ? Result<QByteArray>(known)
            : hashPassword(entry.password);
        wipe(entry.password);
        if (!hash)
            return tl::unexpected(hash.error());
        entry.hash = *hash;
    }
    return {};
}

} // namespace Console
