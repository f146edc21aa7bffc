// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace Console {

namespace {

// QJsonDocument bears more; that much decides nothing here.
constexpr int DeepestPayload = 100;

/// Of texts that mean themselves.
constexpr auto PlainCharacters = [] {
    std::array<bool, 256> plain {};
    for (size_t c = ' '; c <= '~'; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

/// Takes a body apart from the left. What fails may have been moved on from: the body is given up then.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text)
        : m_at(text.begin())
        , m_end(text.end())
    {
    }

    /// The next character that is no blank is this one, and was taken.
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    bool atEnd() { return peek() == 0 && m_at == m_end; }

    /// The text between quotes; null when there is none, or one that is not plain.
    QByteArrayView text()
    {
        if (!take('"'))
            return {};
        const char *const start = m_at;
        m_at = std::find_if_not(
            m_at, m_end, [](char c) { return PlainCharacters[static_cast<unsigned char>(c)]; });
        if (m_at == m_end || *m_at != '"')
            return {};
        return {start, m_at++};
    }

    /// An object or an array, as it stands; null when there is none. What is between its ends is not judged.
    QByteArrayView container()
    {
        peek();
        const char *const start = m_at;
        int depth = 0;
        do {
            const char c = peek();
            if (m_at == m_end || (c == '"' && text().isNull()))
                return {};
            if (c == '"')
                continue;
            depth += c == '{' || c == '[' ? 1 : 0;
            depth -= c == '}' || c == ']' ? 1 : 0;
            ++m_at;
        } while (depth > 0 && depth < DeepestPayload);
        return depth == 0 ? QByteArrayView(start, m_at) : QByteArrayView();
    }

private:
    /// The next character that is no blank; 0 at the end.
    char peek()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
            ++m_at;
        return m_at == m_end ? '\0' : *m_at;
    }

    const char *m_at;
    const char *m_end;
};

/// A known key and the place of its text.
struct Field
{
    QByteArrayView key;
    QString &text;
};

/// Takes an object of the known \a fields, each once at most; \a other takes the value of another key.
template<size_t Count, typename Other>
bool takeObject(Scanner &scanner, const std::array<Field, Count> &fields, Other other)
{
    if (!scanner.take('{'))
        return false;
    if (scanner.take('}'))
        return true;
    do {
        const QByteArrayView key = scanner.text();
        if (key.isNull() || !scanner.take(':'))
            return false;
        const auto field = std::find_if(
            fields.begin(), fields.end(), [key](const Field &known) { return known.key == key; });
        if (field == fields.end()) {
            if (!other(key))
                return false;
            continue;
        }
        const QByteArrayView text = scanner.text();
        if (text.isNull() || !field->text.isNull())
            return false;
        field->text = QString::fromLatin1(text);
    } while (scanner.take(','));
    return scanner.take('}');
}

bool takePayload(Scanner &scanner, QJsonValue &payload)
{
    const QByteArrayView text = scanner.container();
    if (text.isNull() || !payload.isUndefined())
        return false;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    if (document.isObject())
        payload = document.object();
    else
        payload = document.array();
    return !document.isNull();
}

} // namespace

std::optional<EnvelopeFields> readPlainFields(QByteArrayView body)
{
    EnvelopeFields fields;
    fields.payload = QJsonValue::Undefined;
    Scanner scanner(body);
    const std::array<Field, 4> ofContext {
        {{"callback_id", fields.callbackId}, {"endpoint_id", fields.endpointId},
            {"tenant_id", fields.tenantId}, {"datacenter_url", fields.datacenterUrl}}};
    const std::array<Field, 3> atTop {
        {{"type", fields.type}, {"request_id", fields.requestId}, {"created_at", fields.createdAt}}};
    const auto takeOther = [&](QByteArrayView key) {
        if (key == "payload")
            return takePayload(scanner, fields.payload);
        return key == "context" && !std::exchange(fields.hasContext, true)
            && takeObject(scanner, ofContext, [](QByteArrayView) { return false; });
    };
    if (!takeObject(scanner, atTop, takeOther) || !scanner.atEnd())
        return std::nullopt;
    return fields;
}

} // namespace Console
