//! What a child may not do, tried. Each of these works in a process that is not confined; tests see that none does in one
//! that is.

use std::fs;
use std::io::{self, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;

use crate::Attempt;

/// Whether it worked. Some have no end: these are ended by others.
pub fn works(attempt: &Attempt) -> bool {
    match attempt {
        Attempt::ReadFile(path) => fs::read(path).is_ok() || fs::read_dir(path).is_ok(),
        Attempt::WriteFile(path) => fs::write(path, "written").is_ok(),
        Attempt::RemoveFile(path) => fs::remove_file(path).is_ok(),
        Attempt::Connect(address) => TcpStream::connect(address).is_ok(),
        Attempt::OpenLocalSocket => opens_a_local_socket(),
        Attempt::RunProgram(path) => Command::new(path).status().is_ok(),
        Attempt::Fork => forks(),
        Attempt::Signal(process) => signals(*process),
        Attempt::LockFile(path) => locks(path),
        Attempt::StartThread => std::thread::Builder::new().spawn(|| ()).is_ok(),
        Attempt::ReadEnvironment => std::env::vars_os().next().is_some(),
        Attempt::UseDescriptor(number) => is_open(*number),
        Attempt::TakeMemory => take_memory(),
        Attempt::TakeTime => loop {
            std::hint::spin_loop();
        },
        Attempt::SayMuch => say_much(),
    }
}

fn take_memory() -> bool {
    let mut taken = Vec::new();
    loop {
        taken.push(vec![1_u8; 16 << 20]);
        std::hint::black_box(&taken);
    }
}

fn say_much() -> bool {
    let mut out = io::stdout().lock();
    while out.write_all(&[b' '; 1 << 16]).is_ok() {}
    false
}

#[cfg(unix)]
fn opens_a_local_socket() -> bool {
    std::os::unix::net::UnixDatagram::unbound().is_ok()
}

#[cfg(not(unix))]
fn opens_a_local_socket() -> bool {
    false
}

#[cfg(target_os = "linux")]
fn forks() -> bool {
    // SAFETY: a child that comes of it ends at once, and touches nothing before.
    match unsafe { libc::fork() } {
        -1 => false,
        // SAFETY: ends this process without running anything that the parent registered.
        0 => unsafe { libc::_exit(0) },
        _ => true,
    }
}

#[cfg(not(target_os = "linux"))]
fn forks() -> bool {
    false
}

#[cfg(target_os = "linux")]
fn signals(process: u32) -> bool {
    let process = process as libc::pid_t;
    // SAFETY: number 0 asks whether a signal could be sent; the other says to whom those of standard input would go.
    unsafe { libc::kill(process, 0) == 0 || libc::fcntl(0, libc::F_SETOWN, process) == 0 }
}

#[cfg(not(target_os = "linux"))]
fn signals(_: u32) -> bool {
    false
}

#[cfg(target_os = "linux")]
fn locks(path: &Path) -> bool {
    use std::os::fd::AsRawFd;
    let Ok(file) = fs::File::open(path) else { return false };
    let shared = libc::flock {
        l_type: libc::F_RDLCK as i16,
        l_whence: libc::SEEK_SET as i16,
        l_start: 0,
        l_len: 0,
        l_pid: 0,
    };
    // SAFETY: the lock is a value of this function's own, and is read alone.
    file.try_lock_shared().is_ok() || unsafe { libc::fcntl(file.as_raw_fd(), libc::F_SETLK, &shared) == 0 }
}

#[cfg(not(target_os = "linux"))]
fn locks(_: &Path) -> bool {
    false
}

#[cfg(target_os = "linux")]
fn is_open(number: i32) -> bool {
    // SAFETY: asks about a number, whatever it stands for.
    unsafe { libc::fcntl(number, libc::F_GETFD) != -1 }
}

#[cfg(not(target_os = "linux"))]
fn is_open(_: i32) -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn each_works_in_a_process_that_is_not_confined() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let file = std::env::temp_dir().join(format!("bantin-attempt-{}", std::process::id()));
        for attempt in [
            Attempt::WriteFile(file.clone()),
            Attempt::ReadFile(file.clone()),
            Attempt::LockFile(file.clone()),
            Attempt::RemoveFile(file),
            Attempt::Connect(listener.local_addr().unwrap().to_string()),
            Attempt::OpenLocalSocket,
            Attempt::RunProgram("/bin/true".into()),
            Attempt::Fork,
            Attempt::Signal(std::process::id()),
            Attempt::StartThread,
            Attempt::ReadEnvironment,
            Attempt::UseDescriptor(2),
        ] {
            assert!(works(&attempt), "{attempt:?}");
        }
    }
}
