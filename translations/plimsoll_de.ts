<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Plimsoll %1</source>
        <translation>Plimsoll %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Nothing is contacted but the providers of your accounts: no telemetry, no look for updates.</source>
        <translation>Kontaktiert werden nur die Anbieter der Konten: keine Telemetrie, keine Suche nach Aktualisierungen.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>For those who help you. There is no key and no password in it.</source>
        <translation>Für alle, die weiterhelfen. Enthält weder Schlüssel noch Passwörter.</translation>
    </message>
    <message>
        <source>Looking around…</source>
        <translation>Wird zusammengestellt…</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Re&amp;fresh all</source>
        <translation>A&amp;lle aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Set &amp;mark…</source>
        <translation>&amp;Marke setzen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Replace &amp;secrets…</source>
        <translation>Zugangs&amp;daten ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Pau&amp;sieren</translation>
    </message>
    <message>
        <source>&amp;Top up…</source>
        <translation>A&amp;ufladen…</translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>For 1 &amp;hour</source>
        <translation>Für 1 &amp;Stunde</translation>
    </message>
    <message>
        <source>For 1 &amp;day</source>
        <translation>Für 1 &amp;Tag</translation>
    </message>
    <message>
        <source>For 1 &amp;week</source>
        <translation>Für 1 &amp;Woche</translation>
    </message>
    <message>
        <source>&amp;Until topped up</source>
        <translation>Bis zur &amp;Aufladung</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>Zurückstellung &amp;beenden</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>No browser could be started</source>
        <translation>Es konnte kein Browser gestartet werden</translation>
    </message>
    <message>
        <source>Open %1 yourself</source>
        <translation>%1 selbst öffnen</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>This deletes from this computer:
• the account and its marks
• its recorded history
• its secrets in the keychain

Nothing changes at the provider.</source>
        <translation>Von diesem Rechner gelöscht werden:
• das Konto und seine Marken
• sein aufgezeichneter Verlauf
• seine Zugangsdaten im Schlüsselbund

Beim Anbieter ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Mute &amp;warnings</source>
        <translation>Warnungen s&amp;tummschalten</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>No more &amp;reminders</source>
        <translation>Keine &amp;Erinnerungen mehr</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Where is the account?</source>
        <translation>Bei welchem Anbieter ist das Konto?</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Add account at %1</source>
        <translation>Konto bei %1 hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Replace secrets of %1</source>
        <translation>Zugangsdaten von %1 ersetzen</translation>
    </message>
    <message>
        <source>The account was removed meanwhile</source>
        <translation>Das Konto wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird angefragt…</translation>
    </message>
    <message>
        <source>Saving in the keychain… If it asks for a password, answer there.</source>
        <translation>Wird im Schlüsselbund gespeichert… Falls er ein Passwort verlangt, dort eingeben.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gespeichert.</translation>
    </message>
    <message>
        <source>The account is saved, its marks are not.</source>
        <translation>Das Konto ist gespeichert, seine Marken nicht.</translation>
    </message>
    <message>
        <source>&amp;Marks…</source>
        <translation>&amp;Marken…</translation>
    </message>
    <message>
        <source>The definition of %1 is not there any more</source>
        <translation>Die Definition von %1 ist nicht mehr da</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Every %1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>&amp;Name shown:</source>
        <translation>Angezeigter &amp;Name:</translation>
    </message>
    <message>
        <source>Re&amp;fresh:</source>
        <translation>&amp;Abrufintervall:</translation>
    </message>
    <message>
        <source>Region or tier</source>
        <translation>Region oder Tarif</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Region or &amp;tier:</source>
        <translation>Region oder Ta&amp;rif:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>Another address</source>
        <translation>Andere Adresse</translation>
    </message>
    <message>
        <source>Another &amp;address:</source>
        <translation>Andere A&amp;dresse:</translation>
    </message>
    <message>
        <source>For resellers and test servers: https, or http on this computer. Empty: the provider&apos;s own.</source>
        <translation>Für Wiederverkäufer und Testserver: https, oder http auf diesem Rechner. Leer: die Adresse des Anbieters.</translation>
    </message>
    <message>
        <source>Your %1 will be sent only to %2</source>
        <translation>Wird nur an %2 gesendet: %1</translation>
    </message>
    <message>
        <source>Your %1 will not be sent anywhere until the address is right</source>
        <translation>Wird nirgendwohin gesendet, bis die Adresse stimmt: %1</translation>
    </message>
    <message>
        <source>Your %1 was entered for %2. To send it to %3, replace it after saving.</source>
        <translation>Für %2 eingegeben: %1. Zum Senden an %3 nach dem Speichern ersetzen.</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>To replace what is in the keychain, use “Replace secrets” in the Account menu.</source>
        <translation>Was im Schlüsselbund liegt, wird über „Zugangsdaten ersetzen“ im Menü „Konto“ ersetzt.</translation>
    </message>
    <message>
        <source>The vendor does not document these figures: they are read as other clients read them. Compare them once with what the vendor&apos;s own page shows.</source>
        <translation>Der Anbieter dokumentiert diese Werte nicht: Sie werden gelesen, wie andere Programme es tun. Einmal mit der Seite des Anbieters vergleichen.</translation>
    </message>
    <message>
        <source>Where do I find &amp;this?</source>
        <translation>&amp;Wo finde ich das?</translation>
    </message>
    <message>
        <source>Where do I find &amp;these?</source>
        <translation>&amp;Wo finde ich diese?</translation>
    </message>
    <message>
        <source>Opens %1 in your browser</source>
        <translation>Öffnet %1 im Browser</translation>
    </message>
    <message>
        <source>No browser could be opened. The page is %1</source>
        <translation>Es konnte kein Browser geöffnet werden. Die Seite ist %1</translation>
    </message>
    <message>
        <source>This is too long for a key. Check that only the key itself was copied.</source>
        <translation>Das ist zu lang für einen Schlüssel. Prüfen, ob nur der Schlüssel kopiert wurde.</translation>
    </message>
    <message>
        <source>An address is https:// and a host, with a port where it has one, as in https://api.example.com. Only this computer itself may be asked by http.</source>
        <translation>Eine Adresse ist https:// und ein Rechnername, gegebenenfalls mit Port, wie https://api.example.com. Nur dieser Rechner selbst darf über http gefragt werden.</translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Of tank</source>
        <translation>Füllstand</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Expires or resets</source>
        <translation>Ablauf/Rücksetzung</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>AccountPanel</name>
    <message>
        <source>%1 Plimsoll does not ask again until you do.</source>
        <translation>%1 Bis dahin fragt Plimsoll nicht mehr an.</translation>
    </message>
    <message>
        <source>Failing for %1.</source>
        <translation>Gestört seit %1.</translation>
    </message>
    <message>
        <source>The provider asked to wait: next try %1.</source>
        <translation>Der Anbieter bittet zu warten: nächster Versuch %1.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Nächster Versuch %1.</translation>
    </message>
    <message>
        <source>The amounts shown were read %1.</source>
        <translation>Die gezeigten Beträge wurden %1 abgerufen.</translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>Bisher nie abgerufen.</translation>
    </message>
    <message>
        <source>Replace &amp;secrets…</source>
        <translation>Zugangs&amp;daten ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut versu&amp;chen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The answer was: “%1”</source>
        <translation>Die Antwort war: „%1“</translation>
    </message>
</context>
<context>
    <name>AccountTree</name>
    <message>
        <source>Accounts and their balances</source>
        <translation>Konten und ihre Guthaben</translation>
    </message>
</context>
<context>
    <name>AlertLog</name>
    <message>
        <source>No alert was raised in the last year.</source>
        <translation>Keine Warnung im letzten Jahr.</translation>
    </message>
    <message>
        <source>Alerts of the account</source>
        <translation>Warnungen des Kontos</translation>
    </message>
</context>
<context>
    <name>AlertLogModel</name>
    <message>
        <source>not told yet</source>
        <translation>noch nicht gemeldet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Told at</source>
        <comment>when the notification was shown</comment>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Kein Abruf</translation>
    </message>
    <message>
        <source>over before it was told</source>
        <translation>ungemeldet vorbei</translation>
    </message>
    <message>
        <source>still so</source>
        <translation>noch so</translation>
    </message>
    <message>
        <source>Reminder: %1</source>
        <comment>what was warned of before</comment>
        <translation>Erinnerung: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>when it was no longer so</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a column and what it says</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is critically low</source>
        <translation>%1 ist kritisch niedrig</translation>
    </message>
    <message>
        <source>%1 is running low</source>
        <translation>%1 geht zur Neige</translation>
    </message>
    <message>
        <source>%1: %2 left</source>
        <translation>%1: noch %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Plimsoll can reach you</source>
        <translation>Benachrichtigungen kommen an</translation>
    </message>
    <message>
        <source>This is a test. A warning about a balance comes in the same way.</source>
        <translation>Dies ist ein Test. Genauso kommt eine Warnung zu einem Guthaben an.</translation>
    </message>
    <message>
        <source>%1 has expired</source>
        <translation>%1 ist abgelaufen</translation>
    </message>
    <message numerus="yes">
        <source>%1 expires in %n days</source>
        <translation>
            <numerusform>%1 läuft in %n Tag ab</numerusform>
            <numerusform>%1 läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>No balance was read for a day</source>
        <translation>Seit einem Tag wurde kein Guthaben abgerufen</translation>
    </message>
    <message>
        <source>%1 was not read for a day</source>
        <translation>%1 wurde seit einem Tag nicht abgerufen</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht abgerufen werden</translation>
    </message>
    <message>
        <source>%1 is still empty</source>
        <translation>%1 ist weiterhin leer</translation>
    </message>
    <message>
        <source>%1 runs out in %2</source>
        <comment>an account and a length of time</comment>
        <translation>%1 reicht noch %2</translation>
    </message>
    <message>
        <source>%1 is still critically low</source>
        <translation>%1 ist weiterhin kritisch niedrig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a headline and its reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an account and its balance</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufladen</translation>
    </message>
    <message>
        <source>Snooze a day</source>
        <translation>1 Tag zurückstellen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a failure and what to do</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, expires on %2</source>
        <comment>a balance and a date</comment>
        <translation>%1, läuft am %2 ab</translation>
    </message>
    <message>
        <source>%1, enough for %2</source>
        <comment>a balance and a length of time</comment>
        <translation>%1, reicht %2</translation>
    </message>
    <message>
        <source>%1, the mark is %2</source>
        <comment>a balance and an amount</comment>
        <translation>%1, die Marke ist %2</translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <comment>about balances</comment>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AmountText</name>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%1 % of the tank</source>
        <translation>%1 % des Tanks</translation>
    </message>
    <message>
        <source>%1 days of runway</source>
        <translation>%1 Tage Reichweite</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>Beträge &amp;ausblenden</translation>
    </message>
    <message>
        <source>Tray icon</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>For screen sharing: nothing on screen says how much is left, only how well it stands.</source>
        <translation>Für Bildschirmfreigaben: nirgends steht, wie viel übrig ist, nur wie es darum steht.</translation>
    </message>
    <message>
        <source>&amp;Coloured</source>
        <translation>&amp;Farbig</translation>
    </message>
    <message>
        <source>&amp;Monochrome, told by shape and fill alone</source>
        <translation>&amp;Einfarbig, erkennbar allein an Form und Füllung</translation>
    </message>
</context>
<context>
    <name>AskPage</name>
    <message>
        <source>No key was found in the command. If the provider wants one, go back and put it into the command as the documentation says.</source>
        <translation>Im Befehl wurde kein Schlüssel gefunden. Verlangt der Anbieter einen, zurückgehen und ihn wie dokumentiert in den Befehl einsetzen.</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>&amp;Name of the provider:</source>
        <translation>&amp;Name des Anbieters:</translation>
    </message>
    <message>
        <source>This will be asked, with what you give in the place of the capitals:</source>
        <translation>Das wird angefragt, mit den eigenen Angaben anstelle der Großbuchstaben:</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Erweitert</translation>
    </message>
    <message>
        <source>&amp;Id:</source>
        <comment>of a provider, in files and commands</comment>
        <translation>&amp;ID:</translation>
    </message>
    <message>
        <source>Asking once…</source>
        <translation>Wird einmal angefragt…</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Left out, since it makes no difference: %1</source>
        <translation>Weggelassen, weil ohne Wirkung: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The request will be sent only to %1</source>
        <translation>Die Anfrage wird nur an %1 gesendet</translation>
    </message>
    <message>
        <source>Your %1 will be sent only to %2</source>
        <translation>Wird nur an %2 gesendet: %1</translation>
    </message>
    <message>
        <source>The name of the provider in files and commands: letters a-z, digits and “-”.</source>
        <translation>Der Name des Anbieters in Dateien und Befehlen: Buchstaben a-z, Ziffern und „-“.</translation>
    </message>
    <message>
        <source>You have a provider of this id, “%1”. It will be replaced.</source>
        <translation>Es gibt schon einen eigenen Anbieter mit dieser ID, „%1“. Er wird ersetzt.</translation>
    </message>
    <message>
        <source>This id is that of the built-in provider “%1”. Take another.</source>
        <translation>Diese ID gehört dem eingebauten Anbieter „%1“. Eine andere wählen.</translation>
    </message>
    <message>
        <source>Give the provider a name.</source>
        <translation>Dem Anbieter einen Namen geben.</translation>
    </message>
    <message>
        <source>The provider answered, but no figure is in its reply that could be a balance.</source>
        <translation>Der Anbieter hat geantwortet, aber die Antwort enthält keine Zahl, die ein Guthaben sein könnte.</translation>
    </message>
    <message>
        <source>This came as the reply (HTTP status %1):</source>
        <translation>Das kam als Antwort (HTTP-Status %1):</translation>
    </message>
</context>
<context>
    <name>BalanceForm</name>
    <message>
        <source>%1 (%2)</source>
        <comment>where in a reply, what stands there</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Marks and history hang on the key. Leave it as it is once it is in use.</source>
        <translation>Marken und Verlauf hängen an der Kennung. Nicht mehr ändern, sobald sie in Gebrauch ist.</translation>
    </message>
    <message>
        <source>One &amp;for every entry of the list</source>
        <translation>Eines &amp;je Eintrag der Liste</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <comment>of a balance</comment>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Limi&amp;t:</source>
        <translation>Li&amp;mit:</translation>
    </message>
    <message>
        <source>Use&amp;d:</source>
        <translation>Verbrau&amp;ch:</translation>
    </message>
    <message>
        <source>Resets:</source>
        <translation>Rücksetzung:</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Ablauf:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <comment>of a balance, as in a table</comment>
        <translation>&amp;Kennung:</translation>
    </message>
    <message>
        <source>Un&amp;it:</source>
        <translation>E&amp;inheit:</translation>
    </message>
    <message>
        <source>1 (as it is)</source>
        <comment>what amounts are multiplied by</comment>
        <translation>1 (unverändert)</translation>
    </message>
    <message>
        <source>0.01 (amounts are in cents)</source>
        <translation>0,01 (Beträge in Cent)</translation>
    </message>
    <message>
        <source>-1 (it says what is owed)</source>
        <translation>-1 (es ist eine Schuld)</translation>
    </message>
    <message>
        <source>Multipl&amp;y by:</source>
        <translation>M&amp;ultiplizieren mit:</translation>
    </message>
    <message>
        <source>Give a number that is not 0, as in 0.01 or 1000.</source>
        <translation>Eine Zahl außer 0 eingeben, wie 0,01 oder 1000.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine Angabe)</translation>
    </message>
    <message>
        <source>as the reply says: %1</source>
        <translation>laut Antwort: %1</translation>
    </message>
</context>
<context>
    <name>BalancesPage</name>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The definition file</source>
        <translation>Die Definitionsdatei</translation>
    </message>
    <message>
        <source>Choose a figure in the reply and add it as a balance; a double click or Enter does the same. What is there already is a guess: look at it.</source>
        <translation>Eine Zahl in der Antwort auswählen und als Guthaben hinzufügen; ein Doppelklick oder die Eingabetaste tut dasselbe. Was schon da ist, ist nur vermutet: prüfen.</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Bala&amp;nces:</source>
        <translation>&amp;Guthaben:</translation>
    </message>
    <message>
        <source>Do not c&amp;heck</source>
        <translation>Nicht prü&amp;fen</translation>
    </message>
    <message>
        <source>Every reply counts, whatever this value is</source>
        <translation>Jede Antwort zählt, wie dieser Wert auch lautet</translation>
    </message>
    <message>
        <source>Show as te&amp;xt</source>
        <translation>Als &amp;Text anzeigen</translation>
    </message>
    <message>
        <source>Ex&amp;port…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Saves the definition as a file, to give it to others. No key is in it.</source>
        <translation>Speichert die Definition als Datei, zum Weitergeben. Sie enthält keinen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is one for every entry of a list, and this value is in none of its entries.</source>
        <translation>„%1“ gibt es je Eintrag einer Liste, und dieser Wert steht in keinem ihrer Einträge.</translation>
    </message>
    <message>
        <source>The entries of this list cannot be told apart: none has a currency.</source>
        <translation>Die Einträge dieser Liste sind nicht zu unterscheiden: Keiner hat eine Währung.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>balance “%1”</source>
        <translation>Guthaben „%1“</translation>
    </message>
    <message>
        <source>limit of “%1”</source>
        <translation>Limit von „%1“</translation>
    </message>
    <message>
        <source>used of “%1”</source>
        <translation>Verbrauch von „%1“</translation>
    </message>
    <message>
        <source>reset time of “%1”</source>
        <translation>Rücksetzung von „%1“</translation>
    </message>
    <message>
        <source>expiry of “%1”</source>
        <translation>Ablauf von „%1“</translation>
    </message>
    <message>
        <source>unit of “%1”</source>
        <translation>Einheit von „%1“</translation>
    </message>
    <message>
        <source>must be this</source>
        <translation>muss so lauten</translation>
    </message>
    <message>
        <source>The reply counts only if %1 is %2.</source>
        <comment>name of a value, the value</comment>
        <translation>Die Antwort zählt nur, wenn %1 gleich %2 ist.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>under 1 %</source>
        <translation>unter 1 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>resets %1</source>
        <translation>Rücksetzung %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, snoozed</source>
        <comment>a level</comment>
        <translation>%1, zurückgestellt</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Nicht in Gebrauch</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>an age</comment>
        <translation>abgerufen %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an account and its state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>keine Aufzeichnung</translation>
    </message>
    <message>
        <source>recorded for %1</source>
        <comment>a length of time</comment>
        <translation>aufgezeichnet über %1</translation>
    </message>
    <message>
        <source>from %1 to %2 %3 in %4</source>
        <comment>two amounts, their unit, a length of time</comment>
        <translation>von %1 auf %2 %3 in %4</translation>
    </message>
    <message>
        <source>No forecast: the last reading is from %1.</source>
        <comment>an age</comment>
        <translation>Keine Vorhersage: zuletzt abgerufen %1.</translation>
    </message>
    <message>
        <source>%1, to be confirmed</source>
        <comment>a level</comment>
        <translation>%1, unbestätigt</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <comment>a level or what went wrong</comment>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>runs out in %1</source>
        <comment>5 to 8 days</comment>
        <translation>reicht noch %1</translation>
    </message>
    <message>
        <source>%1 reported, waiting for a second reading</source>
        <comment>an amount</comment>
        <translation>%1 gemeldet, ein zweiter Abruf soll es bestätigen</translation>
    </message>
    <message>
        <source>runs out soon</source>
        <translation>bald leer</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>läuft bald ab</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a level and why</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a balance and why it is low</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 %2</source>
        <comment>a level and its amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Resets %1</source>
        <translation>Rücksetzung %1</translation>
    </message>
    <message>
        <source>Expires %1</source>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>Reset or top-up</source>
        <translation>Rücksetzung oder Aufladung</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an amount and when it was read</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an amount with its time, and a remark</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Lowest %1, highest %2 %3</source>
        <comment>two amounts and their unit</comment>
        <translation>Tiefststand %1, Höchststand %2 %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: first %2, last %3, lowest %4, highest %5 %6</source>
        <comment>a time, amounts and their unit</comment>
        <translation>%1: zuerst %2, zuletzt %3, Tiefststand %4, Höchststand %5 %6</translation>
    </message>
</context>
<context>
    <name>CommandPage</name>
    <message>
        <source>curl command</source>
        <translation>curl-Befehl</translation>
    </message>
    <message>
        <source>Paste the c&amp;url command that asks the provider for your balance:</source>
        <translation>Den c&amp;url-Befehl einfügen, der beim Anbieter das Guthaben abfragt:</translation>
    </message>
    <message>
        <source>Open a definition &amp;file…</source>
        <translation>Definitions&amp;datei öffnen…</translation>
    </message>
    <message>
        <source>Adds a provider that somebody else has defined</source>
        <translation>Fügt einen Anbieter hinzu, den jemand anders definiert hat</translation>
    </message>
    <message>
        <source>Did somebody give you the file of a finished definition?</source>
        <translation>Liegt eine fertige Definition als Datei vor?</translation>
    </message>
    <message>
        <source>The provider&apos;s documentation has such commands. A browser has them too: in its developer tools, under Network, choose “Copy as cURL”.</source>
        <translation>Solche Befehle stehen in der Dokumentation des Anbieters. Auch ein Browser hat sie: in den Entwicklerwerkzeugen unter „Netzwerk“ den Eintrag „Als cURL kopieren“ wählen.</translation>
    </message>
    <message>
        <source>Nothing is sent yet. Keys in it are taken out and will be kept in the keychain only.</source>
        <translation>Noch wird nichts gesendet. Schlüssel darin werden herausgenommen und nur im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>Open a definition file</source>
        <translation>Definitionsdatei öffnen</translation>
    </message>
    <message>
        <source>Definitions (*.toml);;All files (*)</source>
        <translation>Definitionen (*.toml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be used:</source>
        <translation>Diese Datei ist nicht verwendbar:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>DefinitionExport</name>
    <message>
        <source>Export the definition</source>
        <translation>Definition exportieren</translation>
    </message>
    <message>
        <source>Definitions (*.toml)</source>
        <translation>Definitionen (*.toml)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>DefinitionPreview</name>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>used %1</source>
        <translation>verbraucht %1</translation>
    </message>
    <message>
        <source>resets %1</source>
        <comment>a time</comment>
        <translation>Rücksetzung %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>a time</comment>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No balance yet. Choose a figure in the reply and add it as a balance.</source>
        <translation>Noch kein Guthaben. Eine Zahl in der Antwort auswählen und als Guthaben hinzufügen.</translation>
    </message>
    <message>
        <source>This does not work yet: %1</source>
        <translation>Das funktioniert noch nicht: %1</translation>
    </message>
    <message>
        <source>This is what Plimsoll would read from the reply:</source>
        <translation>Das würde Plimsoll aus der Antwort lesen:</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
</context>
<context>
    <name>DemoHttpClient</name>
    <message>
        <source>The demo asks nobody. It answers for the providers of its own accounts only.</source>
        <translation>Die Demo fragt niemanden. Sie antwortet nur für die Anbieter ihrer eigenen Konten.</translation>
    </message>
</context>
<context>
    <name>DemoText</name>
    <message>
        <source>Enrichment, production</source>
        <translation>Anreicherung, Produktion</translation>
    </message>
    <message>
        <source>Enrichment, staging</source>
        <translation>Anreicherung, Test</translation>
    </message>
    <message>
        <source>Job postings</source>
        <translation>Stellenanzeigen</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>Textnachrichten</translation>
    </message>
    <message>
        <source>Text messages, shop</source>
        <translation>Textnachrichten, Laden</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>Identitätsprüfungen</translation>
    </message>
</context>
<context>
    <name>DesktopSession</name>
    <message>
        <source>The database was damaged. It is kept as %1, and a new one was begun.</source>
        <translation>Die Datenbank war beschädigt. Sie bleibt als %1 erhalten; eine neue wurde angelegt.</translation>
    </message>
    <message>
        <source>The demo could not be started.</source>
        <translation>Die Demo konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Demo data: nothing here is real and nothing is kept.</source>
        <translation>Demodaten: Nichts hier ist echt, und nichts wird behalten.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Balance to show</source>
        <translation>Angezeigtes Guthaben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>&amp;Warnungen</translation>
    </message>
    <message>
        <source>How the balance stands</source>
        <translation>Stand des Guthabens</translation>
    </message>
</context>
<context>
    <name>DraftFields</name>
    <message>
        <source>What it is called</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>What the field %1 is called</source>
        <translation>Bezeichnung des Feldes %1</translation>
    </message>
    <message>
        <source>not in the command</source>
        <translation>nicht im Befehl</translation>
    </message>
    <message>
        <source>%1 is a secret</source>
        <translation>%1 ist geheim</translation>
    </message>
    <message>
        <source>A secret is kept in the keychain and never shown. What is not one is kept with the account.</source>
        <translation>Geheimes liegt im Schlüsselbund und wird nie angezeigt. Alles andere liegt beim Konto.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Give it a name, such as “API key”.</source>
        <translation>Eine Bezeichnung wie „API-Schlüssel“ eingeben.</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <comment>a field&apos;s label</comment>
        <translation>%1 eingeben.</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>Know before your credits run out</source>
        <translation>Wissen, bevor das Guthaben ausgeht</translation>
    </message>
    <message>
        <source>Plimsoll reads the balances of your prepaid APIs by itself, and tells you when one falls to your mark.</source>
        <translation>Plimsoll liest die Guthaben vorausbezahlter APIs von selbst ab und meldet sich, wenn eines auf die Marke fällt.</translation>
    </message>
    <message>
        <source>&amp;Try with demo data</source>
        <translation>Mit Demodaten &amp;ausprobieren</translation>
    </message>
    <message>
        <source>You need a key of your account at a provider. It is kept in your keychain and sent to that provider only.</source>
        <translation>Nötig ist ein Schlüssel des Kontos bei einem Anbieter. Er liegt im Schlüsselbund und geht nur an diesen Anbieter.</translation>
    </message>
    <message>
        <source>Opens a second window with made-up accounts. Nothing here is changed, and nothing is asked of anybody.</source>
        <translation>Öffnet ein zweites Fenster mit erfundenen Konten. Hier ändert sich nichts, und niemand wird gefragt.</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>%1 · %2</source>
        <comment>an account and its balance</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a share of an amount</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Empty in %1.</source>
        <comment>a length of time</comment>
        <translation>Reicht noch %1.</translation>
    </message>
    <message>
        <source>Resets %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>Rücksetzung am %1 (%2).</translation>
    </message>
    <message>
        <source>Was to reset %1 (%2).</source>
        <translation>Rücksetzung war am %1 fällig (%2).</translation>
    </message>
    <message>
        <source>Expires %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>Ablauf am %1 (%2).</translation>
    </message>
    <message>
        <source>Expired %1.</source>
        <comment>a date</comment>
        <translation>Abgelaufen am %1.</translation>
    </message>
    <message>
        <source>No mark is set.</source>
        <translation>Keine Marke gesetzt.</translation>
    </message>
    <message>
        <source>Critical at %1.</source>
        <comment>a threshold</comment>
        <translation>Kritisch bis %1.</translation>
    </message>
    <message>
        <source>Low at %1.</source>
        <comment>a threshold</comment>
        <translation>Niedrig bis %1.</translation>
    </message>
    <message>
        <source>Low at %1, critical at %2.</source>
        <comment>thresholds</comment>
        <translation>Niedrig bis %1, kritisch bis %2.</translation>
    </message>
    <message>
        <source>Default mark: %1</source>
        <comment>a sentence about thresholds</comment>
        <translation>Standardmarke: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a part and its amount</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source> + </source>
        <comment>between parts of a sum</comment>
        <translation> + </translation>
    </message>
    <message>
        <source>Never read so far.</source>
        <translation>Bisher nie abgerufen.</translation>
    </message>
    <message>
        <source>Out of date: read %1.</source>
        <comment>an age</comment>
        <translation>Veraltet: abgerufen %1.</translation>
    </message>
    <message>
        <source>Read %1.</source>
        <comment>an age</comment>
        <translation>Abgerufen %1.</translation>
    </message>
    <message>
        <source>Reading now…</source>
        <translation>Wird abgerufen…</translation>
    </message>
    <message>
        <source>Paused: not read until it is resumed.</source>
        <translation>Pausiert: kein Abruf bis zum Fortsetzen.</translation>
    </message>
    <message>
        <source>Next reading %1.</source>
        <comment>how long until then</comment>
        <translation>Nächster Abruf %1.</translation>
    </message>
    <message numerus="yes">
        <source>Low %n days before it expires.</source>
        <translation>
            <numerusform>Niedrig %n Tag vor dem Ablauf.</numerusform>
            <numerusform>Niedrig %n Tage vor dem Ablauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Critical %n days before it expires.</source>
        <translation>
            <numerusform>Kritisch %n Tag vor dem Ablauf.</numerusform>
            <numerusform>Kritisch %n Tage vor dem Ablauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a level and why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Snoozed until %1.</source>
        <comment>a date and time</comment>
        <translation>Zurückgestellt bis %1.</translation>
    </message>
    <message>
        <source>Snoozed until it is topped up.</source>
        <translation>Zurückgestellt bis zur Aufladung.</translation>
    </message>
    <message>
        <source>You know of it: no more reminders until it gets worse.</source>
        <translation>Zur Kenntnis genommen: keine Erinnerung mehr, bis es schlimmer wird.</translation>
    </message>
    <message>
        <source>Muted: you are not warned of this account.</source>
        <translation>Stumm: Vor diesem Konto wird nicht gewarnt.</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Start or install a keyring such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Einen Schlüsselbund wie GNOME Keyring oder KWallet starten oder installieren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Unlock your keychain, then try again.</source>
        <translation>Schlüsselbund entsperren, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Keychain refused</source>
        <translation>Schlüsselbund verweigert den Zugriff</translation>
    </message>
    <message>
        <source>Allow Plimsoll to use your keychain, then try again.</source>
        <translation>Plimsoll den Zugriff auf den Schlüsselbund erlauben, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>No secret stored</source>
        <translation>Keine Zugangsdaten gespeichert</translation>
    </message>
    <message>
        <source>Enter the account&apos;s secrets.</source>
        <translation>Zugangsdaten des Kontos eingeben.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Check the network connection.</source>
        <translation>Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>Host nicht gefunden</translation>
    </message>
    <message>
        <source>Check the network connection and the account&apos;s address.</source>
        <translation>Netzwerkverbindung und Adresse des Kontos prüfen.</translation>
    </message>
    <message>
        <source>Connection failed</source>
        <translation>Verbindung fehlgeschlagen</translation>
    </message>
    <message>
        <source>The provider may be down; Plimsoll tries again by itself.</source>
        <translation>Der Anbieter ist vielleicht nicht erreichbar; Plimsoll versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>The provider is slow; Plimsoll tries again by itself.</source>
        <translation>Der Anbieter antwortet langsam; Plimsoll versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>Nothing was sent. Check the clock, the proxy and the account&apos;s address.</source>
        <translation>Nichts wurde gesendet. Uhrzeit, Proxy und Adresse des Kontos prüfen.</translation>
    </message>
    <message>
        <source>Endpoint moved</source>
        <translation>Endpunkt verschoben</translation>
    </message>
    <message>
        <source>Plimsoll does not follow redirects with a key; the definition needs the new address.</source>
        <translation>Plimsoll folgt mit einem Schlüssel keiner Weiterleitung; die Definition braucht die neue Adresse.</translation>
    </message>
    <message>
        <source>Reply too large</source>
        <translation>Antwort zu groß</translation>
    </message>
    <message>
        <source>Check the account&apos;s address.</source>
        <translation>Adresse des Kontos prüfen.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Plimsoll waits as the provider asked; a longer interval helps.</source>
        <translation>Plimsoll wartet wie vom Anbieter verlangt; ein längeres Intervall hilft.</translation>
    </message>
    <message>
        <source>Credentials rejected</source>
        <translation>Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>Check the key and enter it again.</source>
        <translation>Schlüssel prüfen und neu eingeben.</translation>
    </message>
    <message>
        <source>Payment required</source>
        <translation>Zahlung erforderlich</translation>
    </message>
    <message>
        <source>Top up or check the plan at the provider.</source>
        <translation>Beim Anbieter aufladen oder den Tarif prüfen.</translation>
    </message>
    <message>
        <source>Provider error</source>
        <translation>Fehler beim Anbieter</translation>
    </message>
    <message>
        <source>The provider has a problem; Plimsoll tries again by itself.</source>
        <translation>Beim Anbieter gibt es eine Störung; Plimsoll versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Request refused</source>
        <translation>Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>Check the account&apos;s details and the definition.</source>
        <translation>Angaben des Kontos und Definition prüfen.</translation>
    </message>
    <message>
        <source>Reply unreadable</source>
        <translation>Antwort nicht lesbar</translation>
    </message>
    <message>
        <source>Check the account&apos;s address; a login page of the network may have answered.</source>
        <translation>Adresse des Kontos prüfen; vielleicht hat eine Anmeldeseite des Netzwerks geantwortet.</translation>
    </message>
    <message>
        <source>Reply not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>The provider may have changed its API; the definition needs a look.</source>
        <translation>Der Anbieter hat vielleicht seine API geändert; die Definition prüfen.</translation>
    </message>
    <message>
        <source>Refused by the provider</source>
        <translation>Vom Anbieter abgelehnt</translation>
    </message>
    <message>
        <source>Check the account at the provider.</source>
        <translation>Konto beim Anbieter prüfen.</translation>
    </message>
    <message>
        <source>Provider unknown</source>
        <translation>Anbieter unbekannt</translation>
    </message>
    <message>
        <source>Put its definition back, or remove the account.</source>
        <translation>Seine Definition wiederherstellen oder das Konto entfernen.</translation>
    </message>
    <message>
        <source>Definition broken</source>
        <translation>Definition fehlerhaft</translation>
    </message>
    <message>
        <source>Mend the definition; plimsollctl provider check says where.</source>
        <translation>Definition korrigieren; plimsollctl provider check zeigt die Stelle.</translation>
    </message>
    <message>
        <source>Address changed</source>
        <translation>Adresse geändert</translation>
    </message>
    <message>
        <source>Enter the secrets again to confirm where they will be sent.</source>
        <translation>Zugangsdaten erneut eingeben, um ihr Ziel zu bestätigen.</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <translation>%1 (HTTP %2)</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>stored in the keychain</source>
        <translation>im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>stored in the keychain, ends in %1</source>
        <translation>im Schlüsselbund gespeichert, endet auf %1</translation>
    </message>
    <message>
        <source>Enter the %1.</source>
        <comment>a field&apos;s label</comment>
        <translation>%1 eingeben.</translation>
    </message>
    <message>
        <source>This has a line break or another invisible character in it. Copy it again as a single line.</source>
        <translation>Darin ist ein Zeilenumbruch oder ein anderes unsichtbares Zeichen. Noch einmal als eine Zeile kopieren.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Beim &amp;Anmelden starten</translation>
    </message>
    <message>
        <source>Start &amp;hidden, in the tray only</source>
        <translation>&amp;Versteckt starten, nur im Infobereich</translation>
    </message>
    <message>
        <source>As each provider suggests</source>
        <translation>Wie vom Anbieter empfohlen</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <comment>language</comment>
        <translation>Systemsprache</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>The windows change at once.</source>
        <translation>Gilt sofort in allen Fenstern.</translation>
    </message>
    <message>
        <source>&amp;Refresh:</source>
        <translation>Abru&amp;fintervall:</translation>
    </message>
    <message>
        <source>For accounts without an interval of their own. No provider is asked more often than it allows.</source>
        <translation>Für Konten ohne eigenes Intervall. Kein Anbieter wird öfter angefragt, als er erlaubt.</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>Plimsoll at a glance</source>
        <translation>Plimsoll auf einen Blick</translation>
    </message>
    <message>
        <source>Accounts, the most urgent first</source>
        <translation>Konten, die dringendsten zuerst</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>No accounts yet: add one, and its balances are shown here.</source>
        <translation>Noch keine Konten: nach dem Hinzufügen erscheinen hier ihre Guthaben.</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>&amp;Alle aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Open Plimsoll</source>
        <translation>&amp;Plimsoll öffnen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
</context>
<context>
    <name>GlanceCard</name>
    <message>
        <source>lasts %1</source>
        <comment>5 to 8 days</comment>
        <translation>reicht %1</translation>
    </message>
    <message>
        <source>forecast: %1</source>
        <comment>collecting</comment>
        <translation>Prognose: %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>read %1</source>
        <comment>2 min ago</comment>
        <translation>abgerufen %1</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a length of time</comment>
        <translation>%1 anzeigen</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>&amp;Bild (PNG)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>&amp;Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Course of %1</source>
        <comment>a balance</comment>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>▲ %1</source>
        <comment>what a triangle in the chart means</comment>
        <translation>▲ %1</translation>
    </message>
    <message>
        <source>┄ Forecast</source>
        <comment>what dashed lines in the chart mean</comment>
        <translation>┄ Prognose</translation>
    </message>
    <message>
        <source>What is unlimited has no course to show.</source>
        <translation>Unbegrenztes hat keinen Verlauf.</translation>
    </message>
    <message>
        <source>Nothing is recorded in this time yet.</source>
        <translation>In diesem Zeitraum ist noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>an account and its balance</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>For ever</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 Jahre</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>&amp;Export everything as CSV…</source>
        <translation>Alles als CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete the history…</source>
        <translation>Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Keep for:</source>
        <translation>&amp;Aufbewahren:</translation>
    </message>
    <message>
        <source>Recorded amounts and warnings that are older are deleted; what was read last stays.</source>
        <translation>Ältere aufgezeichnete Beträge und Warnungen werden gelöscht; der letzte Abruf bleibt.</translation>
    </message>
    <message>
        <source>Delete what is older?</source>
        <translation>Älteres löschen?</translation>
    </message>
    <message>
        <source>Recorded amounts and warnings of all accounts that are older than %1 are deleted now, and from now on every day.</source>
        <translation>Aufgezeichnete Beträge und Warnungen aller Konten, die älter als %1 sind, werden jetzt und künftig täglich gelöscht.</translation>
    </message>
    <message>
        <source>Export the history</source>
        <translation>Verlauf exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Amounts written to %1: %2</source>
        <translation>Nach %1 geschriebene Beträge: %2</translation>
    </message>
    <message>
        <source>Delete the history of all accounts?</source>
        <translation>Verlauf aller Konten löschen?</translation>
    </message>
    <message>
        <source>This deletes from this computer:
• all recorded amounts, and with them charts and forecasts
• the log of warnings

Accounts, marks and what was read last stay. Nothing changes at the providers.</source>
        <translation>Von diesem Rechner gelöscht werden:
• alle aufgezeichneten Beträge und damit Diagramme und Prognosen
• das Protokoll der Warnungen

Konten, Marken und der letzte Abruf bleiben. Bei den Anbietern ändert sich nichts.</translation>
    </message>
    <message>
        <source>The history was deleted.</source>
        <translation>Der Verlauf wurde gelöscht.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>IntervalBox</name>
    <message>
        <source>Every %1</source>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>LevelText</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>Set mark</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Marks of %1</source>
        <translation>Marken von %1</translation>
    </message>
    <message>
        <source>Use &amp;defaults</source>
        <translation>Standard&amp;werte verwenden</translation>
    </message>
    <message>
        <source>&amp;Balance:</source>
        <translation>&amp;Guthaben:</translation>
    </message>
    <message>
        <source>Left now:</source>
        <translation>Jetzt übrig:</translation>
    </message>
    <message>
        <source>&amp;Low at or below:</source>
        <translation>&amp;Niedrig bis:</translation>
    </message>
    <message>
        <source>&amp;Critical at or below:</source>
        <translation>&amp;Kritisch bis:</translation>
    </message>
    <message>
        <source>&amp;Full tank:</source>
        <translation>&amp;Voller Tank:</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>%1, by the provider</source>
        <translation>%1, laut Anbieter</translation>
    </message>
    <message>
        <source>the highest since the last top-up</source>
        <translation>der höchste Stand seit der letzten Aufladung</translation>
    </message>
    <message>
        <source>You are told once when a mark is reached, and reminded each day of what is critical. Empty: the default, in grey.</source>
        <translation>Beim Erreichen einer Marke wird einmal gewarnt, an Kritisches täglich erinnert. Leer: der Standard, in Grau.</translation>
    </message>
    <message>
        <source>When it runs low</source>
        <translation>Wenn es zur Neige geht</translation>
    </message>
    <message>
        <source>An amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d.</source>
        <translation>Ein Betrag wie 50, ein Anteil des vollen Tanks wie 20&#xa0;% oder Tage, die es reicht, wie 7&#xa0;d.</translation>
    </message>
    <message>
        <source>Before it expires</source>
        <translation>Bevor es abläuft</translation>
    </message>
    <message>
        <source>L&amp;ow, days before:</source>
        <translation>Ni&amp;edrig, Tage vorher:</translation>
    </message>
    <message>
        <source>C&amp;ritical, days before:</source>
        <translation>Kr&amp;itisch, Tage vorher:</translation>
    </message>
    <message>
        <source>0: never.</source>
        <translation>0: nie.</translation>
    </message>
    <message>
        <source>The provider tells no date on which it expires.</source>
        <translation>Der Anbieter nennt kein Ablaufdatum.</translation>
    </message>
    <message>
        <source>It expires on %1 (%2).</source>
        <comment>a date and how long until then</comment>
        <translation>Ablauf am %1 (%2).</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <comment>a date</comment>
        <translation>Abgelaufen am %1.</translation>
    </message>
</context>
<context>
    <name>MarkFields</name>
    <message>
        <source>Low at or below</source>
        <translation>Niedrig bis</translation>
    </message>
    <message>
        <source>Critical at or below</source>
        <translation>Kritisch bis</translation>
    </message>
    <message>
        <source>Full tank</source>
        <translation>Voller Tank</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A full tank is more than 0.</source>
        <translation>Ein voller Tank ist mehr als 0.</translation>
    </message>
    <message>
        <source>Critical must not be above low.</source>
        <translation>„Kritisch“ darf nicht über „Niedrig“ liegen.</translation>
    </message>
    <message>
        <source>Low, days before it expires</source>
        <translation>Niedrig, Tage vor dem Ablauf</translation>
    </message>
    <message>
        <source>Critical, days before it expires</source>
        <translation>Kritisch, Tage vor dem Ablauf</translation>
    </message>
    <message>
        <source>Critical must not come before low: write as many days, or fewer.</source>
        <translation>„Kritisch“ darf nicht vor „Niedrig“ kommen: höchstens ebenso viele Tage eingeben.</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>As the desktop</source>
        <comment>proxy</comment>
        <translation>Systemeinstellung</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Host:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>Por&amp;t:</translation>
    </message>
    <message>
        <source>For encrypted requests; there are no others, but to this computer. No name or password is sent to a proxy.</source>
        <translation>Für verschlüsselte Anfragen; andere gibt es nur an diesen Rechner. An einen Proxy werden weder Name noch Passwort gesendet.</translation>
    </message>
    <message>
        <source>&amp;Give up after:</source>
        <translation>&amp;Abbrechen nach:</translation>
    </message>
    <message>
        <source>The time that one request may take, from its start to the last byte.</source>
        <translation>So lange darf eine Anfrage dauern, vom Beginn bis zum letzten Byte.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s host. Until then nothing is changed.</source>
        <translation>Host des Proxys eingeben. Bis dahin ändert sich nichts.</translation>
    </message>
    <message>
        <source>“%1” is not a host. Write it like %2, without name and password.</source>
        <translation>„%1“ ist kein Host. Schreibweise wie %2, ohne Name und Passwort.</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>This desktop has no tray, so Plimsoll stays in this window: minimized it goes on watching, closed it ends.</source>
        <translation>Diese Arbeitsumgebung hat keinen Infobereich, daher bleibt Plimsoll in diesem Fenster: minimiert überwacht es weiter, geschlossen endet es.</translation>
    </message>
    <message>
        <source>&amp;Minimize</source>
        <translation>M&amp;inimieren</translation>
    </message>
    <message>
        <source>The desktop&apos;s notification service cannot be reached, so warnings are shown here only.</source>
        <translation>Der Benachrichtigungsdienst der Arbeitsumgebung ist nicht erreichbar, daher erscheinen Warnungen nur hier.</translation>
    </message>
    <message>
        <source>&amp;Send a test</source>
        <translation>&amp;Test senden</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>Default mark</source>
        <translation>Standardmarke</translation>
    </message>
    <message>
        <source>&amp;Hold warnings back each day</source>
        <translation>Warnungen täglich zurück&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Send a test notification</source>
        <translation>&amp;Testbenachrichtigung senden</translation>
    </message>
    <message>
        <source>Marks for balances without their own</source>
        <translation>Marken für Guthaben ohne eigene</translation>
    </message>
    <message>
        <source>&amp;Low at or below:</source>
        <translation>&amp;Niedrig bis:</translation>
    </message>
    <message>
        <source>&amp;Critical at or below:</source>
        <translation>&amp;Kritisch bis:</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Von:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>&amp;Bis:</translation>
    </message>
    <message>
        <source>Warnings of these hours come together at their end.</source>
        <translation>Warnungen aus dieser Zeit kommen gesammelt an ihrem Ende.</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at different times.</source>
        <translation>Die Ruhezeit muss zu verschiedenen Zeiten beginnen und enden.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Sent. If none appeared, your desktop may be set not to disturb.</source>
        <translation>Gesendet. Falls nichts erschienen ist, ist vielleicht „Nicht stören“ aktiv.</translation>
    </message>
    <message>
        <source>L&amp;ow, days before it expires:</source>
        <translation>Ni&amp;edrig, Tage vor dem Ablauf:</translation>
    </message>
    <message>
        <source>C&amp;ritical, days before it expires:</source>
        <translation>Kr&amp;itisch, Tage vor dem Ablauf:</translation>
    </message>
    <message>
        <source>An amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d. Empty: none.</source>
        <translation>Ein Betrag wie 50, ein Anteil des vollen Tanks wie 20&#xa0;% oder Tage, die es reicht, wie 7&#xa0;d. Leer: keine.</translation>
    </message>
</context>
<context>
    <name>OverviewWindow</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>Beträge &amp;ausblenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Plimsoll</source>
        <translation>Plimsoll</translation>
    </message>
    <message>
        <source>Filter accounts and balances</source>
        <translation>Konten und Guthaben filtern</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Nichts entspricht dem Filter.</translation>
    </message>
    <message>
        <source>&amp;Plimsoll</source>
        <translation>&amp;Plimsoll</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert…</translation>
    </message>
    <message>
        <source>Next refresh %1</source>
        <translation>Nächste Aktualisierung %1</translation>
    </message>
    <message>
        <source>No refresh planned</source>
        <translation>Keine Aktualisierung geplant</translation>
    </message>
    <message>
        <source>Cannot be read: %1 of %2 accounts</source>
        <translation>Nicht abrufbar: %1 von %2 Konten</translation>
    </message>
</context>
<context>
    <name>OwnProviderBar</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Remove provider</source>
        <translation>Anbieter entfernen</translation>
    </message>
    <message>
        <source>Remove your provider “%1”?</source>
        <translation>Eigenen Anbieter „%1“ entfernen?</translation>
    </message>
    <message>
        <source>Its definition file is deleted from this computer. Export it before if you may need it again.</source>
        <translation>Seine Definitionsdatei wird von diesem Rechner gelöscht. Vorher exportieren, falls sie noch einmal gebraucht wird.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>ProviderEditor</name>
    <message>
        <source>Add any provider</source>
        <translation>Beliebigen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Ask once</source>
        <translation>Einmal an&amp;fragen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Step 1 of 3: the request</source>
        <translation>Schritt 1 von 3: die Anfrage</translation>
    </message>
    <message>
        <source>Step 2 of 3: ask once</source>
        <translation>Schritt 2 von 3: einmal anfragen</translation>
    </message>
    <message>
        <source>Step 3 of 3: the balances</source>
        <translation>Schritt 3 von 3: die Guthaben</translation>
    </message>
    <message>
        <source>A finished definition</source>
        <translation>Eine fertige Definition</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>Nicht gespeichert. %1</translation>
    </message>
</context>
<context>
    <name>ProviderModel</name>
    <message>
        <source>Other</source>
        <comment>category of providers</comment>
        <translation>Andere</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, its category</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>your own definition</source>
        <translation>eigene Definition</translation>
    </message>
    <message>
        <source>from other clients, not documented by the vendor</source>
        <translation>nach anderen Programmen, vom Anbieter nicht dokumentiert</translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>other names of a provider</comment>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>provider, its category</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Also known as %1.</source>
        <translation>Auch bekannt als %1.</translation>
    </message>
    <message>
        <source>This is a definition of your own.</source>
        <translation>Das ist eine eigene Definition.</translation>
    </message>
    <message>
        <source>The vendor does not document these figures: they are read as other clients read them.</source>
        <translation>Der Anbieter dokumentiert diese Werte nicht: Sie werden gelesen, wie andere Programme es tun.</translation>
    </message>
</context>
<context>
    <name>ProviderPicker</name>
    <message>
        <source>No provider of this name is known.</source>
        <translation>Kein Anbieter dieses Namens bekannt.</translation>
    </message>
    <message>
        <source>Search by name, brand or category</source>
        <translation>Nach Name, Produkt oder Kategorie suchen</translation>
    </message>
    <message>
        <source>Search providers</source>
        <translation>Anbieter suchen</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>&amp;Any provider…</source>
        <translation>&amp;Beliebiger Anbieter…</translation>
    </message>
    <message>
        <source>Adds any HTTP API that tells a balance</source>
        <translation>Fügt eine beliebige HTTP-API hinzu, die ein Guthaben nennt</translation>
    </message>
    <message>
        <source>Definition files that you write by hand belong into this folder; they are read when Plimsoll starts.
%1</source>
        <translation>Von Hand geschriebene Definitionsdateien gehören in diesen Ordner; sie werden beim Start von Plimsoll gelesen.
%1</translation>
    </message>
    <message>
        <source>Is yours not here? Any HTTP API that tells a balance can be added.</source>
        <translation>Nicht dabei? Jede HTTP-API, die ein Guthaben nennt, lässt sich hinzufügen.</translation>
    </message>
</context>
<context>
    <name>RehearsalText</name>
    <message>
        <source>Would not have warned in %1.</source>
        <comment>a length of time</comment>
        <translation>Zeitraum %1: Es wäre nicht gewarnt worden.</translation>
    </message>
    <message numerus="yes">
        <source>Would have warned %n times in %1, first on %2.</source>
        <translation>
            <numerusform>Zeitraum %1: Es wäre einmal gewarnt worden, am %2.</numerusform>
            <numerusform>Zeitraum %1: Es wäre %n-mal gewarnt worden, zuerst am %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Would have warned once in %1, on %2.</source>
        <translation>Zeitraum %1: Es wäre einmal gewarnt worden, am %2.</translation>
    </message>
    <message>
        <source>Daily reminders: %1.</source>
        <translation>Tägliche Erinnerungen: %1.</translation>
    </message>
</context>
<context>
    <name>ReplyModel</name>
    <message>
        <source>(the whole reply)</source>
        <translation>(die ganze Antwort)</translation>
    </message>
    <message>
        <source>empty list</source>
        <translation>leere Liste</translation>
    </message>
    <message>
        <source>list, %1</source>
        <comment>how many entries</comment>
        <translation>Liste, %1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>name, value, what it is used as</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a value in a reply</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>The reply</source>
        <translation>Die Antwort</translation>
    </message>
</context>
<context>
    <name>ReplyPane</name>
    <message>
        <source>&amp;Add as balance</source>
        <translation>Als Guthaben &amp;hinzufügen</translation>
    </message>
    <message>
        <source>What is left of something, to be watched</source>
        <translation>Was von etwas übrig ist, zum Überwachen</translation>
    </message>
    <message>
        <source>Use as &amp;limit</source>
        <translation>Als &amp;Limit nutzen</translation>
    </message>
    <message>
        <source>How much there was of the chosen balance</source>
        <translation>Wie viel es vom gewählten Guthaben gab</translation>
    </message>
    <message>
        <source>Use as &amp;used</source>
        <translation>Als &amp;Verbrauch nutzen</translation>
    </message>
    <message>
        <source>How much of the chosen balance is used up</source>
        <translation>Wie viel vom gewählten Guthaben verbraucht ist</translation>
    </message>
    <message>
        <source>Use as &amp;reset time</source>
        <translation>Als &amp;Rücksetzung nutzen</translation>
    </message>
    <message>
        <source>When the chosen balance is full again</source>
        <translation>Wann das gewählte Guthaben wieder voll ist</translation>
    </message>
    <message>
        <source>Use as &amp;expiry</source>
        <translation>Als A&amp;blauf nutzen</translation>
    </message>
    <message>
        <source>When the chosen balance is lost</source>
        <translation>Wann das gewählte Guthaben verfällt</translation>
    </message>
    <message>
        <source>C&amp;ounts only if it is this</source>
        <translation>Zählt nur bei &amp;diesem Wert</translation>
    </message>
    <message>
        <source>A reply in which this value is another one is a failure</source>
        <translation>Eine Antwort, in der dieser Wert anders lautet, gilt als Fehler</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Its author says: as the provider documents it.</source>
        <translation>Laut Autor: wie vom Anbieter dokumentiert.</translation>
    </message>
    <message>
        <source>Its author says: as other programs read it; the provider does not document it.</source>
        <translation>Laut Autor: wie andere Programme es lesen; vom Anbieter nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Its author does not say where the figures are documented.</source>
        <translation>Der Autor sagt nicht, wo die Werte dokumentiert sind.</translation>
    </message>
    <message>
        <source>Somebody else wrote this definition. It decides what is sent to the address below and what is shown of the reply; it cannot read files or send anything elsewhere.</source>
        <translation>Diese Definition hat jemand anders geschrieben. Sie bestimmt, was an die Adresse unten gesendet und was von der Antwort gezeigt wird; sie kann keine Dateien lesen und nichts anderswohin senden.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Sends to:</source>
        <translation>Sendet an:</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>Quelle:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>This will be asked, with what you give in the place of the capitals:</source>
        <translation>Das wird angefragt, mit den eigenen Angaben anstelle der Großbuchstaben:</translation>
    </message>
    <message>
        <source>How the request is made:</source>
        <translation>Wie die Anfrage entsteht:</translation>
    </message>
    <message>
        <source>What counts as a failure:</source>
        <translation>Was als Fehler gilt:</translation>
    </message>
    <message>
        <source>(what the HTTP status says)</source>
        <translation>(was der HTTP-Status sagt)</translation>
    </message>
    <message>
        <source>How the balances are read:</source>
        <translation>Wie die Guthaben gelesen werden:</translation>
    </message>
    <message>
        <source>%1 (secret, kept in the keychain)</source>
        <translation>%1 (geheim, liegt im Schlüsselbund)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Wants from you:</source>
        <translation>Verlangt:</translation>
    </message>
    <message>
        <source>This replaces your provider “%1”.</source>
        <translation>Das ersetzt den eigenen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>Its address changes: the accounts at it will ask for their secrets again before anything is sent there.</source>
        <translation>Seine Adresse ändert sich: Die Konten dort fragen erneut nach ihren Zugangsdaten, bevor etwas dorthin gesendet wird.</translation>
    </message>
</context>
<context>
    <name>RunwayText</name>
    <message>
        <source>over a year</source>
        <translation>über ein Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>mindestens %n Tag</numerusform>
            <numerusform>mindestens %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>etwa %n h</numerusform>
            <numerusform>etwa %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n h</source>
        <comment>hours</comment>
        <extracomment>%1 is the smaller number, %n the greater one</extracomment>
        <translation>
            <numerusform>%1 bis %n h</numerusform>
            <numerusform>%1 bis %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %n days</source>
        <translation>
            <numerusform>%1 bis %n Tag</numerusform>
            <numerusform>%1 bis %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>collecting</source>
        <comment>readings, before a forecast is possible</comment>
        <translation>wird ermittelt</translation>
    </message>
    <message>
        <source>steady</source>
        <comment>a balance that is not draining</comment>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>A forecast needs readings of a day at least.</source>
        <translation>Für eine Prognose braucht es Abrufe über mindestens einen Tag.</translation>
    </message>
    <message>
        <source>Not draining.</source>
        <translation>Nimmt nicht ab.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 at the earliest</source>
        <comment>a date</comment>
        <translation>frühestens %1</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <comment>an amount and its unit</comment>
        <translation>%1 %2 pro Tag</translation>
    </message>
    <message>
        <source>Empty in %1 (%2), at %3.</source>
        <translation>Reicht noch %1 (%2) bei %3.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>TestResult</name>
    <message>
        <source>It works. Balances found:</source>
        <translation>Es funktioniert. Gefundene Guthaben:</translation>
    </message>
    <message>
        <source>Low at</source>
        <translation>Niedrig bis</translation>
    </message>
    <message>
        <source>Critical at</source>
        <translation>Kritisch bis</translation>
    </message>
    <message>
        <source>The answer was: “%1”</source>
        <translation>Die Antwort war: „%1“</translation>
    </message>
    <message>
        <source>It points to %1.</source>
        <translation>Sie zeigt auf %1.</translation>
    </message>
    <message>
        <source>Marks: an amount like 50, a share of the full tank like 20&#xa0;%, or days of runway like 7&#xa0;d. Empty: your default, in grey.</source>
        <translation>Marken: ein Betrag wie 50, ein Anteil des vollen Tanks wie 20&#xa0;% oder Tage, die es reicht, wie 7&#xa0;d. Leer: der Standard, in Grau.</translation>
    </message>
</context>
<context>
    <name>ThresholdInput</name>
    <message>
        <source>“%1” is not an amount. Write it like %2.</source>
        <translation>„%1“ ist kein Betrag. Schreibweise wie %2.</translation>
    </message>
    <message>
        <source>An amount here cannot be negative.</source>
        <translation>Ein Betrag darf hier nicht negativ sein.</translation>
    </message>
    <message>
        <source>A share cannot be more than 100 %.</source>
        <translation>Ein Anteil darf nicht mehr als 100 % betragen.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>what is typed as a mark; always with the number</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a mark. Write an amount like 50, a share like 20&#xa0;%, or days of runway like 7&#xa0;d.</source>
        <translation>„%1“ ist keine Marke. Einen Betrag wie 50, einen Anteil wie 20&#xa0;% oder Tage, die es reicht, wie 7&#xa0;d eingeben.</translation>
    </message>
    <message>
        <source>“%1” is not a number of days. Write a whole number from 0 to %2.</source>
        <translation>„%1“ ist keine Anzahl von Tagen. Eine ganze Zahl von 0 bis %2 eingeben.</translation>
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
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>&amp;Alle aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>Beträge a&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Open Plimsoll</source>
        <translation>&amp;Plimsoll öffnen</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>1 &amp;hour</source>
        <translation>1 &amp;Stunde</translation>
    </message>
    <message>
        <source>1 &amp;day</source>
        <translation>1 &amp;Tag</translation>
    </message>
    <message>
        <source>1 &amp;week</source>
        <translation>1 &amp;Woche</translation>
    </message>
    <message>
        <source>Until &amp;topped up</source>
        <translation>Bis zur &amp;Aufladung</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>Zurückstellung &amp;beenden</translation>
    </message>
</context>
<context>
    <name>TrayText</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>lasts %1</source>
        <comment>5 to 8 days</comment>
        <translation>reicht %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht abgerufen</translation>
    </message>
    <message>
        <source>%1: %2 (%3, %4)</source>
        <translation>%1: %2 (%3, %4)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1: %2 empty, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: %2 leer, noch %3</translation>
    </message>
    <message>
        <source>%1: %2 critically low, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: %2 kritisch niedrig, noch %3</translation>
    </message>
    <message>
        <source>%1: %2 low, %3 left</source>
        <comment>account, balance, amount</comment>
        <translation>%1: %2 niedrig, noch %3</translation>
    </message>
    <message numerus="yes">
        <source>And %n more…</source>
        <comment>lines of a menu</comment>
        <translation>
            <numerusform>Und noch %n…</numerusform>
            <numerusform>Und noch %n…</numerusform>
        </translation>
    </message>
    <message>
        <source>expires %1</source>
        <comment>in 9 days</comment>
        <translation>Ablauf %1</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <comment>what went wrong</comment>
        <translation>%1, stumm</translation>
    </message>
    <message>
        <source>%1: %2 expires %3, %4 left</source>
        <comment>account, balance, in 9 days, amount</comment>
        <translation>%1: %2, Ablauf %3, noch %4</translation>
    </message>
</context>
<context>
    <name>TroubleWatch</name>
    <message>
        <source>No keychain such as GNOME Keyring or KWallet is running, so “%1” cannot be read.</source>
        <translation>Es läuft kein Schlüsselbund wie GNOME Keyring oder KWallet, daher ist „%1“ nicht abrufbar.</translation>
    </message>
    <message>
        <source>Your keychain refused to give Plimsoll its secrets, so “%1” cannot be read.</source>
        <translation>Der Schlüsselbund gibt Plimsoll die Zugangsdaten nicht heraus, daher ist „%1“ nicht abrufbar.</translation>
    </message>
    <message>
        <source>Your keychain is locked, so “%1” cannot be read.</source>
        <translation>Der Schlüsselbund ist gesperrt, daher ist „%1“ nicht abrufbar.</translation>
    </message>
    <message numerus="yes">
        <source>No keychain such as GNOME Keyring or KWallet is running, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>Es läuft kein Schlüsselbund wie GNOME Keyring oder KWallet, daher ist %n Konto nicht abrufbar.</numerusform>
            <numerusform>Es läuft kein Schlüsselbund wie GNOME Keyring oder KWallet, daher sind %n Konten nicht abrufbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain refused to give Plimsoll its secrets, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>Der Schlüsselbund gibt Plimsoll die Zugangsdaten nicht heraus, daher ist %n Konto nicht abrufbar.</numerusform>
            <numerusform>Der Schlüsselbund gibt Plimsoll die Zugangsdaten nicht heraus, daher sind %n Konten nicht abrufbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your keychain is locked, so %n accounts cannot be read.</source>
        <translation>
            <numerusform>Der Schlüsselbund ist gesperrt, daher ist %n Konto nicht abrufbar.</numerusform>
            <numerusform>Der Schlüsselbund ist gesperrt, daher sind %n Konten nicht abrufbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unlock and try again</source>
        <translation>E&amp;ntsperren und erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut ve&amp;rsuchen</translation>
    </message>
    <message>
        <source>No connection: nothing could be read yet.</source>
        <translation>Keine Verbindung: bisher konnte nichts abgerufen werden.</translation>
    </message>
    <message>
        <source>No provider can be reached: nothing could be read yet.</source>
        <translation>Kein Anbieter erreichbar: bisher konnte nichts abgerufen werden.</translation>
    </message>
    <message>
        <source>No connection: what is shown is up to %1 old.</source>
        <translation>Keine Verbindung: die Anzeige ist bis zu %1 alt.</translation>
    </message>
    <message>
        <source>No provider can be reached: what is shown is up to %1 old.</source>
        <translation>Kein Anbieter erreichbar: die Anzeige ist bis zu %1 alt.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Watches prepaid API credits and warns before they run out.</source>
        <translation>Überwacht vorausbezahlte API-Guthaben und warnt, bevor sie ausgehen.</translation>
    </message>
    <message>
        <source>Keep everything but secrets in &lt;folder&gt;.</source>
        <translation>Alles außer Zugangsdaten in &lt;Ordner&gt; aufbewahren.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Start in the tray, without a window.</source>
        <translation>Im Infobereich starten, ohne Fenster.</translation>
    </message>
    <message>
        <source>Plimsoll cannot start</source>
        <translation>Plimsoll kann nicht starten</translation>
    </message>
    <message>
        <source>Show made-up accounts. Nothing is kept, and nobody is asked.</source>
        <translation>Zeigt erfundene Konten. Nichts wird behalten, und niemand wird gefragt.</translation>
    </message>
    <message>
        <source>Plimsoll (demo)</source>
        <translation>Plimsoll (Demo)</translation>
    </message>
</context>
</TS>
