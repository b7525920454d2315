"""Markup that tries to run a script: payloads, and the places they may hide in."""

import json
from pathlib import Path

PARTS = json.loads(Path(__file__).with_name("vectors.json").read_text(encoding="utf-8"))


def payloads() -> list[str]:
    """Return the payloads that are made of two parts: an element and an event, or an address."""
    by_event = [
        shape.replace("{}", event) for shape in PARTS["elements"] for event in PARTS["events"]
    ]
    return by_event + [
        shape.replace("{}", address)
        for shape in PARTS["carriers"]
        for address in PARTS["addresses"]
    ]


def placed() -> list[str]:
    """Return all in places: those that a parser may read in two ways in every one, others in turn."""
    places = PARTS["places"]
    everywhere = [
        place.replace("{}", payload) for payload in PARTS["mutations"] for place in places
    ]
    in_turn = [
        places[number % len(places)].replace("{}", payload)
        for number, payload in enumerate(payloads())
    ]
    return [*everywhere, *in_turn, *payloads()]
