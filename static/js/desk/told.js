/* What the server told this page: addresses and words, from the data block "desk-told". */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});
  let told = null;

  desk.told = function (name) {
    if (told === null) {
      const block = document.getElementById("desk-told");
      told = block ? JSON.parse(block.textContent) : {};
    }
    return told[name] === undefined ? "" : told[name];
  };

  desk.make = function (tag, attributes, ...inside) {
    const element = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...inside);
    return element;
  };
})();
