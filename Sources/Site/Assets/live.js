"use strict";
// Announces new comments beneath an article; they are shown when the reader asks, and nothing moves before.
// A film's frame is filled when its reader opens it; without script a link beside the frame fills it.
document.addEventListener("toggle", (event) => {
  if (!event.target.matches(".film[open]")) return;
  const [link, frame] = event.target.querySelectorAll("a, iframe");
  if (!frame.src) frame.src = link.href;
  link.hidden = true;
}, true);
(() => {
  let section = document.getElementById("discussion");
  let shown = section && section.querySelector(".arrivals");
  if (!shown || !shown.dataset.live || !window.EventSource) return;
  const notice = document.createElement("button");
  notice.className = "live";
  notice.hidden = true;
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  status.className = "live-place";
  status.append(notice);
  section.append(status);

  // How many read it, as was told last: what is put in the section's place knows nothing of it.
  let readers = null;
  function count() {
    const number = section.querySelector("[data-readers]");
    if (number && readers !== null) number.textContent = number.dataset.readers.replace("#", readers);
  }

  function tell(arrivals) {
    const count = arrivals - Number(shown.value);
    notice.hidden = count <= 0;
    const kind = new Intl.PluralRules(document.documentElement.lang).select(count);
    notice.textContent = (shown.dataset[kind] || shown.dataset.other).replace("#", count);
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
    shown = section.querySelector(".arrivals");
    notice.hidden = true;
    count();
    mark();
    const same = place && document.getElementById(place.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - place.top, behavior: "instant" });
  });

  // What came since this browser was here last is marked; that is kept in the browser and told to nobody.
  const drawer = `read ${shown.dataset.live}`;
  let last = 0;
  try { last = Number(localStorage.getItem(drawer)); } catch { /* Nothing is marked then. */ }
  function mark() {
    let newest = last;
    for (const by of section.querySelectorAll(".comment .by")) {
      const written = Date.parse(by.querySelector("time").dateTime);
      newest = Math.max(newest, written);
      if (!last || written <= last) continue;
      const tag = document.createElement("span");
      tag.className = "tag one";
      tag.textContent = shown.dataset.unread;
      by.append(" ", tag);
    }
    try { localStorage.setItem(drawer, newest); } catch { /* As above. */ }
  }
  mark();

  const events = new EventSource(shown.dataset.live);
  events.onmessage = (event) => tell(Number(event.data));
  events.addEventListener("readers", (event) => {
    readers = Number(event.data);
    count();
  });
  addEventListener("pagehide", () => events.close());
})();
