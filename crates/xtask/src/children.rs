//! The programs that a chore has started: none outlives it, whatever ends it.

use std::io;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::program::{could_not_start, shown};

/// How long a program may take to end by itself.
const PATIENCE: Duration = Duration::from_secs(8);

static STARTED: Started = Started { programs: Mutex::new(Programs::NONE), fewer: Condvar::new() };

struct Started {
    programs: Mutex<Programs>,
    fewer: Condvar,
}

struct Programs {
    running: Vec<Group>,
    /// This program was told to end: nothing more is started.
    ending: bool,
}

/// A program and whatever it starts itself, as cargo does with tests: the process group that it leads.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Group(u32);

/// Whoever ends this program by a signal (Ctrl-C, SIGTERM, a closed terminal) ends those that it started.
pub fn end_with_this_program() -> Result<()> {
    let end = || {
        STARTED.lock().ending = true;
        STARTED.end();
    };
    signals::when_told_to_end(end).context("signals cannot be listened for")
}

/// Runs one to its end.
pub fn run(command: &mut Command) -> io::Result<ExitStatus> {
    let (mut child, _noted) = start(command)?;
    child.wait()
}

/// Runs one to its end and gives what it printed.
pub fn output(command: &mut Command) -> io::Result<Output> {
    let (child, _noted) = start(command.stdout(Stdio::piped()))?;
    child.wait_with_output()
}

/// Runs programs beside each other until one of them ends; then the others are ended too.
pub fn side_by_side(commands: Vec<Command>) -> Result<()> {
    let (ended, first) = mpsc::channel();
    let mut waiting = Vec::new();
    for mut command in commands {
        let (mut child, noted) = match start(&mut command) {
            Ok(started) => started,
            Err(error) => {
                STARTED.end();
                return Err(error).with_context(|| could_not_start(&command));
            }
        };
        let ended = ended.clone();
        waiting.push(thread::spawn(move || {
            let status = child.wait();
            drop(noted);
            // Nobody listens once the first has been heard of.
            let _ = ended.send((shown(&command), status));
        }));
    }
    let (name, status) = first.recv().context("nothing was started")?;
    STARTED.end();
    for thread in waiting {
        // It only waited.
        let _ = thread.join();
    }
    match status.with_context(|| format!("`{name}` could not be waited for"))? {
        status if status.success() => Ok(()),
        status => bail!("`{name}` ended ({status}); what it said stands above"),
    }
}

/// Starts one, and nothing any more once this program was told to end. None is asked anything: outside the
/// terminal's own group it would wait for ever.
pub fn start(command: &mut Command) -> io::Result<(Child, Noted)> {
    signals::lead(command.stdin(Stdio::null()));
    // Held meanwhile, so that none is started without being noted.
    let mut programs = STARTED.lock();
    if programs.ending {
        drop(programs);
        wait_for_the_end();
    }
    let child = command.spawn()?;
    let program = Group(child.id());
    programs.running.push(program);
    Ok((child, Noted(program)))
}

/// Whoever was told to end ends by that, and not by what becomes of the programs.
fn wait_for_the_end() -> ! {
    loop {
        thread::park();
    }
}

/// As long as it lives, the program ends when this one is told to.
pub struct Noted(Group);

impl Drop for Noted {
    fn drop(&mut self) {
        // It has ended; what it left behind goes too.
        signals::send(self.0, signals::KILL);
        if STARTED.forget(self.0) {
            wait_for_the_end();
        }
    }
}

impl Programs {
    const NONE: Programs = Programs { running: Vec::new(), ending: false };
}

impl Started {
    fn lock(&self) -> MutexGuard<'_, Programs> {
        self.programs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True when this program was told to end.
    fn forget(&self, ended: Group) -> bool {
        let mut programs = self.lock();
        programs.running.retain(|program| *program != ended);
        self.fewer.notify_all();
        programs.ending
    }

    /// Asks every program to end and waits until they have; then does not ask any longer.
    fn end(&self) {
        let until = Instant::now() + PATIENCE;
        let mut programs = self.lock();
        programs.running.iter().for_each(|program| signals::send(*program, signals::TERMINATE));
        while !programs.running.is_empty() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                programs.running.iter().for_each(|program| signals::send(*program, signals::KILL));
                return;
            }
            programs = self.fewer.wait_timeout(programs, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

#[cfg(unix)]
mod signals {
    //! The system's part.

    use std::io;
    use std::os::unix::process::CommandExt;
    use std::process::Command;
    use std::ptr;

    use signal_hook::consts::{SIGHUP, SIGINT, SIGKILL, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;

    use super::Group;

    pub const TERMINATE: i32 = SIGTERM;
    pub const KILL: i32 = SIGKILL;

    /// Ends this program as the signal would have, once `end` has returned.
    pub fn when_told_to_end(end: impl Fn() + Send + 'static) -> io::Result<()> {
        // Under `nohup` a closed terminal means nothing.
        let wanted = [SIGINT, SIGTERM, SIGHUP, SIGQUIT].into_iter().filter(|signal| !is_ignored(*signal));
        let mut signals = Signals::new(wanted)?;
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            if let Some(signal) = signals.forever().next() {
                end();
                std::process::exit(128 + signal);
            }
        })?;
        Ok(())
    }

    /// Gives what is started a process group of its own.
    pub fn lead(command: &mut Command) {
        command.process_group(0);
    }

    pub fn send(program: Group, signal: i32) {
        let Ok(id) = libc::pid_t::try_from(program.0) else { return };
        // SAFETY: no memory is touched. It fails only where nobody is left.
        unsafe { libc::kill(-id, signal) };
    }

    fn is_ignored(signal: i32) -> bool {
        let mut now = std::mem::MaybeUninit::<libc::sigaction>::zeroed();
        // SAFETY: asks only, into our own variable.
        let asked = unsafe { libc::sigaction(signal, ptr::null(), now.as_mut_ptr()) };
        // SAFETY: all zeroes is a valid sigaction, and the system has filled it.
        asked == 0 && unsafe { now.assume_init() }.sa_sigaction == libc::SIG_IGN
    }
}

#[cfg(not(unix))]
mod signals {
    //! Where there are no signals, the system ends what belongs to a terminal itself.

    use std::io;
    use std::process::Command;

    use super::Group;

    pub const TERMINATE: i32 = 15;
    pub const KILL: i32 = 9;

    pub fn when_told_to_end(_: impl Fn() + Send + 'static) -> io::Result<()> {
        Ok(())
    }

    pub fn lead(_: &mut Command) {}

    pub fn send(program: Group, _: i32) {
        // Without the program nothing is lost but an orphan.
        let _ = Command::new("taskkill").args(["/T", "/F", "/PID", &program.0.to_string()]).status();
    }
}
