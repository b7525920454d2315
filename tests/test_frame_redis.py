"""The site may keep what it caches in Redis, and tests leave nothing there."""

import pytest
from django.core.cache import cache

from tests.settings import RUN

pytestmark = pytest.mark.redis


def test_a_cached_value_is_found_again_under_keys_of_this_run(redis_cache: str) -> None:
    import redis

    cache.set("头条", "北约")

    assert cache.get("头条") == "北约"
    with redis.Redis.from_url(redis_cache) as client:
        assert list(client.scan_iter(match=f"newsroom-test-{RUN}*"))
