// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <span>

namespace Console {

/// The predefined callbacks, numbered as in the protocol's table.
enum class Callback {
    EnablementRead = 1,
    EnablementWrite,
    EnablementReset,
    TopologyRead,
    TenantMappingRead,
    TenantMappingWrite,
    PartnerGetState,
    PartnerEnable,
    PartnerReset,
    CustomerGetState,
    CustomerSetState,
};

/// How X-CyberApp-Auth is treated (protocol: "Headers").
enum class CredentialRule {
    Required, ///< right credentials, else 401
    Optional, ///< they name the partner when right; else the tenant may
    Ignored,  ///< never needed, never looked at
};

/// One line of the protocol's table of callbacks.
struct CallbackSpec
{
    Callback callback;
    QLatin1StringView callbackId;
    QLatin1StringView requestType;
    QByteArray responseType;
    CredentialRule credentials;
    bool writes; ///< changes the database: answered after the commit
};

/// All of them, aliases included.
std::span<const CallbackSpec> callbackTable();

/// The line for this callback id and request type; null when there is none.
const CallbackSpec *findCallback(QStringView callbackId, QStringView requestType);

/// True when some line has this callback id.
bool isCallback(QStringView callbackId);

} // namespace Console
