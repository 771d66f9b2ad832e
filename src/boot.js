(() => {
  // Shared with the app: which build this page is of and which is the newest, the first heartbeat's answer, the app's listeners, how to start it, how HTML is shown.
  const shared = (window.bantin = { build: "{build}" }), doc = document, figures = doc.querySelectorAll("[data-figure]");
  // HTML goes into the page by this one way: where Trusted Types are known, the page's policy refuses every other.
  const rules = { createHTML: (html) => html }, types = window.trustedTypes, trusted = types ? types.createPolicy("bantin", rules) : rules;
  shared.fill = (element, html) => (element.innerHTML = trusted.createHTML(html));
  const once = (target, events, act) => events.forEach((e) => target.addEventListener(e, act, { passive: true, capture: true }));

  // A trap takes the app's handlers away: the next click is a plain load.
  const trapped = (error) => window.WebAssembly && error instanceof WebAssembly.RuntimeError && shared.listeners && shared.listeners.abort();
  addEventListener("error", (e) => trapped(e.error));
  addEventListener("unhandledrejection", (e) => trapped(e.reason));

  // A decoded picture is on the screen some frames later, on a busy phone many: where the browser
  // reports that, its word is waited for, a second at most.
  const reported = (lead) => new Promise((done) => {
    const { top, bottom } = lead.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight || !PerformanceObserver.supportedEntryTypes.includes("element")) return done();
    new PerformanceObserver(done).observe({ type: "element", buffered: true });
    setTimeout(done, 1000);
  });
  // Once the page has loaded and stands on the screen, lead picture and all.
  const painted = (act) => addEventListener("load", () => {
    const lead = doc.querySelector("[elementtiming]");
    Promise.resolve(lead && lead.decode && lead.decode().then(() => reported(lead))).catch(() => 0)
      .then(() => requestAnimationFrame(() => requestAnimationFrame(act)));
  });

  const beat = () =>
    fetch("{live}/api/v1/visits", { method: "POST" })
      .then((r) => (r.ok ? r.text() : Promise.reject(r.status)))
      .then((text) => {
        const visits = JSON.parse(text);
        shared.app || figures.forEach((node) => {
          const n = visits[node.dataset.figure];
          if (Number.isSafeInteger(n) && n >= 0) node.firstChild.data = String(n).replace(/\B(?=(\d{3})+$)/g, "{mark}");
        });
        return text;
      });

  // The urgent notice, in the masthead of every page. What notice.json says counts; where it cannot be had, what the page
  // was printed with stays. Whether it is over is told by the server's clock: a reader's may be years off.
  const notice = doc.querySelector("[data-notice]"), [words, until, link, close] = notice.querySelectorAll("[data-part]");
  let closed;
  try {
    closed = sessionStorage.notice;
  } catch {}
  const show = (id) => (notice.hidden = !id || id == closed);
  const look = () =>
    doc.hidden || fetch("/api/v1/notice.json", { cache: "no-cache" })
      .then((r) => r.ok && r.json().then((news) => {
        const over = news.until && Date.parse(r.headers.get("date")) >= Date.parse(news.until.at);
        // Another build than this page's: the app takes it with the next page.
        shared.newest = news.app;
        show((notice.dataset.notice = (!over && news.id) || ""));
        if (notice.hidden) return;
        // Set anew, the same words would be told once more.
        if (words.textContent != news.text) words.textContent = news.text;
        until.textContent = news.until.text;
        link.hidden = !(link.href = news.href || "");
      }))
      // What appears from now on is told to who cannot see it.
      .catch(() => 0).then(() => notice.parentNode.setAttribute("aria-live", "polite"));
  setInterval(look, 6e4);
  close.hidden = false;
  close.onclick = () => {
    show((closed = notice.dataset.notice));
    try {
      sessionStorage.notice = closed;
    } catch {}
  };
  show(notice.dataset.notice);

  shared.visits = new Promise((done) => {
    let beaten;
    const seen = () => {
      if (doc.readyState != "complete" || doc.hidden) return;
      look();
      beaten || done(beat((beaten = 1)).catch(() => ""));
    };
    painted(() => {
      seen();
      // Browsers fetch it as soon as they see it, and nothing may stand before the lead picture.
      doc.head.append(Object.assign(doc.createElement("link"), { rel: "manifest", href: "/site.webmanifest" }));
    });
    doc.addEventListener("visibilitychange", seen);
  });

  // A module with what the app's wasm needs: several results, references, bulk memory, saturating conversion, sign extension.
  const able = () =>
    WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,6,1,96,0,2,127,111,3,2,1,0,5,3,1,0,1,10,23,1,21,0,65,0,65,0,65,0,252,11,0,67,0,0,0,0,252,0,192,208,111,11]));
  let started;
  const start = (shared.start = () => {
    if (started || !doc.getElementById("app") || !window.WebAssembly || !able()) return;
    started = 1;
    // Bytes of another build are no answer, and a script of another build gets none.
    const wasm = fetch("{wasm}", { priority: "low", integrity: "{integrity}" });
    wasm.catch(() => 0);
    import("{script}")
      .then((glue) => glue.goesWith == "{wasm}" && glue.default({ module_or_path: wasm }))
      .catch((error) => { trapped(error); console.warn(error); });
  });
  once(doc, ["pointerdown", "touchstart", "keydown", "focusin"], start);
  doc.addEventListener("pointerover", (e) => e.target.closest && e.target.closest("a") && start(), { passive: true });
  const net = navigator.connection;
  const idle = () => (window.requestIdleCallback || ((f) => setTimeout(f, 500)))(start, { timeout: 4000 });
  if (!net || (!net.saveData && !/[23]g/.test(net.effectiveType)))
    painted(idle);
})();
