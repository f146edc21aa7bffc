// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctorwords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

using Check = DoctorLine::Check;
using Finding = DoctorLine::Finding;
using Verdict = DoctorLine::Verdict;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DoctorWords)
};

QString certificateSentence(const DoctorLine &line)
{
    switch (line.finding) {
    case Finding::ChainValid:
        return Words::tr("Valid, with its whole chain; signed by %1.").arg(line.detail);
    case Finding::Expired:
        return Words::tr("Expired on %1. Renew it where TLS ends.").arg(line.detail);
    case Finding::NotYetValid:
        return Words::tr("Valid from %1 on only. Check the clocks, or use the one before until then.")
            .arg(line.detail);
    case Finding::ChainIncomplete:
        return Words::tr("The chain is incomplete: the certificate of “%1” is not sent along, or nobody "
                         "knows it. Serve the full chain where TLS ends.")
            .arg(line.detail);
    case Finding::SelfSigned:
        return Words::tr("Signed by itself; the platform does not accept that. Use one of a public "
                         "authority, or a tunnel that brings one.");
    case Finding::WrongName:
        return Words::tr("For another name (%1). Use the name it is for, or get one for this URL.")
            .arg(line.detail);
    case Finding::Untrusted:
        return Words::tr("Not trusted: %1").arg(line.detail);
    default:
        break;
    }
    if (line.verdict == Verdict::Good)
        return Words::tr("Valid for %1 more days.").arg(line.number);
    if (line.number < 0)
        return Words::tr("No day is left. Renew it.");
    return Words::tr("Only %1 days are left. Renew it soon.").arg(line.number);
}

QString waySentence(const DoctorLine &line)
{
    switch (line.finding) {
    case Finding::NameResolves:
        return Words::tr("Known in the DNS: %1.").arg(line.detail);
    case Finding::NameUnknown:
        return Words::tr("The DNS does not know %1. Check the spelling; a new tunnel may take a minute.")
            .arg(line.detail);
    case Finding::Tls13:
        return Words::tr("TLS 1.3.");
    case Finding::TlsTooOld:
        return Words::tr("%1 at most; the platform wants TLS 1.3. Allow it where TLS ends.").arg(line.detail);
    case Finding::PlainHttp:
        return Words::tr("The URL is plain HTTP; the platform wants HTTPS. Put a proxy with a certificate "
                         "in front, or give the listener one.");
    case Finding::NotReached:
        return Words::tr("Nobody answers at that address: %1. Check that the tunnel is up and that no "
                         "firewall is in between.")
            .arg(line.detail);
    case Finding::NoHandshake:
        return Words::tr("No TLS connection comes about: %1").arg(line.detail);
    default:
        return Words::tr("Not examined, because of what is above.");
    }
}

QString answerSentence(const DoctorLine &line)
{
    switch (line.finding) {
    case Finding::HttpAnswers:
        return Words::tr("Answers, with status %1.").arg(line.number);
    case Finding::NoHttp:
        return Words::tr("No HTTP answer: %1").arg(line.detail);
    case Finding::ThisConsole:
        return Words::tr("It is this console; it sees the request come from %1.").arg(line.detail);
    case Finding::OtherProgram:
        return Words::tr("Another program answers (status %1), or a proxy drops the query. Check where the "
                         "URL leads: it must be this listener.")
            .arg(line.number);
    case Finding::EdgeNotFound:
        return Words::tr("Answered 404 on the way, not by this console: the tunnel's name is not known "
                         "there, or the path leads elsewhere. Start the tunnel anew; a proxy must pass on "
                         "the whole path.");
    case Finding::EdgeCutOff:
        return Words::tr("The other end of the tunnel does not reach this listener (status %1). Start the "
                         "listener, then the tunnel anew.")
            .arg(line.number);
    case Finding::Redirected:
        return Words::tr("Sent on to %1, which the platform does not follow. Turn off the login or warning "
                         "page in front.")
            .arg(line.detail);
    case Finding::HeadersIntact:
        return Words::tr("Arrive as they were sent.");
    case Finding::HeadersChanged:
        return Words::tr("Removed or changed on the way: %1. A proxy in front must pass them on.")
            .arg(line.detail);
    default:
        break;
    }
    const QString time = QLocale().toString(line.number);
    return line.verdict == Verdict::Good
        ? Words::tr("%1 ms there and back.").arg(time)
        : Words::tr("%1 ms there and back; the platform gives up after five seconds. Use a tunnel that ends "
                    "nearer.")
              .arg(time);
}

} // namespace

QString doctorCheckName(DoctorLine::Check check)
{
    switch (check) {
    case Check::Listener:
        return Words::tr("Listener");
    case Check::Name:
        return Words::tr("Name");
    case Check::Tls:
        return Words::tr("TLS");
    case Check::Certificate:
        return Words::tr("Certificate");
    case Check::Expiry:
        return Words::tr("Days left");
    case Check::Http:
        return Words::tr("HTTP");
    case Check::Instance:
        return Words::tr("Who answers");
    case Check::Headers:
        return Words::tr("Headers");
    case Check::RoundTrip:
        break;
    }
    return Words::tr("Round trip");
}

QString doctorSentence(const DoctorLine &line)
{
    if (line.finding == Finding::NotExamined)
        return waySentence(line);
    switch (line.check) {
    case Check::Listener:
        return line.verdict == Verdict::Good
            ? Words::tr("Answers on this machine.")
            : Words::tr("Stopped. Start it: Server › Start listener (Ctrl+Shift+S).");
    case Check::Name:
    case Check::Tls:
        return waySentence(line);
    case Check::Certificate:
    case Check::Expiry:
        return certificateSentence(line);
    case Check::Http:
    case Check::Instance:
    case Check::Headers:
    case Check::RoundTrip:
        break;
    }
    return answerSentence(line);
}

QString doctorVerdictName(DoctorLine::Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return Words::tr("Good");
    case Verdict::Bad:
        return Words::tr("Bad");
    case Verdict::Unknown:
        break;
    }
    return Words::tr("Not known");
}

Mark doctorMark(DoctorLine::Verdict verdict)
{
    return verdict == Verdict::Good ? Mark::Good : verdict == Verdict::Bad ? Mark::Bad : Mark::Open;
}

} // namespace Console
