// Hands in what stands behind the # of an enrolment address, and takes it out of the address.
(() => {
  "use strict";
  const form = document.getElementById("enrolment");
  const secret = location.hash.slice(1);
  if (form && secret) {
    history.replaceState(null, "", location.pathname);
    form.elements.secret.value = secret;
    form.submit();
  }
})();
