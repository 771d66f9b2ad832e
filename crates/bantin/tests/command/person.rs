//! Somebody at a terminal, in a folder of their own.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use std::{fs, iter, thread};

use tempfile::TempDir;

/// Far longer than anything takes, so that a test that waits in vain fails instead of hanging.
const PATIENCE: Duration = Duration::from_secs(60);

/// A person, their folder, and the app that their command finds.
pub struct Person {
    folder: TempDir,
}

/// How a command ended and what it said.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The command that was built beside these tests, or another of the same source that `BANTIN_BIN` names.
pub fn program() -> PathBuf {
    std::env::var_os("BANTIN_BIN").map_or_else(|| env!("CARGO_BIN_EXE_bantin").into(), PathBuf::from)
}

/// What serves an edition to readers, at a port that is free.
pub fn live<'a>(edition: &'a str, data: &'a str) -> [&'a str; 7] {
    ["live", "--edition", edition, "--listen", "127.0.0.1:0", "--data", data]
}

impl Person {
    pub fn sits_down() -> Self {
        Self::sits_down_in(&std::env::temp_dir())
    }

    /// For whoever publishes a hundred times: in memory, where there is enough of it to write to.
    pub fn sits_down_in_memory() -> Self {
        const MEMORY: &str = "/dev/shm";
        let roomy = |place: rustix::fs::StatVfs| place.f_bavail * place.f_frsize > 1 << 30;
        let there = rustix::fs::statvfs(MEMORY).is_ok_and(roomy) && tempfile::tempdir_in(MEMORY).is_ok();
        if there { Self::sits_down_in(Path::new(MEMORY)) } else { Self::sits_down() }
    }

    fn sits_down_in(place: &Path) -> Self {
        let folder = tempfile::tempdir_in(place).expect("a folder");
        let person = Self { folder };
        person.writes("../app/bantin-app.js", "export default () => {};");
        fs::write(person.app().join("bantin-app_bg.wasm"), b"\0asm\x01\0\0\0").unwrap();
        person.writes("../app/style/main.css", "body { margin: 0 }");
        person.writes("../app/public/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        person
    }

    /// With a newsroom in `town`; without its picture, which would take most of the time.
    pub fn with_a_newsroom() -> Self {
        let person = Self::sits_down();
        person.types(&["new", "town"]).ends_with(0);
        let article = person.home().join("town/content/tin-tuc/chao-mung");
        let text = fs::read_to_string(article.join("index.md")).unwrap();
        let plain: Vec<&str> = text.lines().filter(|line| !line.starts_with("picture:")).collect();
        fs::write(article.join("index.md"), plain.join("\n")).unwrap();
        fs::remove_file(article.join("binh-minh.jpg")).unwrap();
        person
    }

    pub fn home(&self) -> PathBuf {
        let home = self.folder.path().join("home");
        fs::create_dir_all(&home).unwrap();
        home
    }

    fn app(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    pub fn types(&self, words: &[&str]) -> Answer {
        self.types_in("", words)
    }

    pub fn types_in(&self, folder: &str, words: &[&str]) -> Answer {
        let output = self.bantin(folder, words).output().expect("the command starts");
        Answer {
            code: output.status.code().expect("the command ends by itself"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    pub fn bantin(&self, folder: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .args(words)
            .env("LC_ALL", "C")
            .current_dir(self.home().join(folder))
            .env("BANTIN_APP_DIR", self.app());
        command.env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
        command
    }

    /// Starts something that goes on, and reads on until it names its address.
    pub fn starts(&self, words: &[&str]) -> Running {
        Running::of(self.bantin("", words))
    }

    /// The same, where several addresses are named: that on the line that holds these words.
    pub fn starts_with(&self, words: &[&str], line: &str) -> Running {
        Running::naming(self.bantin("", words), line)
    }

    pub fn writes(&self, path: &str, text: &str) {
        let file = self.home().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }

    pub fn reads(&self, path: &str) -> String {
        fs::read_to_string(self.home().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn moves(&self, from: &str, to: &str) {
        fs::rename(self.home().join(from), self.home().join(to)).unwrap();
    }

    pub fn has(&self, path: &str) -> bool {
        self.home().join(path).exists()
    }

    /// Changes a file as with an editor.
    pub fn changes(&self, path: &str, from: &str, to: &str) {
        let text = self.reads(path);
        assert!(text.contains(from), "{path} has no {from:?}:\n{text}");
        self.writes(path, &text.replacen(from, to, 1));
    }
}

impl Answer {
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out:\n{}\nerr:\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        assert!(self.out.contains(words), "not said: {words:?}\nout:\n{}\nerr:\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub fn complains(self, words: &str) -> Self {
        assert!(self.err.contains(words), "not said: {words:?}\nout:\n{}\nerr:\n{}", self.out, self.err);
        self
    }
}

/// A server that goes on until it is asked to stop.
pub struct Running {
    child: Child,
    pub address: String,
    lines: Receiver<String>,
    complaints: Receiver<String>,
}

/// An HTTP answer, whatever its status.
pub struct Page {
    pub status: u16,
    pub text: String,
}

impl Running {
    pub fn of(command: Command) -> Self {
        Self::naming(command, "")
    }

    fn naming(command: Command, words: &str) -> Self {
        let mut running = Self::without_address(command);
        running.address = loop {
            let line = running.lines.recv();
            let line = line.unwrap_or_else(|_| panic!("it ends: {:?}", running.complaints.iter().last()));
            if let Some(at) = line.find("http://127.0.0.1:").filter(|_| line.contains(words)) {
                break line[at..].split('/').take(3).collect::<Vec<_>>().join("/");
            }
        };
        running
    }

    /// Of something that goes on and serves nothing.
    pub fn without_address(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = read_on(child.stdout.take().unwrap());
        let complaints = read_on(child.stderr.take().unwrap());
        Running { child, address: String::new(), lines, complaints }
    }

    /// Host and port.
    pub fn host(&self) -> &str {
        self.address.trim_start_matches("http://")
    }

    /// Reads on in what it says until something is said; gives all of it.
    #[track_caller]
    pub fn says(&self, words: &str) -> Vec<String> {
        let mut said = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(PATIENCE) {
            let is_said = line.contains(words);
            said.push(line);
            if is_said {
                return said;
            }
        }
        panic!("not said: {words:?} but {said:?}")
    }

    /// Reads on in what it complains of until something is said.
    #[track_caller]
    pub fn complains(&self, words: &str) -> String {
        let mut lines = iter::from_fn(|| self.complaints.recv_timeout(PATIENCE).ok());
        lines.find(|line| line.contains(words)).unwrap_or_else(|| panic!("not said: {words:?}"))
    }

    /// What it has complained of so far and nobody has read.
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.try_iter().collect()
    }

    pub fn gets(&self, path: &str) -> Page {
        self.gets_as(path, None)
    }

    pub fn gets_as(&self, path: &str, host: Option<&str>) -> Page {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let mut request = agent.get(format!("{}{path}", self.address));
        if let Some(host) = host {
            request = request.header("host", host);
        }
        let mut answer = request.call().unwrap_or_else(|error| panic!("{path}: {error}"));
        let text = answer.body_mut().read_to_string().unwrap_or_default();
        Page { status: answer.status().as_u16(), text }
    }

    /// Status and `Location` of an answer that leads on, which nobody follows.
    pub fn leads_on(&self, path: &str) -> (u16, String) {
        let agent = ureq::Agent::config_builder().max_redirects(0).max_redirects_will_error(false);
        let agent: ureq::Agent = agent.http_status_as_error(false).build().into();
        let answer = agent.get(format!("{}{path}", self.address)).call();
        let answer = answer.unwrap_or_else(|error| panic!("{path}: {error}"));
        let to = answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
        (answer.status().as_u16(), to.unwrap_or_default())
    }

    /// As Ctrl-C or a service manager would; gives the exit code.
    pub fn ends_when_asked(self) -> Option<i32> {
        self.is_sent("TERM");
        self.ends()
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn is_sent(&self, signal: &str) {
        let words = [format!("-{signal}"), self.child.id().to_string()];
        assert!(Command::new("kill").args(words).status().unwrap().success());
    }

    /// The most that it ever held.
    pub fn most_memory_in_mb(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("Linux tells it");
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    }

    /// The exit code.
    pub fn ends(mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Its lines, read as they come, so that nobody waits for us.
fn read_on(from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    let mut all = BufReader::new(from).lines().map_while(Result::ok);
    thread::spawn(move || all.all(|line| sender.send(line).is_ok()));
    lines
}

/// The only article file below a folder that was not there before.
pub fn only_article_in(folder: &Path) -> PathBuf {
    let mut articles: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    articles.retain(|path| !path.ends_with("chao-mung"));
    assert_eq!(articles.len(), 1, "{articles:?}");
    articles.remove(0)
}
