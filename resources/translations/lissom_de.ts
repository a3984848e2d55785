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
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;Everything (*.json)</source>
        <translation>Tabelle (*.csv);;Alles (*.json)</translation>
    </message>
    <message>
        <source>Your log is in %1.</source>
        <translation>Dein Protokoll liegt in %1.</translation>
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
</context>
<context>
    <name>lissom::BalanceBar</name>
    <message>
        <source>Left %1, right %2</source>
        <translation>Links %1, rechts %2</translation>
    </message>
</context>
<context>
    <name>lissom::ChartLegend</name>
    <message>
        <source>Pale bars are planned, full bars are done, hatched bars are rest, dashed outlines are missed.</source>
        <translation>Blasse Balken sind geplant, volle getan, schraffierte Ruhe, gestrichelte Umrisse ausgelassen.</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Ruhe</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>ausgelassen</translation>
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
        <source>Go to the week of a date, for example 2026-11-16 or 16 Nov</source>
        <translation>Gehe zur Woche eines Datums, zum Beispiel 2026-11-16 oder 16 Nov</translation>
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
        <source>Minutes held</source>
        <translation>Gehaltene Minuten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
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
    <name>lissom::SessionLine</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
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
</context>
<context>
    <name>lissom::TodayView</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>format of a date: Sunday, 22 November</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>Your first day · a rest day</source>
        <translation>Dein erster Tag · ein Ruhetag</translation>
    </message>
    <message>
        <source>Your first day · a stretch day</source>
        <translation>Dein erster Tag · ein Dehntag</translation>
    </message>
    <message>
        <source>Day %1 of your plan · a rest day</source>
        <translation>Tag %1 deines Plans · ein Ruhetag</translation>
    </message>
    <message>
        <source>Day %1 of your plan · a stretch day</source>
        <translation>Tag %1 deines Plans · ein Dehntag</translation>
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
        <source> You stretched for %1 as well.</source>
        <translation> Du hast auch %1 gedehnt.</translation>
    </message>
    <message>
        <source> Your next session is tomorrow.</source>
        <translation> Deine nächste Einheit ist morgen.</translation>
    </message>
    <message>
        <source> Your next session is on %1.</source>
        <translation> Deine nächste Einheit ist am %1.</translation>
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
        <source>Rest</source>
        <translation>Ruhe</translation>
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
</context>
<context>
    <name>lissom::WeekChart</name>
    <message>
        <source>Minutes held. %1</source>
        <translation>Gehaltene Minuten. %1</translation>
    </message>
</context>
</TS>
