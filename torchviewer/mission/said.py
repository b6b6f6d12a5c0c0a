"""Sentences that a window can say again in its own language."""


class Said(str):
    """An English sentence that remembers its `form` and the `parts` that stand at {0}, {1} ...

    It is that sentence for everybody who does not ask; parts may be such sentences themselves.
    """

    __slots__ = ("form", "parts")

    form: str
    parts: tuple[object, ...]

    def __new__(cls, form: str, *parts: object) -> "Said":
        said = super().__new__(cls, form.format(*parts))
        said.form, said.parts = form, parts
        return said

    def __getnewargs__(self) -> tuple[object, ...]:  # type: ignore[override]
        """What a copy is made from."""
        return self.form, *self.parts
