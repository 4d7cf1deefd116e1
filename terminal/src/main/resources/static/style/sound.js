// Tones, for whoever switched them on: one for a touch, two for another screen, three at the end. Made here; there is no file of them.
(() => {
  "use strict";
  const TOUCH = [660];
  const TURN = [523, 659];
  const END = [523, 659, 784];
  const LENGTH = 0.14;
  const LOUDNESS = 0.12;
  let context = null;

  function on() {
    const kiosk = document.getElementById("kiosk");
    return kiosk !== null && kiosk.dataset.sound === "true";
  }

  function play(tones) {
    if (!on()) {
      return;
    }
    context = context || new AudioContext();
    tones.forEach((frequency, place) => {
      const start = context.currentTime + place * LENGTH;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(LOUDNESS, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + LENGTH);
      tone.connect(volume).connect(context.destination);
      tone.start(start);
      tone.stop(start + LENGTH);
    });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("button, label")) {
      play(TOUCH);
    }
  });
  // A forgotten card calls for its holder.
  const AGAIN = 10000;
  setInterval(() => {
    const kiosk = document.getElementById("kiosk");
    if (kiosk && kiosk.dataset.forgotten === "true") {
      play(END);
    }
  }, AGAIN);
  document.addEventListener("htmx:afterSwap", () => {
    const kiosk = document.getElementById("kiosk");
    play(kiosk && kiosk.dataset.screen === "take-card" ? END : TURN);
  });
})();
