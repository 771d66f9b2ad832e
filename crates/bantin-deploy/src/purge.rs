//! Tells a CDN which addresses have changed, so that it asks for them anew: by a command, or by a call over HTTP.

use std::env;
use std::process::Stdio;
use std::time::Duration;

use bantin_publisher::newsroom::PurgeSettings;
use reqwest::redirect::Policy;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::time::timeout;

use crate::deploy_error::DeployError;
use crate::tls;

/// The environment holds what the call is allowed by: it stands in no file of the newsroom.
const TOKEN: &str = "BANTIN_PURGE_TOKEN";

/// Addresses in one call: the most that the strictest of the well-known CDNs takes.
const AT_A_TIME: usize = 30;

/// A CDN that says nothing for so long says nothing.
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that has not ended after so long hangs. Nothing else would be deployed for as long as it does, and nobody would be told.
const PATIENCE_WITH_A_PROGRAM: Duration = Duration::from_secs(30 * 60);

pub async fn purge(settings: &PurgeSettings, addresses: &[String]) -> Result<(), DeployError> {
    let told = match settings {
        PurgeSettings::Command(words) => by_command(words, addresses, PATIENCE_WITH_A_PROGRAM).await,
        PurgeSettings::Call(url) => by_call(url, addresses).await,
    };
    told.map_err(|reason| DeployError::Purge { reason })
}

/// The command reads the addresses, one a line. One that takes longer than `patience` is ended.
async fn by_command(words: &[String], addresses: &[String], patience: Duration) -> Result<(), String> {
    let [program, arguments @ ..] = words else { return Ok(()) };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).kill_on_drop(true);
    let mut child = command.spawn().map_err(|error| format!("{program}: {error}"))?;
    let input = child.stdin.take();
    let ending = async {
        if let Some(mut input) = input {
            let lines: String = addresses.iter().flat_map(|address| [address, "\n"]).collect();
            // A command that does not read them all tells by its status how it went.
            let _ = input.write_all(lines.as_bytes()).await;
        }
        child.wait().await
    };
    let Ok(ended) = timeout(patience, ending).await else {
        return Err(format!("{program}: it has not ended after {} minutes", patience.as_secs() / 60));
    };
    let status = ended.map_err(|error| format!("{program}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{program}: {status}")) }
}

/// `{"files": ["https://…", …]}`, as Cloudflare takes it and others can be taught.
async fn by_call(url: &str, addresses: &[String]) -> Result<(), String> {
    // What the library says may name headers; the reason alone does not.
    let plain = |error: reqwest::Error| error.without_url().to_string();
    tls::choose();
    // A call that was led elsewhere would come there as a question, which is answered with 200 and tells nobody.
    let client = reqwest::Client::builder().timeout(PATIENCE).redirect(Policy::none());
    let client = client.build().map_err(plain)?;
    for some in addresses.chunks(AT_A_TIME) {
        let body = serde_json::json!({ "files": some }).to_string();
        let mut call = client.post(url).header("content-type", "application/json").body(body);
        if let Ok(token) = env::var(TOKEN) {
            call = call.bearer_auth(token);
        }
        let status = call.send().await.map_err(plain)?.status();
        if !status.is_success() {
            return Err(status.to_string());
        }
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_program_that_hangs_is_ended_whether_it_reads_or_not() {
        let addresses = vec!["https://thu.example/".to_owned(); 10_000];
        for hanging in ["exec sleep 100000", "while read -r line; do :; done; exec sleep 100000"] {
            let words = ["sh", "-c", hanging].map(str::to_owned);
            let failed = by_command(&words, &addresses, Duration::from_millis(1)).await.unwrap_err();
            assert_eq!(failed, "sh: it has not ended after 0 minutes");
        }
    }
}
