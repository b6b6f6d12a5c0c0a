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
        <translation>Daten, Schriften und Symbole Dritter</translation>
    </message>
</context>
<context>
    <name>AlbumBox</name>
    <message>
        <source>Photograph albums</source>
        <extracomment>a folder, a zip, or a folder that has no list yet is to be chosen</extracomment>
        <translation>Fotoalben</translation>
    </message>
    <message>
        <source>Albums, the uppermost first</source>
        <translation>Alben, das oberste zuerst</translation>
    </message>
    <message>
        <source>What is shown of this album</source>
        <translation>Was von diesem Album gezeigt wird</translation>
    </message>
    <message>
        <source>Public screen: show only what a kiosk may</source>
        <translation>Öffentlicher Bildschirm: nur zeigen, was ein Kiosk darf</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>Add a zip…</source>
        <translation>Zip hinzufügen …</translation>
    </message>
    <message>
        <source>Begin a list…</source>
        <translation>Liste beginnen …</translation>
    </message>
    <message>
        <source>Lay on top</source>
        <translation>Nach oben legen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Check again (F5)</source>
        <translation>Erneut prüfen (F5)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>An album covers those below it where both have the same picture.</source>
        <translation>Ein Album verdeckt die darunter, wo beide dasselbe Bild haben.</translation>
    </message>
    <message>
        <source>No albums yet.</source>
        <translation>Noch keine Alben.</translation>
    </message>
    <message>
        <source>Removed: {album}. The zip itself stays where it is.</source>
        <translation>Entfernt: {album}. Das Zip selbst bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>Removed: {album}. Its folder stays as it is: {folder}</source>
        <translation>Entfernt: {album}. Sein Ordner bleibt, wie er ist: {folder}</translation>
    </message>
    <message>
        <source>The folder cannot be shown: {folder}</source>
        <translation>Der Ordner lässt sich nicht zeigen: {folder}</translation>
    </message>
    <message>
        <source>An album is a folder, or a zip, of photographs with a list, photos.toml, that says of each where it belongs, whose it is and where it may be shown.</source>
        <translation>Ein Album ist ein Ordner oder Zip mit Fotos und einer Liste, photos.toml. Sie sagt von jedem, wohin es gehört, wem es gehört und wo es gezeigt werden darf.</translation>
    </message>
    <message>
        <source>“Begin a list” writes one for a folder of yours. Open it in a text editor, fill in the credits, then add the folder here or let it go on the window.</source>
        <translation>„Liste beginnen“ schreibt eine für Ihren Ordner. Öffnen Sie sie in einem Texteditor, tragen Sie die Nachweise ein und fügen Sie den Ordner hier hinzu, oder lassen Sie ihn auf dem Fenster los.</translation>
    </message>
    <message>
        <source>The folder stays where it is, and no photograph in it is changed.</source>
        <translation>Der Ordner bleibt, wo er ist, und kein Foto darin wird verändert.</translation>
    </message>
    <message>
        <source>Photographs: {n}</source>
        <translation>Fotos: {n}</translation>
    </message>
    <message>
        <source>problems: {n}</source>
        <translation>Probleme: {n}</translation>
    </message>
    <message>
        <source>for another mission</source>
        <translation>für eine andere Mission</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>aus den Einstellungen</translation>
    </message>
    <message>
        <source>Not shown:</source>
        <translation>Nicht gezeigt:</translation>
    </message>
    <message>
        <source>Shown, but:</source>
        <translation>Gezeigt, aber:</translation>
    </message>
    <message>
        <source>Named in the settings (photo_folders).</source>
        <translation>In den Einstellungen genannt (photo_folders).</translation>
    </message>
    <message>
        <source>Unpacked from a zip.</source>
        <translation>Aus einem Zip entpackt.</translation>
    </message>
    <message>
        <source>For the mission {its}; the mission that is open is {this}.</source>
        <translation>Für die Mission {its}; geöffnet ist die Mission {this}.</translation>
    </message>
    <message>
        <source>Photographs shown: {n}</source>
        <translation>Gezeigte Fotos: {n}</translation>
    </message>
    <message>
        <source>Kept back, not for public screens: {n}</source>
        <translation>Zurückgehalten, nicht für öffentliche Bildschirme: {n}</translation>
    </message>
    <message>
        <source>May be exported: {n} · may be shown in public: {k}</source>
        <translation>Dürfen exportiert werden: {n} · öffentlich gezeigt werden: {k}</translation>
    </message>
    <message>
        <source>Covered by {album}: {n}</source>
        <translation>Verdeckt von {album}: {n}</translation>
    </message>
</context>
<context>
    <name>AlbumReasons</name>
    <message>
        <source>line {n} of {file}</source>
        <translation>Zeile {n} in {file}</translation>
    </message>
    <message>
        <source>{what} Did you mean “{near}”?</source>
        <translation>{what} Meinten Sie „{near}“?</translation>
    </message>
    <message>
        <source>The list cannot be used: {detail}</source>
        <translation>Die Liste ist nicht brauchbar: {detail}</translation>
    </message>
    <message>
        <source>There is no key “{0}”.</source>
        <translation>Einen Schlüssel „{0}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The mission has no picture “{0}”.</source>
        <translation>Die Mission hat kein Bild „{0}“.</translation>
    </message>
    <message>
        <source>The mission has no event “{0}”.</source>
        <translation>Die Mission hat kein Ereignis „{0}“.</translation>
    </message>
    <message>
        <source>The mission has no place “{0}”.</source>
        <translation>Die Mission hat keinen Ort „{0}“.</translation>
    </message>
    <message>
        <source>The key “{0}” is missing.</source>
        <translation>Der Schlüssel „{0}“ fehlt.</translation>
    </message>
    <message>
        <source>A text is longer than {0} characters. Shorten it.</source>
        <translation>Ein Text hat mehr als {0} Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>A text has the character {0} in it, which hides or turns what is read. Delete it.</source>
        <translation>Ein Text enthält das Zeichen {0}, das verbirgt oder umkehrt, was man liest. Löschen Sie es.</translation>
    </message>
    <message>
        <source>The time {0} has no time zone. Add one, such as +06:00 or Z.</source>
        <translation>Die Zeit {0} hat keine Zeitzone. Ergänzen Sie sie, etwa +06:00 oder Z.</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} kann hier nicht stehen.</translation>
    </message>
    <message>
        <source>{0} is no name of a file in this folder. Write a name such as launch.jpg.</source>
        <translation>{0} ist kein Name einer Datei in diesem Ordner. Schreiben Sie einen wie launch.jpg.</translation>
    </message>
    <message>
        <source>It has no credit: nobody is named as whose photograph it is. Write the line that its owner asks for, such as credit = &quot;NASA/Bill Ingalls&quot;.</source>
        <translation>Der Bildnachweis fehlt: Niemand ist genannt, wem das Foto gehört. Schreiben Sie die Zeile, die der Eigentümer verlangt, etwa credit = &quot;NASA/Bill Ingalls&quot;.</translation>
    </message>
    <message>
        <source>It belongs nowhere. Write the picture that it replaces (slot), when it was taken (taken) or what it shows (event).</source>
        <translation>Es gehört nirgends hin. Schreiben Sie, welches Bild es ersetzt (slot), wann es aufgenommen wurde (taken) oder was es zeigt (event).</translation>
    </message>
    <message>
        <source>{0} lies outside the mission. Write a time from {1} to {2}.</source>
        <translation>{0} liegt außerhalb der Mission. Schreiben Sie eine Zeit von {1} bis {2}.</translation>
    </message>
    <message>
        <source>The picture “{0}” is replaced by {1} already. Keep one of the two, or write when this one was taken.</source>
        <translation>Das Bild „{0}“ wird schon durch {1} ersetzt. Behalten Sie eines von beiden, oder schreiben Sie, wann dieses aufgenommen wurde.</translation>
    </message>
    <message>
        <source>{0} is in the list twice. Keep one of the two.</source>
        <translation>{0} steht zweimal in der Liste. Behalten Sie eines von beiden.</translation>
    </message>
    <message>
        <source>It has no licence: it is shown on this screen, but not exported and not in public.</source>
        <translation>Es hat keine Lizenz: Es wird auf diesem Bildschirm gezeigt, aber nicht exportiert und nicht öffentlich.</translation>
    </message>
    <message>
        <source>The licence “{0}” is not known here: the photograph is shown on this screen, but not exported and not in public. Write may_export and may_kiosk to decide that yourself.</source>
        <translation>Die Lizenz „{0}“ ist hier nicht bekannt: Das Foto wird auf diesem Bildschirm gezeigt, aber nicht exportiert und nicht öffentlich. Mit may_export und may_kiosk entscheiden Sie das selbst.</translation>
    </message>
    <message>
        <source>… and {0} more problems</source>
        <translation>… und {0} weitere Probleme</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>Die Datei lässt sich nicht lesen: {0}.</translation>
    </message>
    <message>
        <source>The file is a link, or lies behind one.</source>
        <translation>Die Datei ist ein Link oder liegt hinter einem.</translation>
    </message>
    <message>
        <source>The file holds no JPEG, PNG, WebP or TIFF picture.</source>
        <translation>Die Datei enthält kein Bild in JPEG, PNG, WebP oder TIFF.</translation>
    </message>
    <message>
        <source>The file holds a {0} picture, its name says something else. Let it end in {1}.</source>
        <translation>Die Datei enthält ein Bild in {0}, ihr Name sagt etwas anderes. Lassen Sie ihn auf {1} enden.</translation>
    </message>
    <message>
        <source>The file is damaged. Copy it again.</source>
        <translation>Die Datei ist beschädigt. Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The file is cut short: its end is missing.</source>
        <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>The picture has {0} megapixels, too many to be shown. Save it with {1} at most.</source>
        <translation>Das Bild hat {0} Megapixel, zu viele, um gezeigt zu werden. Speichern Sie es mit höchstens {1}.</translation>
    </message>
    <message>
        <source>The file has {0} MiB, too many to be read. Save it with {1} at most.</source>
        <translation>Die Datei hat {0} MiB, zu viele, um gelesen zu werden. Speichern Sie sie mit höchstens {1}.</translation>
    </message>
    <message>
        <source>It is not the file that the list means (its sum is another). Copy it again.</source>
        <translation>Es ist nicht die Datei, die die Liste meint (ihre Prüfsumme ist eine andere). Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The folder is not there. Is its disk or stick plugged in?</source>
        <translation>Der Ordner ist nicht da. Ist sein Laufwerk oder Stick angeschlossen?</translation>
    </message>
    <message>
        <source>{0} is neither a folder nor a zip.</source>
        <translation>{0} ist weder ein Ordner noch ein Zip.</translation>
    </message>
    <message>
        <source>The folder has no photos.toml, the list of its photographs. Photograph albums in the menu can begin one.</source>
        <translation>Dem Ordner fehlt photos.toml, die Liste seiner Fotos. „Fotoalben“ im Menü kann eine beginnen.</translation>
    </message>
    <message>
        <source>There are {0} files, more than {1}. Divide the album into several.</source>
        <translation>Es sind {0} Dateien, mehr als {1}. Teilen Sie das Album in mehrere.</translation>
    </message>
    <message>
        <source>The album is for the mission {0}; this is {1}.</source>
        <translation>Das Album ist für die Mission {0}; dies ist {1}.</translation>
    </message>
    <message>
        <source>There are {0} albums already. Remove one first.</source>
        <translation>Es gibt schon {0} Alben. Entfernen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>photo_folders in the settings has {0}. Write a list of whole paths there, such as [&quot;/srv/photographs&quot;].</source>
        <translation>photo_folders in den Einstellungen hat {0}. Schreiben Sie dort eine Liste vollständiger Pfade, etwa [&quot;/srv/photographs&quot;].</translation>
    </message>
    <message>
        <source>settings.json was changed by hand, and its sum does not fit any more. Delete the line with sha256 in it.</source>
        <translation>settings.json wurde von Hand geändert, und ihre Prüfsumme passt nicht mehr. Löschen Sie die Zeile mit sha256.</translation>
    </message>
    <message>
        <source>There is a list already, {0}. Fill that in, or rename it.</source>
        <translation>Es gibt schon eine Liste, {0}. Füllen Sie diese aus, oder benennen Sie sie um.</translation>
    </message>
    <message>
        <source>The folder has no JPEG, PNG, WebP or TIFF picture with a name that can be used.</source>
        <translation>Der Ordner hat kein Bild in JPEG, PNG, WebP oder TIFF mit einem brauchbaren Namen.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
    <message>
        <source>The disk has not enough room left.</source>
        <translation>Auf dem Laufwerk ist nicht genug Platz.</translation>
    </message>
    <message>
        <source>The zip cannot be unpacked: {0}.</source>
        <translation>Das Zip lässt sich nicht entpacken: {0}.</translation>
    </message>
    <message>
        <source>The zip is damaged. Copy or pack it again.</source>
        <translation>Das Zip ist beschädigt. Kopieren oder packen Sie es erneut.</translation>
    </message>
    <message>
        <source>The zip has no photos.toml, the list of its photographs. Unpack it; Photograph albums in the menu can begin one for the folder.</source>
        <translation>Dem Zip fehlt photos.toml, die Liste seiner Fotos. Entpacken Sie es; „Fotoalben“ im Menü kann eine für den Ordner beginnen.</translation>
    </message>
    <message>
        <source>The zip has a file whose name is not allowed: {0}. Pack it without it.</source>
        <translation>Das Zip enthält eine Datei mit unerlaubtem Namen: {0}. Packen Sie es ohne sie.</translation>
    </message>
    <message>
        <source>The zip has a link or device in it: {0}. Put the file itself there.</source>
        <translation>Das Zip enthält einen Link oder ein Gerät: {0}. Legen Sie die Datei selbst hinein.</translation>
    </message>
    <message>
        <source>The zip has {0} twice. Pack it again.</source>
        <translation>Das Zip enthält {0} zweimal. Packen Sie es erneut.</translation>
    </message>
    <message>
        <source>The zip is larger than 4 GB. Unpack it and add the folder.</source>
        <translation>Das Zip ist größer als 4 GB. Entpacken Sie es, und fügen Sie den Ordner hinzu.</translation>
    </message>
    <message>
        <source>{0} in the zip has more than {1} MiB.</source>
        <translation>{0} im Zip hat mehr als {1} MiB.</translation>
    </message>
    <message>
        <source>The zip unpacks to far more than pictures would. It is not used.</source>
        <translation>Das Zip wird entpackt weit größer, als Bilder es würden. Es wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The zip is locked with a password. Pack it again without one.</source>
        <translation>Das Zip ist mit einem Passwort gesperrt. Packen Sie es ohne erneut.</translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>No photographs from {album}: {why}</source>
        <translation>Keine Fotos aus {album}: {why}</translation>
    </message>
    <message>
        <source>Photographs from {album}: {n}</source>
        <translation>Fotos aus {album}: {n}</translation>
    </message>
    <message>
        <source>Photographs from {album}: {n}; problems: {count}. See the menu, Photograph albums</source>
        <translation>Fotos aus {album}: {n}; Probleme: {count}. Siehe Menü, Fotoalben</translation>
    </message>
    <message>
        <source>{file} lists {n} pictures. Open it, fill in the credits, then add the folder.</source>
        <translation>{file} führt {n} Bilder auf. Öffnen Sie die Datei, tragen Sie die Nachweise ein, dann fügen Sie den Ordner hinzu.</translation>
    </message>
    <message>
        <source>Left out, rename them first: {names}</source>
        <translation>Ausgelassen, erst umbenennen: {names}</translation>
    </message>
    <message>
        <source>Problems with your photographs: {count}. See the menu, Photograph albums</source>
        <translation>Probleme mit Ihren Fotos: {count}. Siehe Menü, Fotoalben</translation>
    </message>
    <message>
        <source>Looking at the photographs…</source>
        <translation>Fotos werden angesehen …</translation>
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
    <name>Axis</name>
    <message>
        <source>Clocks on the axis</source>
        <translation>Uhren auf der Achse</translation>
    </message>
    <message>
        <source>A higher timeline has room for all of them</source>
        <translation>Eine höhere Zeitleiste hat Platz für alle</translation>
    </message>
    <message>
        <source>The usual clocks</source>
        <translation>Die üblichen Uhren</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>Bookmarked: {name}</source>
        <translation>Lesezeichen gesetzt: {name}</translation>
    </message>
    <message>
        <source>No bookmark any more: {name}. Ctrl+B, Ctrl+Z undo that.</source>
        <translation>Kein Lesezeichen mehr: {name}. Strg+B, Strg+Z machen das rückgängig.</translation>
    </message>
    <message>
        <source>The file of bookmarks is damaged. What could be read is here; the file is kept as {path}.</source>
        <translation>Die Lesezeichendatei ist beschädigt. Was lesbar war, ist hier; die Datei bleibt als {path} erhalten.</translation>
    </message>
    <message>
        <source>The file of bookmarks cannot be used: {path}. New ones last until the program ends.</source>
        <translation>Die Lesezeichendatei ist nicht benutzbar: {path}. Neue Lesezeichen bleiben bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>The bookmarks cannot be saved in {path}. Is the disk full? They last until the program ends.</source>
        <translation>Die Lesezeichen lassen sich nicht in {path} speichern. Ist der Datenträger voll? Sie bleiben bis zum Ende des Programms.</translation>
    </message>
    <message>
        <source>That is as many bookmarks as there can be.</source>
        <translation>Mehr Lesezeichen kann es nicht geben.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Bookmarks, by time</source>
        <translation>Lesezeichen nach der Zeit</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Umbenennen (F2)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Auf und ab wählen, Eingabe geht dorthin.</translation>
    </message>
    <message>
        <source>No bookmarks. Ctrl+D marks the moment that the clock shows.</source>
        <translation>Keine Lesezeichen. Strg+D setzt eines an den Augenblick, den die Uhr zeigt.</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Name des Lesezeichens</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>Auch bekannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
    <message>
        <source>Since launch</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Urheber</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Raumfahrtagentur</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>Rufzeichen</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Fahrzeug</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Besatzung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Tatsache</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>Siehe auch</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Wo Quellen sich widersprechen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>What is picked out</source>
        <translation>Was ausgewählt ist</translation>
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
        <source>Show on the timeline</source>
        <translation>Auf der Zeitleiste zeigen</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation>Karte als Text kopieren</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>Karte schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>{n} events</source>
        <translation>{n} Ereignisse</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>{n} Bilder</translation>
    </message>
    <message>
        <source>Zoom to these</source>
        <translation>Darauf zoomen</translation>
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
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Open mission…</source>
        <translation>Mission öffnen …</translation>
    </message>
    <message>
        <source>Import element sets…</source>
        <translation>Bahnelementsätze importieren …</translation>
    </message>
    <message>
        <source>Add a folder of photographs…</source>
        <translation>Einen Ordner mit Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Add a zip of photographs…</source>
        <translation>Eine Zip-Datei mit Fotos hinzufügen …</translation>
    </message>
    <message>
        <source>Photograph albums…</source>
        <translation>Fotoalben …</translation>
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
        <source>Story pace: slow at events, fast between</source>
        <translation>Erzähltempo: langsam bei Ereignissen, schnell dazwischen</translation>
    </message>
    <message>
        <source>Stop, and back to where playing began</source>
        <translation>Stopp, und zurück zum Anfang der Wiedergabe</translation>
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
        <source>Back to where the clock was</source>
        <translation>Zurück dorthin, wo die Uhr war</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Wieder vorwärts</translation>
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
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Find a town…</source>
        <translation>Stadt suchen …</translation>
    </message>
    <message>
        <source>Bookmark this moment, or no more</source>
        <translation>Diesen Augenblick merken oder nicht mehr</translation>
    </message>
    <message>
        <source>All bookmarks…</source>
        <translation>Alle Lesezeichen …</translation>
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
        <source>Whole relay on the timeline</source>
        <translation>Ganzer Fackellauf auf der Zeitleiste</translation>
    </message>
    <message>
        <source>This phase on the timeline</source>
        <translation>Diese Phase auf der Zeitleiste</translation>
    </message>
    <message>
        <source>This event on the timeline</source>
        <translation>Dieses Ereignis auf der Zeitleiste</translation>
    </message>
    <message>
        <source>Keep the clock in view on the timeline</source>
        <translation>Der Uhr auf der Zeitleiste folgen</translation>
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
        <source>Globe or flat map</source>
        <translation>Globus oder flache Karte</translation>
    </message>
    <message>
        <source>What the map shows…</source>
        <translation>Was die Karte zeigt …</translation>
    </message>
    <message>
        <source>Measure a distance on the map</source>
        <translation>Entfernung auf der Karte messen</translation>
    </message>
    <message>
        <source>Picture on the whole screen</source>
        <translation>Bild auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Liste der Ereignisse</translation>
    </message>
    <message>
        <source>Show the working</source>
        <translation>Rechenweg zeigen</translation>
    </message>
    <message>
        <source>The story in chapters</source>
        <translation>Die Geschichte in Kapiteln</translation>
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
        <source>Dark, light or high contrast</source>
        <translation>Dunkel, hell oder kontrastreich</translation>
    </message>
    <message>
        <source>Close the place, end the loop, leave full screen</source>
        <translation>Ort schließen, Schleife beenden, Vollbild verlassen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
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
    <name>DirectionText</name>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>SO</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>SW</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>NW</translation>
    </message>
    <message>
        <source>in the north</source>
        <translation>im Norden</translation>
    </message>
    <message>
        <source>in the north-east</source>
        <translation>im Nordosten</translation>
    </message>
    <message>
        <source>in the east</source>
        <translation>im Osten</translation>
    </message>
    <message>
        <source>in the south-east</source>
        <translation>im Südosten</translation>
    </message>
    <message>
        <source>in the south</source>
        <translation>im Süden</translation>
    </message>
    <message>
        <source>in the south-west</source>
        <translation>im Südwesten</translation>
    </message>
    <message>
        <source>in the west</source>
        <translation>im Westen</translation>
    </message>
    <message>
        <source>in the north-west</source>
        <translation>im Nordwesten</translation>
    </message>
    <message>
        <source>{degrees}° above the horizon</source>
        <translation>{degrees}° über dem Horizont</translation>
    </message>
    <message>
        <source>below the horizon (−{degrees}°)</source>
        <translation>unter dem Horizont (−{degrees}°)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>civil twilight</source>
        <translation>bürgerliche Dämmerung</translation>
    </message>
    <message>
        <source>nautical twilight</source>
        <translation>nautische Dämmerung</translation>
    </message>
    <message>
        <source>astronomical twilight</source>
        <translation>astronomische Dämmerung</translation>
    </message>
    <message>
        <source>night</source>
        <translation>Nacht</translation>
    </message>
</context>
<context>
    <name>ElementReasons</name>
    <message>
        <source>is not an ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>lässt sich nicht lesen: {0}</translation>
    </message>
    <message>
        <source>is larger than {0} KiB</source>
        <translation>ist größer als {0} KiB</translation>
    </message>
    <message>
        <source>inclination</source>
        <translation>Bahnneigung</translation>
    </message>
    <message>
        <source>ascending node</source>
        <translation>aufsteigender Knoten</translation>
    </message>
    <message>
        <source>argument of perigee</source>
        <translation>Argument des Perigäums</translation>
    </message>
    <message>
        <source>mean anomaly</source>
        <translation>mittlere Anomalie</translation>
    </message>
    <message>
        <source>the {0} is {1} degrees; 0 is the least</source>
        <translation>{0}: {1} Grad; mindestens 0 sind möglich</translation>
    </message>
    <message>
        <source>the {0} is {1} degrees; {2} is the most</source>
        <translation>{0}: {1} Grad; höchstens {2} sind möglich</translation>
    </message>
    <message>
        <source>the mean motion is {0} revolutions a day; {1} to {2} is possible</source>
        <translation>die mittlere Bewegung beträgt {0} Umläufe am Tag; möglich sind {1} bis {2}</translation>
    </message>
    <message>
        <source>the eccentricity is {0}; 0 to below 1 is possible</source>
        <translation>die Exzentrizität beträgt {0}; möglich ist 0 bis unter 1</translation>
    </message>
    <message>
        <source>the eccentricity {0} puts the perigee below the ground</source>
        <translation>mit der Exzentrizität {0} liegt das Perigäum unter dem Boden</translation>
    </message>
    <message>
        <source>the drag term is {0} per Earth radius; {1} to {2} is possible</source>
        <translation>der Widerstandsterm beträgt {0} je Erdradius; möglich sind {1} bis {2}</translation>
    </message>
    <message>
        <source>SGP4 cannot use this set even at its epoch: {0}</source>
        <translation>SGP4 kann diesen Satz nicht einmal zu seiner Epoche verwenden: {0}</translation>
    </message>
    <message>
        <source>SGP4 has the perigee of this set below the ground even at its epoch</source>
        <translation>laut SGP4 liegt das Perigäum dieses Satzes schon zu seiner Epoche unter dem Boden</translation>
    </message>
    <message>
        <source>its mean eccentricity leaves the range 0 to 1</source>
        <translation>seine mittlere Exzentrizität verlässt den Bereich 0 bis 1</translation>
    </message>
    <message>
        <source>its mean motion falls below zero</source>
        <translation>seine mittlere Bewegung fällt unter null</translation>
    </message>
    <message>
        <source>its disturbed eccentricity leaves the range 0 to 1</source>
        <translation>seine gestörte Exzentrizität verlässt den Bereich 0 bis 1</translation>
    </message>
    <message>
        <source>its orbit shrinks to nothing</source>
        <translation>seine Bahn schrumpft zu nichts</translation>
    </message>
    <message>
        <source>its orbit meets the ground already at the epoch</source>
        <translation>seine Bahn trifft schon zur Epoche auf den Boden</translation>
    </message>
    <message>
        <source>it has come down before this time</source>
        <translation>er ist vor dieser Zeit niedergegangen</translation>
    </message>
    <message>
        <source>SGP4 reports error {0}</source>
        <translation>SGP4 meldet den Fehler {0}</translation>
    </message>
    <message>
        <source>{0}, SGP4 error {1}</source>
        <translation>{0}, SGP4-Fehler {1}</translation>
    </message>
    <message>
        <source>SGP4 answers with no number</source>
        <translation>SGP4 antwortet ohne eine Zahl</translation>
    </message>
    <message>
        <source>its perigee lies below the ground</source>
        <translation>sein Perigäum liegt unter dem Boden</translation>
    </message>
    <message>
        <source>the time lies more than ten years from the element set</source>
        <translation>die Zeit liegt mehr als zehn Jahre vom Elementsatz entfernt</translation>
    </message>
    <message>
        <source>no position at this time: {0}</source>
        <translation>keine Position zu dieser Zeit: {0}</translation>
    </message>
    <message>
        <source>Copy the set anew from its source</source>
        <translation>Kopieren Sie den Satz neu von seiner Quelle</translation>
    </message>
    <message>
        <source>catalogue number</source>
        <translation>Katalognummer</translation>
    </message>
    <message>
        <source>international designator</source>
        <translation>internationale Bezeichnung</translation>
    </message>
    <message>
        <source>year of the epoch</source>
        <translation>Jahr der Epoche</translation>
    </message>
    <message>
        <source>day of the epoch</source>
        <translation>Tag der Epoche</translation>
    </message>
    <message>
        <source>eccentricity</source>
        <translation>Exzentrizität</translation>
    </message>
    <message>
        <source>mean motion</source>
        <translation>mittlere Bewegung</translation>
    </message>
    <message>
        <source>first derivative of the mean motion</source>
        <translation>erste Ableitung der mittleren Bewegung</translation>
    </message>
    <message>
        <source>second derivative of the mean motion</source>
        <translation>zweite Ableitung der mittleren Bewegung</translation>
    </message>
    <message>
        <source>drag term</source>
        <translation>Widerstandsterm</translation>
    </message>
    <message>
        <source>number of the set</source>
        <translation>Nummer des Satzes</translation>
    </message>
    <message>
        <source>revolution number</source>
        <translation>Nummer des Umlaufs</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>Prüfziffer</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>ephemeris type</source>
        <translation>Art der Ephemeride</translation>
    </message>
    <message>
        <source>no element set is here; two lines of {0} columns make one</source>
        <translation>hier steht kein Elementsatz; einer besteht aus zwei Zeilen mit {0} Spalten</translation>
    </message>
    <message>
        <source>there are more than {0} element sets; keep those of the satellites you need</source>
        <translation>es sind mehr als {0} Elementsätze; behalten Sie die der Satelliten, die Sie brauchen</translation>
    </message>
    <message>
        <source>reading stops here, after {0} faults; 1 line is not read</source>
        <translation>hier endet das Lesen, nach {0} Fehlern; 1 Zeile ist nicht gelesen</translation>
    </message>
    <message>
        <source>reading stops here, after {0} faults; {1} lines are not read</source>
        <translation>hier endet das Lesen, nach {0} Fehlern; {1} Zeilen sind nicht gelesen</translation>
    </message>
    <message>
        <source>Copy the file anew from its source</source>
        <translation>Kopieren Sie die Datei neu von ihrer Quelle</translation>
    </message>
    <message>
        <source>an element set must start with its line 1</source>
        <translation>ein Elementsatz muss mit seiner Zeile 1 beginnen</translation>
    </message>
    <message>
        <source>this is neither an element set nor a remark (# ...)</source>
        <translation>dies ist weder ein Elementsatz noch eine Bemerkung (# ...)</translation>
    </message>
    <message>
        <source>line 2 of this element set is missing</source>
        <translation>Zeile 2 dieses Elementsatzes fehlt</translation>
    </message>
    <message>
        <source>belongs to satellite {0}, but line 1 to satellite {1}</source>
        <translation>gehört zum Satelliten {0}, Zeile 1 aber zum Satelliten {1}</translation>
    </message>
    <message>
        <source>has the checksum {0}, but its columns add up to {1}</source>
        <translation>hat die Prüfziffer {0}, die Spalten ergeben aber {1}</translation>
    </message>
    <message>
        <source>column {0} holds {1} instead of a blank; the columns may be shifted</source>
        <translation>in Spalte {0} steht {1} statt eines Leerzeichens; vielleicht sind die Spalten verschoben</translation>
    </message>
    <message>
        <source>column {0} holds {1}; only plain ASCII may stand here</source>
        <translation>in Spalte {0} steht {1}; hier darf nur reines ASCII stehen</translation>
    </message>
    <message>
        <source>has {0} columns instead of {1}; the checksum is missing</source>
        <translation>hat {0} statt {1} Spalten; die Prüfziffer fehlt</translation>
    </message>
    <message>
        <source>starts with {0} where line {1} of an element set must stand</source>
        <translation>beginnt mit {0}, wo Zeile {1} eines Elementsatzes stehen muss</translation>
    </message>
    <message>
        <source>has {0} columns instead of {1}</source>
        <translation>hat {0} statt {1} Spalten</translation>
    </message>
    <message>
        <source>the byte 0x{0}</source>
        <translation>das Byte 0x{0}</translation>
    </message>
    <message>
        <source>columns {0} ({1}) hold {2}; only type 0 is for SGP4</source>
        <translation>in Spalte {0} ({1}) steht {2}; nur die Art 0 ist für SGP4</translation>
    </message>
    <message>
        <source>columns {0} ({1}) hold {2}</source>
        <translation>in Spalte {0} ({1}) steht {2}</translation>
    </message>
    <message>
        <source>the day of the epoch is {0}; it must be at least 1 and less than 367</source>
        <translation>der Tag der Epoche ist {0}; er muss mindestens 1 und kleiner als 367 sein</translation>
    </message>
    <message>
        <source>the day of the epoch is {0}, but the year {1} has 365 days</source>
        <translation>der Tag der Epoche ist {0}, aber das Jahr {1} hat 365 Tage</translation>
    </message>
    <message>
        <source>the set of {0} (line {1})</source>
        <translation>der Satz vom {0} (Zeile {1})</translation>
    </message>
    <message>
        <source>the set of {0} ({1})</source>
        <translation>der Satz vom {0} ({1})</translation>
    </message>
    <message>
        <source>{0} and {1} lie {2} km apart halfway between their epochs; drag and manoeuvres explain {3} km at most</source>
        <translation>{0} und {1} liegen mitten zwischen ihren Epochen {2} km auseinander; Luftwiderstand und Manöver erklären höchstens {3} km</translation>
    </message>
    <message>
        <source>{0} and {1} have one epoch but different elements, {2} km apart; only the last counts</source>
        <translation>{0} und {1} haben dieselbe Epoche, aber andere Elemente, {2} km auseinander; nur der letzte zählt</translation>
    </message>
    <message>
        <source>{0} and {1} have one epoch but different elements; only the last counts</source>
        <translation>{0} und {1} haben dieselbe Epoche, aber andere Elemente; nur der letzte zählt</translation>
    </message>
    <message>
        <source>{0} and {1} have the number {2}, but the names {3} and {4}</source>
        <translation>{0} und {1} haben die Nummer {2}, aber die Namen {3} und {4}</translation>
    </message>
    <message>
        <source>{0} and {1} have the number {2}, but the designators {3} and {4}</source>
        <translation>{0} und {1} haben die Nummer {2}, aber die Bezeichnungen {3} und {4}</translation>
    </message>
    <message>
        <source>Compare both with their source and remove the wrong one</source>
        <translation>Vergleichen Sie beide mit ihrer Quelle und entfernen Sie den falschen</translation>
    </message>
    <message>
        <source>Give each satellite a number of its own</source>
        <translation>Geben Sie jedem Satelliten eine eigene Nummer</translation>
    </message>
    <message>
        <source>Use sets of the days of the flight</source>
        <translation>Verwenden Sie Sätze aus den Tagen des Fluges</translation>
    </message>
    <message>
        <source>Add sets of the time that is left without</source>
        <translation>Fügen Sie Sätze für die Zeit hinzu, die ohne bleibt</translation>
    </message>
    <message>
        <source>SGP4 has no position before {0}: {1}</source>
        <translation>SGP4 hat vor {0} keine Position: {1}</translation>
    </message>
    <message>
        <source>SGP4 has no position from {0} on: {1}</source>
        <translation>SGP4 hat ab {0} keine Position: {1}</translation>
    </message>
    <message>
        <source>no position at any time of the flight; {0}</source>
        <translation>zu keiner Zeit des Fluges eine Position; {0}</translation>
    </message>
    <message>
        <source>the file {0}</source>
        <translation>die Datei {0}</translation>
    </message>
    <message>
        <source>column 1 holds U+FEFF, a mark of byte order; columns count from there</source>
        <translation>in Spalte 1 steht U+FEFF, eine Marke der Bytefolge; die Spalten zählen ab dort</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without the mark (BOM)</source>
        <translation>Speichern Sie die Datei als UTF-8 ohne die Marke (BOM)</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8</source>
        <translation>Speichern Sie die Datei als reinen Text in UTF-8</translation>
    </message>
    <message>
        <source>the file is UTF-16 text</source>
        <translation>die Datei ist UTF-16-Text</translation>
    </message>
    <message>
        <source>the file is UTF-32 text</source>
        <translation>die Datei ist UTF-32-Text</translation>
    </message>
    <message>
        <source>a byte of value 0: this is no text, or UTF-16</source>
        <translation>ein Byte mit dem Wert 0: das ist kein Text, oder UTF-16</translation>
    </message>
    <message>
        <source>the file has more than {0} lines</source>
        <translation>die Datei hat mehr als {0} Zeilen</translation>
    </message>
    <message>
        <source>Divide it</source>
        <translation>Teilen Sie sie auf</translation>
    </message>
    <message>
        <source>a byte that is not UTF-8</source>
        <translation>ein Byte, das kein UTF-8 ist</translation>
    </message>
    <message>
        <source>Save the file as UTF-8</source>
        <translation>Speichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>no element set is here, though it looks like {0}</source>
        <translation>hier steht kein Elementsatz, obwohl es nach {0} aussieht</translation>
    </message>
    <message>
        <source>Write UTC as 2013-11-07T01:02:26.588256</source>
        <translation>Schreiben Sie UTC wie 2013-11-07T01:02:26.588256</translation>
    </message>
    <message>
        <source>Copy the message anew from its source</source>
        <translation>Kopieren Sie die Nachricht neu von ihrer Quelle</translation>
    </message>
    <message>
        <source>Keep one of them</source>
        <translation>Behalten Sie eines davon</translation>
    </message>
    <message>
        <source>stands twice in this message</source>
        <translation>steht zweimal in dieser Nachricht</translation>
    </message>
    <message>
        <source>is {0}, which is not for SGP4 as used here</source>
        <translation>ist {0}, was nicht zu SGP4 passt, wie es hier verwendet wird</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>Only {0} can be used; take the set from a catalogue of general perturbations</source>
        <translation>Nur {0} lässt sich verwenden; nehmen Sie den Satz aus einem Katalog allgemeiner Störungen (GP)</translation>
    </message>
    <message>
        <source>Write it in {0}</source>
        <translation>Schreiben Sie es in {0}</translation>
    </message>
    <message>
        <source>Write it without a unit</source>
        <translation>Schreiben Sie es ohne Einheit</translation>
    </message>
    <message>
        <source>has the unit {0}</source>
        <translation>hat die Einheit {0}</translation>
    </message>
    <message>
        <source>is missing; SGP4 cannot start from SEMI_MAJOR_AXIS</source>
        <translation>fehlt; mit SEMI_MAJOR_AXIS kann SGP4 nicht beginnen</translation>
    </message>
    <message>
        <source>Give MEAN_MOTION in revolutions a day</source>
        <translation>Geben Sie MEAN_MOTION in Umläufen am Tag an</translation>
    </message>
    <message>
        <source>is missing; BTERM is of another theory (SGP4-XP)</source>
        <translation>fehlt; BTERM gehört zu einer anderen Theorie (SGP4-XP)</translation>
    </message>
    <message>
        <source>Take a set made for SGP4</source>
        <translation>Nehmen Sie einen Satz, der für SGP4 gemacht ist</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Ergänzen Sie {0}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is {0}, no catalogue number</source>
        <translation>ist {0}, keine Katalognummer</translation>
    </message>
    <message>
        <source>Write up to nine digits, or five places as in T0001 (no I, no O, no small letter)</source>
        <translation>Schreiben Sie bis zu neun Ziffern oder fünf Stellen wie T0001 (kein I, kein O, kein Kleinbuchstabe)</translation>
    </message>
    <message>
        <source>is {0}, no number</source>
        <translation>ist {0}, keine Zahl</translation>
    </message>
    <message>
        <source>Write digits such as 15.49864060</source>
        <translation>Schreiben Sie Ziffern wie 15.49864060</translation>
    </message>
    <message>
        <source>is {0}, no whole number</source>
        <translation>ist {0}, keine ganze Zahl</translation>
    </message>
    <message>
        <source>Write up to nine digits</source>
        <translation>Schreiben Sie bis zu neun Ziffern</translation>
    </message>
    <message>
        <source>Write the name in plain letters</source>
        <translation>Schreiben Sie den Namen in einfachen Buchstaben</translation>
    </message>
    <message>
        <source>has more than {0} characters, or some that cannot be shown</source>
        <translation>hat mehr als {0} Zeichen, oder solche, die sich nicht zeigen lassen</translation>
    </message>
    <message>
        <source>is {0}, no international designator</source>
        <translation>ist {0}, keine internationale Bezeichnung</translation>
    </message>
    <message>
        <source>Write it as 1998-067A, or leave it empty</source>
        <translation>Schreiben Sie sie wie 1998-067A, oder lassen Sie sie leer</translation>
    </message>
    <message>
        <source>is {0}, no date and time</source>
        <translation>ist {0}, kein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>has the offset {0}; the time system of a set is UTC</source>
        <translation>hat die Abweichung {0}; die Zeit eines Satzes ist UTC</translation>
    </message>
    <message>
        <source>falls into a leap second, which SGP4 does not know</source>
        <translation>fällt in eine Schaltsekunde, die SGP4 nicht kennt</translation>
    </message>
    <message>
        <source>Write the next minute, second 00</source>
        <translation>Schreiben Sie die nächste Minute, Sekunde 00</translation>
    </message>
    <message>
        <source>is in the year {0}; {1} to {2} is possible</source>
        <translation>liegt im Jahr {0}; möglich ist {1} bis {2}</translation>
    </message>
    <message>
        <source>is {0}; there is no such day or time of day</source>
        <translation>ist {0}; diesen Tag oder diese Uhrzeit gibt es nicht</translation>
    </message>
    <message>
        <source>is no line of the form KEY = VALUE</source>
        <translation>ist keine Zeile der Form KEY = VALUE</translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>Berichtigen Sie die Zeile</translation>
    </message>
    <message>
        <source>has {0} values for {1} columns</source>
        <translation>hat {0} Werte für {1} Spalten</translation>
    </message>
    <message>
        <source>Correct the line, or copy it anew</source>
        <translation>Berichtigen Sie die Zeile, oder kopieren Sie sie neu</translation>
    </message>
    <message>
        <source>is not CSV: {0}</source>
        <translation>ist kein CSV: {0}</translation>
    </message>
    <message>
        <source>has more than {0} columns</source>
        <translation>hat mehr als {0} Spalten</translation>
    </message>
    <message>
        <source>has the column {0} twice</source>
        <translation>hat die Spalte {0} zweimal</translation>
    </message>
    <message>
        <source>has no column {0}</source>
        <translation>hat keine Spalte {0}</translation>
    </message>
    <message>
        <source>Separate with commas and name these columns: {0}</source>
        <translation>Trennen Sie mit Kommas, und benennen Sie diese Spalten: {0}</translation>
    </message>
    <message>
        <source>is not JSON: {0}</source>
        <translation>ist kein JSON: {0}</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Schreiben Sie {0}</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>is neither a number nor a text</source>
        <translation>ist weder Zahl noch Text</translation>
    </message>
    <message>
        <source>Write one value</source>
        <translation>Schreiben Sie einen einzelnen Wert</translation>
    </message>
    <message>
        <source>has more than {0} brackets inside each other</source>
        <translation>hat mehr als {0} Klammern ineinander</translation>
    </message>
    <message>
        <source>declares {0}, which may hide a bomb</source>
        <translation>vereinbart {0}, worin sich eine Bombe verbergen kann</translation>
    </message>
    <message>
        <source>Remove the declaration; an OMM needs none</source>
        <translation>Entfernen Sie die Vereinbarung; eine OMM braucht keine</translation>
    </message>
    <message>
        <source>is not XML: {0}</source>
        <translation>ist kein XML: {0}</translation>
    </message>
    <message>
        <source>Give an OMM, or an &lt;ndm&gt; that holds some</source>
        <translation>Geben Sie eine OMM an, oder eine &lt;ndm&gt;, die welche enthält</translation>
    </message>
    <message>
        <source>holds no &lt;omm&gt;</source>
        <translation>enthält keine &lt;omm&gt;</translation>
    </message>
    <message>
        <source>has more than {0} elements inside each other</source>
        <translation>hat mehr als {0} Elemente ineinander</translation>
    </message>
    <message>
        <source>has far more elements than messages need</source>
        <translation>hat weit mehr Elemente, als Nachrichten brauchen</translation>
    </message>
    <message>
        <source>begins with &lt;{0}&gt;</source>
        <translation>beginnt mit &lt;{0}&gt;</translation>
    </message>
    <message>
        <source>An OMM begins with &lt;ndm&gt; or &lt;omm&gt;</source>
        <translation>Eine OMM beginnt mit &lt;ndm&gt; oder &lt;omm&gt;</translation>
    </message>
    <message>
        <source>holds other elements instead of a value</source>
        <translation>enthält andere Elemente statt eines Wertes</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>The clock stands here</source>
        <translation>Die Uhr steht hier</translation>
    </message>
    <message>
        <source>{n} of {all} events</source>
        <extracomment>a person has given the list another part of the height, 0 to 1</extracomment>
        <translation>{n} von {all} Ereignissen</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Wo Quellen sich widersprechen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Liste der Ereignisse</translation>
    </message>
    <message>
        <source>Title, place or person</source>
        <translation>Titel, Ort oder Person</translation>
    </message>
    <message>
        <source>Show only events with these words</source>
        <translation>Nur Ereignisse mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>Welche Ereignisse die Liste zeigt</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation>geplant; nur der Zeitplan liegt vor</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>wie bei anderen Flügen üblich</translation>
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
        <source>to the thousandth of a second</source>
        <translation>auf die Tausendstelsekunde</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>auf die Sekunde</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>auf die Minute</translation>
    </message>
    <message>
        <source>to about five minutes</source>
        <translation>auf etwa fünf Minuten</translation>
    </message>
    <message>
        <source>to about a quarter of an hour</source>
        <translation>auf etwa eine Viertelstunde</translation>
    </message>
    <message>
        <source>only to the hour</source>
        <translation>nur auf die Stunde</translation>
    </message>
    <message>
        <source>only to the day</source>
        <translation>nur auf den Tag</translation>
    </message>
    <message>
        <source>known {how}</source>
        <translation>bekannt {how}</translation>
    </message>
    <message>
        <source>the sources disagree</source>
        <translation>die Quellen widersprechen sich</translation>
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
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Rechenweg</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Geschichte</translation>
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
        <source>The loop begins here. Press O where it shall end.</source>
        <translation>Die Schleife beginnt hier. O drücken, wo sie enden soll.</translation>
    </message>
    <message>
        <source>Press I where the loop shall begin, then O.</source>
        <translation>I drücken, wo die Schleife beginnen soll, dann O.</translation>
    </message>
    <message>
        <source>A loop is at least a second long.</source>
        <translation>Eine Schleife ist mindestens eine Sekunde lang.</translation>
    </message>
    <message>
        <source>Open a mission</source>
        <translation>Mission öffnen</translation>
    </message>
    <message>
        <source>Import element sets</source>
        <translation>Bahnelementsätze importieren</translation>
    </message>
    <message>
        <source>Element sets ({forms});;All files (*)</source>
        <translation>Bahnelementsätze ({forms});;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Add a folder of photographs</source>
        <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Begin a list for a folder of photographs</source>
        <translation>Liste für einen Ordner mit Fotos beginnen</translation>
    </message>
    <message>
        <source>Add a zip of photographs</source>
        <translation>Eine Zip-Datei mit Fotos hinzufügen</translation>
    </message>
    <message>
        <source>This mission cannot be opened</source>
        <translation>Diese Mission lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>Preview, UTC</source>
        <translation>Vorschau, UTC</translation>
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
        <source>Search (/)</source>
        <translation>Suchen (/)</translation>
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
    <name>ImportBox</name>
    <message>
        <source>Import element sets</source>
        <translation>Bahnelementsätze importieren</translation>
    </message>
    <message>
        <source>What became of each set</source>
        <translation>Was aus jedem Satz wurde</translation>
    </message>
    <message>
        <source>Lay them beside the flight</source>
        <translation>Neben den Flug legen</translation>
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
        <source>Every element set in this file can be used.</source>
        <translation>Alle Bahnelementsätze dieser Datei sind brauchbar.</translation>
    </message>
    <message>
        <source>Some of the element sets in this file are refused.</source>
        <translation>Einige Bahnelementsätze dieser Datei werden abgelehnt.</translation>
    </message>
    <message>
        <source>No element set of this file can be used; nothing has changed.</source>
        <translation>Kein Bahnelementsatz dieser Datei ist brauchbar; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Can be used: {n} ({form})</source>
        <translation>Brauchbar: {n} ({form})</translation>
    </message>
    <message>
        <source>With a warning: {n}</source>
        <translation>Mit Warnung: {n}</translation>
    </message>
    <message>
        <source>Refused: {n}</source>
        <translation>Abgelehnt: {n}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
    <message>
        <source>{name}: one set, of {first}</source>
        <translation>{name}: ein Satz, vom {first}</translation>
    </message>
    <message>
        <source>{name}: {n} sets, from {first} to {last}</source>
        <translation>{name}: {n} Sätze, {first} bis {last}</translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. No position can be shown.</source>
        <translation>{name}, {epoch}: {time} vom Flug entfernt. Es kann keine Position gezeigt werden.</translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. Positions will be far off.</source>
        <translation>{name}, {epoch}: {time} vom Flug entfernt. Positionen werden weit danebenliegen.</translation>
    </message>
    <message>
        <source>No position before {time} ({why}).</source>
        <translation>Keine Position vor dem Zeitpunkt {time} ({why}).</translation>
    </message>
    <message>
        <source>No position from {time} on ({why}).</source>
        <translation>Keine Position ab {time} ({why}).</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Lanes: show, fold, move</source>
        <translation>Spuren: zeigen, einklappen, verschieben</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Alle Spuren</translation>
    </message>
    <message>
        <source>All as at the beginning</source>
        <translation>Alles wie am Anfang</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Höher</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Niedriger</translation>
    </message>
</context>
<context>
    <name>Loop</name>
    <message>
        <source>{start} to {end} · loop of {length}</source>
        <extracomment>what is held; &quot;new&quot;: a range is being marked</extracomment>
        <translation>{start} bis {end} · Schleife von {length}</translation>
    </message>
    <message>
        <source>{time} · loop of {length}</source>
        <translation>{time} · Schleife von {length}</translation>
    </message>
    <message>
        <source>Loop from here to the clock</source>
        <translation>Schleife von hier bis zur Uhr</translation>
    </message>
    <message>
        <source>Loop what is in view</source>
        <translation>Sichtbaren Bereich wiederholen</translation>
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
        <source>End the loop</source>
        <translation>Schleife beenden</translation>
    </message>
    <message>
        <source>Drag to move the loop. A double click ends it.</source>
        <translation>Ziehen verschiebt die Schleife. Ein Doppelklick beendet sie.</translation>
    </message>
    <message>
        <source>Drag to move this end of the loop. A double click ends the loop.</source>
        <translation>Ziehen verschiebt dieses Ende der Schleife. Ein Doppelklick beendet sie.</translation>
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
        <source>Globe or flat map</source>
        <translation>Globus oder flache Karte</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was die Karte zeigt</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Entfernung messen</translation>
    </message>
    <message>
        <source>Map of the Earth</source>
        <extracomment>the MapOptions are others now, by the hand of a person
----------
whether buttons with words may appear by themselves: on a picture of the map they do not</extracomment>
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
        <source>Click two places, or drag from one to the other</source>
        <translation>Zwei Orte anklicken oder vom einen zum anderen ziehen</translation>
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
    <message>
        <source>{time} UTC · in {away}</source>
        <translation>{time}&#xa0;UTC · in {away}</translation>
    </message>
    <message>
        <source>{time} UTC · {away} ago</source>
        <translation>{time}&#xa0;UTC · vor {away}</translation>
    </message>
    <message>
        <source>Two-body</source>
        <translation>Zwei Körper</translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation>Nur J2</translation>
    </message>
    <message>
        <source>{name} · {number} km off</source>
        <translation>{name} · {number}&#xa0;km daneben</translation>
    </message>
    <message>
        <source>Pictures of the Earth</source>
        <translation>Bilder der Erde</translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation>Ortsnamen</translation>
    </message>
    <message>
        <source>Times and heights on the path</source>
        <translation>Zeiten und Höhen am Weg</translation>
    </message>
    <message>
        <source>Circle of visibility</source>
        <translation>Sichtbarkeitskreis</translation>
    </message>
    <message>
        <source>Ground stations</source>
        <translation>Bodenstationen</translation>
    </message>
    <message>
        <source>Places of pictures</source>
        <translation>Orte der Bilder</translation>
    </message>
    <message>
        <source>Path flown</source>
        <translation>Geflogener Weg</translation>
    </message>
    <message>
        <source>Path to come</source>
        <translation>Künftiger Weg</translation>
    </message>
    <message>
        <source>1 orbit</source>
        <translation>1 Umlauf</translation>
    </message>
    <message>
        <source>{number} orbits</source>
        <translation>Umläufe: {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>PassList</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>the instant to look at ahead, float s UTC; None: no more the instant to go to, float s UTC where the keyboard is now, in the list&apos;s own pixels</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>PassText</name>
    <message>
        <source>Rises</source>
        <translation>Aufgang</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Kulmination</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Untergang</translation>
    </message>
    <message>
        <source>Could be seen {start} to {end}: dark sky, torch in sunlight</source>
        <translation>Sichtbar {start} bis {end}: Himmel dunkel, Fackel im Sonnenlicht</translation>
    </message>
    <message>
        <source>Could be seen briefly at {start}: dark sky, torch in sunlight</source>
        <translation>Kurz sichtbar um {start}: Himmel dunkel, Fackel im Sonnenlicht</translation>
    </message>
    <message>
        <source>Dark sky, torch in the shadow</source>
        <translation>Himmel dunkel, Fackel im Erdschatten</translation>
    </message>
    <message>
        <source>Bright sky, torch in sunlight</source>
        <translation>Himmel hell, Fackel im Sonnenlicht</translation>
    </message>
    <message>
        <source>Bright sky, torch in the shadow</source>
        <translation>Himmel hell, Fackel im Erdschatten</translation>
    </message>
    <message>
        <source>{date}: rises at {rise} {rise_wind}, highest at {top} with {height} degrees {top_wind}, sets at {set} {set_wind}. {seen}.</source>
        <translation>{date}: Aufgang {rise} {rise_wind}, Kulmination {top} mit {height} Grad {top_wind}, Untergang {set} {set_wind}. {seen}.</translation>
    </message>
    <message>
        <source>The torch never rose above the horizon here.</source>
        <translation>Hier stieg die Fackel nie über den Horizont.</translation>
    </message>
    <message>
        <source>Passes: {all} · could be seen: {seen}</source>
        <translation>Überflüge: {all} · sichtbar: {seen}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>All pictures</source>
        <extracomment>id of the picture that a person has picked a person wants to see the current picture large</extracomment>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the picture of the clock in view</source>
        <translation>Das Bild zur Uhrzeit im Blick behalten</translation>
    </message>
    <message>
        <source>{done} of {all} small pictures are ready</source>
        <translation>{done} von {all} kleinen Bildern sind fertig</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <extracomment>a folder or an archive of photographs has been let go on the panel</extracomment>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>Preview: {n} of {all}</source>
        <translation>Vorschau: {n} von {all}</translation>
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
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}.</source>
        <translation>Die Datei ist nicht lesbar: {detail}.</translation>
    </message>
    <message>
        <source>The file is a link that leads elsewhere.</source>
        <translation>Die Datei ist eine Verknüpfung, die anderswohin führt.</translation>
    </message>
    <message>
        <source>The file is too large to be read.</source>
        <translation>Die Datei ist zu groß zum Lesen.</translation>
    </message>
    <message>
        <source>The file holds no JPEG, PNG, WebP or TIFF picture.</source>
        <translation>Die Datei enthält kein Bild in JPEG, PNG, WebP oder TIFF.</translation>
    </message>
    <message>
        <source>The file holds a {detail} picture, its name says something else. Rename it.</source>
        <translation>Die Datei enthält ein Bild in {detail}, ihr Name sagt etwas anderes. Benennen Sie sie um.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown: {detail} pixels. Save it smaller.</source>
        <translation>Das Bild ist zu groß, um gezeigt zu werden: {detail} Pixel. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file is cut short: its end is missing.</source>
        <translation>Die Datei ist abgeschnitten: Ihr Ende fehlt.</translation>
    </message>
    <message>
        <source>Nearest picture, {length} later</source>
        <translation>Nächstliegendes Bild, {length} später</translation>
    </message>
    <message>
        <source>Nearest picture, {length} earlier</source>
        <translation>Nächstliegendes Bild, {length} früher</translation>
    </message>
    <message>
        <source>Last picture, {length} earlier</source>
        <translation>Letztes Bild, {length} früher</translation>
    </message>
    <message>
        <source>The caption says “{printed}”; the record says {known}.</source>
        <translation>Die Bildunterschrift sagt „{printed}“; belegt ist {known}.</translation>
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
        <source>The photograph: {archive}, search for “{search}”. Credit line: {credit}. To show it here, let its folder go on this panel.</source>
        <translation>Das Foto: {archive}, Suche nach „{search}“. Bildnachweis: {credit}. Um es hier zu zeigen, ziehen Sie seinen Ordner auf diesen Bereich.</translation>
    </message>
    <message>
        <source>The photograph: all rights reserved.</source>
        <translation>Das Foto: alle Rechte vorbehalten.</translation>
    </message>
    <message>
        <source>The photograph: free to use if it is taken from NASA itself.</source>
        <translation>Das Foto: frei verwendbar, wenn es von der NASA selbst stammt.</translation>
    </message>
    <message>
        <source>No licence is given</source>
        <translation>Keine Lizenz angegeben</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>not for exported pictures</source>
        <translation>nicht für exportierte Bilder</translation>
    </message>
    <message>
        <source>not for a kiosk</source>
        <translation>nicht für einen Kiosk</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>a person wants to see it large
----------
the Zoom is another now, by the hand of a person the whole picture was swept aside: +1 for the next one, -1 for the one before</extracomment>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Groß zeigen</translation>
    </message>
    <message>
        <source>Picture on the whole screen</source>
        <extracomment>id of the picture that a person has gone to</extracomment>
        <translation>Bild auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Choose the picture to put beside this one:</source>
        <translation>Wählen Sie das Bild, das daneben stehen soll:</translation>
    </message>
    <message>
        <source>Previous picture (P)</source>
        <translation>Voriges Bild (P)</translation>
    </message>
    <message>
        <source>Next picture (N)</source>
        <translation>Nächstes Bild (N)</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>Näher (+)</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>Weiter weg (−)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Ganzes Bild (0)</translation>
    </message>
    <message>
        <source>Show one picture (C)</source>
        <translation>Nur ein Bild zeigen (C)</translation>
    </message>
    <message>
        <source>Compare with another picture (C)</source>
        <translation>Mit einem anderen Bild vergleichen (C)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>not recorded</source>
        <translation>nicht überliefert</translation>
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
    <name>Preview</name>
    <message>
        <source>Preview: {date}, {time} UTC</source>
        <translation>Vorschau: {date}, {time}&#xa0;UTC</translation>
    </message>
</context>
<context>
    <name>RateText</name>
    <message>
        <source>{rate}, real time</source>
        <translation>{rate}, Echtzeit</translation>
    </message>
    <message>
        <source>{rate}, one day in {time}</source>
        <translation>{rate}, ein Tag in {time}</translation>
    </message>
    <message>
        <source>{rate}, one orbit in {time}</source>
        <translation>{rate}, ein Umlauf in {time}</translation>
    </message>
    <message>
        <source>About {rate}, story of {time}</source>
        <translation>Etwa {rate}, Erzählung von {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
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
        <translation>nicht überliefert</translation>
    </message>
    <message>
        <source>sunset in {time}</source>
        <translation>noch {time}</translation>
    </message>
    <message>
        <source>sunrise in {time}</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Events, people, places, terms…</source>
        <translation>Ereignisse, Menschen, Orte, Begriffe …</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>A time or an event</source>
        <translation>Eine Zeit oder ein Ereignis</translation>
    </message>
    <message>
        <source>15:14 · 9 Nov 19:14 Moscow · T+2d 11:00 · +30 min</source>
        <translation>15:14 · 9. Nov. 19:14 Moskau · T+2d 11:00 · +30 min</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Looked for before</source>
        <translation>Zuvor gesucht</translation>
    </message>
    <message>
        <source>A time, a date, the time since launch, a step from here, or any name.</source>
        <translation>Eine Zeit, ein Datum, die Zeit seit dem Start, ein Schritt von hier oder irgendein Name.</translation>
    </message>
    <message>
        <source>Names in any spelling or alphabet: Tyurin, Tjurin and Тюрин are one.</source>
        <translation>Namen in jeder Schreibweise und Schrift: Tyurin, Tjurin und Тюрин sind eins.</translation>
    </message>
    <message>
        <source>The window shows it: Enter goes there, Esc stays here.</source>
        <translation>Das Fenster zeigt es: Eingabe geht dorthin, Esc bleibt hier.</translation>
    </message>
    <message>
        <source>The mission is being read; the answer comes in a moment.</source>
        <translation>Die Mission wird gelesen; gleich kommt die Antwort.</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Auf und ab wählen, Eingabe geht dorthin.</translation>
    </message>
    <message>
        <source>Nothing is found for {text}. Write a time as 15:14, 9 Nov 19:14 Moscow or T+2d 11:00, or the beginning of a word.</source>
        <translation>Zu {text} ist nichts zu finden. Schreiben Sie eine Zeit wie 15:14, 9. Nov. 19:14 Moskau oder T+2d 11:00 – oder den Anfang eines Wortes.</translation>
    </message>
    <message>
        <source>The mission has nothing for {text}. Try fewer words, or look for a town of that name.</source>
        <translation>In der Mission ist zu {text} nichts zu finden. Versuchen Sie weniger Wörter, oder suchen Sie einen Ort dieses Namens.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Fahrzeuge</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
    <message>
        <source>There is no time {0}: hours run from 00 to 23, minutes and seconds from 00 to 59.</source>
        <translation>Die Zeit {0} gibt es nicht: Stunden gehen von 00 bis 23, Minuten und Sekunden von 00 bis 59.</translation>
    </message>
    <message>
        <source>There is no time {0}: write 00:00 of the next day.</source>
        <translation>Die Zeit {0} gibt es nicht: Schreiben Sie 00:00 des nächsten Tages.</translation>
    </message>
    <message>
        <source>There is no {0} in the calendar. Write a day that is, such as 9 Nov.</source>
        <translation>{0} steht in keinem Kalender. Schreiben Sie einen Tag, den es gibt, etwa 9. Nov.</translation>
    </message>
    <message>
        <source>{0} may be two days. Write {1} or {2}.</source>
        <translation>{0} kann zwei Tage bedeuten. Schreiben Sie {1} oder {2}.</translation>
    </message>
    <message>
        <source>There are two days, times or clocks in this. Write only one of each.</source>
        <translation>Darin stehen zwei Tage, zwei Zeiten oder zwei Uhren. Schreiben Sie von jedem nur eines.</translation>
    </message>
    <message>
        <source>No clock is called {0}. Write {names}, or an offset such as +04:00.</source>
        <translation>Keine Uhr heißt {0}. Schreiben Sie {names} oder einen Abstand wie +04:00.</translation>
    </message>
    <message>
        <source>{0} came twice that day, when clocks there were put back. Write {first} or {last}.</source>
        <translation>{0} gab es an diesem Tag zweimal, als die Uhren dort zurückgestellt wurden. Schreiben Sie {first} oder {last}.</translation>
    </message>
    <message>
        <source>{0} was left out that day, when clocks there were put forward. Write it in UTC.</source>
        <translation>{0} fiel an diesem Tag aus, als die Uhren dort vorgestellt wurden. Schreiben Sie die Zeit in UTC.</translation>
    </message>
    <message>
        <source>{0} needs a unit. Write +30 min, -2 h, +1 d or +90 s.</source>
        <translation>{0} braucht eine Einheit. Schreiben Sie +30 min, -2 h, +1 d oder +90 s.</translation>
    </message>
    <message>
        <source>{0} is no length of time. Write +30 min, -2 h or +1d 2h 30m.</source>
        <translation>{0} ist keine Zeitdauer. Schreiben Sie +30 min, -2 h oder +1d 2h 30m.</translation>
    </message>
    <message>
        <source>The torch is in no orbit now, so {0} says nothing. Write hours and minutes.</source>
        <translation>Die Fackel ist jetzt in keiner Umlaufbahn, {0} sagt also nichts. Schreiben Sie Stunden und Minuten.</translation>
    </message>
    <message>
        <source>{0} is no time since launch. Write T+2d 11:00, T-00:30 or MET 2/11:00.</source>
        <translation>{0} ist keine Zeit seit dem Start. Schreiben Sie T+2d 11:00, T-00:30 oder MET 2/11:00.</translation>
    </message>
    <message>
        <source>{0} is outside the mission. Write a time from {first} to {last}.</source>
        <translation>{0} liegt außerhalb der Mission. Schreiben Sie eine Zeit von {first} bis {last}.</translation>
    </message>
</context>
<context>
    <name>SpotCard</name>
    <message>
        <source>Looking for passes…</source>
        <extracomment>a person wants to look for a town; the window knows how</extracomment>
        <translation>Überflüge werden gesucht …</translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation>Kein Ort gewählt</translation>
    </message>
    <message>
        <source>Place on Earth</source>
        <translation>Ort auf der Erde</translation>
    </message>
    <message>
        <source>The place now</source>
        <translation>Der Ort jetzt</translation>
    </message>
    <message>
        <source>Passes of the torch</source>
        <translation>Überflüge der Fackel</translation>
    </message>
    <message>
        <source>Click anywhere on the map, or look for your town: what the sky was like there, and when the torch passed over it.</source>
        <translation>Klicken Sie irgendwo auf die Karte oder suchen Sie Ihre Stadt: wie der Himmel dort war und wann die Fackel darüberflog.</translation>
    </message>
    <message>
        <source>Find a town (Ctrl+T)</source>
        <translation>Stadt suchen (Strg+T)</translation>
    </message>
    <message>
        <source>Close the place (Esc)</source>
        <translation>Ort schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SpotText</name>
    <message>
        <source>{km} km from {town}</source>
        <translation>{km}&#xa0;km von {town}</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>Torch</source>
        <translation>Fackel</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>{date}, {time} ({zone})</source>
        <translation>{date}, {time} ({zone})</translation>
    </message>
    <message>
        <source>{date}, {time} ({zone}, ship&apos;s time)</source>
        <translation>{date}, {time} ({zone}, Zonenzeit)</translation>
    </message>
    <message>
        <source>position not recorded</source>
        <translation>Position nicht überliefert</translation>
    </message>
    <message>
        <source>{km} km over the ground</source>
        <translation>{km}&#xa0;km über Grund</translation>
    </message>
    <message>
        <source>{km} km over the ground, {straight} km through the air</source>
        <translation>{km}&#xa0;km über Grund, {straight}&#xa0;km geradlinig</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Sources of this chapter: {names}</source>
        <extracomment>the pictures of the panels are shown in another size</extracomment>
        <translation>Quellen dieses Kapitels: {names}</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Die Geschichte</translation>
    </message>
    <message>
        <source>The story in chapters</source>
        <translation>Die Geschichte in Kapiteln</translation>
    </message>
    <message>
        <source>This mission is not told in chapters.</source>
        <translation>Diese Mission wird nicht in Kapiteln erzählt.</translation>
    </message>
    <message>
        <source>Go to the chapter “{title}”</source>
        <extracomment>the person goes on to another heading: 1 to the next, -1 to the one before</extracomment>
        <translation>Zum Kapitel „{title}“</translation>
    </message>
    <message>
        <source>the clock is here</source>
        <translation>die Uhr ist hier</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <extracomment>it has another size than what it shows</extracomment>
        <translation>Zu {time}</translation>
    </message>
    <message>
        <source>Did you know?</source>
        <translation>Schon gewusst?</translation>
    </message>
    <message>
        <source>Another one ({number} of {count})</source>
        <translation>Noch eins ({number} von {count})</translation>
    </message>
    <message>
        <source>Sources: {names}</source>
        <translation>Quellen: {names}</translation>
    </message>
    <message>
        <source>Computed by this program, rounded to what is known.</source>
        <translation>Von diesem Programm berechnet, so genau wie bekannt.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>{date}, about {time}</source>
        <translation>{date}, gegen {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>gegen {time}</translation>
    </message>
    <message>
        <source>{date}, about {time} UTC</source>
        <translation>{date}, gegen {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation>{date}, {time}&#xa0;UTC</translation>
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
        <extracomment>what lies still, for frames in which only the playhead moves how often the still part has been painted which clocks stand on the axis</extracomment>
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
        <translation>geplant; nur der Zeitplan liegt vor</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>wie bei anderen Flügen üblich</translation>
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
        <extracomment>a Bookmark is to be given another name</extracomment>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Could be heard by (computed; use not recorded):</source>
        <translation>Empfang möglich (berechnet; Nutzung nicht überliefert):</translation>
    </message>
    <message>
        <source>The whole mission: drag the frame, or pull at its ends</source>
        <translation>Die ganze Mission: Rahmen ziehen oder an seinen Enden dehnen</translation>
    </message>
    <message>
        <source>Back to the clock, and follow it (Shift+T)</source>
        <translation>Zurück zur Uhr und ihr folgen (Umschalt+T)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>This event (Shift+E)</source>
        <translation>Dieses Ereignis (Umschalt+E)</translation>
    </message>
    <message>
        <source>This phase (Shift+P)</source>
        <translation>Diese Phase (Umschalt+P)</translation>
    </message>
    <message>
        <source>Whole flight (0)</source>
        <translation>Ganzer Flug (0)</translation>
    </message>
    <message>
        <source>Whole relay (Shift+W)</source>
        <translation>Ganzer Fackellauf (Umschalt+W)</translation>
    </message>
    <message>
        <source>{count} aboard</source>
        <translation>{count} an Bord</translation>
    </message>
    <message>
        <source>Sources disagree:</source>
        <translation>Die Quellen widersprechen sich:</translation>
    </message>
</context>
<context>
    <name>TownBox</name>
    <message>
        <source>Find a town</source>
        <translation>Stadt suchen</translation>
    </message>
    <message>
        <source>Name of the town</source>
        <translation>Name der Stadt</translation>
    </message>
    <message>
        <source>Your town, e.g. Graz or Омск</source>
        <translation>Ihre Stadt, z.&#xa0;B. Graz oder Омск</translation>
    </message>
    <message>
        <source>Towns found</source>
        <translation>Gefundene Städte</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Auf und ab wählen, Eingabe geht dorthin.</translation>
    </message>
    <message>
        <source>The names of towns are known in Latin and Cyrillic letters: write {name} in one of these, or click the map.</source>
        <translation>Namen von Städten sind in lateinischen und kyrillischen Buchstaben bekannt: Schreiben Sie „{name}“ in einer dieser Schriften oder klicken Sie auf die Karte.</translation>
    </message>
    <message>
        <source>No town of more than 15&#x202f;000 people is called {name}. Look for a larger one near by, or click the map.</source>
        <translation>Keine Stadt mit mehr als 15&#x202f;000 Einwohnern heißt „{name}“. Suchen Sie eine größere in der Nähe oder klicken Sie auf die Karte.</translation>
    </message>
    <message>
        <source>34&#x202f;000 towns, in Latin or Cyrillic letters, offline.</source>
        <translation>34&#x202f;000 Städte, lateinisch oder kyrillisch geschrieben, offline.</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n}&#xa0;Einwohner</translation>
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
        <source>Rate: {words}</source>
        <translation>Tempo: {words}</translation>
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
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Pace: plain rates, or a story slow at events (S)</source>
        <translation>Tempo: gleichmäßig oder als Erzählung, langsam bei Ereignissen (S)</translation>
    </message>
    <message>
        <source>Story in {minutes} minutes</source>
        <translation>Erzählung in {minutes} Minuten</translation>
    </message>
</context>
<context>
    <name>TruthText</name>
    <message>
        <source>±{error} km</source>
        <translation>±{error}&#xa0;km</translation>
    </message>
    <message>
        <source>{time} old</source>
        <translation>{time} alt</translation>
    </message>
    <message>
        <source>measured {time} later</source>
        <translation>{time} später gemessen</translation>
    </message>
    <message>
        <source>{date} {time} UTC</source>
        <translation>{date} {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Position not recorded</source>
        <translation>Position nicht überliefert</translation>
    </message>
    <message>
        <source>set of {epoch}, {age}</source>
        <translation>Satz vom {epoch}, {age}</translation>
    </message>
    <message>
        <source>our simulation, tied to reported times</source>
        <translation>unsere Simulation, an berichtete Zeiten gebunden</translation>
    </message>
    <message>
        <source>Where it was at this time is not recorded, so no position is shown.</source>
        <translation>Der Ort zu dieser Zeit ist nicht überliefert, daher wird keine Position gezeigt.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Computed from a published element set, which rests on tracking up to {epoch} ({age}). Expected error: {error}, judged by how far neighbouring sets disagree and how old they are.</source>
        <translation>Berechnet aus einem veröffentlichten Bahnelementsatz, der auf Bahnverfolgung bis {epoch} beruht ({age}). Erwarteter Fehler: {error}, danach geschätzt, wie weit benachbarte Sätze voneinander abweichen und wie alt sie sind.</translation>
    </message>
    <message>
        <source>Nobody published this path: it is our simulation, tied to the times that were reported. Expected error: {error}.</source>
        <translation>Diesen Weg hat niemand veröffentlicht: Es ist unsere Simulation, an die berichteten Zeiten gebunden. Erwarteter Fehler: {error}.</translation>
    </message>
    <message>
        <source>On the ground, at the place that reports name. Expected error: {error}.</source>
        <translation>Am Boden, an dem Ort, den Berichte nennen. Erwarteter Fehler: {error}.</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Aus Bahndaten</translation>
    </message>
    <message>
        <source>Reconstructed</source>
        <translation>Rekonstruiert</translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation>Am Boden</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>The two lines of the set</source>
        <translation>Die zwei Zeilen des Satzes</translation>
    </message>
    <message>
        <source>The working</source>
        <extracomment>a person wants to bring element sets along; the window knows how</extracomment>
        <translation>Der Rechenweg</translation>
    </message>
    <message>
        <source>How this position is computed</source>
        <translation>Wie diese Position berechnet wird</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Import element sets from a file (Ctrl+I)</source>
        <translation>Bahnelementsätze aus einer Datei importieren (Strg+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole working as text</source>
        <translation>Ganzen Rechenweg als Text kopieren</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>no position at this time</source>
        <translation>keine Position zu dieser Zeit</translation>
    </message>
    <message>
        <source>Other orbits beside it</source>
        <translation>Andere Bahnen daneben</translation>
    </message>
    <message>
        <source>Leave forces out and see how far astray the station would be: each orbit that is switched on is drawn on the map, too.</source>
        <translation>Lassen Sie Kräfte weg und sehen Sie, wie weit die Station danebenläge: Jede eingeschaltete Bahn erscheint auch auf der Karte.</translation>
    </message>
    <message>
        <source>Two bodies</source>
        <translation>Zwei Körper</translation>
    </message>
    <message>
        <source>A round Earth without air: an ellipse that never changes.</source>
        <translation>Eine kugelrunde Erde ohne Luft: eine Ellipse, die sich nie ändert.</translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation>Nur J2</translation>
    </message>
    <message>
        <source>A flattened Earth without air: the ellipse turns steadily.</source>
        <translation>Eine abgeplattete Erde ohne Luft: Die Ellipse dreht sich stetig.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>The element sets that you brought along.</source>
        <translation>Die Bahnelementsätze, die Sie mitgebracht haben.</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>Erwarteter Fehler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>No element set is used here</source>
        <translation>Hier ohne Bahnelementsatz</translation>
    </message>
    <message>
        <source>1 · The published element set</source>
        <translation>1 · Der veröffentlichte Bahnelementsatz</translation>
    </message>
    <message>
        <source>Radars follow the station; every few hours what they saw was published as one set of numbers.</source>
        <translation>Radare verfolgen die Station; alle paar Stunden wurde das, was sie sahen, als ein Satz Zahlen veröffentlicht.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>2 · Mean elements at the epoch</source>
        <translation>2 · Mittlere Elemente zur Epoche</translation>
    </message>
    <message>
        <source>Six numbers say how the orbit is tilted, how round it is and where on it the station was; a seventh says how the thin air slows it.</source>
        <translation>Sechs Zahlen sagen, wie die Bahn geneigt und wie rund sie ist und wo auf ihr die Station war; eine siebte, wie die dünne Luft sie bremst.</translation>
    </message>
    <message>
        <source>Inclination</source>
        <translation>Bahnneigung</translation>
    </message>
    <message>
        <source>Ascending node</source>
        <translation>Aufsteigender Knoten</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Exzentrizität</translation>
    </message>
    <message>
        <source>Argument of perigee</source>
        <translation>Perigäumsargument</translation>
    </message>
    <message>
        <source>Mean anomaly</source>
        <translation>Mittlere Anomalie</translation>
    </message>
    <message>
        <source>Mean motion</source>
        <translation>Mittlere Bewegung</translation>
    </message>
    <message>
        <source>{number} revolutions a day</source>
        <translation>{number} Umläufe/Tag</translation>
    </message>
    <message>
        <source>Drag term B*</source>
        <translation>Widerstandswert B*</translation>
    </message>
    <message>
        <source>{number} per Earth radius</source>
        <translation>{number} je Erdradius</translation>
    </message>
    <message>
        <source>Mean height</source>
        <translation>Mittlere Höhe</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number}&#xa0;km</translation>
    </message>
    <message>
        <source>The model SGP4 carries the station on from the epoch: round the Earth, with the pull of its bulge and the drag of the air.</source>
        <translation>Das Modell SGP4 führt die Station von der Epoche an weiter: um die Erde, mit der Anziehung ihres Äquatorwulstes und dem Widerstand der Luft.</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Just now one set gives way to the next, so both are asked.</source>
        <translation>Gerade löst ein Satz den anderen ab, daher werden beide gefragt.</translation>
    </message>
    <message>
        <source>{minutes}, counts {part} %</source>
        <translation>{minutes}, Gewicht {part}&#xa0;%</translation>
    </message>
    <message>
        <source>3 · Time since the epoch</source>
        <translation>3 · Zeit seit der Epoche</translation>
    </message>
    <message>
        <source>4 · Position against the stars</source>
        <translation>4 · Position relativ zu den Sternen</translation>
    </message>
    <message>
        <source>SGP4 answers from the Earth&apos;s centre, with x towards the vernal equinox and z along the axis: true equator, mean equinox (TEME).</source>
        <translation>SGP4 rechnet vom Erdmittelpunkt aus, mit x zum Frühlingspunkt und z längs der Achse: wahrer Äquator, mittleres Äquinoktium (TEME).</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>{number} km/s</source>
        <translation>{number}&#xa0;km/s</translation>
    </message>
    <message>
        <source>5 · How far the Earth has turned</source>
        <translation>5 · Wie weit sich die Erde gedreht hat</translation>
    </message>
    <message>
        <source>The sidereal angle leads from the vernal equinox to Greenwich; it grows by 15 degrees an hour.</source>
        <translation>Die Sternzeit ist der Winkel vom Frühlingspunkt nach Greenwich; sie wächst um 15 Grad in der Stunde.</translation>
    </message>
    <message>
        <source>Sidereal angle</source>
        <translation>Sternzeit</translation>
    </message>
    <message>
        <source>UT1 − UTC</source>
        <translation>UT1 − UTC</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;s</translation>
    </message>
    <message>
        <source>6 · Position on the turning Earth</source>
        <translation>6 · Position auf der drehenden Erde</translation>
    </message>
    <message>
        <source>Turned back by that angle, x points to where the Greenwich meridian meets the equator.</source>
        <translation>Um diesen Winkel zurückgedreht, zeigt x dorthin, wo der Meridian von Greenwich den Äquator trifft.</translation>
    </message>
    <message>
        <source>7 · Latitude, longitude, height</source>
        <translation>7 · Breite, Länge, Höhe</translation>
    </message>
    <message>
        <source>Measured from the ellipsoid WGS84: the Earth&apos;s radius is 21 km shorter at the poles than at the equator.</source>
        <translation>Gemessen ab dem Ellipsoid WGS84: Der Polradius der Erde ist 21&#xa0;km kürzer als der am Äquator.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>8 · How good it is</source>
        <translation>8 · Wie gut das ist</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>The sets measured before and after this instant put the station {apart} km from each other; nobody knows it better than that.</source>
        <translation>Die vor und nach diesem Zeitpunkt gemessenen Sätze weichen in der Position der Station um {apart}&#xa0;km voneinander ab; besser weiß es niemand.</translation>
    </message>
    <message>
        <source>Only one set is near, so the error is taken to grow with the square of its age.</source>
        <translation>Nur ein Satz liegt zeitlich nahe, daher wird angenommen, dass der Fehler mit dem Quadrat seines Alters wächst.</translation>
    </message>
    <message>
        <source>The mission file states this error for this part of the way.</source>
        <translation>Die Missionsdatei nennt diesen Fehler für diesen Teil des Weges.</translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation>{date}, {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number}&#xa0;min</translation>
    </message>
    <message>
        <source>at the same place</source>
        <translation>am selben Ort</translation>
    </message>
    <message>
        <source>{km} km: {along} km {ahead}, {across} km {left}, {up} km {high}</source>
        <translation>{km}&#xa0;km: {along}&#xa0;km {ahead}, {across}&#xa0;km {left}, {up}&#xa0;km {high}</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>voraus</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>dahinter</translation>
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
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>tiefer</translation>
    </message>
</context>
</TS>
