"""What the stages that find an article hand on to those that read its metadata: its headline, its body, and the lines around it by kind.

How it is found does not live here; see ``extent`` (pages) and ``flat`` (flat text).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from isnad.page.tree import Block, Element


@dataclass(slots=True)
class Found:
    """One article of a page: its headline block, its body blocks in order, and the blocks around it by what they are.

    ``around`` has the keys ``related`` (blocks of read-also), ``tags``, ``source``, ``meta`` (bylines and dates), ``caption``, ``section``.
    ``texts`` holds the body text of a block where it is not the whole block (a lead with «المصدر: …» behind it).
    """

    head: Block | None
    container: Element
    body: list[Block] = field(default_factory=list)
    around: dict[str, list[Block]] = field(default_factory=dict)
    texts: dict[int, str] = field(default_factory=dict)
    first: int = 0
    last: int = 0

    def note(self, what: str, block: Block) -> None:
        """Keep a block that is not body but tells something."""
        self.around.setdefault(what, []).append(block)

    def text_of(self, block: Block) -> str:
        """The body text of one of the article's blocks."""
        return self.texts.get(block.number, block.text)
