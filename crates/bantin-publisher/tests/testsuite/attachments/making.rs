//! Makes the smallest files of each kind that are what their names say.

/// A PDF of so many bytes.
pub fn pdf(length: usize) -> Vec<u8> {
    let (head, tail) = (&b"%PDF-1.4\n"[..], &b"\ntrailer <<>>\nstartxref\n0\n%%EOF\n"[..]);
    let filling = vec![b'%'; length - head.len() - tail.len()];
    [head, &filling, tail].concat()
}

/// A PDF of one page with this on it.
pub fn pdf_page(drawing: &str) -> Vec<u8> {
    let objects = "1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
                   3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R>> endobj\n";
    let length = drawing.len();
    format!(
        "%PDF-1.4\n{objects}4 0 obj <</Length {length}>> stream\n{drawing}\nendstream endobj\n\
         trailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )
    .into_bytes()
}

/// An archive of two notes.
pub fn zip() -> Vec<u8> {
    zip_of(&["mot.txt", "hai.txt"])
}

pub fn docx() -> Vec<u8> {
    zip_of(&["[Content_Types].xml", "word/document.xml"])
}

/// A document of the OpenDocument family.
pub fn open_document(of: &str) -> Vec<u8> {
    let kind = format!("application/vnd.oasis.opendocument.{of}");
    archive(&[("mimetype", kind.as_bytes()), ("content.xml", b"<a/>")])
}

/// An archive of empty files with these names.
pub fn zip_of(names: &[&str]) -> Vec<u8> {
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b""[..])).collect();
    archive(&files)
}

/// An archive of files that are not packed.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut list) = (Vec::new(), Vec::new());
    let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    for (name, content) in files {
        let start = bytes.len();
        let sizes = [&long(0)[..], &long(content.len()), &long(content.len()), &short(name.len()), &short(0)]
            .concat();
        let header = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sizes].concat();
        bytes.extend([&b"PK\x03\x04"[..], &header, name.as_bytes(), content].concat());
        let rest = [&short(0)[..], &short(0), &short(0), &long(0), &long(start)].concat();
        list.extend([&b"PK\x01\x02\x14\0"[..], &header, &rest, name.as_bytes()].concat());
    }
    let (start, length, count) = (bytes.len(), list.len(), files.len());
    bytes.extend(list);
    let end = [&[0; 4][..], &short(count), &short(count), &long(length), &long(start), &short(0)].concat();
    bytes.extend([&b"PK\x05\x06"[..], &end].concat());
    bytes
}

/// A document of an old office program.
pub fn ole() -> Vec<u8> {
    let mut bytes = vec![0; 2048];
    bytes[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    bytes[48] = 1;
    bytes
}

/// A video of this shape without a picture in it.
pub fn mp4(width: u16, height: u16) -> Vec<u8> {
    let boxed = |name: &[u8; 4], content: &[u8]| {
        let length = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&length, &name[..], content].concat()
    };
    let side = |side: u16| [&side.to_be_bytes()[..], &[0, 0]].concat();
    let matrix = [&[0, 1, 0, 0][..], &[0; 32]].concat();
    let header = [&[0; 40][..], &matrix, &side(width), &side(height)].concat();
    let track = boxed(b"trak", &boxed(b"tkhd", &header));
    [boxed(b"ftyp", b"isom\0\0\0\0isom"), boxed(b"moov", &track), boxed(b"mdat", &[0; 300])].concat()
}

/// A video of this shape without a picture in it, as WebM.
pub fn webm(width: u16, height: u16) -> Vec<u8> {
    let element = |id: &[u8], content: &[u8]| {
        let length = u16::try_from(content.len()).unwrap() | 0x4000;
        [id, &length.to_be_bytes(), content].concat()
    };
    let shape = [element(&[0xb0], &width.to_be_bytes()), element(&[0xba], &height.to_be_bytes())].concat();
    let tracks = element(&[0x16, 0x54, 0xae, 0x6b], &element(&[0xae], &element(&[0xe0], &shape)));
    let cluster = element(&[0x1f, 0x43, 0xb6, 0x75], &[0; 300]);
    let header = element(&[0x1a, 0x45, 0xdf, 0xa3], &element(&[0x42, 0x82], b"webm"));
    [header, element(&[0x18, 0x53, 0x80, 0x67], &[tracks, cluster].concat())].concat()
}
