//! Pictures that swell: the command stays within half a gigabyte whatever the number of cores, names the file
//! that it cannot take, and says what to do.

use std::fs;
use std::io;
use std::process::{Child, Stdio};

use crate::person::Person;

/// Most bytes that publishing a few pictures may take.
pub const MOST: u64 = 512 << 20;

/// How a command ended, what it said, and the most memory that it held.
struct Ended {
    code: i32,
    said: String,
    peak: u64,
}

/// Publishes an article with these pictures, each in one of eight threads.
fn published(person: &Person, pictures: &[(&str, Vec<u8>)]) -> Ended {
    published_by(person, "8", pictures)
}

fn published_by(person: &Person, threads: &str, pictures: &[(&str, Vec<u8>)]) -> Ended {
    let folder = person.home().join("town/content/tin-tuc/anh");
    fs::create_dir_all(&folder).unwrap();
    let mut text = "---\nheadline: Ảnh\npublished: 2021-01-01T08:00:00+07:00\n---\n".to_owned();
    for (name, bytes) in pictures {
        fs::write(folder.join(name), bytes).unwrap();
        text += &format!("\n![Ảnh]({name})\n");
    }
    fs::write(folder.join("index.md"), text).unwrap();
    let said = person.home().join("said");
    let mut command = person.bantin("", &["publish", "town", "--out", "dist"]);
    command.env("RAYON_NUM_THREADS", threads).stdout(Stdio::null());
    command.stderr(fs::File::create(&said).unwrap());
    let (code, peak) = ended(command.spawn().unwrap()).unwrap();
    Ended { code, said: fs::read_to_string(said).unwrap(), peak }
}

/// Waits for a child, and learns its exit code, which is -1 where a signal ended it, and the most memory that it held.
pub fn ended(child: Child) -> io::Result<(i32, u64)> {
    let pid = libc::pid_t::try_from(child.id()).map_err(io::Error::other)?;
    let mut status = 0;
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: both pointers are to our own variables, and nobody else waits for this child.
    if unsafe { libc::wait4(pid, &raw mut status, 0, usage.as_mut_ptr()) } != pid {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: all zeroes is a valid rusage, and wait4 has filled it.
    let usage = unsafe { usage.assume_init() };
    let peak = u64::try_from(usage.ru_maxrss).map_err(io::Error::other)?;
    let code = if libc::WIFEXITED(status) { libc::WEXITSTATUS(status) } else { -1 };
    Ok((code, peak * if cfg!(target_os = "macos") { 1 } else { 1024 }))
}

/// A PNG of nothing, written row by row: large, and in few bytes.
pub fn png(width: u32, height: u32, colour: png::ColorType, profile: Option<Vec<u8>>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut info = png::Info::with_size(width, height);
    info.color_type = colour;
    info.bit_depth = png::BitDepth::Eight;
    info.icc_profile = profile.map(Into::into);
    let mut writer = png::Encoder::with_info(&mut file, info).unwrap().write_header().unwrap();
    let mut rows = writer.stream_writer().unwrap();
    let row = vec![0; width as usize * colour.samples()];
    for _ in 0..height {
        io::Write::write_all(&mut rows, &row).unwrap();
    }
    rows.finish().unwrap();
    writer.finish().unwrap();
    file
}

/// A PNG that says it is so large, and holds next to nothing.
pub fn said_png(width: u32, height: u32, kind: u8, interlaced: u8) -> Vec<u8> {
    let chunk = |name: &[u8], body: &[u8]| {
        let inner = [name, body].concat();
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length[..], &inner, &crc32fast::hash(&inner).to_be_bytes()].concat()
    };
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, kind, 0, 0, interlaced]].concat();
    let data = fdeflate::compress_to_vec(&[0; 100]);
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &head), chunk(b"IDAT", &data), chunk(b"IEND", b"")]
        .concat()
}

/// A GIF that says it is so large; its frame is said to be, too.
pub fn gif(width: u16, height: u16) -> Vec<u8> {
    let size = [width.to_le_bytes(), height.to_le_bytes()].concat();
    let begin = [b"GIF89a".as_slice(), &size, b"\x80\0\0", b"\0\0\0\xff\xff\xff"].concat();
    [&begin[..], b",\0\0\0\0", &size, b"\0\x02\x02D\x01\0;"].concat()
}

/// The head of a WebP without losses.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let size = ((width - 1) | ((height - 1) << 14)).to_le_bytes();
    let body = [b"\x2f".as_slice(), &size, &[0; 10]].concat();
    let chunk = [b"VP8L".as_slice(), &u32::try_from(body.len()).unwrap().to_le_bytes(), &body, &[0]].concat();
    let length = u32::try_from(chunk.len() + 4).unwrap().to_le_bytes();
    [b"RIFF".as_slice(), &length, b"WEBP", &chunk].concat()
}

/// A JPEG that says it is so large, in several scans or one.
pub fn jpeg(width: u16, height: u16, progressive: bool, scans: usize) -> Vec<u8> {
    let mut file = b"\xff\xd8".to_vec();
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    file.extend([0xff, if progressive { 0xc2 } else { 0xc0 }, 0, 17, 8]);
    file.extend(size);
    file.extend([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
    for _ in 0..scans {
        file.extend([0xff, 0xda, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0, 0x55]);
    }
    file.extend(b"\xff\xd9");
    file
}

#[test]
fn pictures_that_swell_are_named_and_the_command_stays_within_half_a_gigabyte() {
    let person = Person::with_a_newsroom();
    let grey = png(16_000, 16_000, png::ColorType::Grayscale, None);
    assert!(grey.len() < 2_000_000);
    let bombs = [
        ("xam.png", grey),
        ("mau.png", said_png(30_000, 30_000, 2, 0)),
        ("dan-xen.png", said_png(14_000, 14_000, 6, 1)),
        ("rong.png", said_png(0x7fff_ffff, 1, 6, 0)),
        ("ho-so.png", png(9, 9, png::ColorType::Rgb, Some(vec![0; 20 << 20]))),
        ("a.gif", gif(65_535, 65_535)),
        ("b.gif", gif(12_000, 12_000)),
        ("a.webp", webp(16_383, 16_383)),
        ("b.webp", webp(9_000, 9_000)),
        ("a.jpg", jpeg(65_535, 65_535, false, 1)),
        ("b.jpg", jpeg(14_000, 14_000, true, 1)),
        ("c.jpg", jpeg(6_000, 6_000, true, 2000)),
        ("d.jpg", jpeg(14_000, 14_000, false, 1)),
    ];
    let ended = published(&person, &bombs);
    assert_eq!(ended.code, 2, "{}", ended.said);
    for (name, _) in &bombs {
        let told = ended.said.lines().find(|line| line.contains(&format!("/anh/{name}: error: ")));
        assert!(told.is_some_and(|line| line.contains("picture")), "{name}: {}", ended.said);
    }
    assert!(
        ended.said.contains("make it smaller, to 4000 pixels on its longer side or less"),
        "{}",
        ended.said
    );
    assert!(ended.peak <= MOST, "{} MB", ended.peak >> 20);
}

#[test]
fn large_pictures_wait_for_one_another_and_all_are_published() {
    let person = Person::with_a_newsroom();
    let large = |rows: u32| png(7_000, 7_000 + rows, png::ColorType::Rgb, None);
    let ended = published(
        &person,
        &[
            ("a.png", large(1)),
            ("b.png", large(2)),
            ("c.png", large(3)),
            ("d.png", png(12_000, 12_000, png::ColorType::Grayscale, None)),
            ("e.png", png(1_000, 9_000, png::ColorType::Rgba, None)),
        ],
    );
    assert_eq!(ended.code, 0, "{}", ended.said);
    assert!(ended.peak <= MOST, "{} MB", ended.peak >> 20);
}

#[test]
fn what_a_picture_took_is_given_back_however_many_cores_there_are() {
    let person = Person::with_a_newsroom();
    // No two of one size: none fits where another one was.
    let sizes = (0..24).map(|at| (2_900 + at * 37, 2_600 + at * 53 % 700));
    let names: Vec<String> = (0..24).map(|at| format!("{at}.png")).collect();
    let pictures = sizes.map(|(width, height)| png(width, height, png::ColorType::Rgb, None));
    let pictures: Vec<(&str, Vec<u8>)> = names.iter().map(String::as_str).zip(pictures).collect();
    let ended = published_by(&person, "96", &pictures);
    assert_eq!(ended.code, 0, "{}", ended.said);
    // All pictures together may take a quarter of a gigabyte, and the command needs little beside them.
    assert!(ended.peak <= 400 << 20, "{} MB", ended.peak >> 20);
}
