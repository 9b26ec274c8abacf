// SPDX-License-Identifier: GPL-3.0-or-later
#include "jqmachine.h"

#include <cmath>
#include <new>

extern "C" {
#include <jq.h>
}

namespace {

/// jq imports $HOME/.jq into every program. Nothing can lie below /dev/null. The variable is only replaced, never
/// removed, because other threads (of D-Bus) may be reading the environment.
class NoHome
{
public:
    NoHome() : m_home(qgetenv("HOME"))
    {
        if (!m_home.isNull())
            qputenv("HOME", "/dev/null");
    }
    ~NoHome()
    {
        if (!m_home.isNull())
            qputenv("HOME", m_home);
    }
    Q_DISABLE_COPY_MOVE(NoHome)

private:
    QByteArray m_home;
};

jv speakable(jv value);

jv speakableArray(jv array)
{
    for (int at = 0; at < jv_array_length(jv_copy(array)); ++at)
        array = jv_array_set(array, at, speakable(jv_array_get(jv_copy(array), at)));
    return array;
}

jv speakableObject(jv object)
{
    auto copy = jv_object();
    for (auto at = jv_object_iter(object); jv_object_iter_valid(object, at); at = jv_object_iter_next(object, at))
        copy = jv_object_set(copy, jv_object_iter_key(object, at), speakable(jv_object_iter_value(object, at)));
    jv_free(object);
    return copy;
}

/// The value with every number replaced that would be written as null or as the greatest double.
jv speakable(jv value)
{
    switch (jv_get_kind(value)) {
    case JV_KIND_NUMBER: {
        const auto number = jv_number_value(value);
        if (std::isfinite(number))
            return value;
        jv_free(value);
        return jv_string(std::isnan(number) ? "NaN" : "infinity");
    }
    case JV_KIND_ARRAY:
        return speakableArray(value);
    case JV_KIND_OBJECT:
        return speakableObject(value);
    default:
        return value;
    }
}

void freeState(jq_state *state)
{
    jq_teardown(&state);
}

QByteArray textOf(jv value)
{
    const auto text = jv_dump_string(value, 0);
    const QByteArray bytes(jv_string_value(text), jv_string_length_bytes(jv_copy(text)));
    jv_free(text);
    return bytes;
}

} // namespace

JqMachine::JqMachine() : m_state(jq_init(), &freeState)
{
    const auto take = [](void *machine, jv message) {
        const auto text = jq_format_error(message);
        static_cast<JqMachine *>(machine)->m_messages += QByteArray(jv_string_value(text));
        jv_free(text);
    };
    jq_set_error_cb(m_state.get(), take, this);
    const auto giveUp = [](void *) {
        if (const auto handler = std::get_new_handler())
            handler();
    };
    jq_set_nomem_handler(m_state.get(), giveUp, nullptr);
}

JqMachine::~JqMachine() = default;

bool JqMachine::compile(const QByteArray &program)
{
    const NoHome nothingToImport;
    return jq_compile(m_state.get(), program.constData()) != 0;
}

QByteArray JqMachine::run(const QByteArray &input, int most)
{
    auto parsed = jv_parse_sized(input.constData(), int(input.size()));
    if (!jv_is_valid(parsed)) {
        jv_free(parsed);
        return R"({"error":"the input is nested too deeply"})";
    }
    jq_start(m_state.get(), parsed, 0);
    auto outputs = jv_array();
    auto next = jq_next(m_state.get());
    for (; jv_is_valid(next); next = jq_next(m_state.get())) {
        outputs = jv_array_append(outputs, speakable(next));
        if (jv_array_length(jv_copy(outputs)) >= most)
            break;
    }
    const auto raised = !jv_is_valid(next) && jv_invalid_has_msg(jv_copy(next));
    if (!raised) {
        if (!jv_is_valid(next))
            jv_free(next);
        return textOf(jv_object_set(jv_object(), jv_string("outputs"), outputs));
    }
    jv_free(outputs);
    return textOf(jv_object_set(jv_object(), jv_string("error"), speakable(jv_invalid_get_msg(next))));
}
