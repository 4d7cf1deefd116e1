// A screen that has just appeared takes no touch and no key yet: whoever taps on was looking at the one before. Each touch that comes too early lets
// it rest anew, so that a hand that trembles or taps on is waited for. Nothing is hurried by it, and going from one control to the next is always possible.
(() => {
  "use strict";
  let timer = 0;

  function resting() {
    return document.querySelector("#kiosk[data-rests]");
  }

  function rest() {
    clearTimeout(timer);
    const kiosk = resting();
    if (kiosk) {
      timer = setTimeout(() => kiosk.removeAttribute("data-rests"), Number(kiosk.dataset.rests));
    }
  }

  function early(event) {
    if (resting()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      rest();
    }
  }

  // A control pressed by a key is clicked, too; the digits of a pad are keys of their own.
  window.addEventListener("click", early, true);
  window.addEventListener("submit", early, true);
  window.addEventListener("keydown", (event) => {
    if (/^[0-9]$/.test(event.key) || event.key === "Backspace") {
      early(event);
    }
  }, true);
  document.addEventListener("htmx:afterSwap", rest);
  rest();
})();
