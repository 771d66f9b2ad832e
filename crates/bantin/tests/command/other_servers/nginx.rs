//! nginx with the settings of the edition, put together as `docs/hosting/nginx.md` has it.

use std::fs;
use std::process::Command;

use super::beside::{Beside, documented};
use crate::person::Person;

/// Around the documented part: what the system's own file has, for who is not root.
const AROUND: &str = "daemon off;
master_process off;
pid «HOME»/nginx/pid;
error_log stderr notice;
events {}
http {
    client_body_temp_path «HOME»/nginx/body;
    proxy_temp_path «HOME»/nginx/proxy;
    fastcgi_temp_path «HOME»/nginx/fastcgi;
    uwsgi_temp_path «HOME»/nginx/uwsgi;
    scgi_temp_path «HOME»/nginx/scgi;
";

/// Starts it; the figures come from `live`.
pub fn starts(person: &Person, live: &str) -> Beside {
    let home = person.home();
    let text = home.to_str().unwrap();
    fs::create_dir_all(home.join("nginx")).unwrap();
    let here = |settings: &str| {
        settings
            .replace("/srv/portal", &format!("{text}/dist"))
            .replace("/etc/nginx/bantin", &format!("{text}/nginx"))
            .replace("/var/log/nginx", &format!("{text}/nginx"))
            .replace("127.0.0.1:8000", live)
    };
    for file in ["nginx-http.conf", "nginx-server.conf"] {
        person.writes(&format!("nginx/{file}"), &here(&person.reads(&format!("dist/api/servers/{file}"))));
    }
    // Without a certificate, on one port.
    let site = here(&documented("nginx.md", "nginx", "server_name"));
    let site: Vec<&str> = site.lines().filter(|line| !line.contains("ssl_certificate")).collect();
    let log = home.join("nginx/portal.log");
    Beside::starts("nginx", "event method", &log, |port| {
        let listen = format!("listen 127.0.0.1:{port};");
        let site: String = site
            .iter()
            .map(|line| match line.trim_start() {
                line if line.starts_with("listen [") => "\n".to_owned(),
                line if line.starts_with("listen 443") => format!("{listen}\n"),
                line => format!("{line}\n"),
            })
            .collect();
        person.writes("nginx/nginx.conf", &(AROUND.replace("«HOME»", text) + &site + "}\n"));
        let mut nginx = Command::new("nginx");
        nginx.arg("-p").arg(&home).arg("-c").arg(home.join("nginx/nginx.conf"));
        // Debian's lies where only root looks.
        nginx.env("PATH", format!("{}:/usr/sbin:/usr/local/sbin", std::env::var("PATH").unwrap_or_default()));
        nginx
    })
}
