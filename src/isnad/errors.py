"""The errors that Isnad raises on bad input or a bad request. Each message is one sentence that a person can act on."""


class IsnadError(Exception):
    """Base of all errors that Isnad raises on purpose."""


class InputError(IsnadError):
    """An input cannot be read: empty, binary, too large, too deep, or not of the kind that was said."""


class ArchiveError(IsnadError):
    """An archive cannot be opened, is of another version, or is being written by another process."""


class NotFoundError(IsnadError):
    """There is no article, story, outlet or name of that id in the archive."""
