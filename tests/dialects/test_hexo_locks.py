"""A part of a text of Hexo behind a password makes a draft of it; one that is only shown as code does not."""

from __future__ import annotations

import time

import pytest

from articles.dialects.hexo_locks import is_locked_in_part
from tests.importer.posts import post, read

LOCKED = "{% prompt geheim 请输入 %}\n江边\n{% endprompt %}"
PARTS = {
    "a part": (f"甲\n\n{LOCKED}\n\n乙", True),
    "without words": ("{%prompt%}江{%endprompt%}", True),
    "with hyphens": ("{%- prompt geheim -%}江{%- endprompt -%}", True),
    "inside of a note": (f"{{% note info %}}\n{LOCKED}\n{{% endnote %}}", True),
    "inside of HTML": (f"<pre>\n{LOCKED}\n</pre>", True),
    "a fence": (f"甲\n\n```markdown\n{LOCKED}\n```\n\n乙", False),
    "a fence of tildes": (f"~~~\n{LOCKED}\n~~~", False),
    "a longer fence": (f"````\n```\n{LOCKED}\n```\n````", False),
    "a fence in a quotation": ("> ```\n> {% prompt a %}\n> ```", False),
    "behind a fence": (f"```\na\n```\n{LOCKED}", True),
    "a fence that is never closed": (f"```\n{LOCKED}", True),
    "code within a line": ("写作 `{% prompt geheim %}`，再写 `{% endprompt %}`。", False),
    "beside code within a line": ("`a` {% prompt geheim %}江{% endprompt %} `b`", True),
    "as it is": (f"{{% raw %}}\n{LOCKED}\n{{% endraw %}}", False),
    "a block of code": (f"{{% codeblock lang:md %}}\n{LOCKED}\n{{% endcodeblock %}}", False),
    "as it is, never closed": (f"{{% raw %}}\n{LOCKED}", True),
    "behind what is as it is": (f"{{% raw %}}a{{% endraw %}}\n{LOCKED}", True),
    "another name": ("{% prompts a %}", False),
}


@pytest.mark.parametrize(("text", "is_draft"), PARTS.values(), ids=PARTS)
def test_what_is_behind_a_password_is_a_draft(text: str, is_draft: bool) -> None:
    found = read(post(text))
    assert (found.published_at is None) is is_draft
    assert any("It has a password" in one for one in found.warnings) is is_draft


@pytest.mark.parametrize(
    "shape", ["{% raw %}", "{% prompt ", "```\n", "`{% prompt a", "{% endraw %}`"]
)
def test_it_is_told_in_time(shape: str) -> None:
    began = time.process_time()
    is_locked_in_part(shape * 100_000 + "{% prompt a %}")
    assert time.process_time() - began < 3
