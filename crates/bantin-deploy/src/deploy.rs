//! From what is at a target to what is to be there. Every step leaves it whole, and says at the target what the next one
//! would have to know if this run ended here:
//!
//! 1. what is meant to be done is written down;
//! 2. bytes of the edition that stands are kept, so that it can be brought back;
//! 3. files come, in their order; how many have come is written down now and then;
//! 4. the signed manifest and the record say what the target holds now;
//! 5. what is not needed any more goes, and caches are told what has changed.

use std::path::Path;

use bantin_manifest::SecretKey;
use bantin_messages::messages::{DeployStageBringing, DeployStageKeeping, DeployStageRemoving};
use bantin_publisher::newsroom::PurgeSettings;
use bantin_publisher::{EditionPath, Manifest, Progress};
use jiff::Timestamp;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::bring::{Bringing, Source, own, put_own, remove_own};
use crate::consent::Consent;
use crate::deploy_error::DeployError;
use crate::edition_files::EditionFiles;
use crate::in_the_way;
use crate::lock::{Lock, drawn_id};
use crate::plan::{self, Plan, Terms, There, Towards, Wanted};
use crate::purge;
use crate::record::{FORMAT, Record, decode, encode};
use crate::signed_manifest;
use crate::store::{OWN, Store};
use crate::under_way::{CutOff, Inherited, Progress as HowFar, UnderWay};
use crate::without_record;

const RECORD: &str = "record.json.br";
const UNDER_WAY: &str = "under-way.json.br";
const HOW_FAR: &str = "progress.json";

/// What stands in an address as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// After so many files it is written down how far the deploy is.
const MARKED: usize = 64;

/// So many pages and texts may go without anybody's consent, and so large a part of all.
const LOST_UNASKED: usize = 256;
const LOST_PART: usize = 10;

/// Where and how an edition is deployed.
pub struct Deploying<'a> {
    pub store: &'a dyn Store,
    /// The newsroom's own lock on this target.
    pub claim: &'a Path,
    pub keep_assets_days: u32,
    pub now: Timestamp,
    pub consent: Consent,
    /// Where the site is, for what is told to caches.
    pub base_url: &'a str,
    pub purge: Option<&'a PurgeSettings>,
    /// What the manifest at the target is signed with.
    pub key: Option<&'a SecretKey>,
    pub progress: &'a (dyn Progress + Sync),
}

/// What was done, or would be.
#[derive(Debug)]
pub struct Outcome {
    /// The edition that is there now.
    pub edition: String,
    /// Nothing was to be done.
    pub is_unchanged: bool,
    pub brought: Vec<EditionPath>,
    pub removed: Vec<EditionPath>,
    /// Files that were as they should be.
    pub kept: usize,
    /// Earlier assets that stay for pages that browsers have kept.
    pub left: usize,
    /// The edition before can be brought back.
    pub can_go_back: bool,
    /// When the edition was deployed first, in seconds since 1970.
    pub deployed: i64,
    /// When the one was in whose place it came.
    pub replaces: Option<i64>,
    /// How many changed addresses caches were told of; `None` where nobody is to be told.
    pub purged: Option<usize>,
}

/// Brings a published edition to its target.
pub async fn deploy(
    deploying: &Deploying<'_>,
    folder: &Path,
    manifest: &Manifest,
) -> Result<Outcome, DeployError> {
    let edition = EditionFiles::of(folder, manifest)?;
    deploying.held(Source::Published(&edition)).await
}

/// What [`deploy`] would do.
pub async fn dry_run(
    deploying: &Deploying<'_>,
    folder: &Path,
    manifest: &Manifest,
) -> Result<Outcome, DeployError> {
    let edition = EditionFiles::of(folder, manifest)?;
    deploying.would(Source::Published(&edition)).await
}

/// Brings the edition before back.
pub async fn rollback(deploying: &Deploying<'_>) -> Result<Outcome, DeployError> {
    deploying.held(Source::Kept).await
}

/// What [`rollback`] would do.
pub async fn rollback_dry_run(deploying: &Deploying<'_>) -> Result<Outcome, DeployError> {
    deploying.would(Source::Kept).await
}

impl Deploying<'_> {
    /// Does it while the target is held.
    async fn held(&self, source: Source<'_>) -> Result<Outcome, DeployError> {
        let lock = Lock::take(self.store, self.claim).await?;
        let done = tokio::select! {
            done = self.done(source, &lock) => done,
            lost = lock.renew() => return Err(lost),
        };
        // The target as it is says more than a lock that stays for a while.
        let released = lock.release().await;
        let outcome = done?;
        released.map(|()| outcome)
    }

    /// Tells what it would do, also where it would ask first.
    async fn would(&self, source: Source<'_>) -> Result<Outcome, DeployError> {
        let (plan, _) = self.plan(source, &drawn_id()?).await?;
        self.check(&plan).await?;
        Ok(outcome(&plan))
    }

    async fn done(&self, source: Source<'_>, lock: &Lock<'_>) -> Result<Outcome, DeployError> {
        let deploy = drawn_id()?;
        let (plan, inherited) = self.plan(source, &deploy).await?;
        let mut outcome = outcome(&plan);
        if outcome.is_unchanged && inherited.untold.is_empty() {
            self.sign_what_is_there(&plan.record, lock).await?;
            remove_own(self.store, UNDER_WAY).await?;
            return Ok(outcome);
        }
        self.check(&plan).await?;
        let is_too_much = plan.lost > LOST_UNASKED || plan.lost * LOST_PART > plan.stood;
        if self.consent == Consent::Asked && is_too_much {
            return Err(DeployError::WouldLose { lost: plan.lost, stood: plan.stood });
        }
        if !outcome.is_unchanged {
            self.carry_out(&plan, &inherited, Bringing { store: self.store, source }, lock).await?;
        }
        // Also what a deploy that was cut off had brought already: it told nobody.
        let brought = plan.brings.iter().map(|bring| &bring.file.path);
        let mut changed: Vec<&EditionPath> =
            brought.chain(&outcome.removed).chain(&inherited.untold).collect();
        changed.sort();
        changed.dedup();
        if let Some(settings) = self.purge {
            let addresses: Vec<String> = changed.into_iter().map(|path| self.address(path)).collect();
            purge::purge(settings, &addresses).await?;
            outcome.purged = Some(addresses.len());
        }
        // The one that says more goes first.
        remove_own(self.store, UNDER_WAY).await?;
        remove_own(self.store, HOW_FAR).await?;
        Ok(outcome)
    }

    /// An error where that should be asked about, and where it would not go through.
    async fn check(&self, plan: &Plan) -> Result<(), DeployError> {
        let others = in_the_way::others_files(self.store, plan, self.consent).await?;
        if self.consent == Consent::Given {
            return Ok(());
        }
        if let Some(there) = &plan.another_site {
            return Err(DeployError::AnotherSite { there: there.clone(), here: self.base_url.to_owned() });
        }
        if !plan.shown_again.is_empty() {
            let pages = plan.shown_again.iter();
            return Err(DeployError::ShowsWithdrawn {
                pages: pages.map(|path| self.address(path)).collect(),
            });
        }
        if !others.is_empty() {
            return Err(DeployError::InTheWay { files: others });
        }
        Ok(())
    }

    /// What is to be done, and what deploys that were cut off left behind.
    async fn plan(&self, source: Source<'_>, deploy: &str) -> Result<(Plan, Inherited), DeployError> {
        let record: Option<Record> = self.read(RECORD).await?;
        if record.as_ref().is_some_and(|record| record.format > FORMAT) {
            return Err(unreadable(RECORD));
        }
        let under_way: Option<UnderWay> = self.read(UNDER_WAY).await?;
        let mut cut_off = match under_way {
            Some(under_way) if under_way.format > FORMAT => return Err(unreadable(UNDER_WAY)),
            Some(under_way) => {
                let how_far = own(self.store, HOW_FAR).await?;
                let how_far: Option<HowFar> = how_far.and_then(|bytes| serde_json::from_slice(&bytes).ok());
                CutOff::of(under_way, how_far.as_ref(), record.as_ref())
            }
            None => CutOff::default(),
        };
        if record.is_none() {
            without_record::learn(self.store, &mut cut_off).await?;
        }
        let inherited = cut_off.inherited.clone();
        let wanted = match source {
            Source::Published(edition) => Wanted {
                edition: edition.edition.clone(),
                files: edition.files.clone(),
                withdrawn: edition.withdrawn.clone(),
                deployed: record
                    .as_ref()
                    .filter(|record| record.edition == edition.edition)
                    .map(|record| record.deployed),
                towards: Towards::Newer,
            },
            Source::Kept if record.is_none() => return Err(DeployError::NothingThere),
            Source::Kept => plan::one_before(record.as_ref()).ok_or(DeployError::NothingEarlier)?,
        };
        let terms = Terms {
            deploy: deploy.to_owned(),
            now: self.now.as_second(),
            keep_assets_days: self.keep_assets_days,
            site: self.base_url.to_owned(),
        };
        let there = There { record, cut_off };
        Ok((plan::plan(there, wanted, &terms, self.store.takes_twins()), inherited))
    }

    async fn carry_out(
        &self,
        plan: &Plan,
        inherited: &Inherited,
        bringing: Bringing<'_>,
        lock: &Lock<'_>,
    ) -> Result<(), DeployError> {
        let under_way = UnderWay {
            format: FORMAT,
            deploy: plan.record.deploy.clone(),
            keeps: plan.kept.clone(),
            brings: plan.brings.iter().map(|bring| bring.file.clone()).collect(),
            removals: plan.removals.iter().map(|removal| removal.path.clone()).collect(),
            forgets: plan.forgets.clone(),
            withdrawn: plan.record.withdrawn.clone(),
            inherited: inherited.clone(),
        };
        self.write(UNDER_WAY, &under_way).await?;
        drop(under_way);
        let progress = self.progress;
        if !plan.keeps.is_empty() {
            progress.stage(&DeployStageKeeping.into(), Some(plan.keeps.len()));
            bringing.keep(&plan.keeps, &|| progress.advance(1)).await?;
        }
        self.bring(plan, bringing, lock).await?;
        lock.check().await?;
        signed_manifest::bring(self.store, &plan.record, self.key).await?;
        self.write(RECORD, &plan.record).await?;
        if !plan.removals.is_empty() {
            progress.stage(&DeployStageRemoving.into(), Some(plan.removals.len()));
            for step in plan.removal_steps() {
                bringing.remove(step, &|| progress.advance(1)).await?;
            }
        }
        bringing.forget(&plan.forgets).await
    }

    /// Signs an edition that came without a signature, or with another key's.
    async fn sign_what_is_there(&self, record: &Record, lock: &Lock<'_>) -> Result<(), DeployError> {
        let Some(key) = self.key else { return Ok(()) };
        if signed_manifest::is_signed_by(self.store, key).await? {
            return Ok(());
        }
        lock.check().await?;
        signed_manifest::bring(self.store, record, Some(key)).await?;
        self.write(RECORD, record).await
    }

    async fn bring(&self, plan: &Plan, bringing: Bringing<'_>, lock: &Lock<'_>) -> Result<(), DeployError> {
        let mut brought = plan.brought;
        self.mark(plan, brought).await?;
        self.progress.stage(&DeployStageBringing.into(), Some(plan.brings.len() - brought));
        for step in plan.steps() {
            for part in step.chunks(MARKED) {
                let began = brought;
                bringing.clear(part).await?;
                let mut came = || {
                    brought += 1;
                    self.progress.advance(1);
                };
                if let Err(error) = bringing.bring(part, &mut came).await {
                    // What has come need not come again. Why it failed is what is told, whether this can be written or not.
                    let _ = self.mark(plan, brought).await;
                    return Err(error);
                }
                if part.len() == MARKED || began / MARKED != brought / MARKED {
                    // A machine that slept must not bring old pages over those of who came after it.
                    lock.check().await?;
                    self.mark(plan, brought).await?;
                }
            }
        }
        Ok(())
    }

    /// Writes down how far it is.
    async fn mark(&self, plan: &Plan, brought: usize) -> Result<(), DeployError> {
        let how_far = HowFar { deploy: plan.record.deploy.clone(), brought };
        put_own(self.store, HOW_FAR, serde_json::to_vec(&how_far).unwrap_or_default().into()).await
    }

    async fn read<T: serde::de::DeserializeOwned>(&self, name: &str) -> Result<Option<T>, DeployError> {
        let Some(bytes) = own(self.store, name).await? else { return Ok(None) };
        decode(&bytes).map(Some).map_err(|_| unreadable(name))
    }

    async fn write<T: serde::Serialize>(&self, name: &str, value: &T) -> Result<(), DeployError> {
        let bytes = encode(value).map_err(|_| unreadable(name))?;
        put_own(self.store, name, bytes).await
    }

    /// The whole address of a file, as readers open it.
    fn address(&self, path: &str) -> String {
        let page = path.strip_suffix("index.html").filter(|page| page.is_empty() || page.ends_with('/'));
        let path = utf8_percent_encode(page.unwrap_or(path), PLAIN).to_string();
        [self.base_url, "/", &path].concat()
    }
}

fn unreadable(name: &str) -> DeployError {
    DeployError::Unreadable { path: format!("{OWN}/{name}") }
}

fn outcome(plan: &Plan) -> Outcome {
    let coming = &plan.brings[plan.brought..];
    Outcome {
        edition: plan.record.edition.clone(),
        is_unchanged: plan.is_done(),
        brought: coming.iter().map(|bring| bring.file.path.clone()).collect(),
        removed: plan.removals.iter().map(|removal| removal.path.clone()).collect(),
        kept: plan.record.files.len().saturating_sub(coming.len()),
        left: plan.record.left.len(),
        can_go_back: !plan.record.earlier.is_empty(),
        deployed: plan.record.deployed,
        replaces: plan.replaces,
        purged: None,
    }
}
