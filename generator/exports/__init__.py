"""What leaves the archive, made for other people's tools. Each export is one file in `formats`."""

from generator.exports.citations import citations
from generator.exports.export import export
from generator.exports.head import HeadMeta, head_meta
from generator.exports.linked_data import json_ld, json_ld_script
from generator.exports.network import network_svg, network_ties
from generator.exports.timeline import timeline_items, timeline_svg, timeline_years

__all__ = [
    "HeadMeta",
    "citations",
    "export",
    "head_meta",
    "json_ld",
    "json_ld_script",
    "network_svg",
    "network_ties",
    "timeline_items",
    "timeline_svg",
    "timeline_years",
]
