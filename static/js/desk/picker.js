/* Choosing a picture: a dialog with thumbnails, a search field and a way to add a new one. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const PAUSE_MS = 200;

  function thumbnail(picture, choose) {
    const image = desk.make("img", { src: picture.url, alt: "", loading: "lazy", referrerpolicy: "no-referrer" });
    const title = desk.make("span", { class: "picker__title" }, picture.title || picture.alt);
    const button = desk.make("button", { type: "button", class: "picker__choice" }, image, title);
    if (picture.needs_alt) {
      button.append(desk.make("span", { class: "picker__warning" }, desk.told("altMissing")));
    }
    button.addEventListener("click", () => choose(picture));
    return button;
  }

  function parts() {
    return {
      dialog: desk.make("dialog", { class: "picker", "aria-label": desk.told("chooseAPicture") }),
      words: desk.make("input", {
        type: "search", class: "picker__search",
        placeholder: desk.told("searchPictures"), "aria-label": desk.told("searchPictures"),
      }),
      file: desk.make("input", {
        type: "file", class: "picker__file",
        accept: "image/jpeg,image/png,image/webp,image/gif,image/avif",
        "aria-label": desk.told("addAPicture"),
      }),
      close: desk.make("button", { type: "button", class: "button button--quiet" }, desk.told("close")),
      more: desk.make("button", { type: "button", class: "button button--quiet", hidden: "" }, desk.told("morePictures")),
      status: desk.make("p", { class: "picker__status", role: "status" }),
      list: desk.make("div", { class: "picker__list" }),
    };
  }

  function assemble(part) {
    const adding = desk.make("label", { class: "picker__add" }, desk.told("addAPicture"), part.file);
    const head = desk.make("header", { class: "picker__head" }, part.words, adding, part.close);
    const foot = desk.make("footer", { class: "picker__foot" }, part.more);
    part.dialog.append(head, part.status, part.list, foot);
    document.body.append(part.dialog);
  }

  function filler(part, choose) {
    let asked = 0;
    let next = "";
    function show(said, fresh) {
      const thumbnails = said.pictures.map((picture) => thumbnail(picture, choose));
      if (fresh) part.list.replaceChildren(...thumbnails);
      else part.list.append(...thumbnails);
      next = said.next;
      part.more.hidden = !next;
      part.status.textContent = part.list.childElementCount ? "" : desk.told("noPictures");
    }
    return function fill(fresh) {
      const mine = ++asked;
      desk.library.search(part.words.value, fresh ? "" : next).then(
        (said) => { if (mine === asked) show(said, fresh); },
        (problem) => { part.status.textContent = problem.message; },
      );
    };
  }

  function listen(part, fill, choose) {
    let pause = 0;
    part.words.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => fill(true), PAUSE_MS);
    });
    part.words.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    part.more.addEventListener("click", () => fill(false));
    part.close.addEventListener("click", () => part.dialog.close());
    part.file.addEventListener("change", () => {
      part.status.textContent = desk.told("takingIn");
      desk.library.take(part.file.files[0]).then(choose, (problem) => {
        part.status.textContent = problem.message;
        part.file.value = "";
      });
    });
  }

  /* Open the picker; `done` gets the picture chosen, and is not called when nothing is. */
  desk.pickPicture = function (done) {
    const part = parts();
    const choose = (picture) => { part.dialog.close(); done(picture); };
    const fill = filler(part, choose);
    assemble(part);
    part.dialog.addEventListener("close", () => part.dialog.remove());
    listen(part, fill, choose);
    part.dialog.showModal();
    fill(true);
  };
})();
