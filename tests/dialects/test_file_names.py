"""Parts of a path are those that ``pathlib`` finds."""

from pathlib import PurePosixPath

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import file_names

names = st.text("ab.江", min_size=1, max_size=6).filter(lambda name: name not in {".", ".."})
paths = st.lists(names, min_size=1, max_size=3).map("/".join)


@given(paths)
@settings(max_examples=500, deadline=None)
def test_parts_are_those_of_pathlib(path: str) -> None:
    known = PurePosixPath(path)
    assert file_names.last_part(path) == known.name
    assert file_names.suffix(path) == known.suffix
    assert file_names.without_suffix(path) == str(known.with_suffix(""))
