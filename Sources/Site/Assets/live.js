"use strict";
// Announces new comments beneath an article; they are shown when the reader asks, and nothing moves before.
(() => {
  let section = document.getElementById("discussion");
  if (!section || !section.dataset.live || !window.EventSource) return;
  const notice = document.createElement("button");
  notice.className = "live";
  notice.hidden = true;
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  status.className = "live-place";
  status.append(notice);
  section.append(status);

  function tell(arrivals) {
    const count = arrivals - Number(section.dataset.arrivals);
    notice.hidden = count <= 0;
    const kind = new Intl.PluralRules(document.documentElement.lang).select(count);
    notice.textContent = (section.dataset[kind] || section.dataset.other).replace("#", count);
  }

  // The comment that the reader looks at stays where it is.
  function held() {
    for (const comment of section.querySelectorAll(".comment")) {
      if (comment.getBoundingClientRect().bottom > 0) return { id: comment.id, top: comment.getBoundingClientRect().top };
    }
    return null;
  }

  notice.addEventListener("click", async () => {
    const answer = await fetch(location.href, { cache: "no-cache" });
    if (!answer.ok) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("discussion");
    if (!fresh) return location.reload();
    const place = held();
    const box = section.querySelector("#text");
    const typed = box && fresh.querySelector("#text");
    if (typed) typed.value = box.value;
    fresh.append(status);
    section.replaceWith(fresh);
    section = fresh;
    notice.hidden = true;
    const same = place && document.getElementById(place.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - place.top, behavior: "instant" });
  });

  const events = new EventSource(section.dataset.live);
  events.onmessage = (event) => tell(Number(event.data));
  addEventListener("pagehide", () => events.close());
})();
