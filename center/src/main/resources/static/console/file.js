// A file goes as it is, byte for byte, in a field of the form: its encoding is part of what is tried.
(() => {
  "use strict";
  const form = document.getElementById("try");
  const choice = document.getElementById("choice");
  const file = document.getElementById("file");
  const bytes = document.getElementById("bytes");
  const message = document.getElementById("message");
  const tooLarge = document.getElementById("too-large");

  const base64 = buffer => {
    let text = "";
    for (const one of new Uint8Array(buffer)) {
      text += String.fromCharCode(one);
    }
    return btoa(text);
  };

  choice.hidden = false;
  file.addEventListener("change", async () => {
    bytes.value = "";
    const chosen = file.files[0];
    tooLarge.hidden = !chosen || chosen.size <= Number(form.dataset.most);
    if (chosen && tooLarge.hidden) {
      bytes.value = base64(await chosen.arrayBuffer());
      message.value = "";
    }
  });
  // Whoever types again means what they type.
  message.addEventListener("input", () => {
    file.value = "";
    bytes.value = "";
    tooLarge.hidden = true;
  });
})();
