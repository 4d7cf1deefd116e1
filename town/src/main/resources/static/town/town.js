// Lights the arrows of the figure as the programs report them. An event says which arrow and where, and nothing about anybody. Whoever was at the kiosk
// meanwhile sees the way when they come back, one arrow after another (edge/stream.js asks for what was missed).
"use strict";
const LIT_MILLISECONDS = 2500;
const STEP_MILLISECONDS = 500;
const MOST_LINES = 40;
const last = document.getElementById("last");
const figure = document.getElementById("arrows");
const waiting = [];
let walking = false;

figure.addEventListener("arrow", (message) => {
  const event = JSON.parse(message.detail);
  figure.dataset.after = event.after;
  const arrow = figure.querySelector(`[data-arrow="${CSS.escape(event.arrow)}"]`);
  if (!arrow) return;
  tell(event);
  waiting.push(arrow);
  if (waiting.length > MOST_LINES) waiting.shift();
  if (!walking) walk();
});

function walk() {
  const arrow = waiting.shift();
  walking = Boolean(arrow);
  if (!walking) return;
  light(arrow);
  setTimeout(walk, STEP_MILLISECONDS);
}

function light(arrow) {
  arrow.classList.add("lit");
  clearTimeout(Number(arrow.dataset.timer));
  arrow.dataset.timer = String(setTimeout(() => arrow.classList.remove("lit"), LIT_MILLISECONDS));
}

// The newest first.
function tell(event) {
  const line = document.createElement("li");
  line.textContent = event.line;
  last.prepend(line);
  while (last.children.length > MOST_LINES) last.lastElementChild.remove();
}

// The town's clock goes on as long as its page is open.
const clock = document.querySelector("#clock time");
const opened = Date.now();
const began = Date.parse(`${clock.dateTime}Z`);
setInterval(() => {
  const now = new Date(began + Date.now() - opened).toISOString().slice(0, "2026-11-24T08:30".length);
  clock.textContent = clock.textContent.replace(clock.dateTime.replace("T", " "), now.replace("T", " "));
  clock.dateTime = now;
}, 1000);
