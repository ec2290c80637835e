/* One slide at a time, by keys alone: nothing is fetched, nothing is stored. */
(function () {
  "use strict";
  var all = Array.prototype.slice.call(document.querySelectorAll(".slide"));
  var keys = document.getElementById("keys");
  var at = 0;
  function show(number) {
    at = Math.max(0, Math.min(all.length - 1, number));
    all.forEach(function (slide, place) { slide.hidden = place !== at; });
    all[at].focus({ preventScroll: true });
    location.replace("#" + (at + 1));
  }
  function full() {
    if (document.fullscreenElement) { document.exitFullscreen(); } else { document.documentElement.requestFullscreen(); }
  }
  function help() { keys.hidden = !keys.hidden; }
  var moves = {
    ArrowRight: function () { show(at + 1); }, ArrowLeft: function () { show(at - 1); },
    PageDown: function () { show(at + 1); }, PageUp: function () { show(at - 1); },
    Home: function () { show(0); }, End: function () { show(all.length - 1); },
    f: full, F: full, "?": help
  };
  document.addEventListener("keydown", function (pressed) {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) { return; }
    var move = moves[pressed.key];
    if (move) { pressed.preventDefault(); move(); }
  });
  window.addEventListener("beforeprint", function () { all.forEach(function (slide) { slide.hidden = false; }); });
  window.addEventListener("afterprint", function () { show(at); });
  document.documentElement.className = "run";
  show((parseInt(location.hash.slice(1), 10) || 1) - 1);
}());
