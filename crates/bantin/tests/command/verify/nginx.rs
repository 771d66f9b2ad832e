//! nginx over a folder, as Debian has it: without Bantin's settings.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{fs, thread};

use tempfile::TempDir;

pub struct Nginx {
    pub address: String,
    child: Child,
    _place: TempDir,
}

impl Nginx {
    pub fn serves(folder: &Path) -> Self {
        // Somebody may take a free port before nginx does: then another.
        (0..5).find_map(|_| Self::starts(folder)).expect("nginx listens; run `cargo xtask setup`")
    }

    fn starts(folder: &Path) -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (at, folder) = (place.path().display(), folder.display());
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {at}/{kind};"))
            .join(" ");
        let conf = format!(
            "daemon off; master_process off; pid {at}/pid; error_log stderr notice; events {{}}\n\
             http {{ include /etc/nginx/mime.types; access_log off; {temporary}\n\
             server {{ listen 127.0.0.1:{port}; root {folder}; index index.html; error_page 404 /404.html; }} }}"
        );
        let file = place.path().join("nginx.conf");
        fs::write(&file, conf).unwrap();
        let program = if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" };
        let mut child = Command::new(program)
            .arg("-c")
            .arg(&file)
            .args(["-e", "stderr"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("nginx is there; run `cargo xtask setup`");
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        // Its last words before it listens; none come where it cannot.
        let listens = lines.any(|line| line.contains("getrlimit"));
        thread::spawn(move || lines.count());
        listens.then(|| Nginx { address: format!("http://127.0.0.1:{port}"), child, _place: place })
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
