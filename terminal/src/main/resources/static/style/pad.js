// The pads for the PIN and for the number on the card's front. Digits live in this variable only, go to the reader process on the loopback, and
// are never shown.
(() => {
  "use strict";
  let typed = "";

  function wanted(pad) {
    return Number(pad.dataset.digits);
  }

  function show(pad) {
    const dots = pad.querySelector("#dots");
    dots.dataset.count = String(typed.length);
    dots.textContent = "●".repeat(typed.length) + "○".repeat(wanted(pad) - typed.length);
    pad.querySelector("#typed").textContent = `${typed.length} / ${wanted(pad)}`;
  }

  async function hand(digits, path) {
    const kiosk = document.getElementById("kiosk");
    try {
      await fetch(`http://127.0.0.1:${kiosk.dataset.port}${path}`, {
        method: "POST",
        headers: { "Shikaku-Token": kiosk.dataset.token, "Content-Type": "text/plain" },
        body: digits,
        cache: "no-store",
      });
    } catch {
      // The terminal hears from the reader itself what became of it; the next screen says so.
    }
  }

  // Whoever goes from key to key, by a switch perhaps, begins again at the first: from the key just pressed the way round would lead past everything else.
  function fromTheFirst(event, pad) {
    if (event.detail === 0 && pad.isConnected) {
      pad.focus();
    }
  }

  document.addEventListener("click", (event) => {
    const key = event.target.closest("[data-digit]");
    if (key) {
      press(key.closest("#pad"), key.dataset.digit);
      fromTheFirst(event, key.closest("#pad"));
    }
  });

  document.addEventListener("keydown", (event) => {
    const pad = document.getElementById("pad");
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (pad && /^[0-9]$/.test(event.key)) {
      press(pad, event.key);
    } else if (pad && event.key === "Backspace") {
      press(pad, "clear");
    }
  });

  // Whoever left the pad left nothing on it.
  document.addEventListener("htmx:afterSwap", () => {
    typed = "";
  });

  function press(pad, key) {
    typed = key === "clear" ? "" : (typed + key).slice(0, wanted(pad));
    if (typed.length === wanted(pad)) {
      const digits = typed;
      typed = "";
      hand(digits, pad.dataset.path);
    }
    show(pad);
  }
})();
