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
        <translation>Воспроизводит полёт незажжённого факела Сочи-2014 в ноябре 2013 года. Все картинки нарисованы для этой программы. Программа не связана ни с Играми, ни с космическими агентствами.</translation>
    </message>
    <message>
        <source>Data, fonts and icons of others</source>
        <translation>Сторонние данные, шрифты и значки</translation>
    </message>
</context>
<context>
    <name>AlbumBox</name>
    <message>
        <source>Photograph albums</source>
        <extracomment>a folder, a zip, or a folder that has no list yet is to be chosen</extracomment>
        <translation>Альбомы фотографий</translation>
    </message>
    <message>
        <source>Albums, the uppermost first</source>
        <translation>Альбомы, сначала верхний</translation>
    </message>
    <message>
        <source>What is shown of this album</source>
        <translation>Что показано из этого альбома</translation>
    </message>
    <message>
        <source>Public screen: show only what a kiosk may</source>
        <translation>Общественный экран: только то, что можно показывать в киоске</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Add a zip…</source>
        <translation>Добавить zip…</translation>
    </message>
    <message>
        <source>Begin a list…</source>
        <translation>Начать список…</translation>
    </message>
    <message>
        <source>Lay on top</source>
        <translation>Положить сверху</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Check again (F5)</source>
        <translation>Проверить снова (F5)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Убрать (Del)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>An album covers those below it where both have the same picture.</source>
        <translation>Альбом закрывает лежащие ниже там, где у обоих есть та же картинка.</translation>
    </message>
    <message>
        <source>No albums yet.</source>
        <translation>Альбомов пока нет.</translation>
    </message>
    <message>
        <source>Removed: {album}. The zip itself stays where it is.</source>
        <translation>Убран: {album}. Сам zip остаётся на месте.</translation>
    </message>
    <message>
        <source>Removed: {album}. Its folder stays as it is: {folder}</source>
        <translation>Убран: {album}. Его папка остаётся как есть: {folder}</translation>
    </message>
    <message>
        <source>The folder cannot be shown: {folder}</source>
        <translation>Папку не удаётся показать: {folder}</translation>
    </message>
    <message>
        <source>An album is a folder, or a zip, of photographs with a list, photos.toml, that says of each where it belongs, whose it is and where it may be shown.</source>
        <translation>Альбом — это папка или zip с фотографиями и списком photos.toml. В нём о каждой сказано, куда она относится, чья она и где её можно показывать.</translation>
    </message>
    <message>
        <source>“Begin a list” writes one for a folder of yours. Open it in a text editor, fill in the credits, then add the folder here or let it go on the window.</source>
        <translation>«Начать список» создаст его для вашей папки. Откройте его в текстовом редакторе, впишите авторов, затем добавьте папку здесь или перетащите её на окно.</translation>
    </message>
    <message>
        <source>The folder stays where it is, and no photograph in it is changed.</source>
        <translation>Папка остаётся на месте, и фотографии в ней не меняются.</translation>
    </message>
    <message>
        <source>Photographs: {n}</source>
        <translation>Фотографий: {n}</translation>
    </message>
    <message>
        <source>problems: {n}</source>
        <translation>проблем: {n}</translation>
    </message>
    <message>
        <source>for another mission</source>
        <translation>для другой миссии</translation>
    </message>
    <message>
        <source>from the settings</source>
        <translation>из настроек</translation>
    </message>
    <message>
        <source>Not shown:</source>
        <translation>Не показано:</translation>
    </message>
    <message>
        <source>Shown, but:</source>
        <translation>Показано, но:</translation>
    </message>
    <message>
        <source>Named in the settings (photo_folders).</source>
        <translation>Указан в настройках (photo_folders).</translation>
    </message>
    <message>
        <source>Unpacked from a zip.</source>
        <translation>Распакован из zip.</translation>
    </message>
    <message>
        <source>For the mission {its}; the mission that is open is {this}.</source>
        <translation>Для миссии {its}; открыта миссия {this}.</translation>
    </message>
    <message>
        <source>Photographs shown: {n}</source>
        <translation>Показано фотографий: {n}</translation>
    </message>
    <message>
        <source>Kept back, not for public screens: {n}</source>
        <translation>Скрыто, не для общественных экранов: {n}</translation>
    </message>
    <message>
        <source>May be exported: {n} · may be shown in public: {k}</source>
        <translation>Можно экспортировать: {n} · показывать публично: {k}</translation>
    </message>
    <message>
        <source>Covered by {album}: {n}</source>
        <translation>Закрыто альбомом {album}: {n}</translation>
    </message>
</context>
<context>
    <name>AlbumReasons</name>
    <message>
        <source>line {n} of {file}</source>
        <translation>строка {n} в {file}</translation>
    </message>
    <message>
        <source>{what} Did you mean “{near}”?</source>
        <translation>{what} Может быть, «{near}»?</translation>
    </message>
    <message>
        <source>The list cannot be used: {detail}</source>
        <translation>Список нельзя использовать: {detail}</translation>
    </message>
    <message>
        <source>There is no key “{0}”.</source>
        <translation>Ключа «{0}» нет.</translation>
    </message>
    <message>
        <source>The mission has no picture “{0}”.</source>
        <translation>В миссии нет картинки «{0}».</translation>
    </message>
    <message>
        <source>The mission has no event “{0}”.</source>
        <translation>В миссии нет события «{0}».</translation>
    </message>
    <message>
        <source>The mission has no place “{0}”.</source>
        <translation>В миссии нет места «{0}».</translation>
    </message>
    <message>
        <source>The key “{0}” is missing.</source>
        <translation>Нет ключа «{0}».</translation>
    </message>
    <message>
        <source>A text is longer than {0} characters. Shorten it.</source>
        <translation>Текст длиннее {0} знаков. Сократите его.</translation>
    </message>
    <message>
        <source>A text has the character {0} in it, which hides or turns what is read. Delete it.</source>
        <translation>В тексте есть знак {0}, который скрывает или переворачивает написанное. Удалите его.</translation>
    </message>
    <message>
        <source>The time {0} has no time zone. Add one, such as +06:00 or Z.</source>
        <translation>У времени {0} нет часового пояса. Добавьте его, например +06:00 или Z.</translation>
    </message>
    <message>
        <source>{0} cannot stand here.</source>
        <translation>{0} здесь стоять не может.</translation>
    </message>
    <message>
        <source>{0} is no name of a file in this folder. Write a name such as launch.jpg.</source>
        <translation>{0} — не имя файла в этой папке. Напишите имя вроде launch.jpg.</translation>
    </message>
    <message>
        <source>It has no credit: nobody is named as whose photograph it is. Write the line that its owner asks for, such as credit = &quot;NASA/Bill Ingalls&quot;.</source>
        <translation>Нет указания авторства: не сказано, чья это фотография. Напишите строку, которую требует владелец, например credit = &quot;NASA/Bill Ingalls&quot;.</translation>
    </message>
    <message>
        <source>It belongs nowhere. Write the picture that it replaces (slot), when it was taken (taken) or what it shows (event).</source>
        <translation>Она никуда не относится. Укажите картинку, которую она заменяет (slot), когда снята (taken) или что на ней (event).</translation>
    </message>
    <message>
        <source>{0} lies outside the mission. Write a time from {1} to {2}.</source>
        <translation>{0} вне времени миссии. Напишите время от {1} до {2}.</translation>
    </message>
    <message>
        <source>The picture “{0}” is replaced by {1} already. Keep one of the two, or write when this one was taken.</source>
        <translation>Картинку «{0}» уже заменяет {1}. Оставьте одну из двух или укажите, когда снята эта.</translation>
    </message>
    <message>
        <source>{0} is in the list twice. Keep one of the two.</source>
        <translation>{0} есть в списке дважды. Оставьте одну запись.</translation>
    </message>
    <message>
        <source>It has no licence: it is shown on this screen, but not exported and not in public.</source>
        <translation>У неё нет лицензии: она видна на этом экране, но не экспортируется и не показывается публично.</translation>
    </message>
    <message>
        <source>The licence “{0}” is not known here: the photograph is shown on this screen, but not exported and not in public. Write may_export and may_kiosk to decide that yourself.</source>
        <translation>Лицензия «{0}» здесь неизвестна: фотография видна на этом экране, но не экспортируется и не показывается публично. Чтобы решить самим, напишите may_export и may_kiosk.</translation>
    </message>
    <message>
        <source>… and {0} more problems</source>
        <translation>… и ещё проблем: {0}</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Файла нет.</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>Файл не читается: {0}.</translation>
    </message>
    <message>
        <source>The file is a link, or lies behind one.</source>
        <translation>Файл — ссылка или лежит за ссылкой.</translation>
    </message>
    <message>
        <source>The file holds no JPEG, PNG, WebP or TIFF picture.</source>
        <translation>В файле нет картинки JPEG, PNG, WebP или TIFF.</translation>
    </message>
    <message>
        <source>The file holds a {0} picture, its name says something else. Let it end in {1}.</source>
        <translation>В файле картинка {0}, а имя говорит другое. Пусть оно кончается на {1}.</translation>
    </message>
    <message>
        <source>The file is damaged. Copy it again.</source>
        <translation>Файл повреждён. Скопируйте его ещё раз.</translation>
    </message>
    <message>
        <source>The file is empty. Copy it again.</source>
        <translation>Файл пуст. Скопируйте его ещё раз.</translation>
    </message>
    <message>
        <source>The file is cut short: its end is missing.</source>
        <translation>Файл обрезан: нет его конца.</translation>
    </message>
    <message>
        <source>The picture has {0} megapixels, too many to be shown. Save it with {1} at most.</source>
        <translation>В картинке {0} мегапикселей — слишком много для показа. Сохраните её не больше чем с {1}.</translation>
    </message>
    <message>
        <source>The file has {0} MiB, too many to be read. Save it with {1} at most.</source>
        <translation>В файле {0} МиБ — слишком много для чтения. Сохраните его не больше чем с {1}.</translation>
    </message>
    <message>
        <source>It is not the file that the list means (its sum is another). Copy it again.</source>
        <translation>Это не тот файл, который указан в списке (другая контрольная сумма). Скопируйте его ещё раз.</translation>
    </message>
    <message>
        <source>The folder is not there. Is its disk or stick plugged in?</source>
        <translation>Папки нет. Подключён ли её диск или флешка?</translation>
    </message>
    <message>
        <source>{0} is neither a folder nor a zip.</source>
        <translation>{0} — не папка и не zip.</translation>
    </message>
    <message>
        <source>The folder has no photos.toml, the list of its photographs. Photograph albums in the menu can begin one.</source>
        <translation>В папке нет photos.toml — списка её фотографий. Его можно начать в меню «Альбомы фотографий».</translation>
    </message>
    <message>
        <source>There are {0} files, more than {1}. Divide the album into several.</source>
        <translation>Файлов {0}, больше чем {1}. Разделите альбом на несколько.</translation>
    </message>
    <message>
        <source>The album is for the mission {0}; this is {1}.</source>
        <translation>Альбом для миссии {0}; это {1}.</translation>
    </message>
    <message>
        <source>There are {0} albums already. Remove one first.</source>
        <translation>Альбомов уже {0}. Сначала уберите один.</translation>
    </message>
    <message>
        <source>photo_folders in the settings has {0}. Write a list of whole paths there, such as [&quot;/srv/photographs&quot;].</source>
        <translation>В photo_folders в настройках стоит {0}. Напишите там список полных путей, например [&quot;/srv/photographs&quot;].</translation>
    </message>
    <message>
        <source>settings.json was changed by hand, and its sum does not fit any more. Delete the line with sha256 in it.</source>
        <translation>settings.json изменён вручную, и контрольная сумма не совпадает. Удалите строку с sha256.</translation>
    </message>
    <message>
        <source>There is a list already, {0}. Fill that in, or rename it.</source>
        <translation>Список уже есть, {0}. Заполните его или переименуйте.</translation>
    </message>
    <message>
        <source>The folder has no JPEG, PNG, WebP or TIFF picture with a name that can be used.</source>
        <translation>В папке нет картинки JPEG, PNG, WebP или TIFF с пригодным именем.</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} нельзя записать: {1}.</translation>
    </message>
    <message>
        <source>The disk has not enough room left.</source>
        <translation>На диске не хватает места.</translation>
    </message>
    <message>
        <source>The zip cannot be unpacked: {0}.</source>
        <translation>Zip не распаковывается: {0}.</translation>
    </message>
    <message>
        <source>The zip is damaged. Copy or pack it again.</source>
        <translation>Zip повреждён. Скопируйте или упакуйте его ещё раз.</translation>
    </message>
    <message>
        <source>The zip has no photos.toml, the list of its photographs. Unpack it; Photograph albums in the menu can begin one for the folder.</source>
        <translation>В zip нет photos.toml — списка его фотографий. Распакуйте его; список для папки можно начать в меню «Альбомы фотографий».</translation>
    </message>
    <message>
        <source>The zip has a file whose name is not allowed: {0}. Pack it without it.</source>
        <translation>В zip есть файл с недопустимым именем: {0}. Упакуйте без него.</translation>
    </message>
    <message>
        <source>The zip has a link or device in it: {0}. Put the file itself there.</source>
        <translation>В zip есть ссылка или устройство: {0}. Положите туда сам файл.</translation>
    </message>
    <message>
        <source>The zip has {0} twice. Pack it again.</source>
        <translation>В zip дважды есть {0}. Упакуйте его ещё раз.</translation>
    </message>
    <message>
        <source>The zip is larger than 4 GB. Unpack it and add the folder.</source>
        <translation>Zip больше 4 ГБ. Распакуйте его и добавьте папку.</translation>
    </message>
    <message>
        <source>{0} in the zip has more than {1} MiB.</source>
        <translation>{0} в zip больше {1} МиБ.</translation>
    </message>
    <message>
        <source>The zip unpacks to far more than pictures would. It is not used.</source>
        <translation>При распаковке zip вырастает куда больше, чем бывает с картинками. Он не используется.</translation>
    </message>
    <message>
        <source>The zip is locked with a password. Pack it again without one.</source>
        <translation>Zip закрыт паролем. Упакуйте его без пароля.</translation>
    </message>
</context>
<context>
    <name>Albums</name>
    <message>
        <source>No photographs from {album}: {why}</source>
        <translation>Нет фотографий из {album}: {why}</translation>
    </message>
    <message>
        <source>Photographs from {album}: {n}</source>
        <translation>Фотографий из {album}: {n}</translation>
    </message>
    <message>
        <source>Photographs from {album}: {n}; problems: {count}. See the menu, Photograph albums</source>
        <translation>Фотографий из {album}: {n}; проблем: {count}. См. меню, «Альбомы фотографий»</translation>
    </message>
    <message>
        <source>{file} lists {n} pictures. Open it, fill in the credits, then add the folder.</source>
        <translation>В {file} картинок: {n}. Откройте его, впишите авторов, затем добавьте папку.</translation>
    </message>
    <message>
        <source>Left out, rename them first: {names}</source>
        <translation>Пропущены, сначала переименуйте: {names}</translation>
    </message>
    <message>
        <source>Problems with your photographs: {count}. See the menu, Photograph albums</source>
        <translation>Проблем с вашими фотографиями: {count}. См. меню, «Альбомы фотографий»</translation>
    </message>
    <message>
        <source>Looking at the photographs…</source>
        <translation>Просмотр фотографий…</translation>
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
    <name>Axis</name>
    <message>
        <source>Clocks on the axis</source>
        <translation>Часы на шкале</translation>
    </message>
    <message>
        <source>A higher timeline has room for all of them</source>
        <translation>На более высокой ленте времени уместятся все</translation>
    </message>
    <message>
        <source>The usual clocks</source>
        <translation>Обычные часы</translation>
    </message>
</context>
<context>
    <name>Bookmarks</name>
    <message>
        <source>Bookmarked: {name}</source>
        <translation>Закладка поставлена: {name}</translation>
    </message>
    <message>
        <source>No bookmark any more: {name}. Ctrl+B, Ctrl+Z undo that.</source>
        <translation>Закладка снята: {name}. Вернуть: Ctrl+B, Ctrl+Z.</translation>
    </message>
    <message>
        <source>The file of bookmarks is damaged. What could be read is here; the file is kept as {path}.</source>
        <translation>Файл закладок повреждён. Всё, что удалось прочесть, здесь; файл сохранён как {path}.</translation>
    </message>
    <message>
        <source>The file of bookmarks cannot be used: {path}. New ones last until the program ends.</source>
        <translation>Файл закладок недоступен: {path}. Новые закладки сохранятся до выхода из программы.</translation>
    </message>
    <message>
        <source>The bookmarks cannot be saved in {path}. Is the disk full? They last until the program ends.</source>
        <translation>Закладки не удаётся сохранить в {path}. Нет места на диске? Они останутся до выхода из программы.</translation>
    </message>
    <message>
        <source>That is as many bookmarks as there can be.</source>
        <translation>Больше закладок добавить нельзя.</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Bookmarks, by time</source>
        <translation>Закладки по времени</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Переименовать (F2)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Удалить (Del)</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Удалить все</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Отменить (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Вверх и вниз — выбор, Enter — перейти.</translation>
    </message>
    <message>
        <source>No bookmarks. Ctrl+D marks the moment that the clock shows.</source>
        <translation>Закладок нет. Ctrl+D отмечает момент, который показывают часы.</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Название закладки</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Объекты</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Also known</source>
        <translation>Также известно</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ваше время</translation>
    </message>
    <message>
        <source>Since launch</source>
        <translation>От старта</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Снято</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Этап</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Координаты</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Агентство</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>Обозначение</translation>
    </message>
    <message>
        <source>Call sign</source>
        <translation>Позывной</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Экипаж</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Факт</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Чьи слова</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Термин</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Другие названия</translation>
    </message>
    <message>
        <source>See also</source>
        <translation>См. также</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Где источники расходятся</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>What is picked out</source>
        <translation>Что выбрано</translation>
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
        <source>Show on the timeline</source>
        <translation>Показать на ленте времени</translation>
    </message>
    <message>
        <source>Copy the card as text</source>
        <translation>Скопировать карточку как текст</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>Закрыть карточку (Esc)</translation>
    </message>
</context>
<context>
    <name>ClusterList</name>
    <message>
        <source>{n} events</source>
        <translation>Событий: {n}</translation>
    </message>
    <message>
        <source>{n} pictures</source>
        <translation>Картинок: {n}</translation>
    </message>
    <message>
        <source>Zoom to these</source>
        <translation>Приблизить к ним</translation>
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
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Open mission…</source>
        <translation>Открыть миссию…</translation>
    </message>
    <message>
        <source>Import element sets…</source>
        <translation>Импорт наборов элементов…</translation>
    </message>
    <message>
        <source>Add a folder of photographs…</source>
        <translation>Добавить папку с фотографиями…</translation>
    </message>
    <message>
        <source>Add a zip of photographs…</source>
        <translation>Добавить zip-архив с фотографиями…</translation>
    </message>
    <message>
        <source>Photograph albums…</source>
        <translation>Альбомы фотографий…</translation>
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
        <source>Story pace: slow at events, fast between</source>
        <translation>Темп рассказа: медленно у событий, быстро между ними</translation>
    </message>
    <message>
        <source>Stop, and back to where playing began</source>
        <translation>Стоп и назад к началу воспроизведения</translation>
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
        <source>Back to where the clock was</source>
        <translation>Назад, туда, где были часы</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Снова вперёд</translation>
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
        <source>Search…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Find a town…</source>
        <translation>Найти город…</translation>
    </message>
    <message>
        <source>Bookmark this moment, or no more</source>
        <translation>Поставить или снять закладку на этом моменте</translation>
    </message>
    <message>
        <source>All bookmarks…</source>
        <translation>Все закладки…</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Whole flight</source>
        <translation>Весь полёт</translation>
    </message>
    <message>
        <source>Whole relay on the timeline</source>
        <translation>Вся эстафета на ленте времени</translation>
    </message>
    <message>
        <source>This phase on the timeline</source>
        <translation>Этот этап на ленте времени</translation>
    </message>
    <message>
        <source>This event on the timeline</source>
        <translation>Это событие на ленте времени</translation>
    </message>
    <message>
        <source>Keep the clock in view on the timeline</source>
        <translation>Следовать за часами на ленте времени</translation>
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
        <translation>Глобус или плоская карта</translation>
    </message>
    <message>
        <source>What the map shows…</source>
        <translation>Что на карте…</translation>
    </message>
    <message>
        <source>Measure a distance on the map</source>
        <translation>Измерить расстояние на карте</translation>
    </message>
    <message>
        <source>Picture on the whole screen</source>
        <translation>Картинка на весь экран</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Список событий</translation>
    </message>
    <message>
        <source>Show the working</source>
        <translation>Показать ход расчёта</translation>
    </message>
    <message>
        <source>The story in chapters</source>
        <translation>История по главам</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Увеличить текст</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Уменьшить текст</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Текст 100&#xa0;%</translation>
    </message>
    <message>
        <source>Dark, light or high contrast</source>
        <translation>Тёмный, светлый или контрастный вид</translation>
    </message>
    <message>
        <source>Close the place, end the loop, leave full screen</source>
        <translation>Закрыть место, снять повтор, выйти из полного экрана</translation>
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
        <translation>С</translation>
    </message>
    <message>
        <source>NE</source>
        <translation>СВ</translation>
    </message>
    <message>
        <source>E</source>
        <translation>В</translation>
    </message>
    <message>
        <source>SE</source>
        <translation>ЮВ</translation>
    </message>
    <message>
        <source>S</source>
        <translation>Ю</translation>
    </message>
    <message>
        <source>SW</source>
        <translation>ЮЗ</translation>
    </message>
    <message>
        <source>W</source>
        <translation>З</translation>
    </message>
    <message>
        <source>NW</source>
        <translation>СЗ</translation>
    </message>
    <message>
        <source>in the north</source>
        <translation>на севере</translation>
    </message>
    <message>
        <source>in the north-east</source>
        <translation>на северо-востоке</translation>
    </message>
    <message>
        <source>in the east</source>
        <translation>на востоке</translation>
    </message>
    <message>
        <source>in the south-east</source>
        <translation>на юго-востоке</translation>
    </message>
    <message>
        <source>in the south</source>
        <translation>на юге</translation>
    </message>
    <message>
        <source>in the south-west</source>
        <translation>на юго-западе</translation>
    </message>
    <message>
        <source>in the west</source>
        <translation>на западе</translation>
    </message>
    <message>
        <source>in the north-west</source>
        <translation>на северо-западе</translation>
    </message>
    <message>
        <source>{degrees}° above the horizon</source>
        <translation>{degrees}° над горизонтом</translation>
    </message>
    <message>
        <source>below the horizon (−{degrees}°)</source>
        <translation>под горизонтом (−{degrees}°)</translation>
    </message>
    <message>
        <source>day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>civil twilight</source>
        <translation>гражданские сумерки</translation>
    </message>
    <message>
        <source>nautical twilight</source>
        <translation>навигационные сумерки</translation>
    </message>
    <message>
        <source>astronomical twilight</source>
        <translation>астрономические сумерки</translation>
    </message>
    <message>
        <source>night</source>
        <translation>ночь</translation>
    </message>
</context>
<context>
    <name>ElementReasons</name>
    <message>
        <source>is not an ordinary file</source>
        <translation>— не обычный файл</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>cannot be read: {0}</source>
        <translation>не читается: {0}</translation>
    </message>
    <message>
        <source>is larger than {0} KiB</source>
        <translation>больше {0} КиБ</translation>
    </message>
    <message>
        <source>inclination</source>
        <translation>наклонение</translation>
    </message>
    <message>
        <source>ascending node</source>
        <translation>восходящий узел</translation>
    </message>
    <message>
        <source>argument of perigee</source>
        <translation>аргумент перигея</translation>
    </message>
    <message>
        <source>mean anomaly</source>
        <translation>средняя аномалия</translation>
    </message>
    <message>
        <source>the {0} is {1} degrees; 0 is the least</source>
        <translation>{0}: {1} градусов; возможно не меньше 0</translation>
    </message>
    <message>
        <source>the {0} is {1} degrees; {2} is the most</source>
        <translation>{0}: {1} градусов; возможно не больше {2}</translation>
    </message>
    <message>
        <source>the mean motion is {0} revolutions a day; {1} to {2} is possible</source>
        <translation>среднее движение — {0} оборота в сутки; возможно от {1} до {2}</translation>
    </message>
    <message>
        <source>the eccentricity is {0}; 0 to below 1 is possible</source>
        <translation>эксцентриситет — {0}; возможно от 0 до меньше 1</translation>
    </message>
    <message>
        <source>the eccentricity {0} puts the perigee below the ground</source>
        <translation>при эксцентриситете {0} перигей лежит под землёй</translation>
    </message>
    <message>
        <source>the drag term is {0} per Earth radius; {1} to {2} is possible</source>
        <translation>коэффициент торможения — {0} на радиус Земли; возможно от {1} до {2}</translation>
    </message>
    <message>
        <source>SGP4 cannot use this set even at its epoch: {0}</source>
        <translation>SGP4 не может использовать этот набор даже в его эпоху: {0}</translation>
    </message>
    <message>
        <source>SGP4 has the perigee of this set below the ground even at its epoch</source>
        <translation>по SGP4 перигей этого набора уже в его эпоху лежит под землёй</translation>
    </message>
    <message>
        <source>its mean eccentricity leaves the range 0 to 1</source>
        <translation>средний эксцентриситет выходит за пределы от 0 до 1</translation>
    </message>
    <message>
        <source>its mean motion falls below zero</source>
        <translation>среднее движение становится отрицательным</translation>
    </message>
    <message>
        <source>its disturbed eccentricity leaves the range 0 to 1</source>
        <translation>возмущённый эксцентриситет выходит за пределы от 0 до 1</translation>
    </message>
    <message>
        <source>its orbit shrinks to nothing</source>
        <translation>орбита сжимается до нуля</translation>
    </message>
    <message>
        <source>its orbit meets the ground already at the epoch</source>
        <translation>орбита уже в эпоху задевает землю</translation>
    </message>
    <message>
        <source>it has come down before this time</source>
        <translation>к этому времени он уже упал</translation>
    </message>
    <message>
        <source>SGP4 reports error {0}</source>
        <translation>SGP4 сообщает об ошибке {0}</translation>
    </message>
    <message>
        <source>{0}, SGP4 error {1}</source>
        <translation>{0}, ошибка SGP4 {1}</translation>
    </message>
    <message>
        <source>SGP4 answers with no number</source>
        <translation>SGP4 не даёт числа</translation>
    </message>
    <message>
        <source>its perigee lies below the ground</source>
        <translation>перигей лежит под землёй</translation>
    </message>
    <message>
        <source>the time lies more than ten years from the element set</source>
        <translation>время отстоит от набора элементов больше чем на десять лет</translation>
    </message>
    <message>
        <source>no position at this time: {0}</source>
        <translation>в это время положения нет: {0}</translation>
    </message>
    <message>
        <source>Copy the set anew from its source</source>
        <translation>Скопируйте набор заново из источника</translation>
    </message>
    <message>
        <source>catalogue number</source>
        <translation>номер по каталогу</translation>
    </message>
    <message>
        <source>international designator</source>
        <translation>международное обозначение</translation>
    </message>
    <message>
        <source>year of the epoch</source>
        <translation>год эпохи</translation>
    </message>
    <message>
        <source>day of the epoch</source>
        <translation>день эпохи</translation>
    </message>
    <message>
        <source>eccentricity</source>
        <translation>эксцентриситет</translation>
    </message>
    <message>
        <source>mean motion</source>
        <translation>среднее движение</translation>
    </message>
    <message>
        <source>first derivative of the mean motion</source>
        <translation>первая производная среднего движения</translation>
    </message>
    <message>
        <source>second derivative of the mean motion</source>
        <translation>вторая производная среднего движения</translation>
    </message>
    <message>
        <source>drag term</source>
        <translation>коэффициент торможения</translation>
    </message>
    <message>
        <source>number of the set</source>
        <translation>номер набора</translation>
    </message>
    <message>
        <source>revolution number</source>
        <translation>номер витка</translation>
    </message>
    <message>
        <source>checksum</source>
        <translation>контрольная цифра</translation>
    </message>
    <message>
        <source>classification</source>
        <translation>гриф</translation>
    </message>
    <message>
        <source>ephemeris type</source>
        <translation>тип эфемерид</translation>
    </message>
    <message>
        <source>no element set is here; two lines of {0} columns make one</source>
        <translation>здесь нет набора элементов; набор — это две строки по {0} знаков</translation>
    </message>
    <message>
        <source>there are more than {0} element sets; keep those of the satellites you need</source>
        <translation>наборов элементов больше {0}; оставьте наборы нужных спутников</translation>
    </message>
    <message>
        <source>reading stops here, after {0} faults; 1 line is not read</source>
        <translation>чтение здесь прекращено, после {0} ошибок; не прочитана 1 строка</translation>
    </message>
    <message>
        <source>reading stops here, after {0} faults; {1} lines are not read</source>
        <translation>чтение здесь прекращено, после {0} ошибок; не прочитано строк: {1}</translation>
    </message>
    <message>
        <source>Copy the file anew from its source</source>
        <translation>Скопируйте файл заново из источника</translation>
    </message>
    <message>
        <source>an element set must start with its line 1</source>
        <translation>набор элементов должен начинаться со своей строки 1</translation>
    </message>
    <message>
        <source>this is neither an element set nor a remark (# ...)</source>
        <translation>это не набор элементов и не примечание (# ...)</translation>
    </message>
    <message>
        <source>line 2 of this element set is missing</source>
        <translation>нет строки 2 этого набора</translation>
    </message>
    <message>
        <source>belongs to satellite {0}, but line 1 to satellite {1}</source>
        <translation>относится к спутнику {0}, а строка 1 — к спутнику {1}</translation>
    </message>
    <message>
        <source>has the checksum {0}, but its columns add up to {1}</source>
        <translation>контрольная цифра {0}, а сумма знаков даёт {1}</translation>
    </message>
    <message>
        <source>column {0} holds {1} instead of a blank; the columns may be shifted</source>
        <translation>в позиции {0} стоит {1} вместо пробела; возможно, позиции сдвинуты</translation>
    </message>
    <message>
        <source>column {0} holds {1}; only plain ASCII may stand here</source>
        <translation>в позиции {0} стоит {1}; здесь допустим только ASCII</translation>
    </message>
    <message>
        <source>has {0} columns instead of {1}; the checksum is missing</source>
        <translation>знаков {0} вместо {1}; нет контрольной цифры</translation>
    </message>
    <message>
        <source>starts with {0} where line {1} of an element set must stand</source>
        <translation>начинается с {0} там, где должна стоять строка {1} набора</translation>
    </message>
    <message>
        <source>has {0} columns instead of {1}</source>
        <translation>знаков {0} вместо {1}</translation>
    </message>
    <message>
        <source>the byte 0x{0}</source>
        <translation>байт 0x{0}</translation>
    </message>
    <message>
        <source>columns {0} ({1}) hold {2}; only type 0 is for SGP4</source>
        <translation>в позиции {0} ({1}) стоит {2}; для SGP4 годится только тип 0</translation>
    </message>
    <message>
        <source>columns {0} ({1}) hold {2}</source>
        <translation>в позициях {0} ({1}) стоит {2}</translation>
    </message>
    <message>
        <source>the day of the epoch is {0}; it must be at least 1 and less than 367</source>
        <translation>день эпохи — {0}; он должен быть не меньше 1 и меньше 367</translation>
    </message>
    <message>
        <source>the day of the epoch is {0}, but the year {1} has 365 days</source>
        <translation>день эпохи — {0}, но в году {1} 365 дней</translation>
    </message>
    <message>
        <source>the set of {0} (line {1})</source>
        <translation>набор от {0} (строка {1})</translation>
    </message>
    <message>
        <source>the set of {0} ({1})</source>
        <translation>набор от {0} ({1})</translation>
    </message>
    <message>
        <source>{0} and {1} lie {2} km apart halfway between their epochs; drag and manoeuvres explain {3} km at most</source>
        <translation>{0} и {1} расходятся на {2} км посередине между их эпохами; торможение и манёвры объясняют не больше {3} км</translation>
    </message>
    <message>
        <source>{0} and {1} have one epoch but different elements, {2} km apart; only the last counts</source>
        <translation>{0} и {1} имеют одну эпоху, но разные элементы (расстояние {2} км); действует только последний</translation>
    </message>
    <message>
        <source>{0} and {1} have one epoch but different elements; only the last counts</source>
        <translation>{0} и {1} имеют одну эпоху, но разные элементы; действует только последний</translation>
    </message>
    <message>
        <source>{0} and {1} have the number {2}, but the names {3} and {4}</source>
        <translation>{0} и {1} имеют номер {2}, но названия {3} и {4}</translation>
    </message>
    <message>
        <source>{0} and {1} have the number {2}, but the designators {3} and {4}</source>
        <translation>{0} и {1} имеют номер {2}, но обозначения {3} и {4}</translation>
    </message>
    <message>
        <source>Compare both with their source and remove the wrong one</source>
        <translation>Сверьте оба с источником и удалите неверный</translation>
    </message>
    <message>
        <source>Give each satellite a number of its own</source>
        <translation>Дайте каждому спутнику свой номер</translation>
    </message>
    <message>
        <source>Use sets of the days of the flight</source>
        <translation>Возьмите наборы за дни полёта</translation>
    </message>
    <message>
        <source>Add sets of the time that is left without</source>
        <translation>Добавьте наборы за то время, которое осталось без них</translation>
    </message>
    <message>
        <source>SGP4 has no position before {0}: {1}</source>
        <translation>у SGP4 нет положения до {0}: {1}</translation>
    </message>
    <message>
        <source>SGP4 has no position from {0} on: {1}</source>
        <translation>у SGP4 нет положения начиная с {0}: {1}</translation>
    </message>
    <message>
        <source>no position at any time of the flight; {0}</source>
        <translation>положения нет ни в один момент полёта; {0}</translation>
    </message>
    <message>
        <source>the file {0}</source>
        <translation>файл {0}</translation>
    </message>
    <message>
        <source>column 1 holds U+FEFF, a mark of byte order; columns count from there</source>
        <translation>в позиции 1 стоит U+FEFF, метка порядка байтов; позиции считаются от неё</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without the mark (BOM)</source>
        <translation>Сохраните файл как UTF-8 без метки (BOM)</translation>
    </message>
    <message>
        <source>Save it as plain text in UTF-8</source>
        <translation>Сохраните файл как простой текст в UTF-8</translation>
    </message>
    <message>
        <source>the file is UTF-16 text</source>
        <translation>файл — текст в UTF-16</translation>
    </message>
    <message>
        <source>the file is UTF-32 text</source>
        <translation>файл — текст в UTF-32</translation>
    </message>
    <message>
        <source>a byte of value 0: this is no text, or UTF-16</source>
        <translation>байт со значением 0: это не текст или UTF-16</translation>
    </message>
    <message>
        <source>the file has more than {0} lines</source>
        <translation>в файле больше {0} строк</translation>
    </message>
    <message>
        <source>Divide it</source>
        <translation>Разделите его</translation>
    </message>
    <message>
        <source>a byte that is not UTF-8</source>
        <translation>байт не из UTF-8</translation>
    </message>
    <message>
        <source>Save the file as UTF-8</source>
        <translation>Сохраните файл в UTF-8</translation>
    </message>
    <message>
        <source>no element set is here, though it looks like {0}</source>
        <translation>набора элементов нет, хотя похоже на {0}</translation>
    </message>
    <message>
        <source>Write UTC as 2013-11-07T01:02:26.588256</source>
        <translation>Пишите UTC в виде 2013-11-07T01:02:26.588256</translation>
    </message>
    <message>
        <source>Copy the message anew from its source</source>
        <translation>Скопируйте сообщение заново из источника</translation>
    </message>
    <message>
        <source>Keep one of them</source>
        <translation>Оставьте что-то одно</translation>
    </message>
    <message>
        <source>stands twice in this message</source>
        <translation>стоит в сообщении дважды</translation>
    </message>
    <message>
        <source>is {0}, which is not for SGP4 as used here</source>
        <translation>значение {0} не подходит для SGP4, как он здесь используется</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} или {1}</translation>
    </message>
    <message>
        <source>Only {0} can be used; take the set from a catalogue of general perturbations</source>
        <translation>Годится только {0}; возьмите набор из каталога общих возмущений (GP)</translation>
    </message>
    <message>
        <source>Write it in {0}</source>
        <translation>Запишите в единицах {0}</translation>
    </message>
    <message>
        <source>Write it without a unit</source>
        <translation>Запишите без единиц</translation>
    </message>
    <message>
        <source>has the unit {0}</source>
        <translation>единица измерения {0}</translation>
    </message>
    <message>
        <source>is missing; SGP4 cannot start from SEMI_MAJOR_AXIS</source>
        <translation>отсутствует; начать с SEMI_MAJOR_AXIS SGP4 не может</translation>
    </message>
    <message>
        <source>Give MEAN_MOTION in revolutions a day</source>
        <translation>Укажите MEAN_MOTION в оборотах в сутки</translation>
    </message>
    <message>
        <source>is missing; BTERM is of another theory (SGP4-XP)</source>
        <translation>отсутствует; BTERM относится к другой теории (SGP4-XP)</translation>
    </message>
    <message>
        <source>Take a set made for SGP4</source>
        <translation>Возьмите набор, сделанный для SGP4</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>Добавьте {0}</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>is {0}, no catalogue number</source>
        <translation>значение {0} — не номер по каталогу</translation>
    </message>
    <message>
        <source>Write up to nine digits, or five places as in T0001 (no I, no O, no small letter)</source>
        <translation>Пишите до девяти цифр или пять знаков, как T0001 (без I, O и строчных букв)</translation>
    </message>
    <message>
        <source>is {0}, no number</source>
        <translation>значение {0} — не число</translation>
    </message>
    <message>
        <source>Write digits such as 15.49864060</source>
        <translation>Пишите цифрами, например 15.49864060</translation>
    </message>
    <message>
        <source>is {0}, no whole number</source>
        <translation>значение {0} — не целое число</translation>
    </message>
    <message>
        <source>Write up to nine digits</source>
        <translation>Пишите до девяти цифр</translation>
    </message>
    <message>
        <source>Write the name in plain letters</source>
        <translation>Напишите название обычными буквами</translation>
    </message>
    <message>
        <source>has more than {0} characters, or some that cannot be shown</source>
        <translation>больше {0} знаков или знаки, которые нельзя показать</translation>
    </message>
    <message>
        <source>is {0}, no international designator</source>
        <translation>значение {0} — не международное обозначение</translation>
    </message>
    <message>
        <source>Write it as 1998-067A, or leave it empty</source>
        <translation>Пишите, например, 1998-067A или оставьте пустым</translation>
    </message>
    <message>
        <source>is {0}, no date and time</source>
        <translation>значение {0} — не дата и время</translation>
    </message>
    <message>
        <source>has the offset {0}; the time system of a set is UTC</source>
        <translation>смещение {0}; время набора — UTC</translation>
    </message>
    <message>
        <source>falls into a leap second, which SGP4 does not know</source>
        <translation>попадает на секунду координации, которой SGP4 не знает</translation>
    </message>
    <message>
        <source>Write the next minute, second 00</source>
        <translation>Напишите следующую минуту и 00 секунд</translation>
    </message>
    <message>
        <source>is in the year {0}; {1} to {2} is possible</source>
        <translation>год {0}; возможно от {1} до {2}</translation>
    </message>
    <message>
        <source>is {0}; there is no such day or time of day</source>
        <translation>значение {0}: такого дня или времени нет</translation>
    </message>
    <message>
        <source>is no line of the form KEY = VALUE</source>
        <translation>строка не вида KEY = VALUE</translation>
    </message>
    <message>
        <source>Correct the line</source>
        <translation>Исправьте строку</translation>
    </message>
    <message>
        <source>has {0} values for {1} columns</source>
        <translation>значений {0}, а столбцов {1}</translation>
    </message>
    <message>
        <source>Correct the line, or copy it anew</source>
        <translation>Исправьте строку или скопируйте её заново</translation>
    </message>
    <message>
        <source>is not CSV: {0}</source>
        <translation>не CSV: {0}</translation>
    </message>
    <message>
        <source>has more than {0} columns</source>
        <translation>столбцов больше {0}</translation>
    </message>
    <message>
        <source>has the column {0} twice</source>
        <translation>столбец {0} стоит дважды</translation>
    </message>
    <message>
        <source>has no column {0}</source>
        <translation>нет столбца {0}</translation>
    </message>
    <message>
        <source>Separate with commas and name these columns: {0}</source>
        <translation>Разделяйте запятыми и назовите эти столбцы: {0}</translation>
    </message>
    <message>
        <source>is not JSON: {0}</source>
        <translation>не JSON: {0}</translation>
    </message>
    <message>
        <source>Write {0}</source>
        <translation>Пишите {0}</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>не объект</translation>
    </message>
    <message>
        <source>is neither a number nor a text</source>
        <translation>не число и не текст</translation>
    </message>
    <message>
        <source>Write one value</source>
        <translation>Напишите одно значение</translation>
    </message>
    <message>
        <source>has more than {0} brackets inside each other</source>
        <translation>вложенных скобок больше {0}</translation>
    </message>
    <message>
        <source>declares {0}, which may hide a bomb</source>
        <translation>объявляет {0}, где может скрываться бомба</translation>
    </message>
    <message>
        <source>Remove the declaration; an OMM needs none</source>
        <translation>Удалите объявление; OMM его не требует</translation>
    </message>
    <message>
        <source>is not XML: {0}</source>
        <translation>не XML: {0}</translation>
    </message>
    <message>
        <source>Give an OMM, or an &lt;ndm&gt; that holds some</source>
        <translation>Дайте OMM или &lt;ndm&gt;, где они есть</translation>
    </message>
    <message>
        <source>holds no &lt;omm&gt;</source>
        <translation>нет ни одного &lt;omm&gt;</translation>
    </message>
    <message>
        <source>has more than {0} elements inside each other</source>
        <translation>вложенных элементов больше {0}</translation>
    </message>
    <message>
        <source>has far more elements than messages need</source>
        <translation>элементов намного больше, чем нужно сообщениям</translation>
    </message>
    <message>
        <source>begins with &lt;{0}&gt;</source>
        <translation>начинается с &lt;{0}&gt;</translation>
    </message>
    <message>
        <source>An OMM begins with &lt;ndm&gt; or &lt;omm&gt;</source>
        <translation>OMM начинается с &lt;ndm&gt; или &lt;omm&gt;</translation>
    </message>
    <message>
        <source>holds other elements instead of a value</source>
        <translation>содержит другие элементы вместо значения</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Основание</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>The clock stands here</source>
        <translation>Часы стоят здесь</translation>
    </message>
    <message>
        <source>{n} of {all} events</source>
        <extracomment>a person has given the list another part of the height, 0 to 1</extracomment>
        <translation>Событий: {n} из {all}</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Все события</translation>
    </message>
    <message>
        <source>Where sources disagree</source>
        <translation>Где источники расходятся</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>List of events</source>
        <translation>Список событий</translation>
    </message>
    <message>
        <source>Title, place or person</source>
        <translation>Название, место или человек</translation>
    </message>
    <message>
        <source>Show only events with these words</source>
        <translation>Показать только события с этими словами</translation>
    </message>
    <message>
        <source>Which events are listed</source>
        <translation>Какие события в списке</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>reported</source>
        <translation>по сообщениям</translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation>по плану; известно только расписание</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>как обычно в других полётах</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>вычислено</translation>
    </message>
    <message>
        <source>remembered; no source seen</source>
        <translation>по памяти; без источника</translation>
    </message>
    <message>
        <source>to the thousandth of a second</source>
        <translation>с точностью до тысячной секунды</translation>
    </message>
    <message>
        <source>to the second</source>
        <translation>с точностью до секунды</translation>
    </message>
    <message>
        <source>to the minute</source>
        <translation>с точностью до минуты</translation>
    </message>
    <message>
        <source>to about five minutes</source>
        <translation>с точностью около пяти минут</translation>
    </message>
    <message>
        <source>to about a quarter of an hour</source>
        <translation>с точностью около четверти часа</translation>
    </message>
    <message>
        <source>only to the hour</source>
        <translation>только до часа</translation>
    </message>
    <message>
        <source>only to the day</source>
        <translation>только до дня</translation>
    </message>
    <message>
        <source>known {how}</source>
        <translation>известно {how}</translation>
    </message>
    <message>
        <source>the sources disagree</source>
        <translation>источники расходятся</translation>
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
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Расчёт</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Clock controls</source>
        <translation>Управление часами</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>The loop begins here. Press O where it shall end.</source>
        <translation>Повтор начинается здесь. Нажмите O там, где он закончится.</translation>
    </message>
    <message>
        <source>Press I where the loop shall begin, then O.</source>
        <translation>Нажмите I там, где начнётся повтор, затем O.</translation>
    </message>
    <message>
        <source>A loop is at least a second long.</source>
        <translation>Повтор длится не меньше секунды.</translation>
    </message>
    <message>
        <source>Open a mission</source>
        <translation>Открыть миссию</translation>
    </message>
    <message>
        <source>Import element sets</source>
        <translation>Импорт наборов элементов</translation>
    </message>
    <message>
        <source>Element sets ({forms});;All files (*)</source>
        <translation>Наборы элементов ({forms});;Все файлы (*)</translation>
    </message>
    <message>
        <source>Add a folder of photographs</source>
        <translation>Добавить папку с фотографиями</translation>
    </message>
    <message>
        <source>Begin a list for a folder of photographs</source>
        <translation>Начать список для папки с фотографиями</translation>
    </message>
    <message>
        <source>Add a zip of photographs</source>
        <translation>Добавить zip-архив с фотографиями</translation>
    </message>
    <message>
        <source>This mission cannot be opened</source>
        <translation>Эту миссию открыть нельзя</translation>
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
        <translation>Предпросмотр, UTC</translation>
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
        <source>Search (/)</source>
        <translation>Поиск (/)</translation>
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
        <translation>Импорт наборов элементов</translation>
    </message>
    <message>
        <source>What became of each set</source>
        <translation>Что стало с каждым набором</translation>
    </message>
    <message>
        <source>Lay them beside the flight</source>
        <translation>Показать рядом с полётом</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Every element set in this file can be used.</source>
        <translation>Все наборы элементов из этого файла годятся.</translation>
    </message>
    <message>
        <source>Some of the element sets in this file are refused.</source>
        <translation>Часть наборов элементов из этого файла отклонена.</translation>
    </message>
    <message>
        <source>No element set of this file can be used; nothing has changed.</source>
        <translation>Ни один набор элементов из этого файла не годится; ничего не изменилось.</translation>
    </message>
    <message>
        <source>Can be used: {n} ({form})</source>
        <translation>Годятся: {n} ({form})</translation>
    </message>
    <message>
        <source>With a warning: {n}</source>
        <translation>С предупреждением: {n}</translation>
    </message>
    <message>
        <source>Refused: {n}</source>
        <translation>Отклонены: {n}</translation>
    </message>
    <message>
        <source>line {n}</source>
        <translation>строка {n}</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… и ещё {n}</translation>
    </message>
    <message>
        <source>{name}: one set, of {first}</source>
        <translation>{name}: один набор, от {first}</translation>
    </message>
    <message>
        <source>{name}: {n} sets, from {first} to {last}</source>
        <translation>{name}: наборы ({n}), с {first} по {last}</translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. No position can be shown.</source>
        <translation>{name}, {epoch}: разница с полётом {time}. Положение показать нельзя.</translation>
    </message>
    <message>
        <source>{name}, {epoch}: {time} from the flight. Positions will be far off.</source>
        <translation>{name}, {epoch}: разница с полётом {time}. Положения будут очень неточны.</translation>
    </message>
    <message>
        <source>No position before {time} ({why}).</source>
        <translation>До {time} положения нет ({why}).</translation>
    </message>
    <message>
        <source>No position from {time} on ({why}).</source>
        <translation>С {time} положения нет ({why}).</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Lanes: show, fold, move</source>
        <translation>Дорожки: показать, свернуть, переместить</translation>
    </message>
    <message>
        <source>All lanes</source>
        <translation>Все дорожки</translation>
    </message>
    <message>
        <source>All as at the beginning</source>
        <translation>Всё как вначале</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше по списку</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже по списку</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Увеличить высоту</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Уменьшить высоту</translation>
    </message>
</context>
<context>
    <name>Loop</name>
    <message>
        <source>{start} to {end} · loop of {length}</source>
        <extracomment>what is held; &quot;new&quot;: a range is being marked</extracomment>
        <translation>{start} – {end} · повтор {length}</translation>
    </message>
    <message>
        <source>{time} · loop of {length}</source>
        <translation>{time} · повтор {length}</translation>
    </message>
    <message>
        <source>Loop from here to the clock</source>
        <translation>Повтор отсюда до часов</translation>
    </message>
    <message>
        <source>Loop what is in view</source>
        <translation>Повторять то, что видно</translation>
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
        <source>End the loop</source>
        <translation>Снять повтор</translation>
    </message>
    <message>
        <source>Drag to move the loop. A double click ends it.</source>
        <translation>Перетащите, чтобы сдвинуть повтор. Двойной щелчок снимает его.</translation>
    </message>
    <message>
        <source>Drag to move this end of the loop. A double click ends the loop.</source>
        <translation>Перетащите, чтобы сдвинуть этот край повтора. Двойной щелчок снимает повтор.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
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
        <translation>Глобус или плоская карта</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Что на карте</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Измерить расстояние</translation>
    </message>
    <message>
        <source>Map of the Earth</source>
        <extracomment>the MapOptions are others now, by the hand of a person
----------
whether buttons with words may appear by themselves: on a picture of the map they do not</extracomment>
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
        <translation>{name}: нет данных о положении</translation>
    </message>
    <message>
        <source>Click two places, or drag from one to the other</source>
        <translation>Щёлкните два места или проведите от одного к другому</translation>
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
        <translation>{time}&#xa0;UTC · через {away}</translation>
    </message>
    <message>
        <source>{time} UTC · {away} ago</source>
        <translation>{time}&#xa0;UTC · {away} назад</translation>
    </message>
    <message>
        <source>Two-body</source>
        <translation>Два тела</translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation>Только J2</translation>
    </message>
    <message>
        <source>{name} · {number} km off</source>
        <translation>{name} · отклонение {number}&#xa0;км</translation>
    </message>
    <message>
        <source>Pictures of the Earth</source>
        <translation>Снимки Земли</translation>
    </message>
    <message>
        <source>Names of places</source>
        <translation>Названия мест</translation>
    </message>
    <message>
        <source>Times and heights on the path</source>
        <translation>Время и высота на трассе</translation>
    </message>
    <message>
        <source>Circle of visibility</source>
        <translation>Зона видимости</translation>
    </message>
    <message>
        <source>Ground stations</source>
        <translation>Пункты слежения</translation>
    </message>
    <message>
        <source>Places of pictures</source>
        <translation>Места съёмки</translation>
    </message>
    <message>
        <source>Path flown</source>
        <translation>Пройденная трасса</translation>
    </message>
    <message>
        <source>Path to come</source>
        <translation>Трасса впереди</translation>
    </message>
    <message>
        <source>1 orbit</source>
        <translation>1 виток</translation>
    </message>
    <message>
        <source>{number} orbits</source>
        <translation>Витков: {number}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>PassList</name>
    <message>
        <source>ddd d MMM</source>
        <extracomment>the instant to look at ahead, float s UTC; None: no more the instant to go to, float s UTC where the keyboard is now, in the list&apos;s own pixels</extracomment>
        <translation>ddd, d MMM</translation>
    </message>
</context>
<context>
    <name>PassText</name>
    <message>
        <source>Rises</source>
        <translation>Восход</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Кульминация</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Заход</translation>
    </message>
    <message>
        <source>Could be seen {start} to {end}: dark sky, torch in sunlight</source>
        <translation>Мог быть виден с {start} до {end}: небо тёмное, факел на свету</translation>
    </message>
    <message>
        <source>Could be seen briefly at {start}: dark sky, torch in sunlight</source>
        <translation>Мог быть виден мельком в {start}: небо тёмное, факел на свету</translation>
    </message>
    <message>
        <source>Dark sky, torch in the shadow</source>
        <translation>Небо тёмное, факел в тени</translation>
    </message>
    <message>
        <source>Bright sky, torch in sunlight</source>
        <translation>Небо светлое, факел на свету</translation>
    </message>
    <message>
        <source>Bright sky, torch in the shadow</source>
        <translation>Небо светлое, факел в тени</translation>
    </message>
    <message>
        <source>{date}: rises at {rise} {rise_wind}, highest at {top} with {height} degrees {top_wind}, sets at {set} {set_wind}. {seen}.</source>
        <translation>{date}: восход в {rise} {rise_wind}, кульминация в {top} на высоте {height}° {top_wind}, заход в {set} {set_wind}. {seen}.</translation>
    </message>
    <message>
        <source>The torch never rose above the horizon here.</source>
        <translation>Здесь факел ни разу не поднялся над горизонтом.</translation>
    </message>
    <message>
        <source>Passes: {all} · could be seen: {seen}</source>
        <translation>Пролётов: {all} · можно было видеть: {seen}</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>All pictures</source>
        <extracomment>id of the picture that a person has picked a person wants to see the current picture large</extracomment>
        <translation>Все картинки</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Следовать</translation>
    </message>
    <message>
        <source>Keep the picture of the clock in view</source>
        <translation>Держать на виду картинку текущего момента</translation>
    </message>
    <message>
        <source>{done} of {all} small pictures are ready</source>
        <translation>Готово миниатюр: {done} из {all}</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <extracomment>a folder or an archive of photographs has been let go on the panel</extracomment>
        <translation>{n} из {all}</translation>
    </message>
    <message>
        <source>Preview: {n} of {all}</source>
        <translation>Предпросмотр: {n} из {all}</translation>
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
        <source>The file is not there.</source>
        <translation>Файла нет на месте.</translation>
    </message>
    <message>
        <source>The file cannot be read: {detail}.</source>
        <translation>Файл не читается: {detail}.</translation>
    </message>
    <message>
        <source>The file is a link that leads elsewhere.</source>
        <translation>Файл — ссылка, ведущая в другое место.</translation>
    </message>
    <message>
        <source>The file is too large to be read.</source>
        <translation>Файл слишком велик, чтобы его читать.</translation>
    </message>
    <message>
        <source>The file holds no JPEG, PNG, WebP or TIFF picture.</source>
        <translation>В файле нет изображения JPEG, PNG, WebP или TIFF.</translation>
    </message>
    <message>
        <source>The file holds a {detail} picture, its name says something else. Rename it.</source>
        <translation>В файле изображение {detail}, а имя говорит иное. Переименуйте файл.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown: {detail} pixels. Save it smaller.</source>
        <translation>Изображение слишком велико для показа: {detail} точек. Сохраните его меньшим.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Файл повреждён.</translation>
    </message>
    <message>
        <source>The file is cut short: its end is missing.</source>
        <translation>Файл обрезан: нет его конца.</translation>
    </message>
    <message>
        <source>Nearest picture, {length} later</source>
        <translation>Ближайшая картинка, на {length} позже</translation>
    </message>
    <message>
        <source>Nearest picture, {length} earlier</source>
        <translation>Ближайшая картинка, на {length} раньше</translation>
    </message>
    <message>
        <source>Last picture, {length} earlier</source>
        <translation>Последняя картинка, на {length} раньше</translation>
    </message>
    <message>
        <source>The caption says “{printed}”; the record says {known}.</source>
        <translation>В подписи «{printed}»; по источникам — {known}.</translation>
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
        <translation>вместо фотографии (автор: {who})</translation>
    </message>
    <message>
        <source>The photograph: {archive}, search for “{search}”. Credit line: {credit}. To show it here, let its folder go on this panel.</source>
        <translation>Фотография: {archive}, искать «{search}». Указать: {credit}. Чтобы показать её здесь, перетащите её папку на эту панель.</translation>
    </message>
    <message>
        <source>The photograph: all rights reserved.</source>
        <translation>Фотография: все права защищены.</translation>
    </message>
    <message>
        <source>The photograph: free to use if it is taken from NASA itself.</source>
        <translation>Фотография: свободна, если взята у самого НАСА.</translation>
    </message>
    <message>
        <source>No licence is given</source>
        <translation>Лицензия не указана</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Лицензия: {licence}</translation>
    </message>
    <message>
        <source>not for exported pictures</source>
        <translation>не для сохранённых изображений</translation>
    </message>
    <message>
        <source>not for a kiosk</source>
        <translation>не для киоска</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>a person wants to see it large
----------
the Zoom is another now, by the hand of a person the whole picture was swept aside: +1 for the next one, -1 for the one before</extracomment>
        <translation>Картинка</translation>
    </message>
    <message>
        <source>Show it large</source>
        <translation>Показать крупно</translation>
    </message>
    <message>
        <source>Picture on the whole screen</source>
        <extracomment>id of the picture that a person has gone to</extracomment>
        <translation>Картинка на весь экран</translation>
    </message>
    <message>
        <source>Choose the picture to put beside this one:</source>
        <translation>Выберите картинку, которую поставить рядом:</translation>
    </message>
    <message>
        <source>Previous picture (P)</source>
        <translation>Предыдущая картинка (P)</translation>
    </message>
    <message>
        <source>Next picture (N)</source>
        <translation>Следующая картинка (N)</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>Ближе (+)</translation>
    </message>
    <message>
        <source>Farther (−)</source>
        <translation>Дальше (−)</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Вся картинка (0)</translation>
    </message>
    <message>
        <source>Show one picture (C)</source>
        <translation>Показать только одну картинку (C)</translation>
    </message>
    <message>
        <source>Compare with another picture (C)</source>
        <translation>Сравнить с другой картинкой (C)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
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
        <translation>с.&#xa0;ш.</translation>
    </message>
    <message>
        <source>S</source>
        <translation>ю.&#xa0;ш.</translation>
    </message>
    <message>
        <source>E</source>
        <translation>в.&#xa0;д.</translation>
    </message>
    <message>
        <source>W</source>
        <translation>з.&#xa0;д.</translation>
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
        <translation>Предпросмотр: {date}, {time}&#xa0;UTC</translation>
    </message>
</context>
<context>
    <name>RateText</name>
    <message>
        <source>{rate}, real time</source>
        <translation>{rate}, реальное время</translation>
    </message>
    <message>
        <source>{rate}, one day in {time}</source>
        <translation>{rate}, сутки за {time}</translation>
    </message>
    <message>
        <source>{rate}, one orbit in {time}</source>
        <translation>{rate}, виток за {time}</translation>
    </message>
    <message>
        <source>About {rate}, story of {time}</source>
        <translation>Около {rate}, рассказ на {time}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
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
    <name>Search</name>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Что искать</translation>
    </message>
    <message>
        <source>Events, people, places, terms…</source>
        <translation>События, люди, места, термины…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>A time or an event</source>
        <translation>Время или событие</translation>
    </message>
    <message>
        <source>15:14 · 9 Nov 19:14 Moscow · T+2d 11:00 · +30 min</source>
        <translation>15:14 · 9 нояб. 19:14 Москва · T+2d 11:00 · +30 мин</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Закладки</translation>
    </message>
    <message>
        <source>Looked for before</source>
        <translation>Искали раньше</translation>
    </message>
    <message>
        <source>A time, a date, the time since launch, a step from here, or any name.</source>
        <translation>Время, дата, время от старта, шаг отсюда или любое название.</translation>
    </message>
    <message>
        <source>Names in any spelling or alphabet: Tyurin, Tjurin and Тюрин are one.</source>
        <translation>Имена в любом написании и алфавите: Tyurin, Tjurin и Тюрин — одно и то же.</translation>
    </message>
    <message>
        <source>The window shows it: Enter goes there, Esc stays here.</source>
        <translation>Окно показывает этот момент: Enter — перейти, Esc — остаться.</translation>
    </message>
    <message>
        <source>The mission is being read; the answer comes in a moment.</source>
        <translation>Данные читаются; ответ будет через мгновение.</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Вверх и вниз — выбор, Enter — перейти.</translation>
    </message>
    <message>
        <source>Nothing is found for {text}. Write a time as 15:14, 9 Nov 19:14 Moscow or T+2d 11:00, or the beginning of a word.</source>
        <translation>По запросу {text} ничего не найдено. Напишите время: 15:14, 9 нояб. 19:14 Москва или T+2d 11:00 — или начало слова.</translation>
    </message>
    <message>
        <source>The mission has nothing for {text}. Try fewer words, or look for a town of that name.</source>
        <translation>В полёте нет ничего по запросу {text}. Попробуйте меньше слов или поищите город с таким названием.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Места</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>Объекты</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Этапы</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Главы</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Картинки</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Термины</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Факты</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Ваше время</translation>
    </message>
    <message>
        <source>There is no time {0}: hours run from 00 to 23, minutes and seconds from 00 to 59.</source>
        <translation>Времени {0} не бывает: часы от 00 до 23, минуты и секунды от 00 до 59.</translation>
    </message>
    <message>
        <source>There is no time {0}: write 00:00 of the next day.</source>
        <translation>Времени {0} не бывает: напишите 00:00 следующего дня.</translation>
    </message>
    <message>
        <source>There is no {0} in the calendar. Write a day that is, such as 9 Nov.</source>
        <translation>В календаре нет {0}. Напишите существующий день, например 9 нояб.</translation>
    </message>
    <message>
        <source>{0} may be two days. Write {1} or {2}.</source>
        <translation>{0} может означать два разных дня. Напишите {1} или {2}.</translation>
    </message>
    <message>
        <source>There are two days, times or clocks in this. Write only one of each.</source>
        <translation>Здесь два дня, два времени или двое часов. Напишите каждое только один раз.</translation>
    </message>
    <message>
        <source>No clock is called {0}. Write {names}, or an offset such as +04:00.</source>
        <translation>Часов с названием {0} нет. Напишите {names} или сдвиг, например +04:00.</translation>
    </message>
    <message>
        <source>{0} came twice that day, when clocks there were put back. Write {first} or {last}.</source>
        <translation>{0} в тот день было дважды: часы там перевели назад. Напишите {first} или {last}.</translation>
    </message>
    <message>
        <source>{0} was left out that day, when clocks there were put forward. Write it in UTC.</source>
        <translation>{0} в тот день не было: часы там перевели вперёд. Напишите время по UTC.</translation>
    </message>
    <message>
        <source>{0} needs a unit. Write +30 min, -2 h, +1 d or +90 s.</source>
        <translation>Для {0} нужна единица. Напишите +30 мин, -2 ч, +1 д или +90 с.</translation>
    </message>
    <message>
        <source>{0} is no length of time. Write +30 min, -2 h or +1d 2h 30m.</source>
        <translation>{0} — не промежуток времени. Напишите +30 мин, -2 ч или +1d 2h 30m.</translation>
    </message>
    <message>
        <source>The torch is in no orbit now, so {0} says nothing. Write hours and minutes.</source>
        <translation>Факел сейчас не на орбите, поэтому {0} ничего не значит. Напишите часы и минуты.</translation>
    </message>
    <message>
        <source>{0} is no time since launch. Write T+2d 11:00, T-00:30 or MET 2/11:00.</source>
        <translation>{0} — не время от старта. Напишите T+2d 11:00, T-00:30 или MET 2/11:00.</translation>
    </message>
    <message>
        <source>{0} is outside the mission. Write a time from {first} to {last}.</source>
        <translation>{0} вне времени миссии. Напишите время от {first} до {last}.</translation>
    </message>
</context>
<context>
    <name>SpotCard</name>
    <message>
        <source>Looking for passes…</source>
        <extracomment>a person wants to look for a town; the window knows how</extracomment>
        <translation>Ищем пролёты…</translation>
    </message>
    <message>
        <source>No place chosen</source>
        <translation>Место не выбрано</translation>
    </message>
    <message>
        <source>Place on Earth</source>
        <translation>Место на Земле</translation>
    </message>
    <message>
        <source>The place now</source>
        <translation>Место сейчас</translation>
    </message>
    <message>
        <source>Passes of the torch</source>
        <translation>Пролёты факела</translation>
    </message>
    <message>
        <source>Click anywhere on the map, or look for your town: what the sky was like there, and when the torch passed over it.</source>
        <translation>Щёлкните в любом месте карты или найдите свой город: каким там было небо и когда над ним пролетал факел.</translation>
    </message>
    <message>
        <source>Find a town (Ctrl+T)</source>
        <translation>Найти город (Ctrl+T)</translation>
    </message>
    <message>
        <source>Close the place (Esc)</source>
        <translation>Закрыть место (Esc)</translation>
    </message>
</context>
<context>
    <name>SpotText</name>
    <message>
        <source>{km} km from {town}</source>
        <translation>{km}&#xa0;км от г.&#xa0;{town}</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Местное время</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Солнце</translation>
    </message>
    <message>
        <source>Torch</source>
        <translation>Факел</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd, d MMM yyyy</translation>
    </message>
    <message>
        <source>{date}, {time} ({zone})</source>
        <translation>{date}, {time} ({zone})</translation>
    </message>
    <message>
        <source>{date}, {time} ({zone}, ship&apos;s time)</source>
        <translation>{date}, {time} ({zone}, судовое время)</translation>
    </message>
    <message>
        <source>position not recorded</source>
        <translation>нет данных о положении</translation>
    </message>
    <message>
        <source>{km} km over the ground</source>
        <translation>{km}&#xa0;км по поверхности</translation>
    </message>
    <message>
        <source>{km} km over the ground, {straight} km through the air</source>
        <translation>{km}&#xa0;км по поверхности, {straight}&#xa0;км по прямой</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Sources of this chapter: {names}</source>
        <extracomment>the pictures of the panels are shown in another size</extracomment>
        <translation>Источники этой главы: {names}</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>История</translation>
    </message>
    <message>
        <source>The story in chapters</source>
        <translation>История по главам</translation>
    </message>
    <message>
        <source>This mission is not told in chapters.</source>
        <translation>Эта миссия не рассказана по главам.</translation>
    </message>
    <message>
        <source>Go to the chapter “{title}”</source>
        <extracomment>the person goes on to another heading: 1 to the next, -1 to the one before</extracomment>
        <translation>Перейти к главе «{title}»</translation>
    </message>
    <message>
        <source>the clock is here</source>
        <translation>часы сейчас здесь</translation>
    </message>
    <message>
        <source>Go to {time}</source>
        <extracomment>it has another size than what it shows</extracomment>
        <translation>Перейти к {time}</translation>
    </message>
    <message>
        <source>Did you know?</source>
        <translation>Знаете ли вы?</translation>
    </message>
    <message>
        <source>Another one ({number} of {count})</source>
        <translation>Ещё ({number} из {count})</translation>
    </message>
    <message>
        <source>Sources: {names}</source>
        <translation>Источники: {names}</translation>
    </message>
    <message>
        <source>Computed by this program, rounded to what is known.</source>
        <translation>Вычислено этой программой, округлено до известного.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>{date}, about {time}</source>
        <translation>{date}, около {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>около {time}</translation>
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
        <extracomment>what lies still, for frames in which only the playhead moves how often the still part has been painted which clocks stand on the axis</extracomment>
        <translation>Лента времени</translation>
    </message>
    <message>
        <source>{altitude} km</source>
        <translation>{altitude}&#xa0;км</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>по сообщениям</translation>
    </message>
    <message>
        <source>planned; only the schedule was seen</source>
        <translation>по плану; известно только расписание</translation>
    </message>
    <message>
        <source>typical of other flights</source>
        <translation>как обычно в других полётах</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>вычислено</translation>
    </message>
    <message>
        <source>remembered; no source seen</source>
        <translation>по памяти; без источника</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <extracomment>a Bookmark is to be given another name</extracomment>
        <translation>и ещё {count}</translation>
    </message>
    <message>
        <source>Could be heard by (computed; use not recorded):</source>
        <translation>Могли слышать (вычислено; сведений о связи нет):</translation>
    </message>
    <message>
        <source>The whole mission: drag the frame, or pull at its ends</source>
        <translation>Вся миссия: тяните рамку или её края</translation>
    </message>
    <message>
        <source>Back to the clock, and follow it (Shift+T)</source>
        <translation>Вернуться к часам и следовать за ними (Shift+T)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Приблизить (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Отдалить (-)</translation>
    </message>
    <message>
        <source>This event (Shift+E)</source>
        <translation>Это событие (Shift+E)</translation>
    </message>
    <message>
        <source>This phase (Shift+P)</source>
        <translation>Этот этап (Shift+P)</translation>
    </message>
    <message>
        <source>Whole flight (0)</source>
        <translation>Весь полёт (0)</translation>
    </message>
    <message>
        <source>Whole relay (Shift+W)</source>
        <translation>Вся эстафета (Shift+W)</translation>
    </message>
    <message>
        <source>{count} aboard</source>
        <translation>{count} на борту</translation>
    </message>
    <message>
        <source>Sources disagree:</source>
        <translation>Источники расходятся:</translation>
    </message>
</context>
<context>
    <name>TownBox</name>
    <message>
        <source>Find a town</source>
        <translation>Найти город</translation>
    </message>
    <message>
        <source>Name of the town</source>
        <translation>Название города</translation>
    </message>
    <message>
        <source>Your town, e.g. Graz or Омск</source>
        <translation>Ваш город, например Омск или Graz</translation>
    </message>
    <message>
        <source>Towns found</source>
        <translation>Найденные города</translation>
    </message>
    <message>
        <source>Up and down choose, Enter goes there.</source>
        <translation>Вверх и вниз — выбор, Enter — перейти.</translation>
    </message>
    <message>
        <source>The names of towns are known in Latin and Cyrillic letters: write {name} in one of these, or click the map.</source>
        <translation>Названия городов известны латиницей и кириллицей: напишите «{name}» одним из этих алфавитов или щёлкните по карте.</translation>
    </message>
    <message>
        <source>No town of more than 15&#x202f;000 people is called {name}. Look for a larger one near by, or click the map.</source>
        <translation>Города «{name}» с населением больше 15&#x202f;000 нет. Поищите город крупнее поблизости или щёлкните по карте.</translation>
    </message>
    <message>
        <source>34&#x202f;000 towns, in Latin or Cyrillic letters, offline.</source>
        <translation>34&#x202f;000 городов, латиницей или кириллицей, без интернета.</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>население {n}</translation>
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
        <source>Rate: {words}</source>
        <translation>Темп: {words}</translation>
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
    <message>
        <source>Pace</source>
        <translation>Темп</translation>
    </message>
    <message>
        <source>Pace: plain rates, or a story slow at events (S)</source>
        <translation>Темп: равномерный или рассказ, медленный у событий (S)</translation>
    </message>
    <message>
        <source>Story in {minutes} minutes</source>
        <translation>Рассказ за {minutes}&#xa0;мин</translation>
    </message>
</context>
<context>
    <name>TruthText</name>
    <message>
        <source>±{error} km</source>
        <translation>±{error}&#xa0;км</translation>
    </message>
    <message>
        <source>{time} old</source>
        <translation>возраст {time}</translation>
    </message>
    <message>
        <source>measured {time} later</source>
        <translation>измерен на {time} позже</translation>
    </message>
    <message>
        <source>{date} {time} UTC</source>
        <translation>{date} {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Position not recorded</source>
        <translation>Нет данных о положении</translation>
    </message>
    <message>
        <source>set of {epoch}, {age}</source>
        <translation>набор от {epoch}, {age}</translation>
    </message>
    <message>
        <source>our simulation, tied to reported times</source>
        <translation>наша модель с привязкой к сообщённому времени</translation>
    </message>
    <message>
        <source>Where it was at this time is not recorded, so no position is shown.</source>
        <translation>О положении в это время данных нет, поэтому оно не показано.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестна</translation>
    </message>
    <message>
        <source>Computed from a published element set, which rests on tracking up to {epoch} ({age}). Expected error: {error}, judged by how far neighbouring sets disagree and how old they are.</source>
        <translation>Рассчитано по опубликованному набору элементов, который опирается на слежение до {epoch} ({age}). Ожидаемая ошибка: {error}; она оценена по расхождению соседних наборов и их возрасту.</translation>
    </message>
    <message>
        <source>Nobody published this path: it is our simulation, tied to the times that were reported. Expected error: {error}.</source>
        <translation>Этот путь никто не публиковал: это наша модель, привязанная к времени из сообщений. Ожидаемая ошибка: {error}.</translation>
    </message>
    <message>
        <source>On the ground, at the place that reports name. Expected error: {error}.</source>
        <translation>На земле, в месте, названном в сообщениях. Ожидаемая ошибка: {error}.</translation>
    </message>
    <message>
        <source>Tracked</source>
        <translation>Слежение</translation>
    </message>
    <message>
        <source>Reconstructed</source>
        <translation>Реконструкция</translation>
    </message>
    <message>
        <source>On the ground</source>
        <translation>На земле</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>The two lines of the set</source>
        <translation>Две строки набора</translation>
    </message>
    <message>
        <source>The working</source>
        <extracomment>a person wants to bring element sets along; the window knows how</extracomment>
        <translation>Ход расчёта</translation>
    </message>
    <message>
        <source>How this position is computed</source>
        <translation>Как рассчитано это положение</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Import element sets from a file (Ctrl+I)</source>
        <translation>Импорт наборов элементов из файла (Ctrl+I)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy the whole working as text</source>
        <translation>Копировать весь ход расчёта как текст</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>и ещё</translation>
    </message>
    <message>
        <source>no position at this time</source>
        <translation>на это время положения нет</translation>
    </message>
    <message>
        <source>Other orbits beside it</source>
        <translation>Другие орбиты рядом</translation>
    </message>
    <message>
        <source>Leave forces out and see how far astray the station would be: each orbit that is switched on is drawn on the map, too.</source>
        <translation>Уберите часть сил и посмотрите, насколько отклонилась бы станция: каждая включённая орбита видна и на карте.</translation>
    </message>
    <message>
        <source>Two bodies</source>
        <translation>Два тела</translation>
    </message>
    <message>
        <source>A round Earth without air: an ellipse that never changes.</source>
        <translation>Шарообразная Земля без воздуха: эллипс, который не меняется.</translation>
    </message>
    <message>
        <source>J2 only</source>
        <translation>Только J2</translation>
    </message>
    <message>
        <source>A flattened Earth without air: the ellipse turns steadily.</source>
        <translation>Сплюснутая Земля без воздуха: эллипс равномерно поворачивается.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортированные</translation>
    </message>
    <message>
        <source>The element sets that you brought along.</source>
        <translation>Наборы элементов, которые вы добавили.</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>Ожидаемая ошибка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>No element set is used here</source>
        <translation>Набор элементов здесь не используется</translation>
    </message>
    <message>
        <source>1 · The published element set</source>
        <translation>1 · Опубликованный набор элементов</translation>
    </message>
    <message>
        <source>Radars follow the station; every few hours what they saw was published as one set of numbers.</source>
        <translation>За станцией следят радары; каждые несколько часов то, что они увидели, публиковали как один набор чисел.</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Эпоха</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>На этот момент</translation>
    </message>
    <message>
        <source>2 · Mean elements at the epoch</source>
        <translation>2 · Средние элементы на эпоху</translation>
    </message>
    <message>
        <source>Six numbers say how the orbit is tilted, how round it is and where on it the station was; a seventh says how the thin air slows it.</source>
        <translation>Шесть чисел говорят, как наклонена орбита, насколько она кругла и где на ней была станция; седьмое — как её тормозит разрежённый воздух.</translation>
    </message>
    <message>
        <source>Inclination</source>
        <translation>Наклонение</translation>
    </message>
    <message>
        <source>Ascending node</source>
        <translation>Восходящий узел</translation>
    </message>
    <message>
        <source>Eccentricity</source>
        <translation>Эксцентриситет</translation>
    </message>
    <message>
        <source>Argument of perigee</source>
        <translation>Аргумент перигея</translation>
    </message>
    <message>
        <source>Mean anomaly</source>
        <translation>Средняя аномалия</translation>
    </message>
    <message>
        <source>Mean motion</source>
        <translation>Среднее движение</translation>
    </message>
    <message>
        <source>{number} revolutions a day</source>
        <translation>{number}&#xa0;об/сут</translation>
    </message>
    <message>
        <source>Drag term B*</source>
        <translation>Параметр B*</translation>
    </message>
    <message>
        <source>{number} per Earth radius</source>
        <translation>{number} на радиус Земли</translation>
    </message>
    <message>
        <source>Mean height</source>
        <translation>Средняя высота</translation>
    </message>
    <message>
        <source>{number} km</source>
        <translation>{number}&#xa0;км</translation>
    </message>
    <message>
        <source>The model SGP4 carries the station on from the epoch: round the Earth, with the pull of its bulge and the drag of the air.</source>
        <translation>Модель SGP4 ведёт станцию дальше от эпохи: вокруг Земли, с учётом притяжения её экваториального вздутия и сопротивления воздуха.</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Прошло</translation>
    </message>
    <message>
        <source>Just now one set gives way to the next, so both are asked.</source>
        <translation>Сейчас один набор сменяет другой, поэтому считают по обоим.</translation>
    </message>
    <message>
        <source>{minutes}, counts {part} %</source>
        <translation>{minutes}, вес {part}&#xa0;%</translation>
    </message>
    <message>
        <source>3 · Time since the epoch</source>
        <translation>3 · Время от эпохи</translation>
    </message>
    <message>
        <source>4 · Position against the stars</source>
        <translation>4 · Положение относительно звёзд</translation>
    </message>
    <message>
        <source>SGP4 answers from the Earth&apos;s centre, with x towards the vernal equinox and z along the axis: true equator, mean equinox (TEME).</source>
        <translation>SGP4 даёт ответ от центра Земли: x направлена в точку весеннего равноденствия, z — вдоль оси; истинный экватор, среднее равноденствие (TEME).</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>{number} km/s</source>
        <translation>{number}&#xa0;км/с</translation>
    </message>
    <message>
        <source>5 · How far the Earth has turned</source>
        <translation>5 · Насколько повернулась Земля</translation>
    </message>
    <message>
        <source>The sidereal angle leads from the vernal equinox to Greenwich; it grows by 15 degrees an hour.</source>
        <translation>Звёздное время — угол от точки весеннего равноденствия до Гринвича; за час он растёт на 15 градусов.</translation>
    </message>
    <message>
        <source>Sidereal angle</source>
        <translation>Звёздное время</translation>
    </message>
    <message>
        <source>UT1 − UTC</source>
        <translation>UT1 − UTC</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;с</translation>
    </message>
    <message>
        <source>6 · Position on the turning Earth</source>
        <translation>6 · Положение на вращающейся Земле</translation>
    </message>
    <message>
        <source>Turned back by that angle, x points to where the Greenwich meridian meets the equator.</source>
        <translation>После поворота назад на этот угол x указывает туда, где Гринвичский меридиан пересекает экватор.</translation>
    </message>
    <message>
        <source>7 · Latitude, longitude, height</source>
        <translation>7 · Широта, долгота, высота</translation>
    </message>
    <message>
        <source>Measured from the ellipsoid WGS84: the Earth&apos;s radius is 21 km shorter at the poles than at the equator.</source>
        <translation>Отсчёт от эллипсоида WGS84: полярный радиус Земли на 21&#xa0;км меньше экваториального.</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Широта</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Долгота</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Высота</translation>
    </message>
    <message>
        <source>8 · How good it is</source>
        <translation>8 · Насколько это точно</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Набор</translation>
    </message>
    <message>
        <source>The sets measured before and after this instant put the station {apart} km from each other; nobody knows it better than that.</source>
        <translation>Наборы, измеренные до и после этого момента, расходятся в положении станции на {apart}&#xa0;км; точнее не знает никто.</translation>
    </message>
    <message>
        <source>Only one set is near, so the error is taken to grow with the square of its age.</source>
        <translation>Рядом только один набор, поэтому считается, что ошибка растёт как квадрат его возраста.</translation>
    </message>
    <message>
        <source>The mission file states this error for this part of the way.</source>
        <translation>Эту ошибку для этой части пути указывает файл миссии.</translation>
    </message>
    <message>
        <source>{date}, {time} UTC</source>
        <translation>{date}, {time}&#xa0;UTC</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number}&#xa0;мин</translation>
    </message>
    <message>
        <source>at the same place</source>
        <translation>в том же месте</translation>
    </message>
    <message>
        <source>{km} km: {along} km {ahead}, {across} km {left}, {up} km {high}</source>
        <translation>{km}&#xa0;км: {along}&#xa0;км {ahead}, {across}&#xa0;км {left}, {up}&#xa0;км {high}</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>позади</translation>
    </message>
    <message>
        <source>left</source>
        <translation>левее</translation>
    </message>
    <message>
        <source>right</source>
        <translation>правее</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>выше</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>ниже</translation>
    </message>
</context>
</TS>
