//! What the manifest says of a file is what a reader's browser is told of it.

use std::path::Path;

use crate::person::{Person, live};

#[test]
fn every_file_of_the_manifest_is_served_with_its_size_its_type_and_its_twin() {
    let person = Person::sits_down();
    person.types(&["new", "town"]).ends_with(0);
    person.writes("town/static/bao-cao.pdf", "%PDF-1.7");
    person.types(&["publish", "town", "--out", "dist"]).ends_with(0);
    let home = |path: &str| person.home().join(path);
    let manifest = bantin_publisher::manifest(&home("town"), &home("dist")).unwrap().unwrap();
    assert!(manifest.files.len() > 20, "{}", manifest.files.len());
    let server = person.starts(&live("dist", "visits"));
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    for file in &manifest.files {
        let address = match file.path.strip_suffix("index.html") {
            Some(folder) => format!("/{folder}"),
            None => format!("/{}", file.path.as_str()),
        };
        for (accepted, served) in [("identity", Some(file.content.plain)), ("br", file.content.brotli)] {
            let Some(served) = served else { continue };
            let url = format!("{}{address}", server.address);
            let mut answer = agent.get(&url).header("accept-encoding", accepted).call().unwrap();
            let header =
                |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
            assert_eq!(header("content-type").as_deref(), Some(file.content_type()), "{address}");
            assert_eq!(
                header("content-encoding").as_deref(),
                (accepted == "br").then_some("br"),
                "{address}"
            );
            let bytes = answer.body_mut().read_to_vec().unwrap();
            assert_eq!(bytes.len() as u64, served.size, "{address}");
            assert_eq!(bytes, std::fs::read(on_disk(&home("dist"), &file.path, accepted == "br")).unwrap());
        }
    }
}

fn on_disk(out: &Path, path: &str, twin: bool) -> std::path::PathBuf {
    out.join(if twin { format!("{path}.br") } else { path.to_owned() })
}
