// SPDX-License-Identifier: GPL-3.0-or-later
#include "xembedtray.h"

#include <QLibrary>

#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// The few things of libxcb that are needed. In an X session Qt has loaded it already; elsewhere it is not wanted.
struct Connection;
struct Cookie { unsigned sequence; };
struct AtomReply { uint8_t type, pad; uint16_t sequence; uint32_t length, atom; };
struct OwnerReply { uint8_t type, pad; uint16_t sequence; uint32_t length, owner; };

template<typename T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

class Xcb
{
public:
    using Connect = Connection *(*)(const char *, int *);
    using Broken = int (*)(Connection *);
    using Disconnect = void (*)(Connection *);
    using InternAtom = Cookie (*)(Connection *, uint8_t, uint16_t, const char *);
    using AtomOf = AtomReply *(*)(Connection *, Cookie, void **);
    using GetOwner = Cookie (*)(Connection *, uint32_t);
    using OwnerOf = OwnerReply *(*)(Connection *, Cookie, void **);

    Connect connect = load<Connect>("xcb_connect");
    Broken broken = load<Broken>("xcb_connection_has_error");
    Disconnect disconnect = load<Disconnect>("xcb_disconnect");
    InternAtom internAtom = load<InternAtom>("xcb_intern_atom");
    AtomOf atomOf = load<AtomOf>("xcb_intern_atom_reply");
    GetOwner getOwner = load<GetOwner>("xcb_get_selection_owner");
    OwnerOf ownerOf = load<OwnerOf>("xcb_get_selection_owner_reply");

    bool isLoaded() const { return connect && broken && disconnect && internAtom && atomOf && getOwner && ownerOf; }

private:
    template<typename F>
    static F load(const char *name)
    {
        return reinterpret_cast<F>(QLibrary::resolve(u"xcb"_s, 1, name));
    }
};

bool ownsTraySelection(const Xcb &xcb, Connection *display)
{
    constexpr char Name[] = "_NET_SYSTEM_TRAY_S0";
    const auto asked = xcb.internAtom(display, 0, sizeof Name - 1, Name);
    const Reply<AtomReply> atom(xcb.atomOf(display, asked, nullptr), &std::free);
    if (!atom)
        return false;
    const Reply<OwnerReply> owner(xcb.ownerOf(display, xcb.getOwner(display, atom->atom), nullptr), &std::free);
    return owner && owner->owner != 0;
}

} // namespace

bool hasXEmbedTray()
{
    static const Xcb xcb;
    if (!xcb.isLoaded() || qEnvironmentVariableIsEmpty("DISPLAY"))
        return false;
    auto *display = xcb.connect(nullptr, nullptr);
    const auto found = !xcb.broken(display) && ownsTraySelection(xcb, display);
    xcb.disconnect(display);
    return found;
}
