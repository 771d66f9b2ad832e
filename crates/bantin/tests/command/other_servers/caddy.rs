//! Caddy with the settings of the edition, put together as `docs/hosting/caddy.md` has it.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use super::beside::{Beside, documented};
use crate::person::Person;

/// Starts it; the figures come from `live`.
pub fn starts(person: &Person, live: &str) -> Beside {
    let home = person.home();
    let text = home.to_str().unwrap();
    fs::create_dir_all(home.join("caddy")).unwrap();
    let here = |settings: &str| {
        settings
            .replace("/srv/portal", &format!("{text}/dist"))
            .replace("/etc/caddy/bantin", &format!("{text}/caddy"))
            .replace("/var/log/caddy", &format!("{text}/caddy"))
            .replace("127.0.0.1:8000", live)
    };
    for map in ["caddy.map", "gone-caddy.map"] {
        person.writes(&format!("caddy/{map}"), &person.reads(&format!("dist/api/redirects/{map}")));
    }
    person.writes("caddy/caddy.conf", &here(&person.reads("dist/api/servers/caddy.conf")));
    let documented = documented("caddy.md", "caddyfile", "import bantin_log");
    is_tidy(documented.trim_start());
    is_tidy(&person.reads("dist/api/servers/caddy.conf"));
    let site = here(&documented);
    let log = home.join("caddy/portal.log");
    Beside::starts("Caddy", "serving initial configuration", &log, |port| {
        // Without a certificate, on one port, and without the door for changes while it runs.
        let options = "\timport bantin_log\n\tadmin off\n\tauto_https off\n";
        let site = site.replace("\timport bantin_log\n", options);
        let site = site.replace("mayson.example {", &format!("http://:{port} {{\n\tbind 127.0.0.1"));
        person.writes("caddy/Caddyfile", &site);
        let mut caddy = Command::new("caddy");
        caddy.args(["run", "--adapter", "caddyfile", "--config"]).arg(home.join("caddy/Caddyfile"));
        caddy.env("XDG_DATA_HOME", home.join("caddy")).env("XDG_CONFIG_HOME", home.join("caddy"));
        caddy
    })
}

/// Whether Caddy's own tidying, which its start recommends, leaves it as it is.
fn is_tidy(settings: &str) {
    let mut tidying = Command::new("caddy")
        .args(["fmt", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    tidying.stdin.take().unwrap().write_all(settings.as_bytes()).unwrap();
    let output = tidying.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stdout), settings);
}
