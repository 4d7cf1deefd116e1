// Stands in for the town's page and its server: node own-card-page.js SCRIPT. Presses the button that erases the photo, hears what stands on the
// standard input, and prints what a visitor sees then.
const fs = require("node:fs");
const vm = require("node:vm");

const script = process.argv[2];
const answer = fs.readFileSync(0, "utf8");
const elements = {};

function element(id) {
  elements[id] ??= {
    hidden: id === "own-failed",
    dataset: {},
    pressed: {},
    textContent: "",
    addEventListener(kind, then) { this.pressed[kind] = then; },
    querySelector() { return { value: "token" }; },
  };
  return elements[id];
}

globalThis.document = { getElementById: element, documentElement: { lang: "ja" } };
globalThis.fetch = async () => ({ ok: false, json: async () => JSON.parse(answer) });
vm.runInThisContext(fs.readFileSync(script, "utf8"));
element("own-card").dataset.ownFace = "true";
element("own-erase").pressed.click().then(() => {
  const seen = [element("own-word").textContent, `erase ${!element("own-erase").hidden}`, `face ${element("own-card").dataset.ownFace}`, `failed ${!element("own-failed").hidden}`];
  console.log(seen.join("|"));
});
