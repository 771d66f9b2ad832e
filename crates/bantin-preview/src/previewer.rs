//! The parent: runs a child, gives it a while, and takes no more from it than it may say.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crate::answered::LONGEST;
use crate::child::NAME;
use crate::{Answered, Asked, Lack};

/// How children are run.
#[derive(Clone, Debug)]
pub struct Previewer {
    program: PathBuf,
    words: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    lasts: Duration,
}

/// Why a child gave no answer.
#[derive(Debug)]
pub enum Ended {
    /// It could not be run.
    NotStarted(io::Error),
    /// It took too long, and was ended.
    TooLong,
    /// It said too much, and was ended.
    TooLarge,
    /// It ended by itself, or said what is no answer; how, for the log.
    Broken(String),
}

/// Seconds that a child may compute, and how long it is waited for: its cores may be busy with others. Both end before the
/// server gives an answer up (30 s), so that the editor reads what it was that took too long.
const COMPUTES_S: u64 = 20;
const LASTS: Duration = Duration::from_secs(25);

impl Previewer {
    /// Runs this very program, for a newsroom. It gets nothing of the environment but `passed`.
    pub fn of_this_program(newsroom: &Path, passed: &[&str]) -> io::Result<Previewer> {
        // On Linux by the file that runs, even when it was replaced on disk meanwhile.
        let own = Path::new("/proc/self/exe");
        let program = if own.exists() { own.to_owned() } else { std::env::current_exe()? };
        let environment =
            passed.iter().filter_map(|name| Some((OsString::from(name), std::env::var_os(name)?)));
        let words = [OsString::from(NAME), newsroom.into(), COMPUTES_S.to_string().into()];
        Ok(Previewer { environment: environment.collect(), ..Previewer::of(program, words.into(), LASTS) })
    }

    /// Runs any program that answers as a child does, and waits so long for it.
    pub fn of(program: PathBuf, words: Vec<OsString>, lasts: Duration) -> Previewer {
        Previewer { program, words, environment: Vec::new(), lasts }
    }

    /// What is lacking here of the confinement of children.
    pub fn lacks(&self) -> Result<Vec<Lack>, Ended> {
        match self.ask(&Asked::Probe)? {
            Answered::Confined(lacks) => Ok(lacks),
            _ => Err(Ended::Broken("it answered something else".to_owned())),
        }
    }

    /// What a child answers. This waits for it.
    pub fn ask(&self, asked: &Asked) -> Result<Answered, Ended> {
        let mut child = Command::new(&self.program)
            .args(&self.words)
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(Ended::NotStarted)?;
        let said = self.said(&mut child, asked);
        // Whatever it is at: what it had to say was said, or will not be heard.
        let _ = child.kill();
        let status = child.wait();
        let said = said?;
        Answered::read(&said).map_err(|_| {
            if status.as_ref().is_ok_and(computed_too_long) {
                return Ended::TooLong;
            }
            let status = status.map_or_else(|error| error.to_string(), |status| status.to_string());
            Ended::Broken(status)
        })
    }

    fn said(&self, child: &mut Child, asked: &Asked) -> Result<Vec<u8>, Ended> {
        let line = serde_json::to_vec(asked).map_err(|error| Ended::Broken(error.to_string()))?;
        if let Some(mut stdin) = child.stdin.take() {
            // One that ended already hears nothing, which shows below.
            let _ = stdin.write_all(&line);
        }
        let Some(stdout) = child.stdout.take() else {
            return Err(Ended::Broken("no output".to_owned()));
        };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let mut said = Vec::new();
            let read = stdout.take(LONGEST as u64 + 1).read_to_end(&mut said);
            let _ = tell.send(read.map(|_| said));
        });
        match told.recv_timeout(self.lasts) {
            Err(_) => Err(Ended::TooLong),
            Ok(Err(error)) => Err(Ended::Broken(error.to_string())),
            Ok(Ok(said)) if said.len() > LONGEST => Err(Ended::TooLarge),
            Ok(Ok(said)) => Ok(said),
        }
    }
}

/// Whether the system ended it for the time that it took.
#[cfg(target_os = "linux")]
fn computed_too_long(status: &ExitStatus) -> bool {
    std::os::unix::process::ExitStatusExt::signal(status) == Some(libc::SIGXCPU)
}

#[cfg(not(target_os = "linux"))]
fn computed_too_long(_: &ExitStatus) -> bool {
    false
}
