//! The processors that packages are made for, and what each is called by others.

/// A kind of processor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Processor {
    X86_64,
    Aarch64,
}

impl Processor {
    pub const ALL: [Processor; 2] = [Processor::X86_64, Processor::Aarch64];

    /// As Rust and the kernel call it.
    pub fn name(self) -> &'static str {
        match self {
            Processor::X86_64 => "x86_64",
            Processor::Aarch64 => "aarch64",
        }
    }

    /// As Debian calls it.
    pub fn debian(self) -> &'static str {
        match self {
            Processor::X86_64 => "amd64",
            Processor::Aarch64 => "arm64",
        }
    }

    /// What Rust compiles for: Linux with the musl C library, which links statically.
    pub fn target(self) -> &'static str {
        match self {
            Processor::X86_64 => "x86_64-unknown-linux-musl",
            Processor::Aarch64 => "aarch64-unknown-linux-musl",
        }
    }

    /// What compiles the C in it (SQLite, libwebp, mozjpeg, lcms2, brotli, ring) against musl.
    pub fn c_compiler(self) -> &'static str {
        match self {
            _ if self.is_this_machines() => "musl-gcc",
            Processor::X86_64 => "x86_64-linux-musl-gcc",
            Processor::Aarch64 => "aarch64-linux-musl-gcc",
        }
    }

    /// Whether its programs run here.
    pub fn is_this_machines(self) -> bool {
        self.name() == std::env::consts::ARCH
    }
}
