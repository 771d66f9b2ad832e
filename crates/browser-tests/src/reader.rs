//! A reader: a browser window, and between it and the portal a proxy.

use std::sync::Arc;

use serde_json::{Value, json};
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::bantin::Live;
use crate::browser::Browser;
use crate::desk::Desk;
use crate::edition::Edition;
use crate::engine::Engine;
use crate::proxy::Proxy;
use crate::window::Window;

/// Browsers at a time: more than two only wait for each other.
static SEATS: Semaphore = Semaphore::const_new(2);

/// What browsers call themselves, without the word "headless".
const AGENT: &str =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/// What is set up before a reader comes.
#[derive(Clone)]
pub struct Scene {
    edition: Edition,
    /// Who sits at the desk instead of before the portal.
    desk: Option<Arc<Live>>,
    engine: Engine,
    window: Window,
    script: bool,
}

impl Scene {
    pub fn of(edition: &Edition) -> Self {
        Scene {
            edition: edition.clone(),
            desk: None,
            engine: Engine::Chromium,
            window: Window::DESK,
            script: true,
        }
    }

    pub fn of_the_sample() -> Self {
        Scene::of(&Edition::of_the_sample())
    }

    /// An editor's browser, before the desk.
    pub fn at(desk: &Desk) -> Self {
        Scene { desk: Some(desk.live().clone()), ..Scene::of(desk.edition()) }
    }

    pub fn in_engine(self, engine: Engine) -> Self {
        Scene { engine, ..self }
    }

    pub fn on(self, window: Window) -> Self {
        Scene { window, ..self }
    }

    pub fn without_script(self) -> Self {
        Scene { script: false, ..self }
    }

    /// A reader sits down before an empty window.
    pub async fn reader(self) -> Reader {
        let seat = SEATS.acquire().await.expect("it is never closed");
        self.sits_down(seat).await
    }

    /// Two, each with a browser that knows nothing of the other's.
    pub async fn two_readers(self) -> (Reader, Reader) {
        // Both seats at once: two tests with one each would wait for each other.
        let mut seats = SEATS.acquire_many(2).await.expect("it is never closed");
        let seat = seats.split(1).expect("there are two");
        (self.clone().sits_down(seat).await, self.sits_down(seats).await)
    }

    async fn sits_down(self, seat: SemaphorePermit<'static>) -> Reader {
        let Scene { edition, desk, engine, window, script } = self;
        let (live, address) = match desk {
            Some(live) => (live.clone(), live.desk()),
            None => {
                let live = Live::of(edition.folder());
                let address = live.address();
                (Arc::new(live), address)
            }
        };
        let proxy = Proxy::before(address).await;
        let browser = Browser::opens(engine, window, AGENT).await;
        if !script {
            browser.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        }
        if engine == Engine::Chromium {
            browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        }
        Reader { browser, proxy, live: Some(live), edition, window, _seat: seat }
    }

    /// A reader who has opened a page; the app may still be on its way.
    pub async fn reads(self, path: &str) -> Reader {
        let reader = self.reader().await;
        reader.opens(path).await;
        reader
    }

    /// A reader on a page that the app has taken over.
    pub async fn uses(self, path: &str) -> Reader {
        let reader = self.reads(path).await;
        reader.app_is_ready().await;
        reader
    }
}

/// Counts what a page must never do, from its very beginning.
const WATCH: &str = "window.refused = []; addEventListener('securitypolicyviolation', \
     (e) => refused.push(e.violatedDirective + ' ' + e.blockedURI));";

pub struct Reader {
    pub browser: Browser,
    pub proxy: Proxy,
    pub edition: Edition,
    live: Option<Arc<Live>>,
    pub(crate) window: Window,
    _seat: SemaphorePermit<'static>,
}

impl Reader {
    /// Types an address of the portal; returns once the page is loaded.
    pub async fn opens(&self, path: &str) {
        self.browser.goes_to(&(self.proxy.origin() + path)).await;
    }

    /// Types an address, and looks at what there is so far.
    pub async fn sets_out_for(&self, path: &str) {
        self.browser.sets_out_for(&(self.proxy.origin() + path)).await;
    }

    /// From now on runs a script in every page before anything of the page does.
    pub async fn runs_first(&self, script: &str) {
        let source = json!({ "source": script });
        self.browser.devtools("Page.addScriptToEvaluateOnNewDocument", source).await;
    }

    /// Waits until the app has taken the page over.
    pub async fn app_is_ready(&self) {
        self.waits_until("document.documentElement.dataset.app == 'ready'").await;
    }

    /// Waits until the app has nothing more to do: it is ready, every request is answered, and
    /// what came is drawn.
    pub async fn all_is_quiet(&self) {
        self.app_is_ready().await;
        for _ in 0..2 {
            self.proxy.has_answered().await;
            self.settles().await;
        }
    }

    /// Waits until what has come is drawn.
    pub async fn settles(&self) {
        self.browser.promised(DRAWN).await;
    }

    /// Waits until an expression is true in the page.
    pub async fn waits_until(&self, condition: &str) {
        if let Err(problem) = self.browser.waits_until(condition).await {
            let page =
                self.browser.js("location.href + '\\n' + document.body.innerText.slice(0, 3000)").await;
            let page = page.as_str().unwrap_or_default().to_owned();
            let log = self.browser.log("browser").await;
            panic!("{problem}\n{page}\nconsole: {log:#?}\nrequests: {:#?}", self.proxy.requests());
        }
    }

    /// Waits until the page is loaded with all that it needs. A page that is left before is none that Back leads to.
    pub async fn has_loaded(&self) {
        self.waits_until("document.readyState == 'complete'").await;
        self.settles().await;
    }

    /// Waits until the page shows these words.
    pub async fn sees(&self, words: &str) {
        self.waits_until(&format!("document.body.innerText.includes({})", quoted(words))).await;
    }

    /// Waits until the address is this one and its page is shown.
    pub async fn is_at(&self, path: &str) {
        let path = quoted(path);
        let shown = "!document.documentElement.classList.contains('is-loading')";
        self.waits_until(&format!(
            "location.pathname + location.search + location.hash == {path} && {shown}"
        ))
        .await;
    }

    pub async fn text(&self, selector: &str) -> String {
        let text = self.browser.js(&format!("document.querySelector({})?.innerText", quoted(selector))).await;
        text.as_str().unwrap_or_else(|| panic!("there is no {selector}")).trim().to_owned()
    }

    /// The text of every element that a selector finds, as far as it can be seen.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let list = format!(
            "[...document.querySelectorAll({})].filter((e) => e.checkVisibility()).map((e) => e.innerText.trim())",
            quoted(selector)
        );
        strings(&self.browser.js(&list).await)
    }

    pub async fn has(&self, selector: &str) -> bool {
        self.js(&format!("!!document.querySelector({})", quoted(selector))).await == true
    }

    pub async fn js(&self, expression: &str) -> Value {
        self.browser.js(expression).await
    }

    pub async fn number(&self, expression: &str) -> f64 {
        self.browser.js(expression).await.as_f64().unwrap_or_else(|| panic!("{expression} is no number"))
    }

    pub async fn title(&self) -> String {
        self.js("document.title").await.as_str().unwrap_or_default().to_owned()
    }

    /// What a screen reader was told last.
    pub async fn heard(&self) -> String {
        let told = self.js("document.querySelector('[data-announcer]').textContent").await;
        told.as_str().unwrap_or_default().to_owned()
    }

    /// The element that has the focus, as `tag` and text.
    pub async fn focus(&self) -> String {
        let focused = "(() => { const e = document.activeElement; \
             return e.tagName.toLowerCase() + ' ' + (e.getAttribute('aria-label') || e.innerText || '').trim().split('\\n')[0]; })()";
        self.js(focused).await.as_str().unwrap_or_default().trim().to_owned()
    }

    /// What has moved by itself, and how far: layout shifts that no click or key led to.
    pub async fn jumps(&self) -> Vec<String> {
        let list = "new Promise((done) => { const seen = []; \
             const watch = new PerformanceObserver((list) => seen.push(...list.getEntries())); \
             watch.observe({ type: 'layout-shift', buffered: true }); \
             const name = (n) => n ? n.nodeName + '.' + (n.className || n.parentNode?.className) : 'gone'; \
             const rect = (r) => [r.x, r.y, r.width, r.height].map(Math.round).join(' '); \
             const tell = (e) => e.value + ' ' + e.sources.map((s) => \
                 name(s.node) + ' from ' + rect(s.previousRect) + ' to ' + rect(s.currentRect)).join(', '); \
             requestAnimationFrame(() => setTimeout(() => { seen.push(...watch.takeRecords()); \
                 done(seen.filter((e) => !e.hadRecentInput).map(tell)); })); })";
        strings(&self.browser.promised(list).await)
    }

    /// Everything in the console since it was last read.
    pub async fn console(&self) -> Vec<String> {
        let messages = self.browser.log("browser").await;
        messages.iter().map(|entry| format!("{}: {}", entry["level"], entry["message"])).collect()
    }

    /// What the page's security policy refused.
    pub async fn refused(&self) -> Vec<String> {
        strings(&self.js("window.refused").await)
    }

    /// Somebody else, or something, sends a heartbeat.
    pub fn another_visitor(&self, agent: &str) {
        let live = self.live.as_ref().expect("the server is there");
        let request =
            ureq::post(format!("http://{}/api/v1/visits", live.address())).header("user-agent", agent);
        request.send_empty().expect("the server answers");
    }

    /// The live server, pages and all, is gone.
    pub fn loses_the_server(&mut self) {
        self.live = None;
    }
}

/// Two frames have been drawn, and whatever they led to has been done.
const DRAWN: &str =
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

pub(crate) fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

pub(crate) fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}
