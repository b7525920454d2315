/* Counts what is typed, against the length that readers like. A Chinese character is as wide as two letters. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

  function width(text) {
    return Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);
  }

  function say(field, counter) {
    const text = field.value.trim();
    const isLong = width(text) > Number(field.dataset.count);
    const words = Array.from(text).length + " " + desk.told("characters");
    counter.textContent = isLong ? words + " · " + desk.told("tooLong") : words;
    counter.classList.toggle("counter--long", isLong);
  }

  document.querySelectorAll("[data-count]").forEach((field) => {
    const counter = desk.make("p", { class: "counter", "aria-live": "polite" });
    field.after(counter);
    field.addEventListener("input", () => say(field, counter));
    say(field, counter);
  });
})();
