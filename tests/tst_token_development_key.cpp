// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "developmentkey.h"
#include "keysets.h"
#include "testclock.h"
#include "tokenverifier.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Console;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestTokenDevelopmentKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsMadeOnceAndKept();
    void theFileIsItsOwnersAlone();
    void aWideOpenFileIsClosed();
    void manyMakersEndWithOneKey();
    void aCorruptFileIsNamed_data();
    void aCorruptFileIsNamed();
    void aMissingDirectoryIsNamed();
    void theKeyIdIsTheThumbprint();
    void thePublicSetHoldsNoSecret();
    void itsTokensVerify();

private:
    static QString file(const QTemporaryDir &directory)
    {
        return directory.filePath(u"development-key.json"_s);
    }
};

void TestTokenDevelopmentKey::theKeyIsMadeOnceAndKept()
{
    const QTemporaryDir directory;
    const auto first = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(first);
    const auto second = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(second);
    QCOMPARE(second->kid(), first->kid());
    QCOMPARE(second->publicJwks(), first->publicJwks());
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestTokenDevelopmentKey::theFileIsItsOwnersAlone()
{
    const QTemporaryDir directory;
    QVERIFY(DevelopmentKey::loadOrCreate(directory.path()));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther | QFile::ExeOwner;
    QVERIFY(!(QFile::permissions(file(directory)) & others));
}

void TestTokenDevelopmentKey::aWideOpenFileIsClosed()
{
    const QTemporaryDir directory;
    QVERIFY(DevelopmentKey::loadOrCreate(directory.path()));
    QVERIFY(QFile::setPermissions(
        file(directory), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(DevelopmentKey::loadOrCreate(directory.path()));
    QVERIFY(!(QFile::permissions(file(directory)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestTokenDevelopmentKey::manyMakersEndWithOneKey()
{
    const QTemporaryDir directory;
    QStringList kids(4);
    {
        std::vector<std::jthread> makers;
        for (QString &kid : kids) {
            makers.emplace_back([&kid, &directory] {
                if (const auto key = DevelopmentKey::loadOrCreate(directory.path()))
                    kid = key->kid();
            });
        }
    }
    QVERIFY(!kids.first().isEmpty());
    QCOMPARE(kids.count(kids.first()), kids.size());
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestTokenDevelopmentKey::aCorruptFileIsNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    const QTemporaryDir directory;
    const auto key = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(key);
    QFile good(file(directory));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QJsonObject jwk = QJsonDocument::fromJson(good.readAll()).object();
    const QJsonObject whole = jwk;

    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << "key"_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("no key") << "{}"_ba;
    QTest::newRow("cut off") << QJsonDocument(whole).toJson().chopped(40);
    QTest::newRow("symmetric") << R"({"kty":"oct","k":"AQAB"})"_ba;
    for (const auto name : {"d"_L1, "n"_L1}) {
        jwk = whole;
        jwk.remove(name);
        QTest::addRow("without %s", name.data()) << QJsonDocument(jwk).toJson();
    }
    jwk = whole;
    jwk["n"_L1] = whole["d"_L1];
    QTest::newRow("parts of different keys") << QJsonDocument(jwk).toJson();
}

void TestTokenDevelopmentKey::aCorruptFileIsNamed()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir directory;
    QFile broken(file(directory));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(content);
    broken.close();
    const auto key = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(!key);
    QVERIFY(key.error().detail.contains(file(directory)));
    QVERIFY(key.error().detail.contains(u"remove the file"_s));
    // It is not ours to throw away.
    QCOMPARE(QFileInfo(file(directory)).size(), content.size());
}

void TestTokenDevelopmentKey::aMissingDirectoryIsNamed()
{
    const auto key = DevelopmentKey::loadOrCreate(u"/nonexistent/console"_s);
    QVERIFY(!key);
    QVERIFY(key.error().detail.contains(u"/nonexistent/console/development-key.json"_s));
}

void TestTokenDevelopmentKey::theKeyIdIsTheThumbprint()
{
    // The example of RFC 7638 section 3.1 cannot be loaded without its private part: compare by its rule.
    const QTemporaryDir directory;
    const auto key = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(key);
    const QJsonObject jwk = QJsonDocument::fromJson(key->publicJwks())["keys"_L1][0].toObject();
    const QByteArray canonical = R"({"e":")" + jwk["e"_L1].toString().toLatin1() + R"(","kty":"RSA","n":")"
        + jwk["n"_L1].toString().toLatin1() + R"("})";
    const QByteArray digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
    QCOMPARE(key->kid().toLatin1(),
        digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    QCOMPARE(jwk["kid"_L1].toString(), key->kid());
}

void TestTokenDevelopmentKey::thePublicSetHoldsNoSecret()
{
    const QTemporaryDir directory;
    const auto key = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(key);
    const QJsonObject jwk = QJsonDocument::fromJson(key->publicJwks())["keys"_L1][0].toObject();
    QCOMPARE(jwk.keys(), (QStringList {u"alg"_s, u"e"_s, u"kid"_s, u"kty"_s, u"n"_s, u"use"_s}));
}

void TestTokenDevelopmentKey::itsTokensVerify()
{
    const QTemporaryDir directory;
    const auto key = DevelopmentKey::loadOrCreate(directory.path());
    QVERIFY(key);
    TestClock clock;
    KeySets keySets({}, clock.reading());
    QVERIFY(keySets.setLocalKeys(DevelopmentKey::issuer(), key->publicJwks()));
    TokenVerifier verifier(keySets, {}, clock.reading());
    const QString endpoint = u"cti.a.p.acgw.endpoint.v1.0~vendor.app.endpoint.v1.0"_s;
    const QByteArray header = "Bearer " + key->token(endpoint, 600s, clock.now());
    std::optional<Result<VerifiedToken>> answer;
    const auto keep = [&answer](const Result<VerifiedToken> &result) { answer = result; };

    verifier.verify(header, keep);
    QVERIFY(answer && !*answer);
    verifier.setIssuers({DevelopmentKey::trustedIssuer()});
    verifier.verify(header, keep);
    QVERIFY(answer && *answer);
    QVERIFY((*answer)->allows(endpoint));
    QCOMPARE((*answer)->expiresAt, clock.now() + 600'000);
    verifier.verify("Bearer " + key->token(endpoint, -600s, clock.now()), keep);
    QVERIFY(answer && !*answer);
}

QTEST_GUILESS_MAIN(TestTokenDevelopmentKey)
#include "tst_token_development_key.moc"
