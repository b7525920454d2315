/* A picture of the library in the text.

   Stored is a reference and nothing else:
     <figure class="news-image" data-image-id="7"><figcaption>…</figcaption></figure>
   Coming in, the widget adds an <img> to look at; going out, it takes it away again. While a file is
   on its way to the library the figure carries data-pending, and does not go out at all. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

  function isOurs(element) {
    return element.name === "figure" && element.hasClass("news-image");
  }

  function comeIn(element) {
    if (!isOurs(element)) return false;
    const id = element.attributes["data-image-id"];
    const src = id ? desk.library.address(id) : NOTHING;
    const picture = new CKEDITOR.htmlParser.element("img", { src, alt: "" });
    element.children.slice().forEach((child) => { if (child.name !== "figcaption") child.remove(); });
    element.add(picture, 0);
    if (element.children.length < 2) element.add(new CKEDITOR.htmlParser.element("figcaption"));
    return true;
  }

  function goOut(element) {
    if (!element.attributes["data-image-id"]) return new CKEDITOR.htmlParser.text("");
    delete element.attributes["data-pending"];
    element.children.slice().forEach((child) => { if (child.name === "img") child.remove(); });
    const caption = element.children[0];
    if (caption && !caption.children.length) caption.remove();
    return element;
  }

  function afterAFocusedWidget(editor) {
    const widget = editor.widgets.focused;
    if (!widget) return;
    const range = editor.createRange();
    range.moveToPosition(widget.wrapper, CKEDITOR.POSITION_AFTER_END);
    range.select();
  }

  function figure(attributes) {
    return '<figure class="news-image" ' + attributes + "><figcaption></figcaption></figure>";
  }

  /* Put a picture of the library where the caret is. */
  desk.insertPicture = function (editor, picture) {
    afterAFocusedWidget(editor);
    editor.insertHtml(figure('data-image-id="' + Number(picture.id) + '"'));
  };

  /* The figure that stands in the text until the library has answered. */
  desk.pendingFigure = (key) => figure('data-pending="' + Number(key) + '"');

  /* Turn the pending figure into a real one; without a picture, take it out again. */
  desk.settlePicture = function (editor, key, picture) {
    const element = editor.editable().findOne('figure[data-pending="' + Number(key) + '"]');
    if (!element) return;
    const widget = editor.widgets.getByElement(element);
    if (!picture) {
      editor.widgets.del(widget);
    } else {
      element.removeAttribute("data-pending");
      element.setAttribute("data-image-id", String(Number(picture.id)));
      element.findOne("img").setAttribute("src", desk.library.address(picture.id));
      element.findOne("img").data("cke-saved-src", false);
    }
    editor.fire("saveSnapshot");
    editor.fire("change");
  };

  CKEDITOR.plugins.add("newsimage", {
    requires: "widget,toolbar",
    init(editor) {
      editor.widgets.add("newsimage", {
        editables: { caption: { selector: "figcaption", allowedContent: editor.config.captionContent } },
        allowedContent: "figure(!news-image)[!data-image-id]; figcaption; img[!src,alt]",
        upcast: comeIn,
        downcast: goOut,
      });
      editor.addCommand("newsimage", {
        exec() { desk.pickPicture((picture) => { editor.focus(); desk.insertPicture(editor, picture); }); },
      });
      editor.ui.addButton("NewsImage", {
        label: desk.told("pictureButton"), command: "newsimage", toolbar: "insert",
      });
      editor.on("instanceReady", () => {
        editor.filter.allow("figure(news-image)[data-pending,data-image-id]", "newsimage", true);
      });
      editor.on("doubleclick", (event) => {
        const widget = editor.widgets.getByElement(event.data.element);
        if (widget && widget.name === "newsimage" && event.data.element.is("img")) {
          widget.focus();
          desk.pickPicture((picture) => {
            widget.element.setAttribute("data-image-id", String(Number(picture.id)));
            event.data.element.setAttribute("src", desk.library.address(picture.id));
            event.data.element.data("cke-saved-src", false);
            editor.fire("saveSnapshot");
          });
        }
      });
    },
  });
})();
