// Stands in for a page with a list: node keep-page.js SCRIPT OLD NEW. OLD and NEW are trees as JSON, ["tag", {attributes}, children…]; prints what OLD has
// become, an element or text that was there before with an asterisk, and after a bar what the page says.
const fs = require("node:fs");
const vm = require("node:vm");

class FakeNode {
  constructor(name) { Object.assign(this, { nodeName: name, nodeType: name === "#text" ? 3 : 1, childNodes: [], map: new Map(), parent: null, old: false }); }
  get firstChild() { return this.childNodes[0] ?? null; }
  get nextSibling() { return this.parent.childNodes[this.parent.childNodes.indexOf(this) + 1] ?? null; }
  get attributes() { return [...this.map].map(([name, value]) => ({ name, value })); }
  get id() { return this.map.get("id") ?? ""; }
  get classList() { return { value: this.map.get("class") ?? "" }; }
  get dataset() { return Object.fromEntries([...this.map].filter(([name]) => name.startsWith("data-")).map(([name, value]) => [name.slice(5), value])); }
  getAttribute(name) { return this.map.get(name) ?? null; }
  hasAttribute(name) { return this.map.has(name); }
  setAttribute(name, value) { this.map.set(name, value); }
  removeAttribute(name) { this.map.delete(name); }
  remove() { this.parent.childNodes.splice(this.parent.childNodes.indexOf(this), 1); this.parent = null; }
  insertBefore(node, before) {
    if (node.parent) { node.remove(); }
    this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
    node.parent = this;
  }
  isEqualNode(other) { return this.text() === other.text(); }
  querySelectorAll() { return this.childNodes.flatMap((node) => [...(node.map.has("data-news") ? [node] : []), ...node.querySelectorAll()]); }
  text(mark = () => "") {
    const inside = this.childNodes.map((node) => node.text(mark)).join("");
    const attributes = this.attributes.sort((one, other) => one.name.localeCompare(other.name)).map(({ name, value }) => ` ${name}=${value}`).join("");
    return this.nodeType === 3 ? this.data + mark(this) : `<${this.nodeName}${attributes}>${mark(this)}${inside}</${this.nodeName}>`;
  }
}

function tree(json, old) {
  const node = new FakeNode(typeof json === "string" ? "#text" : json[0]);
  node.old = old;
  if (typeof json === "string") {
    node.data = json;
  } else {
    Object.entries(json[1]).forEach(([name, value]) => node.map.set(name, value));
    json.slice(2).forEach((child) => node.insertBefore(tree(child, old), null));
  }
  return node;
}

const place = { textContent: "" };
let extension;
globalThis.document = { getElementById: (id) => (id === "news" ? place : null) };
globalThis.htmx = { defineExtension: (name, that) => { extension = that; } };
vm.runInThisContext(fs.readFileSync(process.argv[2], "utf8"));

const target = tree(JSON.parse(process.argv[3]), true);
const fresh = tree(JSON.parse(process.argv[4]), false);
const done = extension.handleSwap("keep", target, { querySelector: (id) => (id === `#${fresh.id}` ? fresh : null) });
console.log(`${target.text((node) => (node.old ? "*" : ""))}|${place.textContent}|${Array.isArray(done) && extension.handleSwap("outerHTML", target, {}) === false}`);
