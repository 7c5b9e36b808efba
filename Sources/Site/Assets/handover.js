"use strict";
// Hands the token over to the page that opened this window, and to no other.
(() => {
  const place = document.getElementById("handover");
  if (!place || !window.opener) return;
  const { publication, token, origin } = place.dataset;
  window.opener.postMessage({ dateline: publication, token }, origin);
  window.close();
})();
