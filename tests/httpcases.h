// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace Console::Testing {

/// Raw bytes of one connection and the statuses of the answers they get, in order. 200 stands for a request
/// that was let through; a refusal is the last one. A request that never ends adds nothing.
struct HttpCase
{
    QByteArray name;
    QByteArray bytes;
    QList<int> statuses;
};

inline QByteArray lines(std::initializer_list<const char *> list)
{
    QByteArray out;
    for (const char *line : list)
        out.append(line).append("\r\n");
    return out + "\r\n";
}

/// A request for /callback with the usual headers and \a more lines (each with its CRLF) before the empty
/// one.
inline QByteArray post(const QByteArray &more = {}, const QByteArray &body = {})
{
    return "POST /callback HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\n" + more + "\r\n"
        + body;
}

inline QByteArray sized(const QByteArray &body, const QByteArray &more = {})
{
    return post("Content-Length: " + QByteArray::number(body.size()) + "\r\n" + more, body);
}

inline QByteArray chunked(const QByteArray &chunks, const QByteArray &more = {})
{
    return post("Transfer-Encoding: chunked\r\n" + more, chunks);
}

/// As post(), with another request line.
inline QByteArray line(const QByteArray &requestLine)
{
    return requestLine + "\r\nHost: a.example\r\nContent-Type: application/json\r\n\r\n";
}

inline QByteArray type(const QByteArray &contentType)
{
    return "POST /callback HTTP/1.1\r\nHost: a\r\n" + contentType + "Content-Length: 2\r\n\r\n{}";
}

/// A request whose header lines take so many bytes.
inline QByteArray blockOf(qsizetype size)
{
    const QByteArray name = "Authorization: ";
    const QByteArray bare = post(name + "\r\n");
    const qsizetype lines = bare.size() - 2 - (bare.indexOf('\n') + 1);
    return post(name + QByteArray(size - lines, 'x') + "\r\n");
}

inline QByteArray manyFields(int count)
{
    QByteArray out;
    for (int i = 0; i < count; ++i)
        out += "X-" + QByteArray::number(i) + ": 1\r\n";
    return out;
}

inline QList<HttpCase> requestLineCases()
{
    return {
        {"no length and no coding is an empty body", post(), {200}},
        {"lower case method", line("post /callback HTTP/1.1"), {405}},
        {"GET", line("GET /callback HTTP/1.1"), {405}},
        {"PUT", line("PUT /callback HTTP/1.1"), {405}},
        {"HEAD", line("HEAD /callback HTTP/1.1"), {405}},
        {"OPTIONS", line("OPTIONS /callback HTTP/1.1"), {405}},
        {"TRACE", line("TRACE /callback HTTP/1.1"), {405}},
        {"unknown method", line("BREW /callback HTTP/1.1"), {405}},
        {"OPTIONS of everything", line("OPTIONS * HTTP/1.1"), {404}},
        {"star for POST", line("POST * HTTP/1.1"), {400}},
        {"CONNECT", line("CONNECT a.example:443 HTTP/1.1"), {404}},
        {"CONNECT to IPv6", line("CONNECT [::1]:443 HTTP/1.1"), {404}},
        {"other path", line("POST /other HTTP/1.1"), {404}},
        {"other path and method", line("GET /other HTTP/1.1"), {404}},
        {"trailing slash", line("POST /callback/ HTTP/1.1"), {404}},
        {"path below", line("POST /callback/x HTTP/1.1"), {404}},
        {"path in other case", line("POST /Callback HTTP/1.1"), {404}},
        {"network path", line("POST //evil/callback HTTP/1.1"), {404}},
        {"dot segments", line("POST /x/../callback HTTP/1.1"), {404}},
        {"escaped path", line("POST /%63allback HTTP/1.1"), {404}},
        {"root", line("POST / HTTP/1.1"), {404}},
        {"query", line("POST /callback?x=1&y=/ HTTP/1.1"), {200}},
        {"empty query", line("POST /callback? HTTP/1.1"), {200}},
        {"absolute form", line("POST http://a.example/callback HTTP/1.1"), {200}},
        {"absolute form with port", line("POST HTTPS://a.example:8443/callback?x HTTP/1.1"), {200}},
        {"absolute form of another path", line("POST http://a.example/x HTTP/1.1"), {404}},
        {"absolute form without path", line("POST http://a.example HTTP/1.1"), {404}},
        {"absolute form without host", line("POST http:///callback HTTP/1.1"), {400}},
        {"absolute form with user", line("POST http://u@a.example/callback HTTP/1.1"), {400}},
        {"other scheme", line("POST ftp://a.example/callback HTTP/1.1"), {400}},
        {"relative path", line("POST callback HTTP/1.1"), {400}},
        {"fragment", line("POST /callback#x HTTP/1.1"), {400}},
        {"backslash", line("POST \\callback HTTP/1.1"), {400}},
        {"beyond ASCII in the path", line("POST /ca\xc3\xa4llback HTTP/1.1"), {400}},
        {"NUL in the path", line(QByteArray("POST /callback\0 HTTP/1.1", 24)), {400}},
        {"DEL in the path", line("POST /call\x7f HTTP/1.1"), {400}},
        {"tab for a space", line("POST\t/callback HTTP/1.1"), {400}},
        {"two spaces before the target", line("POST  /callback HTTP/1.1"), {400}},
        {"two spaces after the target", line("POST /callback  HTTP/1.1"), {400}},
        {"space at the end", line("POST /callback HTTP/1.1 "), {400}},
        {"space at the start", line(" POST /callback HTTP/1.1"), {400}},
        {"space in the path", line("POST /call back HTTP/1.1"), {400}},
        {"no version", line("POST /callback"), {400}},
        {"no target", line("POST HTTP/1.1"), {400}},
        {"method alone", line("POST"), {400}},
        {"method with a colon", line("PO:ST /callback HTTP/1.1"), {400}},
        {"method that never ends", QByteArray(9000, 'P'), {400}},
        {"method too long", line(QByteArray(33, 'P') + " /callback HTTP/1.1"), {400}},
        {"version in lower case", line("POST /callback http/1.1"), {400}},
        {"version without minor", line("POST /callback HTTP/1"), {400}},
        {"version with two digits", line("POST /callback HTTP/1.10"), {400}},
        {"version with a comma", line("POST /callback HTTP/1,1"), {400}},
        {"version of letters", line("POST /callback HTTP/x.y"), {400}},
        {"HTTP/0.9", line("POST /callback HTTP/0.9"), {505}},
        {"HTTP/1.2", line("POST /callback HTTP/1.2"), {505}},
        {"HTTP/2.0", line("POST /callback HTTP/2.0"), {505}},
        {"HTTP/9.9", line("POST /callback HTTP/9.9"), {505}},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {505}},
        {"bare LF after the request line", "POST /callback HTTP/1.1\nHost: a\r\n\r\n", {400}},
        {"bare CR in the request line", line("POST /call\rback HTTP/1.1"), {400}},
        {"two CRs", "POST /callback HTTP/1.1\r\r\nHost: a\r\n\r\n", {400}},
        {"one empty line first", "\r\n" + sized("{}"), {200}},
        {"two empty lines first", "\r\n\r\n" + sized("{}"), {400}},
        {"bare LF first", "\n" + sized("{}"), {400}},
        {"TLS on a plain port", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), {400}},
        {"NUL first", QByteArray("\0", 1), {400}},
        {"longest target", line("POST /callback?" + QByteArray(8168, 'x') + " HTTP/1.1"), {200}},
        {"target too long", line("POST /callback?" + QByteArray(8169, 'x') + " HTTP/1.1"), {414}},
        {"target that never ends", "POST /" + QByteArray(9000, 'x'), {414}},
    };
}

inline QList<HttpCase> fieldCases()
{
    return {
        {"no Host", lines({"POST /callback HTTP/1.1", "Content-Type: application/json"}), {400}},
        {"two Hosts", post("Host: b.example\r\n"), {400}},
        {"the same Host twice", post("Host: a.example\r\n"), {400}},
        {"empty Host", lines({"POST /callback HTTP/1.1", "Host:", "Content-Type: application/json"}), {400}},
        {"Host with a space",
            lines({"POST /callback HTTP/1.1", "Host: a b", "Content-Type: application/json"}), {400}},
        {"Host with a slash",
            lines({"POST /callback HTTP/1.1", "Host: a/b", "Content-Type: application/json"}), {400}},
        {"Host with a user",
            lines({"POST /callback HTTP/1.1", "Host: u@a", "Content-Type: application/json"}), {400}},
        {"Host with a bad port",
            lines({"POST /callback HTTP/1.1", "Host: a:8x", "Content-Type: application/json"}), {400}},
        {"list of Hosts", lines({"POST /callback HTTP/1.1", "Host: a,b", "Content-Type: application/json"}),
            {400}},
        {"Host with port", lines({"POST /callback HTTP/1.1", "Host: a:80", "Content-Type: application/json"}),
            {200}},
        {"IPv6 Host", lines({"POST /callback HTTP/1.1", "Host: [::1]:80", "Content-Type: application/json"}),
            {200}},
        {"IPv6 Host without bracket",
            lines({"POST /callback HTTP/1.1", "Host: [::1", "Content-Type: application/json"}), {400}},
        {"HTTP/1.0 without Host", lines({"POST /callback HTTP/1.0", "Content-Type: application/json"}),
            {200}},
        {"HTTP/1.0 with two Hosts",
            lines({"POST /callback HTTP/1.0", "Host: a", "Host: a", "Content-Type: application/json"}),
            {400}},
        {"names in any case",
            "POST /callback HTTP/1.1\r\nhOST: a\r\nCONTENT-type: application/json\r\ncontent-LENGTH: "
            "2\r\n\r\n{}",
            {200}},
        {"space before the colon", post("X-A : 1\r\n"), {400}},
        {"space before the colon of the length", post("Content-Length : 2\r\n", "{}"), {400}},
        {"tab before the colon", post("X-A\t: 1\r\n"), {400}},
        {"folded line", post("X-A: 1\r\n 2\r\n"), {400}},
        {"folded line with a tab", post("X-A: 1\r\n\t2\r\n"), {400}},
        {"folded first line", "POST /callback HTTP/1.1\r\n Host: a\r\n\r\n", {400}},
        {"line without colon", post("X-A\r\n"), {400}},
        {"empty name", post(": 1\r\n"), {400}},
        {"space in the name", post("X A: 1\r\n"), {400}},
        {"bracket in the name", post("X(A): 1\r\n"), {400}},
        {"beyond ASCII in the name", post("X-\xc3\xa4: 1\r\n"), {400}},
        {"beyond ASCII in the value", post("X-A: \xc3\xa4\r\n"), {200}},
        {"NUL in the value", post(QByteArray("X-A: a\0b\r\n", 10)), {400}},
        {"NUL in the name", post(QByteArray("X\0A: ab\r\n", 9)), {400}},
        {"bell in the value", post("X-A: \a\r\n"), {400}},
        {"DEL in the value", post("X-A: \x7f\r\n"), {400}},
        {"escape in the value", post("X-A: \x1b[2J\r\n"), {400}},
        {"bare CR in the value", post("X-A: a\rb\r\n"), {400}},
        {"bare LF in the head", post("X-A: a\nX-B: b\r\n"), {400}},
        {"bare LF ends the head", "POST /callback HTTP/1.1\r\nHost: a\r\n\n", {400}},
        {"tab in the value", post("X-A: a\tb\r\n"), {200}},
        {"blanks around the value", post("X-A: \t a \t \r\n"), {200}},
        {"empty value", post("X-A:\r\n"), {200}},
        {"100 fields", post(manyFields(98)), {200}},
        {"101 fields", post(manyFields(99)), {431}},
        {"longest line", post("X-A: " + QByteArray(8187, 'x') + "\r\n"), {200}},
        {"line too long", post("X-A: " + QByteArray(8188, 'x') + "\r\n"), {431}},
        {"line that never ends", post().chopped(2) + "X-A: " + QByteArray(9000, 'x'), {431}},
        {"name that never ends", post().chopped(2) + QByteArray(9000, 'x'), {431}},
        {"token of 16 KiB", post("Authorization: Bearer " + QByteArray(16384, 'x') + "\r\n"), {200}},
        {"credentials of 12 KiB", post("X-CyberApp-Auth: " + QByteArray(12288, 'x') + "\r\n"), {200}},
        {"extra of 12 KiB", post("X-CyberApp-Extra: " + QByteArray(12288, 'x') + "\r\n"), {200}},
        {"token of 40 KiB", post("Authorization: Bearer " + QByteArray(40960, 'x') + "\r\n"), {431}},
        {"token that never ends", post().chopped(2) + "Authorization: " + QByteArray(40960, 'x'), {431}},
        {"block too large", post(manyFields(40) + ("Y: " + QByteArray(8000, 'x') + "\r\n").repeated(5)),
            {431}},
        {"largest block", blockOf(32'768), {200}},
        {"block one byte too large", blockOf(32'769), {431}},
        {"no content type", type({}), {415}},
        {"two content types", type("Content-Type: application/json\r\nContent-Type: application/json\r\n"),
            {415}},
        {"content type in any case", type("Content-Type: Application/JSON\r\n"), {200}},
        {"charset", type("Content-Type: application/json; charset=utf-8\r\n"), {200}},
        {"charset in any case", type("Content-Type: application/json;CharSet=UTF-8\r\n"), {200}},
        {"quoted charset", type("Content-Type: application/json ; charset=\"utf-8\"\r\n"), {200}},
        {"other parameter", type("Content-Type: application/json; profile=\"a;b\"\r\n"), {200}},
        {"other charset", type("Content-Type: application/json; charset=latin1\r\n"), {415}},
        {"two charsets", type("Content-Type: application/json; charset=utf-8; charset=utf-8\r\n"), {415}},
        {"broken parameter", type("Content-Type: application/json; charset\r\n"), {415}},
        {"open quote", type("Content-Type: application/json; a=\"b\r\n"), {415}},
        {"text", type("Content-Type: text/plain\r\n"), {415}},
        {"form", type("Content-Type: application/x-www-form-urlencoded\r\n"), {415}},
        {"suffixed type", type("Content-Type: application/problem+json\r\n"), {415}},
        {"longer type", type("Content-Type: application/jsonx\r\n"), {415}},
        {"list of types", type("Content-Type: application/json, text/plain\r\n"), {415}},
        {"expectation unknown", sized("{}", "Expect: 200-ok\r\n"), {417}},
        {"expectation twice", sized("{}", "Expect: 100-continue\r\nExpect: 100-continue\r\n"), {417}},
        {"expectation in any case", sized("{}", "Expect: 100-Continue\r\n"), {200}},
        {"upgrade is ignored", sized("{}", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), {200}},
    };
}

inline QList<HttpCase> bodyCases()
{
    const QByteArray ok = sized("{}");
    const QByteArray secret =
        "POST /callback HTTP/1.1\r\nHost: evil\r\nContent-Type: application/json\r\n\r\n";
    return {
        {"length", ok, {200}},
        {"length zero", sized(""), {200}},
        {"leading zeros", post("Content-Length: 002\r\n", "{}"), {200}},
        {"length with blanks around", post("Content-Length: \t2 \r\n", "{}"), {200}},
        {"body not yet whole", post("Content-Length: 3\r\n", "{}"), {}},
        {"no empty line yet", post().chopped(2), {}},
        {"length of letters", post("Content-Length: abc\r\n", secret), {400}},
        {"empty length", post("Content-Length:\r\n", secret), {400}},
        {"negative length", post("Content-Length: -1\r\n", secret), {400}},
        {"length with plus", post("Content-Length: +2\r\n", "{}" + secret), {400}},
        {"hexadecimal length", post("Content-Length: 0x2\r\n", "{}" + secret), {400}},
        {"length with a point", post("Content-Length: 2.0\r\n", "{}" + secret), {400}},
        {"length with exponent", post("Content-Length: 2e0\r\n", "{}" + secret), {400}},
        {"length with a space inside", post("Content-Length: 2 2\r\n", "{}" + secret), {400}},
        {"list of lengths", post("Content-Length: 2, 2\r\n", "{}" + secret), {400}},
        {"length and unit", post("Content-Length: 2b\r\n", "{}" + secret), {400}},
        {"two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}" + secret), {400}},
        {"the same length twice", post("Content-Length: 2\r\nContent-Length: 2\r\n", "{}" + secret), {400}},
        {"longest body announced", post("Content-Length: 8388608\r\n"), {}},
        {"body too large", post("Content-Length: 8388609\r\n"), {413}},
        {"10 GiB", post("Content-Length: 10737418240\r\n", secret), {413}},
        {"length beyond 64 bits", post("Content-Length: 18446744073709551618\r\n", "{}" + secret), {413}},
        {"length beyond everything", post("Content-Length: " + QByteArray(200, '9') + "\r\n", secret), {413}},
        {"chunks", chunked("2\r\n{}\r\n0\r\n\r\n"), {200}},
        {"chunked in any case", post("transfer-encoding: Chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"), {200}},
        {"many chunks", chunked("1\r\n{\r\n1\r\n \r\n01\r\n}\r\n000\r\n\r\n"), {200}},
        {"hexadecimal size", chunked("A\r\n0123456789\r\na\r\n0123456789\r\n0\r\n\r\n"), {200}},
        {"no chunk", chunked("0\r\n\r\n"), {200}},
        {"chunk extension", chunked("2;a=b;c=\"d\"\r\n{}\r\n0;x\r\n\r\n"), {200}},
        {"blank before the extension", chunked("2 ; a=b\r\n{}\r\n0\r\n\r\n"), {200}},
        {"blank without extension", chunked("2 \r\n{}\r\n0\r\n\r\n"), {400}},
        {"blank before the size", chunked(" 2\r\n{}\r\n0\r\n\r\n"), {400}},
        {"control character in an extension", chunked("2;a\x01\r\n{}\r\n0\r\n\r\n"), {400}},
        {"bare LF in an extension", chunked("2;a\n{}\r\n0\r\n\r\n"), {400}},
        {"endless extension", chunked("2;" + QByteArray(20000, 'a')), {400}},
        {"trailers", chunked("2\r\n{}\r\n0\r\nX-A: 1\r\nContent-Length: 99\r\n\r\n"), {200}},
        {"trailer without colon", chunked("0\r\nX-A\r\n\r\n"), {400}},
        {"folded trailer", chunked("0\r\nX-A: 1\r\n 2\r\n\r\n"), {400}},
        {"bare LF in the trailers", chunked("0\r\nX-A: 1\n\r\n"), {400}},
        {"control character in a trailer", chunked("0\r\nX-A: \x02\r\n\r\n"), {400}},
        {"trailer too long", chunked("0\r\nX-A: " + QByteArray(9000, 'x')), {431}},
        {"trailers without end", chunked("0\r\n" + manyFields(101)), {431}},
        {"trailer block too large", chunked("0\r\n" + ("Y: " + QByteArray(8000, 'x') + "\r\n").repeated(5)),
            {431}},
        {"chunk without size", chunked("\r\n{}\r\n0\r\n\r\n"), {400}},
        {"size with a sign", chunked("+2\r\n{}\r\n0\r\n\r\n"), {400}},
        {"negative size", chunked("-2\r\n{}\r\n0\r\n\r\n"), {400}},
        {"size with 0x", chunked("0x2\r\n{}\r\n0\r\n\r\n"), {400}},
        {"size of letters", chunked("zz\r\n{}\r\n0\r\n\r\n"), {400}},
        {"size and letters", chunked("2g\r\n{}\r\n0\r\n\r\n"), {400}},
        {"bare LF after the size", chunked("2\n{}\r\n0\r\n\r\n"), {400}},
        {"bare CR after the size", chunked("2\r{}\r\n0\r\n\r\n"), {400}},
        {"chunk longer than its size", chunked("2\r\n{}}\r\n0\r\n\r\n"), {400}},
        {"bare LF after the chunk", chunked("2\r\n{}\n0\r\n\r\n"), {400}},
        {"wrong end of the chunk", chunked("2\r\n{}\rX0\r\n\r\n"), {400}},
        {"size over the limit", chunked("800001\r\n"), {413}},
        {"sizes over the limit together", chunked("2\r\n{}\r\n7fffff\r\n"), {413}},
        {"size that overflows 32 bits", chunked("100000002\r\n{}\r\n0\r\n\r\n" + secret), {413}},
        {"size that overflows 64 bits", chunked("10000000000000002\r\n{}\r\n0\r\n\r\n" + secret), {413}},
        {"size of the largest number", chunked("ffffffffffffffff\r\n{}\r\n0\r\n\r\n" + secret), {413}},
        {"endless zeros", chunked(QByteArray(100, '0')), {400}},
        {"last chunk missing", chunked("2\r\n{}\r\n"), {}},
        {"last line missing", chunked("2\r\n{}\r\n0\r\n"), {}},
        {"length and coding", chunked("0\r\n\r\n" + secret, "Content-Length: 2\r\n"), {400}},
        {"coding and length", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
            {400}},
        {"length and unknown coding", post("Content-Length: 2\r\nTransfer-Encoding: gzip\r\n", "{}"), {400}},
        {"gzip", post("Transfer-Encoding: gzip\r\n", secret), {501}},
        {"identity", post("Transfer-Encoding: identity\r\n", secret), {501}},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), {501}},
        {"chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), {501}},
        {"xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), {501}},
        {"chunked with a parameter", post("Transfer-Encoding: chunked;q=1\r\n", "0\r\n\r\n"), {501}},
        {"quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), {501}},
        {"chunked after a vertical tab", post("Transfer-Encoding: \vchunked\r\n", "0\r\n\r\n"), {400}},
        {"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n"), {400}},
        {"chunked in two lines", chunked("0\r\n\r\n", "Transfer-Encoding: chunked\r\n"), {400}},
        {"two codings in two lines", chunked("0\r\n\r\n", "Transfer-Encoding: identity\r\n"), {501}},
        {"empty coding", post("Transfer-Encoding:\r\n", secret), {400}},
        {"empty element in the codings", post("Transfer-Encoding: chunked,\r\n", "0\r\n\r\n"), {400}},
        {"coding in HTTP/1.0", chunked("0\r\n\r\n").replace("HTTP/1.1", "HTTP/1.0"), {400}},
        {"coding with a space before the colon", post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), {400}},
        {"folded coding", post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n"), {400}},
        {"pipelined", ok + ok + ok, {200, 200, 200}},
        {"pipelined chunks", chunked("2\r\n{}\r\n0\r\n\r\n") + ok + chunked("0\r\n\r\n"), {200, 200, 200}},
        {"empty line between", ok + "\r\n" + ok, {200, 200}},
        {"junk between", ok + "x" + ok, {200, 405}},
        {"refused in the middle", ok + line("GET /callback HTTP/1.1") + ok, {200, 405}},
        {"close ends it", sized("{}", "Connection: close\r\n") + ok, {200}},
        {"close in a list", sized("{}", "Connection: x, Close\r\n") + ok, {200}},
        {"HTTP/1.0 ends it", sized("{}", "Connection: keep-alive\r\n").replace("HTTP/1.1", "HTTP/1.0") + ok,
            {200}},
        {"body beyond its length", sized("") + "{}", {200, 400}},
    };
}

inline QList<HttpCase> httpCases()
{
    return requestLineCases() + fieldCases() + bodyCases();
}

} // namespace Console::Testing
