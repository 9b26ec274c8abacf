// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// How secret values may stand in somebody else's text: as they are, in base64 (alone, or behind a user name as in Basic
/// credentials), percent- and form-encoded, escaped for JSON or HTML, in hexadecimal digits. Letter case says nothing: compare
/// without it. Is as secret as the values.
class Spellings
{
public:
    explicit Spellings(const QStringList &values);

    /// Without repetition, longest first. Encoded ones of fewer than four characters are left out: they stand in texts by chance.
    const QStringList &all() const { return m_all; }
    /// \a text without any of them, and without the beginning of one where it was cut off.
    QString censored(const QString &text) const { return blottedAtCuts(blotted(text)); }
    /// \a text with every spelling in it blotted out.
    QString blotted(QString text) const;
    /// \a text with a beginning of a spelling blotted out where the text was cut off ("…", or "..." as jq does it).
    QString blottedAtCuts(QString text) const;

private:
    QStringList m_all;
};
