/* A form field that holds a picture of the library: shown as itself, chosen in the picker. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});

  document.querySelectorAll("[data-picture-field]").forEach((field) => {
    const number = field.querySelector("input");
    const picture = field.querySelector("img");
    const choose = field.querySelector("[data-picture-choose]");
    const clear = field.querySelector("[data-picture-clear]");

    function show() {
      picture.hidden = clear.hidden = !number.value;
      if (number.value) picture.src = desk.library.address(number.value);
    }

    function set(value) {
      number.value = value;
      number.dispatchEvent(new Event("change", { bubbles: true }));
      show();
    }

    field.classList.add("picture-field--ready");
    choose.hidden = false;
    choose.addEventListener("click", () => desk.pickPicture((chosen) => set(String(chosen.id))));
    clear.addEventListener("click", () => set(""));
    show();
  });
})();
