//! Which calls the kernel answers, by seccomp: those that drawing an article makes. All others fail as if they were not
//! permitted, so that what can do without one goes on.

use std::collections::BTreeMap;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, apply_filter, apply_filter_all_threads,
};

type Rules = BTreeMap<i64, Vec<SeccompRule>>;
type Built<T> = Result<T, seccompiler::Error>;

/// What drawing takes, whatever its arguments: reading, memory, clocks, waiting for one's own threads, ending.
const ALLOWED: &[i64] = &[
    // Files that are open, and what a path is.
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_pread64,
    libc::SYS_lseek,
    libc::SYS_fstat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_fstatfs,
    libc::SYS_readlinkat,
    libc::SYS_faccessat,
    libc::SYS_getdents64,
    libc::SYS_dup,
    libc::SYS_close,
    libc::SYS_getcwd,
    // The answer. Nothing that is open can be written to but the pipe of it.
    libc::SYS_write,
    libc::SYS_writev,
    // Memory.
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    // Its own threads.
    libc::SYS_futex,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_set_robust_list,
    libc::SYS_rseq,
    libc::SYS_membarrier,
    libc::SYS_gettid,
    libc::SYS_getpid,
    // Clocks, chance.
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_clock_nanosleep,
    libc::SYS_nanosleep,
    libc::SYS_gettimeofday,
    libc::SYS_getrandom,
    libc::SYS_getrusage,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    // Its own faults, and its end.
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// The same by the older names that only this processor has.
#[cfg(target_arch = "x86_64")]
const ALLOWED_BY_OLDER_NAMES: &[i64] =
    &[libc::SYS_stat, libc::SYS_lstat, libc::SYS_access, libc::SYS_readlink, libc::SYS_poll];
#[cfg(not(target_arch = "x86_64"))]
const ALLOWED_BY_OLDER_NAMES: &[i64] = &[libc::SYS_ppoll];

/// Calls that are told to be unknown.
const NEWER: [i64; 2] = [libc::SYS_clone3, libc::SYS_openat2];

/// What `fcntl` may do: ask and say how a descriptor is open. It could also lock files, and have signals sent to others.
const DESCRIPTORS: [i32; 6] =
    [libc::F_DUPFD, libc::F_DUPFD_CLOEXEC, libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_SETFL];

/// What `prctl` may do: name a thread or its memory, and give up more.
const NAME_THREAD: u64 = 15;
const NAME_MEMORY: u64 = 0x5356_4d41;
const NO_NEW_PRIVILEGES: u64 = 38;

/// Whether only calls are left that drawing takes, and those that start its threads.
pub fn leave_those_that_start_threads() -> bool {
    let applied = || -> Built<()> {
        // The arguments of these cannot be looked at: as if they were not known, the older ones are used.
        let newer = NEWER.iter().map(|call| (*call, Vec::new())).collect();
        let unknown = SeccompAction::Errno(libc::ENOSYS as u32);
        apply_filter(&program(newer, SeccompAction::Allow, unknown)?)?;
        let mut rules = drawing()?;
        let thread = libc::CLONE_THREAD as u64;
        rules.insert(libc::SYS_clone, vec![argument(0, SeccompCmpOp::MaskedEq(thread), thread)?]);
        for call in [libc::SYS_seccomp, libc::SYS_prlimit64] {
            rules.insert(call, Vec::new());
        }
        apply_filter(&allowing(rules)?)
    };
    applied().is_ok()
}

/// Whether only calls are left that drawing takes, in every thread.
pub fn leave_those_that_draw() -> bool {
    let applied = || apply_filter_all_threads(&allowing(drawing()?)?);
    applied().is_ok()
}

fn drawing() -> Built<Rules> {
    let mut rules: Rules =
        ALLOWED.iter().chain(ALLOWED_BY_OLDER_NAMES).chain(&NEWER).map(|call| (*call, Vec::new())).collect();
    // Files are opened to be read. (To musl O_ACCMODE holds O_PATH, too, which opens nothing to be written.)
    let changing = (libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT | libc::O_TRUNC | libc::O_APPEND) as u64;
    rules.insert(libc::SYS_openat, vec![argument(2, SeccompCmpOp::MaskedEq(changing), 0)?]);
    #[cfg(target_arch = "x86_64")]
    rules.insert(libc::SYS_open, vec![argument(1, SeccompCmpOp::MaskedEq(changing), 0)?]);
    let descriptors = DESCRIPTORS.map(|what| argument(1, SeccompCmpOp::Eq, what as u64));
    rules.insert(libc::SYS_fcntl, descriptors.into_iter().collect::<Built<_>>()?);
    let prctl = [NAME_THREAD, NAME_MEMORY, NO_NEW_PRIVILEGES];
    let prctl = prctl.map(|what| argument(0, SeccompCmpOp::Eq, what));
    rules.insert(libc::SYS_prctl, prctl.into_iter().collect::<Built<_>>()?);
    // Who gives up ends itself, and nobody else.
    let own = u64::from(std::process::id());
    rules.insert(libc::SYS_tgkill, vec![argument(0, SeccompCmpOp::Eq, own)?]);
    Ok(rules)
}

fn argument(number: u8, is: SeccompCmpOp, value: u64) -> Built<SeccompRule> {
    let condition = SeccompCondition::new(number, SeccompCmpArgLen::Dword, is, value)?;
    Ok(SeccompRule::new(vec![condition])?)
}

fn allowing(rules: Rules) -> Built<BpfProgram> {
    program(rules, SeccompAction::Errno(libc::EPERM as u32), SeccompAction::Allow)
}

fn program(rules: Rules, otherwise: SeccompAction, those: SeccompAction) -> Built<BpfProgram> {
    let processor: TargetArch = std::env::consts::ARCH.try_into()?;
    let filter = SeccompFilter::new(rules, otherwise, those, processor)?;
    Ok(filter.try_into()?)
}
