// The little script. Everything works without it; it keeps the reader's choice of light or dark from page to page,
// opens one piece of evidence at a time, and leaves empty fields out of the address of a filtered list.
(function () {
  "use strict";
  var root = document.documentElement;
  function stored() {
    try { return localStorage.getItem("theme"); } catch (e) { return null; }
  }
  function apply(theme) {
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
  }
  apply(stored());

  document.addEventListener("DOMContentLoaded", function () {
    var now = stored();
    document.querySelectorAll("input[name=theme]").forEach(function (input) {
      input.checked = input.value === (now || "auto");
      input.addEventListener("change", function () {
        apply(input.value);
        try {
          if (input.value === "auto") localStorage.removeItem("theme");
          else localStorage.setItem("theme", input.value);
        } catch (e) { /* private browsing: the choice holds for this page */ }
      });
    });

    // Empty fields of a filter form would only lengthen the address.
    document.querySelectorAll("form[data-lean]").forEach(function (form) {
      form.addEventListener("submit", function () {
        form.querySelectorAll("input,select").forEach(function (field) {
          if (field.name && !field.value) field.disabled = true;
        });
      });
    });
    window.addEventListener("pageshow", function () {
      document.querySelectorAll("form[data-lean] :disabled").forEach(function (field) { field.disabled = false; });
    });

    // A list of choices with a box that narrows it.
    document.querySelectorAll("input[data-narrow]").forEach(function (box) {
      box.hidden = false;
      var list = document.getElementById(box.getAttribute("data-narrow"));
      if (!list) return;
      var fold = function (text) {
        return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
      };
      box.addEventListener("input", function () {
        var want = fold(box.value);
        list.querySelectorAll("li").forEach(function (item) {
          item.hidden = fold(item.textContent).indexOf(want) < 0;
        });
      });
    });
  });

  // Evidence opens over the text; a click elsewhere or Escape closes it.
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.ev[open]").forEach(function (open) {
      if (!open.contains(event.target)) open.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.ev[open]").forEach(function (open) {
      open.open = false;
      open.querySelector("summary").focus();
    });
  });
})();
