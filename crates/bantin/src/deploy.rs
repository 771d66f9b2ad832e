//! `bantin deploy` and `bantin rollback`: bring an edition to where readers get it, and the edition before back.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::Result;
use bantin_deploy::{Consent, Deploying, Outcome, Stored, TargetAddress};
use bantin_manifest::SecretKey;
use bantin_messages::Argument;
use bantin_messages::messages::{
    DeployKnown, DeployNoneKnown, DeployPurged, DeployUnchanged, DeployWould, DeployWouldBring,
    DeployWouldRemove, Deployed, NextAfterDeploy, NextAfterDeployForGood, NextAfterRollback,
    NextAfterRollbackToFirst, NoSuchTarget, NothingToDeploy, RolledBack, WouldRollBack,
};
use bantin_publisher::newsroom::{DeploySettings, SiteSettings};
use jiff::Timestamp;

use crate::arguments::{Deploy, Rollback, To};
use crate::failure::Failure;
use crate::terminal::{self, Bar};
use crate::{deployed_json, newsroom_folder, runtime};

pub fn run(order: &Deploy) -> Result<()> {
    let place = Place::named(&order.to)?;
    let edition = order.edition.clone().unwrap_or_else(|| place.newsroom.join("dist"));
    place.bring(&edition, &Asked::of(&order.to))
}

pub fn roll_back(order: &Rollback) -> Result<()> {
    let (place, asked) = (Place::named(&order.to)?, Asked::of(&order.to));
    let start = Instant::now();
    let outcome = place.does(&asked, async |deploying| match asked.dry_run {
        true => bantin_deploy::rollback_dry_run(deploying).await,
        false => bantin_deploy::rollback(deploying).await,
    })?;
    place.tell(Way::Back, &outcome, &asked, start);
    Ok(())
}

/// What was asked for besides.
pub struct Asked<'a> {
    /// The file with the secret key.
    pub key: Option<&'a Path>,
    pub dry_run: bool,
    pub force: bool,
    pub json: bool,
}

impl<'a> Asked<'a> {
    fn of(to: &'a To) -> Self {
        Asked { key: to.key.as_deref(), dry_run: to.dry_run, force: to.force, json: to.json }
    }
}

/// Which way it went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Forth,
    Back,
}

/// Where something is to be brought.
pub struct Place {
    newsroom: PathBuf,
    site: SiteSettings,
    settings: DeploySettings,
}

impl Place {
    fn named(to: &To) -> Result<Self> {
        Place::of(&newsroom_folder::find(to.newsroom.as_deref())?, &to.to)
    }

    /// The place that `site.toml` calls so.
    pub fn of(newsroom: &Path, name: &str) -> Result<Self> {
        let site = newsroom_folder::settings(newsroom)?;
        let settings = site.deploys.iter().find(|settings| settings.name == name).cloned();
        let Some(mut settings) = settings else {
            let names: Vec<&str> = site.deploys.iter().map(|settings| &*settings.name).collect();
            let known: Argument = match names[..] {
                [] => DeployNoneKnown.into(),
                _ => DeployKnown { names: names.join(", ").into() }.into(),
            };
            return Err(Failure::usage(NoSuchTarget { name: name.into(), known }).into());
        };
        settings.purge = settings.purge.map(|purge| purge.seen_from(newsroom));
        Ok(Place { newsroom: newsroom.to_owned(), site, settings })
    }

    /// What `bantin verify` says that it looked at: a folder from here on, another place as it was written.
    pub fn to_verify(&self) -> String {
        match TargetAddress::of(&self.settings, &self.newsroom) {
            Ok(TargetAddress::Folder(path)) => path.display().to_string(),
            _ => self.settings.target.clone(),
        }
    }

    /// What lies there, for `bantin verify`; `None` for a folder of this machine.
    pub async fn look(&self) -> Result<Option<Stored>, bantin_deploy::DeployError> {
        TargetAddress::of(&self.settings, &self.newsroom)?.look().await
    }

    /// The newsroom's own lock on it.
    pub fn claim(&self) -> PathBuf {
        bantin_deploy::claim_of(&self.newsroom, &self.settings.name)
    }

    /// Brings a published edition there, and tells what came of it.
    pub fn bring(&self, edition: &Path, asked: &Asked<'_>) -> Result<()> {
        let start = Instant::now();
        let manifest = match edition.is_dir() {
            true => bantin_publisher::manifest(&self.newsroom, edition)?,
            false => None,
        };
        let Some(manifest) = manifest else {
            return Err(Failure::usage(NothingToDeploy { folder: terminal::path(edition).into() }).into());
        };
        let outcome = self.does(asked, async |deploying| match asked.dry_run {
            true => bantin_deploy::dry_run(deploying, edition, &manifest).await,
            false => bantin_deploy::deploy(deploying, edition, &manifest).await,
        })?;
        self.tell(Way::Forth, &outcome, asked, start);
        Ok(())
    }

    fn does(
        &self,
        asked: &Asked<'_>,
        what: impl AsyncFnOnce(&Deploying<'_>) -> Result<Outcome, bantin_deploy::DeployError>,
    ) -> Result<Outcome> {
        let bar = Bar::with_rate();
        let claim = self.claim();
        let key = asked.key.map(SecretKey::read).transpose();
        let key = key.map_err(|error| Failure::usage(error.message()))?;
        let outcome = runtime::start()?.block_on(async {
            let store = TargetAddress::of(&self.settings, &self.newsroom)?.open().await?;
            let deploying = Deploying {
                store: &*store,
                claim: &claim,
                keep_assets_days: self.settings.keep_assets_days,
                now: Timestamp::now(),
                consent: if asked.force { Consent::Given } else { Consent::Asked },
                base_url: &self.site.base_url,
                key: key.as_ref(),
                purge: self.settings.purge.as_ref(),
                progress: &bar,
            };
            what(&deploying).await
        })?;
        Ok(outcome)
    }

    fn tell(&self, way: Way, outcome: &Outcome, asked: &Asked<'_>, start: Instant) {
        if asked.json {
            return deployed_json::of(outcome, &self.settings, self.address(), asked.dry_run).print();
        }
        // Another machine may have deployed since: whose edition goes is seen by its time.
        let earlier = self.moment(outcome.deployed).into();
        let undone = outcome.replaces.map(|at| self.moment(at)).unwrap_or_default().into();
        match (way, asked.dry_run) {
            (Way::Back, true) => terminal::say(WouldRollBack { earlier, undone }),
            (Way::Back, false) => terminal::say(RolledBack { earlier, undone }),
            (Way::Forth, _) => {}
        }
        if asked.dry_run {
            self.tell_what_would_be(outcome);
        } else {
            self.tell_what_is(outcome, start);
            self.tell_what_next(way, outcome);
        }
    }

    /// Seconds since 1970 as a clerk reads them.
    fn moment(&self, seconds: i64) -> String {
        let moment = Timestamp::from_second(seconds).unwrap_or_default();
        moment.to_zoned_datetime(self.site.zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
    }

    fn tell_what_would_be(&self, outcome: &Outcome) {
        terminal::say_first(&outcome.brought, |path| {
            terminal::words(DeployWouldBring { path: path.as_str().into() })
        });
        terminal::say_first(&outcome.removed, |path| {
            terminal::words(DeployWouldRemove { path: path.as_str().into() })
        });
        terminal::say(DeployWould {
            brought: outcome.brought.len().into(),
            target: (&self.settings.target).into(),
            removed: outcome.removed.len().into(),
        });
    }

    fn tell_what_is(&self, outcome: &Outcome, start: Instant) {
        let target = Argument::from(&self.settings.target);
        if outcome.is_unchanged {
            terminal::say(DeployUnchanged { target });
        } else {
            terminal::say(Deployed {
                brought: outcome.brought.len().into(),
                target,
                kept: outcome.kept.into(),
                removed: outcome.removed.len().into(),
                left: outcome.left.into(),
                seconds: terminal::seconds(start),
            });
        }
        if let Some(count) = outcome.purged {
            terminal::say(DeployPurged { count: count.into() });
        }
    }

    fn tell_what_next(&self, way: Way, outcome: &Outcome) {
        let (address, name) = (Argument::from(self.address()), Argument::from(&self.settings.name));
        match (way, outcome.can_go_back) {
            (Way::Forth, true) => terminal::next(NextAfterDeploy { address, name }),
            (Way::Forth, false) => terminal::next(NextAfterDeployForGood { address }),
            (Way::Back, true) => terminal::next(NextAfterRollback { address, name }),
            (Way::Back, false) => terminal::next(NextAfterRollbackToFirst { address, name }),
        }
    }

    /// Where readers open the site.
    fn address(&self) -> String {
        format!("{}/", self.site.base_url)
    }
}
