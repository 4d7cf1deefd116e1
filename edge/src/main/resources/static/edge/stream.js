// Server-sent events for a page that says where from: <… data-stream="/desk/events?unattended" data-events="news">. Each comes to that element as an event
// of its own, news, with the data as its detail. A browser has six connections to a program in all of its tabs together (HTTP/1.1), and every stream
// keeps one; so only a page that somebody can see has its stream, and six open tabs freeze none. What came meanwhile the program tells again when
// it is asked for what came after: after the last one heard of, or where data-after stands, if anywhere.
(() => {
  "use strict";
  const AGAIN = 10000;
  const page = document.querySelector("[data-stream]");
  let stream = null;
  let last = "";
  let later = 0;

  function address() {
    const from = new URL(page.dataset.stream, location.href);
    const after = document.querySelector("[data-after]")?.dataset.after ?? last;
    if (after !== "") {
      from.searchParams.set("after", after);
    }
    return from;
  }

  function tell(message) {
    last = message.lastEventId || last;
    page.dispatchEvent(new CustomEvent(message.type, { bubbles: true, detail: message.data }));
  }

  function close() {
    clearTimeout(later);
    if (stream) {
      stream.close();
      stream = null;
    }
  }

  // A line that broke the browser mends by itself; who was refused asks again in a while.
  function refused() {
    if (stream && stream.readyState === EventSource.CLOSED) {
      close();
      later = setTimeout(open, AGAIN);
    }
  }

  function open() {
    if (!stream && !document.hidden) {
      stream = new EventSource(address());
      page.dataset.events.split(" ").forEach((name) => stream.addEventListener(name, tell));
      stream.addEventListener("error", refused);
    }
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();
