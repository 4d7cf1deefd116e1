// The kiosk's camera. Pictures go from here straight to the reader process on the loopback, and nowhere else; nothing is stored. Where the camera is one of
// drawn people (a demonstration), its pictures and the number on the card's front come from its address, and they are handed in as drawn. Where it has nobody
// to draw (204), because the card that lies there shows a visitor's own face, this machine's camera films, and liveness decides.
(() => {
  "use strict";
  const PAUSE = 100;
  const PAUSE_REFUSED = 200;
  const STEADY = 700;
  const WIDTH = 640;
  const QUALITY = 0.9;
  const NOBODY_DRAWN = 204;
  let step = "";
  let said = { word: "", since: 0 };

  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  function screen(name) {
    const kiosk = document.getElementById("kiosk");
    return kiosk && kiosk.dataset.screen === name ? kiosk : null;
  }

  function stillThere(kiosk) {
    return document.getElementById("kiosk") === kiosk;
  }

  function hand(kiosk, path, body, type) {
    return fetch(`http://127.0.0.1:${kiosk.dataset.port}${path}`, {
      method: "POST",
      headers: { "Shikaku-Token": kiosk.dataset.token, "Content-Type": type },
      body,
      cache: "no-store",
    });
  }

  // One sentence at a time, each for long enough to be read.
  function say(kiosk, word) {
    const now = performance.now();
    if (word === said.word || (now - said.since < STEADY && word !== "over")) {
      return;
    }
    const sentences = [...kiosk.querySelectorAll("[data-say]")];
    if (sentences.some((each) => each.dataset.say === word)) {
      said = { word, since: now };
      sentences.forEach((each) => { each.hidden = each.dataset.say !== word; });
    }
  }

  async function device(kiosk) {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "user", width: { ideal: WIDTH }, height: { ideal: WIDTH * 3 / 4 } },
    });
    const video = kiosk.querySelector("video");
    video.srcObject = stream;
    await video.play();
    const canvas = document.createElement("canvas");
    return {
      path: "/frame",
      async frame() {
        canvas.width = WIDTH;
        canvas.height = Math.round(WIDTH * video.videoHeight / video.videoWidth);
        canvas.getContext("2d").drawImage(video, 0, 0, canvas.width, canvas.height);
        return new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      },
      close() {
        stream.getTracks().forEach((track) => track.stop());
        video.srcObject = null;
      },
    };
  }

  async function drawn(kiosk) {
    const canvas = kiosk.querySelector("canvas");
    const take = () => fetch(`${kiosk.dataset.camera}/frame`, { cache: "no-store" });
    if ((await take()).status === NOBODY_DRAWN) {
      return device(kiosk);
    }
    return {
      path: "/frame/drawn",
      async frame() {
        const picture = await take();
        const blob = await picture.blob();
        const bitmap = await createImageBitmap(blob);
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext("2d").drawImage(bitmap, 0, 0);
        return blob;
      },
      close() {},
    };
  }

  async function film(kiosk) {
    let camera;
    try {
      camera = kiosk.dataset.camera ? await drawn(kiosk) : await device(kiosk);
      while (stillThere(kiosk)) {
        const answer = await hand(kiosk, camera.path, await camera.frame(), "image/jpeg");
        const heard = await answer.json();
        say(kiosk, heard.gate || heard.task || heard.result);
        if (heard.result === "over") {
          return;
        }
        await pause(answer.ok ? PAUSE : PAUSE_REFUSED);
      }
    } catch {
      said = { word: "", since: 0 };
      say(kiosk, "no-camera");
    } finally {
      if (camera) {
        camera.close();
      }
    }
  }

  // A camera above the card sees its front; where it does not, the pad stands there.
  async function front(kiosk) {
    try {
      const seen = await fetch(`${kiosk.dataset.camera}/front`, { cache: "no-store" });
      if (seen.ok && stillThere(kiosk)) {
        await hand(kiosk, "/number", await seen.text(), "text/plain");
      }
    } catch {
      // Typed, then.
    }
  }

  function look() {
    const camera = screen("camera");
    const number = screen("number");
    const kiosk = camera || number;
    if (!kiosk || kiosk.dataset.step === step) {
      return;
    }
    step = kiosk.dataset.step;
    said = { word: "", since: 0 };
    if (camera) {
      film(camera);
    } else if (number.dataset.camera && number.dataset.tries === "0") {
      front(number);
    }
  }

  document.addEventListener("htmx:afterSwap", look);
  look();
})();
