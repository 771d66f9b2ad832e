//! The three families of browsers. Most tests drive Chromium alone; what must never fail anybody is tried in all.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::bantin::workspace;

/// What draws the pages and runs their scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    /// As on iPhones.
    WebKit,
}

impl Engine {
    /// All of them that are installed; which are not is told.
    pub fn all() -> impl Iterator<Item = Engine> {
        [Engine::Chromium, Engine::Firefox, Engine::WebKit].into_iter().filter(|engine| engine.is_here())
    }

    fn is_here(self) -> bool {
        let is_here = match self {
            Engine::Chromium => true,
            Engine::Firefox => firefox().is_some() && self.driver().is_some(),
            Engine::WebKit => mini_browser().is_some() && self.driver().is_some() && found("Xvfb").is_some(),
        };
        if !is_here {
            println!("left out: no {self:?} here that can be driven (cargo xtask setup --tests)");
        }
        is_here
    }

    /// The program that drives it, which a variable may name.
    pub(crate) fn driver(self) -> Option<PathBuf> {
        let (variable, program) = match self {
            Engine::Chromium => ("BANTIN_CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("BANTIN_GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("BANTIN_WEBKITDRIVER", "WebKitWebDriver"),
        };
        if let Some(named) = std::env::var_os(variable) {
            return Some(named.into());
        }
        found(program)
    }

    /// What the driver is asked for. Without waiting for loads: otherwise a click waits until the app has shown the page
    /// that it leads to. WebKit has to wait: it loads another site in another process, and an expression that is asked for
    /// meanwhile is lost with the process before, and never answered.
    pub(crate) fn capabilities(self, arguments: &[&str]) -> Value {
        let own = match self {
            Engine::Chromium => {
                let mut options = json!({ "args": arguments });
                if let Ok(program) = std::env::var("BANTIN_CHROMIUM") {
                    options["binary"] = program.into();
                }
                json!({
                    "goog:chromeOptions": options,
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                })
            }
            Engine::Firefox => {
                json!({ "moz:firefoxOptions": { "binary": firefox(), "args": ["-headless"] } })
            }
            Engine::WebKit => {
                let options = json!({ "binary": mini_browser(), "args": ["--automation"] });
                json!({ "webkitgtk:browserOptions": options })
            }
        };
        let mut all = own;
        all["pageLoadStrategy"] = if self == Engine::WebKit { "normal" } else { "none" }.into();
        all
    }
}

/// A program on `PATH`, where Debian puts it, or where `cargo xtask setup --tests` did.
fn found(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/bin".into(), workspace().join(".tools/bin")]);
    let mut places = folders.map(|folder| folder.join(program));
    places.find(|place| place.is_file())
}

fn firefox() -> Option<PathBuf> {
    found("firefox-esr").or_else(|| found("firefox"))
}

/// The browser that comes with WebKit's driver; Debian's folder is named after the machine.
fn mini_browser() -> Option<PathBuf> {
    let machines = Path::new("/usr/lib").read_dir().into_iter().flatten().flatten();
    let mut places = machines.map(|machine| machine.path().join("webkit2gtk-4.1/MiniBrowser"));
    places.find(|place| place.is_file())
}
