"""What an editor's hands do in a browser, in words."""

from __future__ import annotations

import base64
from typing import Any

from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from tests import make

PASTE = """
([letters, name]) => {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File([bytes], name, {type: 'image/png'}));
  document.querySelector('.cke_wysiwyg_div').dispatchEvent(
    new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
}
"""
OPEN_AND_READ = """
(body) => new Promise((done) => {
  const editor = CKEDITOR.instances.id_body;
  editor.setData(body, {callback() { done(editor.getData()); }});
})
"""
WRITE_A_LETTER = """
() => {
  const editor = CKEDITOR.instances.id_body;
  const paragraph = editor.editable().findOne('p');
  const range = editor.createRange();
  range.moveToElementEditEnd(paragraph);
  range.select();
  editor.insertText('字');
  return editor.getData();
}
"""


def sign_in(page: Page, user: User) -> None:
    """Sign in by the door."""
    page.goto("/admin/login/")
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", make.PASSWORD)
    page.press("input[name=password]", "Enter")
    expect(page.locator("#user-tools")).to_be_visible()


def editor(page: Page) -> Any:
    """Return the writing area, once it is there to be written in."""
    area = page.locator(".cke_wysiwyg_div")
    expect(area).to_be_visible()
    return area


def paste_picture(page: Page, data: bytes, name: str = "pasted.png") -> None:
    """Paste a picture file where the caret is, and wait until the library has it."""
    page.evaluate(PASTE, [base64.b64encode(data).decode(), name])
    expect(page.locator("figure.news-image[data-image-id]")).to_be_visible()
    expect(page.locator("figure[data-pending]")).to_have_count(0)


def press(page: Page, verb: str) -> None:
    """Press the first button of a verb, and wait for the answer."""
    with page.expect_navigation():
        page.locator(f"button[name=_verb][value={verb}]:visible").first.click()


def save(page: Page) -> None:
    """Press save, and wait for the answer."""
    with page.expect_navigation():
        page.locator("[data-save]").click()
