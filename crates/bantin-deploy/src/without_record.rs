//! What a target without a record says by itself: somebody deleted `.bantin-deploy/`, or an edition was copied there by hand.
//! The list of withdrawn articles and the manifest lie among what readers get. Whoever may write there may have changed
//! them: so they tell only what stays withdrawn and what goes. Every file is brought anew, and others' files are asked about.

use bantin_content::{Withdrawn, api};
use bantin_manifest::{MANIFEST, TargetManifest};

use crate::bring::got;
use crate::deploy_error::DeployError;
use crate::object_headers::is_of_the_app;
use crate::store::Store;
use crate::under_way::CutOff;

/// Adds it to what is known.
pub async fn learn(store: &dyn Store, known: &mut CutOff) -> Result<(), DeployError> {
    let withdrawn = got(store, api::file(&api::withdrawn())).await?;
    let withdrawn = withdrawn.and_then(|bytes| serde_json::from_slice::<Withdrawn>(&bytes).ok());
    let articles = withdrawn.into_iter().flat_map(|withdrawn| withdrawn.articles);
    known.withdrawn.extend(articles.map(|article| article.slug.to_string()));
    let manifest = got(store, MANIFEST).await?;
    let manifest = manifest.and_then(|bytes| TargetManifest::read_unsigned(&bytes).ok());
    let files = manifest.iter().flat_map(TargetManifest::files).map(|file| &file.path);
    // Pages that browsers have kept start with the app that they were printed with.
    known.removals.extend(files.filter(|path| !is_of_the_app(path)).cloned());
    Ok(())
}
