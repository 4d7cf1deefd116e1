// Offers help in words when a question has stood there for a while. Nobody is hurried: nothing ends.
(() => {
  "use strict";
  let timer = 0;

  function wait() {
    clearTimeout(timer);
    const kiosk = document.getElementById("kiosk");
    const help = document.getElementById("help");
    if (kiosk && help) {
      timer = setTimeout(() => { help.hidden = false; }, Number(kiosk.dataset.helpAfter) * 1000);
    }
  }

  document.addEventListener("htmx:afterSwap", wait);
  wait();
})();
