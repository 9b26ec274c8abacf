<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlertText</name>
    <message numerus="yes">
        <source>%1 expires in %n days</source>
        <translation>
            <numerusform>%1 expires in %n day</numerusform>
            <numerusform>%1 expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <comment>about balances</comment>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message numerus="yes">
        <source>Low %n days before it expires.</source>
        <translation>
            <numerusform>Low %n day before it expires.</numerusform>
            <numerusform>Low %n days before it expires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Critical %n days before it expires.</source>
        <translation>
            <numerusform>Critical %n day before it expires.</numerusform>
            <numerusform>Critical %n days before it expires.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalText</name>
    <message numerus="yes">
        <source>Would have warned %n times in %1, first on %2.</source>
        <translation>
            <numerusform>Would have warned once in %1, on %2.</numerusform>
            <numerusform>Would have warned %n times in %1, first on %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunwayText</name>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>about %n h</numerusform>
            <numerusform>about %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n h</source>
        <comment>hours</comment>
        <extracomment>%1 is the smaller number, %n the greater one</extracomment>
        <translation>
            <numerusform>%1 to %n h</numerusform>
            <numerusform>%1 to %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n days</source>
        <translation>
            <numerusform>%1 to %n day</numerusform>
            <numerusform>%1 to %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdInput</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>what is typed as a mark; always with the number</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayText</name>
    <message numerus="yes">
        <source>And %n more…</source>
        <comment>lines of a menu</comment>
        <translation>
            <numerusform>And %n more…</numerusform>
            <numerusform>And %n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TroubleWatch</name>
    <message numerus="yes">
        <source>No keychain such as GNOME Keyring or KWallet is running, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>No keychain such as GNOME Keyring or KWallet is running, so %n account cannot be read.</numerusform>
            <numerusform>No keychain such as GNOME Keyring or KWallet is running, so %n accounts cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain refused to give Plimsoll its secrets, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>Your keychain refused to give Plimsoll its secrets, so %n account cannot be read.</numerusform>
            <numerusform>Your keychain refused to give Plimsoll its secrets, so %n accounts cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain is locked, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>Your keychain is locked, so %n account cannot be read.</numerusform>
            <numerusform>Your keychain is locked, so %n accounts cannot be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
