"use strict";
// Takes the token out of the address's fragment, which no server sees, and puts it into the form.
(() => {
  const form = document.getElementById("sign-on");
  const said = new URLSearchParams(location.hash.slice(1));
  if (!form || !said.get("token")) return;
  history.replaceState(null, "", location.pathname);
  form.elements.sso.value = said.get("token");
  form.elements.return.value = said.get("return") || "";
  form.hidden = false;
  document.getElementById("sign-on-empty").hidden = true;
})();
