<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>lissom::AfterPage</name>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>How was it? Optional.</source>
        <translation>Wie war es? Freiwillig.</translation>
    </message>
    <message>
        <source>Discomfort before</source>
        <translation>Beschwerden vorher</translation>
    </message>
    <message>
        <source>Discomfort now</source>
        <translation>Beschwerden jetzt</translation>
    </message>
    <message>
        <source>A note, for you</source>
        <translation>Eine Notiz, für dich</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>lissom::AfterView</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Früher beendet</translation>
    </message>
    <message>
        <source>%1 held of %2 planned. It is in your log.</source>
        <translation>%1 gehalten von %2 geplant. Es steht in deinem Protokoll.</translation>
    </message>
</context>
<context>
    <name>lissom::AllPart</name>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
</context>
<context>
    <name>lissom::AllView</name>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Left (min)</source>
        <translation>Links (min)</translation>
    </message>
    <message>
        <source>Right (min)</source>
        <translation>Rechts (min)</translation>
    </message>
    <message>
        <source>Both at once (min)</source>
        <translation>Beide zugleich (min)</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>Alle Einheiten</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Days with a session</source>
        <translation>Tage mit einer Einheit</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Held in all</source>
        <translation>Insgesamt gehalten</translation>
    </message>
    <message>
        <source>Nothing held yet.</source>
        <translation>Noch nichts gehalten.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>format of a day in a list</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>Your sessions are listed here, the newest first.</source>
        <translation>Hier stehen deine Einheiten, die neueste zuerst.</translation>
    </message>
</context>
<context>
    <name>lissom::Application</name>
    <message>
        <source>Your settings could not be saved.</source>
        <translation>Deine Einstellungen konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Anderswo speichern</translation>
    </message>
    <message>
        <source>Your log can be written again; everything is in it.</source>
        <translation>Dein Protokoll lässt sich wieder schreiben; alles steht darin.</translation>
    </message>
    <message>
        <source>The computer was asleep, so the session waits. Go on when you are ready.</source>
        <translation>Der Computer hat geschlafen, darum wartet die Einheit. Mach weiter, wenn du bereit bist.</translation>
    </message>
    <message>
        <source>Lissom stood still for a while, so the session waits. Go on when you are ready.</source>
        <translation>Lissom stand eine Weile still, darum wartet die Einheit. Mach weiter, wenn du bereit bist.</translation>
    </message>
    <message>
        <source>A stretch session is running</source>
        <translation>Eine Dehneinheit läuft</translation>
    </message>
    <message>
        <source>Everything is in your log; nothing waits.</source>
        <translation>Alles steht in deinem Protokoll; nichts wartet.</translation>
    </message>
    <message>
        <source>Save what is not in the log yet</source>
        <translation>Speichern, was noch nicht im Protokoll steht</translation>
    </message>
    <message>
        <source>Everything (*.json)</source>
        <translation>Alles (*.json)</translation>
    </message>
    <message>
        <source>What is not in your log yet is in %1.</source>
        <translation>Was noch nicht in deinem Protokoll steht, liegt in %1.</translation>
    </message>
    <message>
        <source>Lissom closes when your log is written.</source>
        <translation>Lissom schließt, wenn dein Protokoll geschrieben ist.</translation>
    </message>
    <message>
        <source>Close Lissom?</source>
        <translation>Lissom schließen?</translation>
    </message>
    <message>
        <source>Some of what you did is not in your log yet.</source>
        <translation>Ein Teil von dem, was du getan hast, steht noch nicht in deinem Protokoll.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Die Festplatte antwortet nicht.</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne das schließen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>There is nothing to play in this routine: its exercises are not there.</source>
        <translation>In diesem Ablauf gibt es nichts zu üben: Seine Übungen sind nicht da.</translation>
    </message>
    <message>
        <source>“%1” was copied.</source>
        <translation>„%1“ wurde kopiert.</translation>
    </message>
    <message>
        <source>None of the installed content has anything to learn.</source>
        <translation>Der vorhandene Inhalt hat nichts zum Lernen.</translation>
    </message>
    <message>
        <source>The figure, from sitting to the stretch</source>
        <translation>Die Figur, vom Sitzen bis zur Dehnung</translation>
    </message>
    <message>
        <source>“%1” is in “%2” now.</source>
        <translation>„%1“ ist jetzt in „%2“.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>My routine</source>
        <translation>Mein Ablauf</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Part of your plan makes no sense and is set aside; the rest counts.</source>
        <translation>Ein Teil deines Plans ergibt keinen Sinn und ist beiseitegelegt; der Rest zählt.</translation>
    </message>
    <message>
        <source>The figure, sitting</source>
        <translation>Die Figur, sitzend</translation>
    </message>
    <message>
        <source>Your week has changed, from today on.</source>
        <translation>Deine Woche hat sich geändert, ab heute.</translation>
    </message>
    <message>
        <source>That day has changed.</source>
        <translation>Dieser Tag hat sich geändert.</translation>
    </message>
    <message>
        <source>Your programme begins on %1.</source>
        <translation>Dein Programm beginnt am %1.</translation>
    </message>
    <message>
        <source>Your programme has ended; your week goes on.</source>
        <translation>Dein Programm ist beendet; deine Woche geht weiter.</translation>
    </message>
    <message>
        <source>Your plan goes on.</source>
        <translation>Dein Plan geht weiter.</translation>
    </message>
    <message>
        <source>Your plan pauses on these days.</source>
        <translation>Dein Plan macht an diesen Tagen Pause.</translation>
    </message>
    <message>
        <source>Nothing is asked of you until somebody has examined it.</source>
        <translation>Nichts wird von dir verlangt, bis es jemand untersucht hat.</translation>
    </message>
    <message>
        <source>Your next days rest, then come back in steps.</source>
        <translation>Deine nächsten Tage sind Ruhe, dann geht es in Schritten zurück.</translation>
    </message>
    <message>
        <source>There is no stretch for one minute among the installed content.</source>
        <translation>Unter den installierten Inhalten ist keine Dehnung für eine Minute.</translation>
    </message>
    <message>
        <source>A change could not be made in your log; what was there before counts.</source>
        <translation>Eine Änderung ließ sich in deinem Protokoll nicht machen; es gilt, was vorher dort stand.</translation>
    </message>
    <message>
        <source>Your log cannot be written now, so the backup is brought back when Lissom starts the next time.</source>
        <translation>Dein Protokoll kann gerade nicht geschrieben werden; die Sicherung wird zurückgeholt, wenn Lissom das nächste Mal startet.</translation>
    </message>
    <message>
        <source>The session counts no longer.</source>
        <translation>Die Einheit zählt nicht mehr.</translation>
    </message>
    <message>
        <source>The session is what it was before.</source>
        <translation>Die Einheit ist wieder, was sie vorher war.</translation>
    </message>
    <message>
        <source>The session is in your log.</source>
        <translation>Die Einheit steht in deinem Protokoll.</translation>
    </message>
    <message>
        <source>The session is corrected.</source>
        <translation>Die Einheit ist korrigiert.</translation>
    </message>
    <message>
        <source>Who looks after you is kept in your plan.</source>
        <translation>Wer dich betreut, steht in deinem Plan.</translation>
    </message>
    <message>
        <source>The appointment on %1 is in your plan.</source>
        <translation>Der Termin am %1 steht in deinem Plan.</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>besuch</translation>
    </message>
    <message>
        <source>There is no mail program that takes a draft.</source>
        <translation>Es gibt kein Mailprogramm, das einen Entwurf annimmt.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Es ist in %1.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Something was done after it: Ctrl+Z undoes one after the other.</source>
        <translation>Danach ist noch etwas geschehen: Strg+Z macht eines nach dem anderen rückgängig.</translation>
    </message>
</context>
<context>
    <name>lissom::Autostart</name>
    <message>
        <source>Reminds you of your stretches</source>
        <translation>Erinnert dich an deine Dehnübungen</translation>
    </message>
    <message>
        <source>Lissom could not be taken out of what starts when you log in.</source>
        <translation>Lissom ließ sich nicht aus dem entfernen, was beim Anmelden startet.</translation>
    </message>
    <message>
        <source>Lissom could not be added to what starts when you log in: the disk is full.</source>
        <translation>Lissom ließ sich nicht zu dem hinzufügen, was beim Anmelden startet: Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Lissom could not be added to what starts when you log in: the folder may not be written to.</source>
        <translation>Lissom ließ sich nicht zu dem hinzufügen, was beim Anmelden startet: In den Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Lissom could not be added to what starts when you log in.</source>
        <translation>Lissom ließ sich nicht zu dem hinzufügen, was beim Anmelden startet.</translation>
    </message>
</context>
<context>
    <name>lissom::BalanceBar</name>
    <message>
        <source>Left %1, right %2</source>
        <translation>Links %1, rechts %2</translation>
    </message>
</context>
<context>
    <name>lissom::Booklet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>lissom::CalendarPhrases</name>
    <message>
        <source>%1, %2 % of the dose</source>
        <translation>%1, %2 % der Dosis</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Appointment: %1</source>
        <translation>Termin: %1</translation>
    </message>
</context>
<context>
    <name>lissom::CareCard</name>
    <message>
        <source>Care and appointments</source>
        <translation>Behandlung und Termine</translation>
    </message>
    <message>
        <source>Who looks after your hip and back, and when you see them. It stays on this computer.</source>
        <translation>Wer sich um deine Hüfte und deinen Rücken kümmert und wann du dort bist. Es bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of who looks after it</source>
        <translation>Name der Person, die sich kümmert</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Phone of who looks after it</source>
        <translation>Telefon der Person, die sich kümmert</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Email of who looks after it</source>
        <translation>E-Mail der Person, die sich kümmert</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation>Tag des Termins</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Mit Uhrzeit</translation>
    </message>
    <message>
        <source>Time of the appointment</source>
        <translation>Uhrzeit des Termins</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place of the appointment</source>
        <translation>Ort des Termins</translation>
    </message>
    <message>
        <source>Add this appointment</source>
        <translation>Diesen Termin eintragen</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Blatt für den Termin</translation>
    </message>
    <message>
        <source>One page for the next appointment, to print or to send</source>
        <translation>Eine Seite für den nächsten Termin, zum Drucken oder Verschicken</translation>
    </message>
</context>
<context>
    <name>lissom::ChartCard</name>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Numbers: %1</source>
        <translation>Zahlen: %1</translation>
    </message>
    <message>
        <source>The same as a table</source>
        <translation>Dasselbe als Tabelle</translation>
    </message>
</context>
<context>
    <name>lissom::ChartLegend</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Pale bars are planned, full bars are done, hatched bars are rest or pause, dashed outlines are missed.</source>
        <translation>Blasse Balken sind geplant, volle getan, schraffierte Ruhe oder Pause, gestrichelte Umrisse ausgelassen.</translation>
    </message>
    <message>
        <source>rest, pause</source>
        <translation>Ruhe, Pause</translation>
    </message>
</context>
<context>
    <name>lissom::CuePlayer</name>
    <message>
        <source>No sound device was found; the session goes on without sound.</source>
        <translation>Es wurde kein Tongerät gefunden; die Einheit geht ohne Ton weiter.</translation>
    </message>
    <message>
        <source>The sound does not answer; the session goes on without sound.</source>
        <translation>Der Ton antwortet nicht; die Einheit geht ohne Ton weiter.</translation>
    </message>
    <message>
        <source>No voice was found for this language; the session goes on without it.</source>
        <translation>Für diese Sprache wurde keine Stimme gefunden; die Einheit geht ohne sie weiter.</translation>
    </message>
    <message>
        <source>The voice does not answer; the session goes on without it.</source>
        <translation>Die Stimme antwortet nicht; die Einheit geht ohne sie weiter.</translation>
    </message>
</context>
<context>
    <name>lissom::DataDesk</name>
    <message>
        <source>A folder for the backups</source>
        <translation>Ein Ordner für die Sicherungen</translation>
    </message>
    <message>
        <source>Back up everything</source>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>Backups (*%1)</source>
        <translation>Sicherungen (*%1)</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Eine Sicherung zurückholen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Everything (*.json)</source>
        <translation>Alles (*.json)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Import a log</source>
        <translation>Ein Protokoll importieren</translation>
    </message>
    <message>
        <source>What Lissom exported (*.json *.csv)</source>
        <translation>Von Lissom exportiert (*.json *.csv)</translation>
    </message>
    <message>
        <source>The last one was made on %1.</source>
        <translation>Die letzte wurde am %1 gemacht.</translation>
    </message>
    <message>
        <source>It was cancelled; nothing has changed.</source>
        <translation>Es wurde abgebrochen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Es ist in %1.</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>This file cannot be read; nothing has changed.</source>
        <translation>Diese Datei kann nicht gelesen werden; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>There are mistakes in this file; nothing has changed.</source>
        <translation>In dieser Datei sind Fehler; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Everything in this file is in your log already.</source>
        <translation>Alles in dieser Datei steht schon in deinem Protokoll.</translation>
    </message>
    <message>
        <source>Import %1?</source>
        <translation>%1 importieren?</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>It is imported.</source>
        <translation>Es ist importiert.</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>The backup is in %1, and was read once to be sure.</source>
        <translation>Die Sicherung ist in %1 und wurde zur Probe ganz gelesen.</translation>
    </message>
    <message>
        <source>The backup of this week could not be made in %1.</source>
        <translation>Die Sicherung dieser Woche konnte in %1 nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>Die Sicherung wird gelesen …</translation>
    </message>
    <message>
        <source>Bring this backup back?</source>
        <translation>Diese Sicherung zurückholen?</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet …</translation>
    </message>
    <message>
        <source>Lissom is still busy with your data. Try it again when that is done.</source>
        <translation>Lissom arbeitet noch mit deinen Daten. Versuch es noch einmal, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Looking what is new in %1…</source>
        <translation>Es wird nachgesehen, was in %1 neu ist …</translation>
    </message>
</context>
<context>
    <name>lissom::DataDialog</name>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>One file holds everything: your log, plan, own routines and settings. Keep it on another disk, and nothing is lost with this computer.</source>
        <translation>Eine Datei enthält alles: dein Protokoll, deinen Plan, eigene Routinen und Einstellungen. Liegt sie auf einem anderen Datenträger, geht mit diesem Computer nichts verloren.</translation>
    </message>
    <message>
        <source>Back up every &amp;week…</source>
        <translation>Jede &amp;Woche sichern …</translation>
    </message>
    <message>
        <source>&amp;Stop that</source>
        <translation>Damit &amp;aufhören</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Jetzt sichern …</translation>
    </message>
    <message>
        <source>B&amp;ring a backup back…</source>
        <translation>Sicherung &amp;zurückholen …</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Andere Programme</translation>
    </message>
    <message>
        <source>Take your log out as a table, a calendar, a document or all of it, and bring in what another computer exported.</source>
        <translation>Gib dein Protokoll als Tabelle, Kalender, Dokument oder ganz aus, und hol herein, was ein anderer Computer ausgegeben hat.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No backup is made by itself.</source>
        <translation>Es wird von selbst keine Sicherung gemacht.</translation>
    </message>
    <message>
        <source>Every week one is made in %1; the last eight stay.</source>
        <translation>Jede Woche wird eine in %1 gemacht; die letzten acht bleiben.</translation>
    </message>
</context>
<context>
    <name>lissom::DataWords</name>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Einheiten</translation>
    </message>
    <message>
        <source>1 hold</source>
        <translation>1 Halten</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 Halten</translation>
    </message>
    <message>
        <source>1 note, pause or ending</source>
        <translation>1 Notiz, Pause oder Ende</translation>
    </message>
    <message>
        <source>%1 notes, pauses and endings</source>
        <translation>%1 Notizen, Pausen und Enden</translation>
    </message>
    <message>
        <source>1 correction</source>
        <translation>1 Korrektur</translation>
    </message>
    <message>
        <source>%1 corrections</source>
        <translation>%1 Korrekturen</translation>
    </message>
    <message>
        <source>1 entry of your plan</source>
        <translation>1 Eintrag deines Plans</translation>
    </message>
    <message>
        <source>%1 entries of your plan</source>
        <translation>%1 Einträge deines Plans</translation>
    </message>
    <message>
        <source>New to your log: %1.</source>
        <translation>Neu für dein Protokoll: %1.</translation>
    </message>
    <message>
        <source>The sessions are from %1 to %2.</source>
        <translation>Die Einheiten sind vom %1 bis zum %2.</translation>
    </message>
    <message>
        <source>1 session is in your log already.</source>
        <translation>1 Einheit steht schon in deinem Protokoll.</translation>
    </message>
    <message>
        <source>%1 sessions are in your log already.</source>
        <translation>%1 Einheiten stehen schon in deinem Protokoll.</translation>
    </message>
    <message>
        <source>1 entry says something else than your log and is left out.</source>
        <translation>1 Eintrag sagt etwas anderes als dein Protokoll und bleibt draußen.</translation>
    </message>
    <message>
        <source>%1 entries say something else than your log and are left out.</source>
        <translation>%1 Einträge sagen etwas anderes als dein Protokoll und bleiben draußen.</translation>
    </message>
    <message>
        <source>a session</source>
        <translation>eine Einheit</translation>
    </message>
    <message>
        <source>a hold</source>
        <translation>ein Halten</translation>
    </message>
    <message>
        <source>a pause</source>
        <translation>eine Pause</translation>
    </message>
    <message>
        <source>how a session ended</source>
        <translation>wie eine Einheit endete</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <source>a correction</source>
        <translation>eine Korrektur</translation>
    </message>
    <message>
        <source>an entry of the plan</source>
        <translation>ein Eintrag des Plans</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There are more.</source>
        <translation>Es gibt noch mehr.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>1 file of own routines and packs</source>
        <translation>1 Datei mit eigenen Routinen und Paketen</translation>
    </message>
    <message>
        <source>%1 files of own routines and packs</source>
        <translation>%1 Dateien mit eigenen Routinen und Paketen</translation>
    </message>
    <message>
        <source>your settings</source>
        <translation>deine Einstellungen</translation>
    </message>
    <message>
        <source>The backup of %1 holds %2.</source>
        <translation>Die Sicherung vom %1 enthält %2.</translation>
    </message>
    <message>
        <source>What is here now cannot be read. It is kept aside as it is.</source>
        <translation>Was jetzt hier ist, kann nicht gelesen werden. Es wird so, wie es ist, beiseitegelegt.</translation>
    </message>
    <message>
        <source>Here now: %1.</source>
        <translation>Jetzt hier: %1.</translation>
    </message>
    <message>
        <source>1 session of these is not in the backup.</source>
        <translation>1 Einheit davon ist nicht in der Sicherung.</translation>
    </message>
    <message>
        <source>%1 sessions of these are not in the backup.</source>
        <translation>%1 Einheiten davon sind nicht in der Sicherung.</translation>
    </message>
    <message>
        <source>All that is here now is kept aside in your data folder, and nothing of it is deleted.</source>
        <translation>Alles, was jetzt hier ist, wird in deinem Datenordner beiseitegelegt, und nichts davon wird gelöscht.</translation>
    </message>
    <message>
        <source>Lissom then starts anew.</source>
        <translation>Danach startet Lissom neu.</translation>
    </message>
    <message>
        <source>This backup was made by a newer Lissom; nothing has changed.</source>
        <translation>Diese Sicherung stammt von einem neueren Lissom; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>There is no room to bring the backup back; nothing has changed.</source>
        <translation>Es ist kein Platz, um die Sicherung zurückzuholen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>This is no backup that can be brought back; nothing has changed.</source>
        <translation>Das ist keine Sicherung, die sich zurückholen lässt; nichts hat sich geändert.</translation>
    </message>
</context>
<context>
    <name>lissom::DiscomfortChart</name>
    <message>
        <source>Discomfort from 0 to 10. %1</source>
        <translation>Beschwerden von 0 bis 10. %1</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
</context>
<context>
    <name>lissom::DiscomfortLine</name>
    <message>
        <source>Discomfort from 0 to 10: %1</source>
        <translation>Beschwerden von 0 bis 10: %1</translation>
    </message>
</context>
<context>
    <name>lissom::DiscomfortScale</name>
    <message>
        <source>0 none</source>
        <translation>0 keine</translation>
    </message>
    <message>
        <source>10 worst imaginable</source>
        <translation>10 schlimmste vorstellbare</translation>
    </message>
    <message>
        <source>%1, discomfort %2 of 10</source>
        <translation>%1, Beschwerden %2 von 10</translation>
    </message>
</context>
<context>
    <name>lissom::EntryForm</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>What and when</source>
        <translation>Was und wann</translation>
    </message>
    <message>
        <source>Routine or exercise</source>
        <translation>Routine oder Übung</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Beendet um</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Zu Ende gemacht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>All as planned</source>
        <translation>Alles wie geplant</translation>
    </message>
    <message>
        <source>No holds. “All as planned” brings them back.</source>
        <translation>Nichts gehalten. „Alles wie geplant“ bringt alles zurück.</translation>
    </message>
    <message>
        <source>How it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Discomfort before; a pull in a stretch does not count</source>
        <translation>Beschwerden vorher; ein Ziehen beim Dehnen zählt nicht</translation>
    </message>
    <message>
        <source>Discomfort after</source>
        <translation>Beschwerden nachher</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Correct a session</source>
        <translation>Einheit berichtigen</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Einheit nachtragen</translation>
    </message>
    <message>
        <source>What was recorded stays in the edit history, and can be brought back.</source>
        <translation>Was aufgezeichnet wurde, bleibt im Änderungsverlauf und lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>For a session that the program did not see. It is marked as entered by hand.</source>
        <translation>Für eine Einheit, die das Programm nicht gesehen hat. Sie wird als von Hand eingetragen gekennzeichnet.</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a day with its weekday</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>It counts for %1: a day ends at four in the morning.</source>
        <translation>Sie zählt für %1: Ein Tag endet um vier Uhr morgens.</translation>
    </message>
    <message>
        <source>Save: all as planned</source>
        <translation>Speichern: alles wie geplant</translation>
    </message>
</context>
<context>
    <name>lissom::EntryFormView</name>
    <message>
        <source>This is later than now. A session is entered when it is over.</source>
        <translation>Das ist später als jetzt. Eine Einheit wird eingetragen, wenn sie vorbei ist.</translation>
    </message>
    <message>
        <source>It ends before it begins.</source>
        <translation>Sie endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>It lasts a day or longer.</source>
        <translation>Sie dauert einen Tag oder länger.</translation>
    </message>
    <message>
        <source>It counts for a day on which it did not begin.</source>
        <translation>Sie zählt für einen Tag, an dem sie nicht begann.</translation>
    </message>
    <message>
        <source>Discomfort is told from 0 to 10.</source>
        <translation>Beschwerden werden von 0 bis 10 angegeben.</translation>
    </message>
    <message>
        <source>The holds are longer than the session, or one is longer than an hour.</source>
        <translation>Das Halten ist zusammen länger als die Einheit, oder eines länger als eine Stunde.</translation>
    </message>
    <message>
        <source>The note is too long to be kept. Please shorten it.</source>
        <translation>Die Notiz ist zu lang, um sie zu behalten. Bitte kürze sie.</translation>
    </message>
</context>
<context>
    <name>lissom::EntryHolds</name>
    <message>
        <source>Add a hold</source>
        <translation>Halten hinzufügen</translation>
    </message>
    <message>
        <source>Add a hold: %1, %2</source>
        <translation>Halten hinzufügen: %1, %2</translation>
    </message>
    <message>
        <source>%1, hold %2</source>
        <translation>%1, Halten %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>How it went: %1</source>
        <translation>Wie es ging: %1</translation>
    </message>
    <message>
        <source>Seconds held: %1</source>
        <translation>Gehaltene Sekunden: %1</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
</context>
<context>
    <name>lissom::EntryPage</name>
    <message>
        <source>‹ Back</source>
        <translation>‹ Zurück</translation>
    </message>
    <message>
        <source>Back to History</source>
        <translation>Zurück zum Verlauf</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>It counts no longer. Nothing is deleted, and it can be brought back.</source>
        <translation>Sie zählt dann nicht mehr. Nichts wird gelöscht, und sie lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Edit history</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Nothing was held.</source>
        <translation>Es wurde nichts gehalten.</translation>
    </message>
    <message>
        <source>How it was</source>
        <translation>Wie es war</translation>
    </message>
    <message>
        <source>Nothing was changed in this session.</source>
        <translation>An dieser Einheit wurde nichts geändert.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Goes to where the next thing began or ended.</source>
        <translation>Geht dorthin, wo das Nächste begann oder endete.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ten times as fast as it was.</source>
        <translation>Zehnmal so schnell, wie es war.</translation>
    </message>
</context>
<context>
    <name>lissom::EntryTable</name>
    <message>
        <source>Holds</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>lissom::EntryVersions</name>
    <message>
        <source>Edit history</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>Das zurückholen</translation>
    </message>
    <message>
        <source>Bring this back: %1</source>
        <translation>Das zurückholen: %1</translation>
    </message>
</context>
<context>
    <name>lissom::EntryView</name>
    <message>
        <source>d MMMM</source>
        <comment>format of a day</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>format of a day with its weekday and year</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 of 10</source>
        <translation>%1 von 10</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>offen gelassen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>zu Ende gemacht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1, hold %2 of %3</source>
        <translation>%1, Halten %2 von %3</translation>
    </message>
    <message>
        <source>%1, hold %2</source>
        <translation>%1, Halten %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>counts for %1</source>
        <translation>zählt für %1</translation>
    </message>
    <message>
        <source>began at %1</source>
        <translation>begonnen um %1</translation>
    </message>
    <message>
        <source>ended at %1</source>
        <translation>beendet um %1</translation>
    </message>
    <message>
        <source>discomfort before: %1</source>
        <translation>Beschwerden vorher: %1</translation>
    </message>
    <message>
        <source>discomfort after: %1</source>
        <translation>Beschwerden nachher: %1</translation>
    </message>
    <message>
        <source>the note was taken out</source>
        <translation>die Notiz wurde entfernt</translation>
    </message>
    <message>
        <source>the note was written anew</source>
        <translation>die Notiz wurde neu geschrieben</translation>
    </message>
    <message>
        <source>%1: added</source>
        <translation>%1: hinzugefügt</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: entfernt</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingetragen</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1: it counts again</source>
        <translation>%1: zählt wieder</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es endete</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>tried at %1× speed</source>
        <translation>mit %1-facher Geschwindigkeit probiert</translation>
    </message>
    <message>
        <source>Discomfort before</source>
        <translation>Beschwerden vorher</translation>
    </message>
    <message>
        <source>Discomfort after</source>
        <translation>Beschwerden nachher</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>differences</comment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>place, exercise</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>it begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>%1: skipped</source>
        <translation>%1: ausgelassen</translation>
    </message>
    <message>
        <source>%1: it hurt</source>
        <translation>%1: es tat weh</translation>
    </message>
    <message>
        <source>it ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>nothing was held</source>
        <translation>nichts gehalten</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>between holds</source>
        <translation>zwischen dem Halten</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Von Hand eingetragen</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Withdrawn: it counts no longer</source>
        <translation>Zurückgezogen: zählt nicht mehr</translation>
    </message>
</context>
<context>
    <name>lissom::ExercisePage</name>
    <message>
        <source>‹ All exercises</source>
        <translation>‹ Alle Übungen</translation>
    </message>
    <message>
        <source>Back to all exercises</source>
        <translation>Zurück zu allen Übungen</translation>
    </message>
    <message>
        <source>Back to all exercises (Esc)</source>
        <translation>Zurück zu allen Übungen (Esc)</translation>
    </message>
    <message>
        <source>The exercise before</source>
        <translation>Die Übung davor</translation>
    </message>
    <message>
        <source>The exercise before (Page Up)</source>
        <translation>Die Übung davor (Bild auf)</translation>
    </message>
    <message>
        <source>The next exercise</source>
        <translation>Die nächste Übung</translation>
    </message>
    <message>
        <source>The next exercise (Page Down)</source>
        <translation>Die nächste Übung (Bild ab)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Through the movement, from the start to the end</source>
        <translation>Durch die Bewegung, vom Anfang bis zum Ende</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Play  ▸</source>
        <translation>Starten  ▸</translation>
    </message>
    <message>
        <source>Play this exercise alone</source>
        <translation>Diese Übung allein starten</translation>
    </message>
    <message>
        <source>Add to a routine ▾</source>
        <translation>Zu einem Ablauf ▾</translation>
    </message>
    <message>
        <source>Add to a routine</source>
        <translation>Zu einem Ablauf hinzufügen</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Was die Quellen sagen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the browser: %1</source>
        <translation>Im Browser öffnen: %1</translation>
    </message>
    <message>
        <source>A new routine</source>
        <translation>Ein neuer Ablauf</translation>
    </message>
    <message>
        <source>Stop the movement</source>
        <translation>Bewegung anhalten</translation>
    </message>
    <message>
        <source>Show the movement</source>
        <translation>Bewegung zeigen</translation>
    </message>
</context>
<context>
    <name>lissom::ExerciseView</name>
    <message>
        <source>How to do it</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>What you should feel</source>
        <translation>Was du spüren solltest</translation>
    </message>
    <message>
        <source>Easily done wrong</source>
        <translation>Leicht falsch gemacht</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Achte darauf</translation>
    </message>
    <message>
        <source>Easier</source>
        <translation>Leichter</translation>
    </message>
    <message>
        <source>Harder</source>
        <translation>Schwerer</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Was du brauchst</translation>
    </message>
    <message>
        <source>With it: %1</source>
        <translation>Dazu: %1</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>Also called: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message>
        <source>level %1 of 3</source>
        <translation>Stufe %1 von 3</translation>
    </message>
    <message>
        <source>desk-friendly</source>
        <translation>am Schreibtisch</translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation>Zum Anfangen</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Umfang</translation>
    </message>
</context>
<context>
    <name>lissom::FigureView</name>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>The arrow keys turn the figure. Home shows it as at first.</source>
        <translation>Die Pfeiltasten drehen die Figur. Pos1 zeigt sie wie zu Anfang.</translation>
    </message>
</context>
<context>
    <name>lissom::FlareCard</name>
    <message>
        <source>When it is irritated</source>
        <translation>Wenn es gereizt ist</translation>
    </message>
    <message>
        <source>It was examined</source>
        <translation>Es wurde untersucht</translation>
    </message>
    <message>
        <source>Somebody has examined it and agrees to going on</source>
        <translation>Jemand hat es untersucht und ist einverstanden, dass du weitermachst</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The days are planned as before</source>
        <translation>Die Tage werden wieder geplant wie vorher</translation>
    </message>
    <message>
        <source>Mark it, and see what the next two weeks would become. Nothing changes before you say so.</source>
        <translation>Markiere es und sieh, was aus den nächsten zwei Wochen würde. Nichts ändert sich, bevor du es sagst.</translation>
    </message>
    <message>
        <source>It is irritated again…</source>
        <translation>Es ist wieder gereizt …</translation>
    </message>
    <message>
        <source>It is irritated…</source>
        <translation>Es ist gereizt …</translation>
    </message>
</context>
<context>
    <name>lissom::FlareForm</name>
    <message>
        <source>It is irritated</source>
        <translation>Es ist gereizt</translation>
    </message>
    <message>
        <source>Say where and how much, and see what the next two weeks would become. Nothing changes before you say so.</source>
        <translation>Sag, wo und wie sehr, und sieh, was aus den nächsten zwei Wochen würde. Nichts ändert sich, bevor du es sagst.</translation>
    </message>
    <message>
        <source>Where?</source>
        <translation>Wo?</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Wie sehr?</translation>
    </message>
    <message>
        <source>How much does it bother you now? A pull in a stretch does not count.</source>
        <translation>Wie sehr stört es dich jetzt? Ein Ziehen beim Dehnen zählt nicht.</translation>
    </message>
    <message>
        <source>What may be behind it?</source>
        <translation>Was könnte dahinterstecken?</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>Vorausschauen</translation>
    </message>
    <message>
        <source>Keep my plan</source>
        <translation>Meinen Plan behalten</translation>
    </message>
    <message>
        <source>Where and how much are needed for it.</source>
        <translation>Dafür braucht es wo und wie sehr.</translation>
    </message>
    <message>
        <source>Any of these? Get help now</source>
        <translation>Etwas davon? Hol jetzt Hilfe</translation>
    </message>
    <message>
        <source>One of these is so</source>
        <translation>Eines davon trifft zu</translation>
    </message>
</context>
<context>
    <name>lissom::FlarePicture</name>
    <message>
        <source>The next two weeks, day by day</source>
        <translation>Die nächsten zwei Wochen, Tag für Tag</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>If it does not settle</source>
        <translation>Wenn es sich nicht beruhigt</translation>
    </message>
    <message>
        <source>Change rest days…</source>
        <translation>Ruhetage ändern …</translation>
    </message>
    <message>
        <source>Rest days first; 3 are the usual few</source>
        <translation>Zuerst Ruhetage; üblich sind ein paar, also 3</translation>
    </message>
    <message>
        <source>Rest days: </source>
        <comment>before a number</comment>
        <translation>Ruhetage: </translation>
    </message>
    <message>
        <source>Where and how much…</source>
        <translation>Wo und wie sehr …</translation>
    </message>
    <message>
        <source>Back to what you told</source>
        <translation>Zurück zu dem, was du gesagt hast</translation>
    </message>
    <message>
        <source>This day stays as it is.</source>
        <translation>Dieser Tag bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Choose the day to rest on it instead.</source>
        <translation>Wähle den Tag, um stattdessen zu ruhen.</translation>
    </message>
    <message>
        <source>Choose the day to train on it instead.</source>
        <translation>Wähle den Tag, um stattdessen zu üben.</translation>
    </message>
</context>
<context>
    <name>lissom::FortnightCard</name>
    <message>
        <source>The next two weeks</source>
        <translation>Die nächsten zwei Wochen</translation>
    </message>
    <message>
        <source>The next two weeks, day by day</source>
        <translation>Die nächsten zwei Wochen, Tag für Tag</translation>
    </message>
    <message>
        <source>As planned again</source>
        <translation>Wieder wie geplant</translation>
    </message>
    <message>
        <source>Train on this day</source>
        <translation>An diesem Tag üben</translation>
    </message>
    <message>
        <source>Rest on this day</source>
        <translation>An diesem Tag ruhen</translation>
    </message>
</context>
<context>
    <name>lissom::Gallery</name>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
</context>
<context>
    <name>lissom::GalleryPage</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the search and the filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Show all exercises</source>
        <translation>Alle Übungen zeigen</translation>
    </message>
    <message>
        <source>Search: hip, chair, psoas…</source>
        <translation>Suchen: Hüfte, Stuhl, Psoas …</translation>
    </message>
    <message>
        <source>Search exercises by name, muscle or equipment</source>
        <translation>Übungen nach Name, Muskel oder Hilfsmittel suchen</translation>
    </message>
    <message>
        <source>Names, muscles and equipment (Ctrl+F or /)</source>
        <translation>Namen, Muskeln und Hilfsmittel (Strg+F oder /)</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Abläufe</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Show fewer routines</source>
        <translation>Weniger Abläufe zeigen</translation>
    </message>
    <message>
        <source>Show all %1 routines</source>
        <translation>Alle %1 Abläufe zeigen</translation>
    </message>
</context>
<context>
    <name>lissom::Handout</name>
    <message>
        <source>end</source>
        <comment>of a movement</comment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>start</source>
        <comment>of a movement</comment>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>left side, %1</source>
        <comment>a figure's start or end</comment>
        <translation>linke Seite, %1</translation>
    </message>
    <message>
        <source>right side, %1</source>
        <comment>a figure's start or end</comment>
        <translation>rechte Seite, %1</translation>
    </message>
    <message>
        <source>What you feel</source>
        <translation>Was du spürst</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Achte darauf</translation>
    </message>
    <message>
        <source>Always stop a stretch when you notice</source>
        <translation>Hör immer mit einer Dehnung auf bei</translation>
    </message>
    <message>
        <source>A week to tick</source>
        <translation>Eine Woche zum Abhaken</translation>
    </message>
    <message>
        <source>A day that stays empty is just a day off.</source>
        <translation>Ein Tag, der leer bleibt, ist einfach ein freier Tag.</translation>
    </message>
    <message>
        <source>L</source>
        <comment>left, above a box to tick</comment>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <comment>right, above a box to tick</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>Printed with Lissom. It is no diagnosis and does not replace care.</source>
        <translation>Gedruckt mit Lissom. Es ist keine Diagnose und ersetzt keine Behandlung.</translation>
    </message>
    <message>
        <source>Exercises: %1</source>
        <translation>Übungen: %1</translation>
    </message>
    <message>
        <source>A stretch may pull. It must not hurt.</source>
        <translation>Eine Dehnung darf ziehen. Sie darf nicht wehtun.</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <comment>an exercise</comment>
        <translation>%1, Fortsetzung</translation>
    </message>
</context>
<context>
    <name>lissom::HeldBars</name>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 von %3</translation>
    </message>
</context>
<context>
    <name>lissom::HistoryPage</name>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation>Gehe zum Datum</translation>
    </message>
    <message>
        <source>A date, for example 2026-11-16 or 16 Nov (Ctrl+G)</source>
        <translation>Ein Datum, zum Beispiel 2026-11-16 oder 16 Nov (Strg+G)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Go to a date, for example 2026-11-16 or 16 Nov</source>
        <translation>Zu einem Datum, zum Beispiel 2026-11-16 oder 16. Nov</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Dosis</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Left, Ctrl+Right)</source>
        <translation>%1 (Strg+Links, Strg+Rechts)</translation>
    </message>
    <message>
        <source>Add a session…</source>
        <translation>Einheit eintragen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>Der Monat danach</translation>
    </message>
    <message>
        <source>The year before</source>
        <translation>Das Jahr davor</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>The year after</source>
        <translation>Das Jahr danach</translation>
    </message>
</context>
<context>
    <name>lissom::HistoryView</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of the last day of a week</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of the first day of a week, in another month</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of the first day of a week, in another year</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4</source>
        <translation>%1: %2, %3 von %4</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was asked in this week.</source>
        <translation>In dieser Woche war nichts vorgesehen.</translation>
    </message>
    <message>
        <source>Your week begins with your first session.</source>
        <translation>Deine Woche beginnt mit deiner ersten Einheit.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tagen</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Einheiten</translation>
    </message>
    <message>
        <source>%1 in part</source>
        <translation>%1 zum Teil</translation>
    </message>
    <message>
        <source>1 rest day</source>
        <translation>1 Ruhetag</translation>
    </message>
    <message>
        <source>%1 rest days</source>
        <translation>%1 Ruhetage</translation>
    </message>
    <message>
        <source>Today is still open</source>
        <translation>Heute ist noch offen</translation>
    </message>
    <message>
        <source>%1; today is still open</source>
        <translation>%1; heute ist noch offen</translation>
    </message>
    <message>
        <source>Nothing held in this week.</source>
        <translation>In dieser Woche wurde nichts gehalten.</translation>
    </message>
    <message>
        <source>Both sides had the same.</source>
        <translation>Beide Seiten hatten gleich viel.</translation>
    </message>
    <message>
        <source>Only the right side so far.</source>
        <translation>Bisher nur die rechte Seite.</translation>
    </message>
    <message>
        <source>Only the left side so far.</source>
        <translation>Bisher nur die linke Seite.</translation>
    </message>
    <message>
        <source>%1 % more on the right</source>
        <translation>%1 % mehr rechts</translation>
    </message>
    <message>
        <source>%1 % more on the left</source>
        <translation>%1 % mehr links</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>offen gelassen</translation>
    </message>
    <message>
        <source>stopped, it hurt</source>
        <translation>abgebrochen, es tat weh</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>tried at %1× speed</source>
        <translation>mit %1-facher Geschwindigkeit probiert</translation>
    </message>
    <message>
        <source>Discomfort %1 before, %2 after</source>
        <translation>Beschwerden vorher %1, nachher %2</translation>
    </message>
    <message>
        <source>Discomfort %1 before</source>
        <translation>Beschwerden vorher %1</translation>
    </message>
    <message>
        <source>Discomfort %1 after</source>
        <translation>Beschwerden nachher %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1, hold %2</source>
        <translation>%1, Halten %2</translation>
    </message>
    <message>
        <source>Rest day</source>
        <translation>Ruhetag</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>No sessions in this week.</source>
        <translation>Keine Einheiten in dieser Woche.</translation>
    </message>
    <message>
        <source>When you say how it feels before and after a session, it is drawn here.</source>
        <translation>Wenn du sagst, wie es sich vor und nach einer Einheit anfühlt, wird es hier gezeichnet.</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>1 pause, %1</source>
        <translation>1 Pause, %1</translation>
    </message>
    <message>
        <source>%1 pauses, %2</source>
        <translation>%1 Pausen, %2</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>the day of a month, and another day with its month</comment>
        <translation>%1. – %2</translation>
    </message>
</context>
<context>
    <name>lissom::KeptCard</name>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
</context>
<context>
    <name>lissom::KeyHint</name>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
</context>
<context>
    <name>lissom::LearnPage</name>
    <message>
        <source>Bend the hip from sitting to the full stretch</source>
        <translation>Die Hüfte vom Sitzen bis zur vollen Dehnung bewegen</translation>
    </message>
    <message>
        <source>Bend the hip · %1</source>
        <translation>Die Hüfte bewegen · %1</translation>
    </message>
    <message>
        <source>Sitting %1</source>
        <translation>Sitzen %1</translation>
    </message>
    <message>
        <source>Stretch %1</source>
        <translation>Dehnung %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Play: %1</source>
        <translation>Starten: %1</translation>
    </message>
    <message>
        <source>All warning signs</source>
        <translation>Alle Warnzeichen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Open in the browser: %1</source>
        <translation>Im Browser öffnen: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Lissom sends nothing anywhere: these open your own telephone program and browser.</source>
        <translation>Lissom sendet nirgendwohin etwas: Dies öffnet deine eigene Telefon-App und deinen Browser.</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>as long as in standing</source>
        <translation>so lang wie im Stehen</translation>
    </message>
    <message>
        <source>%1 mm longer than in standing</source>
        <translation>%1 mm länger als im Stehen</translation>
    </message>
    <message>
        <source>%1 mm shorter than in standing</source>
        <translation>%1 mm kürzer als im Stehen</translation>
    </message>
    <message>
        <source>Hip straight</source>
        <translation>Hüfte gerade</translation>
    </message>
    <message>
        <source>Hip bent by %1 degrees</source>
        <translation>Hüfte um %1 Grad gebeugt</translation>
    </message>
    <message>
        <source>Hip %1 degrees back</source>
        <translation>Hüfte %1 Grad nach hinten</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Der Beitrag</translation>
    </message>
    <message>
        <source>Beyond the post: %1</source>
        <translation>Über den Beitrag hinaus: %1</translation>
    </message>
    <message>
        <source>It ends at the pelvis and does not cross the hip: bending the hip leaves it as it is.</source>
        <translation>Er endet am Becken und überquert die Hüfte nicht: Beugen der Hüfte lässt ihn, wie er ist.</translation>
    </message>
    <message>
        <source>Against standing, in a computer model. Sitting shortens it far more than the stretch adds: only a few millimetres past standing.</source>
        <translation>Gegen das Stehen, in einem Rechenmodell. Sitzen verkürzt ihn weit mehr, als die Dehnung hinzufügt: nur wenige Millimeter über das Stehen hinaus.</translation>
    </message>
    <message>
        <source>Plan rest days…</source>
        <translation>Ruhetage planen…</translation>
    </message>
    <message>
        <source>Stop reminding me</source>
        <translation>Erinnere mich nicht mehr</translation>
    </message>
    <message>
        <source>Remind me to get up</source>
        <translation>Erinnere mich ans Aufstehen</translation>
    </message>
</context>
<context>
    <name>lissom::LedgerChart</name>
    <message>
        <source>Time held by muscle. %1</source>
        <translation>Gehaltene Zeit je Muskel. %1</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
</context>
<context>
    <name>lissom::LedgerPart</name>
    <message>
        <source>Time held by muscle</source>
        <translation>Gehaltene Zeit je Muskel</translation>
    </message>
</context>
<context>
    <name>lissom::LedgerView</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1: the left side has had %2 less.</source>
        <translation>%1: Die linke Seite hatte bisher %2 weniger.</translation>
    </message>
    <message>
        <source>%1: the right side has had %2 less.</source>
        <translation>%1: Die rechte Seite hatte bisher %2 weniger.</translation>
    </message>
    <message>
        <source>one more set</source>
        <translation>einem Satz mehr</translation>
    </message>
    <message>
        <source>%1 more sets</source>
        <translation>%1 Sätzen mehr</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>one more hold of %1</source>
        <translation>einer Haltung von %1 mehr</translation>
    </message>
    <message>
        <source>%1 more holds of %2</source>
        <translation>%1 Haltungen von %2 mehr</translation>
    </message>
    <message>
        <source>With %1 on the left in “%2” both would be about even, when it suits you.</source>
        <translation>Mit %1 links bei „%2“ wären beide etwa gleich, wann es dir passt.</translation>
    </message>
    <message>
        <source>With %1 on the right in “%2” both would be about even, when it suits you.</source>
        <translation>Mit %1 rechts bei „%2“ wären beide etwa gleich, wann es dir passt.</translation>
    </message>
    <message>
        <source>With %1 on the left in “%2” both would be closer, when it suits you.</source>
        <translation>Mit %1 links bei „%2“ wären beide näher beieinander, wann es dir passt.</translation>
    </message>
    <message>
        <source>With %1 on the right in “%2” both would be closer, when it suits you.</source>
        <translation>Mit %1 rechts bei „%2“ wären beide näher beieinander, wann es dir passt.</translation>
    </message>
    <message>
        <source>Nothing held in this week.</source>
        <translation>In dieser Woche wurde nichts gehalten.</translation>
    </message>
    <message>
        <source>Left and right had the same.</source>
        <translation>Links und rechts hatten gleich viel.</translation>
    </message>
    <message>
        <source>%1: the left side had %2 more.</source>
        <translation>%1: Die linke Seite hatte %2 mehr.</translation>
    </message>
    <message>
        <source>%1: the right side had %2 more.</source>
        <translation>%1: Die rechte Seite hatte %2 mehr.</translation>
    </message>
    <message>
        <source>Doses, week %1</source>
        <translation>Dosis, Woche %1</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Left (min)</source>
        <translation>Links (min)</translation>
    </message>
    <message>
        <source>Left, dose (min)</source>
        <translation>Links, Dosis (min)</translation>
    </message>
    <message>
        <source>Right (min)</source>
        <translation>Rechts (min)</translation>
    </message>
    <message>
        <source>Right, dose (min)</source>
        <translation>Rechts, Dosis (min)</translation>
    </message>
    <message>
        <source>%1: left %2, right %3</source>
        <translation>%1: links %2, rechts %3</translation>
    </message>
    <message>
        <source>When this week asks for something, or something was held, it is shown here by muscle.</source>
        <translation>Wenn in dieser Woche etwas geplant ist oder gehalten wurde, steht es hier nach Muskeln.</translation>
    </message>
    <message>
        <source>Each muscle that an exercise names is given all of its time, so the rows do not add up to your minutes. Pale is what your plan asks for this week.</source>
        <translation>Jeder Muskel, den eine Übung nennt, bekommt ihre ganze Zeit; die Zeilen ergeben zusammen also nicht deine Minuten. Blass ist, was dein Plan in dieser Woche vorsieht.</translation>
    </message>
    <message>
        <source>Nothing held yet.</source>
        <translation>Noch nichts gehalten.</translation>
    </message>
    <message>
        <source>This is what a week had on average.</source>
        <translation>Das hatte eine Woche im Schnitt.</translation>
    </message>
    <message>
        <source>This is what there was so far.</source>
        <translation>So viel war es bisher.</translation>
    </message>
    <message>
        <source>When your plan asks for something, or something was held, it is shown here by muscle.</source>
        <translation>Wenn dein Plan etwas vorsieht oder etwas gehalten wurde, steht es hier nach Muskeln.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Each muscle that an exercise names is given all of its time, so the rows do not add up to your minutes. Pale is what your plan asked for in a week. The numbers list every week.</source>
        <translation>Jeder Muskel, den eine Übung nennt, bekommt ihre ganze Zeit; die Zeilen ergeben zusammen also nicht deine Minuten. Blass ist, was dein Plan in einer Woche vorsah. Die Zahlen führen jede Woche auf.</translation>
    </message>
</context>
<context>
    <name>lissom::LibraryView</name>
    <message>
        <source>1 exercise</source>
        <translation>1 Übung</translation>
    </message>
    <message>
        <source>%1 exercises</source>
        <translation>%1 Übungen</translation>
    </message>
    <message>
        <source>1 is not there any more</source>
        <translation>1 ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 are not there any more</source>
        <translation>%1 sind nicht mehr da</translation>
    </message>
    <message>
        <source>Desk-friendly</source>
        <translation>Am Schreibtisch</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Any muscle</source>
        <translation>Jeder Muskel</translation>
    </message>
    <message>
        <source>%1 of %2 exercises</source>
        <translation>%1 von %2 Übungen</translation>
    </message>
    <message>
        <source>There are no exercises here.</source>
        <translation>Hier gibt es keine Übungen.</translation>
    </message>
    <message>
        <source>No exercise fits all of this. Take something away to see more.</source>
        <translation>Keine Übung passt zu allem. Nimm etwas weg, um mehr zu sehen.</translation>
    </message>
</context>
<context>
    <name>lissom::LightCard</name>
    <message>
        <source>Where the lights change</source>
        <translation>Wo die Ampel umschaltet</translation>
    </message>
    <message>
        <source>Green up to</source>
        <translation>Grün bis</translation>
    </message>
    <message>
        <source>Green up to: carry on</source>
        <translation>Grün bis: weitermachen</translation>
    </message>
    <message>
        <source>Amber up to</source>
        <translation>Gelb bis</translation>
    </message>
    <message>
        <source>Amber up to: repeat, and see how the morning is</source>
        <translation>Gelb bis: wiederholen und sehen, wie der Morgen ist</translation>
    </message>
    <message>
        <source>Of a discomfort from 0 to 10. The usual 3 and 5 come from a trial with the Achilles tendon (Silbernagel 2007); for the hip and the back nobody has tested them, and clinics differ. Change them when somebody who knows you says so.</source>
        <translation>Bei Beschwerden von 0 bis 10. Die üblichen 3 und 5 stammen aus einer Studie mit der Achillessehne (Silbernagel 2007); für Hüfte und Rücken hat sie niemand geprüft, und Praxen handhaben es verschieden. Ändere sie, wenn jemand es sagt, der dich kennt.</translation>
    </message>
    <message>
        <source>Red from %1 on: stop, rest, come back gently</source>
        <translation>Rot ab %1: aufhören, ruhen, sanft zurückkommen</translation>
    </message>
</context>
<context>
    <name>lissom::LogBooklet</name>
    <message>
        <source>ddd d MMM</source>
        <comment>format of a date: Sun 22 Nov</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingetragen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>berichtigt</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht beendet</translation>
    </message>
    <message>
        <source>a hold was ended because it hurt</source>
        <translation>eine Dehnung wurde beendet, weil es wehtat</translation>
    </message>
    <message>
        <source>played %1 times faster</source>
        <translation>%1-mal schneller gespielt</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Week %1 · %2 to %3</source>
        <comment>calendar week and its first and last day</comment>
        <translation>Woche %1 · %2 bis %3</translation>
    </message>
    <message>
        <source>%1, continued</source>
        <comment>a week</comment>
        <translation>%1, Fortsetzung</translation>
    </message>
    <message>
        <source>Days kept: %1 of %2</source>
        <translation>Eingehaltene Tage: %1 von %2</translation>
    </message>
    <message>
        <source>Rest: %1</source>
        <translation>Ruhe: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nicht gemacht: %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Haltungen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Flare-up on %1: %2, %3 of 10.</source>
        <translation>Reizung am %1: %2, %3 von 10.</translation>
    </message>
    <message>
        <source>Training log</source>
        <translation>Trainingsprotokoll</translation>
    </message>
    <message>
        <source>Printed with Lissom. It is no diagnosis and does not replace care.</source>
        <translation>Gedruckt mit Lissom. Es ist keine Diagnose und ersetzt keine Behandlung.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Sessions: %1. Held left %2, right %3, both sides together %4 (min:s).</source>
        <translation>Einheiten: %1. Gehalten links %2, rechts %3, beide Seiten zusammen %4 (min:s).</translation>
    </message>
    <message>
        <source>Times in the tables are minutes and seconds held; discomfort is from 0, none, to 10, the worst.</source>
        <translation>Zeiten in den Tabellen sind gehaltene Minuten und Sekunden; Beschwerden reichen von 0, keine, bis 10, die stärksten.</translation>
    </message>
</context>
<context>
    <name>lissom::LookAheadPage</name>
    <message>
        <source>%1 A discomfort this low may go along with training, as long as it has settled by the next morning and does not climb from week to week.</source>
        <translation>%1 So geringe Beschwerden dürfen das Üben begleiten, solange sie sich bis zum nächsten Morgen beruhigt haben und nicht von Woche zu Woche steigen.</translation>
    </message>
    <message>
        <source>An irritated iliopsoas is rested for a few days, then stretched and strengthened gently again.</source>
        <translation>Ein gereizter Iliopsoas wird ein paar Tage geschont, dann wieder sanft gedehnt und gekräftigt.</translation>
    </message>
    <message>
        <source>What is irritated is rested for a few days, then used gently again. The clinic's post says this of the iliopsoas; for other places it is our own cautious choice.</source>
        <translation>Was gereizt ist, wird ein paar Tage geschont und dann wieder sanft benutzt. Der Beitrag der Praxis sagt das vom Iliopsoas; für andere Stellen ist es unsere eigene vorsichtige Wahl.</translation>
    </message>
    <message>
        <source>%1 Each step up waits for two comfortable sessions and a normal morning after. Your week stays kept: rest is part of the plan.</source>
        <translation>%1 Jede Steigerung wartet auf zwei angenehme Einheiten und einen normalen Morgen danach. Deine Woche bleibt eingehalten: Ruhe gehört zum Plan.</translation>
    </message>
    <message>
        <source>Rest, then a gentle return</source>
        <translation>Ruhe, dann sanft zurück</translation>
    </message>
    <message>
        <source>Nothing needs to change</source>
        <translation>Nichts muss sich ändern</translation>
    </message>
    <message>
        <source>A gentle return</source>
        <translation>Sanft zurück</translation>
    </message>
    <message>
        <source>%1 is irritated, %2 of 10.</source>
        <translation>%1 ist gereizt, %2 von 10.</translation>
    </message>
    <message>
        <source>The next two weeks stay as they are; only nothing grows for a week.</source>
        <translation>Die nächsten zwei Wochen bleiben, wie sie sind; nur wird eine Woche lang nichts gesteigert.</translation>
    </message>
    <message>
        <source>This is what the next two weeks would become.</source>
        <translation>Das würde aus den nächsten zwei Wochen.</translation>
    </message>
    <message>
        <source>Still sore after two weeks, or a second flare-up: talk to someone who can examine you.</source>
        <translation>Nach zwei Wochen noch empfindlich, oder ein zweites Mal gereizt: Sprich mit jemandem, der dich untersuchen kann.</translation>
    </message>
    <message>
        <source>Note it and carry on</source>
        <translation>Notieren und weitermachen</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>Diesen Plan nehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dabei belassen</translation>
    </message>
    <message>
        <source>Keep my plan</source>
        <translation>Meinen Plan behalten</translation>
    </message>
</context>
<context>
    <name>lissom::MainWindow</name>
    <message>
        <source>Lissom</source>
        <translation>Lissom</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Praxis</translation>
    </message>
    <message>
        <source>Care: %1, %2</source>
        <translation>Praxis: %1, %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>lissom::MarkLegend</name>
    <message>
        <source>The marks: %1</source>
        <translation>Die Zeichen: %1</translation>
    </message>
</context>
<context>
    <name>lissom::MonthPart</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Time held by muscle, a week</source>
        <translation>Gehaltene Zeit je Muskel, pro Woche</translation>
    </message>
</context>
<context>
    <name>lissom::MonthSheet</name>
    <message>
        <source>Days of %1</source>
        <translation>Tage im %1</translation>
    </message>
</context>
<context>
    <name>lissom::MonthView</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>format of a day in a calendar, read aloud</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>%1; today</source>
        <translation>%1; heute</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Asked (min)</source>
        <translation>Geplant (min)</translation>
    </message>
    <message>
        <source>Left (min)</source>
        <translation>Links (min)</translation>
    </message>
    <message>
        <source>Right (min)</source>
        <translation>Rechts (min)</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>1 session, %1 held</source>
        <translation>1 Einheit, %1 gehalten</translation>
    </message>
    <message>
        <source>%1 sessions, %2 held</source>
        <translation>%1 Einheiten, %2 gehalten</translation>
    </message>
    <message>
        <source>Nothing was asked in this month.</source>
        <translation>In diesem Monat war nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing held in this month.</source>
        <translation>In diesem Monat wurde nichts gehalten.</translation>
    </message>
</context>
<context>
    <name>lissom::MorningCheck</name>
    <message>
        <source>How was this morning?</source>
        <translation>Wie war heute Morgen?</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>This morning was normal</source>
        <translation>Heute Morgen war normal</translation>
    </message>
    <message>
        <source>Still sore</source>
        <translation>Noch empfindlich</translation>
    </message>
    <message>
        <source>This morning was still sore</source>
        <translation>Heute Morgen war es noch empfindlich</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back what you told of this morning</source>
        <translation>Zurücknehmen, was du über heute Morgen gesagt hast</translation>
    </message>
    <message>
        <source>How much do you feel it, if you like to say?</source>
        <translation>Wie stark spürst du es, wenn du es sagen magst?</translation>
    </message>
    <message>
        <source>Thank you. A normal morning is noted.</source>
        <translation>Danke. Ein normaler Morgen ist notiert.</translation>
    </message>
    <message>
        <source>Thank you. A sore morning is noted.</source>
        <translation>Danke. Ein Morgen, an dem es noch empfindlich war, ist notiert.</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>0 none</source>
        <translation>0 keine</translation>
    </message>
    <message>
        <source>10 worst imaginable</source>
        <translation>10 schlimmste vorstellbare</translation>
    </message>
</context>
<context>
    <name>lissom::Notices</name>
    <message>
        <source>Today is a day of rest</source>
        <translation>Heute ist ein Ruhetag</translation>
    </message>
    <message>
        <source>Resting is part of the plan. There is nothing to do.</source>
        <translation>Ruhe gehört zum Plan. Es gibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Still time for your stretches</source>
        <translation>Noch Zeit für deine Dehnübungen</translation>
    </message>
    <message>
        <source>Time for your stretches</source>
        <translation>Zeit für deine Dehnübungen</translation>
    </message>
    <message>
        <source>%1, about %2 min. It is ready when you are.</source>
        <extracomment>The name of a routine and how long it takes.</extracomment>
        <translation>%1, etwa %2 min. Bereit, wenn du es bist.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>A minute on your feet?</source>
        <translation>Eine Minute auf den Beinen?</translation>
    </message>
    <message>
        <source>That makes %1 min at the computer. A short stretch on your feet may feel good.</source>
        <translation>Das sind %1 min am Computer. Eine kurze Dehnung im Stehen kann guttun.</translation>
    </message>
    <message>
        <source>One minute now</source>
        <translation>Jetzt eine Minute</translation>
    </message>
</context>
<context>
    <name>lissom::Notifier</name>
    <message>
        <source>Open Lissom</source>
        <translation>Lissom öffnen</translation>
    </message>
</context>
<context>
    <name>lissom::Packs</name>
    <message>
        <source>The pack %1 was not taken: it has mistakes.</source>
        <translation>Das Paket %1 wurde nicht übernommen: Es hat Fehler.</translation>
    </message>
    <message>
        <source>The pack %1 was made for a newer Lissom. Please update Lissom to use it.</source>
        <translation>Das Paket %1 ist für ein neueres Lissom. Bitte aktualisiere Lissom, um es zu nutzen.</translation>
    </message>
    <message>
        <source>The pack %1 was not taken: it cannot be read.</source>
        <translation>Das Paket %1 wurde nicht übernommen: Es lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>lissom::PaperPreview</name>
    <message>
        <source>The sheet as it is printed</source>
        <translation>Das Blatt, wie es gedruckt wird</translation>
    </message>
</context>
<context>
    <name>lissom::PausesCard</name>
    <message>
        <source>Pauses</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>Ill or away? Nothing is asked on these days, and none of them counts as missed.</source>
        <translation>Krank oder unterwegs? An diesen Tagen wird nichts verlangt, und keiner zählt als versäumt.</translation>
    </message>
    <message>
        <source>First day of the pause</source>
        <translation>Erster Tag der Pause</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day of the pause</source>
        <translation>Letzter Tag der Pause</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Why you pause</source>
        <translation>Warum du pausierst</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Add this pause</source>
        <translation>Diese Pause eintragen</translation>
    </message>
</context>
<context>
    <name>lissom::Phrases</name>
    <message>
        <source>Get ready</source>
        <translation>Bereit machen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Repeat slowly</source>
        <translation>Langsam wiederholen</translation>
    </message>
    <message>
        <source>Relax</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Switch sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Früher beendet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Stopped, it hurt</source>
        <translation>Abgebrochen, es tat weh</translation>
    </message>
    <message>
        <source>Left side</source>
        <translation>Linke Seite</translation>
    </message>
    <message>
        <source>Right side</source>
        <translation>Rechte Seite</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Zum Teil getan</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Kommt noch</translation>
    </message>
    <message>
        <source>Before you began</source>
        <translation>Bevor du begonnen hast</translation>
    </message>
    <message>
        <source>This content has mistakes and was not taken over.</source>
        <translation>Dieser Inhalt hat Fehler und wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>This content was made for a newer version of Lissom. Please update Lissom to use it.</source>
        <translation>Dieser Inhalt ist für eine neuere Version von Lissom. Bitte aktualisiere Lissom, um ihn zu nutzen.</translation>
    </message>
    <message>
        <source>Something that is needed here could not be found.</source>
        <translation>Etwas, das hier gebraucht wird, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Your log cannot be opened. You can stretch, but nothing is kept until it can.</source>
        <translation>Dein Protokoll lässt sich nicht öffnen. Du kannst dehnen, aber bis dahin wird nichts behalten.</translation>
    </message>
    <message>
        <source>Your log can be read but not written. You can stretch, but nothing new is kept.</source>
        <translation>Dein Protokoll lässt sich lesen, aber nicht schreiben. Du kannst dehnen, aber nichts Neues wird behalten.</translation>
    </message>
    <message>
        <source>Another program is using your log. Close it and try again; until then nothing new is kept.</source>
        <translation>Ein anderes Programm benutzt dein Protokoll. Schließe es und versuche es noch einmal; bis dahin wird nichts Neues behalten.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, so that your holds can be kept.</source>
        <translation>Die Festplatte ist voll. Schaffe etwas Platz, damit dein Dehnen behalten werden kann.</translation>
    </message>
    <message>
        <source>Part of your log is damaged. The file is left as it is; nothing in it was changed.</source>
        <translation>Ein Teil deines Protokolls ist beschädigt. Die Datei bleibt, wie sie ist; nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>Your log was made by a newer version of Lissom. Please update Lissom to open it.</source>
        <translation>Dein Protokoll ist von einer neueren Version von Lissom. Bitte aktualisiere Lissom, um es zu öffnen.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: the disk is full. What was there before is unchanged.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: Die Festplatte ist voll. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: you may not write there. Please choose another place.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden: Dort darfst du nicht schreiben. Bitte wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file %1 could not be written. What was there before is unchanged.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>Your settings could not be read; the ones before are used.</source>
        <translation>Deine Einstellungen ließen sich nicht lesen; es gelten die davor.</translation>
    </message>
    <message>
        <source>Your settings could not be read; the usual ones are used.</source>
        <translation>Deine Einstellungen ließen sich nicht lesen; es gelten die üblichen.</translation>
    </message>
    <message>
        <source>The file was left as it is.</source>
        <translation>Die Datei wurde gelassen, wie sie ist.</translation>
    </message>
    <message>
        <source>The old file was kept as %1.</source>
        <translation>Die alte Datei wurde als %1 behalten.</translation>
    </message>
    <message>
        <source>Your log can be read but not written. What you do now is kept in memory until it can.</source>
        <translation>Dein Protokoll lässt sich lesen, aber nicht schreiben. Was du jetzt tust, bleibt so lange im Speicher.</translation>
    </message>
    <message>
        <source>Another program is using your log. What you do now is kept in memory until it is free.</source>
        <translation>Ein anderes Programm benutzt dein Protokoll. Was du jetzt tust, bleibt im Speicher, bis es frei ist.</translation>
    </message>
    <message>
        <source>The disk is full. What you do now is kept in memory until there is room.</source>
        <translation>Die Festplatte ist voll. Was du jetzt tust, bleibt im Speicher, bis Platz ist.</translation>
    </message>
    <message>
        <source>Your log is damaged and was left as it is. What you do now is kept in memory.</source>
        <translation>Dein Protokoll ist beschädigt und wurde gelassen, wie es ist. Was du jetzt tust, bleibt im Speicher.</translation>
    </message>
    <message>
        <source>Your log was made by a newer version of Lissom and was left as it is. What you do now is kept in memory.</source>
        <translation>Dein Protokoll ist von einer neueren Version von Lissom und wurde gelassen, wie es ist. Was du jetzt tust, bleibt im Speicher.</translation>
    </message>
    <message>
        <source>Your log cannot be opened. What you do now is kept in memory until it can.</source>
        <translation>Dein Protokoll lässt sich nicht öffnen. Was du jetzt tust, bleibt so lange im Speicher.</translation>
    </message>
    <message>
        <source>Your log was damaged and nothing in it could be read. The file was kept, and a new log begun.</source>
        <translation>Dein Protokoll war beschädigt und nichts darin ließ sich lesen. Die Datei wurde behalten und ein neues Protokoll begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>Your log was damaged. %n entries could be read and are in a new one; the damaged file was kept.</source>
        <translation>
            <numerusform>Dein Protokoll war beschädigt. %n Eintrag ließ sich lesen und steht in einem neuen; die beschädigte Datei wurde behalten.</numerusform>
            <numerusform>Dein Protokoll war beschädigt. %n Einträge ließen sich lesen und stehen in einem neuen; die beschädigte Datei wurde behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s × %2</source>
        <translation>%1 s × %2</translation>
    </message>
    <message>
        <source>1 slow repetition</source>
        <translation>1 langsame Wiederholung</translation>
    </message>
    <message>
        <source>%1 slow repetitions</source>
        <translation>%1 langsame Wiederholungen</translation>
    </message>
    <message>
        <source>%1, each side</source>
        <translation>%1, jede Seite</translation>
    </message>
    <message>
        <source>Hold %1 of %2, left side</source>
        <translation>Halten %1 von %2, linke Seite</translation>
    </message>
    <message>
        <source>Hold %1 of %2, right side</source>
        <translation>Halten %1 von %2, rechte Seite</translation>
    </message>
    <message>
        <source>Hold %1 of %2</source>
        <translation>Halten %1 von %2</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Dehnen</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Beweglichkeit</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>Mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Stuhl</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehen</translation>
    </message>
    <message>
        <source>Your own routines could not be read; the ones before are used.</source>
        <translation>Deine eigenen Abläufe ließen sich nicht lesen; es gelten die davor.</translation>
    </message>
    <message>
        <source>Your own routines could not be read.</source>
        <translation>Deine eigenen Abläufe ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>This routine is gone: it was removed meanwhile.</source>
        <translation>Diesen Ablauf gibt es nicht mehr: Er wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Your routine was not kept: the disk is full.</source>
        <translation>Dein Ablauf wurde nicht behalten: Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Your routine was not kept: its file may not be written.</source>
        <translation>Dein Ablauf wurde nicht behalten: Seine Datei darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Your routines were made by a newer version of Lissom. Please update Lissom to change them.</source>
        <translation>Deine Abläufe sind von einer neueren Version von Lissom. Bitte aktualisiere Lissom, um sie zu ändern.</translation>
    </message>
    <message>
        <source>Your routine was not kept: there is no room for more.</source>
        <translation>Dein Ablauf wurde nicht behalten: Für mehr ist kein Platz.</translation>
    </message>
    <message>
        <source>Your routine was not kept. What was there before is unchanged.</source>
        <translation>Dein Ablauf wurde nicht behalten. Was vorher da war, ist unverändert.</translation>
    </message>
    <message>
        <source>%1 sets of %2</source>
        <translation>%1 Sätze: %2</translation>
    </message>
    <message>
        <source>%1, each side in turn</source>
        <translation>%1, jede Seite im Wechsel</translation>
    </message>
    <message>
        <source>Psoas major</source>
        <translation>Psoas major</translation>
    </message>
    <message>
        <source>Iliacus</source>
        <translation>Iliacus</translation>
    </message>
    <message>
        <source>Psoas minor</source>
        <translation>Psoas minor</translation>
    </message>
    <message>
        <source>Front of the thigh (rectus femoris)</source>
        <translation>Vorderer Oberschenkel (Rectus femoris)</translation>
    </message>
    <message>
        <source>Front of the thigh (vasti)</source>
        <translation>Vorderer Oberschenkel (Vasti)</translation>
    </message>
    <message>
        <source>Back of the thigh (hamstrings)</source>
        <translation>Hinterer Oberschenkel</translation>
    </message>
    <message>
        <source>Buttock (gluteus maximus)</source>
        <translation>Gesäß (Gluteus maximus)</translation>
    </message>
    <message>
        <source>Side of the hip (gluteus medius)</source>
        <translation>Seitliche Hüfte (Gluteus medius)</translation>
    </message>
    <message>
        <source>Outer hip (tensor fasciae latae)</source>
        <translation>Äußere Hüfte (Tensor fasciae latae)</translation>
    </message>
    <message>
        <source>Inner thigh (adductors)</source>
        <translation>Innerer Oberschenkel (Adduktoren)</translation>
    </message>
    <message>
        <source>Deep buttock (piriformis)</source>
        <translation>Tiefes Gesäß (Piriformis)</translation>
    </message>
    <message>
        <source>Side of the low back (quadratus lumborum)</source>
        <translation>Seitlich am Kreuz (Quadratus lumborum)</translation>
    </message>
    <message>
        <source>Along the spine (erector spinae)</source>
        <translation>Entlang der Wirbelsäule (Rückenstrecker)</translation>
    </message>
    <message>
        <source>Abdominals</source>
        <translation>Bauchmuskeln</translation>
    </message>
    <message>
        <source>Side of the belly (obliques)</source>
        <translation>Seitlicher Bauch (schräge Bauchmuskeln)</translation>
    </message>
    <message>
        <source>Broad back (latissimus dorsi)</source>
        <translation>Breiter Rücken (Latissimus dorsi)</translation>
    </message>
    <message>
        <source>Chest (pectorals)</source>
        <translation>Brust (Brustmuskeln)</translation>
    </message>
    <message>
        <source>Calf</source>
        <translation>Wade</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a set and its side</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Read in full</source>
        <translation>Ganz gelesen</translation>
    </message>
    <message>
        <source>Its summary was read</source>
        <translation>Zusammenfassung gelesen</translation>
    </message>
    <message>
        <source>A part of it was read</source>
        <translation>Ein Teil gelesen</translation>
    </message>
    <message>
        <source>Known from what others write about it</source>
        <translation>Aus anderen Texten bekannt</translation>
    </message>
    <message>
        <source>General knowledge, not verified</source>
        <translation>Allgemeines Wissen, nicht geprüft</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>get ready</source>
        <translation>bereit machen</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>halten</translation>
    </message>
    <message>
        <source>repeat slowly</source>
        <translation>langsam wiederholen</translation>
    </message>
    <message>
        <source>relax</source>
        <translation>lösen</translation>
    </message>
    <message>
        <source>switch sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>left side</source>
        <translation>linke Seite</translation>
    </message>
    <message>
        <source>right side</source>
        <translation>rechte Seite</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>beide Seiten</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>done in part</source>
        <translation>zum Teil getan</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>before you began</source>
        <translation>bevor du begonnen hast</translation>
    </message>
</context>
<context>
    <name>lissom::PlanPage</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a date: Sunday, 22 November</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a day, by hand</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: %2 of 2 comfortable sessions</source>
        <translation>%1: %2 von 2 angenehmen Einheiten</translation>
    </message>
    <message>
        <source>Rest day %1 of %2</source>
        <translation>Ruhetag %1 von %2</translation>
    </message>
    <message>
        <source>Half the dose</source>
        <translation>Die halbe Menge</translation>
    </message>
    <message>
        <source>Three quarters of the dose</source>
        <translation>Drei Viertel der Menge</translation>
    </message>
    <message>
        <source>The full dose</source>
        <translation>Die ganze Menge</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Strength for the same muscles is on days side by side: %1. What was worked needs about 48 hours, so the second day leaves it out.</source>
        <translation>Kraft für dieselben Muskeln liegt an Tagen nebeneinander: %1. Was gearbeitet hat, braucht etwa 48 Stunden, deshalb lässt der zweite Tag es aus.</translation>
    </message>
    <message>
        <source>%1 (not there any more)</source>
        <translation>%1 (nicht mehr da)</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 days, %2 of them with strength</source>
        <translation>%1 Tage, davon %2 mit Kraft</translation>
    </message>
    <message>
        <source>No pack has this programme any more, so the week's pattern holds.</source>
        <translation>Kein Paket hat dieses Programm noch, deshalb gilt das Wochenmuster.</translation>
    </message>
    <message>
        <source>No pack has a programme.</source>
        <translation>Kein Paket hat ein Programm.</translation>
    </message>
    <message>
        <source>It begins on %1.</source>
        <translation>Es beginnt am %1.</translation>
    </message>
    <message>
        <source>All %1 weeks are done. What you have won is kept now.</source>
        <translation>Alle %1 Wochen sind geschafft. Jetzt wird gehalten, was du gewonnen hast.</translation>
    </message>
    <message>
        <source>Week %1 of %2 · day %3 of 7</source>
        <translation>Woche %1 von %2 · Tag %3 von 7</translation>
    </message>
    <message>
        <source> · begun again</source>
        <translation> · noch einmal begonnen</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Woche %1</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>%1, %2 of 10, from %3 on</source>
        <translation>%1, %2 von 10, seit %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>Remove this pause: %1</source>
        <translation>Diese Pause entfernen: %1</translation>
    </message>
    <message>
        <source>While the programme runs, its days take the place of this week.</source>
        <translation>Solange das Programm läuft, gelten seine Tage statt dieser Woche.</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Take this appointment back: %1</source>
        <translation>Diesen Termin zurücknehmen: %1</translation>
    </message>
</context>
<context>
    <name>lissom::PlanPhrases</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie vorher</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Gentle %1 %</source>
        <translation>Sanft %1 %</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>ein Tag nach Wahl</translation>
    </message>
    <message>
        <source>walk, if easy</source>
        <translation>gehen, wenn’s leicht fällt</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>nachfragen</translation>
    </message>
    <message>
        <source>get help</source>
        <translation>Hilfe holen</translation>
    </message>
    <message>
        <source>what is irritated</source>
        <translation>was gereizt ist</translation>
    </message>
    <message>
        <source>A rest day of your week. Rest is planned, and it counts as kept.</source>
        <translation>Ein Ruhetag deiner Woche. Ruhe ist geplant und zählt als eingehalten.</translation>
    </message>
    <message>
        <source>You have done as many sessions as you wished for this week.</source>
        <translation>Du hast so viele Einheiten gemacht, wie du dir für diese Woche gewünscht hast.</translation>
    </message>
    <message>
        <source>Rest day %1 of %2: %3 is settling.</source>
        <translation>Ruhetag %1 von %2: %3 beruhigt sich.</translation>
    </message>
    <message>
        <source>A day of rest after a gentle day, so that %1 can answer.</source>
        <translation>Ein Ruhetag nach einem sanften Tag: Dann zeigt sich, was %1 dazu sagt.</translation>
    </message>
    <message>
        <source>Two sore mornings in a row, so today is for rest.</source>
        <translation>Zwei schmerzhafte Morgen hintereinander, darum ist heute Ruhe dran.</translation>
    </message>
    <message>
        <source>Rest day %1 of %2 after a session that hurt.</source>
        <translation>Ruhetag %1 von %2 nach einer Einheit, die wehgetan hat.</translation>
    </message>
    <message>
        <source>What you strengthened yesterday rests for about two days.</source>
        <translation>Was du gestern gekräftigt hast, ruht etwa zwei Tage.</translation>
    </message>
    <message>
        <source>You are ill: nothing is asked of you.</source>
        <translation>Du bist krank: Nichts wird von dir verlangt.</translation>
    </message>
    <message>
        <source>You are on holiday: nothing is asked of you.</source>
        <translation>Du hast Urlaub: Nichts wird von dir verlangt.</translation>
    </message>
    <message>
        <source>Your plan pauses: nothing is asked of you.</source>
        <translation>Dein Plan macht Pause: Nichts wird von dir verlangt.</translation>
    </message>
    <message>
        <source>You made this a rest day.</source>
        <translation>Du hast daraus einen Ruhetag gemacht.</translation>
    </message>
    <message>
        <source>You told of a sign that needs help. Nothing is asked until somebody has examined you.</source>
        <translation>Du hast ein Zeichen genannt, das Hilfe braucht. Nichts wird verlangt, bis dich jemand untersucht hat.</translation>
    </message>
    <message>
        <source>“%1” was planned, but no pack has it any more.</source>
        <translation>„%1“ war geplant, aber kein Paket hat es mehr.</translation>
    </message>
    <message>
        <source>There is nothing to play.</source>
        <translation>Es ist nichts zum Abspielen da.</translation>
    </message>
    <message>
        <source>what was irritated</source>
        <translation>was gereizt war</translation>
    </message>
    <message>
        <source>A training day of your week.</source>
        <translation>Ein Trainingstag deiner Woche.</translation>
    </message>
    <message>
        <source>A first session, to begin with.</source>
        <translation>Eine erste Einheit, zum Anfangen.</translation>
    </message>
    <message>
        <source>Session %1 of %2 this week</source>
        <translation>Einheit %1 von %2 in dieser Woche</translation>
    </message>
    <message>
        <source>%1. Today, or another day.</source>
        <translation>%1. Heute oder an einem anderen Tag.</translation>
    </message>
    <message>
        <source>%1. The days that are left are for sessions.</source>
        <translation>%1. Die übrigen Tage sind für Einheiten da.</translation>
    </message>
    <message>
        <source>Week %1 of %2</source>
        <translation>Woche %1 von %2</translation>
    </message>
    <message>
        <source>%1 of your programme.</source>
        <translation>%1 deines Programms.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Week %1 of %2 once more.</source>
        <translation>Woche %1 von %2 noch einmal.</translation>
    </message>
    <message>
        <source>The programme is done. A few days a week keep it going.</source>
        <translation>Das Programm ist geschafft. Ein paar Tage in der Woche halten es am Laufen.</translation>
    </message>
    <message>
        <source>Half the dose, while %1 comes back.</source>
        <translation>Die halbe Dosis, bis %1 wieder mitmacht.</translation>
    </message>
    <message>
        <source>Three quarters of the dose, while %1 comes back.</source>
        <translation>Drei Viertel der Dosis, bis %1 wieder mitmacht.</translation>
    </message>
    <message>
        <source>The whole dose again, still without what bends the hip with force.</source>
        <translation>Wieder die ganze Dosis, noch ohne das, was die Hüfte mit Kraft beugt.</translation>
    </message>
    <message>
        <source>You made this a training day.</source>
        <translation>Du hast daraus einen Trainingstag gemacht.</translation>
    </message>
    <message>
        <source>“%1” was planned, but no pack has it any more; this takes its place.</source>
        <translation>„%1“ war geplant, aber kein Paket hat es mehr; dies kommt an seine Stelle.</translation>
    </message>
    <message>
        <source>Left out today, to rest after yesterday: %1.</source>
        <translation>Heute ausgelassen, um nach gestern zu ruhen: %1.</translation>
    </message>
    <message>
        <source>A week has days for training and days for rest. Gentle walking is fine on a rest day as long as it is comfortable. You can change the week on the Plan page.</source>
        <translation>Eine Woche hat Tage zum Trainieren und Tage zum Ruhen. Gemütlich gehen ist an einem Ruhetag in Ordnung, solange es angenehm ist. Die Woche kannst du auf der Seite Plan ändern.</translation>
    </message>
    <message>
        <source>An irritated iliopsoas is rested for a few days, then stretched and strengthened gently again, as the clinic's post says. How many days, and the steps of half, three quarters and the whole dose, are our own cautious choice. Keep walking as long as it is comfortable.</source>
        <translation>Ein gereizter Iliopsoas wird ein paar Tage geschont, dann wieder sanft gedehnt und gekräftigt, wie es im Beitrag der Praxis steht. Wie viele Tage, und die Schritte halbe, drei Viertel und ganze Dosis, haben wir selbst vorsichtig gewählt. Geh weiter, solange es angenehm ist.</translation>
    </message>
    <message>
        <source>Discomfort should have settled by the next morning. When two mornings in a row are sore, a day of rest is put in and the level stays as it is.</source>
        <translation>Beschwerden sollten sich bis zum nächsten Morgen gelegt haben. Sind es zwei schmerzhafte Morgen hintereinander, kommt ein Ruhetag dazwischen, und die Stufe bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Strength work for the same muscles is not done on two days running: about 48 hours lie between.</source>
        <translation>Kraft für dieselben Muskeln kommt nicht an zwei Tagen hintereinander: Etwa 48 Stunden liegen dazwischen.</translation>
    </message>
    <message>
        <source>You marked these days. They are not counted as missed, and the plan goes on where it stood.</source>
        <translation>Du hast diese Tage markiert. Sie gelten nicht als versäumt, und der Plan geht weiter, wo er stand.</translation>
    </message>
    <message>
        <source>You changed this day yourself. You can take that back on the Plan page.</source>
        <translation>Du hast diesen Tag selbst geändert. Auf der Seite Plan kannst du das zurücknehmen.</translation>
    </message>
    <message>
        <source>Some signs need somebody who can examine you, and soon. Lissom asks for nothing until you say that this has happened.</source>
        <translation>Manche Zeichen brauchen jemanden, der dich untersucht, und zwar bald. Lissom verlangt nichts, bis du sagst, dass das geschehen ist.</translation>
    </message>
    <message>
        <source>Choose another routine on the Plan page, or bring the pack back.</source>
        <translation>Wähl auf der Seite Plan eine andere Routine, oder bring das Paket zurück.</translation>
    </message>
    <message>
        <source>Your week says so. One review suggests at least five minutes a week for a muscle, on five days or more; another found little to gain beyond about ten.</source>
        <translation>So steht es in deiner Woche. Eine Übersichtsarbeit rät zu mindestens fünf Minuten in der Woche für einen Muskel, an fünf oder mehr Tagen; eine andere fand, dass mehr als etwa zehn wenig bringen.</translation>
    </message>
    <message>
        <source>A week of the programme leads to the next after two comfortable sessions and a normal morning after them, and when no day of it was red. Else it is done once more. The weeks are our own synthesis, not a published protocol.</source>
        <translation>Eine Woche des Programms führt zur nächsten nach zwei angenehmen Einheiten und einem normalen Morgen danach, und wenn kein Tag rot war. Sonst kommt sie noch einmal. Die Wochen haben wir selbst zusammengestellt; sie sind kein veröffentlichtes Protokoll.</translation>
    </message>
    <message>
        <source>After the last week two or three days a week go on.</source>
        <translation>Nach der letzten Woche geht es mit zwei oder drei Tagen in der Woche weiter.</translation>
    </message>
    <message>
        <source>Each step of the way back (half, three quarters, the whole dose) lasts until two sessions were comfortable and a morning after them was normal. What bends the hip with force comes last. The steps are our own cautious choice.</source>
        <translation>Jeder Schritt zurück (halbe, drei Viertel, ganze Dosis) dauert, bis zwei Einheiten angenehm waren und ein Morgen danach normal war. Was die Hüfte mit Kraft beugt, kommt zuletzt. Die Schritte haben wir selbst vorsichtig gewählt.</translation>
    </message>
    <message>
        <source>%1 × %2 s</source>
        <translation>%1 × %2 s</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>The next step waits for two comfortable sessions.</source>
        <translation>Der nächste Schritt wartet auf zwei angenehme Einheiten.</translation>
    </message>
    <message>
        <source>The next step waits for a normal morning after them.</source>
        <translation>Der nächste Schritt wartet auf einen normalen Morgen danach.</translation>
    </message>
    <message>
        <source>Nothing grows in the week after a red day.</source>
        <translation>In der Woche nach einem roten Tag wird nichts mehr.</translation>
    </message>
    <message>
        <source>About ten minutes a week for one muscle and side are reached; more adds little.</source>
        <translation>Etwa zehn Minuten in der Woche für einen Muskel und eine Seite sind erreicht; mehr bringt wenig.</translation>
    </message>
    <message>
        <source>You told of a sign that needs help now. Please get emergency care; do not wait for it to pass.</source>
        <translation>Du hast ein Zeichen genannt, das jetzt Hilfe braucht. Bitte hol dir sofort Hilfe; warte nicht, bis es vergeht.</translation>
    </message>
    <message>
        <source>It flared up again before the last one was over. Please talk to someone who can examine you.</source>
        <translation>Es ist wieder aufgeflammt, bevor das letzte Mal vorbei war. Bitte sprich mit jemandem, der dich untersuchen kann.</translation>
    </message>
    <message>
        <source>Two weeks on, it is no better. Please talk to someone who can examine you.</source>
        <translation>Nach zwei Wochen ist es nicht besser. Bitte sprich mit jemandem, der dich untersuchen kann.</translation>
    </message>
    <message>
        <source>Left hip</source>
        <translation>Linke Hüfte</translation>
    </message>
    <message>
        <source>Right hip</source>
        <translation>Rechte Hüfte</translation>
    </message>
    <message>
        <source>Low back</source>
        <translation>Unterer Rücken</translation>
    </message>
    <message>
        <source>Left groin</source>
        <translation>Linke Leiste</translation>
    </message>
    <message>
        <source>Right groin</source>
        <translation>Rechte Leiste</translation>
    </message>
    <message>
        <source>Left knee</source>
        <translation>Linkes Knie</translation>
    </message>
    <message>
        <source>Right knee</source>
        <translation>Rechtes Knie</translation>
    </message>
    <message>
        <source>the left hip</source>
        <translation>die linke Hüfte</translation>
    </message>
    <message>
        <source>the right hip</source>
        <translation>die rechte Hüfte</translation>
    </message>
    <message>
        <source>the low back</source>
        <translation>der untere Rücken</translation>
    </message>
    <message>
        <source>the left groin</source>
        <translation>die linke Leiste</translation>
    </message>
    <message>
        <source>the right groin</source>
        <translation>die rechte Leiste</translation>
    </message>
    <message>
        <source>the left knee</source>
        <translation>das linke Knie</translation>
    </message>
    <message>
        <source>the right knee</source>
        <translation>das rechte Knie</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Ich weiß es nicht</translation>
    </message>
    <message>
        <source>Too much of something</source>
        <translation>Zu viel von etwas</translation>
    </message>
    <message>
        <source>A lot of sitting</source>
        <translation>Viel Sitzen</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>Krankheit</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Green: carry on as planned. Nothing grows for a week.</source>
        <translation>Grün: Mach weiter wie geplant. Eine Woche lang wird nichts mehr.</translation>
    </message>
    <message>
        <source>Amber: rest a few days, then come back in steps.</source>
        <translation>Gelb: Ruh ein paar Tage, dann komm in Schritten zurück.</translation>
    </message>
    <message>
        <source>Red: stop what hurts and rest a few days, then come back in steps.</source>
        <translation>Rot: Lass, was wehtut, und ruh ein paar Tage, dann komm in Schritten zurück.</translation>
    </message>
    <message>
        <source>Half, two comfortable sessions</source>
        <translation>Die Hälfte, zwei angenehme Einheiten</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>Drei Viertel</translation>
    </message>
</context>
<context>
    <name>lissom::ProgrammeCard</name>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Which programme</source>
        <translation>Welches Programm</translation>
    </message>
    <message>
        <source>First day of the programme</source>
        <translation>Erster Tag des Programms</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Begin the programme</source>
        <translation>Programm beginnen</translation>
    </message>
    <message>
        <source>Stop the programme</source>
        <translation>Programm beenden</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a week of the programme</comment>
        <translation>getan</translation>
    </message>
    <message>
        <source>now</source>
        <comment>a week of the programme</comment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <comment>a week of the programme</comment>
        <translation>kommt noch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lissom::ReminderDesk</name>
    <message>
        <source>This desktop has neither a notification service nor a tray, so Lissom cannot say anything here.</source>
        <translation>Dieser Desktop hat weder einen Benachrichtigungsdienst noch eine Leiste für Symbole, darum kann Lissom hier nichts sagen.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so Lissom can remind you only while its window is open or minimised.</source>
        <translation>Dieser Desktop hat keine Leiste für Symbole, darum kann Lissom dich nur erinnern, solange sein Fenster offen oder verkleinert ist.</translation>
    </message>
</context>
<context>
    <name>lissom::RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>Remind me of the day's session</source>
        <translation>An die Übungen des Tages erinnern</translation>
    </message>
    <message>
        <source>There is no time of day in your week yet, so nothing would be said. Choose one above.</source>
        <translation>In deiner Woche steht noch keine Uhrzeit, deshalb käme keine Erinnerung. Wähle oben eine.</translation>
    </message>
    <message>
        <source>Once more when it is still undone, after</source>
        <translation>Noch einmal, wenn es noch offen ist, nach</translation>
    </message>
    <message>
        <source>never</source>
        <comment>not once more</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Still ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Still bis</translation>
    </message>
    <message>
        <source>On rest days too: that today is for rest</source>
        <translation>Auch an Ruhetagen: dass heute Ruhe ist</translation>
    </message>
    <message>
        <source>Start unseen when I log in, so that reminders come</source>
        <translation>Beim Anmelden unsichtbar starten, damit Erinnerungen kommen</translation>
    </message>
    <message>
        <source>Ask me to stand up when I have sat for long</source>
        <translation>Mich zum Aufstehen einladen, wenn ich lange gesessen habe</translation>
    </message>
    <message>
        <source>After sitting for</source>
        <translation>Nach Sitzen von</translation>
    </message>
    <message>
        <source>“Later” waits</source>
        <translation>„Später“ wartet</translation>
    </message>
    <message>
        <source>A one-minute stretch on your feet. Two minutes away from the computer count as a break. Breaks are counted, misses are not.</source>
        <translation>Eine Minute Dehnen im Stehen. Zwei Minuten weg vom Computer zählen als Pause. Gezählt werden Pausen, nicht was ausfällt.</translation>
    </message>
</context>
<context>
    <name>lissom::ReplayStrip</name>
    <message>
        <source>The session from start to end</source>
        <translation>Die Einheit vom Anfang bis zum Ende</translation>
    </message>
</context>
<context>
    <name>lissom::RoutinePage</name>
    <message>
        <source>‹ All exercises</source>
        <translation>‹ Alle Übungen</translation>
    </message>
    <message>
        <source>Back to all exercises</source>
        <translation>Zurück zu allen Übungen</translation>
    </message>
    <message>
        <source>Name of the routine</source>
        <translation>Name des Ablaufs</translation>
    </message>
    <message>
        <source>Play  ▸</source>
        <translation>Starten  ▸</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>Als eigenen nehmen</translation>
    </message>
    <message>
        <source>A copy among your own routines, to change as you like</source>
        <translation>Eine Kopie bei deinen eigenen Abläufen, zum Ändern, wie du magst</translation>
    </message>
    <message>
        <source>Remove this routine</source>
        <translation>Diesen Ablauf entfernen</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds of a hold of %1</source>
        <translation>Sekunden einmal Halten bei %1</translation>
    </message>
    <message>
        <source> holds</source>
        <translation> Mal halten</translation>
    </message>
    <message>
        <source>Holds of %1</source>
        <translation>Wie oft halten bei %1</translation>
    </message>
    <message>
        <source> times</source>
        <translation> Mal</translation>
    </message>
    <message>
        <source>Repetitions of %1</source>
        <translation>Wiederholungen von %1</translation>
    </message>
    <message>
        <source> sets</source>
        <translation> Sätze</translation>
    </message>
    <message>
        <source>Sets of %1</source>
        <translation>Sätze von %1</translation>
    </message>
    <message>
        <source>Save a hand-out…</source>
        <translation>Merkblatt speichern …</translation>
    </message>
    <message>
        <source>Figures, doses, cautions and a week of boxes to tick, as a PDF</source>
        <translation>Figuren, Dosen, Warnhinweise und eine Woche zum Abhaken, als PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
</context>
<context>
    <name>lissom::RoutineTile</name>
    <message>
        <source>Your own routine</source>
        <translation>Dein eigener Ablauf</translation>
    </message>
    <message>
        <source>Yours · %1</source>
        <translation>Deiner · %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>lissom::RoutineView</name>
    <message>
        <source>Not there any more; it is left out when you play.</source>
        <translation>Nicht mehr da; es wird beim Üben ausgelassen.</translation>
    </message>
</context>
<context>
    <name>lissom::SafetyScreen</name>
    <message>
        <source>Before you begin</source>
        <translation>Bevor du beginnst</translation>
    </message>
    <message>
        <source>Get help now if you notice</source>
        <translation>Hol sofort Hilfe, wenn du bemerkst</translation>
    </message>
    <message>
        <source>Ask a professional first if</source>
        <translation>Frag zuerst eine Fachperson bei</translation>
    </message>
    <message>
        <source>Always stop a stretch when</source>
        <translation>Brich eine Dehnung immer ab bei</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Ich habe das gelesen</translation>
    </message>
</context>
<context>
    <name>lissom::SessionEntry</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>%1, %2 öffnen</translation>
    </message>
</context>
<context>
    <name>lissom::SessionLineButton</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>lissom::SessionList</name>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Show more sessions</source>
        <translation>Mehr Einheiten zeigen</translation>
    </message>
</context>
<context>
    <name>lissom::SessionPage</name>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>10 s more</source>
        <translation>10 s mehr</translation>
    </message>
    <message>
        <source>restart hold</source>
        <translation>neu halten</translation>
    </message>
    <message>
        <source>this hurts</source>
        <translation>das tut weh</translation>
    </message>
    <message>
        <source>sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>verlassen</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Discomfort now? Optional.</source>
        <translation>Beschwerden jetzt? Freiwillig.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>This hurts</source>
        <translation>Das tut weh</translation>
    </message>
    <message>
        <source>&amp;Easier version</source>
        <translation>&amp;Leichtere Form</translation>
    </message>
    <message>
        <source>&amp;Skip the rest of this side</source>
        <translation>Rest dieser Seite &amp;überspringen</translation>
    </message>
    <message>
        <source>End and &amp;rest</source>
        <translation>&amp;Beenden und ruhen</translation>
    </message>
    <message>
        <source>Easier: %1</source>
        <translation>Leichter: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>weiter</translation>
    </message>
    <message>
        <source>sound on</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>lissom::SessionView</name>
    <message>
        <source>Hold %1 of %2</source>
        <translation>Halten %1 von %2</translation>
    </message>
    <message>
        <source>Slow repetitions</source>
        <translation>Langsame Wiederholungen</translation>
    </message>
    <message>
        <source>hold %1 of %2</source>
        <translation>Halten %1 von %2</translation>
    </message>
    <message>
        <source>slow repetitions</source>
        <translation>langsame Wiederholungen</translation>
    </message>
    <message>
        <source>relax %1 s</source>
        <translation>%1 s lösen</translation>
    </message>
    <message>
        <source>switch sides %1 s</source>
        <translation>%1 s Seitenwechsel</translation>
    </message>
    <message>
        <source>get ready %1 s</source>
        <translation>%1 s bereit machen</translation>
    </message>
    <message>
        <source>Next: done</source>
        <translation>Danach: fertig</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Danach: %1</translation>
    </message>
    <message>
        <source>Next: %1, then %2</source>
        <translation>Danach: %1, dann %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>going on in</source>
        <translation>weiter in</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Stopped. Let go slowly and come out of the position. A pull is fine; pain is not.</source>
        <translation>Angehalten. Lass langsam los und komm aus der Haltung. Ein Ziehen ist in Ordnung; Schmerz nicht.</translation>
    </message>
    <message>
        <source>Set %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>set %1 of %2</source>
        <translation>Satz %1 von %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 % today: %2</source>
        <translation>Heute %1 %: %2</translation>
    </message>
</context>
<context>
    <name>lissom::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Time to get &amp;ready</source>
        <translation>Zeit zum &amp;Bereitmachen</translation>
    </message>
    <message>
        <source>S&amp;ounds when a hold begins and ends</source>
        <translation>T&amp;öne, wenn ein Halten beginnt und endet</translation>
    </message>
    <message>
        <source>Spoken &amp;cues</source>
        <translation>&amp;Gesprochene Hinweise</translation>
    </message>
    <message>
        <source>&amp;Less motion: the figure stands still</source>
        <translation>&amp;Weniger Bewegung: Die Figur steht still</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>From the next start on.</source>
        <translation>Ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Slim, lighter skin</source>
        <translation>Schlank, hellere Haut</translation>
    </message>
    <message>
        <source>Slim, darker skin</source>
        <translation>Schlank, dunklere Haut</translation>
    </message>
    <message>
        <source>Broad, lighter skin</source>
        <translation>Kräftig, hellere Haut</translation>
    </message>
    <message>
        <source>Broad, darker skin</source>
        <translation>Kräftig, dunklere Haut</translation>
    </message>
    <message>
        <source>The &amp;figure</source>
        <translation>Die &amp;Figur</translation>
    </message>
    <message>
        <source>Your &amp;data…</source>
        <translation>Deine &amp;Daten …</translation>
    </message>
    <message>
        <source>Calendars &amp;begin on</source>
        <translation>Kalender &amp;beginnen am</translation>
    </message>
    <message>
        <source>As usual where you are</source>
        <translation>Wie bei dir üblich</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
</context>
<context>
    <name>lissom::StepMark</name>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>lissom::TodayPage</name>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Held this week</source>
        <translation>Diese Woche gehalten</translation>
    </message>
    <message>
        <source>Discomfort</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>The rule stands below</source>
        <translation>Die Regel steht darunter</translation>
    </message>
    <message>
        <source>Shows the rule</source>
        <translation>Zeigt die Regel</translation>
    </message>
</context>
<context>
    <name>lissom::TodayView</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a date: Sunday, 22 November</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>1 stretch</source>
        <translation>1 Dehnung</translation>
    </message>
    <message>
        <source>%1 stretches</source>
        <translation>%1 Dehnungen</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>beide Seiten</translation>
    </message>
    <message>
        <source>Resting is today's task, and it counts: your week stays kept.</source>
        <translation>Ruhen ist heute die Aufgabe, und es zählt: Deine Woche bleibt eingehalten.</translation>
    </message>
    <message>
        <source>You held %1. Everything today asked for is done.</source>
        <translation>Du hast %1 gehalten. Alles für heute ist getan.</translation>
    </message>
    <message>
        <source>You held %1 of %2 today. That counts.</source>
        <translation>Du hast heute %1 von %2 gehalten. Das zählt.</translation>
    </message>
    <message>
        <source>Your first hold will show here.</source>
        <translation>Dein erstes Halten erscheint hier.</translation>
    </message>
    <message>
        <source>One extra left hold evens it out.</source>
        <translation>Einmal links mehr halten gleicht es aus.</translation>
    </message>
    <message>
        <source>One extra right hold evens it out.</source>
        <translation>Einmal rechts mehr halten gleicht es aus.</translation>
    </message>
    <message>
        <source>%1 extra left holds even it out.</source>
        <translation>%1-mal links mehr halten gleicht es aus.</translation>
    </message>
    <message>
        <source>%1 extra right holds even it out.</source>
        <translation>%1-mal rechts mehr halten gleicht es aus.</translation>
    </message>
    <message>
        <source>The right side had %1 more.</source>
        <translation>Die rechte Seite hatte %1 mehr.</translation>
    </message>
    <message>
        <source>The left side had %1 more.</source>
        <translation>Die linke Seite hatte %1 mehr.</translation>
    </message>
    <message>
        <source>%1, today: %2</source>
        <translation>%1, heute: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>session · rest days count as kept</source>
        <translation>Einheit · Ruhetage gelten als eingehalten</translation>
    </message>
    <message>
        <source>sessions · rest days count as kept</source>
        <translation>Einheiten · Ruhetage gelten als eingehalten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Für heute fertig</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stretch anyway</source>
        <translation>Trotzdem dehnen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>No routine</source>
        <translation>Kein Ablauf</translation>
    </message>
    <message>
        <source>The routine of this day is not among the installed content.</source>
        <translation>Der Ablauf dieses Tages gehört nicht zum vorhandenen Inhalt.</translation>
    </message>
    <message>
        <source>%1 this morning</source>
        <translation>%1 heute Morgen</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date: 22 November</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a discomfort and a day</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Rest, one day</source>
        <translation>Ruhe, ein Tag</translation>
    </message>
    <message>
        <source>Rest, %1 days</source>
        <translation>Ruhe, %1 Tage</translation>
    </message>
    <message>
        <source>One comfortable session is done; one more leads on.</source>
        <translation>Eine angenehme Einheit ist geschafft; eine weitere führt zum nächsten Schritt.</translation>
    </message>
    <message>
        <source>Get help now</source>
        <translation>Hol dir jetzt Hilfe</translation>
    </message>
    <message>
        <source>Talk to someone who can examine you</source>
        <translation>Sprich mit jemandem, der dich untersuchen kann</translation>
    </message>
    <message>
        <source>Your care contact: %1.</source>
        <translation>Dein Kontakt für Behandlung: %1.</translation>
    </message>
    <message>
        <source>Your care contact: %1, phone %2.</source>
        <translation>Dein Kontakt für Behandlung: %1, Telefon %2.</translation>
    </message>
    <message>
        <source>It is irritated…</source>
        <translation>Es ist gereizt …</translation>
    </message>
    <message>
        <source>Your session today hurt</source>
        <translation>Deine Einheit heute tat weh</translation>
    </message>
    <message>
        <source>Your session yesterday hurt</source>
        <translation>Deine Einheit gestern tat weh</translation>
    </message>
    <message>
        <source>Two days of rest come first. Tell where it is irritated, and the return is gentle. You see the two weeks before you accept.</source>
        <translation>Zuerst kommen zwei Tage Ruhe. Sag, wo es gereizt ist, und es geht sanft wieder los. Du siehst die zwei Wochen, bevor du zustimmst.</translation>
    </message>
    <message>
        <source>Has it flared up again?</source>
        <translation>Ist es wieder aufgeflammt?</translation>
    </message>
    <message>
        <source>Tell it, and the way back begins anew. You see the two weeks before you accept.</source>
        <translation>Sag es, und der Weg zurück beginnt von vorn. Du siehst die zwei Wochen, bevor du zustimmst.</translation>
    </message>
    <message>
        <source>Does it hurt more today?</source>
        <translation>Tut es heute mehr weh?</translation>
    </message>
    <message>
        <source>Tell it, and the next days become rest, then a gentle return. You see the two weeks before you accept.</source>
        <translation>Sag es, und die nächsten Tage werden Ruhetage, dann geht es sanft wieder los. Du siehst die zwei Wochen, bevor du zustimmst.</translation>
    </message>
    <message>
        <source>Up from the chair</source>
        <translation>Auf vom Stuhl</translation>
    </message>
    <message>
        <source>Sitting for one minute</source>
        <translation>Seit einer Minute im Sitzen</translation>
    </message>
    <message>
        <source>Sitting for %1 minutes</source>
        <translation>Seit %1 Minuten im Sitzen</translation>
    </message>
    <message>
        <source>Long sitting keeps the psoas short. A one-minute standing stretch fits between two meetings.</source>
        <translation>Langes Sitzen hält den Psoas kurz. Eine Minute Dehnen im Stehen passt zwischen zwei Besprechungen.</translation>
    </message>
    <message>
        <source>Breaks today: %1</source>
        <translation>Pausen heute: %1</translation>
    </message>
    <message>
        <source>One minute now</source>
        <translation>Jetzt eine Minute</translation>
    </message>
    <message>
        <source>Remind me to get up</source>
        <translation>Erinnere mich ans Aufstehen</translation>
    </message>
    <message>
        <source>Day %1 of your plan. %2</source>
        <translation>Tag %1 deines Plans. %2</translation>
    </message>
    <message>
        <source>1 exercise</source>
        <translation>1 Übung</translation>
    </message>
    <message>
        <source>%1 exercises</source>
        <translation>%1 Übungen</translation>
    </message>
    <message>
        <source>%1 % today: %2</source>
        <translation>Heute %1 %: %2</translation>
    </message>
    <message>
        <source>Tomorrow starts gently, %1.</source>
        <translation>Morgen geht es sanft los, %1.</translation>
    </message>
    <message>
        <source>On %1 it starts gently, %2.</source>
        <translation>Am %1 geht es sanft los, %2.</translation>
    </message>
    <message>
        <source>Your next session is tomorrow: %1.</source>
        <translation>Deine nächste Einheit ist morgen: %1.</translation>
    </message>
    <message>
        <source>Your next session is on %1: %2.</source>
        <translation>Deine nächste Einheit ist am %1: %2.</translation>
    </message>
    <message>
        <source>Nothing is asked of you, and nothing is missed.</source>
        <translation>Von dir wird nichts verlangt, und du versäumst nichts.</translation>
    </message>
    <message>
        <source>When somebody has examined you and agrees, your plan goes on.</source>
        <translation>Wenn dich jemand untersucht hat und zustimmt, geht dein Plan weiter.</translation>
    </message>
    <message>
        <source>It counts: your week stays kept. Walk if it is easy.</source>
        <translation>Das zählt: Deine Woche bleibt eingehalten. Geh spazieren, wenn es leichtfällt.</translation>
    </message>
    <message>
        <source>You stretched for %1 as well.</source>
        <translation>Du hast auch %1 gedehnt.</translation>
    </message>
    <message>
        <source>Left out for now: %1.</source>
        <translation>Vorerst weggelassen: %1.</translation>
    </message>
    <message>
        <source>Why this?</source>
        <translation>Warum das?</translation>
    </message>
    <message>
        <source>Why nothing today?</source>
        <translation>Warum heute nichts?</translation>
    </message>
    <message>
        <source>Why rest today?</source>
        <translation>Warum heute Ruhe?</translation>
    </message>
    <message>
        <source>Somebody has examined it</source>
        <translation>Jemand hat es untersucht</translation>
    </message>
</context>
<context>
    <name>lissom::TrayIcon</name>
    <message>
        <source>Open Lissom</source>
        <translation>Lissom öffnen</translation>
    </message>
    <message>
        <source>Start today's session</source>
        <translation>Heutige Einheit starten</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Nudge me when I sit for long</source>
        <translation>Anstupsen, wenn ich lange sitze</translation>
    </message>
    <message>
        <source>Quit Lissom</source>
        <translation>Lissom beenden</translation>
    </message>
    <message>
        <source>Lissom</source>
        <translation>Lissom</translation>
    </message>
</context>
<context>
    <name>lissom::UndoWords</name>
    <message>
        <source>%1 (from today on)</source>
        <translation>%1 (ab heute)</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a day</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Add the session of %1</source>
        <translation>Einheit vom %1 nachtragen</translation>
    </message>
    <message>
        <source>Correct the session of %1</source>
        <translation>Einheit vom %1 berichtigen</translation>
    </message>
    <message>
        <source>Withdraw the session of %1</source>
        <translation>Einheit vom %1 zurückziehen</translation>
    </message>
    <message>
        <source>Undo a change of the session of %1</source>
        <translation>Änderung der Einheit vom %1 zurücknehmen</translation>
    </message>
    <message>
        <source>Change the week</source>
        <translation>Woche ändern</translation>
    </message>
    <message>
        <source>Begin the programme</source>
        <translation>Programm beginnen</translation>
    </message>
    <message>
        <source>End the programme</source>
        <translation>Programm beenden</translation>
    </message>
    <message>
        <source>Change the times of the sessions</source>
        <translation>Zeiten der Einheiten ändern</translation>
    </message>
    <message>
        <source>Pause on %1</source>
        <translation>Pause am %1</translation>
    </message>
    <message>
        <source>Pause from %1 to %2</source>
        <translation>Pause vom %1 bis %2</translation>
    </message>
    <message>
        <source>Mark that it is irritated</source>
        <translation>Angeben, dass es gereizt ist</translation>
    </message>
    <message>
        <source>Rest on %1</source>
        <translation>Ruhe am %1</translation>
    </message>
    <message>
        <source>Train on %1</source>
        <translation>Training am %1</translation>
    </message>
    <message>
        <source>Tell how the morning is</source>
        <translation>Angeben, wie der Morgen ist</translation>
    </message>
    <message>
        <source>Change the traffic light</source>
        <translation>Ampel ändern</translation>
    </message>
    <message>
        <source>Tell of a sign that needs help</source>
        <translation>Ein Zeichen angeben, das Hilfe braucht</translation>
    </message>
    <message>
        <source>Go on after an examination</source>
        <translation>Nach einer Untersuchung weitermachen</translation>
    </message>
    <message>
        <source>Take a break from sitting</source>
        <translation>Sitzpause machen</translation>
    </message>
    <message>
        <source>Take something back</source>
        <translation>Etwas zurücknehmen</translation>
    </message>
    <message>
        <source>Change who looks after you</source>
        <translation>Ändern, wer dich betreut</translation>
    </message>
    <message>
        <source>Appointment on %1</source>
        <translation>Termin am %1</translation>
    </message>
    <message>
        <source>Change your questions</source>
        <translation>Deine Fragen ändern</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Change your routines</source>
        <translation>Deine Routinen ändern</translation>
    </message>
    <message>
        <source>Change the routine “%1”</source>
        <translation>Routine „%1“ ändern</translation>
    </message>
    <message>
        <source>Keep the routine “%1”</source>
        <translation>Routine „%1“ behalten</translation>
    </message>
    <message>
        <source>Remove the routine “%1”</source>
        <translation>Routine „%1“ entfernen</translation>
    </message>
</context>
<context>
    <name>lissom::VisitPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Zurück zum Plan</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Blatt für den Termin</translation>
    </message>
    <message>
        <source>One page for the person who looks after your hip and back: what you did, how it felt, and what you want to ask. You decide who gets it; nothing is sent by itself.</source>
        <translation>Eine Seite für die Person, die sich um deine Hüfte und deinen Rücken kümmert: was du gemacht hast, wie es sich anfühlte und was du fragen möchtest. Du entscheidest, wer es bekommt; nichts wird von selbst verschickt.</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>From when on the sheet tells</source>
        <translation>Ab wann das Blatt erzählt</translation>
    </message>
    <message>
        <source>Since the last appointment, or four weeks</source>
        <translation>Seit dem letzten Termin, sonst vier Wochen</translation>
    </message>
    <message>
        <source>Since a day of your choice</source>
        <translation>Seit einem Tag deiner Wahl</translation>
    </message>
    <message>
        <source>First day on the sheet</source>
        <translation>Erster Tag auf dem Blatt</translation>
    </message>
    <message>
        <source>What you want to ask</source>
        <translation>Was du fragen möchtest</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>Frage %1</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Draft a mail</source>
        <translation>Mail entwerfen</translation>
    </message>
</context>
<context>
    <name>lissom::VisitSheet</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>zum Teil</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht gemacht</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>before a session</source>
        <translation>vor einer Einheit</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Discomfort, 0 none to 10 worst</source>
        <translation>Beschwerden, 0 keine bis 10 stärkste</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Time under stretch, held of planned (min:s)</source>
        <translation>Dehnzeit, gehalten von geplant (min:s)</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>both together</source>
        <translation>beide zusammen</translation>
    </message>
    <message>
        <source>Flare-ups and pauses</source>
        <translation>Reizungen und Pausen</translation>
    </message>
    <message>
        <source>None were marked.</source>
        <translation>Keine vermerkt.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>None were written.</source>
        <translation>Keine geschrieben.</translation>
    </message>
    <message>
        <source>Routine now: %1</source>
        <translation>Programm jetzt: %1</translation>
    </message>
    <message>
        <source>My questions</source>
        <translation>Meine Fragen</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a question</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Since the appointment on %1</source>
        <translation>Seit dem Termin am %1</translation>
    </message>
    <message>
        <source>The last four weeks</source>
        <translation>Die letzten vier Wochen</translation>
    </message>
    <message>
        <source>Since the first day of the log</source>
        <translation>Seit dem ersten Tag des Protokolls</translation>
    </message>
    <message>
        <source>Sessions: %1.</source>
        <translation>Einheiten: %1.</translation>
    </message>
    <message>
        <source>Entered by hand, not timed: %1.</source>
        <translation>Von Hand eingetragen, nicht gemessen: %1.</translation>
    </message>
    <message>
        <source>Sessions in which a hold was ended because it hurt: %1.</source>
        <translation>Einheiten, in denen eine Dehnung beendet wurde, weil es wehtat: %1.</translation>
    </message>
    <message>
        <source>%1: first %2, highest %3 (%4), last %5 (%6).</source>
        <comment>discomfort before or after a session</comment>
        <translation>%1: zuerst %2, höchstens %3 (%4), zuletzt %5 (%6).</translation>
    </message>
    <message>
        <source>Before a session</source>
        <translation>Vor einer Einheit</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>No number was told in this time.</source>
        <translation>In dieser Zeit wurde keine Zahl angegeben.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>time held of time planned</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 of 10, from %3 on.</source>
        <translation>%1, %2 von 10, ab %3.</translation>
    </message>
    <message>
        <source>The way back is not over yet.</source>
        <translation>Der Weg zurück ist noch nicht zu Ende.</translation>
    </message>
    <message>
        <source>The way back was over on %1</source>
        <translation>Der Weg zurück war zu Ende am %1</translation>
    </message>
    <message>
        <source>Something new was told on %1</source>
        <translation>Etwas Neues wurde angegeben am %1</translation>
    </message>
    <message>
        <source>Nothing was made less.</source>
        <translation>Nichts wurde verringert.</translation>
    </message>
    <message>
        <source>Pause (%1): %2</source>
        <translation>Pause (%1): %2</translation>
    </message>
    <message>
        <source>Pause (%1): %2 to %3</source>
        <translation>Pause (%1): %2 bis %3</translation>
    </message>
    <message>
        <source>%1, %2 % of the dose</source>
        <translation>%1, %2 % der Dosis</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date: 22 November 2026</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a date: 22 Nov</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Blatt für den Termin</translation>
    </message>
    <message>
        <source>Days kept: %1 of %2</source>
        <translation>Eingehaltene Tage: %1 von %2</translation>
    </message>
    <message>
        <source>In all</source>
        <comment>all exercises together</comment>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Printed with Lissom, a program for stretching at home. It shows what was noted down there; it is no diagnosis and does not replace care.</source>
        <translation>Gedruckt mit Lissom, einem Programm zum Dehnen zu Hause. Es zeigt, was dort festgehalten wurde; es ist keine Diagnose und ersetzt keine Behandlung.</translation>
    </message>
    <message>
        <source>%1: left %2, right %3, both together %4</source>
        <translation>%1: links %2, rechts %3, beide zusammen %4</translation>
    </message>
    <message>
        <source>There was more than a mail draft holds. The sheet as a PDF has more room.</source>
        <translation>Es war mehr, als in einen Mail-Entwurf passt. Das Blatt als PDF hat mehr Platz.</translation>
    </message>
</context>
<context>
    <name>lissom::WayBackCard</name>
    <message>
        <source>The way back</source>
        <translation>Der Weg zurück</translation>
    </message>
</context>
<context>
    <name>lissom::WeekCard</name>
    <message>
        <source>Your week</source>
        <translation>Deine Woche</translation>
    </message>
    <message>
        <source>On fixed days</source>
        <translation>An festen Tagen</translation>
    </message>
    <message>
        <source>On days as they come</source>
        <translation>An Tagen, wie sie kommen</translation>
    </message>
    <message>
        <source>Your week, day by day</source>
        <translation>Deine Woche, Tag für Tag</translation>
    </message>
    <message>
        <source>Sessions a week</source>
        <translation>Einheiten in der Woche</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Begin gently and build up</source>
        <translation>Sanft beginnen und aufbauen</translation>
    </message>
    <message>
        <source>Each exercise begins with its first dose and grows a step after two comfortable sessions: longer holds up to 30 s, then one more. Not in the week after a red day, and not beyond 10 minutes a week for one muscle and side.</source>
        <translation>Jede Übung beginnt mit ihrer ersten Menge und wächst nach zwei angenehmen Einheiten um einen Schritt: länger halten bis 30 s, dann einmal mehr. Nicht in der Woche nach einem roten Tag und nicht über 10 Minuten in der Woche für einen Muskel und eine Seite hinaus.</translation>
    </message>
    <message>
        <source>At the same time every day</source>
        <translation>Jeden Tag zur gleichen Zeit</translation>
    </message>
    <message>
        <source>%1 at a time of day</source>
        <translation>%1 zu einer Uhrzeit</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
</context>
<context>
    <name>lissom::WeekChart</name>
    <message>
        <source>Minutes held. %1</source>
        <translation>Gehaltene Minuten. %1</translation>
    </message>
</context>
<context>
    <name>lissom::WeekPart</name>
    <message>
        <source>Minutes held</source>
        <translation>Gehaltene Minuten</translation>
    </message>
    <message>
        <source>Discomfort, before and after</source>
        <translation>Beschwerden, vorher und nachher</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
</context>
<context>
    <name>lissom::YearPart</name>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Minutes held a week</source>
        <translation>Gehaltene Minuten je Woche</translation>
    </message>
    <message>
        <source>Discomfort, before and after</source>
        <translation>Beschwerden, vorher und nachher</translation>
    </message>
    <message>
        <source>Time held by muscle, a week</source>
        <translation>Gehaltene Zeit je Muskel, pro Woche</translation>
    </message>
</context>
<context>
    <name>lissom::YearSheet</name>
    <message>
        <source>Months of %1</source>
        <translation>Monate von %1</translation>
    </message>
</context>
<context>
    <name>lissom::YearView</name>
    <message>
        <source>1 day done</source>
        <translation>1 Tag gemacht</translation>
    </message>
    <message>
        <source>%1 days done</source>
        <translation>%1 Tage gemacht</translation>
    </message>
    <message>
        <source>1 in part</source>
        <translation>1 zum Teil</translation>
    </message>
    <message>
        <source>%1 in part</source>
        <translation>%1 zum Teil</translation>
    </message>
    <message>
        <source>1 rest day</source>
        <translation>1 Ruhetag</translation>
    </message>
    <message>
        <source>%1 rest days</source>
        <translation>%1 Ruhetage</translation>
    </message>
    <message>
        <source>1 day of pause</source>
        <translation>1 Tag Pause</translation>
    </message>
    <message>
        <source>%1 days of pause</source>
        <translation>%1 Tage Pause</translation>
    </message>
    <message>
        <source>1 missed</source>
        <translation>1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>format of a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Planned (min)</source>
        <translation>Geplant (min)</translation>
    </message>
    <message>
        <source>Left (min)</source>
        <translation>Links (min)</translation>
    </message>
    <message>
        <source>Right (min)</source>
        <translation>Rechts (min)</translation>
    </message>
    <message>
        <source>Held (min)</source>
        <translation>Gehalten (min)</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>Tage eingehalten</translation>
    </message>
    <message>
        <source>Days asked</source>
        <translation>Tage geplant</translation>
    </message>
    <message>
        <source>The minutes of each week are drawn here once something was held.</source>
        <translation>Hier werden die Minuten jeder Woche gezeichnet, sobald du etwas gehalten hast.</translation>
    </message>
    <message>
        <source>Minutes held a week, %1 weeks. The most in %2: %3 minutes.</source>
        <translation>Gehaltene Minuten je Woche, %1 Wochen. Die meisten in %2: %3 Minuten.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>When you say how it feels before and after a session, it is drawn here.</source>
        <translation>Wenn du sagst, wie es sich vor und nach einer Einheit anfühlt, wird es hier gezeichnet.</translation>
    </message>
    <message>
        <source>Discomfort from 0 to 10, told around %1 sessions.</source>
        <translation>Beschwerden von 0 bis 10, angegeben bei %1 Einheiten.</translation>
    </message>
    <message>
        <source>1 session, %1 held</source>
        <translation>1 Einheit, %1 gehalten</translation>
    </message>
    <message>
        <source>%1 sessions, %2 held</source>
        <translation>%1 Einheiten, %2 gehalten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>Zum Teil</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Nothing was asked in this year.</source>
        <translation>In diesem Jahr war nichts geplant.</translation>
    </message>
    <message>
        <source>Nothing held in this year.</source>
        <translation>In diesem Jahr wurde nichts gehalten.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A backup that was being brought back is not all in its place yet. What was there before is kept. The reason: %1</source>
        <translation>Eine Sicherung, die zurückgeholt wurde, ist noch nicht ganz an ihrem Platz. Was vorher da war, ist aufgehoben. Der Grund: %1</translation>
    </message>
</context>
</TS>
