/* Shortcuts, and the list of them under "?". None fires while something is being typed, but saving. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});

  function isTyping(target) {
    return target.closest("input, textarea, select, [contenteditable=true]") !== null;
  }

  function follow(selector) {
    const link = document.querySelector(selector);
    if (link) link.click();
    return Boolean(link);
  }

  function list() {
    const rows = desk.told("shortcuts").flatMap(([keys, words]) => [
      desk.make("dt", {}, desk.make("kbd", {}, keys)), desk.make("dd", {}, words),
    ]);
    const close = desk.make("button", { class: "button" }, desk.told("close"));
    const form = desk.make("form", { method: "dialog" }, desk.make("dl", { class: "shortcuts" }, ...rows), close);
    const dialog = desk.make("dialog", { class: "picker picker--small" }, form);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return true;
  }

  const keys = {
    "?": list,
    n: () => follow(".menu__add"),
    h: () => follow(".menu__home"),
    "/": () => {
      const field = document.querySelector("#searchbar");
      if (field) field.focus();
      return Boolean(field);
    },
  };

  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s" && follow("[data-save]")) {
      event.preventDefault();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)) {
      if (keys[event.key] && keys[event.key]()) event.preventDefault();
    }
  });
})();
