"""The demonstration's pictures, drawn by code: the same name always gives the same picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.demonstration.drawing import citylife, maps, outdoors, portraits, still, waterside
from articles.demonstration.drawing.canvas import Canvas, jpeg

if TYPE_CHECKING:
    from collections.abc import Callable

    Scene = Callable[[Canvas], None]

PHOTO, SCREEN, OLD, SQUARE, PANORAMA = 3 / 2, 16 / 9, 4 / 3, 1.0, 2.1

SCENES: dict[str, tuple[float, Scene]] = {
    "port-cranes": (PHOTO, waterside.port_cranes),
    "containers": (OLD, waterside.containers),
    "ferry-fog": (PHOTO, waterside.ferry_fog),
    "bridge-river": (SCREEN, waterside.bridge_river),
    "tidal-flat": (PANORAMA, waterside.tidal_flat),
    "underwater": (SCREEN, waterside.underwater),
    "sea-wall": (PHOTO, waterside.sea_wall),
    "dragon-boats": (PANORAMA, waterside.dragon_boats),
    "wind-farm": (SCREEN, waterside.wind_farm),
    "shipyard": (PHOTO, waterside.shipyard),
    "lighthouse": (PHOTO, waterside.lighthouse),
    "hills-mist": (PHOTO, outdoors.hills_mist),
    "mountain-train": (PHOTO, outdoors.mountain_train),
    "solar-desert": (SCREEN, outdoors.solar_desert),
    "wetland-birds": (PHOTO, outdoors.wetland_birds),
    "observatory": (PHOTO, outdoors.observatory),
    "star-trails": (OLD, outdoors.star_trails),
    "typhoon": (SQUARE, outdoors.typhoon),
    "stone-bridge": (OLD, outdoors.stone_bridge),
    "opinion-moon": (SQUARE, outdoors.opinion_moon),
    "sun-rooftops": (PHOTO, outdoors.sun_rooftops),
    "tram-dawn": (PHOTO, citylife.tram_dawn),
    "tunnel": (OLD, citylife.tunnel),
    "old-street": (OLD, citylife.old_street),
    "lane-lanterns": (PHOTO, citylife.lane_lanterns),
    "market-stall": (OLD, citylife.market_stall),
    "reading-room": (PHOTO, citylife.reading_room),
    "night-windows": (OLD, citylife.night_windows),
    "city-night": (SCREEN, citylife.city_night),
    "noodle-bowl": (OLD, citylife.noodle_bowl),
    "marathon": (SCREEN, citylife.marathon),
    "stadium-night": (PHOTO, citylife.stadium_night),
    "pitch-above": (SCREEN, citylife.pitch_above),
    "swim-lanes": (SQUARE, citylife.swim_lanes),
    "cinema": (PHOTO, still.cinema),
    "stage": (SQUARE, still.stage),
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
    "housing-chart": (SCREEN, maps.housing_chart),
}


def draw(name: str) -> bytes:
    """Return a picture as JPEG: a scene, an author's portrait by slug, or the paper's ``mark``."""
    if name == "mark":
        return jpeg(portraits.mark())
    if name in portraits.LOOKS:
        return jpeg(portraits.portrait(name))
    ratio, scene = SCENES[name]
    canvas = Canvas(name, width_px=1280 if ratio > SQUARE else 1080, ratio=ratio)
    scene(canvas)
    return jpeg(canvas.finished())
