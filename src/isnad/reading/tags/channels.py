"""Platforms through which something was only said («عبر حسابه في تويتر», «في تغريدة له»), and of which an article is not.

What does not live here: papers, channels and agencies that are cited (``candidates``).
"""

from __future__ import annotations

from collections.abc import Sequence

from isnad.reading.names.clitics import splits

#: Bodies by id.
PLATFORMS = frozenset(("org:facebook", "org:twitter", "org:whatsapp", "org:youtube", "org:instagram", "org:snapchat", "org:telegram"))
#: The concept of the table that speaks of them.
CONCEPT = "وسائل التواصل"
_ACCOUNTS = ("حساب", "صفحت", "تغريدت", "تغريدات")
_THROUGH = frozenset(("عبر", "تغريده", "تغريدات", "حساب", "صفحه"))
_OWN = frozenset(("له", "لها", "لهم", "عبر", "علي"))
_NEAR = 5


def only_through(keys: Sequence[str], first: int) -> bool:
    """Whether what stands at a token is the way that something was said: behind «عبر» or somebody's account, or a tweet of his."""
    if first + 1 < len(keys) and keys[first + 1] in _OWN:
        return True
    for key in keys[max(0, first - _NEAR) : first]:
        for _, word in splits(key):
            if word in _THROUGH or (word.startswith(_ACCOUNTS) and word[-1:] in "هام"):
                return True
    return False
