<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ChangeLines</name>
    <message>
        <source>excluded</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>included</source>
        <translation>einbezogen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Vendor tenant id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Acronis tenant id</source>
        <translation>ID bei Acronis</translation>
    </message>
    <message>
        <source>Mapping wanted</source>
        <translation>Zuordnung gewünscht</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Neuer Kunde</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>Console::CertificateDialog</name>
    <message>
        <source>Make a self-signed certificate</source>
        <translation>Selbstsigniertes Zertifikat erstellen</translation>
    </message>
    <message>
        <source>For trying out HTTPS on your own machine or network. The platform does not accept it: it wants a certificate of a public authority, or a tunnel that brings one. New connections use it at once, in place of plain HTTP or of the certificate before; open ones stay as they are.</source>
        <translation>Zum Ausprobieren von HTTPS auf dem eigenen Rechner oder im eigenen Netz. Die Plattform nimmt es nicht an: Sie verlangt ein Zertifikat einer öffentlichen Stelle oder einen Tunnel, der eines mitbringt. Neue Verbindungen verwenden es sofort, statt einfachem HTTP oder statt des bisherigen Zertifikats; offene bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Host name or address</source>
        <translation>&amp;Rechnername oder Adresse</translation>
    </message>
    <message>
        <source>Make and use</source>
        <translation>Erstellen und verwenden</translation>
    </message>
    <message>
        <source>In use until the console ends. To use it again, start with
--tls-cert &quot;%1&quot; --tls-key &quot;%2&quot;

SHA-256 fingerprint
%3</source>
        <translation>In Gebrauch, bis die Konsole endet. Um es wieder zu verwenden, starten Sie mit
--tls-cert &quot;%1&quot; --tls-key &quot;%2&quot;

SHA-256-Fingerabdruck
%3</translation>
    </message>
</context>
<context>
    <name>Console::ConflictDialog</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Es war</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Someone else changed what you are editing</source>
        <translation>Jemand anders hat geändert, was Sie bearbeiten</translation>
    </message>
    <message>
        <source>Choose a side for the lines selected, or for all when none is. Nothing is written yet; Undo takes it back.</source>
        <translation>Wählen Sie eine Seite für die markierten Zeilen, oder für alle, wenn keine markiert ist. Noch wird nichts geschrieben; „Rückgängig“ nimmt es zurück.</translation>
    </message>
</context>
<context>
    <name>Console::CredentialDialog</name>
    <message>
        <source>Add credential</source>
        <translation>Zugangsdaten hinzufügen</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort &amp;wiederholen</translation>
    </message>
    <message>
        <source>The password is kept as a hash and never shown again.</source>
        <translation>Das Passwort wird als Hash aufbewahrt und nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>the passwords differ</source>
        <translation>die Passwörter stimmen nicht überein</translation>
    </message>
    <message>
        <source>a user name has no colon</source>
        <translation>ein Benutzername enthält keinen Doppelpunkt</translation>
    </message>
</context>
<context>
    <name>Console::CredentialsPane</name>
    <message>
        <source>None: callbacks name the partner by its tenant.</source>
        <translation>Keine: Callbacks nennen den Partner über seinen Mandanten.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Credentials of the partner</source>
        <translation>Zugangsdaten des Partners</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a user name with a password</source>
        <translation>Einen Benutzernamen mit Passwort hinzufügen</translation>
    </message>
    <message>
        <source>Give the chosen user name a new password</source>
        <translation>Dem gewählten Benutzernamen ein neues Passwort geben</translation>
    </message>
    <message>
        <source>Remove the chosen user name</source>
        <translation>Den gewählten Benutzernamen entfernen</translation>
    </message>
    <message>
        <source>The password was not stored: %1</source>
        <translation>Das Passwort wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>The password of %1 is stored</source>
        <translation>Das Passwort von %1 ist gespeichert</translation>
    </message>
    <message>
        <source>Remove credential</source>
        <translation>Zugangsdaten entfernen</translation>
    </message>
    <message>
        <source>Remove the credential of %1?</source>
        <translation>Zugangsdaten von %1 entfernen?</translation>
    </message>
    <message>
        <source>Callbacks that come with it are refused from then on.</source>
        <translation>Callbacks, die damit kommen, werden von da an abgelehnt.</translation>
    </message>
    <message>
        <source>The credential of %1 is removed</source>
        <translation>Die Zugangsdaten von %1 sind entfernt</translation>
    </message>
    <message>
        <source>Nothing was removed: %1</source>
        <translation>Nichts wurde entfernt: %1</translation>
    </message>
    <message>
        <source>They could not be read: %1</source>
        <translation>Sie konnten nicht gelesen werden: %1</translation>
    </message>
</context>
<context>
    <name>Console::CustomerDialog</name>
    <message>
        <source>Choose a partner</source>
        <translation>Partner wählen</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Kunden hinzufügen</translation>
    </message>
    <message>
        <source>none: not mapped yet</source>
        <translation>keine: noch nicht zugeordnet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Vendor tenant id</source>
        <translation>&amp;ID beim Anbieter</translation>
    </message>
    <message>
        <source>&amp;Acronis tenant id</source>
        <translation>ID bei &amp;Acronis</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>needs a partner</source>
        <translation>braucht einen Partner</translation>
    </message>
</context>
<context>
    <name>Console::FilterChips</name>
    <message>
        <source>Unmapped</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Show customers in state “%1”</source>
        <translation>Kunden im Zustand „%1“ zeigen</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>Console::HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1
request %2</source>
        <translation>%1
Anfrage %2</translation>
    </message>
    <message>
        <source>MMM d, HH:mm:ss</source>
        <comment>QLocale::toString()</comment>
        <translation>d. MMM, HH:mm:ss</translation>
    </message>
</context>
<context>
    <name>Console::HistoryPage</name>
    <message>
        <source>&amp;Revert this…</source>
        <translation>&amp;Zurücknehmen…</translation>
    </message>
    <message>
        <source>Revert with its &amp;batch…</source>
        <translation>Mit ganzem &amp;Stapel zurücknehmen…</translation>
    </message>
    <message>
        <source>Revert this and &amp;everything after…</source>
        <translation>Dies und &amp;alles danach zurücknehmen…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Su&amp;chen…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Its batch…</source>
        <translation>Ganzen Stapel…</translation>
    </message>
    <message>
        <source>Everything after…</source>
        <translation>Alles danach…</translation>
    </message>
    <message>
        <source>Part of a name, of an id or of the request&apos;s id</source>
        <translation>Teil eines Namens, einer ID oder der ID der Anfrage</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>By anyone</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Show what concerns one partner; type to find it</source>
        <translation>Nur zeigen, was einen Partner betrifft; tippen, um ihn zu finden</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Änderungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>Noch hat sich nichts geändert</translation>
    </message>
    <message>
        <source>Every change is kept here, whether made in this window, by a callback or by an import, and can be taken back.</source>
        <translation>Jede Änderung wird hier aufbewahrt, ob in diesem Fenster, durch einen Callback oder durch einen Import gemacht, und kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>Keine Änderung passt</translation>
    </message>
    <message>
        <source>Nothing was changed like this by those chosen.</source>
        <translation>Von den Gewählten wurde nichts dergleichen geändert.</translation>
    </message>
    <message>
        <source>1 change</source>
        <translation>1 Änderung</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>the newest %1</source>
        <translation>die neuesten %1</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Not reverted: %1</source>
        <translation>Nicht zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
</context>
<context>
    <name>Console::LeftBar</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Forget them; nothing of them was written</source>
        <translation>Vergessen; nichts davon wurde geschrieben</translation>
    </message>
    <message>
        <source>Take them up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Stage them again, step by step; nothing is written yet</source>
        <translation>Wieder vormerken, Schritt für Schritt; noch wird nichts geschrieben</translation>
    </message>
    <message>
        <source>You left 1 edit unapplied.</source>
        <translation>1 Änderung wurde nicht angewendet.</translation>
    </message>
    <message>
        <source>You left %1 edits unapplied.</source>
        <translation>%1 Änderungen wurden nicht angewendet.</translation>
    </message>
</context>
<context>
    <name>Console::MainWindow</name>
    <message>
        <source>CyberApp Console</source>
        <translation>CyberApp Console</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Stop listener</source>
        <translation>Listener an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Start listener</source>
        <translation>Listener &amp;starten</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About CyberApp Console</source>
        <translation>&amp;Über CyberApp Console</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Partners</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>&amp;Mapping</source>
        <translation>&amp;Zuordnung</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;System colours</source>
        <translation>Farben des &amp;Systems</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Make a self-signed &amp;certificate…</source>
        <translation>Selbstsigniertes &amp;Zertifikat erstellen…</translation>
    </message>
    <message>
        <source>About CyberApp Console</source>
        <translation>Über CyberApp Console</translation>
    </message>
    <message>
        <source>CyberApp Console %1</source>
        <translation>CyberApp Console %1</translation>
    </message>
    <message>
        <source>Answers the callbacks of a CyberApp from a database that you edit here.
Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Beantwortet die Callbacks einer CyberApp aus einer Datenbank, die Sie hier bearbeiten.
Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>Console::MappingCheck</name>
    <message>
        <source>used by %1, also pending</source>
        <translation>vergeben an %1, auch vorgemerkt</translation>
    </message>
    <message>
        <source>needs a name</source>
        <translation>braucht einen Namen</translation>
    </message>
    <message>
        <source>needs a vendor tenant id</source>
        <translation>braucht eine ID beim Anbieter</translation>
    </message>
    <message>
        <source>vendor tenant id is longer than 256 characters</source>
        <translation>ID beim Anbieter ist länger als 256 Zeichen</translation>
    </message>
    <message>
        <source>not a UUID</source>
        <translation>keine UUID</translation>
    </message>
    <message>
        <source>is the tenant of partner %1</source>
        <translation>ist der Mandant des Partners %1</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>vergeben an %1</translation>
    </message>
</context>
<context>
    <name>Console::MappingEdits</name>
    <message>
        <source>Unmap 1 customer</source>
        <translation>Zuordnung von 1 Kunden löschen</translation>
    </message>
    <message>
        <source>Unmap %1 customers</source>
        <translation>Zuordnung von %1 Kunden löschen</translation>
    </message>
    <message>
        <source>Exclude 1 customer</source>
        <translation>1 Kunden ausnehmen</translation>
    </message>
    <message>
        <source>Exclude %1 customers</source>
        <translation>%1 Kunden ausnehmen</translation>
    </message>
    <message>
        <source>Include 1 customer</source>
        <translation>1 Kunden einbeziehen</translation>
    </message>
    <message>
        <source>Include %1 customers</source>
        <translation>%1 Kunden einbeziehen</translation>
    </message>
    <message>
        <source>Remove 1 customer</source>
        <translation>1 Kunden entfernen</translation>
    </message>
    <message>
        <source>Remove %1 customers</source>
        <translation>%1 Kunden entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 lines had no row to go to and were left out</source>
        <translation>%1 Zeilen hatten kein Ziel in der Tabelle und wurden ausgelassen</translation>
    </message>
    <message>
        <source>Paste 1 cell</source>
        <translation>1 Zelle einfügen</translation>
    </message>
    <message>
        <source>Paste %1 cells</source>
        <translation>%1 Zellen einfügen</translation>
    </message>
    <message>
        <source>1 mapped customer was left as it is: clear the mapping first</source>
        <translation>1 zugeordneter Kunde blieb, wie er ist: zuerst die Zuordnung löschen</translation>
    </message>
    <message>
        <source>%1 mapped customers were left as they are: clear the mapping first</source>
        <translation>%1 zugeordnete Kunden blieben, wie sie sind: zuerst die Zuordnung löschen</translation>
    </message>
    <message>
        <source>1 line had no row to go to and was left out</source>
        <translation>1 Zeile hatte kein Ziel in der Tabelle und wurde ausgelassen</translation>
    </message>
</context>
<context>
    <name>Console::MappingModel</name>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change vendor id of %1</source>
        <translation>ID von %1 beim Anbieter ändern</translation>
    </message>
    <message>
        <source>Unmap %1</source>
        <translation>Zuordnung von %1 löschen</translation>
    </message>
    <message>
        <source>Map %1</source>
        <translation>%1 zuordnen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Vendor tenant id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Acronis tenant id</source>
        <translation>ID bei Acronis</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Datacenter</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>mine %1 · theirs %2</source>
        <translation>meine %1 · andere %2</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Unmapped</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>removed meanwhile</source>
        <translation>inzwischen entfernt</translation>
    </message>
    <message>
        <source>new, you</source>
        <translation>neu, Sie</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>now, you</source>
        <translation>jetzt, Sie</translation>
    </message>
    <message>
        <source>%1, pending</source>
        <translation>%1, vorgemerkt</translation>
    </message>
</context>
<context>
    <name>Console::MappingPage</name>
    <message>
        <source>Mapping</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>+  Add customer</source>
        <translation>+  Kunden hinzufügen</translation>
    </message>
    <message>
        <source>From three characters on, any part of a name or vendor tenant id and the beginning of an Acronis tenant id; before that, what begins with them</source>
        <translation>Ab drei Zeichen jeder Teil eines Namens oder einer ID beim Anbieter und der Anfang einer ID bei Acronis; davor, was damit beginnt</translation>
    </message>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Show the customers of one partner; type to find it</source>
        <translation>Nur die Kunden eines Partners zeigen; tippen, um ihn zu finden</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Partner hinzufügen</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Noch keine Kunden</translation>
    </message>
    <message>
        <source>Add one here, import a workspace, or let the platform mirror them through callbacks.</source>
        <translation>Fügen Sie hier einen hinzu, importieren Sie einen Arbeitsbereich, oder lassen Sie die Plattform sie durch Callbacks spiegeln.</translation>
    </message>
    <message>
        <source>No customer matches</source>
        <translation>Kein Kunde passt</translation>
    </message>
    <message>
        <source>Nothing has this name or id in the states and for the partner chosen.</source>
        <translation>In den gewählten Zuständen und beim gewählten Partner hat keiner diesen Namen oder diese ID.</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>Noch keine Partner</translation>
    </message>
    <message>
        <source>Customers belong to a partner. Add the first one, or import a workspace.</source>
        <translation>Kunden gehören zu einem Partner. Fügen Sie den ersten hinzu, oder importieren Sie einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunde</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>1 partner</source>
        <translation>1 Partner</translation>
    </message>
    <message>
        <source>%1 partners</source>
        <translation>%1 Partnern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>&amp;Add customer…</source>
        <translation>Kunden &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit cell</source>
        <translation>Zelle &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste cells</source>
        <translation>Zellen &amp;einfügen</translation>
    </message>
    <message>
        <source>C&amp;lear mapping</source>
        <translation>&amp;Zuordnung löschen</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>Aus&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>E&amp;inbeziehen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Re&amp;solve…</source>
        <translation>Konflikte &amp;lösen…</translation>
    </message>
    <message>
        <source>Preview and appl&amp;y</source>
        <translation>Prüfen und &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>&amp;Rückgängig: „%1“</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>&amp;Wiederholen: „%1“</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard 1 pending edit?</source>
        <translation>1 vorgemerkte Änderung verwerfen?</translation>
    </message>
    <message>
        <source>Discard %1 pending edits?</source>
        <translation>%1 vorgemerkte Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Nothing of them was written. This cannot be undone.</source>
        <translation>Nichts davon wurde geschrieben. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>1 edit applied</source>
        <translation>1 Änderung angewendet</translation>
    </message>
    <message>
        <source>%1 edits applied</source>
        <translation>%1 Änderungen angewendet</translation>
    </message>
    <message>
        <source>Nothing was applied: someone else changed the same customers</source>
        <translation>Nichts wurde angewendet: Jemand anders hat dieselben Kunden geändert</translation>
    </message>
    <message>
        <source>Nothing was applied: %1</source>
        <translation>Nichts wurde angewendet: %1</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
</context>
<context>
    <name>Console::MappingStage</name>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
</context>
<context>
    <name>Console::MappingTable</name>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>Console::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Console::Page</name>
    <message>
        <source>Search name or id  Ctrl+F</source>
        <translation>Name oder ID suchen  Strg+F</translation>
    </message>
    <message>
        <source>Search name or id</source>
        <translation>Name oder ID suchen</translation>
    </message>
</context>
<context>
    <name>Console::PartnerDetails</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Write the fields to the database</source>
        <translation>Die Felder in die Datenbank schreiben</translation>
    </message>
    <message>
        <source>Take back what was typed</source>
        <translation>Zurücknehmen, was getippt wurde</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>Kunden zeigen</translation>
    </message>
    <message>
        <source>Open the customers of this partner in Mapping</source>
        <translation>Die Kunden dieses Partners in der Zuordnung öffnen</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 customers mapped · %4</source>
        <translation>%1 · %2 von %3 Kunden zugeordnet · %4</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>zugeordnet</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gespeichert: %2</translation>
    </message>
    <message>
        <source>%1 is saved</source>
        <translation>%1 ist gespeichert</translation>
    </message>
</context>
<context>
    <name>Console::PartnerDialog</name>
    <message>
        <source>Add partner</source>
        <translation>Partner hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Console::PartnerForm</name>
    <message>
        <source>none: not mapped yet</source>
        <translation>keine: noch nicht zugeordnet</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Vendor tenant id</source>
        <translation>&amp;ID beim Anbieter</translation>
    </message>
    <message>
        <source>&amp;Acronis tenant id</source>
        <translation>ID bei &amp;Acronis</translation>
    </message>
    <message>
        <source>mapped: named here, mapped to a tenant</source>
        <translation>zugeordnet: hier benannt, einem Mandanten zugeordnet</translation>
    </message>
    <message>
        <source>mirrored: created from the platform</source>
        <translation>gespiegelt: von der Plattform angelegt</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>none: writes are allowed</source>
        <translation>keine: Schreiben ist erlaubt</translation>
    </message>
    <message>
        <source>While this is set, what the platform wants to write for this partner is refused, and the partner is shown this message</source>
        <translation>Solange dies gesetzt ist, wird abgelehnt, was die Plattform für diesen Partner schreiben will, und der Partner sieht diese Meldung</translation>
    </message>
    <message>
        <source>&amp;Block with message</source>
        <translation>Mit Meldung &amp;sperren</translation>
    </message>
    <message>
        <source>needs a vendor tenant id</source>
        <translation>braucht eine ID beim Anbieter</translation>
    </message>
    <message>
        <source>vendor tenant id is longer than 256 characters</source>
        <translation>ID beim Anbieter ist länger als 256 Zeichen</translation>
    </message>
    <message>
        <source>vendor tenant id is used by %1</source>
        <translation>ID beim Anbieter ist an %1 vergeben</translation>
    </message>
    <message>
        <source>Acronis tenant id is not a UUID</source>
        <translation>ID bei Acronis ist keine UUID</translation>
    </message>
    <message>
        <source>Acronis tenant is mapped to %1</source>
        <translation>Mandant bei Acronis ist %1 zugeordnet</translation>
    </message>
    <message>
        <source>needs a name</source>
        <translation>braucht einen Namen</translation>
    </message>
</context>
<context>
    <name>Console::PartnersModel</name>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Vendor tenant id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Acronis tenant id</source>
        <translation>ID bei Acronis</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zugeordnet</translation>
    </message>
    <message>
        <source>Datacenter</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Switch %1 off (Space)</source>
        <translation>%1 ausschalten (Leertaste)</translation>
    </message>
    <message>
        <source>Switch %1 on (Space)</source>
        <translation>%1 einschalten (Leertaste)</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>mapped</source>
        <translation>zugeordnet</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Console::PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>+  Add partner</source>
        <translation>+  Partner hinzufügen</translation>
    </message>
    <message>
        <source>Add the first partner</source>
        <translation>Den ersten Partner hinzufügen</translation>
    </message>
    <message>
        <source>No partners yet</source>
        <translation>Noch keine Partner</translation>
    </message>
    <message>
        <source>A partner is one of your customers on the platform: an MSP with customers of its own. Add the first one, or import a workspace.</source>
        <translation>Ein Partner ist einer Ihrer Kunden auf der Plattform: ein MSP mit eigenen Kunden. Fügen Sie den ersten hinzu, oder importieren Sie einen Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche aufheben</translation>
    </message>
    <message>
        <source>No partner matches</source>
        <translation>Kein Partner passt</translation>
    </message>
    <message>
        <source>No name or id holds this text.</source>
        <translation>Kein Name und keine ID enthält diesen Text.</translation>
    </message>
    <message>
        <source>%1, %2 enabled</source>
        <translation>%1, %2 aktiv</translation>
    </message>
    <message>
        <source>1 partner</source>
        <translation>1 Partner</translation>
    </message>
    <message>
        <source>%1 partners</source>
        <translation>%1 Partner</translation>
    </message>
    <message>
        <source>&amp;Add partner…</source>
        <translation>Partner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Switch on or off</source>
        <translation>&amp;Ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>%1 was not added: %2</source>
        <translation>%1 wurde nicht hinzugefügt: %2</translation>
    </message>
    <message>
        <source>%1 is added</source>
        <translation>%1 ist hinzugefügt</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch %1 off?</source>
        <translation>%1 ausschalten?</translation>
    </message>
    <message>
        <source>This disables %1 as well. Switching on again does not enable them: the platform does that.</source>
        <translation>Dies schaltet auch %1 aus. Erneutes Einschalten aktiviert sie nicht wieder: Das tut die Plattform.</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunden</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>%1 was not switched: %2</source>
        <translation>%1 wurde nicht umgeschaltet: %2</translation>
    </message>
    <message>
        <source>%1 is enabled</source>
        <translation>%1 ist aktiv</translation>
    </message>
    <message>
        <source>%1 is disabled</source>
        <translation>%1 ist inaktiv</translation>
    </message>
    <message>
        <source>Remove partner</source>
        <translation>Partner entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>The platform is answered as if it had never been here.</source>
        <translation>Die Plattform erhält Antworten, als wäre er nie hier gewesen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 ist entfernt</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>Nicht entfernt</translation>
    </message>
    <message>
        <source>%1 was not removed</source>
        <translation>%1 wurde nicht entfernt</translation>
    </message>
    <message>
        <source>Refres&amp;h</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
</context>
<context>
    <name>Console::PassphraseDialog</name>
    <message>
        <source>Passphrase of the private key</source>
        <translation>Passphrase des privaten Schlüssels</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>It is kept in memory alone, until the console ends.</source>
        <translation>Sie bleibt nur im Arbeitsspeicher, bis die Konsole endet.</translation>
    </message>
    <message>
        <source>Start listener</source>
        <translation>Listener starten</translation>
    </message>
</context>
<context>
    <name>Console::PendingBar</name>
    <message>
        <source>1 pending edit</source>
        <translation>1 vorgemerkte Änderung</translation>
    </message>
    <message>
        <source>%1 pending edits</source>
        <translation>%1 vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>%1 Probleme</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 Konflikte</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message>
        <source>Preview and apply  Ctrl+S</source>
        <translation>Prüfen und anwenden  Strg+S</translation>
    </message>
</context>
<context>
    <name>Console::PreviewDialog</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Apply 1 edit</source>
        <translation>1 Änderung anwenden</translation>
    </message>
    <message>
        <source>Apply %1 edits</source>
        <translation>%1 Änderungen anwenden</translation>
    </message>
    <message>
        <source>Apply these changes?</source>
        <translation>Diese Änderungen anwenden?</translation>
    </message>
    <message>
        <source>All of them are written at once, or none. The next callback answers accordingly.</source>
        <translation>Es werden alle auf einmal geschrieben oder keine. Der nächste Callback antwortet entsprechend.</translation>
    </message>
</context>
<context>
    <name>Console::ProblemsDialog</name>
    <message>
        <source>Not applied</source>
        <translation>Nicht angewendet</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was applied</source>
        <translation>Nichts wurde angewendet</translation>
    </message>
    <message>
        <source>These must be put right first. Choose a line to go to its row.</source>
        <translation>Dies muss zuerst berichtigt werden. Wählen Sie eine Zeile, um zu ihrem Kunden zu gehen.</translation>
    </message>
</context>
<context>
    <name>Console::ReadingState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Read the database again</source>
        <translation>Die Datenbank erneut lesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The database could not be read</source>
        <translation>Die Datenbank konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>Console::RevertDialog</name>
    <message>
        <source>Revert</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After the revert</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Warum nicht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Revert 1 change</source>
        <translation>1 Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Revert %1 changes</source>
        <translation>%1 Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Revert these changes?</source>
        <translation>Diese Änderungen zurücknehmen?</translation>
    </message>
    <message>
        <source>This cannot be reverted</source>
        <translation>Dies lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>All of it is written at once, as a change of its own that can be reverted too.</source>
        <translation>Alles wird auf einmal geschrieben, als eigene Änderung, die sich ebenfalls zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>Nichts wurde geändert: %1.</translation>
    </message>
</context>
<context>
    <name>Console::StatusLine</name>
    <message>
        <source>Listening; click copies the address</source>
        <translation>Bereit; ein Klick kopiert die Adresse</translation>
    </message>
    <message>
        <source>Listening at %1; copy the address</source>
        <translation>Bereit auf %1; Adresse kopieren</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Server › Start listener (Ctrl+Shift+S)</source>
        <translation>Server › Listener starten (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>Listener failed</source>
        <translation>Listener gescheitert</translation>
    </message>
    <message>
        <source>Listener failed: %1</source>
        <translation>Listener gescheitert: %1</translation>
    </message>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 · %2 refused</source>
        <translation>%1 · %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1 unmapped</source>
        <translation>%1 nicht zugeordnet</translation>
    </message>
    <message>
        <source>1 pending edit</source>
        <translation>1 vorgemerkte Änderung</translation>
    </message>
    <message>
        <source>%1 pending edits</source>
        <translation>%1 vorgemerkte Änderungen</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
</context>
<context>
    <name>Console::TroubleBanner</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try to start the listener again (Ctrl+Shift+S)</source>
        <translation>Den Listener erneut zu starten versuchen (Strg+Umschalt+S)</translation>
    </message>
    <message>
        <source>&lt;b&gt;Callbacks are not answered.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Callbacks werden nicht beantwortet.&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Look after the certificate.&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Das Zertifikat braucht Aufmerksamkeit.&lt;/b&gt; %1</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Acronis tenant id</source>
        <translation>ID bei Acronis</translation>
    </message>
    <message>
        <source>vendor tenant id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>mapping wanted</source>
        <translation>Zuordnung gewünscht</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>block message</source>
        <translation>Sperrmeldung</translation>
    </message>
    <message>
        <source>datacenter</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>key set</source>
        <translation>Schlüsselsatz</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>included</source>
        <translation>einbezogen</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>callback %1</source>
        <translation>Callback %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>password changed</source>
        <translation>Passwort geändert</translation>
    </message>
</context>
<context>
    <name>PartnerChanges</name>
    <message>
        <source>this partner was removed meanwhile</source>
        <translation>dieser Partner wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>this vendor tenant id is used by %1</source>
        <translation>diese ID beim Anbieter ist an %1 vergeben</translation>
    </message>
    <message>
        <source>this Acronis tenant is mapped to %1</source>
        <translation>dieser Mandant bei Acronis ist %1 zugeordnet</translation>
    </message>
    <message>
        <source>someone else has changed the same field meanwhile</source>
        <translation>jemand anders hat inzwischen dasselbe Feld geändert</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 Kunden</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>1 sub-partner</source>
        <translation>1 Unterpartner</translation>
    </message>
    <message>
        <source>%1 sub-partners</source>
        <translation>%1 Unterpartner</translation>
    </message>
    <message>
        <source>1 credential</source>
        <translation>1 Benutzernamen</translation>
    </message>
    <message>
        <source>%1 credentials</source>
        <translation>%1 Benutzernamen</translation>
    </message>
    <message>
        <source>it still has %1; remove these first</source>
        <translation>er hat noch %1; bitte zuerst entfernen</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>this user name is taken; choose another one</source>
        <translation>dieser Benutzername ist vergeben; bitte einen anderen wählen</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles markieren</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>QLocale::toString() of a day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM d, yyyy</source>
        <comment>QLocale::toString() of a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>Callback</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>other program</source>
        <translation>anderes Programm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
