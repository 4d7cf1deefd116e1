// What vanishes of a page whose colours are forced, where backgrounds and shadows say nothing any more: one line each.
() => {
  const RING = 2;
  const faults = [];
  const name = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 90);
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
  const clear = (colour) => colour === "transparent" || colour === "rgba(0, 0, 0, 0)";
  const ground = (element) => {
    const colour = element ? getComputedStyle(element).backgroundColor : "";
    return element && clear(colour) ? ground(element.parentElement) : colour;
  };
  const line = (style, side, below) => style[`${side}Style`] !== "none" && parseFloat(style[`${side}Width`]) >= 1
    && !clear(style[`${side}Color`]) && style[`${side}Color`] !== below;
  const OWN = "[type=hidden], [type=radio], [type=checkbox], [type=file]";
  for (const control of seen("button, input, select, textarea").filter((each) => !each.matches(OWN))) {
    const style = getComputedStyle(control);
    if (style.appearance === "none" || style.borderTopStyle !== "none") {
      if (!line(style, "borderBottom", ground(control.parentElement))) {
        faults.push(`has no edge: ${name(control)}`);
      }
    } else if (style.borderTopStyle === "none") {
      faults.push(`has no edge: ${name(control)}`);
    }
  }
  const looks = (element) => {
    const style = getComputedStyle(element);
    return JSON.stringify([style.borderBottomWidth, style.borderBottomStyle, style.textDecorationLine, style.fontWeight,
      getComputedStyle(element, "::before").content]);
  };
  const CHOSEN = "[aria-pressed=true], [aria-current=page], label:has(:checked)";
  for (const chosen of seen(CHOSEN)) {
    const other = seen(chosen.localName).find((each) => each.parentElement?.parentElement === chosen.parentElement?.parentElement
      && each.className === chosen.className && !each.matches(CHOSEN));
    if (other && !chosen.querySelector("input") && looks(other) === looks(chosen)) {
      faults.push(`is chosen and looks like the others: ${name(chosen)}`);
    }
  }
  const before = document.activeElement;
  for (const control of seen("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    control.focus({ preventScroll: true });
    const shown = control.closest("label") ?? control;
    const styles = [control, shown].map((each) => [getComputedStyle(each), ground(each.parentElement)]);
    if (!styles.some(([style, below]) => line(style, "outline", below) && parseFloat(style.outlineWidth) >= RING)) {
      faults.push(`shows no focus: ${name(control)}`);
    }
  }
  document.activeElement.blur();
  before.focus({ preventScroll: true });
  return faults;
}
