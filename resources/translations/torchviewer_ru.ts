<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AboutBox</name>
    <message>
        <source>About torchviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replays the flight of the unlit Sochi 2014 torch in November 2013. All pictures are drawings made for this program. Not connected with any Games or space agency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data, fonts and icons of others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong and was noted: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open mission…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play backwards, faster at each press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play forwards, faster at each press</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One second back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small steps on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten small steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop starts here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop ends here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop this phase, or end the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase 1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time or event…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the torch in the middle of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen, end the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy time and position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About and credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explorer</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altitude and speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a mission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mission cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GotoBox</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time or an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a time, a time since launch, or part of an event&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a local time (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a time or event (G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torch · {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried by {first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carried by {first} and {count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the torch is now is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The torch is above {place}; its position is tracked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The torch is above {place}; its position is reconstructed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The torch is on the ground: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>All pictures</source>
        <extracomment>id of the picture that a person has picked</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mission has no pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands for a photograph by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} km/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sunlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Altitude and speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altitude, km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed relative to the stars, km/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>Where the torch is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed over ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sunset within a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sunrise within a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sunset in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sunrise in {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>{date}, about {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>how often the still part has been painted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{altitude} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remembered; no source seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in about {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous event (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next event (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop this phase (Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} times real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
