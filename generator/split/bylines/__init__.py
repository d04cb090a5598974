"""Bylines without a label: "Michael Webster syndicated investigative reporter", "Beatriz Olmo / Rubén Castaño".

Names alone in a row, or with a job, a house or a place. Shapes only: where they stand is for the caller to weigh.
"""

from generator.split.bylines.alone import is_unnamed, names_alone, tells_pictures
from generator.split.bylines.jobs import is_role, other_role
from generator.split.bylines.sure import names_with_callings, perhaps_names, several_names, surely_names
from generator.split.bylines.with_place import names_and_place, perhaps_names_and_place
from generator.split.bylines.with_role import is_for_house, names_and_role, perhaps_name_and_house

__all__ = [
    "is_for_house",
    "is_role",
    "is_unnamed",
    "names_alone",
    "names_and_place",
    "names_and_role",
    "names_with_callings",
    "other_role",
    "perhaps_name_and_house",
    "perhaps_names",
    "perhaps_names_and_place",
    "several_names",
    "surely_names",
    "tells_pictures",
]
