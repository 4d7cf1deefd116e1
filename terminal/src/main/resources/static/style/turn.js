// When another screen stands there: whoever does not see it hears its heading, and the page is of its language. Who stands there untouched for a
// while is asked whether they still do; every touch and every key says so. Nothing is hurried, and nothing is kept.
(() => {
  "use strict";
  const SELDOM = 5000;
  const AFTER_THE_TOUCH = 300;
  let asking = 0;
  let told = 0;

  function kiosk() {
    return document.getElementById("kiosk");
  }

  // Set once more, so that it is read out.
  function ask(here) {
    const words = here.querySelector("[role=status]");
    here.hidden = false;
    words.textContent = String(words.textContent);
  }

  function askLater() {
    clearTimeout(asking);
    const here = document.getElementById("here");
    if (here) {
      here.hidden = true;
      asking = setTimeout(() => ask(here), Number(kiosk().dataset.hereAfter) * 1000);
    }
  }

  function tell(form) {
    told = performance.now();
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), cache: "no-store" }).catch(() => {});
  }

  function touched() {
    const here = document.getElementById("here");
    if (here && performance.now() - told > SELDOM) {
      tell(here);
    }
    askLater();
  }

  function turned() {
    const now = kiosk();
    if (!now) {
      return;
    }
    document.documentElement.lang = now.lang;
    document.title = now.dataset.title;
    const heading = now.querySelector("h1");
    if (heading) {
      heading.focus();
    }
    askLater();
  }

  // When the finger has gone, so that nothing moves away below it.
  document.addEventListener("pointerup", () => setTimeout(touched, AFTER_THE_TOUCH));
  document.addEventListener("keydown", touched);
  document.addEventListener("htmx:afterSwap", turned);
  turned();
})();
