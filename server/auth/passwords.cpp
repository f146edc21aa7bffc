// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passwords.h"

#include "pendinganswer.h"

#include <QDeadlineTimer>

#include <vector>

#include <sodium.h>

namespace Console {

namespace {

/// What an unknown identity is checked against: the interactive cost, a password that nobody knows.
constexpr auto NobodysHash =
    "$argon2id$v=19$m=65536,t=2,p=1$qptVLzVP9JiolGHVYIP0pQ$gc+Kn2pos5QnlUyEB5fMBd8FcoJ4gFBLXcJNcjcNK08";

/// A copy of a password that is wiped when it is not needed any more.
class Secret
{
public:
    explicit Secret(const QByteArray &text)
        : m_text(text.cbegin(), text.cend())
    {
    }
    ~Secret() { sodium_memzero(m_text.data(), m_text.size()); }
    Q_DISABLE_COPY_MOVE(Secret)

    QByteArray text() const { return QByteArray::fromRawData(m_text.data(), qsizetype(m_text.size())); }

private:
    std::vector<char> m_text;
};

} // namespace

Passwords::Passwords(const PasswordLimits &limits)
    : m_limits(limits)
    , m_key()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot start");
    randombytes_buf(m_key.data(), m_key.size());
    m_pool.setMaxThreadCount(limits.threads);
}

Passwords::~Passwords()
{
    m_pool.clear();
    m_pool.waitForDone();
    sodium_memzero(m_key.data(), m_key.size());
}

void Passwords::verify(
    const QByteArray &hash, const QByteArray &password, QObject *context, VerdictFunction done)
{
    const bool known = !hash.isNull();
    const QByteArray checked = known ? hash : QByteArray(NobodysHash);
    const Digest digest = digestOf(checked, password);
    if (known && isRemembered(digest)) {
        done(Verdict::Right);
        return;
    }

    const int room = m_limits.threads * (1 + m_limits.queuedPerThread);
    if (m_pending.fetch_add(1) >= room) {
        m_pending.fetch_sub(1);
        done(Verdict::Busy);
        return;
    }
    const auto answer = PendingAnswer<Verdict>::create(context, std::move(done));
    const auto secret = std::make_shared<Secret>(password);
    m_pool.start([this, known, checked, digest, secret, answer, patience = QDeadlineTimer(m_limits.waitMs)] {
        if (patience.hasExpired()) {
            m_pending.fetch_sub(1);
            answer->give(Verdict::Busy);
            return;
        }
        // A burst of the same right pair pays once; wrong pairs always pay, known or not.
        bool right = known && isRemembered(digest);
        if (!right) {
            // Nothing that libsodium would refuse at once may be quicker than a real check.
            const bool matches =
                passwordMatches(isPasswordHash(checked) ? checked : QByteArray(NobodysHash), secret->text());
            right = matches && known && isPasswordHash(checked);
            if (right)
                remember(digest);
        }
        m_pending.fetch_sub(1);
        answer->give(right ? Verdict::Right : Verdict::Wrong);
    });
}

Passwords::Digest Passwords::digestOf(const QByteArray &hash, const QByteArray &password) const
{
    const auto size = static_cast<quint64>(hash.size());
    std::array<uchar, sizeof size> prefix {};
    std::memcpy(prefix.data(), &size, sizeof size);

    Digest digest;
    crypto_generichash_state state;
    crypto_generichash_init(&state, m_key.data(), m_key.size(), digest.size());
    crypto_generichash_update(&state, prefix.data(), prefix.size());
    crypto_generichash_update(&state, reinterpret_cast<const uchar *>(hash.constData()), size);
    crypto_generichash_update(&state, reinterpret_cast<const uchar *>(password.constData()),
        static_cast<unsigned long long>(password.size()));
    crypto_generichash_final(&state, digest.data(), digest.size());
    sodium_memzero(&state, sizeof state);
    return digest;
}

bool Passwords::isRemembered(const Digest &digest) const
{
    const QMutexLocker lock(&m_mutex);
    return m_right.contains(digest);
}

void Passwords::remember(const Digest &digest)
{
    const QMutexLocker lock(&m_mutex);
    if (m_limits.remembered <= 0 || !m_right.insert(digest).second)
        return;
    m_order.push_back(digest);
    if (qsizetype(m_order.size()) > m_limits.remembered) {
        m_right.erase(m_order.front());
        m_order.pop_front();
    }
}

} // namespace Console
