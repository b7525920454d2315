/* Pictures that stand on another site, as imported articles have them.

   They are held, never changed: <img alt="…" referrerpolicy="no-referrer" src="https://…"> in a
   paragraph, or the same in a <figure> with a caption. Opening and saving alters nothing. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const REMOTE = /^https:\/\//i;

  function isRemote(element) {
    return element.name === "img" && REMOTE.test(element.attributes.src || "");
  }

  function inText(element) {
    if (!isRemote(element)) return false;
    element.attributes.referrerpolicy = "no-referrer";
    return true;
  }

  function inFigure(element) {
    if (element.name !== "figure" || element.hasClass("news-image")) return false;
    const picture = element.findOne("img", true);
    if (!picture || !inText(picture)) return false;
    if (!element.findOne("figcaption")) element.add(new CKEDITOR.htmlParser.element("figcaption"));
    return true;
  }

  function withoutEmptyCaption(element) {
    const caption = element.findOne("figcaption");
    if (caption && !caption.children.length) caption.remove();
    return element;
  }

  function field(picture) {
    const input = desk.make("input", { type: "text", value: picture.getAttribute("alt") || "" });
    const label = desk.make("label", {}, desk.told("altText"), input);
    const source = desk.make("p", { class: "picker__status" }, picture.getAttribute("src"));
    return { input, label, source };
  }

  /* Ask what a remote picture shows; the words are its alternative text. */
  function describe(editor, picture) {
    const part = field(picture);
    const keep = desk.make("button", { type: "submit", class: "button" }, desk.told("keep"));
    const form = desk.make("form", { method: "dialog" }, part.source, part.label, keep);
    const dialog = desk.make("dialog", { class: "picker picker--small" }, form);
    form.addEventListener("submit", () => {
      picture.setAttribute("alt", part.input.value);
      editor.fire("saveSnapshot");
    });
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  CKEDITOR.plugins.add("remotepicture", {
    requires: "widget",
    init(editor) {
      editor.widgets.add("remotepicture", { inline: true, upcast: inText });
      editor.widgets.add("remotefigure", {
        editables: { caption: { selector: "figcaption", allowedContent: editor.config.captionContent } },
        upcast: inFigure,
        downcast: withoutEmptyCaption,
      });
      editor.on("doubleclick", (event) => {
        const element = event.data.element;
        if (element.is("img") && REMOTE.test(element.getAttribute("src") || "")) describe(editor, element);
      });
    },
  });
})();
