// Tests what staff type from a document while they type it: a field says data-check, and its words come with it. The server's test is the one that counts;
// this one says the same of the same text (TypingScriptTest), only sooner.
(() => {
  "use strict";
  const ROOM = /^[\t-\r\x1c-\x1f\p{Z}]+|[\t-\r\x1c-\x1f\p{Z}]+$/gu;
  // Signs of dates by their numbers, because words of a page are none of a script's: 年 月 日 元, 明治 大正 昭和 平成 令和.
  const [YEAR, MONTH, DAY, FIRST] = "\u5e74\u6708\u65e5\u5143";
  const NAMES = { M: "\u660e\u6cbb", T: "\u5927\u6b63", S: "\u662d\u548c", H: "\u5e73\u6210", R: "\u4ee4\u548c" };
  const ERA = `(?<era>${Object.entries(NAMES).map(([initial, name]) => `${initial}|${name}?`).join("|")})`;
  const SIGNS = "/.・\\-‐‑–−ー";
  const TOGETHER = new RegExp(`^(?:(?<western>\\d{4})|${ERA}(?<year>\\d\\d))(?<month>\\d\\d)(?<day>\\d\\d)$`, "u");
  const APART = new RegExp(
    `^(?:(?<western>\\d{4})|${ERA}[.・]?(?<year>\\d{1,2}|${FIRST}))[${YEAR}${SIGNS}](?<month>\\d{1,2})[${MONTH}${SIGNS}](?<day>\\d{1,2})(?<end>${DAY}?)$`, "u",
  );
  // The year before an era's first, and its days as numbers, 19890107; the calendar has no days of 明治 before its sixth year.
  const ERAS = {
    M: [1867, 18730101, 19120729], T: [1911, 19120730, 19261224], S: [1925, 19261225, 19890107], H: [1988, 19890108, 20190430], R: [2018, 20190501, 99999999],
  };

  // Full-width digits are forgiven, and spaces.
  function plain(text) {
    return text.replace(ROOM, "").normalize("NFKC").replaceAll(" ", "");
  }

  // 検証番号: weights 2, 1, 2, 1 … from the digit left of it, digit sums of the products, what is missing to the next ten.
  function fits(digits) {
    let sum = 0;
    [...digits].reverse().forEach((digit, place) => {
      const product = Number(digit) * (place % 2 === 0 ? 1 : 2);
      sum += Math.floor(product / 10) + (product % 10);
    });
    return sum % 10 === 0;
  }

  function isDay(year, month, day) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month >= 1 && month <= 12 && day >= 1 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  }

  // The day as a number, 20150401; none where no calendar has it.
  function dayOf(found) {
    const [month, day] = [Number(found.month), Number(found.day)];
    if (found.western) {
      return isDay(Number(found.western), month, day) ? Number(found.western) * 10000 + month * 100 + day : null;
    }
    const [before, first, last] = ERAS[Object.keys(NAMES).find((era) => found.era === era || NAMES[era].startsWith(found.era))];
    const ofEra = found.year === FIRST ? 1 : Number(found.year);
    const number = (before + ofEra) * 10000 + month * 100 + day;
    return ofEra >= 1 && isDay(before + ofEra, month, day) && number >= first && number <= last ? number : null;
  }

  // What a text is: right, open while more may make it right, or what is wrong with it, by the name of its words at the field.
  const CHECKS = {
    insurer(text) {
      const typed = plain(text);
      if (/^(\d{6}|\d{8})$/.test(typed) && fits(typed)) {
        return "right";
      }
      return /^\d{0,7}$/.test(typed) ? "open" : "wrong";
    },
    birthdate(text, field, left) {
      const typed = plain(text).toUpperCase();
      const found = (TOGETHER.exec(typed) ?? APART.exec(typed))?.groups;
      if (!found) {
        return "open";
      }
      const day = dayOf(found);
      if (day !== null) {
        return day > Number(field.dataset.last.replaceAll("-", "")) ? "future" : "right";
      }
      return found.day.length === 1 && !found.end && !left ? "open" : "none";
    },
  };

  // 記号 and 番号 go as they were typed, because width counts there; but nobody sees it, so one touch makes it half, and another takes that back.
  function offerWidth(field) {
    const button = document.getElementById(`${field.id}-width`);
    const narrow = field.value.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
    const former = field.dataset.former ?? "";
    const isWide = narrow !== field.value;
    button.hidden = !isWide && former === "";
    button.textContent = isWide ? button.dataset.narrow : button.dataset.wide;
    button.onclick = () => {
      field.dataset.former = isWide ? field.value : "";
      field.value = isWide ? narrow : former;
      offerWidth(field);
      field.focus();
    };
  }

  // In words at the field, politely; what the server said of the text before is taken back as soon as that is another.
  function say(field, wrong) {
    const words = wrong ? field.dataset[wrong] : "";
    const said = document.getElementById(`${field.id}-said`);
    const former = field.parentElement.querySelector("[data-error]");
    field.setAttribute("aria-invalid", String(wrong !== ""));
    if (said.textContent !== words) {
      said.textContent = words;
    }
    if (former) {
      former.hidden = true;
    }
  }

  // An input method is not disturbed before it is done.
  document.addEventListener("input", (event) => {
    if (event.target.dataset?.width !== undefined && !event.isComposing) {
      event.target.dataset.former = "";
      offerWidth(event.target);
    }
    const check = CHECKS[event.target.dataset?.check];
    if (check && !event.isComposing) {
      const is = check(event.target.value, event.target);
      say(event.target, is === "right" || is === "open" ? "" : is);
    }
  });

  document.addEventListener("change", (event) => {
    const check = CHECKS[event.target.dataset?.check];
    if (check) {
      const is = check(event.target.value, event.target, true);
      say(event.target, is === "right" || plain(event.target.value) === "" ? "" : is === "open" ? "wrong" : is);
    }
  });
})();
