//! What lies in object storage, below the prefix.

use async_trait::async_trait;
use bantin_manifest::{Content, FileHasher};
use futures_util::TryStreamExt;
use object_store::path::Path;
use object_store::{Attribute, Error, ObjectStoreExt};

use super::{ObjectStorage, failed};
use crate::store::StoreError;
use crate::store::listing::{Listed, Listing, MOST, Seen};

#[async_trait(?Send)]
impl Listing for ObjectStorage {
    async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        let failed = || failed(&self.prefix);
        let prefix = Path::parse(&self.prefix).map_err(|error| StoreError::lasting(&self.prefix, error))?;
        let whole = if self.prefix.is_empty() { String::new() } else { [prefix.as_ref(), "/"].concat() };
        let mut objects = self.store.list((!whole.is_empty()).then_some(&prefix));
        let mut listed = Vec::new();
        while let Some(object) = objects.try_next().await.map_err(failed())? {
            if listed.len() == MOST {
                return Err(StoreError::lasting(&self.prefix, "too many objects"));
            }
            let Some(path) = object.location.as_ref().strip_prefix(&*whole) else { continue };
            listed.push(Listed { path: path.to_owned(), size: Some(object.size) });
        }
        Ok(listed)
    }

    async fn see(&self, path: &str) -> Result<Option<Seen>, StoreError> {
        let found = match self.store.get(&self.at(path)?).await {
            Ok(found) => found,
            Err(Error::NotFound { .. }) => return Ok(None),
            Err(error) => return Err(failed(path)(error)),
        };
        let content_type = found.attributes.get(&Attribute::ContentType).map(|value| value.to_string());
        let (mut hasher, mut size) = (FileHasher::default(), 0);
        let mut parts = found.into_stream();
        while let Some(part) = parts.try_next().await.map_err(failed(path))? {
            hasher.add(&part);
            size += part.len() as u64;
        }
        Ok(Some(Seen { content: Content { size, sha256: hasher.finish() }, content_type }))
    }
}
