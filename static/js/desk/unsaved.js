/* Says in words that something is not saved, warns before leaving, and waits for pictures on their way. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const form = document.querySelector("#content-main form[method=post]");
  const state = document.querySelector("[data-saved-state]");
  let isChanged = false;
  let waiting = null;

  function changed() {
    if (isChanged) return;
    isChanged = true;
    if (state) {
      state.textContent = desk.told("unsaved");
      state.classList.add("bar__state--unsaved");
    }
  }

  function beforeLeaving(event) {
    if (isChanged) event.preventDefault();
  }

  function onSubmit(event) {
    if (desk.pendingPictures) {
      event.preventDefault();
      waiting = event.submitter;
      if (state) state.textContent = desk.told("pictureOnTheWay");
      return;
    }
    isChanged = false;
  }

  function onPictures() {
    if (waiting === null || desk.pendingPictures) return;
    form.requestSubmit(waiting);
    waiting = null;
  }

  if (!form) return;
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", onSubmit);
  document.addEventListener("desk:pictures", onPictures);
  window.addEventListener("beforeunload", beforeLeaving);
  if (window.CKEDITOR) {
    CKEDITOR.on("instanceReady", (event) => {
      event.editor.resetDirty();
      event.editor.on("change", () => { if (event.editor.checkDirty()) changed(); });
    });
  }
})();
