// htmx's swap style "keep": a list becomes its newer self, and whatever did not change stays the element that it was. So focus, scroll, an open fold and a
// half-given answer stay, too, and a screen reader hears what is new and not the whole list.
//
// A row is known by its id, data-key, data-number or data-notice. What is said of it stands in its data-news; the page has a place for it, id "news".
(() => {
  "use strict";
  const ELEMENT = 1;
  const MOST = 3;

  function key(node) {
    const of = node.nodeType === ELEMENT ? node.dataset : {};
    return node.id || of.key || of.number || of.notice || "";
  }

  function isAlike(one, other) {
    return one.nodeName === other.nodeName && key(one) === key(other);
  }

  // The same node further on in the list; of nodes without a key the next one only, because any would do.
  function find(from, fresh) {
    for (let node = from; node; node = node.nextSibling) {
      if (isAlike(node, fresh)) {
        return node;
      }
      if (!key(fresh)) {
        return null;
      }
    }
    return null;
  }

  // Whether a fold is open is the reader's own; the classes of htmx are its own.
  function isOurs(node, name) {
    const isFold = name === "open" && node.nodeName === "DETAILS";
    return !isFold && !(name === "class" && node.classList.value.includes("htmx-"));
  }

  function take(node, fresh) {
    for (const { name, value } of [...fresh.attributes]) {
      if (isOurs(node, name) && node.getAttribute(name) !== value) {
        node.setAttribute(name, value);
      }
    }
    for (const { name } of [...node.attributes]) {
      if (isOurs(node, name) && !fresh.hasAttribute(name)) {
        node.removeAttribute(name);
      }
    }
  }

  function become(node, fresh) {
    if (node.isEqualNode(fresh)) {
      return;
    }
    if (node.nodeType !== ELEMENT) {
      node.data = fresh.data;
      return;
    }
    take(node, fresh);
    let at = node.firstChild;
    for (const child of [...fresh.childNodes]) {
      const same = find(at, child);
      if (same) {
        at = without(at, same).nextSibling;
        become(same, child);
      } else {
        node.insertBefore(child, at);
      }
    }
    without(at, null);
  }

  // Takes away what stands from one node to another.
  function without(from, to) {
    for (let node = from; node !== to;) {
      const gone = node;
      node = node.nextSibling;
      gone.remove();
    }
    return to;
  }

  function news(list) {
    return [...list.querySelectorAll("[data-news]")].map((row) => row.dataset.news);
  }

  function tell(list, known) {
    const place = document.getElementById("news");
    const said = news(list).filter((words) => !known.has(words));
    if (place && said.length > 0) {
      place.textContent = said.slice(0, MOST).join(" ");
    }
  }

  htmx.defineExtension("keep", {
    isInlineSwap: (style) => style === "keep",
    handleSwap(style, target, fragment) {
      if (style !== "keep") {
        return false;
      }
      const fresh = fragment.querySelector(`#${target.id}`);
      if (fresh) {
        const known = new Set(news(target));
        become(target, fresh);
        tell(target, known);
      }
      return [];
    },
  });
})();
