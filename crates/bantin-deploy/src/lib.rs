//! Brings an edition to where readers get it: a folder, a server over SFTP, object storage. Knows nothing of the terminal.

// Where editions are brought, and what can be done there.
mod store;
mod target_address;
mod tls;

// What Bantin remembers at the target.
mod record;
mod under_way;
mod without_record;

// What has to be done, from what is there and what is to be there.
mod plan;

// Doing it.
mod bring;
mod consent;
mod deploy;
mod deploy_error;
mod edition_files;
mod in_the_way;
mod lock;
mod object_headers;
mod purge;
mod signed_manifest;

// Looking whether all is there.
mod stored;

pub use consent::Consent;
pub use deploy::{Deploying, Outcome, deploy, dry_run, rollback, rollback_dry_run};
pub use deploy_error::DeployError;
pub use lock::claim_of;
pub use store::folder::FolderStore;
pub use store::listing::{Listed, Seen};
pub use store::{Held, Lies, Object, Store, StoreError, Trouble};
pub use stored::{PutBack, Stored};
pub use target_address::TargetAddress;
