// Lights the arrows of the figure as the programs report them. An event says which arrow and where, and nothing about anybody.
"use strict";
const LIT_MILLISECONDS = 2500;
const MOST_LINES = 40;
const last = document.getElementById("last");

new EventSource("/events").addEventListener("arrow", (message) => {
  const event = JSON.parse(message.data);
  const arrow = document.querySelector(`[data-arrow="${CSS.escape(event.arrow)}"]`);
  if (!arrow) return;
  arrow.classList.add("lit");
  tell(event);
  clearTimeout(Number(arrow.dataset.timer));
  arrow.dataset.timer = String(setTimeout(() => arrow.classList.remove("lit"), LIT_MILLISECONDS));
});

// Whoever was at the kiosk meanwhile reads here what happened, the newest first.
function tell(event) {
  const line = document.createElement("li");
  line.textContent = event.line;
  last.prepend(line);
  while (last.children.length > MOST_LINES) last.lastElementChild.remove();
}
