"""A believable newsroom to try things in: an invented city's paper, in Chinese and English.

The articles are an old site's post files, and come in through the importer like any other
(``posts/``); sections, authors, pictures and pages stand in ``site/`` and ``pages/``; the
pictures are drawn by code. ``load.load`` does it all, once.
"""
