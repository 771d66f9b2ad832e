//! Vietnamese.

use super::Words;
use crate::Role;
use crate::audit::Event;
use crate::passwords::Refused;
use crate::trouble::{NoPreview, Trouble, Unfinished};

pub const WORDS: Words = Words {
    skip: "Đến nội dung chính",
    desk: "Bàn biên tập",
    menu: "Các trang của bàn biên tập",
    sign_in: "Đăng nhập",
    sign_out: "Đăng xuất",
    to_portal: "Về trang tin",
    to_desk: "Về bàn biên tập",

    name: "Tên đăng nhập",
    password: "Mật khẩu",
    show_password: "Hiện mật khẩu",
    hide_password: "Ẩn mật khẩu",
    forgotten: "Quên mật khẩu? Xin nhờ quản trị gửi một liên kết mới.",
    wrong: "Tên đăng nhập hoặc mật khẩu không đúng.",
    limited: "Đã thử quá nhiều lần. Xin đợi một phút rồi thử lại.",
    expired: "Phiên đăng nhập đã hết hạn. Xin đăng nhập lại.",
    signed_out: "Đã đăng xuất.",
    password_chosen: "Đã đặt mật khẩu. Xin đăng nhập.",

    enter_code: "Nhập mã xác thực",
    enter_code_lead: "Xin mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện ở đó.",
    code: "Mã gồm 6 chữ số",
    wrong_code: "Mã không đúng hoặc đã dùng rồi. Xin đợi mã kế tiếp, và xem đồng hồ của điện thoại có đúng giờ không.",
    wrong_recovery_code: "Mã dự phòng không đúng hoặc đã dùng rồi. Xin dùng một mã khác.",
    codes_closed: "Đã nhập sai mã quá nhiều lần. Xin dùng một mã dự phòng, hoặc nhờ quản trị đặt lại tài khoản.",
    codes_unknown: "Máy chủ không kiểm tra được mã lúc này. Xin dùng một mã dự phòng, và báo người vận hành.",
    code_over: "Đã hết thời gian nhập mã. Xin đăng nhập lại.",
    no_telephone: "Không có điện thoại ở đây?",
    recovery_code: "Mã dự phòng",
    recovery_rule: "Một trong các mã đã hiện khi bật xác thực hai bước. Mỗi mã chỉ dùng được một lần.",
    go_on: "Tiếp tục",

    choose_password: "Đặt mật khẩu",
    choose_password_for: "Đặt mật khẩu cho tài khoản {name}. Liên kết này chỉ dùng được một lần.",
    new_password: "Mật khẩu mới",
    password_rule: "Ít nhất 8 ký tự. Một câu dài, dễ nhớ thì tốt hơn một từ ngắn khó nhớ.",
    set_password: "Đặt mật khẩu",

    drafts: "Bản nháp và bài hẹn giờ",
    drafts_menu: "Bản nháp",
    search: "Tìm trong tiêu đề, không cần dấu",
    search_button: "Tìm",
    draft_of: "Bản nháp, đề ngày {stamp}",
    held_at: "Hẹn đăng lúc {stamp}",
    held_on: "Hẹn đăng ngày {stamp}",
    no_drafts: "Chưa có bản nháp hay bài hẹn giờ nào. Bài nào có dòng “draft: true”, hoặc có ngày đăng chưa tới, sẽ hiện ở đây.",
    none_found: "Không có bài nào khớp với “{wanted}”.",
    more: "Còn {count} bài nữa. Xin tìm để thấy.",
    all_drafts: "Xem tất cả",
    unread: "Chưa đọc được",
    newsroom_unreadable: "Chưa đọc được thư mục bài viết. Xin nhờ người vận hành chạy “bantin check” ở đó.",

    preview: "Xem trước",
    to_drafts: "Về danh sách",
    draw_again: "Xem lại bản mới nhất",
    width: "Xem như trên",
    wide: "Máy tính",
    phone: "Điện thoại",
    preview_rule: "Người đọc sẽ thấy bài như trên. Ở đây liên kết không dẫn đi đâu và video không chạy.",
    published_already: "Đã đăng",
    worth_a_look: "Xin xem lại",
    preview_refused: "Bài còn lỗi nên chưa xem trước được. Xin sửa theo hướng dẫn dưới đây rồi xem lại.",
    preview_missing: "Không còn bài này trong thư mục bài viết. Có thể bài đã đổi tên; xin tìm lại trong danh sách.",

    account: "Tài khoản",
    sessions: "Nơi đang đăng nhập",
    this_session: "Trình duyệt này",
    session_times: "Đăng nhập lúc {begun}, dùng lần cuối lúc {seen}",
    unknown_browser: "Trình duyệt không rõ",
    end_session: "Đăng xuất ở đó",
    end_others: "Đăng xuất ở mọi nơi khác",
    change_password: "Đổi mật khẩu",
    current_password: "Mật khẩu hiện tại",
    wrong_current: "Mật khẩu hiện tại không đúng.",
    session_ended: "Đã đăng xuất ở đó.",
    others_ended: "Đã đăng xuất ở mọi nơi khác.",
    password_changed: "Đã đổi mật khẩu và đăng xuất ở mọi nơi khác.",

    second_factor: "Xác thực hai bước",
    second_factor_off: "Chưa bật. Khi bật, đăng nhập cần thêm một mã từ ứng dụng xác thực trên điện thoại, nên người biết mật khẩu vẫn chưa vào được.",
    second_factor_on: "Đang bật. Còn {count} mã dự phòng.",
    turn_on: "Bật xác thực hai bước",
    turn_off: "Tắt xác thực hai bước",
    turn_off_lead: "Cần mật khẩu và một mã. Tắt rồi bật lại thì có các mã dự phòng mới.",
    scan: "Xin quét mã QR bằng ứng dụng xác thực, hoặc nhập khóa dưới đây vào ứng dụng. Sau đó nhập mã mà ứng dụng hiện ra.",
    qr_code: "Mã QR cho ứng dụng xác thực",
    secret_key: "Khóa",
    turned_on: "Đã bật xác thực hai bước và đăng xuất ở mọi nơi khác.",
    turned_off: "Đã tắt xác thực hai bước và đăng xuất ở mọi nơi khác.",
    recovery_codes: "Mã dự phòng",
    recovery_codes_lead: "Xin ghi lại các mã này ngay bây giờ và cất ở nơi an toàn: chúng không hiện lại nữa. Khi không có điện thoại, mỗi mã thay được mã trên điện thoại một lần.",
    to_account: "Về trang tài khoản",

    preview_links: "Liên kết xem trước",
    preview_links_menu: "Liên kết",
    preview_links_lead: "Ai có một liên kết dưới đây đều xem được bài của liên kết đó, không cần tài khoản, và không xem được gì khác.",
    no_preview_links: "Chưa có liên kết xem trước nào còn hiệu lực. Xin mở một bài trong “Bản nháp và bài hẹn giờ” để tạo.",
    make_preview_link: "Tạo liên kết xem trước",
    preview_link_made: "Đã tạo liên kết xem trước bài “{headline}”.",
    preview_link_rule: "Xin sao chép ngay và gửi cho người cần xem: liên kết không hiện lại nữa. Ai có liên kết đều xem được bài này, không cần tài khoản, đến {until}.",
    preview_link: "Liên kết",
    copy: "Sao chép",
    copied: "Đã sao chép",
    to_preview_links: "Xem các liên kết còn hiệu lực",
    preview_link_times: "{name} tạo lúc {made}, xem được đến {until}",
    preview_link_opened: "Đã mở {count} lần, lần cuối lúc {last}",
    preview_link_unopened: "Chưa ai mở",
    revoke: "Thu hồi",
    revoke_link_to: "Thu hồi liên kết xem trước bài “{headline}”",
    preview_link_revoked: "Đã thu hồi liên kết.",
    too_many_of_article: "Bài này đã có {count} liên kết còn hiệu lực. Xin thu hồi bớt rồi tạo lại.",
    too_many_of_account: "Tài khoản này đã có {count} liên kết còn hiệu lực. Xin thu hồi bớt rồi tạo lại.",
    shared_preview: "Bản xem trước",
    shared_preview_lead: "Bản xem trước của một bài chưa đăng, xem được đến {until}.",
    shared_preview_rule: "Bài còn có thể thay đổi trước khi đăng. Ai có liên kết này đều xem được, nên xin đừng chuyển tiếp.",
    open_preview: "Xem bài",

    audit: "Nhật ký",
    audit_when: "Lúc",
    audit_what: "Việc",
    audit_who: "Tài khoản",
    audit_where: "Từ đâu",
    audit_of: "Các dòng của tài khoản {name}.",
    audit_all: "Xem tất cả, mới nhất trước",
    audit_older: "Xem các dòng cũ hơn",
    at_the_terminal: "dòng lệnh trên máy chủ",

    unfinished: |how| match how {
        Unfinished::NotStarted => "Máy chủ chưa chạy được chương trình xem trước. Xin báo người vận hành.",
        Unfinished::TooLong => {
            "Bài này cần quá nhiều thời gian để xem trước nên đã dừng lại. Xin bớt ảnh hoặc bớt chữ, rồi xem lại."
        }
        Unfinished::TooLarge => "Bài này quá lớn để xem trước. Xin bớt ảnh, rồi xem lại.",
        Unfinished::Broken => {
            "Việc xem trước bài này bị dừng giữa chừng, có thể vì ảnh quá lớn. Xin xem lại; nếu vẫn vậy, xin báo người vận hành."
        }
    },
    roles: |role| match role {
        Role::Writer => "Người viết",
        Role::Approver => "Người duyệt",
        Role::Admin => "Quản trị",
    },
    refused: |refused| match refused {
        Refused::Short => "Mật khẩu cần ít nhất 8 ký tự.",
        Refused::Common => {
            "Mật khẩu này nằm trong số những mật khẩu bị đoán trước tiên. Xin chọn mật khẩu khác."
        }
        Refused::Named => "Mật khẩu không được là tên tài khoản hay tên trang. Xin chọn mật khẩu khác.",
    },
    events: |event| match event {
        Event::SignedIn => "Đăng nhập",
        Event::SignInFailed => "Đăng nhập không thành",
        Event::CodeAsked => "Đúng mật khẩu, đã hỏi mã",
        Event::CodeFailed => "Sai mã xác thực",
        Event::RecoveryCodeUsed => "Dùng một mã dự phòng",
        Event::SignInsLimited => "Thử mật khẩu quá nhiều lần",
        Event::SignedOut => "Đăng xuất",
        Event::SessionEnded => "Đăng xuất ở một nơi khác",
        Event::OtherSessionsEnded => "Đăng xuất ở mọi nơi khác",
        Event::PasswordChanged => "Đổi mật khẩu",
        Event::PasswordChangeFailed => "Sai mật khẩu hiện tại khi đổi mật khẩu",
        Event::PasswordChosen => "Đặt mật khẩu bằng liên kết",
        Event::SecondFactorOn => "Bật xác thực hai bước",
        Event::SecondFactorOff => "Tắt xác thực hai bước",
        Event::SecondFactorChangeFailed => "Sai mật khẩu khi đổi xác thực hai bước",
        Event::AccountAdded => "Thêm tài khoản",
        Event::AccountDisabled => "Khóa tài khoản",
        Event::AccountReset => "Đặt lại tài khoản",
        Event::PreviewLinkMade => "Tạo liên kết xem trước",
        Event::PreviewLinkOpened => "Liên kết xem trước được mở lần đầu",
        Event::PreviewLinkRevoked => "Thu hồi liên kết xem trước",
    },
    troubles: |trouble| match trouble {
        Trouble::BadForm => "Không đọc được biểu mẫu đã gửi. Xin mở lại trang và gửi lại.",
        Trouble::LargeForm => "Biểu mẫu đã gửi quá lớn. Xin mở lại trang và gửi lại.",
        Trouble::Missing => "Không tìm thấy trang này. Địa chỉ có thể đã thay đổi.",
        Trouble::WrongMethod => "Địa chỉ này không dùng theo cách đó. Xin mở lại từ bàn biên tập.",
        Trouble::Elsewhere => {
            "Yêu cầu này không đến từ bàn biên tập nên đã bị từ chối. Xin làm lại từ bàn biên tập."
        }
        Trouble::OtherHost => {
            "Ở đây bàn biên tập chỉ mở cho chính máy này. Xin nhờ người vận hành ghi địa chỉ https của bàn biên tập vào “desk_url”."
        }
        Trouble::NotAllowed => "Tài khoản này không có quyền xem trang đó. Xin hỏi quản trị.",
        Trouble::LinkOver => "Liên kết này không còn dùng được. Xin nhờ quản trị gửi một liên kết mới.",
        Trouble::NotWaiting => {
            "Bài này không phải là bản nháp hay bài hẹn giờ: có thể đã đăng, đã đổi tên hoặc đã bỏ. Xin xem lại danh sách."
        }
        Trouble::NoPreview(NoPreview::Unknown) => {
            "Liên kết xem trước này không đúng, bị cắt mất một phần, hoặc đã hết hạn từ lâu. Xin nhờ người gửi gửi lại."
        }
        Trouble::NoPreview(NoPreview::Over) => {
            "Liên kết xem trước này đã hết hạn. Xin nhờ người gửi tạo một liên kết mới."
        }
        Trouble::NoPreview(NoPreview::Revoked) => {
            "Liên kết xem trước này đã bị thu hồi. Nếu vẫn cần xem, xin hỏi người gửi."
        }
        Trouble::NoPreview(NoPreview::Published) => {
            "Bài này đã đến giờ đăng nên không còn bản xem trước. Xin xem trên trang tin."
        }
        Trouble::NoPreview(NoPreview::Gone) => {
            "Bài này không còn ở chỗ cũ: có thể đã đổi tên hoặc đã bỏ. Xin hỏi người gửi."
        }
        Trouble::NoPreview(NoPreview::Unreadable) => {
            "Chưa đọc được bài này, có thể đang được sửa. Xin thử lại sau ít phút."
        }
        Trouble::Busy => "Máy chủ đang bận. Xin thử lại sau ít phút.",
        Trouble::DatabaseBusy => "Cơ sở dữ liệu tài khoản đang bận. Xin thử lại sau ít phút.",
        Trouble::DatabaseReadOnly => {
            "Không ghi được vào cơ sở dữ liệu tài khoản. Chưa có gì thay đổi. Xin báo người vận hành."
        }
        Trouble::DatabaseNewer => {
            "Cơ sở dữ liệu tài khoản là của một phiên bản mới hơn. Chưa có gì thay đổi. Xin nhờ người vận hành cài phiên bản mới của Bantin."
        }
        Trouble::DatabaseBroken => {
            "Không đọc được cơ sở dữ liệu tài khoản. Chưa có gì thay đổi. Xin báo người vận hành."
        }
        Trouble::Broken => "Bàn biên tập đang gặp sự cố. Xin thử lại sau ít phút.",
    },
};
