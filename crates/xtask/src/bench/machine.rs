//! What a measurement depends on: the machine and the day.

use std::fs;
use std::process::Command;
use std::thread;

use crate::process;

/// In one line: “2026-11-25, AMD EPYC, 2 cores, 23 GiB of memory”.
pub fn described() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let mut words = vec![model, format!("{cores} core{}", if cores == 1 { "" } else { "s" })];
    words.extend(memory().map(|gibibytes| format!("{gibibytes} GiB of memory")));
    if let Ok(day) = process::capture(Command::new("date").arg("+%Y-%m-%d")) {
        words.insert(0, day.trim().to_owned());
    }
    words.join(", ")
}

fn memory() -> Option<u64> {
    let kibibytes: u64 = field("/proc/meminfo", "MemTotal")?.split_whitespace().next()?.parse().ok()?;
    Some((kibibytes + 512 * 1024) / (1024 * 1024))
}

/// The first value of that name in a file of `name: value` lines; other systems have no such files.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.split(':').next().is_some_and(|word| word.trim() == name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
