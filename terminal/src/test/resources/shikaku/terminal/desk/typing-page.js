// Stands in for the desk's page: node typing-page.js SCRIPT. Types each line of the standard input, "CHECK TEXT", and prints what the script makes of it while
// it is typed, and what it says once the field is left; of a number, what it becomes by touching what is offered.
const fs = require("node:fs");
const vm = require("node:vm");

const listeners = {};
const said = { textContent: "" };
globalThis.document = { addEventListener: (kind, then) => { listeners[kind] = then; }, getElementById: () => said };
vm.runInThisContext(fs.readFileSync(process.argv[2], "utf8"));

// What a field holds after each touch of the button that changes its width, while there is one to be touched.
function widths(text) {
  const button = { hidden: true, dataset: { narrow: "half", wide: "full" } };
  const field = { id: "number", value: text, dataset: { width: "" }, focus() {} };
  document.getElementById = () => button;
  listeners.input({ target: field, isComposing: false });
  const seen = [];
  for (let touch = 0; touch < 2 && !button.hidden; touch += 1) {
    const offered = button.textContent;
    button.onclick();
    seen.push(`${offered} ${field.value}`);
  }
  document.getElementById = () => said;
  return `- ${seen.join(" ")}`;
}

const lines = fs.readFileSync(0, "utf8").split("\n").filter((line) => line.length > 0);
console.log(lines.map((line) => {
  const [check, text] = line.split("\t");
  const former = { hidden: false };
  if (check === "number") {
    return widths(text);
  }
  const parentElement = { querySelector: () => former };
  const target = { id: check, value: text, dataset: { check, wrong: "wrong", none: "none", future: "future", last: "2026-11-24" }, parentElement, setAttribute() {} };
  const heard = ["input", "change"].map((kind) => {
    listeners[kind]({ target, isComposing: false });
    return said.textContent || "-";
  });
  return heard.join(" ");
}).join("\n"));
