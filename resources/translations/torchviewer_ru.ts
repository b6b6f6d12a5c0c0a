<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AboutBox</name>
    <message>
        <source>About torchviewer</source>
        <translation>О программе torchviewer</translation>
    </message>
    <message>
        <source>Replays the flight of the unlit Sochi 2014 torch in November 2013. All pictures are drawings made for this program. Not connected with any Games or space agency.</source>
        <translation>Повторяет полёт незажжённого факела Сочи-2014 в ноябре 2013 года. Все картинки нарисованы для этой программы. Программа не связана ни с Играми, ни с космическими агентствами.</translation>
    </message>
    <message>
        <source>Data, fonts and icons of others</source>
        <translation>Чужие данные, шрифты и значки</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something went wrong and was noted: {what}</source>
        <translation>Произошла ошибка, она записана: {what}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Переход</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Open mission…</source>
        <translation>Открыть миссию…</translation>
    </message>
    <message>
        <source>Import element sets…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Пуск или пауза</translation>
    </message>
    <message>
        <source>Play backwards, faster at each press</source>
        <translation>Назад, быстрее с каждым нажатием</translation>
    </message>
    <message>
        <source>Play forwards, faster at each press</source>
        <translation>Вперёд, быстрее с каждым нажатием</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Быстрее</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Медленнее</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Реальное время</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Секунда вперёд</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Секунда назад</translation>
    </message>
    <message>
        <source>Small step on</source>
        <translation>Малый шаг вперёд</translation>
    </message>
    <message>
        <source>Small step back</source>
        <translation>Малый шаг назад</translation>
    </message>
    <message>
        <source>Ten small steps on</source>
        <translation>Десять малых шагов вперёд</translation>
    </message>
    <message>
        <source>Ten small steps back</source>
        <translation>Десять малых шагов назад</translation>
    </message>
    <message>
        <source>Loop starts here</source>
        <translation>Начать повтор отсюда</translation>
    </message>
    <message>
        <source>Loop ends here</source>
        <translation>Закончить повтор здесь</translation>
    </message>
    <message>
        <source>Loop this phase, or end the loop</source>
        <translation>Повторять этап или снять повтор</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Следующее событие</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>Предыдущее событие</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующая картинка</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Предыдущая картинка</translation>
    </message>
    <message>
        <source>Start of the flight</source>
        <translation>Начало полёта</translation>
    </message>
    <message>
        <source>End of the flight</source>
        <translation>Конец полёта</translation>
    </message>
    <message>
        <source>Phase 1 to 9</source>
        <translation>Этап 1–9</translation>
    </message>
    <message>
        <source>Go to a time or event…</source>
        <translation>Перейти ко времени или событию…</translation>
    </message>
    <message>
        <source>Find a town…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Whole flight</source>
        <translation>Весь полёт</translation>
    </message>
    <message>
        <source>Next local time</source>
        <translation>Следующее местное время</translation>
    </message>
    <message>
        <source>Keep the torch in the middle of the map</source>
        <translation>Держать факел в центре карты</translation>
    </message>
    <message>
        <source>Globe or flat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a distance on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Текст 100&#xa0;%</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the place, end the loop, leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая панель</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая панель</translation>
    </message>
    <message>
        <source>Panes as they were</source>
        <translation>Вернуть панели на место</translation>
    </message>
    <message>
        <source>Copy time and position</source>
        <translation>Копировать время и координаты</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>About and credits</source>
        <translation>О программе и источниках</translation>
    </message>
</context>
<context>
    <name>DirectionText</name>
    <message>
        <source>N</source>
        <translation type="unfinished">N</translation>
    </message>
    <message>
        <source>NE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <translation type="unfinished">E</translation>
    </message>
    <message>
        <source>SE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <translation type="unfinished">S</translation>
    </message>
    <message>
        <source>SW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W</source>
        <translation type="unfinished">W</translation>
    </message>
    <message>
        <source>NW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the north-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the south-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the south</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the south-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the north-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{degrees}° above the horizon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the horizon (−{degrees}°)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>civil twilight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nautical twilight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>astronomical twilight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>night</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explorer</name>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Altitude and speed</source>
        <translation>Высота и скорость</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation>Управление часами</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Open a mission</source>
        <translation>Открыть миссию</translation>
    </message>
    <message>
        <source>Import element sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Element sets ({forms});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mission cannot be opened</source>
        <translation>Эту миссию открыть нельзя</translation>
    </message>
</context>
<context>
    <name>GotoBox</name>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>A time or an event</source>
        <translation>Время или событие</translation>
    </message>
    <message>
        <source>Type a time, a time since launch, or part of an event&apos;s name.</source>
        <translation>Введите время, время от старта или часть названия события.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>Preview, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Since launch</source>
        <translation>От старта</translation>
    </message>
    <message>
        <source>Choose a local time (Y)</source>
        <translation>Выбрать местное время (Y)</translation>
    </message>
    <message>
        <source>Go to a time or event (G)</source>
        <translation>Перейти ко времени или событию (G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ваше время</translation>
    </message>
</context>
<context>
    <name>ImportBox</name>
    <message>
        <source>Import element sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay them beside the flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every element set in this file can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the element sets in this file are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No element set of this file can be used; nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be used: {n} ({form})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a warning: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: one set, of {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {n} sets, from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. No position can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. Positions will be far off.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Zoom in</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Follow the torch</source>
        <translation>Следовать за факелом</translation>
    </message>
    <message>
        <source>Whole world</source>
        <translation>Весь мир</translation>
    </message>
    <message>
        <source>Globe or flat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of the Earth</source>
        <extracomment>the MapOptions are others now, by the hand of a person</extracomment>
        <translation>Карта Земли</translation>
    </message>
    <message>
        <source>carried by {name}</source>
        <translation>несёт {name}</translation>
    </message>
    <message>
        <source>carried by {first} and {second}</source>
        <translation>несут {first} и {second}</translation>
    </message>
    <message>
        <source>carried by {first} and {count} others</source>
        <translation>несут {first} и ещё {count}</translation>
    </message>
    <message>
        <source>{name}: position not recorded</source>
        <translation>{name}: где сейчас, не записано</translation>
    </message>
    <message>
        <source>{name} above {place}; position tracked</source>
        <translation>{name}. Внизу: {place}; положение — по данным слежения</translation>
    </message>
    <message>
        <source>{name} above {place}; position reconstructed</source>
        <translation>{name}. Внизу: {place}; положение — реконструкция</translation>
    </message>
    <message>
        <source>{name} on the ground: {place}</source>
        <translation>{name} на земле: {place}</translation>
    </message>
    <message>
        <source>{time} UTC · in {away}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} UTC · {away} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {number} km off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of the Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times and heights on the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle of visibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ground stations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path flown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} orbits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassList</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>the instant to look at ahead, float s UTC; None: no more the instant to go to, float s UTC where the keyboard is now, in the list&apos;s own pixels</extracomment>
        <translation type="unfinished">ddd, d MMM</translation>
    </message>
</context>
<context>
    <name>PassText</name>
    <message>
        <source>Rises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be seen {start} to {end}: dark sky, torch in sunlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark sky, torch in the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bright sky, torch in sunlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bright sky, torch in the shadow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}: rises at {rise} {rise_wind}, highest at {top} with {height} degrees {top_wind}, sets at {set} {set_wind}. {seen}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The torch never rose above the horizon here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes: {all} · could be seen: {seen}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>All pictures</source>
        <extracomment>id of the picture that a person has picked</extracomment>
        <translation>Все картинки</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} из {all}</translation>
    </message>
    <message>
        <source>Preview: {n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>This mission has no pictures</source>
        <translation>В этой миссии нет картинок</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Photograph</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>stands for a photograph by {who}</source>
        <translation>вместо фотографии: {who}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>the keyboard has come or gone</extracomment>
        <translation>Картинка</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>not recorded</source>
        <translation>нет данных</translation>
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
        <translation>E</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Координаты</translation>
    </message>
    <message>
        <source>Position, tracked ±{error} km</source>
        <translation>Координаты, слежение ±{error} км</translation>
    </message>
    <message>
        <source>Position, reconstructed ±{error} km</source>
        <translation>Координаты, реконструкция ±{error} км</translation>
    </message>
    <message>
        <source>Position ±{error} km</source>
        <translation>Координаты ±{error} км</translation>
    </message>
    <message>
        <source>on the ground</source>
        <translation>на земле</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number}&#xa0;км</translation>
    </message>
    <message>
        <source>{number} km/h</source>
        <translation>{number}&#xa0;км/ч</translation>
    </message>
    <message>
        <source>In sunlight</source>
        <translation>На свету</translation>
    </message>
    <message>
        <source>In the dark</source>
        <translation>В темноте</translation>
    </message>
</context>
<context>
    <name>Plots</name>
    <message>
        <source>Altitude and speed</source>
        <translation>Высота и скорость</translation>
    </message>
    <message>
        <source>Altitude, km</source>
        <translation>Высота, км</translation>
    </message>
    <message>
        <source>Speed relative to the stars, km/s</source>
        <translation>Скорость относительно звёзд, км/с</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview: {date}, {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>Where the torch is</source>
        <translation>Где факел</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Свет</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Внизу</translation>
    </message>
    <message>
        <source>Speed over ground</source>
        <translation>Путевая скорость</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>нет данных</translation>
    </message>
    <message>
        <source>sunset in {time}</source>
        <translation>ещё {time}</translation>
    </message>
    <message>
        <source>sunrise in {time}</source>
        <translation>ещё {time}</translation>
    </message>
</context>
<context>
    <name>SpotCard</name>
    <message>
        <source>Looking for passes…</source>
        <extracomment>a person wants to look for a town; the window knows how</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place on Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes of the torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click anywhere on the map, or look for your town: what the sky was like there, and when the torch passed over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a town (Ctrl+T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the place (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpotText</name>
    <message>
        <source>{km} km from {town}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} ({zone}, ship&apos;s time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km over the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km over the ground, {straight} km through the air</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>{date}, about {time} UTC</source>
        <translation>{date}, около {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation>{date}, {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>d</source>
        <translation>сут</translation>
    </message>
    <message>
        <source>h</source>
        <translation>ч</translation>
    </message>
    <message>
        <source>min</source>
        <translation>мин</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d MMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>how often the still part has been painted</extracomment>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>{altitude} km</source>
        <translation>{altitude}&#xa0;км</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>сообщалось</translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation>по плану; видели только график</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>как в других полётах</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>рассчитано</translation>
    </message>
    <message>
        <source>remembered; no source seen</source>
        <translation>по памяти; источника не видели</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>Could be heard by (computed; use not recorded):</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TownBox</name>
    <message>
        <source>Find a town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your town, e.g. Graz or Омск</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towns found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No town of more than 15,000 people is called {name}. Look for a larger one near by, or click the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>34,000 towns, in Latin or Cyrillic letters, offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Пауза (пробел)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Пуск (пробел)</translation>
    </message>
    <message>
        <source>No later event</source>
        <translation>Событий больше нет</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Дальше:</translation>
    </message>
    <message>
        <source>in about {time}</source>
        <translation>примерно через {time}</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>через {time}</translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation>Управление часами</translation>
    </message>
    <message>
        <source>Previous event (Page Up)</source>
        <translation>Предыдущее событие (Page Up)</translation>
    </message>
    <message>
        <source>Next event (Page Down)</source>
        <translation>Следующее событие (Page Down)</translation>
    </message>
    <message>
        <source>Loop this phase (Shift+L)</source>
        <translation>Повторять этап (Shift+L)</translation>
    </message>
    <message>
        <source>{rate} times real time</source>
        <translation>Скорость времени ×{rate}</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Реальное время</translation>
    </message>
</context>
<context>
    <name>TruthText</name>
    <message>
        <source>±{error} km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured {time} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} {time} UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished">d MMM</translation>
    </message>
    <message>
        <source>Position not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set of {epoch}, {age}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our simulation, tied to reported times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was at this time is not recorded, so no position is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed from a published element set, which rests on tracking up to {epoch} ({age}). Expected error: {error}, judged by how far neighbouring sets disagree and how old they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody published this path: it is our simulation, tied to the times that were reported. Expected error: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ground, at the place that reports name. Expected error: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconstructed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>The two lines of the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The working</source>
        <extracomment>a person wants to bring element sets along; the window knows how</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How this position is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import element sets from a file (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole working as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position at this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other orbits beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave forces out and see how far astray the station would be: each orbit that is switched on is drawn on the map, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round Earth without air: an ellipse that never changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A flattened Earth without air: the ellipse turns steadily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The element sets that you brought along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No element set is used here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 · The published element set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radars follow the station; every few hours what they saw was published as one set of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 · Mean elements at the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six numbers say how the orbit is tilted, how round it is and where on it the station was; a seventh says how the thin air slows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inclination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Argument of perigee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean anomaly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} revolutions a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag term B*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} per Earth radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation type="unfinished">{number}&#xa0;км</translation>
    </message>
    <message>
        <source>The model SGP4 carries the station on from the epoch: round the Earth, with the pull of its bulge and the drag of the air.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just now one set gives way to the next, so both are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, counts {part} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 · Time since the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 · Position against the stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGP4 answers from the Earth&apos;s centre, with x towards the spring point and z along the axis: true equator, mean equinox (TEME).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished">Скорость</translation>
    </message>
    <message>
        <source>{number} km/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 · How far the Earth has turned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sidereal angle leads from the spring point to Greenwich; it grows by 15 degrees an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidereal angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UT1 − UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 · Position on the turning Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned back by that angle, x points to where the Greenwich meridian meets the equator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 · Latitude, longitude, height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured from the ellipsoid WGS84: the Earth is 21 km flatter at the poles than at the equator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 · How good it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sets measured before and after this instant put the station {apart} km from each other; nobody knows it better than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one set is near, so the error is taken to grow with the square of its age.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mission file states this error for this part of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation type="unfinished">{date}, {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{km} km: {along} km {ahead}, {across} km {left}, {up} km {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
