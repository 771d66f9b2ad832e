//! `bantin deploy` and `bantin rollback`: bring an edition to where readers get it, and the edition before back.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use bantin_deploy::{Consent, Deploying, Outcome, TargetAddress};
use bantin_manifest::SecretKey;
use bantin_messages::Argument;
use bantin_messages::messages::{
    DeployKnown, DeployNoneKnown, DeployPurged, DeployUnchanged, DeployWould, DeployWouldBring,
    DeployWouldRemove, Deployed, NextAfterDeploy, NextAfterDeployForGood, NoSuchTarget, NothingToDeploy,
    RolledBack,
};
use bantin_publisher::newsroom::{DeploySettings, SiteSettings};
use jiff::Timestamp;

use crate::arguments::{Deploy, Rollback, To};
use crate::failure::Failure;
use crate::terminal::{self, Bar};
use crate::{newsroom_folder, runtime};

pub fn run(order: &Deploy) -> Result<()> {
    let place = Place::of(&order.to)?;
    let edition = order.edition.clone().unwrap_or_else(|| place.newsroom.join("dist"));
    let manifest = match edition.is_dir() {
        true => bantin_publisher::manifest(&place.newsroom, &edition)?,
        false => None,
    };
    let Some(manifest) = manifest else {
        return Err(Failure::usage(NothingToDeploy { folder: terminal::path(&edition).into() }).into());
    };
    place.does(async |deploying, dry_run| match dry_run {
        true => Ok(bantin_deploy::dry_run(deploying, &edition, &manifest).await?),
        false => Ok(bantin_deploy::deploy(deploying, &edition, &manifest).await?),
    })
}

pub fn roll_back(order: &Rollback) -> Result<()> {
    let place = Place::of(&order.to)?;
    place.does(async |deploying, dry_run| match dry_run {
        true => Ok(bantin_deploy::rollback_dry_run(deploying).await?),
        false => {
            let outcome = bantin_deploy::rollback(deploying).await?;
            terminal::say(RolledBack);
            Ok(outcome)
        }
    })
}

/// Where something is to be brought.
struct Place<'a> {
    to: &'a To,
    newsroom: PathBuf,
    site: SiteSettings,
    settings: DeploySettings,
}

impl<'a> Place<'a> {
    fn of(to: &'a To) -> Result<Self> {
        let newsroom = newsroom_folder::find(to.newsroom.as_deref())?;
        let site = newsroom_folder::settings(&newsroom)?;
        let settings = site.deploys.iter().find(|settings| settings.name == to.to).cloned();
        let Some(settings) = settings else {
            let names: Vec<&str> = site.deploys.iter().map(|settings| &*settings.name).collect();
            let known: Argument = match names[..] {
                [] => DeployNoneKnown.into(),
                _ => DeployKnown { names: names.join(", ").into() }.into(),
            };
            return Err(Failure::usage(NoSuchTarget { name: (&to.to).into(), known }).into());
        };
        Ok(Place { to, newsroom, site, settings })
    }

    fn does(&self, what: impl AsyncFnOnce(&Deploying<'_>, bool) -> Result<Outcome>) -> Result<()> {
        let start = Instant::now();
        let bar = Bar::with_rate();
        let claim = bantin_deploy::claim_of(&self.newsroom, &self.settings.name);
        let key = self.to.key.as_deref().map(SecretKey::read).transpose();
        let key = key.map_err(|error| Failure::usage(error.message()))?;
        let outcome = runtime::start()?.block_on(async {
            let store = TargetAddress::of(&self.settings, &self.newsroom)?.open().await?;
            let deploying = Deploying {
                store: &*store,
                claim: &claim,
                keep_assets_days: self.settings.keep_assets_days,
                now: Timestamp::now(),
                consent: if self.to.force { Consent::Given } else { Consent::Asked },
                base_url: &self.site.base_url,
                key: key.as_ref(),
                purge: self.settings.purge.as_ref(),
                progress: &bar,
            };
            what(&deploying, self.to.dry_run).await
        })?;
        drop(bar);
        if self.to.dry_run {
            self.tell_what_would_be(&outcome);
        } else {
            self.tell(&outcome, start);
        }
        Ok(())
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

    fn tell(&self, outcome: &Outcome, start: Instant) {
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
        let address = Argument::from(format!("{}/", self.site.base_url));
        if outcome.can_go_back {
            terminal::next(NextAfterDeploy { address, name: (&self.settings.name).into() });
        } else {
            terminal::next(NextAfterDeployForGood { address });
        }
    }
}
