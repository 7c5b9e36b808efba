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
    h2 { font-size: 1.25em; margin: 0 0 .6em; } p { margin: .4em 0; }
    a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .18em; }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .meta, .house, .by time, .act, .hint, .gone { font-size: .85em; opacity: .78; font-weight: 400; }
    .house { border-block: 1px solid var(--rule); padding-block: .7em; }
    .announcement, .problem, .done { border-inline-start: 4px solid var(--accent); background: var(--wash); padding: .6em 1em; }
    .comment { border-block-start: 1px solid var(--rule); padding-block: .8em; }
    .d1 { margin-inline-start: 1.2em; } .d2 { margin-inline-start: 2.4em; } .d3 { margin-inline-start: 3.6em; }
    .by { font-weight: 600; font-size: .9em; } .by time { margin-inline-start: .5em; } .by a, .queues a { text-decoration: none; }
    .by a:hover, .queues a:hover { text-decoration: underline; }
    .tag { font-size: .75em; border: 1px solid currentColor; border-radius: 2px; padding: 0 .3em; }
    blockquote { margin: .4em 0; padding-inline-start: .8em; border-inline-start: 2px solid var(--rule); }
    .thread ul, .thread ol { margin: .4em 0; padding-inline-start: 1.5em; } .host { font-size: .8em; opacity: .78; } summary { cursor: pointer; }
    code { font-size: .9em; background: var(--wash); unicode-bidi: plaintext; } pre code { display: block; font-size: 1em; background: none; } pre { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; background: var(--wash); padding: .5em .8em; margin-block: .5em; }
    .film iframe { display: block; width: 100%; aspect-ratio: 16 / 9; border: 0; background: var(--wash); }
    .comment img { max-width: 100%; max-height: 30em; } .mention { font-weight: 600; }
    .waits { border-inline-start: 3px solid var(--accent); padding-inline-start: .8em; }
    .act, .queues, .panel header { display: flex; flex-wrap: wrap; gap: .3em 1em; align-items: center; margin-block: .3em; }
    .act form { margin: 0; display: flex; gap: .4em; } .queues { margin-block: 1em; } .queues a { padding-block: .2em; }
    .queues [aria-current] { box-shadow: 0 2px 0 currentColor; }
    .write { margin-block: 1em 1.4em; } form { margin-block: .6em; }
    .panel { border: 1px solid var(--rule); border-block-start: 2px solid var(--accent); padding: .6em 1em; margin-block: .6em; max-height: 80vh; overflow: auto; }
    .panel header { flex-wrap: nowrap; } .panel h3 { flex: 1; font-size: 1em; margin: 0; } h4 { margin: .8em 0 .2em; }
    .preview { border: 1px dashed; padding: .4em 1em; margin-block: .8em; }
    label { display: block; font-weight: 600; font-size: .9em; margin-block: .7em .2em; } .check-box { font-weight: 400; }
    fieldset { border: 1px solid var(--rule); margin: .6em 0; } summary { cursor: pointer; }
    textarea, select, input:not([type=checkbox], [type=radio]) { display: block; width: 100%; font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 2px; padding: .5em; margin-block: .3em; min-height: 2.6em; }
    option { color: CanvasText; background: Canvas; }
    button, .button { display: inline-block; font: inherit; font-weight: 600; font-size: .9em; color: #fff; background: var(--accent); border: 1px solid var(--accent); border-radius: 2px; padding: .5em .9em; min-height: 2.4em; text-decoration: none; cursor: pointer; }
    button.second { color: inherit; background: none; border-color: currentColor; }
    form > button { margin-block-start: .3em; }
    .act button, .panel header button { font-weight: 400; padding: .2em .6em; min-height: 2em; } [aria-busy=true] { opacity: .6; }
    .act [aria-pressed=true] { border-color: var(--accent); text-decoration: underline; }
    .live-place { position: sticky; inset-block-end: .6em; text-align: center; pointer-events: none; height: 0; }
    .live-place button { pointer-events: auto; transform: translateY(-100%); }
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

  // What is shown: the thread to which the page leads, or what a link of it led to.
  let view = "/thread";
  let known = 0;
  const ask = async (path, fields) => {
    const options = { credentials: "omit", headers: token ? { Authorization: `Bearer ${token}` } : {} };
    if (fields) Object.assign(options, { method: "POST", body: new URLSearchParams({ ...page, ...fields }) });
    const { title, ...where } = page;
    const answer = await fetch(home + path + (fields ? "" : `?${new URLSearchParams(where)}`), options).catch(() => {
      const words = place.querySelector(".arrivals");
      return new Response(words && words.dataset.failed, { status: 503 });
    });
    if (answer.status === 401 && token && !fields) { keep(null); return ask(path); }
    return answer;
  };

  // What came since this browser was here last is marked; that is kept in the browser and told to nobody.
  const readDrawer = `read ${drawer} ${page.thread || page.url}`;
  let last = 0;
  try { last = Number(localStorage.getItem(readDrawer)); } catch { /* Nothing is marked then. */ }
  const mark = (words) => {
    let newest = last;
    for (const by of place.querySelectorAll(".comment[id] > .by")) {
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

  // The comment that the reader looks at stays where it is. What was typed and what is open is moved into the new page;
  // a box that this page has not waits for the next that has one.
  let unsent = null;
  const show = (text) => {
    const held = [...place.querySelectorAll(".comment[id]")].find((one) => one.getBoundingClientRect().bottom > 0);
    const top = held && held.getBoundingClientRect().top;
    const focused = root.activeElement;
    const written = place.querySelector(".write");
    if (written && [...written.querySelectorAll("textarea")].some((box) => box.value.trim())) unsent = written;
    const panels = [...place.querySelectorAll(".panel")].map((panel) => [panel.closest(".comment").id, panel]);
    place.replaceChildren(parsed(text));
    const fresh = place.querySelector(".write textarea");
    if (fresh && unsent) {
      fresh.closest(".write").replaceWith(unsent);
      unsent = null;
    }
    for (const [id, panel] of panels) {
      const comment = root.getElementById(id);
      if (comment) comment.append(panel);
    }
    const arrivals = place.querySelector(".arrivals");
    if (!arrivals) return;
    known = Number(arrivals.value);
    const { accent } = arrivals.dataset;
    if (accent) host.style.setProperty("--publication-accent", accent);
    notice.hidden = true;
    mark(arrivals);
    const same = held && root.getElementById(held.id);
    if (same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
    if (focused) lead(focused.isConnected && !focused.hidden ? focused : same, { preventScroll: true });
    host.dispatchEvent(new CustomEvent("dateline", { detail: { arrivals: known } }));
  };
  // Leads the eye and the keyboard to an element.
  const lead = (element, how) => {
    if (!element) return false;
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus(how);
    return true;
  };
  const leadToTop = () => lead(place.querySelector("h2"));
  const load = async () => {
    const answer = await ask(view);
    if (answer.ok) show(await answer.text());
    else if (answer.status === 404 && view !== "/thread") {
      view = "/thread";
      await load();
    }
    return answer;
  };
  // Words of the server's, where no piece of a page came that holds them.
  const complain = (near, text) => {
    let problem = near.querySelector(":scope > .problem:last-child");
    if (!problem) {
      problem = document.createElement("p");
      problem.className = "problem";
      problem.setAttribute("role", "alert");
      near.append(problem);
    }
    problem.textContent = text;
  };

  // A piece of a page: a form, what is wrong with it, what was asked for.
  const put = async (answer, near, insert) => {
    const text = await answer.text();
    if (!(answer.headers.get("Content-Type") || "").startsWith("text/html")) return complain(near, text);
    const piece = parsed(text).firstElementChild;
    insert(piece);
    const box = piece.querySelector("textarea");
    if (box) box.setSelectionRange(box.value.length, box.value.length);
    for (const what of [".preview, .problem, .done", "textarea", "input", "h3"]) if (lead(piece.querySelector(what))) return;
  };
  const pathOf = (address) => new URL(address).pathname;
  // Opens what a link leads to: a form or a list beneath its comment, or another view of the discussion.
  const openLink = async (path, near) => {
    const [, kind, id, verb] = path.split("/");
    const comment = kind === "comments" && verb && root.getElementById(`comment-${id}`);
    const answer = await ask(path);
    if (answer.status === 401) {
      wanted = path;
      return signIn();
    }
    if (comment) {
      const old = comment.querySelector(":scope > .panel");
      const [before, form] = old ? [old.querySelector("textarea"), old.querySelector("form")] : [];
      return put(answer, comment, (piece) => {
        // An answer that was begun goes on beneath what is quoted.
        const box = piece.querySelector("textarea");
        if (box && before && form.action === piece.querySelector("form").action && !box.value.endsWith(before.value)) box.value += before.value;
        if (old) old.remove();
        piece.dataset.from = path;
        comment.append(piece);
      });
    }
    if (!answer.ok) return near && complain(near, await answer.text());
    view = path;
    show(await answer.text());
    leadToTop();
  };
  const leadToComment = (id) => lead(root.getElementById(`comment-${id}`));
  // The comment that the page's address names; one that is not in sight has a conversation.
  const leadToHash = async () => {
    const [, id] = location.hash.match(/^#comment-([\w-]+)$/) || [];
    if (!id || leadToComment(id)) return;
    await openLink(`/comments/${id}`);
    leadToComment(id);
  };

  const send = async (form, button) => {
    if (form.getAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const box = form.closest(".panel, .write");
    const fields = Object.fromEntries(new FormData(form));
    if (button && button.name) fields[button.name] = button.value;
    const answer = await ask(pathOf(form.action).slice(pathOf(home).length), fields);
    form.removeAttribute("aria-busy");
    const near = box || form.closest(".comment");
    if (answer.status === 401) {
      keep(null);
      signIn();
    }
    if (answer.status !== 204) {
      return put(answer, near, (piece) => {
        piece.dataset.from = near.dataset.from || "";
        near.replaceWith(piece);
      });
    }
    const [{ action }, index] = [form, [...form.elements].indexOf(button)];
    if (box && box.matches(".panel")) box.remove();
    else if (box) box.querySelector("textarea").value = "";
    await load();
    const own = answer.headers.get("X-Comment");
    if (own) {
      if (leadToComment(own)) return;
      // It stands on another page of a long discussion.
      await openLink(`/comments/${own}`);
      return leadToComment(own);
    }
    const same = [...place.querySelectorAll("form")].find((one) => one.action === action);
    if (!same || !lead(same.elements[index])) leadToTop();
  };

  let wanted = null;
  const signIn = () => open(`${home}/sign-in?${new URLSearchParams({ origin: location.origin })}`, "dateline", "popup,width=480,height=720");
  addEventListener("message", async (event) => {
    const data = event.data;
    if (event.origin !== base || !data || data.dateline !== publication || typeof data.token !== "string") return;
    keep(data.token);
    await load();
    if (wanted) openLink(wanted);
    else lead(place.querySelector(".write textarea"));
    wanted = null;
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
  const signOut = async () => {
    await ask("/sign-out", {});
    keep(null);
    for (const box of place.querySelectorAll(".write, .panel")) box.remove();
    unsent = null;
    await load();
  };
  window.dateline = { signIn: signOn, signOut };

  root.addEventListener("click", (event) => {
    const element = event.target.closest("[data-do], a[href^='#']");
    // Whoever wants a window of its own for a link gets one.
    if (!element || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    switch (element.dataset.do) {
      case "sign-in":
        wanted = element.closest(".comment") ? pathOf(element.href) : null;
        signIn();
        break;
      case "sign-out": signOut().then(leadToTop); break;
      case "open": openLink(pathOf(element.href), element.parentElement); break;
      case "close": {
        const [panel, comment] = [element.closest(".panel"), element.closest(".comment")];
        panel.remove();
        lead([...comment.querySelectorAll("[data-do=open]")].find((one) => pathOf(one.href) === panel.dataset.from) || comment);
        break;
      }
      // Wherever the page's own links are resolved from.
      default:
        if (location.hash === element.hash) leadToHash();
        else location.hash = element.hash;
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
    send(event.target, event.submitter);
  });
  addEventListener("hashchange", leadToHash);
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
  begin().then(leadToHash);
})();
