//! One browser window, over WebDriver and, where that knows no word and the browser is Chromium, the DevTools protocol.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fantoccini::actions::Actions;
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::Url;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::window::Window;

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(15);

/// An answer of a driver. One that is owed for ever would end no test and be told by nobody.
async fn in_time<T>(answer: impl Future<Output = T>) -> T {
    tokio::time::timeout(2 * PATIENCE, answer).await.expect("the browser answers")
}

pub struct Browser {
    client: Client,
    engine: Engine,
    _driver: Driver,
}

impl Browser {
    /// A window of its own, with an empty profile. `agent` is what Chromium calls itself: as "HeadlessChrome" it would be
    /// no visitor.
    pub async fn opens(engine: Engine, window: Window, agent: &str) -> Self {
        let mut driver = Driver::starts(engine);
        let size = format!("--window-size={},{}", window.width.max(500), window.height + 100);
        let agent = format!("--user-agent={agent}");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--hide-scrollbars",
            size.as_str(),
            agent.as_str(),
        ];
        let Value::Object(capabilities) = engine.capabilities(&arguments) else {
            unreachable!("it is written as an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = builder.connect(&driver.url()).await.expect("the browser starts");
        driver.session = client.session_id().await.expect("it has begun");
        let browser = Browser { client, engine, _driver: driver };
        browser.looks_through(window).await;
        browser
    }

    /// Makes the window exactly so large, and light or dark. Other engines know no DevTools protocol; there it is as large
    /// as a window of theirs can be.
    pub async fn looks_through(&self, window: Window) {
        let Window { width, height, touch, dark, fine } = window;
        if self.engine != Engine::Chromium {
            self.client.set_window_size(width, height).await.expect("windows have a size");
            return;
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": fine, "mobile": touch });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        self.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await;
        let scheme = if dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    /// Returns once the page is loaded.
    pub async fn goes_to(&self, url: &str) {
        self.sets_out_for(url).await;
        self.has_arrived().await;
    }

    /// Asks for a page and waits for nothing.
    pub async fn sets_out_for(&self, url: &str) {
        self.js("window.left = 1").await;
        self.client.goto(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    async fn has_arrived(&self) {
        // Firefox may have put another empty page in the place of its first.
        let is_there = "!window.left && location.protocol != 'about:' && document.readyState == 'complete'";
        let arrival = self.waits_until(is_there).await;
        arrival.unwrap_or_else(|problem| panic!("{problem}"));
    }

    pub async fn goes_back(&self) {
        self.client.back().await.expect("there is a page before");
    }

    pub async fn goes_forward(&self) {
        self.client.forward().await.expect("there is a page after");
    }

    pub async fn reloads(&self) {
        self.js("window.left = 1").await;
        self.client.refresh().await.expect("the page can be loaded again");
        self.has_arrived().await;
    }

    /// What an expression is worth in the page.
    pub async fn js(&self, expression: &str) -> Value {
        let script = format!("return ({expression})");
        let answer = in_time(self.client.execute(&script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// What a promise brings.
    pub async fn promised(&self, promise: &str) -> Value {
        let script =
            format!("const done = arguments[0]; ({promise}).then(done, (error) => done(String(error)))");
        let outcome = self.client.execute_async(&script, Vec::new()).await;
        outcome.unwrap_or_else(|error| panic!("{promise}: {error}"))
    }

    /// Runs a script's source in the page.
    pub async fn evaluates(&self, source: &str) {
        self.devtools("Runtime.evaluate", json!({ "expression": source })).await;
    }

    /// Waits until an expression is true in the page, through page loads too.
    pub async fn waits_until(&self, condition: &str) -> Result<(), String> {
        let (script, start) = (format!("return !!({condition})"), Instant::now());
        loop {
            // Between two pages there is nothing to ask.
            let answer = in_time(self.client.execute(&script, Vec::new())).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("waited in vain for {condition}; the last answer was {answer:?}"));
            }
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    pub async fn element(&self, selector: &str) -> Element {
        self.client.find(Locator::Css(selector)).await.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    /// The link or button with this text or accessible name.
    pub async fn named(&self, name: &str) -> Element {
        let path = format!(
            "//*[self::a or self::button or self::summary][normalize-space()=\"{name}\" or @aria-label=\"{name}\"]"
        );
        self.client.find(Locator::XPath(&path)).await.unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub async fn acts(&self, actions: impl Into<Actions>) {
        self.client.perform_actions(actions).await.expect("hands can move");
        self.client.release_actions().await.expect("hands can rest");
    }

    /// From now on what is looked at is inside the page's frame, whosever it is. It is loaded by then: engines give another
    /// document to a frame that they load, and who looked into the one before sees nothing more.
    pub async fn looks_into_the_frame(&self) {
        let loaded =
            self.waits_until("document.querySelector('iframe') && document.readyState == 'complete'");
        loaded.await.unwrap_or_else(|problem| panic!("{problem}"));
        self.client.enter_frame(0).await.expect("there is a frame");
    }

    /// And again the page itself.
    pub async fn looks_at_the_page(&self) {
        self.client.enter_parent_frame().await.expect("there is a page");
    }

    /// A command of the DevTools protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.asks("goog/cdp/execute", body).await.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What was written to one of the browser's logs since it was last read; Chromium alone has such logs.
    pub async fn log(&self, kind: &str) -> Vec<Value> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        match self.asks("se/log", json!({ "type": kind })).await {
            Ok(Value::Array(entries)) => entries,
            other => panic!("the {kind} log cannot be read: {other:?}"),
        }
    }

    /// The whole page as a PNG, or what the window shows of it.
    pub async fn picture(&self, whole: bool) -> Vec<u8> {
        let shot = json!({ "format": "png", "captureBeyondViewport": whole });
        let shot = if whole {
            with_clip(shot, &self.devtools("Page.getLayoutMetrics", json!({})).await)
        } else {
            shot
        };
        let answer = self.devtools("Page.captureScreenshot", shot).await;
        let data = answer["data"].as_str().expect("a screenshot has data");
        BASE64_STANDARD.decode(data).expect("it is base64")
    }

    /// Opens another tab; the first one stays behind it.
    pub async fn opens_another_tab(&self) {
        let tab = self.client.new_window(true).await.expect("tabs can be opened");
        self.client.switch_to_window(tab.handle).await.expect("it is there");
    }

    pub async fn closes_this_tab(&self) {
        self.client.close_window().await.expect("it can be closed");
        let first = self.client.windows().await.expect("there are tabs").remove(0);
        self.client.switch_to_window(first).await.expect("it is there");
    }

    pub async fn tabs(&self) -> usize {
        self.client.windows().await.expect("there are tabs").len()
    }

    async fn asks(&self, place: &'static str, body: Value) -> Result<Value, fantoccini::error::CmdError> {
        self.client.issue_cmd(Own { place, body }).await
    }
}

fn with_clip(mut shot: Value, metrics: &Value) -> Value {
    let size = &metrics["cssContentSize"];
    shot["clip"] = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
    shot
}

/// A command of chromedriver's own.
#[derive(Debug)]
struct Own {
    place: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.place))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
