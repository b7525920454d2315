"""Bringing an old site along: find -> parse -> normalise -> store; report.

``find``, ``decoding``, ``normalise`` and what they use are pure and know no Django; ``store`` writes,
and ``run`` goes through them chunk by chunk.
"""
