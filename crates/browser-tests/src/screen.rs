//! A screen that nobody sees, for browsers that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

pub struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    /// The X server takes a number that is free, and says which once it is ready.
    pub fn starts() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("Xvfb starts; run `cargo xtask setup --tests`");
        let mut number = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("its output was asked for"));
        output.read_line(&mut number).expect("it speaks UTF-8");
        Screen { child, name: format!(":{}", number.trim()) }
    }

    /// What `DISPLAY` is to be.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
