// Added to each page by `bantin serve`, never to an edition for readers: loads the page again
// when a new edition stands, and shows above it what keeps one from being made.
(() => {
  let number = 0, edition, asking, box;

  const show = (error, language) => {
    if (box) box.remove();
    box = undefined;
    if (!error) return;
    box = document.createElement("pre");
    box.id = "bantin-preview-error";
    box.setAttribute("role", "alert");
    box.lang = language;
    box.style.cssText =
      "position:fixed;inset:auto 0 0 0;z-index:2147483647;margin:0;padding:16px;max-height:60vh;overflow:auto;" +
      "background:#2b1210;color:#ffe9e4;border-top:4px solid #e0513c;font:14px/1.5 monospace;white-space:pre-wrap";
    box.textContent = error;
    // Beside the body: what is in it belongs to the app.
    document.documentElement.append(box);
  };

  const tell = (news) => {
    number = news.number;
    // The first news is of the edition that this page is of, unless the page stands for none.
    if (edition === undefined) edition = document.querySelector("[data-bantin-waiting]") ? null : news.edition;
    if (!news.error && news.edition !== edition) return location.reload();
    show(news.error, news.language);
  };

  const ask = async () => {
    const mine = (asking = new AbortController());
    while (!mine.signal.aborted) {
      try {
        const answer = await fetch("/__bantin/status?after=" + number, { signal: mine.signal });
        if (answer.status === 200) tell(await answer.json());
        else if (answer.status !== 204) throw answer.status;
      } catch (_) {
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  };

  // A hidden page would only hold one of the browser's few connections.
  const look = () => {
    if (asking) asking.abort();
    asking = undefined;
    if (!document.hidden) ask();
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => asking && asking.abort());
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
})();
