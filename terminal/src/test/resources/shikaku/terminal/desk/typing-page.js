// Stands in for the desk's page: node typing-page.js SCRIPT. Types each line of the standard input, "CHECK TEXT", and prints what the script makes of it while
// it is typed, and what it says once the field is left.
const fs = require("node:fs");
const vm = require("node:vm");

const listeners = {};
const said = { textContent: "" };
globalThis.document = { addEventListener: (kind, then) => { listeners[kind] = then; }, getElementById: () => said };
vm.runInThisContext(fs.readFileSync(process.argv[2], "utf8"));

const lines = fs.readFileSync(0, "utf8").split("\n").filter((line) => line.length > 0);
console.log(lines.map((line) => {
  const [check, text] = line.split("\t");
  const former = { hidden: false };
  const parentElement = { querySelector: () => former };
  const target = { id: check, value: text, dataset: { check, wrong: "wrong" }, parentElement, setAttribute() {} };
  const heard = ["input", "change"].map((kind) => {
    listeners[kind]({ target, isComposing: false });
    return said.textContent || "-";
  });
  return heard.join(" ");
}).join("\n"));
