"""Why a photograph or a whole album is not shown, in words that a window can say in any language.

Each Problem of an album has an English text for the command line; its `reason` is one of these, its
`parts` are what the words speak of. The parts are named here in their order.
"""

from typing import Literal

from torchviewer.mission.photo import Trouble

ListReason = Literal[
    "unknown_key",  # key, the key that it is near to or ""
    "missing_key",  # key
    "too_long",  # the most signs
    "hidden_sign",  # its code such as U+202E
    "no_zone",  # the time
    "bad_value",  # the value
    "bad_name",  # the name of the file
]
"""What is wrong in one line of the list."""

EntryReason = Literal[
    "no_credit",
    "nowhere",
    "outside",  # the time, first and last time of the mission
    "no_slot",  # the words, what they are near to or ""
    "no_event",
    "no_place",
    "slot_taken",  # the slot, the file that has it
    "file_twice",  # the file
    "no_licence",
    "odd_licence",  # the licence
    "more",  # how many more
]
"""What is wrong with one photograph as the list has it."""

FileReason = Literal[Trouble, "empty", "other_sum"]
"""Why its file is not shown. "unreadable": why; "misnamed": kind, right end of the name; "large":
megapixels, the most; "heavy": MiB, the most."""

AlbumReason = Literal[
    "no_folder",
    "no_album",  # its name
    "no_list",
    "too_many",  # how many, the most
    "other_mission",  # its mission, this one
    "most_albums",  # the most
    "unsettled_folder",  # what the settings have
    "list_is_there",  # its name
    "no_pictures",
    "not_written",  # the name of the list, what the system says
    "edited_settings",
    "zip_damaged",
    "zip_no_list",
    "zip_name",  # the name
    "zip_link",  # the name
    "zip_twice",  # the name
    "zip_large",
    "zip_heavy",  # the name, the most MiB
    "zip_bomb",
    "zip_locked",
    "disk_full",
    "not_unpacked",  # what the system says
]
"""Why an album cannot be used at all."""

Reason = Literal[ListReason, EntryReason, FileReason, AlbumReason, ""]
"""Any of them; "": only the English text says it."""
