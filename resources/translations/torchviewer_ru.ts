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
        <source>Dark or light</source>
        <translation>Тёмная или светлая тема</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Leave full screen, end the loop</source>
        <translation>Выйти из полного экрана, снять повтор</translation>
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
        <source>Map of the Earth</source>
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
</TS>
