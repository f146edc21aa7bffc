// SPDX-FileCopyrightText: 2026 CyberApp Console contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenantname.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Console {

namespace {

// Sorted. As they look without accents and dots: "S.à r.l." is "sarl", "Sp. z o.o." is "spzoo".
constexpr std::array LegalForms {"ab"_L1, "ag"_L1, "aps"_L1, "as"_L1, "asa"_L1, "bhd"_L1, "bv"_L1, "bvba"_L1,
    "co"_L1, "company"_L1, "corp"_L1, "corporation"_L1, "dd"_L1, "doo"_L1, "eg"_L1, "eirl"_L1, "eurl"_L1,
    "ev"_L1, "gmbh"_L1, "inc"_L1, "incorporated"_L1, "kft"_L1, "kg"_L1, "kgaa"_L1, "kk"_L1, "limited"_L1,
    "llc"_L1, "llp"_L1, "lp"_L1, "ltd"_L1, "ltda"_L1, "mbh"_L1, "nv"_L1, "ohg"_L1, "ou"_L1, "oy"_L1, "oyj"_L1,
    "plc"_L1, "pte"_L1, "pty"_L1, "sa"_L1, "sarl"_L1, "sas"_L1, "sdn"_L1, "se"_L1, "sia"_L1, "sl"_L1,
    "slu"_L1, "spa"_L1, "spzoo"_L1, "srl"_L1, "sro"_L1, "uab"_L1, "ug"_L1, "zrt"_L1};

// From this combining class on, marks sit on or under a letter: accents. Those below are parts of letters in
// scripts that have no others.
constexpr uchar FirstAccentClass = 200;

bool isLegalForm(const QString &word)
{
    return std::binary_search(LegalForms.begin(), LegalForms.end(), word);
}

/// "S.A." and "O'Neill" are one word each.
bool joinsLetters(char32_t point)
{
    return point == U'.' || point == U'\'' || point == U'’' || point == U'`';
}

void append(QString &word, char32_t point)
{
    constexpr char32_t SharpS = U'ß'; // the one that becomes two letters
    const char32_t folded = QChar::toCaseFolded(point);
    if (folded == SharpS)
        word += "ss"_L1;
    else
        word += QChar::fromUcs4(folded);
}

QStringList wordsOf(const QString &name)
{
    QStringList words(1);
    for (const char32_t point : name.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (QChar::isLetterOrNumber(point)
            || (QChar::isMark(point) && QChar::combiningClass(point) < FirstAccentClass))
            append(words.last(), point);
        else if (!QChar::isMark(point) && !joinsLetters(point) && !words.constLast().isEmpty())
            words += QString();
    }
    words.removeAll(QString());
    return words;
}

/// How many words at the end are a legal form: "Oy" is one, "S A" two, "Sp z o o" four; 0 when they are none.
qsizetype legalFormAt(const QStringList &words)
{
    constexpr qsizetype LongestForm = 4;
    constexpr qsizetype LongestPart = 2; // of a form in several words
    QString joined;
    for (qsizetype count = 1; count <= std::min(LongestForm, words.size() - 1); ++count) {
        const QString &word = words[words.size() - count];
        if (count > 1 && (word.size() > LongestPart || words.constLast().size() > LongestPart))
            return 0;
        joined.prepend(word);
        if (isLegalForm(joined))
            return count;
    }
    return 0;
}

} // namespace

QString normalisedName(const QString &name)
{
    QStringList words = wordsOf(name);
    while (const qsizetype form = legalFormAt(words))
        words.resize(words.size() - form);
    return words.join(QString());
}

} // namespace Console
