//! Object storage: S3 and whatever speaks like it, Google's, Azure's.

mod listing;

use std::sync::Arc;
use std::time::SystemTime;

use async_trait::async_trait;
use bytes::Bytes;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, Error, ObjectStore, ObjectStoreExt, PutMode, PutMultipartOptions, PutOptions,
    PutPayload, RetryConfig, UpdateVersion, WriteMultipart, aws::AmazonS3Builder,
    azure::MicrosoftAzureBuilder, gcp::GoogleCloudStorageBuilder,
};
use tokio::io::AsyncReadExt;

use super::{Held, LARGEST, Lies, Object, Store, StoreError, WHOLE};
use crate::object_headers::{Headers, headers_of_own};
use crate::tls;

/// Whose storage it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cloud {
    S3,
    Google,
    Azure,
}

/// A bucket, or a part of it.
#[derive(Debug)]
pub struct ObjectStorage {
    store: Arc<dyn ObjectStore>,
    /// The same without patience. What is written under a condition must not be tried again unseen, and storage that knows no
    /// conditions says so each time (501).
    at_once: Arc<dyn ObjectStore>,
    prefix: String,
}

/// How the library reaches a bucket.
#[derive(Clone, Copy, Debug)]
struct Bucket<'a> {
    cloud: Cloud,
    name: &'a str,
    endpoint: Option<&'a str>,
    region: Option<&'a str>,
}

impl ObjectStorage {
    /// Credentials come from the environment, as the programs of each cloud read them.
    pub fn open(
        cloud: Cloud,
        bucket: &str,
        prefix: &str,
        endpoint: Option<&str>,
        region: Option<&str>,
    ) -> Result<Self, String> {
        tls::choose();
        let bucket = Bucket { cloud, name: bucket, endpoint, region };
        let patient = RetryConfig::default();
        let at_once = RetryConfig { max_retries: 0, ..RetryConfig::default() };
        let prefix = prefix.to_owned();
        Ok(ObjectStorage { store: bucket.open(patient)?, at_once: bucket.open(at_once)?, prefix })
    }

    fn at(&self, path: &str) -> Result<Path, StoreError> {
        let whole = if self.prefix.is_empty() { path.to_owned() } else { format!("{}/{path}", self.prefix) };
        Path::parse(whole).map_err(|error| StoreError::lasting(path, error))
    }

    async fn put_in_parts(
        &self,
        path: &str,
        file: &std::path::Path,
        headers: &Headers,
    ) -> Result<(), StoreError> {
        let options =
            PutMultipartOptions { attributes: attributes(headers), ..PutMultipartOptions::default() };
        let upload = self.store.put_multipart_opts(&self.at(path)?, options).await.map_err(failed(path))?;
        let mut parts = WriteMultipart::new_with_chunk_size(upload, PART);
        let sent: Result<(), StoreError> = async {
            let mut file = tokio::fs::File::open(file).await.map_err(StoreError::io(path))?;
            loop {
                let mut part = Vec::with_capacity(PART);
                (&mut file).take(PART as u64).read_to_end(&mut part).await.map_err(StoreError::io(path))?;
                if part.is_empty() {
                    return Ok(());
                }
                parts.wait_for_capacity(1).await.map_err(failed(path))?;
                parts.put(part.into());
            }
        }
        .await;
        match sent {
            Ok(()) => parts.finish().await.map(drop).map_err(failed(path)),
            Err(error) => {
                // Parts that stay cost a little until the bucket's own rule clears them away.
                let _ = parts.abort().await;
                Err(error)
            }
        }
    }
}

/// One part of a large file.
const PART: usize = 8 << 20;

impl Bucket<'_> {
    fn open(self, patience: RetryConfig) -> Result<Arc<dyn ObjectStore>, String> {
        let plain = |error: Error| told(&error);
        let Bucket { cloud, name, endpoint, region } = self;
        let is_plain = endpoint.is_some_and(|endpoint| endpoint.starts_with("http://"));
        Ok(match cloud {
            Cloud::S3 => {
                let mut builder = AmazonS3Builder::from_env().with_bucket_name(name).with_retry(patience);
                // Some storage takes away one object at a time only.
                builder = builder.with_allow_http(is_plain).with_disable_bulk_delete(true);
                if let Some(endpoint) = endpoint {
                    builder = builder.with_endpoint(endpoint);
                }
                if let Some(region) = region {
                    builder = builder.with_region(region);
                }
                Arc::new(builder.build().map_err(plain)?)
            }
            Cloud::Google => {
                let builder = GoogleCloudStorageBuilder::from_env().with_bucket_name(name);
                Arc::new(builder.with_retry(patience).build().map_err(plain)?)
            }
            Cloud::Azure => {
                let builder = MicrosoftAzureBuilder::from_env().with_container_name(name);
                let mut builder = builder.with_allow_http(is_plain).with_retry(patience);
                if let Some(endpoint) = endpoint {
                    builder = builder.with_endpoint(endpoint.to_owned());
                }
                Arc::new(builder.build().map_err(plain)?)
            }
        })
    }
}

#[async_trait(?Send)]
impl Store for ObjectStorage {
    async fn put(&self, path: &str, object: Object) -> Result<(), StoreError> {
        let bytes = match object.held {
            Held::Bytes(bytes) => bytes,
            Held::File(file, size) if size <= WHOLE => {
                std::fs::read(file).map_err(StoreError::io(path))?.into()
            }
            Held::File(file, _) => return self.put_in_parts(path, &file, &object.headers).await,
        };
        let options = PutOptions { attributes: attributes(&object.headers), ..PutOptions::default() };
        let put = self.store.put_opts(&self.at(path)?, PutPayload::from_bytes(bytes), options).await;
        put.map(drop).map_err(failed(path))
    }

    async fn get(&self, path: &str) -> Result<Option<Bytes>, StoreError> {
        match self.store.get(&self.at(path)?).await {
            Ok(found) if found.meta.size > LARGEST => Err(StoreError::lasting(path, "too large")),
            Ok(found) => found.bytes().await.map(Some).map_err(failed(path)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(failed(path)(error)),
        }
    }

    async fn swap(&self, path: &str, expected: Option<&[u8]>, bytes: Bytes) -> Result<bool, StoreError> {
        let at = self.at(path)?;
        let mode = match expected {
            None => PutMode::Create,
            Some(expected) => {
                let found = match self.store.get(&at).await {
                    Ok(found) => found,
                    Err(Error::NotFound { .. }) => return Ok(false),
                    Err(error) => return Err(failed(path)(error)),
                };
                let version =
                    UpdateVersion { e_tag: found.meta.e_tag.clone(), version: found.meta.version.clone() };
                if found.bytes().await.map_err(failed(path))? != expected {
                    return Ok(false);
                }
                PutMode::Update(version)
            }
        };
        let options = PutOptions { mode, attributes: attributes(&headers_of_own()), ..PutOptions::default() };
        match self.at_once.put_opts(&at, PutPayload::from_bytes(bytes), options).await {
            Ok(_) => Ok(true),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. } | Error::NotFound { .. }) => {
                Ok(false)
            }
            Err(error) if knows_no_conditions(&error) => Err(StoreError::knows_no_conditions(path)),
            Err(error) => Err(failed_at_once(path)(error)),
        }
    }

    async fn written(&self, path: &str) -> Result<Option<SystemTime>, StoreError> {
        match self.store.head(&self.at(path)?).await {
            Ok(there) => Ok(Some(there.last_modified.into())),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(failed(path)(error)),
        }
    }

    async fn copy(&self, from: &str, to: &str) -> Result<bool, StoreError> {
        match self.store.copy(&self.at(from)?, &self.at(to)?).await {
            Ok(()) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(failed(to)(error)),
        }
    }

    async fn remove(&self, path: &str) -> Result<(), StoreError> {
        // The library tries nothing again that takes something away.
        match self.at_once.delete(&self.at(path)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed_at_once(path)(error)),
        }
    }

    async fn lies(&self, path: &str) -> Result<Lies, StoreError> {
        match self.store.head(&self.at(path)?).await {
            Ok(found) => Ok(Lies::File(found.size)),
            Err(Error::NotFound { .. }) => Ok(Lies::Nothing),
            Err(error) => Err(failed(path)(error)),
        }
    }

    async fn names(&self, _: &str) -> Result<Vec<String>, StoreError> {
        Ok(Vec::new())
    }

    fn looks_at_most(&self) -> Option<usize> {
        Some(64)
    }

    fn takes_twins(&self) -> bool {
        false
    }

    fn at_a_time(&self) -> usize {
        48
    }
}

fn attributes(headers: &Headers) -> Attributes {
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, headers.content_type.into());
    attributes.insert(Attribute::CacheControl, headers.cache_control.into());
    attributes
}

/// The library has tried again by itself whatever could pass.
fn failed(path: &str) -> impl FnOnce(Error) -> StoreError + '_ {
    move |error| match error {
        Error::Generic { .. } if !is_refused(&error) => StoreError::unreachable(path, told(&error)),
        error => StoreError::lasting(path, told(&error)),
    }
}

/// Nobody has tried it again yet.
fn failed_at_once(path: &str) -> impl FnOnce(Error) -> StoreError + '_ {
    move |error| match error {
        Error::Generic { .. } if !is_refused(&error) => StoreError::passing(path, told(&error)),
        error => StoreError::lasting(path, told(&error)),
    }
}

/// Somebody answered, and would answer the same again. The library says so in words only.
fn is_refused(error: &Error) -> bool {
    let text = error.to_string();
    let is_status = |digits: &str| text.contains(&["status code: ", digits].concat());
    is_status("4") && !is_status("408") && !is_status("429")
}

/// Storage that does not know a header of a request says so with this code, and with 501.
fn knows_no_conditions(error: &Error) -> bool {
    matches!(error, Error::NotImplemented { .. })
        || error.to_string().contains("<Code>NotImplemented</Code>")
        || error.to_string().contains("status code: 501")
}

/// Why it was not done. Storage answers with a document that may repeat the request, with the token that came with it; of
/// that its code and its sentence are enough.
fn told(error: &Error) -> String {
    let text = error.to_string();
    let Some(at) = ["<?xml", "<Error"].iter().filter_map(|mark| text.find(mark)).min() else {
        return with_its_cause(text, error);
    };
    let (before, document) = text.split_at(at);
    let named = |name: &str| {
        let (_, behind) = document.split_once(&format!("<{name}>"))?;
        behind.split_once("</").map(|(value, _)| value)
    };
    let parts = ["Code", "Message"].into_iter().filter_map(named);
    [before, &parts.collect::<Vec<_>>().join(": ")].concat()
}

/// Nobody answered: why (no such host, a refused connection, a certificate that nobody vouches for) is said by the innermost
/// error alone.
fn with_its_cause(text: String, error: &Error) -> String {
    let outermost: &dyn std::error::Error = error;
    let innermost = std::iter::successors(Some(outermost), |error| (*error).source()).last();
    match innermost.map(ToString::to_string) {
        Some(cause) if !text.contains(&cause) => format!("{text}: {cause}"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn why_nobody_answered_is_said() {
        let refused = io::Error::new(io::ErrorKind::ConnectionRefused, "connection refused");
        let asking = object_store::client::HttpError::new(
            object_store::client::HttpErrorKind::Connect,
            io::Error::other(refused),
        );
        let error = Error::Generic { store: "S3", source: Box::new(asking) };
        assert!(told(&error).ends_with("connection refused"), "{}", told(&error));
        assert_eq!(told(&error).matches("connection refused").count(), 1, "{}", told(&error));
    }
}
