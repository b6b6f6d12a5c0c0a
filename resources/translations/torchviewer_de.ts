<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutBox</name>
    <message>
        <source>About torchviewer</source>
        <translation>Über torchviewer</translation>
    </message>
    <message>
        <source>Replays the flight of the unlit Sochi 2014 torch in November 2013. All pictures are drawings made for this program. Not connected with any Games or space agency.</source>
        <translation>Zeigt den Flug der nicht entzündeten Fackel von Sotschi 2014 im November 2013. Alle Bilder sind Zeichnungen für dieses Programm. Ohne Verbindung zu Olympischen Spielen oder Raumfahrtagenturen.</translation>
    </message>
    <message>
        <source>Data, fonts and icons of others</source>
        <translation>Daten, Schriften und Symbole anderer</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong and was noted: {what}</source>
        <translation>Ein Fehler ist aufgetreten und wurde vermerkt: {what}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Open mission…</source>
        <translation>Mission öffnen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Wiedergabe oder Pause</translation>
    </message>
    <message>
        <source>Play backwards, faster at each press</source>
        <translation>Rückwärts, mit jedem Druck schneller</translation>
    </message>
    <message>
        <source>Play forwards, faster at each press</source>
        <translation>Vorwärts, mit jedem Druck schneller</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Eine Sekunde vor</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Eine Sekunde zurück</translation>
    </message>
    <message>
        <source>Small step on</source>
        <translation>Kleiner Schritt vor</translation>
    </message>
    <message>
        <source>Small step back</source>
        <translation>Kleiner Schritt zurück</translation>
    </message>
    <message>
        <source>Ten small steps on</source>
        <translation>Zehn kleine Schritte vor</translation>
    </message>
    <message>
        <source>Ten small steps back</source>
        <translation>Zehn kleine Schritte zurück</translation>
    </message>
    <message>
        <source>Loop starts here</source>
        <translation>Schleife beginnt hier</translation>
    </message>
    <message>
        <source>Loop ends here</source>
        <translation>Schleife endet hier</translation>
    </message>
    <message>
        <source>Loop this phase, or end the loop</source>
        <translation>Phase wiederholen oder Schleife beenden</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Nächstes Ereignis</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Voriges Ereignis</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Start of the flight</source>
        <translation>Beginn des Flugs</translation>
    </message>
    <message>
        <source>End of the flight</source>
        <translation>Ende des Flugs</translation>
    </message>
    <message>
        <source>Phase 1 to 9</source>
        <translation>Phase 1 bis 9</translation>
    </message>
    <message>
        <source>Go to a time or event…</source>
        <translation>Zu Zeit oder Ereignis …</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Whole flight</source>
        <translation>Ganzer Flug</translation>
    </message>
    <message>
        <source>Next local time</source>
        <translation>Nächste Ortszeit</translation>
    </message>
    <message>
        <source>Keep the torch in the middle of the map</source>
        <translation>Fackel in der Kartenmitte halten</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Schrift auf 100&#xa0;%</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>Dunkel oder hell</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Leave full screen, end the loop</source>
        <translation>Vollbild und Schleife beenden</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Panes as they were</source>
        <translation>Bereiche zurücksetzen</translation>
    </message>
    <message>
        <source>Copy time and position</source>
        <translation>Zeit und Position kopieren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>About and credits</source>
        <translation>Info und Quellen</translation>
    </message>
</context>
<context>
    <name>Explorer</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Altitude and speed</source>
        <translation>Höhe und Tempo</translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation>Uhrsteuerung</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Open a mission</source>
        <translation>Mission öffnen</translation>
    </message>
    <message>
        <source>This mission cannot be opened</source>
        <translation>Diese Mission lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>GotoBox</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A time or an event</source>
        <translation>Zeit oder Ereignis</translation>
    </message>
    <message>
        <source>Type a time, a time since launch, or part of an event&apos;s name.</source>
        <translation>Zeit, Zeit seit dem Start oder Teil eines Ereignisnamens eingeben.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Since launch</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>Choose a local time (Y)</source>
        <translation>Ortszeit wählen (Y)</translation>
    </message>
    <message>
        <source>Go to a time or event (G)</source>
        <translation>Zu Zeit oder Ereignis (G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Follow the torch</source>
        <translation>Der Fackel folgen</translation>
    </message>
    <message>
        <source>Whole world</source>
        <translation>Ganze Welt</translation>
    </message>
    <message>
        <source>Map of the Earth</source>
        <translation>Karte der Erde</translation>
    </message>
    <message>
        <source>carried by {name}</source>
        <translation>bei {name}</translation>
    </message>
    <message>
        <source>carried by {first} and {second}</source>
        <translation>bei {first} und {second}</translation>
    </message>
    <message>
        <source>carried by {first} and {count} others</source>
        <translation>bei {first} und {count} weiteren</translation>
    </message>
    <message>
        <source>{name}: position not recorded</source>
        <translation>{name}: Ort nicht überliefert</translation>
    </message>
    <message>
        <source>{name} above {place}; position tracked</source>
        <translation>{name} über: {place}; Position aus Bahndaten</translation>
    </message>
    <message>
        <source>{name} above {place}; position reconstructed</source>
        <translation>{name} über: {place}; Position rekonstruiert</translation>
    </message>
    <message>
        <source>{name} on the ground: {place}</source>
        <translation>{name} am Boden: {place}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>All pictures</source>
        <extracomment>id of the picture that a person has picked</extracomment>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>This mission has no pictures</source>
        <translation>Diese Mission hat keine Bilder</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>stands for a photograph by {who}</source>
        <translation>steht für ein Foto von {who}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>the keyboard has come or gone</extracomment>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>not recorded</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Position, tracked ±{error} km</source>
        <translation>Position, aus Bahndaten ±{error} km</translation>
    </message>
    <message>
        <source>Position, reconstructed ±{error} km</source>
        <translation>Position, rekonstruiert ±{error} km</translation>
    </message>
    <message>
        <source>Position ±{error} km</source>
        <translation>Position ±{error} km</translation>
    </message>
    <message>
        <source>on the ground</source>
        <translation>am Boden</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number} km</translation>
    </message>
    <message>
        <source>{number} km/h</source>
        <translation>{number} km/h</translation>
    </message>
    <message>
        <source>In sunlight</source>
        <translation>Im Sonnenlicht</translation>
    </message>
    <message>
        <source>In the dark</source>
        <translation>Im Dunkeln</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Altitude and speed</source>
        <translation>Höhe und Tempo</translation>
    </message>
    <message>
        <source>Altitude, km</source>
        <translation>Höhe, km</translation>
    </message>
    <message>
        <source>Speed relative to the stars, km/s</source>
        <translation>Tempo relativ zu den Sternen, km/s</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>Where the torch is</source>
        <translation>Wo die Fackel ist</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Speed over ground</source>
        <translation>Tempo über Grund</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>sunset in {time}</source>
        <translation>Untergang in {time}</translation>
    </message>
    <message>
        <source>sunrise in {time}</source>
        <translation>Aufgang in {time}</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{date}, about {time} UTC</source>
        <translation>{date}, etwa {time} UTC</translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation>{date}, {time} UTC</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>how often the still part has been painted</extracomment>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>{altitude} km</source>
        <translation>{altitude} km</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation>geplant; nur der Plan lag vor</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>wie bei anderen Flügen</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>remembered; no source seen</source>
        <translation>aus der Erinnerung; ohne Quelle</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Wiedergabe (Leertaste)</translation>
    </message>
    <message>
        <source>No later event</source>
        <translation>Kein späteres Ereignis</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Danach:</translation>
    </message>
    <message>
        <source>in about {time}</source>
        <translation>in etwa {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation>Uhrsteuerung</translation>
    </message>
    <message>
        <source>Previous event (Page Up)</source>
        <translation>Voriges Ereignis (Bild aufwärts)</translation>
    </message>
    <message>
        <source>Next event (Page Down)</source>
        <translation>Nächstes Ereignis (Bild abwärts)</translation>
    </message>
    <message>
        <source>Loop this phase (Shift+L)</source>
        <translation>Phase wiederholen (Umschalt+L)</translation>
    </message>
    <message>
        <source>{rate} times real time</source>
        <translation>{rate}-fache Echtzeit</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
</context>
</TS>
