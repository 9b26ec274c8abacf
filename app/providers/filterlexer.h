// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A word or sign of a jq filter. Text and comments are left out; what is interpolated into text is not.
struct FilterToken {
    enum class Kind {
        Word,     ///< a function or keyword: "map", "if"
        Key,      ///< the same letters where they name an object's key: {env: 1}
        Field,    ///< ".env", the point left out
        Variable, ///< "$now", the sign left out
        Format,   ///< "@base64", the sign left out
        Number,
        Text, ///< a string, at its opening quote
        Sign  ///< brackets and operators
    };

    Kind kind;
    QString text;
    qsizetype offset; ///< in the filter

    bool is(QStringView sign) const { return kind == Kind::Sign && text == sign; }
    bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
};

/// Something wrong in a filter.
struct FilterFlaw {
    qsizetype offset;
    QString what;
};

/// Takes a jq filter apart as jq 1.6 would. Finds brackets that do not match, so that a filter cannot reach beyond the
/// place that it is put in.
class FilterLexer
{
public:
    static constexpr qsizetype MaxNesting = 200;

    explicit FilterLexer(const QString &filter);

    QList<FilterToken> tokens;
    QList<FilterFlaw> flaws;
    /// A quote is missing somewhere: texts and what is between them may have changed places.
    bool endsInText() const { return m_endsInText; }

private:
    struct Frame {
        QString opener; ///< "(", "[", "{", "if", or "\" for what is interpolated into text
        qsizetype offset;
        bool hasElse = false;
    };

    void takeNext();
    void takeText();
    void takeComment();
    void takeWord(qsizetype from);
    void takeVariable();
    void takeSign();
    void open(const QString &opener, qsizetype offset);
    void close(const QString &closer, qsizetype offset);
    void checkIf(const QString &word, qsizetype offset);
    bool isKeyPosition() const;
    QString lettersAt(qsizetype offset) const;
    QChar peek(qsizetype ahead = 0) const;
    void add(FilterToken::Kind kind, const QString &text, qsizetype offset);
    void skipBlanks();

    const QString &m_filter;
    qsizetype m_at = 0;
    QList<Frame> m_frames;
    bool m_endsInText = false;
    bool m_broken = false; ///< brackets no longer match: what follows would only confuse
};
