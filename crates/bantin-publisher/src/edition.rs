//! What an edition is made of, whoever draws or brings it: paths and ids, names that every system can keep, the order of its files, the fingerprints
//! by which outputs are known again, and the manifest of all that is served.

pub(crate) mod edition_path;
pub(crate) mod every_system;
pub(crate) mod fingerprint;
pub(crate) mod manifest;
pub(crate) mod rank;
