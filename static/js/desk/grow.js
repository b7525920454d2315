/* Fields that are as high as their text. One-line fields take no line ends. */
(function () {
  "use strict";

  function fit(field) {
    if (CSS.supports("field-sizing", "content")) return;
    field.style.height = "auto";
    field.style.height = field.scrollHeight + "px";
  }

  function oneLine(event) {
    if (event.key === "Enter" && !event.isComposing) event.preventDefault();
  }

  document.querySelectorAll("textarea[data-grow]").forEach((field) => {
    field.addEventListener("input", () => fit(field));
    if (field.dataset.grow === "line") field.addEventListener("keydown", oneLine);
    fit(field);
  });
})();
