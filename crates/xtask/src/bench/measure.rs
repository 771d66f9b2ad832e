//! Runs a program and tells what it took: wall time, CPU time, peak of resident memory.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, bail};

use crate::children;

/// What one run took. Where the system does not tell, there is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    pub wall: Duration,
    /// In the program and in the kernel for it, over all cores.
    pub cpu: Option<Duration>,
    /// The most bytes it held at once.
    pub peak: Option<u64>,
}

impl Cost {
    /// One after the other.
    pub fn then(self, next: Cost) -> Cost {
        Cost {
            wall: self.wall + next.wall,
            cpu: self.cpu.zip(next.cpu).map(|(first, second)| first + second),
            peak: self.peak.max(next.peak),
        }
    }
}

/// A run that went well.
pub struct Run {
    pub cost: Cost,
    pub printed: String,
    pub began: SystemTime,
}

/// Runs it to its end. What it prints goes to two files beside `log`, so that no pipe slows it down.
pub fn run(command: &mut Command, log: &Path) -> Result<Run> {
    let (printed, complaints) = (log.with_extension("out"), log.with_extension("err"));
    let to = |file: &Path| File::create(file).with_context(|| format!("could not write {}", file.display()));
    command.stdout(to(&printed)?).stderr(to(&complaints)?);
    settle();
    let (began, start) = (SystemTime::now(), Instant::now());
    let (child, _noted) = children::start(command)
        .with_context(|| format!("could not start {}", command.get_program().to_string_lossy()))?;
    let (status, cpu, peak) = ended(child).context("could not wait for the program")?;
    let cost = Cost { wall: start.elapsed(), cpu, peak };
    if !status.success() {
        bail!("it failed ({status}): {}", last_words(&complaints));
    }
    let printed =
        fs::read_to_string(&printed).with_context(|| format!("could not read {}", printed.display()))?;
    Ok(Run { cost, printed, began })
}

/// The middle of several runs, each figure for itself.
pub fn median(costs: &[Cost]) -> Option<Cost> {
    let wall = middle(costs.iter().map(|cost| cost.wall))?;
    let cpu = middle(costs.iter().filter_map(|cost| cost.cpu));
    let peak = middle(costs.iter().filter_map(|cost| cost.peak));
    Some(Cost { wall, cpu, peak })
}

/// Of an even number, the larger of the two in the middle.
pub fn middle<T: Ord>(values: impl Iterator<Item = T>) -> Option<T> {
    let mut values: Vec<T> = values.collect();
    values.sort();
    let at = values.len() / 2;
    values.into_iter().nth(at)
}

/// Lets what earlier runs wrote reach the disk, so that the next run does not pay for it.
fn settle() {
    // Where there is no such program, runs are as they are.
    let _ = Command::new("sync").status();
}

fn last_words(complaints: &Path) -> String {
    let text = fs::read(complaints).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(3)..].join(" / ")
}

/// The memory is never less than what this program held when it started the other: some megabytes.
#[cfg(unix)]
fn ended(child: Child) -> io::Result<(ExitStatus, Option<Duration>, Option<u64>)> {
    use std::os::unix::process::ExitStatusExt;
    let pid = libc::pid_t::try_from(child.id()).map_err(io::Error::other)?;
    let mut status = 0;
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    loop {
        // SAFETY: both pointers are to our own variables, and nobody else waits for this child.
        if unsafe { libc::wait4(pid, &raw mut status, 0, usage.as_mut_ptr()) } == pid {
            break;
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
    // SAFETY: all zeroes is a valid rusage, and wait4 has filled it.
    let usage = unsafe { usage.assume_init() };
    let cpu = duration(usage.ru_utime) + duration(usage.ru_stime);
    let unit = if cfg!(target_os = "macos") { 1 } else { 1024 };
    let peak = u64::try_from(usage.ru_maxrss).ok().map(|size| size * unit);
    Ok((ExitStatus::from_raw(status), Some(cpu), peak))
}

#[cfg(unix)]
fn duration(time: libc::timeval) -> Duration {
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::from_secs(seconds) + Duration::from_micros(u64::try_from(time.tv_usec).unwrap_or_default())
}

#[cfg(not(unix))]
fn ended(mut child: Child) -> io::Result<(ExitStatus, Option<Duration>, Option<u64>)> {
    Ok((child.wait()?, None, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cost(seconds: u64, peak: Option<u64>) -> Cost {
        Cost { wall: Duration::from_secs(seconds), cpu: None, peak }
    }

    #[test]
    fn each_figure_has_a_median_of_its_own() {
        let middle = median(&[cost(9, Some(1)), cost(1, Some(3)), cost(2, Some(2))]);
        assert_eq!(middle, Some(cost(2, Some(2))));
        assert_eq!(median(&[cost(4, None), cost(1, None)]), Some(cost(4, None)));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn what_comes_after_adds_time_but_not_memory() {
        assert_eq!(cost(2, Some(7)).then(cost(3, Some(5))), cost(5, Some(7)));
    }
}
