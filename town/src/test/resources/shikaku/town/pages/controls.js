// What is wrong with a page for somebody who has no mouse: one line each.
() => {
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";
  const HEADING = "h1, h2, [role=alert], [role=status]";
  const RING = 2;
  const faults = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90);
  // What a link or a script brings the focus to, such as a part of the page, is no stop of its own; what can be pressed or typed is one.
  const place = (element) => element.getAttribute("tabindex") === "-1" && element.matches("section, main, div, p, form, table");
  const controls = [...document.querySelectorAll(CONTROLS)].filter((each) => seen(each) && !each.disabled && !place(each));
  for (const element of document.body.querySelectorAll("*")) {
    if (seen(element) && getComputedStyle(element).cursor === "pointer" && !element.closest(`${CONTROLS}, label`)) {
      faults.push(`reacts to a mouse alone: ${name(element)}`);
    }
  }
  // A label shows the focus of what it holds.
  const ring = (element) => [element, element.closest("label")].filter((each) => each).some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= RING;
  });
  const before = document.activeElement;
  for (const control of controls.filter((each) => !each.matches(HEADING))) {
    control.focus({ preventScroll: true });
    if (control.tabIndex !== 0) {
      faults.push(`not in the order of the page (${control.tabIndex}): ${name(control)}`);
    } else if (document.activeElement !== control) {
      faults.push(`takes no focus: ${name(control)}`);
    } else if (!ring(control)) {
      faults.push(`shows no focus: ${name(control)}`);
    }
  }
  document.activeElement.blur();
  before.focus({ preventScroll: true });
  return faults;
}
