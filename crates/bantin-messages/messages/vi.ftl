### Những gì Bantin nói với người vận hành và biên tập viên, bằng tiếng Việt. Xem phần đầu của en.ftl.

## Not converted yet

BT0000-plain = { $what }
    .mend = { $mend }
    .cause = Lỗi này chưa có mã riêng.
    .example = Không có.

## 01 site.toml


## 02 front matter


## 03 texts


## 04 links


## 05 pictures


## 06 files and names


## 07 static/


## 08 publishing


## 09 the command


## 10 the live server


## What the command says beside problems

problem-error = lỗi
problem-warning = cảnh báo
problem-more = … và { $count } chỗ tương tự nữa trong tệp này
