//! Reads `[deploy.NAME]` of `site.toml`: where editions are brought. Keys and passwords do not stand there.

use bantin_messages::messages::{
    AddTarget, DeployDaysNotWhole, DeployWithSecret, PurgeNeither, WrongDeployName, WrongDeployTarget,
};
use schemars::JsonSchema;
use url::Url;

use super::fields::{Fields, Written};
use crate::newsroom::{DeploySettings, PurgeSettings};

/// So long earlier assets stay where nothing is said.
const KEEP_ASSETS_DAYS: u32 = 30;

/// What somebody might write who has credentials at hand.
const SECRETS: [&str; 8] = [
    "access_key_id",
    "secret_access_key",
    "access_key",
    "secret_key",
    "account_key",
    "password",
    "token",
    "key",
];

/// A place that editions are brought to.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct DeployTable {
    /// "file:/srv/www", "sftp://user@host:port/path", "s3://bucket/prefix", "gs://bucket/prefix" or "az://container/prefix".
    #[schemars(required, with = "String")]
    pub target: Option<Written<String>>,
    /// Where the object storage is, when it is not its maker's own: "https://s3.example.vn".
    pub endpoint: Option<Written<String>>,
    /// The object storage's region.
    pub region: Option<Written<String>>,
    /// How many days pictures and the app of earlier editions stay; 30 when left out.
    #[schemars(with = "Option<u32>")]
    pub keep_assets_days: Option<Written<String>>,
    /// Who is told which addresses have changed.
    pub purge: Option<PurgeTable>,
}

/// Who is told which addresses have changed: one of the two.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct PurgeTable {
    /// A program and its arguments; it reads the addresses, one a line.
    #[schemars(default, with = "Vec<String>")]
    pub command: Vec<Written<String>>,
    /// An address that takes {"files": ["https://…"]} by POST; the environment's BANTIN_PURGE_TOKEN goes with it.
    pub url: Option<Written<String>>,
}

/// One table.
pub(super) fn table(fields: &mut Fields<'_>) -> DeployTable {
    for key in SECRETS {
        if let Some(node) = fields.node(key) {
            fields.secret(&node.span, DeployWithSecret { key: key.into() });
        }
    }
    DeployTable {
        target: fields.required("target", AddTarget),
        endpoint: fields.text("endpoint"),
        region: fields.text("region"),
        keep_assets_days: fields.text("keep_assets_days"),
        purge: fields.table("purge", |fields| PurgeTable {
            command: fields.texts("command"),
            url: fields.text("url"),
        }),
    }
}

/// The settings, if there is nothing wrong with them.
pub(super) fn deploy(
    (name, table): (Written<String>, DeployTable),
    fields: &mut Fields<'_>,
) -> Option<DeploySettings> {
    let plain = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '-' | '_');
    if name.value.is_empty() || !name.value.chars().all(plain) {
        fields.error(&name.span, WrongDeployName { name: name.value.into() });
        return None;
    }
    let target = table.target.filter(|target| is_target(target, fields))?;
    if let Some(endpoint) = &table.endpoint
        && !is_address(&endpoint.value)
    {
        fields.error(&endpoint.span, WrongDeployTarget { target: (&endpoint.value).into() });
    }
    let days = table.keep_assets_days.map(|days| {
        let number = days.value.parse();
        if number.is_err() {
            fields.error(&days.span, DeployDaysNotWhole { days: days.value.into() });
        }
        number.unwrap_or(KEEP_ASSETS_DAYS)
    });
    let purge = table.purge.and_then(|purge| purged(purge, &name, fields));
    Some(DeploySettings {
        name: name.value,
        target: target.value,
        endpoint: table.endpoint.map(|endpoint| endpoint.value.trim_end_matches('/').to_owned()),
        region: table.region.map(|region| region.value),
        keep_assets_days: days.unwrap_or(KEEP_ASSETS_DAYS),
        purge,
    })
}

fn purged(table: PurgeTable, name: &Written<String>, fields: &mut Fields<'_>) -> Option<PurgeSettings> {
    match (table.command.is_empty(), table.url) {
        (false, None) => {
            Some(PurgeSettings::Command(table.command.into_iter().map(|word| word.value).collect()))
        }
        (true, Some(url)) if is_address(&url.value) => Some(PurgeSettings::Call(url.value)),
        (true, Some(url)) => {
            fields.error(&url.span, WrongDeployTarget { target: url.value.into() });
            None
        }
        _ => {
            fields.error(&name.span, PurgeNeither { name: (&name.value).into() });
            None
        }
    }
}

fn is_target(target: &Written<String>, fields: &mut Fields<'_>) -> bool {
    if let Some(path) = target.value.strip_prefix("file:")
        && !path.is_empty()
    {
        return true;
    }
    let url = Url::parse(&target.value).ok();
    if url.as_ref().is_some_and(|url| url.password().is_some()) {
        fields.secret(&target.span, DeployWithSecret { key: "target".into() });
        return false;
    }
    let right = url.is_some_and(|url| {
        let named = |name: Option<&str>| name.is_some_and(|name| !name.is_empty() && !name.starts_with('-'));
        let known = match url.scheme() {
            "sftp" => !url.username().starts_with('-') && url.path().len() > 1,
            "s3" | "gs" | "az" => url.username().is_empty() && url.port().is_none(),
            _ => false,
        };
        known && named(url.host_str()) && url.query().is_none() && url.fragment().is_none()
    });
    if !right {
        fields.error(&target.span, WrongDeployTarget { target: (&target.value).into() });
    }
    right
}

/// Of a server, without credentials in it.
fn is_address(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let is_bare = url.username().is_empty() && url.password().is_none();
    matches!(url.scheme(), "http" | "https") && url.has_host() && is_bare
}
