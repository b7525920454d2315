/* Pasted and dropped pictures go into the library, never into the text.

   A file becomes a pending figure at the caret, which is settled when the library has answered.
   Pictures written into pasted HTML as data: go the same way; file: and blob: ones are dropped. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  const EMBEDDED = /<img\b[^>]*?\bsrc\s*=\s*["']?(data:image\/[a-z+]+;base64,[a-z0-9+/=\s]+)["']?[^>]*>/gi;
  const OUT_OF_REACH = /<img\b[^>]*?\bsrc\s*=\s*["']?(?:file|blob|webkit-fake-url|cid|about|data):[^>]*>/gi;
  let last = 0;

  desk.pendingPictures = 0;

  function take(editor, key, file) {
    desk.pendingPictures += 1;
    const done = (picture) => {
      desk.pendingPictures -= 1;
      desk.settlePicture(editor, key, picture);
      document.dispatchEvent(new CustomEvent("desk:pictures"));
    };
    desk.library.take(file).then(done, (problem) => {
      editor.showNotification(problem.message, "warning");
      done(null);
    });
  }

  function files(transfer) {
    const found = [];
    for (let at = 0; at < transfer.getFilesCount(); at += 1) {
      const file = transfer.getFile(at);
      if (file && /^image\//.test(file.type)) found.push(file);
    }
    return found;
  }

  function fileFrom(address) {
    const [head, body] = address.split(",");
    const letters = atob(body.replace(/\s+/g, ""));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new File([bytes], "pasted", { type: head.slice(5).split(";")[0] });
  }

  /* A spreadsheet puts a picture of its cells beside them: words win over files. */
  function hasWords(html) {
    const page = new DOMParser().parseFromString(html || "", "text/html");
    return page.body.textContent.trim() !== "";
  }

  function takeFiles(editor, event) {
    const found = files(event.data.dataTransfer);
    if (!found.length || hasWords(event.data.dataTransfer.getData("text/html"))) return;
    event.cancel();
    found.forEach((file) => {
      const key = (last += 1);
      editor.insertHtml(desk.pendingFigure(key));
      take(editor, key, file);
    });
  }

  function takeEmbedded(editor, event) {
    const found = [];
    const html = (event.data.dataValue || "").replace(EMBEDDED, (_, address) => {
      found.push([(last += 1), address]);
      return desk.pendingFigure(last);
    });
    event.data.dataValue = html.replace(OUT_OF_REACH, "");
    if (!found.length) return;
    editor.once("afterPaste", () => found.forEach(([key, address]) => take(editor, key, fileFrom(address))));
  }

  CKEDITOR.plugins.add("takein", {
    requires: "newsimage,clipboard,notification",
    init(editor) {
      editor.on("paste", (event) => takeFiles(editor, event), null, null, 1);
      editor.on("paste", (event) => takeEmbedded(editor, event), null, null, 8);
    },
  });
})();
