//! Once through every state of the editors' desk, for whoever looks at all of them: the accessibility checker, the checker
//! of HTML, and people at screenshots.

use crate::desk::{Desk, PASSWORD};
use crate::newsroom::Newsroom;
use crate::reader::Reader;
use crate::telephone::Telephone;

/// As long as names of accounts and headlines are in offices.
const NAME: &str = "Nguyễn Thị Thanh Huyền - Tổ biên tập Văn hóa và Thể thao";
const HEADLINE: &str = "Thông báo về việc điều chỉnh thời gian tiếp nhận ý kiến góp ý của nhân dân đối với dự thảo quy hoạch \
    chi tiết khu chợ phiên và bến xe Mây Sơn giai đoạn 2026 - 2030, tầm nhìn đến năm 2050";
const WRONG: &str = "sai mật khẩu rồi";

impl Desk {
    /// The desk that the tour goes through: a town without a draft.
    pub fn for_the_tour() -> Self {
        Desk::of(Newsroom::with_articles(1))
    }

    /// Calls `look` in each state, with what the state is called. The reader sits at this desk.
    pub async fn shows_every_state(&self, reader: &Reader, mut look: impl AsyncFnMut(&str)) {
        self.shows_the_door(reader, &mut look).await;
        self.shows_drafts(reader, &mut look).await;
        self.shows_the_account(reader, &mut look).await;
        self.shows_two_steps(reader, &mut look).await;
        self.shows_troubles(reader, &mut look).await;
    }

    async fn shows_the_door(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        let link = self.adds(NAME, "admin");
        reader.opens(&link).await;
        look("link").await;
        reader.types("#password", "ngắn").await;
        reader.clicks_on("Đặt mật khẩu").await;
        reader.sees("Mật khẩu cần ít nhất 8 ký tự.").await;
        look("link-refused").await;
        reader.types("#password", PASSWORD).await;
        reader.clicks_on("Đặt mật khẩu").await;
        reader.is_at("/?xong=chon-mat-khau").await;
        look("door-password-chosen").await;
        reader.opens(&link).await;
        look("link-over").await;
        reader.opens("/").await;
        look("door").await;
        reader.tries_to_sign_in(NAME, WRONG).await;
        reader.sees("Tên đăng nhập hoặc mật khẩu không đúng.").await;
        look("door-wrong").await;
        for _ in 0..20 {
            let form = [("name", "ai đó"), ("password", WRONG)];
            let door = ureq::post(self.origin()).header("sec-fetch-site", "same-origin");
            door.send_form(form).expect_err("nobody is called so");
        }
        reader.tries_to_sign_in("ai đó", WRONG).await;
        reader.sees("Đã thử quá nhiều lần.").await;
        look("door-wait").await;
        reader.signs_in(NAME).await;
        self.rests(5);
        reader.opens("/tai-khoan/").await;
        reader.sees("Phiên đăng nhập đã hết hạn.").await;
        look("door-expired").await;
    }

    async fn shows_drafts(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        reader.signs_in(NAME).await;
        look("drafts-none").await;
        self.newsroom.waits("quy-hoach", HEADLINE, "2026-12-31T07:00", false);
        self.newsroom.waits("duong", "Đường lên bản Cuối sẽ đóng hai ngày để trải nhựa", "2026-11-20", true);
        self.newsroom.waits("cho-tet", "Chợ Tết mở sớm", "2027-01-20", false);
        self.newsroom.waits("le-hoi", "Ỷ Ngữ Ễnh Ữ: lễ hội đình làng lùi một tuần", "2026-11-19", true);
        reader.opens("/ban-nhap/").await;
        look("drafts").await;
        self.newsroom.has_a_festival_draft("Lễ hội đình làng");
        reader.opens("/ban-nhap/").await;
        reader.clicks_on("Lễ hội đình làng").await;
        reader.browser.looks_into_the_frame().await;
        // No picture is waited for: below the window of a telephone none is loaded.
        reader.waits_until("document.querySelector('article h1')").await;
        reader.browser.looks_at_the_page().await;
        look("preview").await;
        self.shows_links(reader, look).await;
        reader.opens("/ban-nhap/").await;
        reader.types("#q", "duong ban").await;
        reader.clicks_on("Tìm").await;
        reader.is_at("/ban-nhap/?q=duong+ban").await;
        look("drafts-found").await;
        reader.types("#q", "không có bài này").await;
        reader.clicks_on("Tìm").await;
        reader.sees("Không có bài nào khớp").await;
        look("drafts-none-found").await;
        self.newsroom.file("content/tin/hong.md", "---\nheadlnie: Hỏng\n---\nHỏng.\n");
        reader.opens("/ban-nhap/").await;
        look("drafts-unread").await;
    }

    /// From the preview of an article.
    async fn shows_links(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        reader.clicks_on("Tạo liên kết xem trước").await;
        reader.waits_until("document.querySelector('#link')").await;
        look("links-made").await;
        let link = reader.js("document.querySelector('#link').value").await;
        let link = link.as_str().unwrap_or_default().replacen(&self.origin(), "", 1);
        reader.opens(&link).await;
        look("shared").await;
        reader.clicks_on("Xem bài").await;
        reader.browser.looks_into_the_frame().await;
        reader.waits_until("document.querySelector('article h1')").await;
        reader.browser.looks_at_the_page().await;
        look("shared-opened").await;
        reader.opens("/lien-ket-xem-truoc/").await;
        look("links").await;
        reader.clicks_on("Thu hồi liên kết xem trước bài “Lễ hội đình làng”").await;
        reader.sees("Đã thu hồi liên kết.").await;
        look("links-none").await;
        reader.opens(&link).await;
        look("shared-over").await;
    }

    async fn shows_the_account(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        for _ in 0..2 {
            let form = [("name", NAME), ("password", PASSWORD)];
            let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1";
            let door = ureq::post(self.origin()).header("sec-fetch-site", "same-origin");
            door.header("user-agent", agent).send_form(form).expect("they are let in");
        }
        reader.opens("/tai-khoan/").await;
        look("account").await;
        reader.clicks_on("Đăng xuất ở đó").await;
        reader.sees("Đã đăng xuất ở đó.").await;
        look("account-ended").await;
        reader.types("#current", WRONG).await;
        reader.types("#password", "năm con bò dưới suối").await;
        reader.clicks_on("Đổi mật khẩu").await;
        reader.sees("Mật khẩu hiện tại không đúng.").await;
        look("account-wrong").await;
    }

    async fn shows_two_steps(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        reader.opens("/tai-khoan/hai-buoc/").await;
        look("two-steps-off").await;
        reader.types("#current", PASSWORD).await;
        reader.clicks_on("Tiếp tục").await;
        reader.waits_until("document.querySelector('.qr-code svg')").await;
        look("two-steps-set-up").await;
        let telephone = Telephone::shown_by(reader).await;
        reader.types("#code", &telephone.code()).await;
        reader.clicks_on("Bật xác thực hai bước").await;
        reader.waits_until("document.querySelector('.recovery-codes')").await;
        look("two-steps-recovery-codes").await;
        reader.opens("/tai-khoan/hai-buoc/").await;
        look("two-steps-on").await;
        reader.opens("/nhat-ky/").await;
        look("log").await;
        reader.clicks_on("Đăng xuất").await;
        reader.is_at("/?xong=dang-xuat").await;
        look("door-signed-out").await;
        reader.tries_to_sign_in(NAME, PASSWORD).await;
        reader.is_at("/dang-nhap/ma/").await;
        look("code").await;
        reader.types("#code", "x").await;
        reader.clicks_on("Đăng nhập").await;
        reader.sees("Mã không đúng hoặc đã dùng rồi.").await;
        look("code-wrong").await;
        reader.clicks("summary").await;
        look("code-recovery").await;
    }

    async fn shows_troubles(&self, reader: &Reader, look: &mut impl AsyncFnMut(&str)) {
        self.has_an_account("lan", "writer");
        reader.signs_in("lan").await;
        for (path, name) in [("/nhat-ky/", "403"), ("/khong-co/", "404"), ("/dang-xuat/", "405")] {
            reader.opens(path).await;
            look(&format!("trouble-{name}")).await;
        }
        let settings = self.newsroom.path().join("site.toml");
        let away = settings.with_extension("away");
        std::fs::rename(&settings, &away).expect("it can be moved");
        reader.opens("/ban-nhap/").await;
        look("drafts-unreadable").await;
        std::fs::rename(&away, &settings).expect("it can be moved back");
        let database = self.database();
        let version: i64 =
            database.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("it has one");
        database.pragma_update(None, "user_version", version + 1).expect("it can be written");
        reader.opens("/tai-khoan/").await;
        look("trouble-503").await;
        database.pragma_update(None, "user_version", version).expect("it can be written");
    }
}

impl Newsroom {
    /// A draft with a picture, and with what must not run.
    pub fn has_a_festival_draft(&self, headline: &str) -> &Self {
        let text = format!(
            "---\nheadline: {headline:?}\npublished: 2026-11-18\ndraft: true\nlead: \"Đoạn tóm tắt.\"\n\
             picture: {{ file: anh.png, alt: \"Sân đình\" }}\n---\n\n\
             Ba bản cùng họp ở sân đình.\n\n<img src=\"anh.png\" alt=\"\" onload=\"document.title = 'chạy'\">\n"
        );
        self.file("content/le-hoi/dinh-lang/index.md", text);
        self.picture("content/le-hoi/dinh-lang/anh.png", (640, 480), 170)
    }

    /// An article that readers do not see yet: a draft, or one that is held until its day.
    pub fn waits(&self, slug: &str, headline: &str, published: &str, is_draft: bool) -> &Self {
        let text = format!(
            "---\nheadline: {headline:?}\npublished: {published}\ndraft: {is_draft}\n---\n\nNội dung của bài {slug}.\n"
        );
        self.file(&format!("content/tin/{slug}.md"), text)
    }
}

/// What editors do at the door.
impl Reader {
    /// Opens it and is let in.
    pub async fn signs_in(&self, name: &str) {
        self.opens("/").await;
        self.tries_to_sign_in(name, PASSWORD).await;
        self.is_at("/ban-nhap/").await;
    }

    /// Fills in the door's form, which is there already, and sends it.
    pub async fn tries_to_sign_in(&self, name: &str, password: &str) {
        self.types("#name", name).await;
        self.types("#password", password).await;
        self.clicks_on("Đăng nhập").await;
    }
}
