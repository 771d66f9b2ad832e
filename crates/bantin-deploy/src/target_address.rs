//! Where an edition is brought, as `target` of `site.toml` says it: `file:/srv/www`, `sftp://user@host:22/srv/www`,
//! `s3://bucket/prefix`, `gs://bucket/prefix`, `az://container/prefix`. Credentials come from the environment and from the
//! files in which the programs of each place keep them, and from nowhere else.

use std::path::{Path, PathBuf};

use bantin_publisher::newsroom::DeploySettings;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::deploy_error::DeployError;
use crate::store::Store;
use crate::store::folder::FolderStore;
use crate::store::objects::{Cloud, ObjectStorage};
use crate::store::sftp::SftpStore;
use crate::stored::Stored;

/// Where an edition is brought.
#[derive(Clone, Debug)]
pub enum TargetAddress {
    Folder(PathBuf),
    Sftp(Url),
    Objects(Bucket),
}

/// A bucket, or a part of it.
#[derive(Clone, Debug)]
pub struct Bucket {
    cloud: Cloud,
    name: String,
    prefix: String,
    endpoint: Option<String>,
    region: Option<String>,
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
        Ok(TargetAddress::Objects(Bucket {
            cloud,
            name: url.host_str().unwrap_or_default().to_owned(),
            // Spaces and letters with marks are themselves in the names of objects.
            prefix: percent_decode_str(url.path().trim_matches('/'))
                .decode_utf8()
                .map_err(|error| wrong(error.to_string()))?
                .into_owned(),
            endpoint: settings.endpoint.clone(),
            region: settings.region.clone(),
        }))
    }

    /// Opens it.
    pub async fn open(&self) -> Result<Box<dyn Store>, DeployError> {
        match self {
            TargetAddress::Folder(path) => match FolderStore::open(path) {
                Ok(store) => Ok(Box::new(store)),
                Err(error) => {
                    Err(DeployError::Target { target: path.display().to_string(), reason: error.to_string() })
                }
            },
            TargetAddress::Sftp(url) => Ok(Box::new(server(url).await?)),
            TargetAddress::Objects(bucket) => Ok(Box::new(bucket.open()?)),
        }
    }

    /// Opens it to look what lies there; `None` for a folder of this machine, where everybody can look.
    pub async fn look(&self) -> Result<Option<Stored>, DeployError> {
        match self {
            TargetAddress::Folder(_) => Ok(None),
            TargetAddress::Sftp(url) => Ok(Some(Stored::at(Box::new(server(url).await?)))),
            TargetAddress::Objects(bucket) => Ok(Some(Stored::at(Box::new(bucket.open()?)))),
        }
    }
}

impl Bucket {
    fn open(&self) -> Result<ObjectStorage, DeployError> {
        let Bucket { cloud, name, prefix, endpoint, region } = self;
        let store = ObjectStorage::open(*cloud, name, prefix, endpoint.as_deref(), region.as_deref());
        store.map_err(|reason| DeployError::Target { target: name.clone(), reason })
    }
}

async fn server(url: &Url) -> Result<SftpStore, DeployError> {
    let store = SftpStore::open(url).await;
    store.map_err(|reason| DeployError::Unreachable { target: url.to_string(), reason })
}
