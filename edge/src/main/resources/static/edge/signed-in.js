// What somebody saw who has signed out, or whose sign-in has ended, goes from every tab: each asks by itself whether the sign-in still holds, also as
// soon as it is looked at again, and at once when another tab of this browser came to the sign-in page.
(() => {
  "use strict";
  const OFTEN = 30000;
  const SIGN_IN = "/sign-in";
  const tabs = new BroadcastChannel("signed-in");

  async function ask() {
    try {
      const answer = await fetch("/signed-in?unattended", { cache: "no-store" });
      if (answer.status === 401) {
        location.replace(SIGN_IN);
      }
    } catch {
      // The program is not there; it will be asked again.
    }
  }

  if (location.pathname === SIGN_IN) {
    tabs.postMessage("");
  } else {
    tabs.addEventListener("message", ask);
    document.addEventListener("visibilitychange", () => document.hidden || ask());
    window.addEventListener("pageshow", (shown) => shown.persisted && ask());
    setInterval(ask, OFTEN);
  }
})();
