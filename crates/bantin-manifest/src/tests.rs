//! Manifests as they are written, signed, and read back, also by whoever wants them read as something else.

use bantin_publisher::EditionPath;

use super::*;

fn file(path: &str, bytes: &[u8]) -> TargetFile {
    let content = |bytes: &[u8]| Content { size: bytes.len() as u64, sha256: FileHash::of(bytes) };
    TargetFile {
        path: EditionPath::try_from(path).unwrap(),
        content: content(bytes),
        content_type: "text/html; charset=utf-8".to_owned(),
        brotli: path.ends_with(".html").then(|| content(&[bytes, b"."].concat())),
        left: path.ends_with(".js").then(|| "2026-11-23".parse().unwrap()),
    }
}

fn manifest() -> TargetManifest {
    let files = [("tin/index.html", "tin"), ("404.html", "missing"), ("assets/a.js", "a")];
    let files = files.map(|(path, text)| file(path, text.as_bytes())).to_vec();
    TargetManifest::new("0123456789abcdef".to_owned(), 7, Some("aa".to_owned()), files).unwrap()
}

fn bytes() -> String {
    String::from_utf8(manifest().to_bytes()).unwrap()
}

#[test]
fn what_is_written_is_read_back_and_a_line_is_a_file() {
    let written = bytes();
    assert_eq!(TargetManifest::read_unsigned(written.as_bytes()), Ok(manifest()));
    assert_eq!(written.lines().count(), 1 + 3 + 1, "{written}");
    assert!(
        written.lines().nth(1).unwrap().starts_with(r#"{"path":"404.html","size":7,"sha256":""#),
        "{written}"
    );
    assert_eq!(manifest().file("assets/a.js").unwrap().left, Some("2026-11-23".parse().unwrap()));
    let none = TargetManifest::new("a".to_owned(), 1, None, Vec::new()).unwrap();
    assert_eq!(TargetManifest::read_unsigned(&none.to_bytes()), Ok(none));
}

#[test]
fn a_manifest_is_believed_by_its_key_alone() {
    let (key, other) = (SecretKey::generate().unwrap(), SecretKey::generate().unwrap());
    let (written, newer) = (bytes(), bytes().replace(r#""serial":7"#, r#""serial":8"#));
    let signed = key.sign(written.as_bytes(), Signatures::default());
    let read = |text: &str, signatures: Option<&Signatures>, by: &SecretKey| {
        let signatures = signatures.map(Signatures::to_bytes);
        TargetManifest::read_signed(text.as_bytes(), signatures.as_deref(), &by.public())
            .map(|read| read.serial)
    };
    assert_eq!(read(&written, Some(&signed), &key), Ok(7));
    assert_eq!(read(&written, None, &key), Err(ManifestError::Unsigned));
    assert_eq!(read(&written, Some(&Signatures::default()), &key), Err(ManifestError::Unsigned));
    assert_eq!(read(&written, Some(&signed), &other), Err(ManifestError::OtherKey));
    assert_eq!(read(&newer, Some(&signed), &key), Err(ManifestError::WrongSignature));
    // While the next one is brought there, both are signed; the one before those two is not any more.
    let both = key.sign(newer.as_bytes(), signed);
    assert_eq!((read(&written, Some(&both), &key), read(&newer, Some(&both), &key)), (Ok(7), Ok(8)));
    let newest = bytes().replace(r#""serial":7"#, r#""serial":9"#);
    let next = key.sign(newest.as_bytes(), Signatures::read(&both.to_bytes()));
    assert_eq!(read(&written, Some(&next), &key), Err(ManifestError::WrongSignature));
    // The key of another does not take somebody's line for its own.
    let forged = String::from_utf8(next.to_bytes()).unwrap().replace(
        key.public().to_string().trim_start_matches("ed25519:"),
        other.public().to_string().trim_start_matches("ed25519:"),
    );
    let forged = Signatures::read(forged.as_bytes());
    assert_eq!(read(&newest, Some(&forged), &other), Err(ManifestError::WrongSignature));
}

#[test]
fn no_path_in_a_manifest_leads_out_of_the_target() {
    let refused = |path: &str| {
        let path = serde_json::to_string(path).unwrap();
        let text = bytes().replacen("\"404.html\"", &path, 1);
        matches!(TargetManifest::read_unsigned(text.as_bytes()), Err(ManifestError::Not(_)))
    };
    for path in
        ["../404.html", "/404.html", "a/../404.html", "C:\\404.html", "a\\b", "./404.html", "a//b", ""]
    {
        assert!(refused(path), "{path:?}");
    }
    let spellings = spellings::leading_out("/home/somebody/outside.txt");
    let is_path = |path: &&String| EditionPath::try_from(path.as_str()).is_ok();
    for path in spellings.iter().filter(|path| !is_path(path)) {
        assert!(refused(path), "{path:?}");
    }
}

#[test]
fn whatever_is_not_written_by_bantin_is_not_read() {
    let key = SecretKey::generate().unwrap();
    let hash = FileHash::of(b"missing").to_string();
    for (from, to) in [
        ("bantin-manifest", "other-manifest"),
        ("\"serial\":7", "\"serial\": 7"),
        ("\"serial\":7", "\"serial\":7,\"more\":1"),
        ("\"serial\":7", "\"serial\":-7"),
        ("0123456789abcdef", "../site"),
        ("\"aa\"", "\"a/a\""),
        ("\"404.html\"", "\"tin/index.html\""),
        ("\"404.html\"", "\"zzz.html\""),
        ("\"404.html\"", "\"api/v1/manifest.json\""),
        ("\"404.html\"", "\"404\\u002ehtml\""),
        ("\"404.html\"", "\"assets\""),
        ("\"size\":7", "\"size\":7.5"),
        (&hash, &hash.to_uppercase()),
        (&hash, &hash[1..]),
        ("charset=utf-8", "charset=utf-8\\r\\nset-cookie: a"),
        ("2026-11-23", "23/11/2026"),
        ("\n]}\n", "\n]}\n\n"),
        ("\n]}\n", "\n]"),
    ] {
        let text = bytes().replacen(from, to, 1);
        assert_ne!(text, bytes(), "{from}");
        // A signature does not make it any better.
        let signatures = key.sign(text.as_bytes(), Signatures::default()).to_bytes();
        let read = TargetManifest::read_signed(text.as_bytes(), Some(&signatures), &key.public());
        assert!(matches!(read, Err(ManifestError::Not(_))), "{from} → {to}: {read:?}");
    }
    let newer = bytes().replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(TargetManifest::read_unsigned(newer.as_bytes()), Err(ManifestError::Newer));
}

#[test]
fn a_serial_rises_whatever_the_clock_says() {
    use std::time::{Duration, UNIX_EPOCH};
    let at = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
    assert_eq!(next_serial(None, at(1_795_800_000)), 1_795_800_000);
    assert_eq!(next_serial(Some(1_795_800_000), at(1_795_800_000)), 1_795_800_001);
    assert_eq!(next_serial(Some(1_795_800_000), UNIX_EPOCH - Duration::from_secs(9)), 1_795_800_001);
}

#[test]
fn a_key_is_read_back_from_a_file_that_is_its_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("portal.key");
    let key = SecretKey::generate().unwrap();
    key.write_new(&path).unwrap();
    assert_eq!(SecretKey::read(&path).unwrap().public(), key.public());
    assert!(matches!(key.write_new(&path), Err(KeyError::FileThere(_))));
    assert_eq!(key.public().to_string().parse::<PublicKey>().unwrap(), key.public());
    assert!(!format!("{key:?}").contains("ed25519"), "a secret is never printed");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        mode(0o640);
        assert!(matches!(SecretKey::read(&path), Err(KeyError::OpenToOthers(_))));
        mode(0o600);
    }
    let secret = std::fs::read_to_string(&path).unwrap();
    let Err(error) = secret.lines().last().unwrap().parse::<PublicKey>() else {
        panic!("taken for a public key")
    };
    assert!(!error.to_string().contains(secret.lines().last().unwrap()), "{error}");
    for text in ["", "ed25519:", "ed25519:AAAA", &format!("ed25519:{}=", "A".repeat(43))] {
        assert!(text.parse::<PublicKey>().is_err(), "{text}");
    }
}
