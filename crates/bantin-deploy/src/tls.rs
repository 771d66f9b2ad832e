//! Who encrypts connections: `ring`, chosen once for the process (decision 0040).

use std::sync::Once;

/// Before a client is made.
pub fn choose() {
    static CHOSEN: Once = Once::new();
    CHOSEN.call_once(|| {
        // Somebody who chose before has chosen.
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
}
