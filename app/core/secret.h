// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "spellings.h"

#include <QMap>
#include <QString>

#include <memory>

/// The secret fields of one account, on their way between keychain and request. Move-only, without QDebug,
/// equality aside not to be looked into but by reveal(), so that it cannot drift into a model or a log.
class Secret
{
public:
    static constexpr qsizetype MaxBytes = 2048; ///< of the stored text; Windows' credential store takes 2560

    /// Takes field ids and values. Refuses an empty value, control characters (a line break in an entry can make a
    /// whole gnome-keyring unreadable, a NUL cuts it off), and more than MaxBytes. Values are trimmed.
    static Outcome<Secret> fromFields(QMap<QString, QString> fields);
    /// Reads what toStored() wrote.
    static std::optional<Secret> fromStored(const QByteArray &text);

    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret &&) noexcept = default;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;

    /// One line of JSON: the text of the keychain entry.
    QByteArray toStored() const;
    const QMap<QString, QString> &reveal() const { return m_fields; }
    QStringList fieldIds() const { return m_fields.keys(); }
    /// The last four characters of a field, to tell keys apart; empty for one of fewer than 12 characters.
    QString tail(const QString &fieldId) const;
    /// Of the field values that have \a shortest characters at least.
    Spellings spellings(qsizetype shortest = 1) const;
    /// \a text with every field value in it blotted out, however it is spelled, and what a cut has left of one.
    QString censored(const QString &text) const;

    friend bool operator==(const Secret &, const Secret &) = default;

private:
    explicit Secret(QMap<QString, QString> fields) : m_fields(std::move(fields)) {}

    QMap<QString, QString> m_fields;
};

/// A secret is read once and then shared, never copied.
using SharedSecret = std::shared_ptr<const Secret>;
