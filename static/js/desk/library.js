/* The picture library: asking it, and giving it a file. Every call answers with a promise. */
(function () {
  "use strict";
  const desk = (window.desk = window.desk || {});

  function token() {
    const field = document.querySelector("input[name=csrfmiddlewaretoken]");
    return field ? field.value : "";
  }

  function read(response) {
    return response
      .json()
      .catch(() => ({}))
      .then((said) => {
        if (response.ok) return said;
        throw new Error(said.error || desk.told("uploadFailed"));
      });
  }

  function lost() {
    throw new Error(desk.told("noConnection"));
  }

  desk.library = {
    /* {pictures: […], next: "…" or ""} for the words typed. */
    search(words, next) {
      const address = new URL(desk.told("library"), location.href);
      address.searchParams.set("q", words || "");
      if (next) address.searchParams.set("next", next);
      return fetch(address, { credentials: "same-origin" }).then(read, lost);
    },

    /* Take a file in; the promise gives the picture as the library knows it. */
    take(file) {
      const body = new FormData();
      body.append("picture", file, file.name || "picture");
      const headers = { "X-CSRFToken": token() };
      return fetch(desk.told("upload"), { method: "POST", body, headers, credentials: "same-origin" })
        .then(read, lost)
        .then((said) => said.picture);
    },

    /* The address that shows one picture of the library, small. */
    address(id) {
      return desk.told("picture").replace("/0/", "/" + Number(id) + "/");
    },
  };
})();
