// A visitor's own card: the camera's picture is shown here, and one frame of it goes to this page's own server, once, when the visitor says so.
(() => {
  "use strict";
  const WIDTH = 640;
  const QUALITY = 0.9;
  // Zeros after the picture: they pass through the same buffers of the server, which it does not wipe.
  const AFTER = 16384;
  const card = document.getElementById("own-card");
  if (!card) {
    return;
  }
  const part = (name) => document.getElementById(`own-${name}`);
  const video = card.querySelector("video");
  let stream = null;

  function say(text) {
    part("word").textContent = text;
  }

  // A refusal that never came to the door (403, 413, 415) has its words in both languages, and does not know what is on the card.
  function words(heard) {
    const refused = document.documentElement.lang === "ja" ? heard.message : heard.messageEnglish;
    const said = heard.said ?? refused;
    if (!said) {
      throw new Error("an answer without words");
    }
    return said;
  }

  function show(name, there) {
    part(name).hidden = !there;
  }

  function stop() {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
    }
    stream = null;
    video.srcObject = null;
    show("film", false);
    show("begin", true);
  }

  async function begin() {
    say("");
    show("no-camera", false);
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: "user", width: { ideal: WIDTH }, height: { ideal: WIDTH * 3 / 4 } },
      });
      video.srcObject = stream;
      show("film", true);
      show("begin", false);
      await video.play();
    } catch {
      stop();
      show("no-camera", true);
    }
  }

  function frame() {
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = Math.round(WIDTH * video.videoHeight / video.videoWidth);
    canvas.getContext("2d").drawImage(video, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob((blob) => {
      canvas.width = 0;
      done(new Blob([blob, new Uint8Array(AFTER)], { type: blob.type }));
    }, "image/jpeg", QUALITY));
  }

  async function hand(path, headers, body) {
    say("");
    show("failed", false);
    show("busy", true);
    try {
      const token = card.querySelector("input[name=_csrf]").value;
      const answer = await fetch(path, {
        method: "POST",
        headers: { ...headers, "X-CSRF-TOKEN": token },
        body,
        cache: "no-store",
      });
      const heard = await answer.json();
      say(words(heard));
      if (typeof heard.ownFace === "boolean") {
        card.dataset.ownFace = String(heard.ownFace);
        show("erase", heard.ownFace);
      }
      return answer.ok;
    } catch {
      show("failed", true);
      return false;
    } finally {
      show("busy", false);
    }
  }

  async function take() {
    if (await hand("/own-card", { "Content-Type": "image/jpeg" }, await frame())) {
      stop();
    }
  }

  part("begin").addEventListener("click", begin);
  part("take").addEventListener("click", take);
  part("stop").addEventListener("click", stop);
  part("erase").addEventListener("click", () => hand("/own-card/erase", {}, ""));
})();
