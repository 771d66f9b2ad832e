### What Bantin says to operators and editors, in English. One file per language; every language has every message.
###
### A problem's identifier begins with its code, and its value says what is wrong. `.mend` says what to do about it;
### `.cause` and `.example` are what `bantin explain CODE` tells, without variables; so is `.mends`, what to do in
### general, where `.mend` is nothing but a variable. Once given, a code never gets another meaning and is never given
### again. Groups: 01 site.toml · 02 front matter · 03 texts · 04 links · 05 pictures · 06 files and names · 07 static/ ·
### 08 publishing · 09 the command · 10 the live server.
###
### What a file or a person wrote stands between “ and ”.

## Not converted yet

BT0000-plain = { $what }
    .mend = { $mend }
    .cause = This problem has no code of its own yet.
    .example = None.

## 01 site.toml

BT0101-unknown-key = “{ $key }” is no key of this
    .mend = { $suggestion }
    .mends = write one of the keys that are known there; the problem names the nearest
    .cause = A key that nobody reads is most often a misspelled one, whose value would be lost in silence; or it is what another program calls it.
    .example =
        wrong: headlnie: Hội đình mở cửa
        right: headline: Hội đình mở cửa
BT0102-missing-key = “{ $key }” is missing
    .mend = { $how }
    .mends = add the key; the problem shows its line
    .cause = Without this key there is nothing to publish: a text has no headline or no day, a section no title, an entry of the menu no place to lead to.
    .example =
        wrong: [[sections]]  id = "tin"
        right: [[sections]]  id = "tin"  title = "Tin tức"
BT0103-empty-key = “{ $key }” is empty
    .mend = { $how }
    .mends = write its value behind it; the problem shows how
    .cause = The key is there, but nothing stands behind it; a template that was not filled in looks so.
    .example =
        wrong: headline:
        right: headline: Hội đình mở cửa
BT0104-wrong-kind = “{ $key }” should be { $expected }, and is { $found }
    .mend = write { $expected } after “{ $key }”
    .cause = Each key takes one kind of value: a text, a list, or a table of keys and values. Brackets, braces or an indented line make another kind of it.
    .example =
        wrong: headline: [Hội đình, mở cửa]
        right: headline: "Hội đình, mở cửa"
BT0105-site-not-toml = this is not TOML: { $reason }
    .mend = { $how }
    .mends = write  key = "text" , with the text between straight quotes
    .cause = Nothing of site.toml can be read while its grammar is broken, not even the sections. Most often a quote or a bracket is missing, or an office program drew the quotes.
    .example =
        wrong: name = Thị trấn Thử
        right: name = "Thị trấn Thử"
BT0106-missing-owner = “{ $key }” is missing: readers are not told { $key ->
        [owner] the body that owns the portal
        [responsible] who is responsible for what it says
       *[address] its postal address
    }
    .mend = add a line  { $key } = "…"  before the first [table]
    .cause = A portal says at the foot of each page who stands behind it, and in Vietnam it has to. The line may also stand below a [table], which then takes it for its own.
    .example =
        wrong: [[sections]]  id = "tin"  owner = "Ủy ban nhân dân"
        right: owner = "Ủy ban nhân dân"  [[sections]]  id = "tin"
BT0107-unknown-language = “{ $language }” is no language that the portal speaks
    .mend = write { $known }
    .cause = The words around the texts exist in a few languages. Their tags are short ones, without a country.
    .example =
        wrong: language = "vietnamese"
        right: language = "vi"
BT0108-unknown-time-zone = “{ $zone }” is no time zone
    .mend = write an IANA name, as "{ $usual }"
    .cause = Times without an offset are read in this zone, by its name in the IANA database. Not every capital is in a name: Hanoi's zone is called after Ho Chi Minh City.
    .example =
        wrong: time_zone = "Asia/Hanoi"
        right: time_zone = "Asia/Ho_Chi_Minh"
BT0109-address-with-path = “{ $url }” has a path; the site stands at the root of its host
    .mend = write scheme and host alone: { $key } = "https://bantin.example"
    .cause = All addresses of an edition begin at the root, so it cannot stand in a folder of another site.
    .example =
        wrong: base_url = "https://bantin.example/vi/"
        right: base_url = "https://vi.bantin.example"
BT0110-no-address-of-a-site = “{ $url }” is not the address of a site
    .mend = write scheme and host alone: { $key } = "https://bantin.example"
    .cause = Search engines and shared links need the whole address, with https:// before it and nothing behind the host.
    .example =
        wrong: base_url = "bantin.example"
        right: base_url = "https://bantin.example"
BT0111-unknown-number-format = “{ $format }” is no way of setting thousands apart
    .mend = write "dot" (3.012), "comma" (3,012) or "space" (3 012)
    .cause = The way is named by a word, not by the sign itself.
    .example =
        wrong: number_format = "."
        right: number_format = "dot"
BT0112-logo-outside = “{ $file }” leaves the newsroom's folder
    .mend = put the logo beside site.toml and name it: logo = "logo.svg"
    .cause = Nothing outside of the newsroom is read, so that it can be moved and published anywhere.
    .example =
        wrong: logo = "../anh/logo.svg"
        right: logo = "logo.svg"
BT0113-logo-no-file = “{ $file }” is { $kind }, not a file
    .mend = put the logo there, or mend its name
    .cause = The logo is one file; here a folder or something else has its name.
    .example =
        wrong: logo = "anh"
        right: logo = "anh/logo.svg"
BT0114-logo-missing = there is no file “{ $file }” beside site.toml
    .mend = put the logo there, or mend its name
    .cause = The file is not where site.toml names it. Small and capital letters differ, and so do .jpg and .jpeg.
    .example =
        wrong: logo = "Logo.SVG", the file is called logo.svg
        right: logo = "logo.svg"
BT0115-logo-unreadable = “{ $file }” cannot be the logo: { $reason }
    .mend = put the logo there, or mend its name
    .cause = The file is there and cannot be opened: its rights forbid it, or it is a link that leads out of the newsroom.
    .example =
        wrong: logo.svg is a link to /srv/logo.svg
        right: logo.svg is the file itself
BT0116-too-many-visits = “{ $number }” is more than browsers can count on from
    .mend = write { $most } at most
    .cause = Browsers count exactly up to about nine quadrillion; a digit was likely typed or pasted too often.
    .example =
        wrong: base = 99999999999999999999
        right: base = 3012450
BT0117-visits-not-whole = “{ $number }” is not a whole number
    .mend = write it with digits alone: base = 3012450
    .cause = Visits are counted one by one; dots and commas between the digits, or quotes with words, make something else of it.
    .example =
        wrong: base = "3.012.450"
        right: base = 3012450
BT0118-wrong-colour-name = “{ $name }” is no name of a colour
    .mend = write it with a-z, digits and hyphens: accent = "#33417a"
    .cause = A colour replaces one of the style, by the style's own name for it.
    .example =
        wrong: "Màu chính" = "#33417a"
        right: accent = "#33417a"
BT0119-no-colour = “{ $colour }” is not a colour
    .mend = write it as "#33417a"
    .cause = A colour is a # and three or six digits from 0 to f; names of colours are not read.
    .example =
        wrong: accent = "red"
        right: accent = "#cc0000"
BT0120-unknown-message = there is no message “{ $key }”, so readers never see this
    .mend = { $suggestion }
    .mends = write the key of a sentence of the portal; the problem names the nearest
    .cause = Under [messages] a sentence of the portal is worded in the site's own way, by its key; this key belongs to no sentence.
    .example =
        wrong: other_new = "Tin khác"
        right: other_news = "Tin khác"
BT0121-unknown-filling = nothing fills in “{"{"}{ $name }{"}"}” in the message “{ $key }”: readers see it as it stands
    .mend = { $how }
    .mends = write one of the names that the sentence has, in braces, or take it out
    .cause = What stands in braces is filled in by the portal, and each sentence has its own names for that.
    .example =
        wrong: as_of = "Đến {"{"}ngay{"}"}"
        right: as_of = "Đến {"{"}date{"}"}"
BT0122-message-twice = the message “{ $key }” is worded twice
    .mend = keep one of them
    .cause = A message with a dot in its key can be written in two ways in TOML, and both were used.
    .example =
        wrong: visits.today = "Hôm nay"  "visits.today" = "Trong ngày"
        right: visits.today = "Hôm nay"
BT0123-wrong-name = “{ $name }” is no name: { $reason }
    .mend = { $how }
    .mends = write it with a-z, digits and single hyphens between them
    .cause = Names of sections, boxes and articles stand in addresses, which everyone must be able to type and send.
    .example =
        wrong: id = "Lễ hội"
        right: id = "le-hoi"
BT0124-section-twice = there are two of the section “{ $id }”
    .mend = give one of them another id
    .cause = The id is the section's folder and the beginning of its addresses, so each has its own. A copied section still has the id of the first.
    .example =
        wrong: [[sections]] id = "tin"  [[sections]] id = "tin"
        right: [[sections]] id = "tin"  [[sections]] id = "le-hoi"
BT0125-box-twice = there are two of the box “{ $id }”
    .mend = give one of them another id
    .cause = Under its id a box stands on the front page and in the data, so each has its own. A copied box still has the id of the first.
    .example =
        wrong: [[boxes]] id = "tin-moi"  [[boxes]] id = "tin-moi"
        right: [[boxes]] id = "tin-moi"  [[boxes]] id = "hop-le-hoi"
BT0126-id-of-pages = “{ $id }” is an id that pages use otherwise
    .mend = give the box another id
    .cause = A box's id is an anchor on the page. A few anchors belong to the page itself, and links to them would lead to the box.
    .example =
        wrong: id = "noi-dung"
        right: id = "tin-noi-dung"
BT0127-wrong-menu-target = “{ $href }” is not where an entry of the menu may lead
    .mend = write a path of the site that begins with a slash ("/gioi-thieu/"), or an address that begins with https://, http://, mailto: or tel:
    .cause = The menu stands on every page, so a path without a slash would lead elsewhere from each; scripts and other kinds of addresses are not let in.
    .example =
        wrong: href = "gioi-thieu"
        right: href = "/gioi-thieu/"
BT0128-box-without-section = there is no section “{ $section }” to fill the box from
    .mend = { $suggestion }
    .mends = write "all", the id of a section, or a list of slugs
    .cause = A box shows all news, those of one section, or chosen articles; the section is named by its id.
    .example =
        wrong: from = "Lễ hội"
        right: from = "le-hoi"
BT0129-menu-to-nowhere = in the menu, { $what }
    .mend = { $mend }
    .mends = write the address of a page that is published
    .cause = An entry of the menu leads to a page that this edition does not have: it was renamed, is a draft, or its address is misspelled.
    .example =
        wrong: href = "/tim/"
        right: href = "/tin/"
BT0130-box-without-article = the box “{ $id }” names an article “{ $slug }”, which is not there
    .mend = mend the slug, or take it out of the list
    .cause = An article is named by its slug, the name of its file or folder without .md. It may have been renamed or removed since.
    .example =
        wrong: from = ["hoi-dinh.md"]
        right: from = ["hoi-dinh"]

# What may have been meant.
did-you-mean = did you mean “{ $word }”?
known-here = known here: { $names }
write-a-section-or-slugs = write one of { $names }, or a list of slugs
nothing-to-fill-in = take it out: this message has nothing to fill in
fill-in-one-of = write one of { $names }, in braces
move-to-section = did you mean content/{ $section }/ ? Move its files there
add-section = add it to site.toml:  [[sections]]  id = "{ $folder }"  title = "…"
either = { $one } or { $other }

# How a missing key is added.
add-name = add a line  name = "…"  with the site's name
add-base-url = add a line  base_url = "https://…"  with the site's own address
add-id = add a line  id = "…"  of the letters a-z, digits and hyphens
add-title = add a line  title = "…"  with what readers see
add-href = add a line  href = "/…/"  with where it leads
add-light-and-dark = write {"{"} light = "#33417a", dark = "#aab4e8" {"}"}
add-to-front-matter = add a line  { $line }  to the front matter
add-day-of-correction = add the day of the correction:  date: 2026-03-16
add-text-of-correction = add what was wrong and what is right:  text: "…"
add-file-of-picture = name the picture's file:  file: anh.jpg

# Kinds of values.
value-text = a text
value-nothing = nothing
value-list = a list
value-table = a table of keys and values

# Why a text is no name.
name-empty = it is empty
name-too-long = it is longer than { $most } letters
name-letter = “{ $letter }” cannot stand in an address: use a-z, 0-9 and single hyphens between them
name-hyphen = a hyphen stands only between letters, one at a time
name-reserved = “{ $name }” is an address of the portal itself
name-as = write "{ $name }"
name-of-plain-letters = write it with a-z, digits and single hyphens between them

## 02 front matter

BT0201-no-front-matter = the file does not begin with front matter
    .mend = begin it with the lines  ---  headline: "…"  published: 2026-03-14T08:30  ---
    .cause = Every text begins with its headline and its day, between two lines of three hyphens. A text that was pasted as a whole lacks them.
    .example =
        wrong: Hội đình mở cửa từ sáng sớm.
        right: ---  headline: Hội đình mở cửa  published: 2026-03-14  ---
BT0202-drawn-opening = “{ $line }” does not begin front matter: that is done by three hyphens, ---
    .mend = write --- in a line of its own, before and after the keys
    .cause = Office programs and telephones draw one long dash where hyphens are typed.
    .example =
        wrong: —
        right: ---
BT0203-never-closed = the front matter that begins with { $fence } is never closed
    .mend = write a line { $fence } after its last key
    .cause = The same line that opens the front matter closes it; without it the whole text would be taken for keys.
    .example =
        wrong: ---  headline: Hội đình  Thân bài.
        right: ---  headline: Hội đình  ---  Thân bài.
BT0204-drawn-closing = “{ $line }” does not close the front matter: that is done by three hyphens, ---
    .mend = write --- in a line of its own
    .cause = Office programs and telephones draw one long dash where hyphens are typed; or one hyphen is too few or too many.
    .example =
        wrong: ——
        right: ---
BT0205-front-matter-not-yaml = the front matter is not YAML: { $reason }
    .mend = { $how }
    .mends = put a text that has a colon, a #, quotes or brackets in it between straight quotes, and begin every key at the start of its line
    .cause = A colon, a #, quotes or brackets mean something in YAML, and so does space at the beginning of a line: a headline that has them stands between quotes.
    .example =
        wrong: headline: Hội đình: mở cửa
        right: headline: "Hội đình: mở cửa"
BT0206-front-matter-not-toml = the front matter is not TOML: { $reason }
    .mend = { $how }
    .mends = write  key = "text" , with the text between straight quotes
    .cause = Between +++ the front matter is TOML, where a text always stands between straight quotes and = follows the key.
    .example =
        wrong: headline = Hội đình
        right: headline = "Hội đình"
BT0207-not-true-or-false = “{ $value }” is neither true nor false
    .mend = write true or false
    .cause = Whether an article is a draft or is pinned is said by one of two words, in English and in small letters.
    .example =
        wrong: draft: có
        right: draft: true
BT0208-not-a-time = “{ $time }” is not a time
    .mend = { $how }
    .mends = write it as 2026-03-14, as 2026-03-14T08:30 in the site's time zone, or as 2026-03-14T08:30:00+07:00
    .cause = A day is written from the year down, so that it means the same everywhere; other orders can be misread.
    .example =
        wrong: published: 14/03/2026 8h30
        right: published: 2026-03-14T08:30
BT0209-not-a-day = “{ $day }” is not a day
    .mend = write it as { $example }
    .cause = Here a day alone is meant, from the year down and without a time; or there is no such day in the calendar.
    .example =
        wrong: withdrawn: 1/4/2026
        right: withdrawn: 2026-04-01
BT0210-updated-too-early = the article was updated before it was published
    .mend = mend one of the two times
    .cause = Readers see both times, and the second cannot be the earlier one. Often the day of publishing was changed later, or a year is mistyped.
    .example =
        wrong: published: 2026-03-14  updated: 2025-03-15
        right: published: 2026-03-14  updated: 2026-03-15
BT0211-alias-taken = the alias “{ $alias }” is already an address of { $file }
    .mend = remove the alias from one of the two
    .cause = An address leads to one page. A copied article still has the aliases of the first.
    .example =
        wrong: a.md: aliases: [/cu/1]  b.md: aliases: [/cu/1]
        right: a.md: aliases: [/cu/1]  b.md: aliases: [/cu/2]
BT0212-same-instant = it is published at the same instant as { $file } ({ $at }): their order is by slug
    .mend = give one of them another time, a minute later
    .cause = Lists are in the order of time. Of two articles with the same time, the alphabet decides which comes first.
    .example =
        wrong: a.md: published: 2026-03-14T08:30  b.md: published: 2026-03-14T08:30
        right: a.md: published: 2026-03-14T08:30  b.md: published: 2026-03-14T08:31
BT0213-name-twice = “{ $name }” is the name of { $file } as well; a name is given once in the site
    .mend = rename or remove one of the two
    .cause = An article is known by its name in boxes, in the data and for redirects, whatever its section; a page by its name alone.
    .example =
        wrong: content/tin/hoi-dinh.md and content/le-hoi/hoi-dinh.md
        right: content/tin/hoi-dinh.md and content/le-hoi/hoi-dinh-2026.md
BT0214-page-like-a-section = “{ $name }” is a section of site.toml already, at the same address
    .mend = give the page's file another name
    .cause = A page beside the sections and a section of the same name would have the same address.
    .example =
        wrong: content/tin.md and [[sections]] id = "tin"
        right: content/ve-tin.md and [[sections]] id = "tin"
BT0215-not-utf-8 = this is not UTF-8 text
    .mend = save the file again with the encoding UTF-8 (Unicode), or mend this letter
    .cause = Bantin reads texts as UTF-8. Old programs save Vietnamese in other encodings (TCVN3, VNI, Windows-1258), or the file is no text at all.
    .example =
        wrong: saved as “ANSI” or “Windows-1258”
        right: saved as “UTF-8”
BT0216-unreadable-file = the file cannot be read: { $reason }
    .mend = see that it is there and may be read, or take it out of the folder
    .cause = The file was removed meanwhile, its rights forbid reading it, it is far too large for a text, or it is a link that leads out of the newsroom.
    .example =
        wrong: a file that only its owner may read (rights 600, another user)
        right: a file that the publisher may read (rights 644)

# What to do about a grammar.
straight-quotes = “ and ” are letters here, not quotes: write straight ones, " before and after the text
quote-in-yaml = write a text that has a colon, a #, quotes or brackets in it between quotes: headline: "Hội đình: mở cửa"; begin every key at the start of its line
quote-in-toml = write  key = "text" , with the text between quotes

# How a time is written.
write-time-so = write it as 2026-03-14, as 2026-03-14T08:30 in the site's time zone, or as 2026-03-14T08:30:00+07:00
year-first = the year comes first: { $date }, with the time { $date }T08:30

# Why a text is not YAML.
yaml-no-line-of-keys = this is not a line of the form “key: value”
yaml-second-colon = mapping values are not allowed in this context
yaml-key-twice = duplicate mapping key: { $key }
yaml-open-quote = unclosed quote
yaml-open-bracket = unclosed bracket '{ $bracket }'
yaml-bracket-astray = misplaced bracket
yaml-no-colon = simple key expected ':'
yaml-unexpected-letter = unexpected character: `{ $letter }'
yaml-after-quotes = invalid trailing content after a text in quotes
yaml-tab = tabs disallowed within this context
yaml-unknown-escape = while parsing a quoted scalar, found unknown escape character
yaml-anchor = an anchor or alias (& or *) that is none
yaml-second-document = a second document begins or ends here
yaml-odd-key = a key that is not a text

# Why a text is not TOML.
toml-no-quotes = string values must be quoted, expected literal string
toml-no-equals = key with no value, expected `=`
toml-key-letters = invalid unquoted key, expected letters, numbers, `-`, `_`
toml-no-key = unquoted keys cannot be empty, expected letters, numbers, `-`, `_`
toml-key-twice = duplicate key
toml-open-quote = invalid string, expected the quote that ends it
toml-open-bracket = unclosed bracket, expected `{ $bracket }`
toml-line-goes-on = unexpected key or value, expected newline, `#`
toml-wrong-escape = missing escaped value after a backslash
toml-wrong-number = invalid number or date
toml-wrong-boolean = invalid boolean, expected `true` or `false`
toml-second-equals = extra `=`, expected nothing
toml-commas = a comma is missing or too many

# What else a grammar's reader says: in its own words, which are English.
grammar-says = { $words }

# Why a file is not read.
file-too-large = it has { $size } MB, and { $most } at most are read
file-is-other = it is { $kind }, not a file
file-is-none = it is not a file
link-out = it is a link that leads out of the newsroom, or one that names its way from the root
link-to-nothing = it is a link that leads to nothing
link-nowhere = it is a link that leads nowhere: { $reason }
system-not-found = No such file or directory (os error { $number })
system-denied = Permission denied (os error { $number })
system-says = { $words }

# What a path leads to.
kind-file = a file
kind-folder = a folder
kind-pipe = a pipe
kind-socket = a socket
kind-device = a device

## 03 texts


## 04 links


## 05 pictures


## 06 files and names


## 07 static/


## 08 publishing

BT0801-not-a-newsroom = { $folder }: no site.toml here, so this is not a newsroom
    .mend = name the newsroom's folder, or make one with `bantin new DIR`
    .cause = A newsroom is a folder with a site.toml in it. The command was started in another folder, or another one was named.
    .example = wrong: bantin publish Documents · right: bantin publish Documents/my-town

BT0802-not-ours = { $folder }: this folder holds files that Bantin did not make, so it was left alone
    .mend = name an empty or a new folder, or remove it yourself
    .cause = An edition takes the place of all that a folder holds. A folder with files of somebody else is never emptied by itself.
    .example = wrong: --out /home/me · right: --out /srv/portal

BT0803-among-sources = { $folder }: this is a place for what pages are made of, and not for pages
    .mend = name another folder with --out, or leave it out
    .cause = Pages that are written among the texts would be taken for texts the next time.
    .example = wrong: --out my-town/content/pages · right: --out my-town/dist

BT0804-in-the-way = { $path }: a link or a folder stands here in the place of what Bantin makes
    .mend = move it away and publish again
    .cause = Somebody put a link or a folder where a page or a file of the edition belongs. Bantin does not follow it and does not remove it.
    .example = wrong: dist/news is a link to another folder · right: dist/news is left to Bantin

BT0805-mount-point = { $folder }: a disk is mounted on this folder, and a new edition takes the place of the whole folder, which cannot be done with a mounted one
    .mend = name a folder in it, --out { $inner }, and let your web server show that
    .cause = A new edition and the old one are exchanged in one step. A folder that a disk is mounted on cannot be exchanged.
    .example = wrong: --out /mnt/web · right: --out /mnt/web/portal

BT0806-linked = { $link }: this is a symbolic link in the newsroom's own folder, and what came with a newsroom leads nowhere else
    .mend = remove it, or name the folder that it leads to with --out
    .cause = A newsroom may come from somebody else. A link in it must not decide which folder on this machine is written to.
    .example = wrong: my-town/dist is a link to /srv · right: --out /srv/portal

BT0807-busy = { $folder }: another publish is at work here
    .mend = wait until it has ended and try again
    .cause = Two publishes into one folder at once could leave half an edition of each. The second one stops.
    .example = wrong: two schedulers publish at the same minute · right: one of them

BT0808-changed = { $file }: this file changes again and again while it is published
    .mend = publish again once it is at rest
    .cause = A program writes the file all the time, for example a synchronisation that has not finished. What is printed must be what was checked.
    .example = wrong: publish while a folder is being copied · right: copy, then publish

BT0809-vanishing = { $vanished } of { $of } pages would vanish; is a disk unmounted, or a merge gone wrong?
    .mend = Add --force when it is meant
    .cause = More than a tenth of the pages that readers can open now would be missing. Mostly that is an accident: a disk that is not mounted, a folder that was renamed.
    .example = accident: content/news was renamed to content/tin · meant: an old section is closed, with --force

BT0810-style = the app's style sheets cannot be used: { $what }
    .mend = build the app again with `cargo xtask build`
    .cause = The style sheets inside this build of Bantin are damaged or were changed by hand.
    .example = wrong: a style sheet with an open bracket · right: the one of the release

BT0811-machine = { $path }: { $error }
    .mend = see whether the disk is full and whether this folder may be written to
    .cause = The system did not let Bantin read or write there: the disk is full, a permission is missing, the disk went away. The published edition is still whole.
    .example = wrong: a folder that another user owns · right: one that you may write to

BT0812-journal-in-doubt = the journal that a publish left there was not followed: { $why }
    .mend = nothing is to be done: every page was made anew. Where nobody stopped a publish or touched its files, ask where this newsroom comes from
    .cause = A publish that is cut off leaves a journal, which the next one finishes. This one is damaged, or names what is not in the edition, so it is not believed.
    .example = a newsroom that came by post with a journal in it

## 09 the command

BT0901-no-newsroom-named = { $folder }: no site.toml here, so this is not a newsroom
    .mend = name the newsroom's folder, or make one with `bantin new DIR`
    .cause = The folder that was named has no site.toml.
    .example = wrong: bantin check Documents · right: bantin check Documents/my-town

BT0902-no-newsroom-here = neither this folder nor one above it is a newsroom (there is no site.toml)
    .mend = go to one, name one, or make one with `bantin new DIR`
    .cause = Without a name, the command takes the newsroom that you are in. You are in none.
    .example = wrong: cd Documents && bantin publish · right: cd Documents/my-town && bantin publish

BT0903-link-in-the-way = { $path }: this is a link, so nothing was written there
    .mend = put the folder itself in its place
    .cause = A link in a newsroom could lead writing to anywhere on this machine.
    .example = wrong: content is a link · right: content is a folder

BT0904-no-time = “{ $text }” is no time
    .mend = write 2026-11-23, 2026-11-23T08:30 or 2026-11-23T08:30:00+07:00
    .cause = --as-of takes a day or a moment. A day alone is its beginning, in the site's time zone.
    .example = wrong: --as-of 23/11/2026 · right: --as-of 2026-11-23

BT0905-others-files-in-out = { $folder }: this folder holds files that Bantin did not make, so it was left alone
    .mend = name an empty or a new folder with --out, or add --replace to delete what it holds
    .cause = An edition takes the place of all that a folder holds.
    .example = wrong: --out /home/me · right: --out /srv/portal, or --replace when all in it may go

BT0906-newsroom-inside-out = { $folder }: the newsroom itself is in this folder
    .mend = name another with --out
    .cause = With --replace everything in the folder would be deleted, the newsroom too.
    .example = wrong: --out . --replace · right: --out dist

BT0907-left-from-an-earlier-run = { $folder } is left from an earlier run
    .mend = look into it and remove it first
    .cause = A publish with --replace moves the old folder aside and deletes it once the edition is published. This one was cut off in between.
    .example = dist.replaced lies beside dist

BT0908-partly = { $errors } { $errors ->
    [one] error
   *[other] errors
 } passed over: what they are of was left as it stood, or left out.
    .mend = Mend them and publish again.
    .cause = With --keep-going broken articles do not stop the others. Their last good version stays, and the exit code is 3.
    .example = a scheduler that publishes at night, with --keep-going

BT0909-without-the-app = this bantin was built without the reader's app
    .mend = run `cargo xtask build` and use target/release/bantin
    .cause = The command carries the app inside it. This one was built by hand, without it.
    .example = wrong: cargo build · right: cargo xtask build

BT0910-no-such-section = there is no section “{ $section }”; site.toml has { $sections }
    .mend = name one of them with --section
    .cause = An article belongs to one section, and sections are listed in site.toml.
    .example = wrong: --section news · right: --section tin-tuc

BT0911-no-section-yet = site.toml has no section yet
    .mend = add one: [[sections]] with id and title
    .cause = An article belongs to a section, and there is none.
    .example = [[sections]] id = "tin-tuc" title = "Tin tức"

BT0912-no-address-of-headline = no address can be made of this headline, since it has neither letter nor digit
    .mend = add --slug
    .cause = The article's address is made of its headline.
    .example = wrong: bantin new article "…" · right: bantin new article "…" --slug thong-bao

BT0913-wrong-slug = --slug: { $error }
    .mend = write lower-case letters without marks, digits and hyphens
    .cause = A slug is part of addresses, which must read the same everywhere.
    .example = wrong: --slug "Lễ hội" · right: --slug le-hoi

BT0914-address-taken = { $path } is there already, and addresses are unique
    .mend = word the headline otherwise, or add --slug with another name
    .cause = Two articles cannot have one address, whatever their sections.
    .example = wrong: a second “Lễ hội” · right: “Lễ hội đình làng Đông”

BT0915-file-for-a-folder = { $path } is a file
    .mend = name a folder
    .cause = A newsroom is a folder.
    .example = wrong: bantin new notes.txt · right: bantin new my-town

BT0916-not-empty = { $path } is not empty, so it was left alone
    .mend = name a new folder, or add --force to put what is missing there (nothing is overwritten)
    .cause = A new newsroom should not be mixed with files of yours by accident.
    .example = wrong: bantin new Documents · right: bantin new Documents/my-town

BT0917-shown-already = { $folder }: another `bantin serve` shows this newsroom already
    .mend = look at the address that it told, or stop it first
    .cause = A second preview would write into the same pages.
    .example = wrong: bantin serve in two terminals · right: one of them

BT0918-preview-behind-a-link = { $path }: this is a link, and a preview's pages and visits must not leave the newsroom
    .mend = remove it and start again
    .cause = A link in .bantin would let the preview write elsewhere on this machine.
    .example = wrong: .bantin is a link · right: .bantin is a folder, which Bantin makes

BT0919-visits-behind-a-link = { $path }: this is a link, or no file of its own, and a preview's visits must not leave the newsroom
    .mend = remove it and start again
    .cause = A link in .bantin/preview-visits would let the preview write elsewhere on this machine.
    .example = wrong: the database has a second name · right: it is removed, and Bantin makes another

BT0920-could-not = { $doing }: { $error }
    .mend = see whether it is there and whether you may read and write it
    .cause = The system did not let the command do it.
    .example = wrong: a folder of another user · right: one of your own

BT0921-no-such-language = --language: there is no “{ $name }” here
    .mend = write vi or en
    .cause = The command speaks Vietnamese and English. Without the option it speaks as LANG says.
    .example = wrong: --language fr · right: --language vi

BT0922-no-such-code = there is no problem with the code “{ $code }”{ $near }
    .mend = `bantin explain` lists all
    .cause = A code is BT and four digits; it stands behind a problem in brackets.
    .example = wrong: bantin explain 101 · right: bantin explain BT0101

BT0923-changes-cannot-be-watched = { $folder }: changes cannot be watched ({ $error })
    .mend = on Linux, raise fs.inotify.max_user_watches
    .cause = The preview asks the system to tell of changes. The system has no room for so many folders.
    .example = sysctl fs.inotify.max_user_watches=524288

BT0930-unknown-option = “{ $argument }” is not known here{ $near }
    .mend = `{ $help }` tells what can be typed
    .cause = No option and no argument of the command has this name.
    .example = wrong: bantin publish --output pages · right: bantin publish --out pages

BT0931-unknown-command = there is no command “{ $command }”{ $near }
    .mend = `bantin --help` lists the commands
    .cause = The word after `bantin` is the name of a command.
    .example = wrong: bantin publsh · right: bantin publish

BT0932-argument-missing = missing: { $arguments }
    .mend = `{ $help }` tells what can be typed
    .cause = The command cannot guess this.
    .example = wrong: bantin live --edition dist · right: bantin live --edition dist --listen 127.0.0.1:8000 --data visits

BT0933-wrong-value = { $argument }: “{ $value }” cannot be used here{ $why }
    .mend = `{ $help }` tells what can be typed
    .cause = The value of this option has another form.
    .example = wrong: --listen eighty · right: --listen 127.0.0.1:8080

BT0934-value-missing = { $argument } wants a value
    .mend = `{ $help }` tells what can be typed
    .cause = Something belongs behind this option.
    .example = wrong: bantin publish --out · right: bantin publish --out pages

BT0935-excluded = { $argument } cannot be typed together with { $other }
    .mend = take one of them out
    .cause = The two exclude each other.
    .example = wrong: bantin new my-town article "Lễ hội" · right: bantin new article "Lễ hội"

BT0936-typed-twice = { $argument } is typed more than once
    .mend = type it once
    .cause = This option has one value.
    .example = wrong: --out a --out b · right: --out b

usage-near = ; did you mean “{ $near }”?
usage-values = ; it is one of { $values }
usage-why = { " (" }{ $why })
usage-nothing = {""}

## 10 the live server

BT1001-no-edition = { $path }: no edition there ({ $error })
    .mend = publish first: bantin publish
    .cause = The server serves what was published. The folder that was named holds no edition.
    .example = wrong: --edition my-town · right: --edition my-town/dist

BT1002-bad-edition = { $path }: not what Bantin publishes ({ $why })
    .mend = publish again: bantin publish
    .cause = A file of the edition was changed by hand, or was cut off when it was copied.
    .example = wrong: site.json edited by hand · right: site.toml edited, then published

BT1003-visits-not-writable = { $folder }: cannot keep visits there ({ $error })
    .mend = name a folder that may be written with --data
    .cause = The visitor figures are kept in a folder, so that they survive a restart.
    .example = wrong: --data /etc · right: --data /var/lib/bantin

BT1004-visits-in-use = { $folder }: another Bantin keeps its visits there
    .mend = stop it or name another folder with --data
    .cause = Two servers that count into one folder would count wrong.
    .example = wrong: two servers with --data visits · right: one each

BT1005-visits-misplaced = { $folder }: visits would be kept { $place }
    .mend = name a folder of their own with --data
    .cause = What is kept of visits must not lie where readers or a publish reach it.
    .example = wrong: --data dist · right: --data visits

BT1006-visits-not-kept = { $folder }: could not be written in time; the visits of the last seconds may be missing
    .mend = see whether the disk works
    .cause = When the server stops it writes the last seconds. The disk did not answer.
    .example = a network disk that went away

BT1007-no-origin = “{ $origin }” is no origin
    .mend = write the scheme and the host alone, as https://www.example.vn
    .cause = An origin is the beginning of an address: scheme, host, port.
    .example = wrong: www.example.vn/news · right: https://www.example.vn

BT1008-address-in-use = { $listen } is in use
    .mend = stop what listens there or name another address with --listen
    .cause = Only one program can listen on an address.
    .example = wrong: two servers on 127.0.0.1:8000 · right: 8000 and 8001

BT1009-no-host = { $listen }: no such host ({ $error })
    .mend = name one with --listen, as 127.0.0.1:8080
    .cause = The name before the port is of no machine that is known here.
    .example = wrong: --listen server:80 · right: --listen 0.0.0.0:80

BT1010-cannot-listen = cannot listen on { $listen } ({ $error })
    .mend = name another address with --listen
    .cause = The system does not let this program listen there: ports below 1024 need a permission.
    .example = wrong: --listen 0.0.0.0:80 without permission · right: --listen 0.0.0.0:8080 behind a web server

## What the command says beside problems

problem-error = error
problem-warning = warning
problem-more = … and { $count } more like this in the same file

problems-stop-publish = { $tally }, so nothing was published. Mend this and run the same command again.
problems-stop-command = { $tally }. Mend this and run the same command again.
problems-stop-preview = { $tally }; the pages stay as they were until this is mended.
tally-errors = { $errors } { $errors ->
    [one] error
   *[other] errors
 }
tally-warnings = { $warnings } { $warnings ->
    [one] warning
   *[other] warnings
 }
tally-both = { $errors }, { $warnings }
and-more = … and { $count } more
check-tells-more = `bantin check` tells more of them
next-step = Next:
failure-error = error:
nothing-is-wrong = Nothing is wrong.
nothing-stops-a-publish = Nothing stops a publish; { $warnings } above.
older-pages-followed = { $count } older { $count ->
    [one] page
   *[other] pages
 } followed what was moved, put before them, taken away or worded anew.
published = Published { $articles } { $articles ->
    [one] article
   *[other] articles
 } on { $pages } { $pages ->
    [one] page
   *[other] pages
 } into { $folder }: { $written } { $written ->
    [one] file
   *[other] files
 } written, { $kept } kept, { $removed } removed, { $seconds } s.
next-after-publish = put { $folder } on your web host, or serve it: bantin live --edition { $folder } --listen 127.0.0.1:8000 --data visits
others-left-alone = Left alone, { $count } { $count ->
    [one] file
   *[other] files
 } that Bantin did not make: { $names }
others-and-more = { $names }, and { $count } more
others-displaced = { $path } was a symbolic link or an empty folder; its place belongs to the edition, so it is gone.
drafts-held-back = Held back, { $count } { $count ->
    [one] draft
   *[other] drafts
 }:
articles-held-back = Held back until their time, { $count } { $count ->
    [one] article
   *[other] articles
 }:
next-falls-due = The next falls due at { $moment }: publish again then.
stage-reading = Reading articles
stage-copying = Copying pictures
stage-drawing = Drawing pages
stage-showing = Showing the new edition
serving = Serving { $folder } at { $address }
next-after-serving = stop it with Ctrl-C or SIGTERM; publish into the same folder to bring readers something new
stopped = Stopped; visits are kept.
stopping = Stopping: what was begun is finished, for some seconds; a second signal ends at once.
preview-at = The newsroom is at { $address } as soon as its pages are made
preview-for-this-machine = Others may reach this address, but only this machine is answered, by its own name (http://localhost); readers get `bantin live`.
next-after-preview = write; the pages follow every change. Ctrl-C stops this; `bantin publish` makes the pages for readers
preview-made = { $articles } { $articles ->
    [one] article
   *[other] articles
 } on { $pages } { $pages ->
    [one] page
   *[other] pages
 } in { $seconds } s
preview-broken = Bantin itself failed on what the newsroom holds now; the terminal says where. The pages stay as they were, and are made again at the next change; please report it.
preview-waiting = The pages are being made …
preview-elsewhere = This is a preview for its own machine: open it as http://localhost with the port that `bantin serve` told. To show the portal to others, publish it and run `bantin live`.
made-newsroom = Made a newsroom in { $folder }: its settings are in site.toml, its articles in content/
stays-as-it-is = { $path } is there already and stays as it is
made-file = Made { $path }
made-in-section = It is in the section { $section }; --section chooses another: { $sections }
next-write = write in it, put pictures beside it, and look at it with `bantin serve`
next-write-draft = write in it, put pictures beside it, take out `draft: true` when it is ready, and look at it with `bantin serve`
explain-cause = Cause
explain-example = Example
explain-mend = Mend
explain-near = ; did you mean { $codes }?
explain-nothing-near = {""}
doing-read = could not read { $path }
doing-write = could not write { $path }
doing-look-into = could not look into { $path }
doing-move-aside = could not move { $path } aside
doing-remove-after = published, but could not remove { $path }
doing-here = this folder is gone; go to another
misplaced-inside = inside the edition { $folder }, which is published
misplaced-around = around the edition { $folder }
misplaced-among = among what the newsroom { $folder } publishes
cache-was-removed = The cache in .bantin/ was removed; the pages are made again.
not-every-change-is-seen = Not every change is seen: { $error }; on Linux, raise fs.inotify.max_user_watches; until then save site.toml too

## Help

help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-default = [default: { $value }]
help-values = [possible values: { $values }]
help-of-help = Print help
help-of-version = Print version
help-of-help-command = Print this message or the help of the given subcommand(s)
help-bantin = Turns a folder of articles into a news portal
help-bantin-examples =
    Examples:
      bantin new my-town                            make a newsroom
      cd my-town && bantin serve                    look at it while you write
      bantin new article "Lễ hội đình làng Đông"    begin an article
      bantin publish                                make the pages, in dist/
      bantin live --edition dist --listen 127.0.0.1:8000 --data data

    Exit codes: 0 fine, 1 usage, 2 content is wrong, 3 partly done, 4 network,
    5 the machine (disk, permission), 6 refused for safety (says which flag consents)
help-language = Speak vi (Vietnamese) or en (English) [default: as LC_ALL, LC_MESSAGES or LANG say]
help-examples = Examples:
help-newsroom = The newsroom [default: the one that this folder is in]
help-as-of = Hold back what is dated later: 2026-11-23, 2026-11-23T08:30 or with an offset [default: now]
help-json = Print one JSON document instead of words: see docs/schemas/outcome.json
help-new = Make a newsroom, or begin an article in one
help-new-dir = The folder to make
help-new-name = What the portal is called
help-new-language = The language its readers see
help-new-force = Use a folder that holds something already; nothing in it is overwritten
help-new-article = Begin an article: its folder, named after the headline, and a file to write in
help-headline = The headline, as readers will see it
help-section = Id of the section it belongs to [default: the first in site.toml]
help-slug = Its name in addresses, when the one made from the headline is taken
help-draft = Keep it back until the line `draft: true` is taken out
help-publish = Turn a newsroom into an edition: pages and all that belongs to them
help-publish-as-of-example = as if it were that day: what is dated later is held back
help-out = Where the edition goes [default: NEWSROOM/dist]
help-replace = Delete what the output folder holds, though Bantin did not make it
help-force = Publish although more than a tenth of the pages would vanish
help-keep-going = Publish the rest when articles are broken, keep the last good version of those, and end with exit code 3
help-full = Print every page anew, as if the folder were empty
help-check = Look a newsroom through without publishing it
help-explain = Say what a problem's code means: its cause, an example, and what to do
help-explain-all-example = every code, with a line each
help-code = The code that stands in brackets behind a problem [default: all of them]
help-serve = Show a newsroom in the browser while it is written; pages follow every change
help-serve-local = Only this machine can look: for readers there are `bantin publish` and `bantin live`.
help-serve-listen = Where to listen; a port alone is this machine's
help-live = Serve an edition to readers, with the live visitor figures
help-edition = The published folder
help-live-listen = Where to listen: 127.0.0.1:8000, [::1]:8000, localhost:8000; a port alone is this machine's
help-data = Where visits are kept; made when missing
help-trusted-proxy = A proxy whose X-Forwarded-For is believed: an address or a range such as 10.0.0.0/8
help-allow-origin = Another origin whose pages may count and show visits, such as https://www.example.vn
help-most-visitors = Visitors that one day counts at most, some 80 bytes of memory each; others are answered, not counted
