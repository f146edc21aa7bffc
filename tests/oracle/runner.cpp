// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runner.h"

#include "model.h"
#include "subject.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Console::Oracle {

namespace {

QString differences(const QJsonObject &expected, const QJsonObject &actual)
{
    const auto shown = [](const QJsonValue &value) {
        return value.isUndefined()
            ? u"nothing"_s
            : QString::fromUtf8(QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact));
    };
    QString text;
    for (const QString &list : expected.keys()) {
        const QJsonObject wanted = expected[list].toObject();
        const QJsonObject found = actual[list].toObject();
        QStringList names = wanted.keys() + found.keys();
        names.removeDuplicates();
        for (const QString &name : names) {
            if (wanted[name] != found[name])
                text += u"\n  %1 %2: expected %3, found %4"_s.arg(
                    list, name, shown(wanted[name]), shown(found[name]));
        }
    }
    return text;
}

class Play
{
public:
    Play(const QJsonObject &workspace, const SubjectFactory &makeSubject)
        : m_model(workspace)
        , m_subject(makeSubject(workspace))
        , m_state(m_model.exported())
        , m_history(m_subject->historyId())
    {
    }

    /// What is wrong after \a step; empty when all is well.
    QString take(const Step &original, bool repeated, Tally *tally)
    {
        const Step step = withGenerated(original, m_model.generated());
        Answer expected = m_model.take(step);
        const Answer actual = m_subject->take(step);
        if (tally != nullptr && step.kind == Step::Kind::Ask)
            ++(*tally)[step.request.callback][actual.status];
        const QJsonObject exported = m_subject->exported();
        m_model.learnNames(exported);
        expected.payload = sorted(withGenerated(expected.payload, m_model.generated()));
        const Answer found {actual.status, sorted(actual.payload), actual.message};
        if (expected != found)
            return u"expected answer: %1\n  actual answer: %2"_s.arg(describe(expected), describe(found));
        if (!m_subject->faults().isEmpty())
            return m_subject->faults().constFirst();
        const QJsonObject state = m_model.exported();
        if (state != exported)
            return "the database differs:"_L1 + differences(state, exported);
        const qint64 history = m_subject->historyId();
        const bool changed = state != m_state;
        const bool rehashed = step.kind == Step::Kind::PutCredential;
        if (!rehashed && changed != (history != m_history))
            return changed ? u"a change without history"_s : u"history without a change"_s;
        if (repeated && m_lastStatus == 200 && (changed || actual.status != 200))
            return u"the repeated request did not end as the first"_s;
        if (changed && step.kind == Step::Kind::Ask) {
            const Request &request = step.request;
            const QString actor =
                u"%1 %2 %3"_s.arg(callbackId(request.callback), request.requestId, request.tenant.toLower());
            if (m_subject->lastActor() != actor)
                return u"the change is said to come from %1"_s.arg(m_subject->lastActor());
        }
        m_state = state;
        m_history = history;
        m_lastStatus = actual.status;
        return look();
    }

    QString audit() { return m_subject->audit().join(u'\n'); }

private:
    /// Reads what the platform can see of every partner.
    QString look()
    {
        // Reading changes nothing in the model, and the copy lets the partners stand still.
        const Model::Partners partners = m_model.partners();
        for (const auto &[name, partner] : partners) {
            QList<Request> questions;
            const QString identity = m_model.identityOf(name);
            for (const int callback : {1, 4, 5, 7, 10}) {
                Request question;
                question.callback = callback;
                question.tenant = partner.tenant.isEmpty() ? Elsewhere : partner.tenant;
                question.requestId = Elsewhere;
                if (callback <= 5 && !identity.isEmpty()) {
                    question.auth = Auth::Right;
                    question.identity = identity;
                } else if (callback == 1 || partner.tenant.isEmpty()) {
                    continue;
                }
                questions += question;
            }
            for (const Request &question : std::as_const(questions)) {
                Step step;
                step.request = question;
                Answer expected = m_model.take(step);
                expected.payload = sorted(expected.payload);
                Answer found = m_subject->ask(question);
                found.payload = sorted(found.payload);
                if (expected != found)
                    return u"afterwards %1\nexpected answer: %2\n  actual answer: %3"_s.arg(
                        describe(question), describe(expected), describe(found));
            }
        }
        if (m_subject->historyId() != m_history)
            return u"reading left history"_s;
        return m_subject->faults().value(0);
    }

    static inline const QString Elsewhere = u"abadcafe-0000-4000-8000-000000000000"_s;

    Model m_model;
    std::unique_ptr<Subject> m_subject;
    QJsonObject m_state;
    qint64 m_history = 0;
    int m_lastStatus = 0;
};

bool isRepetition(const Scenario &scenario, qsizetype i)
{
    return i > 0 && scenario.steps.at(i).kind == Step::Kind::Ask
        && scenario.steps.at(i - 1).kind == Step::Kind::Ask
        && scenario.steps.at(i).request.requestId == scenario.steps.at(i - 1).request.requestId;
}

/// Tries to leave out runs of steps, halving their length.
bool dropSteps(Scenario &scenario, const SubjectFactory &makeSubject)
{
    bool smaller = false;
    for (qsizetype length = qMax<qsizetype>(1, scenario.steps.size() / 2);; length /= 2) {
        for (qsizetype i = scenario.steps.size() - length; i >= 0; i -= length) {
            Scenario less = scenario;
            less.steps.remove(i, length);
            if (play(less, makeSubject)) {
                scenario = less;
                smaller = true;
            }
        }
        if (length == 1)
            return smaller;
    }
}

/// Tries to leave out the items of lists within the payloads.
bool dropItems(Scenario &scenario, const SubjectFactory &makeSubject)
{
    bool smaller = false;
    for (qsizetype i = 0; i < scenario.steps.size(); ++i) {
        const QJsonObject payload = scenario.steps.at(i).request.payload.toObject();
        for (const QString &key : payload.keys()) {
            for (qsizetype item = payload[key].toArray().size() - 1; item >= 0; --item) {
                Scenario less = scenario;
                QJsonObject fewer = less.steps.at(i).request.payload.toObject();
                QJsonArray items = fewer[key].toArray();
                items.removeAt(item);
                fewer[key] = items;
                less.steps[i].request.payload = fewer;
                if (play(less, makeSubject)) {
                    scenario = less;
                    smaller = true;
                }
            }
        }
    }
    return smaller;
}

/// Tries to leave out customers, credentials and partners nobody needs.
bool dropEntities(Scenario &scenario, const SubjectFactory &makeSubject)
{
    bool smaller = false;
    for (const QString &key : {u"customers"_s, u"credentials"_s, u"partners"_s}) {
        for (qsizetype i = scenario.workspace[key].toArray().size() - 1; i >= 0; --i) {
            QJsonArray entities = scenario.workspace[key].toArray();
            const QJsonValue name = entities.at(i)["vendor_tenant_id"_L1];
            bool needed = false;
            if (key == "partners"_L1) {
                for (const QString &other : {u"customers"_s, u"credentials"_s, u"partners"_s}) {
                    for (const QJsonValue &value : scenario.workspace[other].toArray())
                        needed = needed || value["partner"_L1] == name || value["parent"_L1] == name;
                }
            }
            if (needed)
                continue;
            entities.removeAt(i);
            Scenario less = scenario;
            less.workspace[key] = entities;
            if (play(less, makeSubject)) {
                scenario = less;
                smaller = true;
            }
        }
    }
    return smaller;
}

} // namespace

std::optional<Disagreement> play(const Scenario &scenario, const SubjectFactory &makeSubject, Tally *tally)
{
    Play game(scenario.workspace, makeSubject);
    for (qsizetype i = 0; i < scenario.steps.size(); ++i) {
        const QString what = game.take(scenario.steps.at(i), isRepetition(scenario, i), tally);
        if (!what.isEmpty())
            return Disagreement {i, what};
    }
    const QString what = game.audit();
    return what.isEmpty() ? std::nullopt : std::optional(Disagreement {scenario.steps.size(), what});
}

Scenario shrunk(const Scenario &scenario, const SubjectFactory &makeSubject)
{
    Scenario smallest = scenario;
    if (const auto first = play(scenario, makeSubject); first && first->step + 1 < scenario.steps.size())
        smallest.steps.resize(first->step + 1);
    for (bool smaller = true; smaller;) {
        smaller = dropSteps(smallest, makeSubject);
        smaller = dropItems(smallest, makeSubject) || smaller;
        smaller = dropEntities(smallest, makeSubject) || smaller;
    }
    return smallest;
}

} // namespace Console::Oracle
