/* Proposes tags that exist for the word being typed. Tags are parted by , ， 、 */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const PAUSE_MS = 150;

  function parts(field) {
    const at = Math.max(...[",", "，", "、", ";", "；"].map((mark) => field.value.lastIndexOf(mark)));
    return { before: field.value.slice(0, at + 1), word: field.value.slice(at + 1).trim() };
  }

  function propose(field, list, names) {
    const before = parts(field).before;
    list.replaceChildren(...names.map((name) => {
      const button = desk.make("button", { type: "button", class: "tag-choice" }, name);
      button.addEventListener("click", () => {
        field.value = before + (before && !/[，、；]$/.test(before) ? " " : "") + name + "，";
        list.replaceChildren();
        field.focus();
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      return button;
    }));
  }

  function ask(field, list) {
    const word = parts(field).word;
    if (!word) return list.replaceChildren();
    const address = new URL(desk.told("tagNames"), location.href);
    address.searchParams.set("q", word);
    return fetch(address, { credentials: "same-origin" })
      .then((response) => response.json())
      .then((said) => { if (parts(field).word === word) propose(field, list, said.names || []); })
      .catch(() => list.replaceChildren());
  }

  document.querySelectorAll("input[data-tags]").forEach((field) => {
    const list = desk.make("div", { class: "tag-choices", "aria-live": "polite" });
    let pause = 0;
    field.after(list);
    field.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => ask(field, list), PAUSE_MS);
    });
  });
})();
