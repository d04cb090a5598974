"""Where articles begin: a title with a date or byline near it, and prose after that.

``Is Trump signaling …? / January 21, 2025 by Joseph Fitsanakis / According to US law, …`` is a head with
its title first; on Blogspot the date stands above the title; a byline may open a page without a title.
A footer that repeats author and date is no head: prose stands before it and no title. Without date and
byline, a title after the furniture of another page's end is a head if enough text follows.
"""

from generator.split.heads.head import Head
from generator.split.heads.page import heads_of

__all__ = ["Head", "heads_of"]
