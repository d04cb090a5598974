"""Set phrases around texts: "Leave a Reply" heads the comments, "Related posts" other posts.

The phrases stand in the language files; each module asks whether a line is of one kind.
"""
