// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlscontext.h"

#include <QString>

#include <array>

#include <openssl/err.h>

namespace Console {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<unsigned char, 9> http11 {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};

int chooseProtocol(
    SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned size, void *)
{
    auto *chosen = const_cast<unsigned char **>(out); // NOLINT: OpenSSL's own signature
    return SSL_select_next_proto(chosen, outSize, http11.data(), http11.size(), in, size)
            == OPENSSL_NPN_NEGOTIATED
        ? SSL_TLSEXT_ERR_OK
        : SSL_TLSEXT_ERR_ALERT_FATAL;
}

Error refusedByLibrary()
{
    std::array<char, 256> reason {};
    ERR_error_string_n(ERR_peek_last_error(), reason.data(), reason.size());
    ERR_clear_error();
    return {ErrorCode::Invalid,
        u"The certificate and its key cannot be used for TLS (%1). Use an RSA key of 2048 bits or more, or "
        "an EC key on P-256 or P-384."_s.arg(QString::fromLatin1(reason.data()))};
}

} // namespace

Result<std::shared_ptr<SSL_CTX>> makeTlsContext(const std::vector<X509Ptr> &chain, EVP_PKEY &key)
{
    const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (!context)
        return tl::unexpected(refusedByLibrary());
    SSL_CTX *raw = context.get();
    // A connection that is cut ends like one that is closed: every message says its own length.
    SSL_CTX_set_options(raw, SSL_OP_IGNORE_UNEXPECTED_EOF);
    // One recv() for a request; no buffers for those that are idle; a write goes on where the last one ended.
    SSL_CTX_set_read_ahead(raw, 1);
    SSL_CTX_set_mode(
        raw, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF); // tickets need none
    SSL_CTX_set_alpn_select_cb(raw, chooseProtocol, nullptr);
    bool made = SSL_CTX_set_min_proto_version(raw, TLS1_3_VERSION) == 1
        && SSL_CTX_use_certificate(raw, chain.front().get()) == 1 && SSL_CTX_use_PrivateKey(raw, &key) == 1
        && SSL_CTX_check_private_key(raw) == 1;
    for (size_t i = 1; made && i < chain.size(); ++i)
        made = SSL_CTX_add1_chain_cert(raw, chain[i].get()) == 1;
    if (!made)
        return tl::unexpected(refusedByLibrary());
    return context;
}

} // namespace Console
