// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketbio.h"

#include <cerrno>
#include <cstdint>

#include <sys/socket.h>

namespace Console {

namespace {

int descriptorOf(BIO *bio)
{
    return static_cast<int>(reinterpret_cast<std::intptr_t>(BIO_get_data(bio))); // NOLINT: OpenSSL's own way
}

bool mayRetry()
{
    return errno == EAGAIN || errno == EINTR;
}

int readSocket(BIO *bio, char *buffer, int size)
{
    BIO_clear_retry_flags(bio);
    const ssize_t count = ::recv(descriptorOf(bio), buffer, static_cast<size_t>(size), MSG_DONTWAIT);
    if (count < 0 && mayRetry())
        BIO_set_retry_read(bio);
    if (count == 0)
        BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return static_cast<int>(count);
}

int writeSocket(BIO *bio, const char *data, int size)
{
    BIO_clear_retry_flags(bio);
    const ssize_t count =
        ::send(descriptorOf(bio), data, static_cast<size_t>(size), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count < 0 && mayRetry())
        BIO_set_retry_write(bio);
    return static_cast<int>(count);
}

long controlSocket(BIO *bio, int command, long, void *)
{
    switch (command) {
    case BIO_CTRL_EOF:
        return BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0 ? 1 : 0;
    case BIO_CTRL_FLUSH:
        return 1;
    default:
        return 0;
    }
}

BIO_METHOD *makeMethod()
{
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "socket");
    BIO_meth_set_read(method, readSocket);
    BIO_meth_set_write(method, writeSocket);
    BIO_meth_set_ctrl(method, controlSocket);
    return method;
}

} // namespace

BIO *newSocketBio(int descriptor)
{
    static BIO_METHOD *const method = makeMethod();
    BIO *bio = BIO_new(method);
    BIO_set_data(bio, reinterpret_cast<void *>(std::intptr_t(descriptor))); // NOLINT: OpenSSL's own way
    BIO_set_init(bio, 1);
    return bio;
}

} // namespace Console
