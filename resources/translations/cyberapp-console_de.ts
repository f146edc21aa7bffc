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
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>renamed “%1”</source>
        <translation>umbenannt in „%1“</translation>
    </message>
    <message>
        <source>vendor tenant id %1</source>
        <translation>ID beim Anbieter %1</translation>
    </message>
    <message>
        <source>unmapped</source>
        <translation>Zuordnung gelöscht</translation>
    </message>
    <message>
        <source>mapped to %1</source>
        <translation>zugeordnet zu %1</translation>
    </message>
    <message>
        <source>customer removed</source>
        <translation>Kunde entfernt</translation>
    </message>
    <message>
        <source>removed, as was partner %1</source>
        <translation>entfernt, wie auch Partner %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>%1 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 mapped</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>%1 unmapped</source>
        <translation>%1 Zuordnungen gelöscht</translation>
    </message>
    <message>
        <source>%1 renamed</source>
        <translation>%1 umbenannt</translation>
    </message>
    <message>
        <source>%1 with another vendor tenant id</source>
        <translation>%1 mit anderer ID beim Anbieter</translation>
    </message>
    <message>
        <source>%1 excluded or included</source>
        <translation>%1 ausgenommen oder einbezogen</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>%1 entfernt</translation>
    </message>
</context>
<context>
    <name>Console::AboutDialog</name>
    <message>
        <source>About CyberApp Console</source>
        <translation>Über CyberApp Console</translation>
    </message>
    <message>
        <source>CyberApp Console %1</source>
        <translation>CyberApp Console %1</translation>
    </message>
    <message>
        <source>What it is built from</source>
        <translation>Woraus sie besteht</translation>
    </message>
    <message>
        <source>Built from</source>
        <translation>Bestandteil</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>For a report of a fault</source>
        <translation>Für eine Fehlermeldung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Answers the callbacks of a CyberApp from a database that you edit here.</source>
        <translation>Beantwortet die Callbacks einer CyberApp aus einer Datenbank, die Sie hier bearbeiten.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later, as its HTTP server demands. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, wie ihr HTTP-Server es verlangt. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>Console::AppliedBar</name>
    <message>
        <source>What was written…</source>
        <translation>Was geschrieben wurde…</translation>
    </message>
    <message>
        <source>List every change with its before and after</source>
        <translation>Jede Änderung mit Vorher und Nachher auflisten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hide this line; History keeps what was written</source>
        <translation>Diese Zeile ausblenden; der Verlauf behält, was geschrieben wurde</translation>
    </message>
    <message>
        <source>%1 at %2: %3. History takes them back.</source>
        <translation>%1 um %2: %3. Im Verlauf lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>1 edit applied</source>
        <translation>1 Änderung angewendet</translation>
    </message>
    <message>
        <source>%1 edits applied</source>
        <translation>%1 Änderungen angewendet</translation>
    </message>
</context>
<context>
    <name>Console::AutoMatchDialog</name>
    <message>
        <source>Auto-match</source>
        <translation>Automatisch zuordnen</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>Liste &amp;importieren…</translation>
    </message>
    <message>
        <source>Import a list of tenants, as CSV or TSV: id, name and, if it has them, partner and vendor tenant id</source>
        <translation>Eine Liste von Mandanten importieren, als CSV oder TSV: ID, Name und, wenn vorhanden, Partner und ID beim Anbieter</translation>
    </message>
    <message>
        <source>&amp;Forget lists…</source>
        <translation>Listen &amp;vergessen…</translation>
    </message>
    <message>
        <source>Forget the tenants of all imported lists; those seen in callbacks stay</source>
        <translation>Die Mandanten aller importierten Listen vergessen; in Callbacks gesehene bleiben</translation>
    </message>
    <message>
        <source>Looking for pairs</source>
        <translation>Suche nach Paaren</translation>
    </message>
    <message>
        <source>Looking for pairs…</source>
        <translation>Paare werden gesucht…</translation>
    </message>
    <message>
        <source>Import a list of tenants…</source>
        <translation>Liste von Mandanten importieren…</translation>
    </message>
    <message>
        <source>Map customers to the tenants that are theirs</source>
        <translation>Kunden den Mandanten zuordnen, die die ihren sind</translation>
    </message>
    <message>
        <source>The tenants could not be read</source>
        <translation>Die Mandanten konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Known are %1 and %2; %3. %4.</source>
        <translation>Bekannt sind %1 und %2; %3. %4.</translation>
    </message>
    <message>
        <source>1 tenant from an imported list</source>
        <translation>1 Mandant aus einer importierten Liste</translation>
    </message>
    <message>
        <source>%1 tenants from imported lists</source>
        <translation>%1 Mandanten aus importierten Listen</translation>
    </message>
    <message>
        <source>1 seen in a callback</source>
        <translation>1 in einem Callback gesehener</translation>
    </message>
    <message>
        <source>%1 seen in callbacks</source>
        <translation>%1 in Callbacks gesehene</translation>
    </message>
    <message>
        <source>1 of them is free</source>
        <translation>1 davon ist frei</translation>
    </message>
    <message>
        <source>%1 of them are free</source>
        <translation>%1 davon sind frei</translation>
    </message>
    <message>
        <source>1 customer is unmapped</source>
        <translation>1 Kunde ist offen</translation>
    </message>
    <message>
        <source>%1 customers are unmapped</source>
        <translation>%1 Kunden sind offen</translation>
    </message>
    <message>
        <source>No tenants are known yet</source>
        <translation>Noch sind keine Mandanten bekannt</translation>
    </message>
    <message>
        <source>Import a list of the platform&apos;s customer tenants with their ids and names. Tenants that callbacks bring are remembered by themselves.</source>
        <translation>Importieren Sie eine Liste der Kundenmandanten der Plattform mit ihren IDs und Namen. Mandanten, die Callbacks bringen, merkt sich die Konsole von selbst.</translation>
    </message>
    <message>
        <source>No customer needs a tenant</source>
        <translation>Kein Kunde braucht einen Mandanten</translation>
    </message>
    <message>
        <source>All are mapped, excluded or being edited. A list can be imported for later.</source>
        <translation>Alle sind zugeordnet, ausgenommen oder in Bearbeitung. Eine Liste lässt sich für später importieren.</translation>
    </message>
    <message>
        <source>Every known tenant has its customer</source>
        <translation>Jeder bekannte Mandant hat seinen Kunden</translation>
    </message>
    <message>
        <source>Import a list that has the tenants of those customers that are not mapped yet.</source>
        <translation>Importieren Sie eine Liste mit den Mandanten der Kunden, die noch nicht zugeordnet sind.</translation>
    </message>
    <message>
        <source>No pairs were found</source>
        <translation>Es wurden keine Paare gefunden</translation>
    </message>
    <message>
        <source>No unmapped customer has the id or the name of a tenant that is free, or the tenants belong to other partners. Import a list that has more of them, or map these customers by hand.</source>
        <translation>Kein offener Kunde hat die ID oder den Namen eines freien Mandanten, oder die Mandanten gehören zu anderen Partnern. Importieren Sie eine Liste, die mehr davon enthält, oder ordnen Sie diese Kunden von Hand zu.</translation>
    </message>
    <message>
        <source>Stage pairs</source>
        <translation>Paare vormerken</translation>
    </message>
    <message>
        <source>Stage 1 pair</source>
        <translation>1 Paar vormerken</translation>
    </message>
    <message>
        <source>Stage %1 pairs</source>
        <translation>%1 Paare vormerken</translation>
    </message>
    <message>
        <source>Import a list of tenants</source>
        <translation>Liste von Mandanten importieren</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation>Tabellen (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Forget lists</source>
        <translation>Listen vergessen</translation>
    </message>
    <message>
        <source>Forget the tenants of all imported lists?</source>
        <translation>Die Mandanten aller importierten Listen vergessen?</translation>
    </message>
    <message>
        <source>What was mapped with them stays mapped. Those seen in callbacks stay known. This cannot be undone, but a list can be imported again.</source>
        <translation>Was mit ihnen zugeordnet wurde, bleibt zugeordnet. In Callbacks gesehene bleiben bekannt. Dies lässt sich nicht rückgängig machen, aber eine Liste kann neu importiert werden.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The lists were not forgotten: %1</source>
        <translation>Die Listen wurden nicht vergessen: %1</translation>
    </message>
    <message>
        <source>Nothing was staged: %1</source>
        <translation>Nichts wurde vorgemerkt: %1</translation>
    </message>
    <message>
        <source>1 pair was left out: someone changed it meanwhile</source>
        <translation>1 Paar wurde ausgelassen: Jemand hat es inzwischen geändert</translation>
    </message>
    <message>
        <source>%1 pairs were left out: someone changed them meanwhile</source>
        <translation>%1 Paare wurden ausgelassen: Jemand hat sie inzwischen geändert</translation>
    </message>
</context>
<context>
    <name>Console::BackupList</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>from time to time</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
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
        <source>In use from now on; Settings, Listener goes back to plain HTTP.
Certificate: %1
Private key: %2

SHA-256 fingerprint
%3</source>
        <translation>Ab jetzt in Gebrauch; unter Einstellungen, Listener geht es zurück zu HTTP.
Zertifikat: %1
Privater Schlüssel: %2

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
        <source>Someone else changed what you are editing</source>
        <translation>Jemand anders hat geändert, was Sie bearbeiten</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Geändert von</translation>
    </message>
    <message>
        <source>Your value stays pending and replaces theirs when you apply</source>
        <translation>Ihr Wert bleibt vorgemerkt und ersetzt den anderen, wenn Sie anwenden</translation>
    </message>
    <message>
        <source>Your value is given up; what the database has stays</source>
        <translation>Ihr Wert wird aufgegeben; was in der Datenbank steht, bleibt</translation>
    </message>
    <message>
        <source>Choose a side for the lines selected, or for all when none is. Keeping a customer that was removed adds it anew. Nothing is written yet, and Undo takes the choice back.</source>
        <translation>Wählen Sie eine Seite für die markierten Zeilen, oder für alle, wenn keine markiert ist. Einen entfernten Kunden zu behalten, fügt ihn neu hinzu. Noch wird nichts geschrieben, und „Rückgängig“ nimmt die Wahl zurück.</translation>
    </message>
    <message>
        <source>Keep all &amp;mine</source>
        <translation>Alle &amp;meine behalten</translation>
    </message>
    <message>
        <source>Keep &amp;mine for 1 line</source>
        <translation>&amp;Meines behalten in 1 Zeile</translation>
    </message>
    <message>
        <source>Keep &amp;mine for %1 lines</source>
        <translation>&amp;Meines behalten in %1 Zeilen</translation>
    </message>
    <message>
        <source>Take all &amp;theirs</source>
        <translation>Alle &amp;anderen übernehmen</translation>
    </message>
    <message>
        <source>Take &amp;theirs for 1 line</source>
        <translation>&amp;Anderes übernehmen in 1 Zeile</translation>
    </message>
    <message>
        <source>Take &amp;theirs for %1 lines</source>
        <translation>&amp;Anderes übernehmen in %1 Zeilen</translation>
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
    <name>Console::DatabaseActions</name>
    <message>
        <source>&amp;Back up now</source>
        <translation>Jetzt &amp;sichern</translation>
    </message>
    <message>
        <source>&amp;Restore from backup…</source>
        <translation>Sicherung &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>&amp;Datenordner öffnen</translation>
    </message>
    <message>
        <source>No program shows folders here. The data folder is %1</source>
        <translation>Hier zeigt kein Programm Ordner an. Der Datenordner ist %1</translation>
    </message>
    <message>
        <source>The database and its backups are in %1</source>
        <translation>Die Datenbank und ihre Sicherungen liegen in %1</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>Not backed up: %1</source>
        <translation>Nicht gesichert: %1</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Copying the database, and reading the copy; it can be used meanwhile</source>
        <translation>Die Datenbank wird kopiert und die Kopie gelesen; sie kann dabei benutzt werden</translation>
    </message>
</context>
<context>
    <name>Console::DoctorPanel</name>
    <message>
        <source>Examine the public URL</source>
        <translation>Öffentliche URL untersuchen</translation>
    </message>
    <message>
        <source>Call the public URL from outside in, as the platform does, and name what is wrong</source>
        <translation>Die öffentliche URL von außen aufrufen, wie die Plattform es tut, und nennen, was nicht stimmt</translation>
    </message>
    <message>
        <source>There is no public URL to examine.</source>
        <translation>Es gibt keine öffentliche URL zu untersuchen.</translation>
    </message>
    <message>
        <source>Sends a request of its own, without a token or password of anybody.</source>
        <translation>Sendet eine eigene Anfrage, ohne Token oder Kennwort von irgendwem.</translation>
    </message>
    <message>
        <source>At work…</source>
        <translation>Bei der Arbeit …</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>1 thing to put right.</source>
        <translation>1 Sache ist zu berichtigen.</translation>
    </message>
    <message>
        <source>%1 things to put right.</source>
        <translation>%1 Sachen sind zu berichtigen.</translation>
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
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Show customers without a tenant</source>
        <translation>Kunden ohne Mandanten zeigen</translation>
    </message>
    <message>
        <source>Show customers with a tenant</source>
        <translation>Kunden mit Mandanten zeigen</translation>
    </message>
    <message>
        <source>Show what you and someone else changed both</source>
        <translation>Zeigen, was Sie und jemand anders beide geändert haben</translation>
    </message>
    <message>
        <source>Show what you changed and have not applied</source>
        <translation>Zeigen, was Sie geändert und noch nicht angewendet haben</translation>
    </message>
    <message>
        <source>Show customers that need no tenant</source>
        <translation>Kunden zeigen, die keinen Mandanten brauchen</translation>
    </message>
    <message>
        <source>Show pending edits that cannot be applied as they are</source>
        <translation>Vorgemerkte Änderungen zeigen, die sich so nicht anwenden lassen</translation>
    </message>
</context>
<context>
    <name>Console::FilterNameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A filter of this name is there already; saving replaces it.</source>
        <translation>Ein Filter dieses Namens ist schon da; Speichern ersetzt ihn.</translation>
    </message>
</context>
<context>
    <name>Console::HistoryDetails</name>
    <message>
        <source>Who changed it and when</source>
        <translation>Wer es wann geändert hat</translation>
    </message>
    <message>
        <source>Fields of the chosen change</source>
        <translation>Felder der gewählten Änderung</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
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
        <source>Choose a change to see all of it</source>
        <translation>Wählen Sie eine Änderung, um sie ganz zu sehen</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>for tenant %1</source>
        <translation>für Mandant %1</translation>
    </message>
</context>
<context>
    <name>Console::HistoryFilters</name>
    <message>
        <source>All partners</source>
        <translation>Alle Partner</translation>
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
        <source>Show what one kind of writer changed</source>
        <translation>Zeigen, was eine Art von Schreibenden geändert hat</translation>
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
        <source>Show what was changed in a span of time</source>
        <translation>Zeigen, was in einer Zeitspanne geändert wurde</translation>
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
        <source>Show the changes of everything else again</source>
        <translation>Die Änderungen von allem anderen wieder zeigen</translation>
    </message>
    <message>
        <source>Only %1  ✕</source>
        <translation>Nur %1  ✕</translation>
    </message>
    <message>
        <source>Only %1; show everything again</source>
        <translation>Nur %1; alles wieder zeigen</translation>
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
    <message>
        <source>Show only what happened to &amp;this one</source>
        <translation>&amp;Nur zeigen, was hiermit geschah</translation>
    </message>
    <message>
        <source>Kept for %1, the newest %2 at most</source>
        <translation>Aufbewahrt für %1, höchstens die neuesten %2</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>The settings history.days and history.rows say how much is kept; older changes are removed a few at a time and cannot be reverted then</source>
        <translation>Die Einstellungen history.days und history.rows sagen, wie viel aufbewahrt wird; ältere Änderungen werden nach und nach entfernt und lassen sich dann nicht mehr zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Console::ImportDialog</name>
    <message>
        <source>Import customers</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>Save &amp;problems…</source>
        <translation>&amp;Probleme speichern…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Wrong lines</source>
        <translation>Falsche Zeilen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Comparing with the database…</source>
        <translation>Wird mit der Datenbank verglichen…</translation>
    </message>
    <message>
        <source>%1 new · %2 changed · %3 unchanged · %4 wrong</source>
        <translation>%1 neu · %2 geändert · %3 unverändert · %4 falsch</translation>
    </message>
    <message>
        <source>1 of those changed loses its Acronis tenant.</source>
        <translation>1 der geänderten verliert seinen Mandanten bei Acronis.</translation>
    </message>
    <message>
        <source>%1 of those changed lose their Acronis tenant.</source>
        <translation>%1 der geänderten verlieren ihren Mandanten bei Acronis.</translation>
    </message>
    <message>
        <source>More than %1 changes cannot be staged at once: split the file.</source>
        <translation>Mehr als %1 Änderungen lassen sich nicht auf einmal vormerken: Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Names, ids, partners and exclusions of the customers are taken from a workspace; the whole of it is imported on the command line. Lines are numbers in its list of customers.</source>
        <translation>Aus einem Arbeitsbereich werden Namen, IDs, Partner und Ausnahmen der Kunden übernommen; ganz wird er über die Befehlszeile importiert. Zeilen sind Nummern in seiner Liste der Kunden.</translation>
    </message>
    <message>
        <source>The first %1 wrong lines are shown.</source>
        <translation>Die ersten %1 falschen Zeilen werden gezeigt.</translation>
    </message>
    <message>
        <source>Leave out the &amp;wrong line and stage the others</source>
        <translation>Die &amp;falsche Zeile auslassen und die anderen vormerken</translation>
    </message>
    <message>
        <source>Leave out the %1 &amp;wrong lines and stage the others</source>
        <translation>Die %1 &amp;falschen Zeilen auslassen und die anderen vormerken</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Die Datei lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Nothing to stage</source>
        <translation>Nichts vorzumerken</translation>
    </message>
    <message>
        <source>Stage 1 customer</source>
        <translation>1 Kunden vormerken</translation>
    </message>
    <message>
        <source>Stage %1 customers</source>
        <translation>%1 Kunden vormerken</translation>
    </message>
    <message>
        <source>Save problems</source>
        <translation>Probleme speichern</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Gespeichert in %1.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <translation>%1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>none: the line is wrong</source>
        <translation>keiner: die Zeile ist falsch</translation>
    </message>
    <message>
        <source>Partner of new customers &amp;without one</source>
        <translation>Partner neuer Kunden &amp;ohne einen</translation>
    </message>
</context>
<context>
    <name>Console::ImportPreview</name>
    <message>
        <source>First lines of the file, under what each column is taken for</source>
        <translation>Erste Zeilen der Datei, darüber, wofür jede Spalte gehalten wird</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>%1 is taken for</source>
        <translation>%1 wird gehalten für</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>Console::ImportSettings</name>
    <message>
        <source>First &amp;line names the columns</source>
        <translation>Erste &amp;Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16 (little endian)</source>
        <translation>UTF-16 (Little Endian)</translation>
    </message>
    <message>
        <source>UTF-16 (big endian)</source>
        <translation>UTF-16 (Big Endian)</translation>
    </message>
    <message>
        <source>Windows-1252 (Western)</source>
        <translation>Windows-1252 (westlich)</translation>
    </message>
    <message>
        <source>ISO 8859-1 (Latin 1)</source>
        <translation>ISO 8859-1 (Latin 1)</translation>
    </message>
    <message>
        <source>Comma  ,</source>
        <translation>Komma  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Semikolon  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Senkrechter Strich  |</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Zeichen&amp;satz</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
</context>
<context>
    <name>Console::IssuerDialog</name>
    <message>
        <source>Trust an issuer</source>
        <translation>Einem Aussteller vertrauen</translation>
    </message>
    <message>
        <source>none: not checked</source>
        <translation>keines: nicht geprüft</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>&amp;Aussteller</translation>
    </message>
    <message>
        <source>Address of its &amp;keys</source>
        <translation>Adresse seiner &amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Audience</source>
        <translation>A&amp;udience</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Tokens that this issuer signs are accepted. The issuer is compared letter by letter with what they say; one of this name that is there already gets the new address.</source>
        <translation>Token, die dieser Aussteller signiert, werden angenommen. Der Aussteller wird Buchstabe für Buchstabe mit dem verglichen, was sie sagen; einer dieses Namens, der schon da ist, bekommt die neue Adresse.</translation>
    </message>
    <message>
        <source>The address of the keys must begin with https://</source>
        <translation>Die Adresse der Schlüssel muss mit https:// beginnen</translation>
    </message>
    <message>
        <source>Needs the issuer</source>
        <translation>Der Aussteller fehlt</translation>
    </message>
    <message>
        <source>Needs the address of its keys</source>
        <translation>Die Adresse seiner Schlüssel fehlt</translation>
    </message>
</context>
<context>
    <name>Console::JournalFile</name>
    <message>
        <source>too many windows are open on this folder</source>
        <translation>zu viele Fenster sind auf diesem Ordner offen</translation>
    </message>
    <message>
        <source>the disk did not confirm the write</source>
        <translation>der Datenträger hat das Schreiben nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>Console::KeySetsPanel</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>vor 1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes ago</source>
        <translation>vor %1 Minuten</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>vor 1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>vor %1 Stunden</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>wird geholt</translation>
    </message>
    <message>
        <source>old, not fetched: %1</source>
        <translation>alt, nicht geholt: %1</translation>
    </message>
    <message>
        <source>not fetched: %1</source>
        <translation>nicht geholt: %1</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>noch nicht gebraucht</translation>
    </message>
    <message>
        <source>Fetch keys now</source>
        <translation>Schlüssel jetzt holen</translation>
    </message>
    <message>
        <source>Key sets of trusted issuers</source>
        <translation>Schlüssel vertrauter Aussteller</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Geholt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Ask the chosen issuer for its keys, however old those are</source>
        <translation>Den gewählten Aussteller nach seinen Schlüsseln fragen, wie alt sie auch sind</translation>
    </message>
    <message>
        <source>Issuers whose tokens are trusted, and their keys</source>
        <translation>Aussteller, deren Token vertraut wird, und ihre Schlüssel</translation>
    </message>
    <message>
        <source>Trust no more…</source>
        <translation>Nicht mehr vertrauen…</translation>
    </message>
    <message>
        <source>Trust an issuer…</source>
        <translation>Einem Aussteller vertrauen…</translation>
    </message>
    <message>
        <source>Trust no more</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Trust %1 no more?</source>
        <translation>%1 nicht mehr vertrauen?</translation>
    </message>
    <message>
        <source>Callbacks with its tokens are refused from then on. History takes it back.</source>
        <translation>Callbacks mit seinen Token werden von da an abgewiesen. Der Verlauf nimmt es zurück.</translation>
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
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Callbacks are not answered</source>
        <translation>Callbacks werden nicht beantwortet</translation>
    </message>
    <message>
        <source>Start in the tray when I log in</source>
        <translation>Bei der Anmeldung im Infobereich starten</translation>
    </message>
    <message>
        <source>Callbacks are answered without opening the window first</source>
        <translation>Callbacks werden beantwortet, ohne dass erst das Fenster geöffnet wird</translation>
    </message>
    <message>
        <source>The console starts when you log in</source>
        <translation>Die Konsole startet, wenn Sie sich anmelden</translation>
    </message>
    <message>
        <source>The console does not start by itself</source>
        <translation>Die Konsole startet nicht von selbst</translation>
    </message>
    <message>
        <source>The console goes on answering callbacks</source>
        <translation>Die Konsole beantwortet weiter Callbacks</translation>
    </message>
    <message>
        <source>Its icon is in the tray: a click brings the window back, its menu quits.</source>
        <translation>Ihr Symbol ist im Infobereich: Ein Klick holt das Fenster zurück, sein Menü beendet sie.</translation>
    </message>
    <message>
        <source>S&amp;ettings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>&amp;Erste Schritte…</translation>
    </message>
    <message>
        <source>&amp;Public URL…</source>
        <translation>Öffentliche &amp;URL …</translation>
    </message>
    <message>
        <source>C&amp;opy public URL</source>
        <translation>Öffentliche URL &amp;kopieren</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>Öffentliche URL</translation>
    </message>
    <message>
        <source>A tunnel leads from a public HTTPS address to this listener, so that the platform reaches it.</source>
        <translation>Ein Tunnel führt von einer öffentlichen HTTPS-Adresse zu diesem Listener, sodass die Plattform ihn erreicht.</translation>
    </message>
    <message>
        <source>Unsigned requests are answered, through the public URL too. End the console, or the public URL, to stop that.</source>
        <translation>Unsignierte Anfragen werden beantwortet, auch über die öffentliche URL. Beenden Sie die Konsole oder die öffentliche URL, damit das aufhört.</translation>
    </message>
    <message>
        <source>Tokens of the development key are accepted, through the public URL too. End the console, or the public URL, to stop that.</source>
        <translation>Token des Entwicklungsschlüssels werden angenommen, auch über die öffentliche URL. Beenden Sie die Konsole oder die öffentliche URL, damit das aufhört.</translation>
    </message>
    <message>
        <source>Public URL copied</source>
        <translation>Öffentliche URL kopiert</translation>
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
    <message>
        <source>the customer needs a name. Type one, or press Escape or Undo to leave it as it was.</source>
        <translation>der Kunde braucht einen Namen. Tippen Sie einen, oder lassen Sie ihn mit der Escape-Taste oder „Rückgängig“, wie er war.</translation>
    </message>
    <message>
        <source>the vendor tenant id is %1. Change one of the two.</source>
        <translation>die ID beim Anbieter ist %1. Ändern Sie eine der beiden.</translation>
    </message>
    <message>
        <source>%1. Type one of 1 to 256 characters.</source>
        <translation>%1. Tippen Sie eine mit 1 bis 256 Zeichen.</translation>
    </message>
    <message>
        <source>the Acronis tenant id %1. A customer has a tenant of its own.</source>
        <translation>die ID bei Acronis %1. Ein Kunde hat einen eigenen Mandanten.</translation>
    </message>
    <message>
        <source>the Acronis tenant id is %1. Unmap or change the other one to take it over.</source>
        <translation>die ID bei Acronis ist %1. Löschen oder ändern Sie die andere Zuordnung, um sie zu übernehmen.</translation>
    </message>
    <message>
        <source>the Acronis tenant id is not a UUID: 32 digits 0–9 and a–f in groups of 8-4-4-4-12.</source>
        <translation>die ID bei Acronis ist keine UUID: 32 Zeichen 0–9 und a–f in Gruppen von 8-4-4-4-12.</translation>
    </message>
    <message>
        <source>%1. Remove this row, or add the partner again.</source>
        <translation>%1. Entfernen Sie diese Zeile, oder fügen Sie den Partner wieder hinzu.</translation>
    </message>
    <message>
        <source>partner %1 was removed meanwhile</source>
        <translation>Partner %1 wurde inzwischen entfernt</translation>
    </message>
    <message>
        <source>used by %1 of partner %2</source>
        <translation>vergeben an %1 von Partner %2</translation>
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
    <message>
        <source>Not done: edits are being applied. Do it again when they are.</source>
        <translation>Nicht ausgeführt: Änderungen werden gerade angewendet. Wiederholen Sie es danach.</translation>
    </message>
    <message>
        <source>Select the row to copy from and the rows below it first</source>
        <translation>Wählen Sie zuerst die Zeile, die kopiert werden soll, und die Zeilen darunter</translation>
    </message>
    <message>
        <source>Nothing was filled: a vendor tenant id belongs to one customer alone. Paste a column of ids instead.</source>
        <translation>Nichts wurde ausgefüllt: Eine ID beim Anbieter gehört einem Kunden allein. Fügen Sie stattdessen eine Spalte von IDs ein.</translation>
    </message>
    <message>
        <source>Nothing was filled: a tenant belongs to one customer alone. Paste a column of ids instead, or clear the first row to unmap the rows below it.</source>
        <translation>Nichts wurde ausgefüllt: Ein Mandant gehört einem Kunden allein. Fügen Sie stattdessen eine Spalte von IDs ein, oder leeren Sie die erste Zeile, um die Zuordnungen der Zeilen darunter zu löschen.</translation>
    </message>
    <message>
        <source>Nothing was filled: choose a cell of the column Customer first</source>
        <translation>Nichts wurde ausgefüllt: Wählen Sie zuerst eine Zelle der Spalte „Kunde“</translation>
    </message>
    <message>
        <source>Fill down 1 cell</source>
        <translation>1 Zelle nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Fill down %1 cells</source>
        <translation>%1 Zellen nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Add %1 customers</source>
        <translation>%1 Kunden hinzufügen</translation>
    </message>
    <message>
        <source>Auto-match 1 customer</source>
        <translation>1 Kunden automatisch zuordnen</translation>
    </message>
    <message>
        <source>Auto-match %1 customers</source>
        <translation>%1 Kunden automatisch zuordnen</translation>
    </message>
</context>
<context>
    <name>Console::MappingFiles</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>1 pending edit will not be in the file</source>
        <translation>1 vorgemerkte Änderung wird nicht in der Datei sein</translation>
    </message>
    <message>
        <source>%1 pending edits will not be in the file</source>
        <translation>%1 vorgemerkte Änderungen werden nicht in der Datei sein</translation>
    </message>
    <message>
        <source>The customers are exported as they are in the database. Apply the edits first to have them.</source>
        <translation>Die Kunden werden exportiert, wie sie in der Datenbank stehen. Wenden Sie die Änderungen zuerst an, um sie mitzunehmen.</translation>
    </message>
    <message>
        <source>Export without them</source>
        <translation>Ohne sie exportieren</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>Kunden exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Tab-separated values (*.tsv)</source>
        <translation>Durch Tabulatoren getrennte Werte (*.tsv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Export cancelled: nothing was written</source>
        <translation>Export abgebrochen: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Nichts wurde exportiert</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>1 customer exported to %1</source>
        <translation>1 Kunde exportiert nach %1</translation>
    </message>
    <message>
        <source>%1 customers exported to %2</source>
        <translation>%1 Kunden exportiert nach %2</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>Kunden importieren</translation>
    </message>
    <message>
        <source>Tables and workspaces (*.csv *.tsv *.tab *.txt *.json)</source>
        <translation>Tabellen und Arbeitsbereiche (*.csv *.tsv *.tab *.txt *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import 1 customer</source>
        <translation>1 Kunden importieren</translation>
    </message>
    <message>
        <source>Import %1 customers</source>
        <translation>%1 Kunden importieren</translation>
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
        <source>%1 was %2.
Mine: %3.
Theirs: %4 (%5).</source>
        <translation>%1 war %2.
Meines: %3.
Anderes: %4 (%5).</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>vorgemerkt</translation>
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
    <message>
        <source>Add one here, import a table or a workspace, or let the platform mirror them through callbacks.</source>
        <translation>Fügen Sie hier einen hinzu, importieren Sie eine Tabelle oder einen Arbeitsbereich, oder lassen Sie die Plattform sie durch Callbacks spiegeln.</translation>
    </message>
    <message>
        <source>Paste as &amp;new customers</source>
        <translation>Als neue Kunden einf&amp;ügen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>Im&amp;portieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Nothing was applied: the edits are others than those shown. Preview them again.</source>
        <translation>Nichts wurde angewendet: Die Änderungen sind andere als die gezeigten. Prüfen Sie sie erneut.</translation>
    </message>
    <message>
        <source>%1 left out: there is no partner “%2”</source>
        <translation>%1 ausgelassen: Es gibt keinen Partner „%2“</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>There are no rows on the clipboard</source>
        <translation>In der Zwischenablage sind keine Zeilen</translation>
    </message>
    <message>
        <source>%1 was %2, mine %3, theirs %4</source>
        <translation>%1 war %2, meines %3, anderes %4</translation>
    </message>
    <message>
        <source>&amp;Go to the other</source>
        <translation>Zum anderen &amp;gehen</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>An&amp;deres übernehmen</translation>
    </message>
    <message>
        <source>%1: %2%3.</source>
        <translation>%1: %2%3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>Nach &amp;unten ausfüllen</translation>
    </message>
    <message>
        <source>Aut&amp;o-match…</source>
        <translation>Aut&amp;o-Zuordnung…</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meines behalten</translation>
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
    <name>Console::MatchPairsModel</name>
    <message>
        <source>same id</source>
        <translation>gleiche ID</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>gleicher Name</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>ähnlicher Name</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Acronis tenant id</source>
        <translation>ID bei Acronis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>%1
vendor tenant id %2</source>
        <translation>%1
ID beim Anbieter %2</translation>
    </message>
    <message>
        <source>same vendor id</source>
        <translation>gleiche ID beim Anbieter</translation>
    </message>
</context>
<context>
    <name>Console::MatchResults</name>
    <message>
        <source>Show the pairs that were found</source>
        <translation>Die gefundenen Paare zeigen</translation>
    </message>
    <message>
        <source>Show the customers that fit several tenants, or share one</source>
        <translation>Die Kunden zeigen, auf die mehrere Mandanten passen oder die sich einen teilen</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Left to you</source>
        <translation>Ihnen überlassen</translation>
    </message>
    <message>
        <source>Check or uncheck all of these</source>
        <translation>Alle diese ankreuzen oder nicht</translation>
    </message>
    <message>
        <source>Pairs %1</source>
        <translation>Paare %1</translation>
    </message>
    <message>
        <source>Left to you %1</source>
        <translation>Ihnen überlassen %1</translation>
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
    <name>Console::OwnEndpointsPanel</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Own CyberApps</source>
        <translation>Eigene CyberApps</translation>
    </message>
    <message>
        <source>CyberApp code</source>
        <translation>CyberApp-Code</translation>
    </message>
    <message>
        <source>Add CyberApp</source>
        <translation>CyberApp hinzufügen</translation>
    </message>
    <message>
        <source>Remove CyberApp</source>
        <translation>CyberApp entfernen</translation>
    </message>
    <message>
        <source>Its callbacks are refused from then on; undo from History</source>
        <translation>Ihre Callbacks werden von da an abgewiesen; im Verlauf rückgängig zu machen</translation>
    </message>
    <message>
        <source>A callback for it came with a right token and was refused</source>
        <translation>Ein Callback für sie kam mit richtigem Token und wurde abgewiesen</translation>
    </message>
    <message>
        <source>CyberApps whose callbacks are answered</source>
        <translation>CyberApps, deren Callbacks beantwortet werden</translation>
    </message>
    <message>
        <source>Add %1, seen in refused callbacks</source>
        <translation>%1 hinzufügen, in abgewiesenen Callbacks gesehen</translation>
    </message>
    <message>
        <source>Two names with a point between, of letters, digits and underscores: vendor.app</source>
        <translation>Zwei Namen mit einem Punkt dazwischen, aus Buchstaben, Ziffern und Unterstrichen: vendor.app</translation>
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
    <message>
        <source>none: it stands alone</source>
        <translation>keinem: er steht allein</translation>
    </message>
    <message>
        <source>The partner that this one is a sub-partner of; type to find it</source>
        <translation>Der Partner, dessen Unterpartner dieser ist; tippen, um ihn zu finden</translation>
    </message>
    <message>
        <source>&amp;Sub-partner of</source>
        <translation>&amp;Unterpartner von</translation>
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
    <message>
        <source>Last callback</source>
        <translation>Letzter Callback</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>when, which callback</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No verified callback of this partner has come yet</source>
        <translation>Von diesem Partner kam noch kein geprüfter Callback</translation>
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
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
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
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 von %2 gewählt</translation>
    </message>
    <message>
        <source>E&amp;nable the chosen</source>
        <translation>Ge&amp;wählte einschalten</translation>
    </message>
    <message>
        <source>&amp;Disable the chosen…</source>
        <translation>Gewählte &amp;ausschalten…</translation>
    </message>
    <message>
        <source>Re&amp;move the chosen…</source>
        <translation>Gewählte ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Show sub-partners &amp;below theirs</source>
        <translation>&amp;Unterpartner unter ihren zeigen</translation>
    </message>
    <message>
        <source>F&amp;old all</source>
        <translation>Alle &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>Alle aufk&amp;lappen</translation>
    </message>
    <message>
        <source>Already enabled</source>
        <translation>Schon aktiv</translation>
    </message>
    <message>
        <source>Already disabled</source>
        <translation>Schon inaktiv</translation>
    </message>
    <message>
        <source>Disables %1 with %2; undo from History.</source>
        <translation>Schaltet %1 mit %2 aus; im Verlauf lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Disables %1; undo from History.</source>
        <translation>Schaltet %1 aus; im Verlauf lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Switching on again does not enable the customers: the platform does that.</source>
        <translation>Wieder einzuschalten macht die Kunden nicht aktiv: Das tut die Plattform.</translation>
    </message>
    <message>
        <source>%1 are enabled; undo from History</source>
        <translation>%1 sind aktiv; im Verlauf lässt es sich zurücknehmen</translation>
    </message>
    <message>
        <source>%1 are disabled; undo from History</source>
        <translation>%1 sind inaktiv; im Verlauf lässt es sich zurücknehmen</translation>
    </message>
    <message>
        <source>The platform is answered as if it had never been here. Undo from History.</source>
        <translation>Der Plattform wird geantwortet, als wäre er nie hier gewesen. Im Verlauf lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>The platform is answered as if they had never been here. Undo from History.</source>
        <translation>Der Plattform wird geantwortet, als wären sie nie hier gewesen. Im Verlauf lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 are removed; undo from History</source>
        <translation>%1 sind entfernt; im Verlauf lässt es sich zurücknehmen</translation>
    </message>
    <message>
        <source>None of the %1 was removed</source>
        <translation>Keiner der %1 wurde entfernt</translation>
    </message>
</context>
<context>
    <name>Console::PartnersTree</name>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
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
    <name>Console::PasteRowsDialog</name>
    <message>
        <source>Choose a partner</source>
        <translation>Partner wählen</translation>
    </message>
    <message>
        <source>Paste as new customers</source>
        <translation>Als neue Kunden einfügen</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>Add 1 customer</source>
        <translation>1 Kunden hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 customers</source>
        <translation>%1 Kunden hinzufügen</translation>
    </message>
    <message>
        <source>The rows do not say whose customers they are.</source>
        <translation>Die Zeilen sagen nicht, wessen Kunden sie sind.</translation>
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
        <translation>Anwenden  Strg+S</translation>
    </message>
    <message>
        <source>Apply soon: these edits would not survive a crash (%1).</source>
        <translation>Wenden Sie bald an: Diese Änderungen würden einen Absturz nicht überstehen (%1).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
    <message>
        <source>Vendor tenant id</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>The first %1 of %2 are listed.</source>
        <translation>Die ersten %1 von %2 sind aufgelistet.</translation>
    </message>
    <message>
        <source>&amp;Copy as JSON</source>
        <translation>Als JSON &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies what changes of the mapping as the payload of a tenant_mapping.write</source>
        <translation>Kopiert, was sich an der Zuordnung ändert, als Nutzdaten eines tenant_mapping.write</translation>
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
    <message>
        <source>Go to the &amp;other</source>
        <translation>Zum &amp;anderen gehen</translation>
    </message>
    <message>
        <source>Show the customer or partner that has the id</source>
        <translation>Den Kunden oder Partner zeigen, der die ID hat</translation>
    </message>
</context>
<context>
    <name>Console::PublicUrlPanel</name>
    <message>
        <source>Accept them all the same…</source>
        <translation>Trotzdem annehmen …</translation>
    </message>
    <message>
        <source>How it comes about</source>
        <translation>Wie sie zustande kommt</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Until the console ends, with a warning above every page</source>
        <translation>Bis die Konsole endet, mit einer Warnung über jeder Seite</translation>
    </message>
    <message>
        <source>While the URL is public, unsigned requests and tokens of the development key are refused.</source>
        <translation>Solange die URL öffentlich ist, werden unsignierte Anfragen und Token des Entwicklungsschlüssels abgelehnt.</translation>
    </message>
    <message>
        <source>While the URL is public, tokens of the development key are refused.</source>
        <translation>Solange die URL öffentlich ist, werden Token des Entwicklungsschlüssels abgelehnt.</translation>
    </message>
    <message>
        <source>Accept them from the public?</source>
        <translation>Aus dem öffentlichen Netz annehmen?</translation>
    </message>
    <message>
        <source>Anybody who learns the URL is answered, and can change what is mapped.</source>
        <translation>Wer die URL erfährt, bekommt Antwort und kann Zuordnungen ändern.</translation>
    </message>
    <message>
        <source>Whoever has the development key of this machine can ask and change everything through the public URL.</source>
        <translation>Wer den Entwicklungsschlüssel dieses Rechners hat, kann über die öffentliche URL alles abfragen und ändern.</translation>
    </message>
    <message>
        <source>This holds until the console ends. A red banner reminds you of it.</source>
        <translation>Das gilt, bis die Konsole endet. Ein rotes Band erinnert daran.</translation>
    </message>
    <message>
        <source>Accept for this session</source>
        <translation>Für diese Sitzung annehmen</translation>
    </message>
</context>
<context>
    <name>Console::PublicUrlState</name>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>Öffentliche URL</translation>
    </message>
    <message>
        <source>What the program said last</source>
        <translation>Was das Programm zuletzt gesagt hat</translation>
    </message>
    <message>
        <source>Copy the public URL, to paste it into the vendor portal</source>
        <translation>Die öffentliche URL kopieren, um sie ins Herstellerportal einzufügen</translation>
    </message>
    <message>
        <source>The URL has changed since you copied it last: paste it into the vendor portal.</source>
        <translation>Die URL ist eine andere, als Sie zuletzt kopiert haben: Fügen Sie sie ins Herstellerportal ein.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the public URL</source>
        <translation>Öffentliche URL beenden</translation>
    </message>
    <message>
        <source>Start the public URL</source>
        <translation>Öffentliche URL starten</translation>
    </message>
</context>
<context>
    <name>Console::QrCode</name>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
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
    <name>Console::ReportDialog</name>
    <message>
        <source>Applied</source>
        <translation>Angewendet</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Was geschrieben wurde</translation>
    </message>
    <message>
        <source>One transaction, and one entry on the History page that takes all of it back.</source>
        <translation>Eine Transaktion und ein Eintrag auf der Seite „Verlauf“, der alles zurücknimmt.</translation>
    </message>
</context>
<context>
    <name>Console::RestoreDialog</name>
    <message>
        <source>The database cannot be used</source>
        <translation>Die Datenbank ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Restore from backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>What you choose takes its place. The file that is there now is set aside in the data folder; nothing is deleted.</source>
        <translation>Was Sie wählen, tritt an ihre Stelle. Die jetzige Datei wird im Datenordner beiseitegelegt; nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>The backup takes the place of the database, which is set aside in the data folder with all that changed since; nothing is deleted. The window closes for a moment, and callbacks are not answered meanwhile.</source>
        <translation>Die Sicherung tritt an die Stelle der Datenbank, die mit allem, was sich seither geändert hat, im Datenordner beiseitegelegt wird; nichts wird gelöscht. Das Fenster schließt sich kurz, und Callbacks werden so lange nicht beantwortet.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Restore a backup that is somewhere else</source>
        <translation>Eine Sicherung wiederherstellen, die anderswo liegt</translation>
    </message>
    <message>
        <source>Start with an empty database…</source>
        <translation>Mit leerer Datenbank beginnen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>There is no backup here. Choose a file of yours.</source>
        <translation>Hier ist keine Sicherung. Wählen Sie eine eigene Datei.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1 is whole and can be restored.</source>
        <translation>%1 ist vollständig und kann wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Databases (*.sqlite);;All files (*)</source>
        <translation>Datenbanken (*.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Start with an empty database</source>
        <translation>Mit leerer Datenbank beginnen</translation>
    </message>
    <message>
        <source>Start without any partner and customer?</source>
        <translation>Ohne jeden Partner und Kunden beginnen?</translation>
    </message>
    <message>
        <source>The file that is there now is set aside; it can be restored if it is mended.</source>
        <translation>Die jetzige Datei wird beiseitegelegt; ist sie repariert, kann sie wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
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
    <name>Console::SavedFilters</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&amp;Save this filter…</source>
        <translation>Diesen Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>&amp;Umbenennen oder entfernen…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Filters kept under a name: search, chips, partner and order</source>
        <translation>Unter einem Namen aufbewahrte Filter: Suche, Zustände, Partner und Reihenfolge</translation>
    </message>
    <message>
        <source>Show what “%1” filters</source>
        <translation>Zeigen, was „%1“ filtert</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ved filters</source>
        <translation>Gespei&amp;cherte Filter</translation>
    </message>
</context>
<context>
    <name>Console::SavedFiltersDialog</name>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Removing a filter changes no customer, it only forgets the name.</source>
        <translation>Einen Filter zu entfernen ändert keinen Kunden, es vergisst nur den Namen.</translation>
    </message>
    <message>
        <source>Rename filter</source>
        <translation>Filter umbenennen</translation>
    </message>
</context>
<context>
    <name>Console::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Find the file</source>
        <translation>Die Datei suchen</translation>
    </message>
    <message>
        <source>%1 Default: %2.</source>
        <translation>%1 Vorgabe: %2.</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Zurück zur Vorgabe: %1</translation>
    </message>
    <message>
        <source>An option of this start says %1 instead. What is set here counts when it is not given.</source>
        <translation>Eine Option dieses Starts sagt stattdessen %1. Was hier steht, gilt, wenn sie nicht angegeben ist.</translation>
    </message>
</context>
<context>
    <name>Console::SettingsPage</name>
    <message>
        <source>&amp;Apply settings</source>
        <translation>Einstellungen &amp;übernehmen</translation>
    </message>
    <message>
        <source>&amp;Discard what was typed</source>
        <translation>Eingaben &amp;verwerfen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Where callbacks arrive. Changes move the listener at once; requests in hand are still answered.</source>
        <translation>Wo Callbacks ankommen. Änderungen gelten sofort; begonnene Anfragen werden noch beantwortet.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>What one connection, one address and one tenant may ask for.</source>
        <translation>Was eine Verbindung, eine Adresse und ein Mandant verlangen dürfen.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>How much of the history and how many backups are kept.</source>
        <translation>Wie viel vom Verlauf und wie viele Sicherungen bleiben.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>All at their defaults</source>
        <translation>Alles wie vorgegeben</translation>
    </message>
    <message>
        <source>1 differs from its default</source>
        <translation>1 weicht von der Vorgabe ab</translation>
    </message>
    <message>
        <source>%1 differ from their defaults</source>
        <translation>%1 weichen von der Vorgabe ab</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a setting, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 setting was changed, and is not applied yet.</source>
        <translation>1 Einstellung wurde geändert und noch nicht übernommen.</translation>
    </message>
    <message>
        <source>%1 settings were changed, and are not applied yet.</source>
        <translation>%1 Einstellungen wurden geändert und noch nicht übernommen.</translation>
    </message>
    <message>
        <source>Settings applied; the language at the next start</source>
        <translation>Einstellungen übernommen; die Sprache beim nächsten Start</translation>
    </message>
    <message>
        <source>Settings applied</source>
        <translation>Einstellungen übernommen</translation>
    </message>
</context>
<context>
    <name>Console::SetupDatabasePage</name>
    <message>
        <source>The database</source>
        <translation>Die Datenbank</translation>
    </message>
    <message>
        <source>Partners, customers and their mapping are kept in one file on this machine. It is backed up once a day while the console runs; nothing of it is sent anywhere but in answers to callbacks.</source>
        <translation>Partner, Kunden und ihre Zuordnung liegen in einer Datei auf diesem Rechner. Sie wird einmal am Tag gesichert, solange die Konsole läuft; nur Antworten auf Callbacks tragen etwas davon nach außen.</translation>
    </message>
</context>
<context>
    <name>Console::SetupEndpointPage</name>
    <message>
        <source>Your CyberApp</source>
        <translation>Ihre CyberApp</translation>
    </message>
    <message>
        <source>The code of your CyberApp as the vendor portal shows it: your vendor name, a point, the name of the app. Callbacks for it are answered; those for others are refused.</source>
        <translation>Der Code Ihrer CyberApp, wie ihn das Vendor Portal zeigt: Ihr Herstellername, ein Punkt, der Name der App. Callbacks für sie werden beantwortet, die für andere abgewiesen.</translation>
    </message>
    <message>
        <source>CyberApp &amp;code</source>
        <translation>CyberApp-&amp;Code</translation>
    </message>
    <message>
        <source>Two names with a point between, of letters, digits and underscores: vendor.app</source>
        <translation>Zwei Namen mit einem Punkt dazwischen, aus Buchstaben, Ziffern und Unterstrichen: vendor.app</translation>
    </message>
</context>
<context>
    <name>Console::SetupListenerPage</name>
    <message>
        <source>Where callbacks arrive</source>
        <translation>Wo Callbacks ankommen</translation>
    </message>
    <message>
        <source>The platform calls a public HTTPS address. While you try things out, a tunnel provides it and brings the callbacks to this machine: then plain HTTP on 127.0.0.1 is right, and nobody else reaches the console.</source>
        <translation>Die Plattform ruft eine öffentliche HTTPS-Adresse auf. Zum Ausprobieren stellt ein Tunnel sie bereit und bringt die Callbacks auf diesen Rechner: Dann ist HTTP auf 127.0.0.1 richtig, und niemand sonst erreicht die Konsole.</translation>
    </message>
    <message>
        <source>this machine alone (127.0.0.1), as behind a tunnel</source>
        <translation>nur dieser Rechner (127.0.0.1), wie hinter einem Tunnel</translation>
    </message>
    <message>
        <source>every network of this machine (0.0.0.0)</source>
        <translation>jedes Netz dieses Rechners (0.0.0.0)</translation>
    </message>
    <message>
        <source>&amp;Reached from</source>
        <translation>&amp;Erreichbar von</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>To answer over HTTPS without a tunnel, choose your certificate later in Settings, Listener. To try HTTPS out on your own network, make one here; the platform does not accept it.</source>
        <translation>Um ohne Tunnel über HTTPS zu antworten, wählen Sie Ihr Zertifikat später unter Einstellungen, Listener. Um HTTPS im eigenen Netz auszuprobieren, erstellen Sie hier eines; die Plattform nimmt es nicht an.</translation>
    </message>
    <message>
        <source>Listening now at %1</source>
        <translation>Lauscht jetzt an %1</translation>
    </message>
    <message>
        <source>Not listening now</source>
        <translation>Lauscht jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Console::SetupPage</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>Console::SetupPartnerPage</name>
    <message>
        <source>A first partner</source>
        <translation>Ein erster Partner</translation>
    </message>
    <message>
        <source>A partner of yours, and its tenant at Acronis if you know it. It is switched on at once. Leave the fields empty to go on without; partners come by import and by callbacks as well.</source>
        <translation>Ein Partner von Ihnen und, falls bekannt, sein Mandant bei Acronis. Er wird sofort eingeschaltet. Mit leeren Feldern geht es ohne ihn weiter; Partner kommen auch durch Import und durch Callbacks.</translation>
    </message>
</context>
<context>
    <name>Console::SetupPublicPage</name>
    <message>
        <source>A public URL</source>
        <translation>Eine öffentliche URL</translation>
    </message>
    <message>
        <source>The platform calls a public HTTPS address. A tunnel leads from there to this machine, for as long as the console runs. This can wait: it is in Settings, Public URL, as well.</source>
        <translation>Die Plattform ruft eine öffentliche HTTPS-Adresse auf. Ein Tunnel führt von dort zu diesem Rechner, solange die Konsole läuft. Das kann warten: Es ist auch unter Einstellungen, Öffentliche URL zu finden.</translation>
    </message>
    <message>
        <source>Paste it into the vendor portal, where your CyberApp&apos;s callbacks are set up.</source>
        <translation>Fügen Sie sie ins Herstellerportal ein, wo die Callbacks Ihrer CyberApp eingerichtet werden.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>Console::SetupTestPage</name>
    <message>
        <source>Self-test</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort…</translation>
    </message>
    <message>
        <source>The console signs a callback with the key it keeps for trying things out, sends it to itself as the platform would, through the public URL if there is one, and shows the answer. Nobody else&apos;s request with this key is accepted from outside.</source>
        <translation>Die Konsole signiert einen Callback mit dem Schlüssel, den sie zum Ausprobieren hat, schickt ihn sich selbst, wie die Plattform es täte, über die öffentliche URL, wenn es eine gibt, und zeigt die Antwort. Von außen wird mit diesem Schlüssel keine Anfrage anderer angenommen.</translation>
    </message>
    <message>
        <source>Send without the public URL</source>
        <translation>Ohne die öffentliche URL senden</translation>
    </message>
    <message>
        <source>Send it to the listener itself, to see which of the two is in trouble</source>
        <translation>An den Listener selbst senden, um zu sehen, woran von beiden es liegt</translation>
    </message>
</context>
<context>
    <name>Console::SetupWizard</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
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
    <message>
        <source>Public: %1; click copies it</source>
        <translation>Öffentlich: %1; ein Klick kopiert die URL</translation>
    </message>
    <message>
        <source>Public at %1; copy the URL</source>
        <translation>Öffentlich unter %1; URL kopieren</translation>
    </message>
    <message>
        <source>Public URL failed</source>
        <translation>Öffentliche URL gescheitert</translation>
    </message>
    <message>
        <source>Public URL starting…</source>
        <translation>Öffentliche URL startet …</translation>
    </message>
    <message>
        <source>Public URL: no answer</source>
        <translation>Öffentliche URL: keine Antwort</translation>
    </message>
</context>
<context>
    <name>Console::TenantListDialog</name>
    <message>
        <source>Import a list of tenants</source>
        <translation>Liste von Mandanten importieren</translation>
    </message>
    <message>
        <source>&amp;Acronis tenant id</source>
        <translation>ID bei &amp;Acronis</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Partner</source>
        <translation>&amp;Partner</translation>
    </message>
    <message>
        <source>&amp;Vendor tenant id</source>
        <translation>&amp;ID beim Anbieter</translation>
    </message>
    <message>
        <source>The column with the tenant&apos;s id, a UUID</source>
        <translation>Die Spalte mit der ID des Mandanten, einer UUID</translation>
    </message>
    <message>
        <source>The column with the tenant&apos;s name</source>
        <translation>Die Spalte mit dem Namen des Mandanten</translation>
    </message>
    <message>
        <source>The column with the partner&apos;s Acronis tenant id, vendor tenant id or name: a tenant goes to customers of its partner only</source>
        <translation>Die Spalte mit der ID des Partners bei Acronis, seiner ID beim Anbieter oder seinem Namen: Ein Mandant geht nur an Kunden seines Partners</translation>
    </message>
    <message>
        <source>The column with the customer&apos;s id in your system, where the platform knows it</source>
        <translation>Die Spalte mit der ID des Kunden in Ihrem System, wo die Plattform sie kennt</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>Zeilen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen wird</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Die Datei konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>1 tenant can be imported.</source>
        <translation>1 Mandant kann importiert werden.</translation>
    </message>
    <message>
        <source>%1 tenants can be imported.</source>
        <translation>%1 Mandanten können importiert werden.</translation>
    </message>
    <message>
        <source>1 line is left out:</source>
        <translation>1 Zeile wird ausgelassen:</translation>
    </message>
    <message>
        <source>%1 lines are left out:</source>
        <translation>%1 Zeilen werden ausgelassen:</translation>
    </message>
    <message>
        <source>The file has more than %1 tenants; the rest is not read.</source>
        <translation>Die Datei hat mehr als %1 Mandanten; der Rest wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Choose the column that holds the Acronis tenant ids.</source>
        <translation>Wählen Sie die Spalte, die die IDs der Mandanten bei Acronis enthält.</translation>
    </message>
    <message>
        <source>Import 1 tenant</source>
        <translation>1 Mandanten importieren</translation>
    </message>
    <message>
        <source>Import %1 tenants</source>
        <translation>%1 Mandanten importieren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>not readable as text</source>
        <translation>nicht als Text lesbar</translation>
    </message>
    <message>
        <source>the file could not be read further</source>
        <translation>die Datei konnte nicht weiter gelesen werden</translation>
    </message>
    <message>
        <source>a quote is missing, or a cell is too long</source>
        <translation>ein Anführungszeichen fehlt, oder eine Zelle ist zu lang</translation>
    </message>
    <message>
        <source>has no Acronis tenant id</source>
        <translation>hat keine ID bei Acronis</translation>
    </message>
    <message>
        <source>“%1” is not a UUID</source>
        <translation>„%1“ ist keine UUID</translation>
    </message>
    <message>
        <source>a name or id is too long, or holds what is no text</source>
        <translation>ein Name oder eine ID ist zu lang oder enthält, was kein Text ist</translation>
    </message>
    <message>
        <source>no partner here is called or has the id “%1”</source>
        <translation>kein Partner hier heißt „%1“ oder hat diese ID</translation>
    </message>
    <message>
        <source>several partners are called “%1”; use their ids</source>
        <translation>mehrere Partner heißen „%1“; verwenden Sie ihre IDs</translation>
    </message>
    <message>
        <source>the same tenant as in line %1</source>
        <translation>derselbe Mandant wie in Zeile %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Not all were imported: %1</source>
        <translation>Nicht alle wurden importiert: %1</translation>
    </message>
</context>
<context>
    <name>Console::TimeRange</name>
    <message>
        <source>At any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
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
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;bis</translation>
    </message>
</context>
<context>
    <name>Console::TrayIcon</name>
    <message>
        <source>&amp;Show window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>Lauscht an %1</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Nicht bereit</translation>
    </message>
    <message>
        <source>Callbacks are not answered: %1</source>
        <translation>Callbacks werden nicht beantwortet: %1</translation>
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
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Choose a backup to put in the place of the database</source>
        <translation>Eine Sicherung wählen, die an die Stelle der Datenbank tritt</translation>
    </message>
    <message>
        <source>Look after the database.</source>
        <translation>Die Datenbank braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>Callbacks are not answered.</source>
        <translation>Callbacks werden nicht beantwortet.</translation>
    </message>
    <message>
        <source>Open to the public.</source>
        <translation>Offen für alle.</translation>
    </message>
    <message>
        <source>Look after the certificate.</source>
        <translation>Das Zertifikat braucht Aufmerksamkeit.</translation>
    </message>
</context>
<context>
    <name>Console::TunnelForm</name>
    <message>
        <source>&amp;Way</source>
        <translation>&amp;Weg</translation>
    </message>
    <message>
        <source>The public port; choose another when the first serves something else</source>
        <translation>Der öffentliche Port; ein anderer, wenn der erste schon etwas anderes anbietet</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>As on ssh&apos;s command line, or a name of ~/.ssh/config</source>
        <translation>Wie auf der Befehlszeile von ssh, oder ein Name aus ~/.ssh/config</translation>
    </message>
    <message>
        <source>Port &amp;there</source>
        <translation>Port &amp;dort</translation>
    </message>
    <message>
        <source>0 takes any free port; address:port listens on that address, if the host allows it</source>
        <translation>0 nimmt irgendeinen freien Port; Adresse:Port lauscht an dieser Adresse, wenn der Rechner es erlaubt</translation>
    </message>
    <message>
        <source>&amp;Public URL</source>
        <translation>&amp;Öffentliche URL</translation>
    </message>
    <message>
        <source>What a proxy on the host makes of the port; {port} is filled in. Empty: the host and the port</source>
        <translation>Was ein Proxy dort aus dem Port macht; {port} wird eingesetzt. Leer: der Rechner und der Port</translation>
    </message>
    <message>
        <source>&amp;Command line</source>
        <translation>&amp;Befehlszeile</translation>
    </message>
    <message>
        <source>{port} is the listener&apos;s port, {url} its address; quotes hold words together</source>
        <translation>{port} ist der Port des Listeners, {url} seine Adresse; Anführungszeichen halten Wörter zusammen</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Muster</translation>
    </message>
    <message>
        <source>A regular expression that finds the URL in what the program prints; its first group counts</source>
        <translation>Ein regulärer Ausdruck, der die URL in der Ausgabe des Programms findet; seine erste Gruppe zählt</translation>
    </message>
    <message>
        <source>With the path that callbacks are sent to</source>
        <translation>Mit dem Pfad, an den Callbacks gehen</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Empty: the one that the program knows</source>
        <translation>Leer: der, den das Programm kennt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Asks for a URL that begins so, if nobody has it</source>
        <translation>Bittet um eine URL, die so beginnt, wenn niemand sie hat</translation>
    </message>
    <message>
        <source>Tokens and credentials may travel &amp;unencrypted</source>
        <translation>Token und Zugangsdaten dürfen &amp;unverschlüsselt reisen</translation>
    </message>
    <message>
        <source>From the server of localtunnel to this machine</source>
        <translation>Vom Server von localtunnel bis zu diesem Rechner</translation>
    </message>
    <message>
        <source>Start it &amp;with the listener</source>
        <translation>Mit dem Listener &amp;starten</translation>
    </message>
    <message>
        <source>The public URL comes up by itself when the console starts</source>
        <translation>Die öffentliche URL kommt von selbst, wenn die Konsole startet</translation>
    </message>
    <message>
        <source>Choose a way first.</source>
        <translation>Wählen Sie erst einen Weg.</translation>
    </message>
    <message>
        <source>Say first that requests may travel unencrypted.</source>
        <translation>Sagen Sie erst, dass Anfragen unverschlüsselt reisen dürfen.</translation>
    </message>
    <message>
        <source>The program is not installed, see above.</source>
        <translation>Das Programm ist nicht installiert, siehe oben.</translation>
    </message>
</context>
<context>
    <name>Console::UndecidedModel</name>
    <message>
        <source>its tenant may be another customer&apos;s</source>
        <translation>sein Mandant kann der eines anderen Kunden sein</translation>
    </message>
    <message>
        <source>%1 tenants have its id</source>
        <translation>%1 Mandanten haben seine ID</translation>
    </message>
    <message>
        <source>another customer has the same id</source>
        <translation>ein anderer Kunde hat dieselbe ID</translation>
    </message>
    <message>
        <source>%1 other customers have the same id</source>
        <translation>%1 andere Kunden haben dieselbe ID</translation>
    </message>
    <message>
        <source>%1 tenants have its name</source>
        <translation>%1 Mandanten haben seinen Namen</translation>
    </message>
    <message>
        <source>another customer has the same name</source>
        <translation>ein anderer Kunde hat denselben Namen</translation>
    </message>
    <message>
        <source>%1 other customers have the same name</source>
        <translation>%1 andere Kunden haben denselben Namen</translation>
    </message>
    <message>
        <source>%1 tenants have a similar name</source>
        <translation>%1 Mandanten haben einen ähnlichen Namen</translation>
    </message>
    <message>
        <source>another customer has a similar name</source>
        <translation>ein anderer Kunde hat einen ähnlichen Namen</translation>
    </message>
    <message>
        <source>%1 other customers have a similar name</source>
        <translation>%1 andere Kunden haben einen ähnlichen Namen</translation>
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
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Tenants that fit</source>
        <translation>Passende Mandanten</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message>
        <source>Valid, with its whole chain; signed by %1.</source>
        <translation>Gültig, mit ganzer Kette; ausgestellt von %1.</translation>
    </message>
    <message>
        <source>Expired on %1. Renew it where TLS ends.</source>
        <translation>Abgelaufen am %1. Erneuern Sie es dort, wo TLS endet.</translation>
    </message>
    <message>
        <source>Valid from %1 on only. Check the clocks, or use the one before until then.</source>
        <translation>Erst ab %1 gültig. Prüfen Sie die Uhren, oder nehmen Sie bis dahin das vorige.</translation>
    </message>
    <message>
        <source>The chain is incomplete: the certificate of “%1” is not sent along, or nobody knows it. Serve the full chain where TLS ends.</source>
        <translation>Die Kette ist unvollständig: Das Zertifikat von „%1“ wird nicht mitgeschickt, oder niemand kennt es. Liefern Sie dort, wo TLS endet, die ganze Kette.</translation>
    </message>
    <message>
        <source>Signed by itself; the platform does not accept that. Use one of a public authority, or a tunnel that brings one.</source>
        <translation>Selbst ausgestellt; die Plattform nimmt das nicht an. Nehmen Sie eines einer öffentlichen Stelle oder einen Tunnel, der eines mitbringt.</translation>
    </message>
    <message>
        <source>For another name (%1). Use the name it is for, or get one for this URL.</source>
        <translation>Für einen anderen Namen (%1). Nehmen Sie diesen Namen, oder besorgen Sie eines für diese URL.</translation>
    </message>
    <message>
        <source>Not trusted: %1</source>
        <translation>Nicht vertraut: %1</translation>
    </message>
    <message>
        <source>Valid for %1 more days.</source>
        <translation>Noch %1 Tage gültig.</translation>
    </message>
    <message>
        <source>No day is left. Renew it.</source>
        <translation>Kein Tag ist übrig. Erneuern Sie es.</translation>
    </message>
    <message>
        <source>Only %1 days are left. Renew it soon.</source>
        <translation>Nur noch %1 Tage. Erneuern Sie es bald.</translation>
    </message>
    <message>
        <source>Known in the DNS: %1.</source>
        <translation>Im DNS bekannt: %1.</translation>
    </message>
    <message>
        <source>The DNS does not know %1. Check the spelling; a new tunnel may take a minute.</source>
        <translation>Das DNS kennt %1 nicht. Prüfen Sie die Schreibweise; ein neuer Tunnel braucht vielleicht eine Minute.</translation>
    </message>
    <message>
        <source>TLS 1.3.</source>
        <translation>TLS 1.3.</translation>
    </message>
    <message>
        <source>%1 at most; the platform wants TLS 1.3. Allow it where TLS ends.</source>
        <translation>Höchstens %1; die Plattform will TLS 1.3. Erlauben Sie es dort, wo TLS endet.</translation>
    </message>
    <message>
        <source>The URL is plain HTTP; the platform wants HTTPS. Put a proxy with a certificate in front, or give the listener one.</source>
        <translation>Die URL ist einfaches HTTP; die Plattform will HTTPS. Stellen Sie einen Proxy mit Zertifikat davor, oder geben Sie dem Listener eines.</translation>
    </message>
    <message>
        <source>Nobody answers at that address: %1. Check that the tunnel is up and that no firewall is in between.</source>
        <translation>Unter dieser Adresse antwortet niemand: %1. Prüfen Sie, dass der Tunnel läuft und keine Firewall dazwischen ist.</translation>
    </message>
    <message>
        <source>No TLS connection comes about: %1</source>
        <translation>Es kommt keine TLS-Verbindung zustande: %1</translation>
    </message>
    <message>
        <source>Not examined, because of what is above.</source>
        <translation>Nicht untersucht, wegen des oben Genannten.</translation>
    </message>
    <message>
        <source>Answers, with status %1.</source>
        <translation>Antwortet, mit Status %1.</translation>
    </message>
    <message>
        <source>No HTTP answer: %1</source>
        <translation>Keine HTTP-Antwort: %1</translation>
    </message>
    <message>
        <source>It is this console; it sees the request come from %1.</source>
        <translation>Es ist diese Konsole; sie sieht die Anfrage von %1 kommen.</translation>
    </message>
    <message>
        <source>Another program answers (status %1), or a proxy drops the query. Check where the URL leads: it must be this listener.</source>
        <translation>Ein anderes Programm antwortet (Status %1), oder ein Proxy lässt die Abfrage weg. Prüfen Sie, wohin die URL führt: Es muss dieser Listener sein.</translation>
    </message>
    <message>
        <source>Answered 404 on the way, not by this console: the tunnel&apos;s name is not known there, or the path leads elsewhere. Start the tunnel anew; a proxy must pass on the whole path.</source>
        <translation>Unterwegs mit 404 beantwortet, nicht von dieser Konsole: Der Name des Tunnels ist dort nicht bekannt, oder der Pfad führt anderswohin. Starten Sie den Tunnel neu; ein Proxy muss den ganzen Pfad weitergeben.</translation>
    </message>
    <message>
        <source>The other end of the tunnel does not reach this listener (status %1). Start the listener, then the tunnel anew.</source>
        <translation>Das andere Ende des Tunnels erreicht diesen Listener nicht (Status %1). Starten Sie den Listener, dann den Tunnel neu.</translation>
    </message>
    <message>
        <source>Sent on to %1, which the platform does not follow. Turn off the login or warning page in front.</source>
        <translation>Weitergeschickt nach %1, wohin die Plattform nicht folgt. Schalten Sie die Anmelde- oder Warnseite davor ab.</translation>
    </message>
    <message>
        <source>Arrive as they were sent.</source>
        <translation>Kommen an, wie sie gesendet wurden.</translation>
    </message>
    <message>
        <source>Removed or changed on the way: %1. A proxy in front must pass them on.</source>
        <translation>Unterwegs entfernt oder geändert: %1. Ein Proxy davor muss sie weitergeben.</translation>
    </message>
    <message>
        <source>%1 ms there and back.</source>
        <translation>%1 ms hin und zurück.</translation>
    </message>
    <message>
        <source>%1 ms there and back; the platform gives up after five seconds. Use a tunnel that ends nearer.</source>
        <translation>%1 ms hin und zurück; die Plattform gibt nach fünf Sekunden auf. Nehmen Sie einen Tunnel, der näher endet.</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Listener</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Restliche Tage</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Answers on this machine.</source>
        <translation>Antwortet auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Stopped. Start it: Server › Start listener (Ctrl+Shift+S).</source>
        <translation>Angehalten. Starten Sie ihn: Server › Listener starten (Strg+Umschalt+S).</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
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
    <message>
        <source>mirrored from tenant</source>
        <translation>gespiegelt von Mandant</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>never shown</source>
        <translation>nie gezeigt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>it is larger than 256 MiB</source>
        <translation>sie ist größer als 256 MiB</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Not text in the chosen encoding; choose another one</source>
        <translation>Kein Text im gewählten Zeichensatz; wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>Holds a NUL character; the encoding may be another one</source>
        <translation>Enthält ein NUL-Zeichen; der Zeichensatz ist vielleicht ein anderer</translation>
    </message>
    <message>
        <source>A cell or the whole line is too long; a cell may have 1 MiB, a line 1,000 cells</source>
        <translation>Eine Zelle oder die ganze Zeile ist zu lang; eine Zelle darf 1 MiB haben, eine Zeile 1.000 Zellen</translation>
    </message>
    <message>
        <source>A quotation mark where none may be: put the cell in quotation marks and double those within</source>
        <translation>Ein Anführungszeichen, wo keines sein darf: Setzen Sie die Zelle in Anführungszeichen und verdoppeln Sie die darin</translation>
    </message>
    <message>
        <source>A quotation mark is opened here and not closed</source>
        <translation>Hier wird ein Anführungszeichen geöffnet und nicht geschlossen</translation>
    </message>
    <message>
        <source>The file could not be read any further</source>
        <translation>Die Datei konnte nicht weiter gelesen werden</translation>
    </message>
    <message>
        <source>%1 cells, which is not as many as the first line has</source>
        <translation>%1 Zellen, die erste Zeile hat eine andere Zahl davon</translation>
    </message>
    <message>
        <source>A customer needs a name</source>
        <translation>Ein Kunde braucht einen Namen</translation>
    </message>
    <message>
        <source>A new customer needs a vendor tenant id</source>
        <translation>Ein neuer Kunde braucht eine ID beim Anbieter</translation>
    </message>
    <message>
        <source>The name is longer than 4,096 characters or cannot be stored</source>
        <translation>Der Name ist länger als 4.096 Zeichen oder lässt sich nicht speichern</translation>
    </message>
    <message>
        <source>“%1” is no vendor tenant id: 1 to 256 characters without control characters</source>
        <translation>„%1“ ist keine ID beim Anbieter: 1 bis 256 Zeichen ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>“%1” is not a UUID</source>
        <translation>„%1“ ist keine UUID</translation>
    </message>
    <message>
        <source>The state “%1” is none of mapped, unmapped and excluded</source>
        <translation>Der Zustand „%1“ ist keiner von mapped, unmapped und excluded</translation>
    </message>
    <message>
        <source>Says “mapped”, but has no Acronis tenant id; write “unmapped” to take the mapping away</source>
        <translation>Sagt „mapped“, hat aber keine ID bei Acronis; schreiben Sie „unmapped“, um die Zuordnung zu löschen</translation>
    </message>
    <message>
        <source>A customer with an Acronis tenant id cannot be excluded: clear the id</source>
        <translation>Ein Kunde mit einer ID bei Acronis lässt sich nicht ausnehmen: Leeren Sie die ID</translation>
    </message>
    <message>
        <source>A new customer needs a partner</source>
        <translation>Ein neuer Kunde braucht einen Partner</translation>
    </message>
    <message>
        <source>There is no partner “%1”; add it first</source>
        <translation>Es gibt keinen Partner „%1“; fügen Sie ihn zuerst hinzu</translation>
    </message>
    <message>
        <source>Several partners are called “%1”; give the partner&apos;s vendor tenant id</source>
        <translation>Mehrere Partner heißen „%1“; geben Sie die ID des Partners beim Anbieter an</translation>
    </message>
    <message>
        <source>The customer belongs to the partner “%1” and cannot be moved</source>
        <translation>Der Kunde gehört zum Partner „%1“ und lässt sich nicht verschieben</translation>
    </message>
    <message>
        <source>The same customer is on line %1 already</source>
        <translation>Derselbe Kunde steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>The same Acronis tenant is on line %1 already</source>
        <translation>Derselbe Mandant bei Acronis steht schon in Zeile %1</translation>
    </message>
    <message>
        <source>The Acronis tenant is used by “%1”, which the file leaves as it is</source>
        <translation>Der Mandant bei Acronis ist an „%1“ vergeben, den die Datei lässt, wie er ist</translation>
    </message>
    <message>
        <source>The Acronis tenant is that of the partner “%1”</source>
        <translation>Der Mandant bei Acronis ist der des Partners „%1“</translation>
    </message>
    <message>
        <source>A customer with this vendor tenant id is pending already: apply or discard it first</source>
        <translation>Ein Kunde mit dieser ID beim Anbieter ist schon vorgemerkt: Wenden Sie ihn zuerst an, oder verwerfen Sie ihn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>Name des Kunden</translation>
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
        <source>Partner&apos;s vendor tenant id</source>
        <translation>ID des Partners beim Anbieter</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Nicht importiert</translation>
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
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>this user name is taken; choose another one</source>
        <translation>dieser Benutzername ist vergeben; bitte einen anderen wählen</translation>
    </message>
    <message>
        <source>%1 still has %2; remove these first</source>
        <translation>%1 hat noch %2; entfernen Sie diese zuerst</translation>
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
    <name>SelfTestWords</name>
    <message>
        <source>It was refused: %1</source>
        <translation>Er wurde abgewiesen: %1</translation>
    </message>
    <message>
        <source>This console answered, but refused the token. Either something on the way removes headers: Settings, Public URL, Examine tells. Or the console does not listen on 127.0.0.1, where alone the key of this token is trusted. %1</source>
        <translation>Diese Konsole hat geantwortet, aber den Token abgewiesen. Entweder entfernt etwas unterwegs Header: Einstellungen, Öffentliche URL, Untersuchen zeigt es. Oder die Konsole lauscht nicht an 127.0.0.1, wo allein dem Schlüssel dieses Tokens vertraut wird. %1</translation>
    </message>
    <message>
        <source>The token was refused. Its key is trusted on loopback addresses alone: let the console listen on 127.0.0.1 for this test. %1</source>
        <translation>Der Token wurde abgewiesen. Seinem Schlüssel wird nur auf Loopback-Adressen vertraut: Lassen Sie die Konsole für diesen Test an 127.0.0.1 lauschen. %1</translation>
    </message>
    <message>
        <source>No answer through %1</source>
        <translation>Keine Antwort über %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>partner.mirroring.get_state was answered with %1 in %2 ms, through %3</source>
        <translation>partner.mirroring.get_state wurde über %3 mit %1 in %2 ms beantwortet</translation>
    </message>
    <message>
        <source>partner.mirroring.get_state was answered with %1 in %2 ms</source>
        <translation>partner.mirroring.get_state wurde mit %1 in %2 ms beantwortet</translation>
    </message>
    <message>
        <source>Nothing came back: %1. A new name may take a minute until it is known everywhere: send again then. Settings, Public URL, Examine tells more.</source>
        <translation>Es kam nichts zurück: %1. Ein neuer Name ist manchmal erst nach einer Minute überall bekannt: Senden Sie dann noch einmal. Einstellungen, Öffentliche URL, Untersuchen sagt mehr.</translation>
    </message>
    <message>
        <source>Nothing came back: %1</source>
        <translation>Es kam nichts zurück: %1</translation>
    </message>
    <message>
        <source>Signature, time and issuer of the token are right, and the endpoint is yours. It says DISABLED, since no partner that is switched on is mapped to tenant %1.</source>
        <translation>Signatur, Zeit und Aussteller des Tokens stimmen, und der Endpunkt ist Ihrer. Die Antwort ist DISABLED, da Mandant %1 keinem eingeschalteten Partner zugeordnet ist.</translation>
    </message>
    <message>
        <source>Signature, time and issuer of the token are right, the endpoint is yours, and the partner that is mapped to tenant %1 is switched on.</source>
        <translation>Signatur, Zeit und Aussteller des Tokens stimmen, der Endpunkt ist Ihrer, und der Partner, dem Mandant %1 zugeordnet ist, ist eingeschaltet.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where to listen. 127.0.0.1 behind a tunnel, 0.0.0.0 for every network of this machine.</source>
        <translation>Wo gelauscht wird. 127.0.0.1 hinter einem Tunnel, 0.0.0.0 für jedes Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>0 takes any free one.</source>
        <translation>0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>Server threads</source>
        <translation>Server-Threads</translation>
    </message>
    <message>
        <source>0 is one for each core.</source>
        <translation>0 ist einer je Kern.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>A PEM file with the full chain, to answer over HTTPS. Empty is plain HTTP, as behind a tunnel.</source>
        <translation>Eine PEM-Datei mit der ganzen Kette, um über HTTPS zu antworten. Leer ist HTTP, wie hinter einem Tunnel.</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>The PEM file of the key that belongs to the certificate.</source>
        <translation>Die PEM-Datei des Schlüssels, der zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Rechnername</translation>
    </message>
    <message>
        <source>The name that clients use: a certificate for another one is told.</source>
        <translation>Der Name, den Clients verwenden: Ein Zertifikat für einen anderen wird gemeldet.</translation>
    </message>
    <message>
        <source>Longest line</source>
        <translation>Längste Zeile</translation>
    </message>
    <message>
        <source>Of the request line, and of a header that is not read.</source>
        <translation>Der Anfragezeile und eines Headers, der nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>All header lines of a request together.</source>
        <translation>Alle Headerzeilen einer Anfrage zusammen.</translation>
    </message>
    <message>
        <source>Header lines</source>
        <translation>Headerzeilen</translation>
    </message>
    <message>
        <source>Of one request.</source>
        <translation>Einer Anfrage.</translation>
    </message>
    <message>
        <source>Longest body</source>
        <translation>Längster Body</translation>
    </message>
    <message>
        <source>Longest body unverified</source>
        <translation>Längster ungeprüfter Body</translation>
    </message>
    <message>
        <source>No longer body is read before the token of its request was checked.</source>
        <translation>Ein längerer Body wird nicht gelesen, bevor der Token seiner Anfrage geprüft ist.</translation>
    </message>
    <message>
        <source>Time for headers</source>
        <translation>Zeit für Header</translation>
    </message>
    <message>
        <source>In which the header lines must arrive.</source>
        <translation>In der die Headerzeilen ankommen müssen.</translation>
    </message>
    <message>
        <source>Time for a body</source>
        <translation>Zeit für einen Body</translation>
    </message>
    <message>
        <source>After which it must arrive at the lowest rate.</source>
        <translation>Nach der er mit der kleinsten Rate ankommen muss.</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Kleinste Rate</translation>
    </message>
    <message>
        <source>At which a long body must arrive and a long answer be taken.</source>
        <translation>Mit der ein langer Body ankommen und eine lange Antwort abgenommen werden muss.</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>How long a connection stays open between two requests.</source>
        <translation>Wie lange eine Verbindung zwischen zwei Anfragen offen bleibt.</translation>
    </message>
    <message>
        <source>Time for an answer</source>
        <translation>Zeit für eine Antwort</translation>
    </message>
    <message>
        <source>An answer that is not taken at the lowest rate for so long is dropped.</source>
        <translation>Eine Antwort, die so lange nicht mit der kleinsten Rate abgenommen wird, wird verworfen.</translation>
    </message>
    <message>
        <source>Time to stop</source>
        <translation>Zeit zum Anhalten</translation>
    </message>
    <message>
        <source>How long requests in hand may take when the listener stops.</source>
        <translation>Wie lange begonnene Anfragen beim Anhalten noch dauern dürfen.</translation>
    </message>
    <message>
        <source>Delay of refusals</source>
        <translation>Verzögerung von Absagen</translation>
    </message>
    <message>
        <source>The longest that an address which keeps failing waits for its refusal. 0 is never.</source>
        <translation>So lange höchstens wartet eine Adresse, die immer wieder scheitert, auf ihre Absage. 0 ist nie.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open at the same time.</source>
        <translation>Gleichzeitig offen.</translation>
    </message>
    <message>
        <source>Connections per address</source>
        <translation>Verbindungen je Adresse</translation>
    </message>
    <message>
        <source>From one address; this machine is exempt.</source>
        <translation>Von einer Adresse; dieser Rechner ist ausgenommen.</translation>
    </message>
    <message>
        <source>TLS handshakes</source>
        <translation>TLS-Handshakes</translation>
    </message>
    <message>
        <source>Under way at the same time.</source>
        <translation>Gleichzeitig im Gange.</translation>
    </message>
    <message>
        <source>Requests in hand</source>
        <translation>Begonnene Anfragen</translation>
    </message>
    <message>
        <source>Being answered at the same time.</source>
        <translation>Gleichzeitig in Bearbeitung.</translation>
    </message>
    <message>
        <source>Memory for requests</source>
        <translation>Speicher für Anfragen</translation>
    </message>
    <message>
        <source>Unfinished requests and unsent answers of all connections together.</source>
        <translation>Unfertige Anfragen und nicht gesendete Antworten aller Verbindungen zusammen.</translation>
    </message>
    <message>
        <source>Rate of a tenant</source>
        <translation>Rate eines Mandanten</translation>
    </message>
    <message>
        <source>Verified requests about one tenant. 0 is any number.</source>
        <translation>Geprüfte Anfragen zu einem Mandanten. 0 ist jede Zahl.</translation>
    </message>
    <message>
        <source>Burst of a tenant</source>
        <translation>Schwall eines Mandanten</translation>
    </message>
    <message>
        <source>Verified requests about one tenant that may come at once.</source>
        <translation>Geprüfte Anfragen zu einem Mandanten, die auf einmal kommen dürfen.</translation>
    </message>
    <message>
        <source>Leeway of clocks</source>
        <translation>Spielraum der Uhren</translation>
    </message>
    <message>
        <source>How far the clocks of the platform and of this machine may differ when a token is judged.</source>
        <translation>Wie weit die Uhren der Plattform und dieses Rechners auseinandergehen dürfen, wenn ein Token geprüft wird.</translation>
    </message>
    <message>
        <source>Keep changes for</source>
        <translation>Änderungen aufheben</translation>
    </message>
    <message>
        <source>Older ones are removed from the history and cannot be reverted any more.</source>
        <translation>Ältere werden aus dem Verlauf entfernt und können nicht mehr zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens aufheben</translation>
    </message>
    <message>
        <source>The oldest changes go first.</source>
        <translation>Die ältesten Änderungen gehen zuerst.</translation>
    </message>
    <message>
        <source>Back up every</source>
        <translation>Sichern alle</translation>
    </message>
    <message>
        <source>While the console runs. 0 is never.</source>
        <translation>Solange die Konsole läuft. 0 ist nie.</translation>
    </message>
    <message>
        <source>Backups to keep</source>
        <translation>Sicherungen aufheben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. Takes effect at the next start.</source>
        <translation>Des Fensters. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>Closing the window while it listens keeps the console in the tray.</source>
        <translation>Wird das Fenster geschlossen, während sie lauscht, bleibt die Konsole im Infobereich.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is needed.</source>
        <translation>Eine ganze Zahl von %1 bis %2 wird gebraucht.</translation>
    </message>
    <message>
        <source>An address is needed, such as 127.0.0.1 or ::1.</source>
        <translation>Eine Adresse wird gebraucht, etwa 127.0.0.1 oder ::1.</translation>
    </message>
    <message>
        <source>The full path is needed.</source>
        <translation>Der volle Pfad wird gebraucht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This file cannot be read: check its permissions.</source>
        <translation>Diese Datei ist nicht lesbar: Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>bytes per second</source>
        <translation>Byte je Sekunde</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>handshakes</source>
        <translation>Handshakes</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>requests per second</source>
        <translation>Anfragen je Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>A host name is needed, such as console.example.com, or nothing.</source>
        <translation>Ein Rechnername wird gebraucht, etwa console.example.com, oder nichts.</translation>
    </message>
    <message>
        <source>Of those made by itself the oldest beyond this are deleted. Yours stay.</source>
        <translation>Von den selbsttätig gemachten werden die ältesten darüber hinaus gelöscht. Ihre bleiben.</translation>
    </message>
</context>
<context>
    <name>TunnelWords</name>
    <message>
        <source>Cloudflare quick tunnel</source>
        <translation>Schneller Tunnel von Cloudflare</translation>
    </message>
    <message>
        <source>SSH to a host of yours</source>
        <translation>SSH zu einem Rechner von Ihnen</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>A URL that someone else maintains</source>
        <translation>Eine URL, die jemand anderes pflegt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Needs no account. The URL is another one at each start. Cloudflare ends TLS and can read what passes.</source>
        <translation>Braucht kein Konto. Die URL ist bei jedem Start eine andere. Cloudflare beendet TLS und kann mitlesen.</translation>
    </message>
    <message>
        <source>Needs an account, whose token ngrok keeps. ngrok ends TLS and can read what passes; its local page that shows requests stays off.</source>
        <translation>Braucht ein Konto, dessen Token ngrok aufbewahrt. ngrok beendet TLS und kann mitlesen; seine lokale Seite, die Anfragen zeigt, bleibt aus.</translation>
    </message>
    <message>
        <source>Needs a tailnet that allows Funnel. The URL stays the same, TLS ends on this machine. What else is served there is not touched.</source>
        <translation>Braucht ein Tailnet, das Funnel erlaubt. Die URL bleibt dieselbe, TLS endet auf diesem Rechner. Was dort sonst angeboten wird, bleibt unberührt.</translation>
    </message>
    <message>
        <source>Forwards a port of a host of yours with a key that ssh can use without asking. TLS is up to a proxy there, or to the certificate of this listener.</source>
        <translation>Leitet einen Port eines Ihrer Rechner weiter, mit einem Schlüssel, den ssh ohne Rückfrage nutzen kann. TLS ist Sache eines Proxys dort oder des Zertifikats dieses Listeners.</translation>
    </message>
    <message>
        <source>Starts a program with its arguments, without a shell, and finds the URL in what it prints.</source>
        <translation>Startet ein Programm mit seinen Argumenten, ohne Shell, und findet die URL in seiner Ausgabe.</translation>
    </message>
    <message>
        <source>Starts nothing. A reverse proxy or a tunnel of yours leads from there to this listener.</source>
        <translation>Startet nichts. Ein Reverse-Proxy oder ein eigener Tunnel führt von dort zu diesem Listener.</translation>
    </message>
    <message>
        <source>Needs no account. Between its server and this machine requests travel unencrypted: whoever is on the way reads tokens and credentials.</source>
        <translation>Braucht kein Konto. Zwischen seinem Server und diesem Rechner reisen Anfragen unverschlüsselt: Wer unterwegs ist, liest Token und Zugangsdaten.</translation>
    </message>
    <message>
        <source>cloudflared is not installed. Get its package at https://pkg.cloudflare.com or from https://github.com/cloudflare/cloudflared/releases.</source>
        <translation>cloudflared ist nicht installiert. Das Paket gibt es unter https://pkg.cloudflare.com oder https://github.com/cloudflare/cloudflared/releases.</translation>
    </message>
    <message>
        <source>ngrok is not installed. Get it at https://ngrok.com/download, then run “ngrok config add-authtoken” with the token of your account.</source>
        <translation>ngrok ist nicht installiert. Holen Sie es unter https://ngrok.com/download und führen Sie dann „ngrok config add-authtoken“ mit dem Token Ihres Kontos aus.</translation>
    </message>
    <message>
        <source>tailscale is not installed. Get it at https://tailscale.com/download, then run “sudo tailscale up --operator=$USER” and allow Funnel in the admin console.</source>
        <translation>tailscale ist nicht installiert. Holen Sie es unter https://tailscale.com/download, führen Sie dann „sudo tailscale up --operator=$USER“ aus und erlauben Sie Funnel in der Verwaltung.</translation>
    </message>
    <message>
        <source>ssh is not installed. Run “sudo apt install openssh-client”.</source>
        <translation>ssh ist nicht installiert. Führen Sie „sudo apt install openssh-client“ aus.</translation>
    </message>
    <message>
        <source>lt is not installed. With Node.js, run “npm install -g localtunnel”.</source>
        <translation>lt ist nicht installiert. Führen Sie mit Node.js „npm install -g localtunnel“ aus.</translation>
    </message>
    <message>
        <source>The program of this command line is not on the PATH.</source>
        <translation>Das Programm dieser Befehlszeile ist nicht im PATH.</translation>
    </message>
    <message>
        <source>Starting: %1. The URL is not known yet.</source>
        <translation>Startet: %1. Die URL ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Public. Way: %1.</source>
        <translation>Öffentlich. Weg: %1.</translation>
    </message>
    <message>
        <source>Interrupted, and started again in a moment. %1</source>
        <translation>Unterbrochen, und startet gleich wieder. %1</translation>
    </message>
    <message>
        <source>Failed. %1</source>
        <translation>Gescheitert. %1</translation>
    </message>
    <message>
        <source>Not watched. Whoever maintains the URL may lead the public here all the same.</source>
        <translation>Nicht überwacht. Wer die URL betreibt, kann die Öffentlichkeit trotzdem hierher leiten.</translation>
    </message>
    <message>
        <source>No tunnel is started.</source>
        <translation>Kein Tunnel wird gestartet.</translation>
    </message>
    <message>
        <source>Not public. The listener is at %1 alone, and a tunnel ends at 127.0.0.1. In Settings, Listener, set its address to 127.0.0.1.</source>
        <translation>Nicht öffentlich. Der Listener ist nur an %1, und ein Tunnel endet an 127.0.0.1. Setzen Sie in den Einstellungen unter „Listener“ seine Adresse auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>Not public. No tunnel leads to the listener.</source>
        <translation>Nicht öffentlich. Kein Tunnel führt zum Listener.</translation>
    </message>
    <message>
        <source>The URL is up, and nothing answers behind it: start the listener (Ctrl+Shift+S).</source>
        <translation>Die URL steht, und dahinter antwortet nichts: Starten Sie den Listener (Strg+Umschalt+S).</translation>
    </message>
    <message>
        <source>The URL is up, and nothing answers behind it: it leads to 127.0.0.1, and the listener is at %1 alone. In Settings, Listener, set its address to 127.0.0.1.</source>
        <translation>Die URL steht, und dahinter antwortet nichts: Sie führt zu 127.0.0.1, und der Listener ist nur an %1. Setzen Sie in den Einstellungen unter „Listener“ seine Adresse auf 127.0.0.1.</translation>
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
