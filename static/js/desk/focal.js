/* A click on the picture sets its focal point. */
(function () {
  "use strict";
  const figure = document.querySelector("[data-focal-picture]");
  const across = document.querySelector("#id_focal_x");
  const down = document.querySelector("#id_focal_y");
  if (!figure || !across || !down) return;
  const picture = figure.querySelector("img");
  const point = document.createElement("span");
  point.className = "focal__point";
  figure.append(point);

  function show() {
    point.style.left = picture.offsetLeft + Number(across.value) * picture.offsetWidth + "px";
    point.style.top = picture.offsetTop + Number(down.value) * picture.offsetHeight + "px";
  }

  picture.addEventListener("click", (event) => {
    across.value = (event.offsetX / picture.offsetWidth).toFixed(2);
    down.value = (event.offsetY / picture.offsetHeight).toFixed(2);
    show();
  });
  [across, down].forEach((field) => field.addEventListener("input", show));
  picture.addEventListener("load", show);
  window.addEventListener("resize", show);
  show();
})();
