// A visit: the kiosk stands in a window of its own beside the figure, so that the arrows light up while it happens; and the button that takes the card out
// again stays in sight, whatever is looked at on this page. The kiosk knows of none of it.
(() => {
  "use strict";
  const WIDTH = 820;
  const HEIGHT = 660;
  // A kiosk, and the figure beside it.
  const ROOM = 1240;
  const NAME = "kiosk";
  const taking = document.getElementById("taking");
  let kiosk = null;

  // Beside this window where the screen is wide enough, else over the cards: the figure stands on the right. On a small screen it is a tab.
  function beside() {
    const right = window.screenX + window.outerWidth;
    const free = (screen.availLeft ?? 0) + screen.availWidth - right;
    const left = free >= WIDTH ? right : window.screenX;
    const top = window.screenY + Math.max(0, window.outerHeight - HEIGHT) / 2;
    return `popup,width=${WIDTH},height=${HEIGHT},left=${Math.round(left)},top=${Math.round(top)}`;
  }

  function visit() {
    if (screen.availWidth >= ROOM) {
      kiosk = window.open("", NAME, beside());
      kiosk?.focus();
    }
    form(taking.dataset.guests).hidden = false;
  }

  function form(clinic) {
    return taking.querySelector(`[data-take="${CSS.escape(clinic)}"]`);
  }

  // The page stays as it is, with all that its figure tells.
  async function take(event) {
    event.preventDefault();
    const pressed = event.target;
    try {
      const answer = await fetch(pressed.action, { method: "POST", body: new URLSearchParams(new FormData(pressed)) });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      const now = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.querySelector(".slots").replaceWith(now.querySelector(".slots"));
      pressed.hidden = true;
      kiosk?.focus();
    } catch {
      pressed.submit();
    }
  }

  document.querySelectorAll(".guest form").forEach((each) => each.addEventListener("submit", visit));
  taking.addEventListener("submit", take);
  // Whoever comes back from a tab of the kiosk has the card in hand with one touch, or Enter.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) {
      taking.querySelector("form:not([hidden]) button")?.focus();
    }
  });
})();
