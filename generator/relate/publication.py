"""What a public site may show of a saved file: ``publish: record`` shows what the text is, not the text.

At home everything is shown. On a public site (`Site.public`) a text stands in full only where its record
says so; whatever an editor holds back is said to be held back.
"""

from __future__ import annotations

from generator.model import Publish, Seed, Site, TextKind


def shown(seed: Seed, site: Site) -> Publish:
    """FULL: everything. RECORD: title, author, sources and names, no sentence. WITHHELD: that it exists.

    DIGEST is answered where a digest may stand and the saved file is the original: as RECORD, with other words.
    """
    if not site.public:
        return Publish.FULL
    if seed.record is None:
        return Publish.RECORD
    wanted = seed.record.publish
    if wanted is Publish.DIGEST and seed.text_kind is TextKind.DIGEST:
        return Publish.FULL
    return wanted


def text_shown(seed: Seed, site: Site) -> bool:
    return shown(seed, site) is Publish.FULL
