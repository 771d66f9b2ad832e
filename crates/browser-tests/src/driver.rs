//! chromedriver, on a port of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// It takes a port that is free over IPv4, and ends when another test has that port over IPv6.
    pub fn starts() -> Self {
        const PORT_TAKEN: &str = "port not available";
        loop {
            match Self::tries_to_start() {
                Ok(driver) => return driver,
                Err(said) if said.contains(PORT_TAKEN) => {}
                Err(said) => panic!("chromedriver names no port; it said:\n{said}"),
            }
        }
    }

    /// The driver, or what it said before it ended.
    fn tries_to_start() -> Result<Self, String> {
        let program = program();
        let mut command = Command::new(&program);
        command.arg("--port=0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| {
            panic!("{} does not start ({error}); run `cargo xtask setup --tests`", program.display())
        });
        let mut lines = BufReader::new(child.stdout.take().expect("its output was asked for")).lines();
        let mut said = String::new();
        for line in lines.by_ref() {
            let line = line.expect("it speaks UTF-8");
            if let Some((_, port)) = line.split_once("started successfully on port ")
                && let Ok(port) = port.trim_end_matches('.').parse()
            {
                std::thread::spawn(move || lines.count());
                return Ok(Driver { child, port });
            }
            said = said + &line + "\n";
        }
        let _ = child.wait();
        Err(said)
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Ends the browsers too, which a signal would leave behind.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.shut_down();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `BANTIN_CHROMEDRIVER`, on `PATH`, or where Debian puts it.
fn program() -> PathBuf {
    if let Some(named) = std::env::var_os("BANTIN_CHROMEDRIVER") {
        return named.into();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut places = std::env::split_paths(&path).map(|folder| folder.join("chromedriver"));
    places.find(|place| place.is_file()).unwrap_or_else(|| "/usr/bin/chromedriver".into())
}
