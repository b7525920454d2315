"""The demonstration's pictures, drawn by code: the same name always gives the same picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.demonstration.drawing import (
    charts,
    indoors,
    maps,
    outdoors,
    portraits,
    sky,
    sport,
    still,
    streets,
    waterside,
)
from articles.demonstration.drawing.canvas import Canvas, jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    Scene = Callable[[Canvas], None]

PHOTO, SCREEN, OLD, SQUARE, PANORAMA = 3 / 2, 16 / 9, 4 / 3, 1.0, 2.1

# Just below the width at which the library would add a fourth rendition to each: the first start
# of a checkout waits for every one of them.
WIDE_PX, SQUARE_PX = 1050, 900

SCENES: dict[str, tuple[float, Scene]] = {
    "port-cranes": (PHOTO, waterside.port_cranes),
    "containers": (OLD, waterside.containers),
    "ferry-fog": (PHOTO, waterside.ferry_fog),
    "bridge-river": (SCREEN, waterside.bridge_river),
    "tidal-flat": (PANORAMA, waterside.tidal_flat),
    "underwater": (SCREEN, waterside.underwater),
    "sea-wall": (PHOTO, waterside.sea_wall),
    "dragon-boats": (PANORAMA, sport.dragon_boats),
    "wind-farm": (SCREEN, waterside.wind_farm),
    "shipyard": (PHOTO, waterside.shipyard),
    "lighthouse": (PHOTO, sky.lighthouse),
    "hills-mist": (PHOTO, outdoors.hills_mist),
    "mountain-train": (PHOTO, outdoors.mountain_train),
    "solar-desert": (SCREEN, outdoors.solar_desert),
    "wetland-birds": (PHOTO, outdoors.wetland_birds),
    "observatory": (PHOTO, sky.observatory),
    "star-trails": (OLD, sky.star_trails),
    "typhoon": (SQUARE, sky.typhoon),
    "stone-bridge": (OLD, outdoors.stone_bridge),
    "opinion-moon": (SQUARE, sky.opinion_moon),
    "sun-rooftops": (PHOTO, outdoors.sun_rooftops),
    "tram-dawn": (PHOTO, streets.tram_dawn),
    "tunnel": (OLD, streets.tunnel),
    "old-street": (OLD, streets.old_street),
    "lane-lanterns": (PHOTO, streets.lane_lanterns),
    "market-stall": (OLD, indoors.market_stall),
    "reading-room": (PHOTO, indoors.reading_room),
    "night-windows": (OLD, streets.night_windows),
    "city-night": (SCREEN, streets.city_night),
    "noodle-bowl": (OLD, indoors.noodle_bowl),
    "marathon": (SCREEN, sport.marathon),
    "stadium-night": (PHOTO, sport.stadium_night),
    "pitch-above": (SCREEN, sport.pitch_above),
    "swim-lanes": (SQUARE, sport.swim_lanes),
    "cinema": (PHOTO, indoors.cinema),
    "stage": (SQUARE, indoors.stage),
    "books": (OLD, still.books),
    "vases": (OLD, still.vases),
    "battery-cells": (SQUARE, still.battery_cells),
    "sound-waves": (PHOTO, still.sound_waves),
    "opinion-paths": (SQUARE, still.opinion_paths),
    "opinion-signs": (SQUARE, still.opinion_signs),
    "capital-domes": (PHOTO, still.capital_domes),
    "strait-map": (OLD, maps.strait_map),
    "cable-map": (PHOTO, maps.cable_map),
    "metro-map": (OLD, maps.metro_map),
    "flood-map": (SQUARE, maps.flood_map),
    "housing-chart": (SCREEN, charts.housing_chart),
}


def draw(name: str) -> bytes:
    """Return a picture as JPEG: a scene, an author's portrait by slug, or the paper's ``mark``."""
    if name == "mark":
        return jpeg(portraits.mark())
    if name in portraits.LOOKS:
        return jpeg(portraits.portrait(name))
    ratio, scene = SCENES[name]
    canvas = Canvas(name, width_px=WIDE_PX if ratio > SQUARE else SQUARE_PX, ratio=ratio)
    scene(canvas)
    return jpeg(canvas.finished())
