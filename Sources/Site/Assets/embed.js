"use strict";
// Puts a discussion into the page:
// <script src="https://…/embed.js" async data-publication="…" data-thread="…"></script>
//
// It stands where an element with the id "dateline-thread" stands, or after the script. The page's fonts and colours
// are taken over; --dateline-accent, --dateline-rule and --dateline-wash set what differs. No cookie is used: whoever
// signs in does so in a window of the newsroom's own, which hands a token to this page's origin alone. Where the page's
// own site signs its readers in, data-sso holds its token; window.dateline has signIn(token) and signOut() for later.
(() => {
  const script = document.currentScript;
  if (!script || !script.dataset.publication) return;
  const base = new URL(script.src, location.href).origin;
  const publication = script.dataset.publication;
  const home = `${base}/embed/${encodeURIComponent(publication)}`;
  const canonical = document.querySelector("link[rel=canonical]");
  const page = {
    thread: script.dataset.thread || "",
    url: script.dataset.url || (canonical ? canonical.href : location.origin + location.pathname),
    title: script.dataset.title || document.title,
    lang: (script.dataset.lang || document.documentElement.lang || "").slice(0, 2),
  };
  const style = `
    :host { display: block; --accent: var(--dateline-accent, var(--publication-accent, #9d2b1f)); --rule: var(--dateline-rule, color-mix(in srgb, currentColor 20%, transparent));
      --wash: var(--dateline-wash, color-mix(in srgb, currentColor 6%, transparent)); color: inherit; font: inherit; overflow-wrap: break-word; }
    * { box-sizing: border-box; } [hidden] { display: none !important; }
    .thread { border-block-start: 1px solid var(--rule); padding-block: 1em; }
    h2 { font-size: 1.25em; margin: 0 0 .6em; } p { margin: .4em 0; } a { color: inherit; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .meta, .house, .by time, .act, .hint, .gone { font-size: .85em; opacity: .78; font-weight: 400; }
    .house { border-block: 1px solid var(--rule); padding-block: .7em; }
    .announcement, .problem { border-inline-start: 4px solid var(--accent); background: var(--wash); padding: .6em 1em; }
    .comment { border-block-start: 1px solid var(--rule); padding-block: .8em; }
    .d1 { margin-inline-start: 1.2em; } .d2 { margin-inline-start: 2.4em; } .d3 { margin-inline-start: 3.6em; }
    .by { font-weight: 600; font-size: .9em; } .by time { margin-inline-start: .5em; } .by a { text-decoration: none; } form { margin-block: 1em 1.4em; } .orders { margin-block-end: 1em; }
    .tag { font-size: .75em; border: 1px solid currentColor; border-radius: 2px; padding: 0 .3em; }
    blockquote { margin: .4em 0; padding-inline-start: .8em; border-inline-start: 2px solid var(--rule); }
    .thread ul, .thread ol { margin: .4em 0; padding-inline-start: 1.5em; } .host { font-size: .8em; opacity: .78; } summary { cursor: pointer; }
    code { font-size: .9em; background: var(--wash); unicode-bidi: isolate; } pre { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; background: var(--wash); padding: .5em .8em; margin-block: .5em; }
    .film iframe { display: block; width: 100%; aspect-ratio: 16 / 9; border: 0; background: var(--wash); }
    .comment img { max-width: 100%; max-height: 30em; }
    .waits { border-inline-start: 3px solid var(--accent); padding-inline-start: .8em; }
    .act, .orders { display: flex; flex-wrap: wrap; gap: .3em 1em; align-items: center; margin-block: .3em; }
    textarea { display: block; width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 2px; padding: .5em; margin-block: .3em; }
    button { font: inherit; font-weight: 600; font-size: .9em; color: inherit; background: none; border: 1px solid currentColor; border-radius: 2px; padding: .5em .9em; min-height: 2.4em; cursor: pointer; }
    .act button, .orders button { font-weight: 400; padding: .2em .6em; min-height: 2em; } button.first { background: var(--accent); border-color: var(--accent); color: #fff; }
    [aria-pressed=true], [aria-current=true] { border-color: var(--accent); text-decoration: underline; }
    .live-place { position: sticky; inset-block-end: .6em; text-align: center; pointer-events: none; height: 0; }
    .live-place button { pointer-events: auto; transform: translateY(-100%); background: var(--accent); border-color: var(--accent); color: #fff; }
    @media (max-width: 30rem) { .d1 { margin-inline-start: .6em; } .d2 { margin-inline-start: 1.2em; } .d3 { margin-inline-start: 1.8em; } }`;

  let host = document.getElementById("dateline-thread");
  if (!host) {
    host = document.createElement("div");
    host.id = "dateline-thread";
    script.after(host);
  }
  const root = host.attachShadow({ mode: "open" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement("style");
    element.textContent = style;
    root.append(element);
  }
  const place = document.createElement("div");
  // What the page's own server put there stays in sight until it is fetched anew.
  place.append(...host.childNodes);
  const notice = document.createElement("button");
  notice.hidden = true;
  const status = document.createElement("div");
  status.className = "live-place";
  status.setAttribute("role", "status");
  status.append(notice);
  root.append(place, status);

  let policy = null;
  try {
    if (window.trustedTypes) policy = trustedTypes.createPolicy("dateline", { createHTML: (text) => text });
  } catch { /* The page allows no such policy: where it asks for none, none is needed. */ }
  const parsed = (text) => {
    const template = document.createElement("template");
    template.innerHTML = policy ? policy.createHTML(text) : text;
    return template.content;
  };

  // The token lies with the page's own origin: no other site's page shares it.
  const drawer = `dateline ${base} ${publication}`;
  let token = null;
  try { token = localStorage.getItem(drawer); } catch { /* Kept for as long as the page is open. */ }
  const keep = (value) => {
    token = value;
    try { value ? localStorage.setItem(drawer, value) : localStorage.removeItem(drawer); } catch { /* As above. */ }
  };

  let order = "oldest";
  let known = 0;
  const ask = async (path, fields) => {
    const all = { ...page, order };
    const options = { credentials: "omit", headers: token ? { Authorization: `Bearer ${token}` } : {} };
    if (fields) Object.assign(options, { method: "POST", body: new URLSearchParams({ ...all, ...fields }) });
    else delete all.title;
    const answer = await fetch(home + path + (fields ? "" : `?${new URLSearchParams(all)}`), options);
    if (answer.status === 401 && token && !fields) { keep(null); return ask(path); }
    return answer;
  };

  // What came since this browser was here last is marked; that is kept in the browser and told to nobody.
  const readDrawer = `read ${drawer} ${page.thread || page.url}`;
  let last = 0;
  try { last = Number(localStorage.getItem(readDrawer)); } catch { /* Nothing is marked then. */ }
  const mark = (words) => {
    let newest = last;
    for (const by of place.querySelectorAll(".comment .by")) {
      const written = Date.parse(by.querySelector("time").dateTime);
      newest = Math.max(newest, written);
      if (!last || written <= last) continue;
      const tag = document.createElement("span");
      tag.className = "tag";
      tag.textContent = words.dataset.unread;
      by.append(" ", tag);
    }
    try { localStorage.setItem(readDrawer, newest); } catch { /* As above. */ }
  };

  // The comment that the reader looks at stays where it is, and what was typed is not lost.
  const show = (text) => {
    const held = [...place.querySelectorAll(".comment")].find((one) => one.getBoundingClientRect().bottom > 0);
    const top = held && held.getBoundingClientRect().top;
    const typed = place.querySelector("form[data-post] textarea");
    const words = typed ? typed.value : "";
    place.replaceChildren(parsed(text));
    const box = place.querySelector("form[data-post] textarea");
    if (box) box.value = words;
    const arrivals = place.querySelector(".arrivals");
    if (!arrivals) return;
    known = Number(arrivals.value);
    const { accent } = arrivals.dataset;
    if (accent) host.style.setProperty("--publication-accent", accent);
    notice.hidden = true;
    mark(arrivals);
    const same = held && held.id && root.getElementById(held.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
    host.dispatchEvent(new CustomEvent("dateline", { detail: { arrivals: known } }));
  };
  const load = async () => {
    const answer = await ask("/thread");
    if (answer.ok) show(await answer.text());
  };
  const send = async (path, fields, form) => {
    const answer = await ask(path, fields);
    const text = await answer.text();
    if (answer.ok) {
      if (form) form.querySelector("textarea").value = "";
      show(text);
      const own = answer.headers.get("X-Comment");
      const element = own && root.getElementById(`comment-${own}`);
      if (element) { element.tabIndex = -1; element.focus(); }
      return;
    }
    if (answer.status === 401) { keep(null); signIn(); return; }
    let problem = form && form.querySelector(".problem");
    if (form && !problem) {
      problem = document.createElement("p");
      problem.className = "problem";
      problem.setAttribute("role", "alert");
      form.prepend(problem);
    }
    if (problem) problem.textContent = text;
  };

  const signIn = () => open(`${home}/sign-in?${new URLSearchParams({ origin: location.origin })}`, "dateline", "popup,width=480,height=720");
  addEventListener("message", (event) => {
    const data = event.data;
    if (event.origin !== base || !data || data.dateline !== publication || typeof data.token !== "string") return;
    keep(data.token);
    load();
  });

  // A reader for whom the page's own site vouches signs in by its token, without a window. A token that is not taken
  // keeps nobody from reading.
  const signOn = async (sso) => {
    const answer = await ask("/sign-on", { sso });
    if (answer.status === 401 && token) { keep(null); return signOn(sso); }
    const text = await answer.text();
    if (!answer.ok) { console.warn(`Dateline: ${text}`); return false; }
    if (text) keep(text);
    await load();
    return true;
  };
  const signOut = () => ask("/sign-out", {}).finally(() => { keep(null); return load(); });
  window.dateline = { signIn: signOn, signOut };

  const answerTo = (id, link) => {
    const form = place.querySelector("form[data-post]");
    if (!form) return signIn();
    const copy = form.cloneNode(true);
    copy.querySelector("textarea").value = "";
    for (const field of copy.querySelectorAll("[data-root]")) field.remove();
    copy.querySelector("label").firstChild.textContent = link.textContent;
    copy.dataset.parent = id;
    delete copy.dataset.post;
    copy.dataset.reply = "";
    const kind = copy.querySelector("select");
    if (kind) kind.remove();
    const act = link.closest(".act");
    if (act.nextElementSibling) act.nextElementSibling.remove();
    act.after(copy);
    copy.querySelector("textarea").focus();
  };

  root.addEventListener("click", (event) => {
    const element = event.target.closest("[data-do]");
    if (!element) return;
    event.preventDefault();
    const { id } = element.dataset;
    switch (element.dataset.do) {
      case "sign-in": signIn(); break;
      case "sign-out": signOut(); break;
      case "reply": answerTo(id, element); break;
      case "vote": send(`/comments/${id}/vote`, { value: element.value }); break;
      case "order": order = element.value; load(); break;
    }
  });
  // A film's frame is filled when its reader opens it.
  root.addEventListener("toggle", (event) => {
    if (!event.target.matches(".film[open]")) return;
    const [link, frame] = event.target.querySelectorAll("a, iframe");
    if (!frame.src) frame.src = link.href;
    link.hidden = true;
  }, true);
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const fields = Object.fromEntries(new FormData(form));
    if (form.dataset.parent) fields.parent = form.dataset.parent;
    send("/comments", fields, form);
  });
  notice.addEventListener("click", load);

  if (window.EventSource) {
    const { title, ...where } = page;
    const events = new EventSource(`${home}/live?${new URLSearchParams(where)}`);
    events.onmessage = (event) => {
      const count = Number(event.data) - known;
      const shown = place.querySelector(".arrivals");
      if (!shown) return;
      notice.hidden = count <= 0;
      const kind = new Intl.PluralRules(shown.closest("[lang]").lang).select(count);
      notice.textContent = (shown.dataset[kind] || shown.dataset.other).replace("#", count);
    };
    events.addEventListener("readers", (event) => {
      const number = place.querySelector("[data-readers]");
      if (number) number.textContent = number.dataset.readers.replace("#", Number(event.data));
    });
    addEventListener("pagehide", () => events.close());
  }
  const begin = async () => {
    const { sso } = script.dataset;
    // There and empty: the page's own site says that nobody is signed in.
    if (sso === "" && token) await signOut();
    else if (!sso || !(await signOn(sso))) await load();
  };
  begin().then(() => {
    const wanted = location.hash.startsWith("#comment-") && root.getElementById(location.hash.slice(1));
    if (wanted) wanted.scrollIntoView();
  });
})();
