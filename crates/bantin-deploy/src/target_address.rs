//! Where an edition is brought, as `target` of `site.toml` says it: `file:/srv/www`, `sftp://user@host:22/srv/www`,
//! `s3://bucket/prefix`, `gs://bucket/prefix`, `az://container/prefix`. Credentials come from the environment and from the
//! files in which the programs of each place keep them, and from nowhere else.

use std::path::{Path, PathBuf};

use bantin_publisher::newsroom::DeploySettings;
use url::Url;

use crate::deploy_error::DeployError;
use crate::store::Store;
use crate::store::folder::FolderStore;
use crate::store::objects::{Cloud, ObjectStorage};
use crate::store::sftp::SftpStore;

/// Where an edition is brought.
#[derive(Clone, Debug)]
pub enum TargetAddress {
    Folder(PathBuf),
    Sftp(Url),
    Objects { cloud: Cloud, bucket: String, prefix: String, endpoint: Option<String>, region: Option<String> },
}

impl TargetAddress {
    /// A folder may be given from the newsroom on.
    pub fn of(settings: &DeploySettings, newsroom: &Path) -> Result<Self, DeployError> {
        let target = &settings.target;
        if let Some(path) = target.strip_prefix("file:") {
            let path = path.strip_prefix("//").filter(|path| path.starts_with('/')).unwrap_or(path);
            return Ok(TargetAddress::Folder(newsroom.join(path)));
        }
        let wrong = |reason: String| DeployError::Target { target: target.clone(), reason };
        let url = Url::parse(target).map_err(|error| wrong(error.to_string()))?;
        let cloud = match url.scheme() {
            "sftp" => return Ok(TargetAddress::Sftp(url)),
            "s3" => Cloud::S3,
            "gs" => Cloud::Google,
            "az" => Cloud::Azure,
            scheme => return Err(wrong(scheme.to_owned())),
        };
        Ok(TargetAddress::Objects {
            cloud,
            bucket: url.host_str().unwrap_or_default().to_owned(),
            prefix: url.path().trim_matches('/').to_owned(),
            endpoint: settings.endpoint.clone(),
            region: settings.region.clone(),
        })
    }

    /// Opens it.
    pub async fn open(&self) -> Result<Box<dyn Store>, DeployError> {
        let failed = |target: String, reason: String| DeployError::Target { target, reason };
        match self {
            TargetAddress::Folder(path) => match FolderStore::open(path) {
                Ok(store) => Ok(Box::new(store)),
                Err(error) => Err(failed(path.display().to_string(), error.to_string())),
            },
            TargetAddress::Sftp(url) => match SftpStore::open(url).await {
                Ok(store) => Ok(Box::new(store)),
                Err(reason) => Err(DeployError::Unreachable { target: url.to_string(), reason }),
            },
            TargetAddress::Objects { cloud, bucket, prefix, endpoint, region } => {
                let store =
                    ObjectStorage::open(*cloud, bucket, prefix, endpoint.as_deref(), region.as_deref());
                match store {
                    Ok(store) => Ok(Box::new(store)),
                    Err(reason) => Err(failed(bucket.clone(), reason)),
                }
            }
        }
    }
}
