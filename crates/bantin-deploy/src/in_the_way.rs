//! What lies at a target where files are to come and is not Bantin's: somebody's site, because the target was mistyped, or a
//! page that was put there by hand. It is looked for before anything is changed. A file with the very bytes that are to
//! come is nobody else's: the edition was copied there by hand.

use std::collections::BTreeSet;

use bantin_content::has_twin;
use futures_util::{StreamExt, TryStreamExt, stream};
use rustc_hash::FxHashSet;

use crate::bring::{got, lies, names};
use crate::consent::Consent;
use crate::deploy_error::DeployError;
use crate::object_headers::is_hashed;
use crate::plan::{Bring, Plan, folders};
use crate::record::{Sha, twin_of};
use crate::store::{Lies, Store, WHOLE};

/// Others' files that would be written over. Where somebody consented it is only looked whether they can be.
pub async fn others_files(
    store: &dyn Store,
    plan: &Plan,
    consent: Consent,
) -> Result<Vec<String>, DeployError> {
    let firsts = plan.brings[plan.brought..].iter().filter(|bring| bring.is_first);
    // A name that holds a hash is nobody else's.
    let mut firsts: Vec<&Bring> = firsts.filter(|bring| !is_hashed(&bring.file.path)).collect();
    let looking =
        Looking { store, consent, ours: plan.removals.iter().map(|removal| removal.path.as_str()).collect() };
    match store.looks_at_most() {
        Some(most) => {
            // The front page and what lies beside it are where every site has something.
            firsts.sort_by_key(|bring| first_looked_at(&bring.file.path));
            firsts.truncate(most);
        }
        None => {
            let there = looking.folders(&firsts).await?;
            firsts.retain(|bring| folders(&bring.file.path).all(|folder| there.contains(folder)));
        }
    }
    let places = firsts.into_iter().flat_map(|bring| places(bring, store.takes_twins()));
    let others = stream::iter(places).map(|place| looking.is_others(place)).buffered(store.at_a_time());
    let others: Vec<Option<String>> = others.try_collect().await?;
    let mut others: Vec<String> = others.into_iter().flatten().collect();
    others.sort_by_cached_key(|path| (first_looked_at(path), path.clone()));
    Ok(others)
}

/// How deep a path lies, and the front page before what lies beside it.
fn first_looked_at(path: &str) -> (usize, bool) {
    (path.matches('/').count(), path != "index.html")
}

/// Where a file is to be.
struct Place {
    path: String,
    /// `None`: nothing. It would be served as the file's compressed twin.
    content: Option<(Sha, u64)>,
}

fn places(bring: &Bring, twins: bool) -> Vec<Place> {
    let content = bring.file.content;
    let path = bring.file.path.as_str();
    let mut places = vec![Place { path: path.to_owned(), content: Some((content.sha256, content.size)) }];
    if twins && has_twin(path) {
        let twin = content.twin.map(|twin| (twin.sha256, twin.size));
        places.push(Place { path: twin_of(path), content: twin });
    }
    places
}

struct Looking<'a> {
    store: &'a dyn Store,
    consent: Consent,
    /// What Bantin put there and takes away.
    ours: FxHashSet<&'a str>,
}

impl Looking<'_> {
    /// The folders of these files that are there: where one is not, nothing in it is.
    async fn folders(&self, files: &[&Bring]) -> Result<FxHashSet<String>, DeployError> {
        let mut levels: Vec<BTreeSet<&str>> = Vec::new();
        for bring in files {
            for (level, folder) in folders(&bring.file.path).enumerate() {
                levels.resize_with(levels.len().max(level + 1), BTreeSet::new);
                levels[level].insert(folder);
            }
        }
        let mut there: FxHashSet<String> = FxHashSet::default();
        for level in levels {
            let asked = level
                .into_iter()
                .filter(|folder| folder.rsplit_once('/').is_none_or(|(outer, _)| there.contains(outer)));
            let asked = stream::iter(asked.collect::<Vec<_>>()).map(|folder| self.is_folder(folder));
            let found: Vec<Option<String>> = asked.buffered(self.store.at_a_time()).try_collect().await?;
            there.extend(found.into_iter().flatten());
        }
        Ok(there)
    }

    /// Its path where it is there.
    async fn is_folder(&self, folder: &str) -> Result<Option<String>, DeployError> {
        match lies(self.store, folder).await? {
            Lies::Folder => Ok(Some(folder.to_owned())),
            Lies::Nothing => Ok(None),
            _ if self.ours.contains(folder) => Ok(None),
            // What lies in the place of a whole folder is not written over, whoever consents.
            _ => Err(DeployError::Blocked { path: folder.to_owned() }),
        }
    }

    /// Its path where somebody else's file is there.
    async fn is_others(&self, place: Place) -> Result<Option<String>, DeployError> {
        let is_same = match (lies(self.store, &place.path).await?, place.content) {
            (Lies::Nothing, _) => true,
            (Lies::Folder, _) => {
                self.holds_only_ours(&place.path).await?;
                true
            }
            (Lies::Other, _) => return Err(DeployError::Blocked { path: place.path }),
            (Lies::File(_), _) if self.consent == Consent::Given => true,
            (Lies::File(there), Some((sha, size))) if there == size => {
                // Of a large file its size says enough.
                size > WHOLE
                    || got(self.store, &place.path).await?.is_some_and(|bytes| Sha::of(&bytes) == sha)
            }
            (Lies::File(_), _) => false,
        };
        Ok((!is_same).then_some(place.path))
    }

    /// An error where a folder holds what would not go.
    async fn holds_only_ours(&self, folder: &str) -> Result<(), DeployError> {
        let mut inside = vec![folder.to_owned()];
        while let Some(folder) = inside.pop() {
            for name in names(self.store, &folder).await? {
                let path = [&*folder, "/", &*name].concat();
                let is_ours = |path: &str| self.ours.contains(path);
                if is_ours(&path) || path.strip_suffix(".br").is_some_and(is_ours) {
                    continue;
                }
                match lies(self.store, &path).await? {
                    Lies::Folder => inside.push(path),
                    // Also where nothing seems to be: a link that leads nowhere, a name that is no text.
                    _ => return Err(DeployError::Blocked { path }),
                }
            }
        }
        Ok(())
    }
}
