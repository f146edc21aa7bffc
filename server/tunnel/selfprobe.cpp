// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "selfprobe.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

QByteArray randomHex()
{
    std::array<quint32, 8> words {};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toHex(); // NOLINT
}

// In a time that does not tell where they differ.
bool equal(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

} // namespace

QByteArray SelfProbe::open()
{
    const QMutexLocker lock(&m_mutex);
    m_query = "console-probe=" + randomHex();
    m_key = randomHex();
    m_isOpen = true;
    return m_query;
}

void SelfProbe::close()
{
    m_isOpen = false;
}

QByteArray SelfProbe::answer(const QByteArray &query, const Seen &seen) const
{
    if (query.isEmpty() || !m_isOpen)
        return {};
    const QMutexLocker lock(&m_mutex);
    if (!equal(query, m_query))
        return {};
    QJsonObject object {{u"proof"_s, QString::fromLatin1(digest("query", m_query))},
        {u"caller"_s, QString::fromLatin1(seen.caller)}};
    object[u"authorization"_s] = QString::fromLatin1(digest("authorization", seen.authorization));
    object[u"auth"_s] = QString::fromLatin1(digest("auth", seen.cyberAppAuth));
    object[u"extra"_s] = QString::fromLatin1(digest("extra", seen.cyberAppExtra));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<SelfProbe::Report> SelfProbe::read(const QByteArray &answer, const Seen &sent) const
{
    const QMutexLocker lock(&m_mutex);
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    const auto has = [&object](QLatin1StringView name, const QByteArray &value) {
        return object[name].toString().toLatin1() == value;
    };
    if (!m_isOpen || !has("proof"_L1, digest("query", m_query)))
        return {};
    return Report {has("authorization"_L1, digest("authorization", sent.authorization)),
        has("auth"_L1, digest("auth", sent.cyberAppAuth)),
        has("extra"_L1, digest("extra", sent.cyberAppExtra)), object["caller"_L1].toString().toLatin1()};
}

QByteArray SelfProbe::issuePass(const QByteArray &body, std::chrono::milliseconds lifetime)
{
    const QMutexLocker lock(&m_mutex);
    m_pass = randomHex();
    m_passBody = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    m_passEnd = QDeadlineTimer(lifetime);
    m_hasPass = true;
    return m_pass;
}

void SelfProbe::withdrawPass()
{
    const QMutexLocker lock(&m_mutex);
    m_hasPass = false;
}

bool SelfProbe::isIssued(const QByteArray &pass) const
{
    return m_hasPass && equal(pass, m_pass) && !m_passEnd.hasExpired();
}

bool SelfProbe::isPass(const QByteArray &pass) const
{
    const QMutexLocker lock(&m_mutex);
    return isIssued(pass);
}

bool SelfProbe::spendPass(const QByteArray &pass, const QByteArray &body)
{
    const QMutexLocker lock(&m_mutex);
    if (!isIssued(pass))
        return false;
    m_hasPass = false;
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256) == m_passBody;
}

QByteArray SelfProbe::digest(const QByteArray &name, const QByteArray &value) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(name + (value.isNull() ? '-' : '=') + value);
    return code.result().toHex();
}

} // namespace Console
