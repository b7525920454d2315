/* The preview at the width of a phone, a tablet or a desk. */
(function () {
  "use strict";
  const page = document.querySelector(".preview__page");
  document.querySelectorAll("[data-preview-width]").forEach((button) => {
    button.addEventListener("click", () => {
      page.width = button.dataset.previewWidth;
      document.querySelectorAll("[data-preview-width]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
    });
  });
})();
