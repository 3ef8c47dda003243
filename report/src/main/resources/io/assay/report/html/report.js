(function () {
  "use strict";
  var root = document.documentElement;
  var theme = document.getElementById("theme");
  var stored = null;
  try { stored = localStorage.getItem("assay-theme"); } catch (e) { /* From disk there may be no storage. */ }
  if (stored === "dark" || stored === "light") root.dataset.theme = stored;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  function name() { theme.textContent = isDark() ? "Light" : "Dark"; theme.setAttribute("aria-label", "Switch to " + (isDark() ? "light" : "dark") + " colours"); }
  theme.hidden = false;
  name();
  theme.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("assay-theme", root.dataset.theme); } catch (e) { /* As above. */ }
    name();
  });

  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var controls = document.getElementById("controls");
  if (cards.length) controls.hidden = false;
  var filter = document.getElementById("filter");
  filter.addEventListener("input", function () {
    var wanted = filter.value.trim().toLowerCase();
    var shown = 0;
    cards.forEach(function (card) {
      var fits = card.dataset.find.toLowerCase().indexOf(wanted) >= 0;
      card.hidden = !fits;
      if (fits) shown++;
    });
    document.querySelectorAll(".dimension").forEach(function (section) {
      section.hidden = !section.querySelector(".card:not([hidden])");
    });
    document.getElementById("matches").textContent = wanted ? shown + " of " + cards.length : "";
  });

  function setAll(open) {
    document.querySelectorAll(".card details").forEach(function (details) { details.open = open; });
  }
  document.getElementById("open-all").addEventListener("click", function () { setAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { setAll(false); });
  addEventListener("beforeprint", function () { setAll(true); });
})();
