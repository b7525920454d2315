/* How the editor writes its HTML: no indenting, nothing between blocks but one line end, void
   elements without a slash. The server's canonical form, so that saving changes nothing. */
(function () {
  "use strict";
  const BLOCKS =
    "p h2 h3 h4 pre blockquote ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption hr div";

  function plainly(writer) {
    writer.indentationChars = "";
    writer.selfClosingEnd = ">";
    writer.lineBreakChars = "\n";
    const nowhere = {
      indent: false, breakBeforeOpen: false, breakAfterOpen: false,
      breakBeforeClose: false, breakAfterClose: false,
    };
    BLOCKS.split(" ").concat("br").forEach((name) => writer.setRules(name, nowhere));
  }

  CKEDITOR.on("instanceReady", (event) => {
    const writer = event.editor.dataProcessor.writer;
    if (writer) plainly(writer);
  });
})();
