### What Bantin says to operators and editors, in English. One file per language; every language has every message.
###
### A problem's identifier begins with its code, and its value says what is wrong. `.mend` says what to do about it;
### `.cause` and `.example` are what `bantin explain CODE` tells, without variables; so is `.mends`, what to do in
### general, where `.mend` is nothing but a variable. Once given, a code never gets another meaning and is never given
### again. Groups: 01 site.toml · 02 front matter · 03 texts · 04 links · 05 pictures · 06 files and names · 07 static/ ·
### 08 publishing · 09 the command · 10 the live server · 11 the desk · 12 deploying.
###
### What a file or a person wrote stands between “ and ”.

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
BT0131-notice-too-long = the notice has { $letters } letters, and at most { $most } are shown (with its link, { $bytes } bytes)
    .mend = shorten it, and tell the rest in an article that “href” leads to
    .cause = The notice stands on one line of every page, and every page asks for it.
    .example =
        wrong: text = "A whole report …"
        right: text = "High water: do not cross the Nà Tâu ford."
BT0132-wrong-notice-target = the notice cannot lead to “{ $href }”
    .mend = write a path of the site that begins with a slash ("/tin/bao-lu/"), or an address with https://, http://, mailto: or tel:
    .cause = The notice is on every page, so a path without a slash would lead elsewhere from each; scripts and other schemes are refused.
    .example =
        wrong: href = "tin/bao-lu"
        right: href = "/tin/bao-lu/"
BT0133-notice-to-nowhere = in the notice, { $what }
    .mend = { $mend }
    .mends = write the address of a page that is published
    .cause = The notice leads to a page that this edition does not have: it is a draft, or its address is misspelled.
    .example =
        wrong: href = "/tin/bao/"
        right: href = "/tin/bao-lu/"
BT0140-wrong-deploy-target = “{ $target }” is no place that an edition can be brought to
    .mend = write file:/srv/www, sftp://user@host/path, s3://bucket/prefix, gs://bucket/prefix or az://container/prefix; an endpoint or a purge address with https://
    .cause = The beginning says which kind of place it is, and how Bantin speaks with it.
    .example =
        wrong: target = "/srv/www"
        right: target = "file:/srv/www"
BT0141-deploy-with-secret = “{ $key }” must not hold credentials
    .mend = take it out, and give them in the environment (AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, GOOGLE_SERVICE_ACCOUNT, AZURE_STORAGE_ACCOUNT_KEY) or to ssh; whoever has seen the file may know them now, so change them
    .cause = site.toml is copied, mailed and kept in archives. Who has the key can change what every reader sees.
    .example =
        wrong: secret_access_key = "…"
        right: AWS_SECRET_ACCESS_KEY=… bantin deploy --to cdn
BT0142-wrong-deploy-name = “{ $name }” cannot be the name of a place to deploy to
    .mend = use lower-case letters, digits, - and _
    .cause = The name is typed after --to, and files are named by it.
    .example =
        wrong: [deploy."Máy chủ"]
        right: [deploy.may-chu]
BT0143-deploy-days-not-whole = “{ $days }” is no number of days
    .mend = write a whole number: 30
    .cause = Pictures and the app of earlier editions stay so many days for pages that browsers have kept.
    .example =
        wrong: keep_assets_days = "a month"
        right: keep_assets_days = 30
BT0144-purge-neither = [deploy.{ $name }.purge] has to name one of “command” and “url”
    .mend = write command = ["…"] or url = "https://…"
    .cause = After a deploy somebody is told which addresses have changed: a program of yours, or a CDN.
    .example =
        wrong: [deploy.cdn.purge]
        right: [deploy.cdn.purge]  command = ["./purge.sh"]

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
add-text-of-notice = add a line  text = "…"  with what the town must know
add-target = add a line  target = "…"  with where editions are brought: file:/srv/www, sftp://user@host/path, s3://bucket/prefix
add-until = add a line  until = "2026-11-24T18:00"  with when it is over
add-href = add a line  href = "/…/"  with where it leads
add-light-and-dark = write {"{"} light = "#33417a", dark = "#aab4e8" {"}"}
add-to-front-matter = add a line  { $line }  to the front matter
add-day-of-correction = add the day of the correction:  date: 2026-03-16
add-text-of-correction = add what was wrong and what is right:  text: "…"
add-file-of-picture = name the picture's file:  file: anh.jpg
add-file-of-attachment = name the file:  file: mau-don.pdf

# Kinds of values.
value-text = a text
value-nothing = nothing
value-list = a list
value-table = a table of keys and values

BT0230-alias-wrong = “{ $alias }” is no old address: { $why }
    .mend = write its path from the site's root, with the query where it had one: /Default.aspx?id=123
    .cause = An old address is written into the settings of web servers as it is. So nothing may stand in it that could mean anything else there.
    .example =
        wrong: aliases: ["/old page.html#top"]
        right: aliases: ["/old%20page.html"]

# Who has an address already.
taken-by-portal = the portal itself

# Why a text is no address.
address-empty = it is empty
address-no-slash = it does not begin with “/”
address-space = a space cannot stand in it; browsers write it as %20
address-character = “{ $character }” cannot stand in it
address-empty-name = “//” stands in it
address-dots = “.” or “..” stands in it as a name
address-percent = “%” is not followed by two digits or letters of a code
address-fragment = what stands behind “#” never reaches a server
address-too-long = it is longer than { $most } letters

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
BT0211-alias-taken = the old address “{ $alias }” is already an address of { $file }
    .mend = remove it from one of the two
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
BT0217-long-headline = the headline has { $letters } letters, more than { $most }
    .mend = make it shorter, and say the rest in the lead
    .cause = Lists show two lines of a headline, search engines and shared links less; what is behind that is cut off.
    .example =
        wrong:  headline: "Notice of the People's Committee on the schedule, the contents and the order of …"
        right:  headline: "Market moved to Sunday this week"
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
BT0245-tag-without-letters = the tag “{ $tag }” has neither a letter nor a digit: it is left out
    .mend = write a word, or remove the tag
    .cause = Each tag leads to a page with its articles, and the address of that page is made of its letters and digits.
    .example =
        wrong: tags: ["***"]
        right: tags: ["chợ phiên"]
BT0246-tags-of-one-name = the tag “{ $tag }” has the same page as “{ $other }”: { $address }
    .mend = spell it “{ $other }” if both mean the same, or take a longer tag
    .cause = The address of a tag's page has plain letters alone. Tags that differ in their marks or signs share a page, under the spelling that most articles have.
    .example =
        wrong: a.md: tags: [chè]  b.md: tags: [che]
        right: a.md: tags: [chè]  b.md: tags: [mái che]

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
yaml-too-deep = lists and tables lie too deep within each other

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

BT0301-raw-shortcode = “{ $sign }” belongs to another system: readers will see it as it is written
    .mend = write what it shows as Markdown or HTML, or take it out; `…` between backticks if it is meant to be read
    .cause = Shortcodes are programs of the system that they were written for; here nothing runs them. They come with texts that were copied from an older site.
    .example =
        wrong:  {"{{< figure src=\"ho.jpg\" >}}"}
        right:  ![The lake in the morning](ho.jpg)
BT0302-foreign-attributes = “{ $sign }” is not read here: readers will see it as it is written
    .mend = take it out; `…` between backticks if it is meant to be read
    .cause = Other systems read classes and ids between braces; here the page's style decides how everything looks. Only a heading's {"{#id}"} is read.
    .example =
        wrong:  A paragraph. {"{: .narrow }"}
        right:  A paragraph.
BT0303-bracket-without-link = “{ $sign }” is no link: readers will see the brackets
    .mend = write [words](address), with <…> around an address that has spaces; \[ before a bracket that is meant to be read
    .cause = An address ends at its first space, and a link by name needs a line that says where the name leads. So these brackets lead nowhere.
    .example =
        wrong:  [the form](bieu mau.html)
        right:  [the form](<bieu mau.html>)
BT0304-footnote-without-note = “{ $sign }” is no footnote, for there is no “{ $sign }: …”
    .mend = write the note on a line of its own, as [^1]: …, or take the mark out
    .cause = A footnote is two things: a mark in the text, and a line with the note. Mostly the line was lost, or its name is spelled otherwise.
    .example =
        wrong:  The dam holds.[^1]
        right:  The dam holds.[^1]   and below:   [^1]: Report of 12 May.
BT0305-task-box = “{ $sign }” is no box to tick: readers will see the brackets
    .mend = take the brackets out, or write ☐ and ☑
    .cause = Lists of tasks are of note-taking programs; an article has no boxes to tick.
    .example =
        wrong:  - [x] bring an identity card
        right:  - ☑ bring an identity card
BT0306-loose-stars = “{ $sign }” marks nothing here: readers will see the signs
    .mend = leave no space between the signs and the words: **words**; \*\* if they are meant to be read
    .cause = Stars and tildes mark the words that they touch. A space between them, or a missing second pair, leaves them as plain signs.
    .example =
        wrong:  ** Attention ** please
        right:  **Attention** please
BT0307-indented-paragraph = “{ $sign }” begins with four spaces or a tab: in Markdown that is code, not a paragraph
    .mend = begin the line without spaces: the page's style sets paragraphs apart; if it is code, put ``` above and below it
    .cause = Four spaces at the beginning of a line mean code in Markdown. Mostly they come from a word processor in which paragraphs are indented.
    .example =
        wrong:  {"    The festival begins at eight."}
        right:  The festival begins at eight.
BT0308-unused-definition = “{ $sign }” is read as the address of a link that the text does not have: readers will not see it
    .mend = write [words](address) if it is a link, \[ before the bracket if it is meant to be read, or take it out
    .cause = A line such as [name]: address only says where links of that name lead; it is not shown itself. Without such a link it vanishes, and a remark of the author's may be meant.
    .example =
        wrong:  [Source]: baodia.vn
        right:  \[Source]: baodia.vn
BT0309-unused-note = “{ $sign }” is a footnote that nothing in the text refers to: readers will not see it
    .mend = put its mark, such as [^1], behind the words that it is about, or take it out
    .cause = Only notes that a mark refers to are published. Mostly the mark went with a sentence that was deleted.
    .example =
        wrong:  The dam holds.   and below:   [^1]: Report of 12 May.
        right:  The dam holds.[^1]   and below:   [^1]: Report of 12 May.
BT0310-second-definition = “{ $sign }” has the name of another: readers will see one of them
    .mend = give it a name of its own, or take it out
    .cause = A name leads to one address or note; capitals and small letters make no difference. Two texts that were put together often both have a [1].
    .example =
        wrong:  [a]: /tin/bai/   and   [A]: /khac/
        right:  [a]: /tin/bai/   and   [b]: /khac/
BT0311-glued-definition = “{ $sign }” stands right below a paragraph and belongs to it: readers will see it as it is written
    .mend = leave an empty line above it
    .cause = A paragraph goes on until an empty line, so an address right below one is part of its words.
    .example =
        wrong:  See [qd].   next line:   [qd]: https://a.example/
        right:  See [qd].   an empty line, then:   [qd]: https://a.example/
BT0312-deep-list-sign = “{ $sign }” stands behind a hundred lists on one line: readers will see the signs
    .mend = take these signs out: one is enough for a list
    .cause = Each sign at the beginning of a line opens a list within the one before it, and a hundred of them are read at most. A line of hyphens or stars with spaces between them may have been meant as a rule.
    .example =
        wrong:  - - - - - (and so on) - words
        right:  - words
BT0314-heading-skips = the heading “{ $sign }” is more than one level below the one before it
    .mend = take away a # in front of it, or give it the heading between the two
    .cause = Who has a page read out goes from heading to heading, by their levels: one that is left out sounds like a part that is missing. Readers get it one level below the one before it.
    .example =
        wrong:  ## Papers  #### For children
        right:  ## Papers  ### For children
BT0313-embed = <{ $element }> is not published
    .mend = remove it, or put a link to what it shows in its place
    .cause = Frames, scripts, forms and films of other sites would slow pages down and let strangers watch readers. They come with code that a video site offers to copy.
    .example =
        wrong:  <iframe src="https://video.example/123"></iframe>
        right:  [The film of the festival](https://video.example/123)
BT0320-text-too-long = the text has { $kilobytes } KB, and at most { $most } are read
    .mend = make several texts of it, or take out what was pasted into it by mistake
    .cause = A page of that size takes a telephone minutes to load. Mostly a picture or a whole archive was pasted in as letters.
    .example =
        wrong:  one text with a whole year's notices
        right:  a text for each month, with links between them
BT0321-too-deep = more than { $most } quotes, lists or elements are open within each other here
    .mend = close what is open, or take the signs at the beginning of this line away
    .cause = Browsers do not open more either. Nobody writes so; a program did, or a key stuck.
    .example =
        wrong:  >>>>>>>> (and so on) words
        right:  > words
BT0322-too-many-attributes = an element has more than { $most } attributes
    .mend = leave the element's name and what it needs
    .cause = No element needs so many, and a browser compares each of them with all others. It comes from code that another program wrote.
    .example =
        wrong:  <p a1 a2 a3 (and so on)>
        right:  <p>
BT0323-tangled-tags = too many tags are open within each other, or do not fit together, here
    .mend = close the elements in the order in which they were opened, or write this part as Markdown
    .cause = A browser opens again what was closed in the wrong order, so that a short text becomes a very long page.
    .example =
        wrong:  <b><i>words</b></i>
        right:  <b><i>words</i></b>
BT0324-too-many-escapes = too many “&” and no-break spaces stand in one paragraph here
    .mend = make several paragraphs of it, with plain spaces between the words
    .cause = Each of these signs is written anew with all that stands behind it in its paragraph, which takes minutes where there are very many. Word processors leave no-break spaces between all words.
    .example =
        wrong:  one paragraph of a whole book, each space a &nbsp;
        right:  paragraphs with plain spaces
BT0325-too-long-definitions = the addresses of the text's definitions, each as often as it is used, are longer than the text
    .mend = write this link as [text](address), or define a shorter address
    .cause = An address that is defined once stands in the page as often as it is used, so that a short text could become a very long page.
    .example =
        wrong:  [a] [a] [a] (and so on)   with   [a]: https://a.example/?a-very-long-address
        right:  [a](https://a.example/)
BT0326-too-many-elements = the text becomes more than { $most } elements
    .mend = make several texts of it
    .cause = A page of so many elements stops a telephone for minutes. Mostly it is a table that was copied whole.
    .example =
        wrong:  a table of 50,000 rows
        right:  a table of the newest rows, and a link to where all of them can be had
BT0327-too-much-html = the text becomes more than { $megabytes } MB of HTML
    .mend = make several texts of it
    .cause = Signs such as < are written with several letters in a page, so that a text of them becomes much longer than it looks.
    .example =
        wrong:  one text of <<<<<< for thousands of lines
        right:  the lines that readers need

## 04 links

BT0402-reserved-link = “{ $href }” is kept for the portal itself, and nothing answers there yet
    .mend = remove the link, or link to a section's page
    .cause = Some addresses, such as that of the search, are kept for what the portal will do itself one day.
    .example =
        wrong:  [search](/tim-kiem/?q=le-hoi)
        right:  [news](/tin-tuc/)
BT0403-dead-link = “{ $href }” leads to no page of the site
    .mend = { $guesses ->
        [0] mend the link: an article's address is /{"{section}/{slug}"}/
       *[other] did you mean “{ $near }”?
    }
    .cause = No article, section or page has this address. It is misspelled, or the article was renamed, moved to another section or deleted.
    .example =
        wrong:  [the festival](/tin-tuk/le-hoi/)
        right:  [the festival](/tin-tuc/le-hoi/)
BT0404-draft-link = “{ $href }” leads to a draft
    .mend = publish that article too, or remove the link
    .cause = A draft has no page, so readers would find nothing there.
    .example =
        wrong:  a link to an article with   draft: true
        right:  the same article without that line
BT0405-unpublished-picture-link = “{ $name }” is not published: of the pictures beside a text, those that it shows are
    .mend = show it in the text: ![what it shows](<{ $name }>)
    .cause = Pictures are published in the sizes that pages show; the files themselves stay in the newsroom.
    .example =
        wrong:  [the lake](ho.jpg)
        right:  ![The lake in the morning](ho.jpg)
BT0406-unpublished-file-link = the file “{ $name }” is not published: of the files beside a text, pictures, documents and videos are
    .mend = link to an address where the file can be had
    .cause = Files of this kind are not handed out from beside a text; a PDF, a document of an office program, a ZIP or a video is. What is of another kind lies in static/.
    .example =
        wrong:  [the map](ban-do.kml)
        right:  [the map](/ban-do.kml)   with the file in static/
BT0407-larger-picture-link = “{ $name }” is not published: of the pictures beside a text, those that it shows are
    .mend = if it is the same picture, show it in the place of the other: ![what it shows]({ $target })
    .cause = Older systems put a small picture into the text and a link to the large one around it. Here one picture is published in all sizes that readers' screens need.
    .example =
        wrong:  [![The lake](ho-nho.jpg)](ho.jpg)
        right:  ![The lake](ho.jpg)
BT0408-missing-place-link = “{ $href }” leads to a place that { $page ->
        [own] this text does not have
        [portal] the page does not have
       *[other] { $file } does not have
    }
    .mend = { $guesses ->
        [0] mend the link, or set the id where it shall lead: a heading ends with {"{#id}"}, <a id="id"></a> stands anywhere
       *[other] did you mean “{ $near }”?
    }
    .cause = What stands behind # is the id of a place of a page, and this page has none of that name. Headings get ids from their words, so an id changes when they do.
    .example =
        wrong:  [Article 7](#dieu-bay)   with   ## Điều 7
        right:  [Article 7](#dieu-7)   with   ## Điều 7
BT0409-ambiguous-place-link = “{ $href }” leads to the first of several places that have this id
    .mend = give each place an id of its own
    .cause = An id is the name of one place. Two places have it where a part of a text was copied with its ids.
    .example =
        wrong:  ## Phụ lục {"{#pl}"}   and   ## Bảng giá {"{#pl}"}
        right:  ## Phụ lục {"{#pl}"}   and   ## Bảng giá {"{#bang-gia}"}
BT0410-withdrawn-link = “{ $href }” leads to an article that was withdrawn
    .mend = remove the link, and what the text repeats of that article
    .cause = Readers who follow it are told that the article was taken down. Words of it that stand in another text stay there.
    .example =
        wrong:  [a report](/tin/kho-thoc/)   with   withdrawn: 2026-11-23   in that article
        right:  no link, or one to an article that is there
BT0411-lost-link = “{ $href }” is published without its link: readers' browsers open none that begins with “{ $scheme }:”
    .mend = put the file beside the text and link to its name, link to a page, or remove the link
    .cause = Links to a file of one's own computer (file:) work on that computer alone, those to a program (javascript:, zalo:) may do harm. Office programs write the former when text is copied from them.
    .example =
        wrong:  [the form](file:///C:/Users/lan/form.docx)
        right:  [the form](form.docx)
BT0430-redirect-columns = a line needs two addresses: the old one and the one that it leads to
    .mend = write both, with a comma or a semicolon between them
    .cause = “redirects.csv” has a line for each old address. Where a column is empty there is nothing to lead from or to.
    .example =
        wrong: /old.aspx?id=7
        right: /old.aspx?id=7,/tin-tuc/le-hoi/
BT0431-redirect-from = “{ $address }” is no old address: { $why }
    .mend = write its path from the site's root, with the query where it had one: /Default.aspx?id=123
    .cause = An old address is written into the settings of web servers as it is. So nothing may stand in it that could mean anything else there. The host is left out, unless it is that of “base_url”.
    .example =
        wrong: /old page.aspx,/tin-tuc/le-hoi/
        right: /old%20page.aspx,/tin-tuc/le-hoi/
BT0432-redirect-to = “{ $address }” cannot be led to: { $why }
    .mend = write the address of a page of this site: /tin-tuc/le-hoi/
    .cause = The address is written into the settings of web servers as it is. So nothing may stand in it that could mean anything else there.
    .example =
        wrong: /old.aspx?id=7,tin-tuc/le-hoi
        right: /old.aspx?id=7,/tin-tuc/le-hoi/
BT0433-redirect-away = “{ $address }” leads away from the site
    .mend = write “yes” into the fourth column, “outside”, if that is meant
    .cause = A list of old addresses that led anywhere would be a gift to whoever can slip a line into it: its addresses look like this site's. So each line that leads away says so.
    .example =
        wrong: /map,https://map.example/
        right: /map,https://map.example/,302,yes
BT0434-redirect-status-wrong = “{ $status }” is none of 301, 302, 307 and 308
    .mend = leave the column empty for 301: moved for good
    .cause = The third column of “redirects.csv” is the number with which servers send on: 301 and 308 for good, 302 and 307 for a while.
    .example =
        wrong: /old,/tin-tuc/,200
        right: /old,/tin-tuc/,301
BT0435-redirect-loop = “{ $address }” leads back to itself, by way of { $place }
    .mend = let one of the two lead to a page
    .cause = Old addresses may lead to old addresses, and are followed to the end. In a circle there is none.
    .example =
        wrong: /a,/b  and  /b,/a
        right: /a,/tin-tuc/le-hoi/  and  /b,/a
BT0436-redirect-to-nowhere = an old address leads where nothing is: { $what }
    .mend = { $mend }
    .mends = write the address of a page that is published
    .cause = Whoever follows the old address is sent on and finds nothing: the page was renamed, is a draft, or its address is misspelled.
    .example =
        wrong: /old.aspx?id=7,/tin-tuk/
        right: /old.aspx?id=7,/tin-tuc/
BT0437-redirect-twice = “{ $address }” stands in { $place } too, and leads to the same page
    .mend = remove one of the two
    .cause = Lists that are put together from several often have a line twice. It does no harm.
    .example =
        wrong: /old,/tin-tuc/  and  /old/,/tin-tuc/
        right: /old,/tin-tuc/
BT0438-redirect-case = “{ $address }” differs from the old address in { $place } in upper and lower case alone, and leads elsewhere
    .mend = remove one of the two, unless both were really different pages
    .cause = Many servers do not tell A from a: with them only the first of the two is followed.
    .example =
        wrong: /Tin.aspx,/tin-tuc/  and  /tin.aspx,/du-lich/
        right: /Tin.aspx,/tin-tuc/
BT0440-redirects-at-hosts = Cloudflare Pages would leave out { $count } of the old addresses: { $with_query } with a query, { $too_long } longer than 1,000 letters, { $too_many } beyond the first 2,000
    .mend = for a site that lies there, lead these on by its own rules, or by a server that reads the maps under “api/redirects”
    .cause = “_redirects” is read by hosts of static sites, each with bounds of its own. Netlify takes a query, and “bantin live”, nginx, Caddy and IIS take all. Elsewhere this can be passed over.
    .example =
        wrong: redirects.csv: 3,000 lines
        right: redirects.csv: 2,000 lines

## 05 pictures

BT0415-unreached-page = no link leads to this page: neither the menu nor another text has one
    .mend = add it to the menu in site.toml, or link to it from a text
    .cause = Articles are in the lists of their sections; a standing page is found by a link alone. Without one, only who knows its address opens it.
    .example =
        wrong:  content/lien-he.md, and nothing leads to /lien-he/
        right:  [[menu]]  title = "Liên hệ"  href = "/lien-he/"
BT0501-picture-without-words = nothing says what the picture “{ $name }” shows
    .mend = say it for who cannot see it: ![what it shows]({ $target })
    .cause = Readers who do not see pictures hear these words, and everybody reads them while the picture has not come yet.
    .example =
        wrong:  ![](ho.jpg)
        right:  ![The lake in the morning](ho.jpg)
BT0502-lead-without-words = nothing says what the lead picture “{ $name }” shows
    .mend = say it for who cannot see it:  picture: {"{"} file: { $name }, alt: "…" {"}"}  (alt: "" if it only adorns)
    .cause = The front matter names a lead picture, and neither it nor the text says what can be seen there. Readers who do not see pictures learn nothing of it.
    .example =
        wrong:  picture: ho.jpg
        right:  picture: {"{"} file: ho.jpg, alt: "The lake in the morning" {"}"}
BT0503-pasted-picture = a picture ({ $kind }) is pasted into the text as data, and is not published
    .mend = save it as a file beside index.md and name that: ![what it shows](file.jpg)
    .cause = A picture that is written into the text as letters can be neither resized nor loaded later, so that readers wait for it before the first word. Word processors paste them so.
    .example =
        wrong:  ![The lake](data:image/png;base64,iVBORw0KGgo…)
        right:  ![The lake](ho.png)
BT0504-misread-picture = this is not read as a picture, and would be printed as it stands
    .mend = write it so: { $spelled }
    .cause = A file's name with spaces stands between < and >, and a caption between quotes, else Markdown reads no picture.
    .example =
        wrong:  ![Market](cho que.jpg The early market)
        right:  ![Market](<cho que.jpg> "The early market")
BT0505-picture-elsewhere = the picture “{ $name }” is on another site: a link to it is published in its place
    .mend = save the picture beside index.md and name it by its file
    .cause = A picture of another site tells that site who reads here, and is gone when that site takes it down.
    .example =
        wrong:  ![The lake](https://anh.example/ho.jpg)
        right:  ![The lake](ho.jpg)
BT0506-picture-outside = the picture “{ $name }” is not in the article's folder
    .mend = { $guesses ->
        [0] copy the file into { $folder }/ and name it alone
       *[other] did you mean “{ $near }” in { $folder }/?
    }
    .cause = A text and its pictures lie in one folder, so that they can be moved together. The name of a file on somebody's own machine leads nowhere else.
    .example =
        wrong:  ![The lake](C:\Pictures\ho.jpg)
        right:  ![The lake](ho.jpg)
BT0507-missing-picture = there is no picture “{ $name }” in { $folder }/
    .mend = { $guesses ->
        [0] put the file there, or mend its name
       *[other] did you mean “{ $near }”?
    }
    .cause = The text shows a picture whose file is not there: it was forgotten, or its name is spelled otherwise.
    .example =
        wrong:  ![The lake](ho.jpg)   with the file   hoo.jpg
        right:  ![The lake](ho.jpg)   with the file   ho.jpg
BT0508-picture-without-folder = the picture “{ $name }” has no place: this text has no folder of its own
    .mend = make it a folder: move the text to { $stem }/index.md and put the picture beside it
    .cause = Pictures lie beside the index.md of their text. A text that is a single file shares its folder with others.
    .example =
        wrong:  content/tin/le-hoi.md   and   content/tin/ho.jpg
        right:  content/tin/le-hoi/index.md   and   content/tin/le-hoi/ho.jpg
BT0509-img-without-name = this <img> names no picture
    .mend = name its file: src="file.jpg", or remove it
    .cause = An <img> whose src is empty or missing shows nothing. Mostly it was left over by a program that loads pictures by scripts.
    .example =
        wrong:  <img alt="The lake">
        right:  <img src="ho.jpg" alt="The lake">
BT0510-picture-read-as-scheme = the picture “{ $name }” is not shown: what is before the colon is read as a scheme
    .mend = write src="{ $path }"
    .cause = In an address, letters before a colon name how it is opened, such as https: or mailto:. A file's name with a colon needs ./ before it.
    .example =
        wrong:  <img src="anh:1.jpg" alt="The lake">
        right:  <img src="./anh:1.jpg" alt="The lake">
BT0511-picture-not-publishable = the picture “{ $name }” cannot be published from there
    .mend = save it as a file beside index.md and name it alone: src="file.jpg"
    .cause = An address of this kind is known to one machine or one program alone; a reader's browser finds nothing there.
    .example =
        wrong:  <img src="blob:123" alt="The lake">
        right:  <img src="ho.jpg" alt="The lake">
BT0520-unreadable-picture = the picture cannot be read: { $why }
    .mend = see that the file is there and may be read
    .cause = The system does not hand out the file: mostly its rights do not allow it, or a disk or a network folder is not there.
    .example =
        wrong:  -rw------- root  ho.jpg
        right:  -rw-r--r-- root  ho.jpg
BT0521-unknown-picture = this is no picture that Bantin knows
    .mend = save it as JPEG, PNG, WebP or GIF
    .cause = What a file is shows in its first bytes, not in its name. Mostly another file was renamed, or a page was saved in place of the picture.
    .example =
        wrong:  a page or a PDF that was renamed to ho.jpg
        right:  the picture, saved as JPEG
BT0522-picture-kind = a picture of the kind { $kind } cannot be published
    .mend = save it as JPEG, PNG, WebP or GIF
    .cause = Pictures of this kind cannot be made smaller here, or browsers of readers do not show them. Telephones and designers' programs hand them in.
    .example =
        wrong:  IMG_0012.HEIC
        right:  the same picture, exported as JPEG
BT0523-picture-too-large = the picture is too large: { $width } × { $height } pixels
    .mend = make it smaller, to 4000 pixels on its longer side or less
    .cause = A picture of that size takes more memory than publishing may take. Scans and panoramas are so large.
    .example =
        wrong:  20,000 × 15,000 pixels
        right:  4000 × 3000 pixels
BT0524-picture-file-too-large = the picture's file is too large: { $megabytes } MB
    .mend = make it smaller, to 4000 pixels on its longer side or less
    .cause = So large a file takes more memory than publishing may take. Telephones put whole films behind their photos.
    .example =
        wrong:  a photo of 150 MB with a film in it
        right:  the photo alone, of a few MB
BT0525-cut-picture = the picture is damaged: its file ends before the picture does
    .mend = copy it again from where it came, whole, or take another
    .cause = The file was not copied to its end: a connection broke, or a disk was full. Readers would see half a picture.
    .example =
        wrong:  2 MB of a picture of 5 MB
        right:  the whole file
BT0526-damaged-picture = the picture is damaged: { $why }
    .mend = open it in a picture editor and save it again, or take another
    .cause = Something in the file is not as its kind demands, so that browsers would show it differently or not at all. A bad disk or a bad program wrote it.
    .example =
        wrong:  a file with a wrong checksum
        right:  the same picture, saved again
BT0527-picture-profile = the picture's colour profile cannot be used: { $why }
    .mend = open it in a picture editor and save it with the profile sRGB
    .cause = A profile says how the colours are meant. With a bad one the picture would come out too pale or too bright.
    .example =
        wrong:  a picture with a profile that is cut off
        right:  the picture, saved with sRGB
BT0528-picture-encoding = the picture cannot be encoded: { $width } × { $height } pixels
    .mend = cut it: it is too tall for its width
    .cause = Pictures are published as WebP, whose sides have a bound. Pictures of whole web pages are taller than that.
    .example =
        wrong:  1080 × 40,000 pixels
        right:  several pictures of 1080 × 2000 pixels
BT0529-picture-resizing = the picture cannot be resized: { $why }
    .mend = cut it: it is too tall for its width
    .cause = Pictures are published in several widths. A picture that is very tall and narrow has no smaller one.
    .example =
        wrong:  2000 × 1 pixels
        right:  2000 × 1000 pixels
BT0530-picture-changed = the picture changed while it was read
    .mend = publish again once the file is at rest
    .cause = Another program is writing the file: a picture editor, or a folder that is being synchronised.
    .example =
        wrong:  publishing while pictures are still being copied
        right:  publishing when they are there
BT0535-placeholder-words = “{ $words }” does not say what the picture “{ $name }” shows: it { $kind ->
        [file] is the name of a file
        [headline] is the headline
       *[every] fits every picture
    }
    .mend = say what can be seen on it: ![what it shows]({ $target })
    .cause = Readers who do not see the picture hear these words. The name of a file, “picture” or the headline once more tell them nothing.
    .example =
        wrong:  ![IMG_2034](ho.jpg)
        right:  ![The lake in the morning](ho.jpg)
BT0536-words-twice = “{ $words }” are the words of two pictures, “{ $first }” and “{ $name }”
    .mend = say of each what it alone shows
    .cause = Two pictures that are described alike sound like one; who does not see them cannot tell them apart. Often the words were copied along with the line.
    .example =
        wrong:  ![The market](1.jpg)  ![The market](2.jpg)
        right:  ![The market at dawn](1.jpg)  ![Stalls with brocade](2.jpg)
BT0540-logo-kind = a logo of this kind cannot be shown
    .mend = save it as SVG, PNG or WebP and name that file in site.toml
    .cause = The logo is published as it is, so it must be of a kind that every browser shows.
    .example =
        wrong:  logo = "logo.ai"
        right:  logo = "logo.svg"
BT0541-unreadable-logo = the logo cannot be read: { $why }
    .mend = put a small file beside site.toml, or remove `logo` there
    .cause = site.toml names a logo, and the file is not there, may not be read or is very large. Every reader loads it.
    .example =
        wrong:  logo = "logo.svg"   without such a file
        right:  logo = "logo.svg"   with logo.svg beside site.toml
BT0542-unreadable-svg = this SVG cannot be read: { $why }
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = A drawing is XML, which is read strictly: each element is closed, and every sign is written as XML has it.
    .example =
        wrong:  <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h2v2z">
        right:  <svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h2v2z"/></svg>
BT0543-no-svg = this file is no SVG drawing
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = The name ends in .svg, and no <svg> is in the file: it is empty, or something else was renamed.
    .example =
        wrong:  <html>…</html>
        right:  <svg xmlns="http://www.w3.org/2000/svg">…</svg>
BT0544-deep-svg = this SVG holds elements in one another, more than { $most } deep
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = No drawing needs so many, and each costs a reader's browser memory.
    .example =
        wrong:  <g><g><g><g> (and so on)
        right:  <g>…</g>
BT0545-svg-script = this SVG holds a script, in “{ $name }”
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = A script in the logo would run on every page and could do there whatever a reader can.
    .example =
        wrong:  <svg xmlns="http://www.w3.org/2000/svg" onload="…">
        right:  <svg xmlns="http://www.w3.org/2000/svg">
BT0546-svg-loads = this SVG loads “{ $address }” from elsewhere
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = What a logo loads from another site tells that site of every reader, and pages do not allow it.
    .example =
        wrong:  <image href="https://anh.example/ho.png"/>
        right:  <image href="data:image/png;base64,…"/>
BT0547-svg-needless = this SVG holds “{ $found }”, which a drawing does not need
    .mend = save the drawing as a plain SVG, without scripts or outside files
    .cause = A logo is published with the few things that a drawing needs: shapes, colours, texts. All else could load, hide or run something.
    .example =
        wrong:  <foreignObject>…</foreignObject>
        right:  <path d="M0 0h2v2z"/>
BT0550-colour-name = “{ $name }” cannot be the name of a colour
    .mend = use a name of style/tokens.css, without its “--”
    .cause = A colour of site.toml takes the place of one of the style's, by its name: letters, digits and hyphens.
    .example =
        wrong:  "--accent" = "#33417a"
        right:  accent = "#33417a"
BT0551-no-colour-of-css = “{ $value }”, for { $name }, is not a colour
    .mend = write it as #33417a, or as another colour of CSS
    .cause = Only what CSS reads as a colour goes into the style of every page.
    .example =
        wrong:  accent = "33417a"
        right:  accent = "#33417a"

# What may be wrong inside a picture.
damage-no-picture = there is no picture in it
damage-no-size = its size cannot be read
damage-other-size = its size is not what it tells
damage-two-sizes = it tells its size twice
damage-no-part = something else stands where a part of the { $kind } should begin
damage-scan = a scan of the JPEG cannot be read
damage-checksum = the checksum of its part “{ $part }” is wrong
damage-decoder = { $decoder } cannot read it
damage-decoder-end = { $decoder } cannot read it to its end
damage-by-decoder = { $words }
kind-lossless-jpeg = JPEG with lossless or arithmetic coding
kind-deep-jpeg = JPEG with more than 8 bits a colour
profile-too-large = it is larger than any profile needs to be
profile-damaged = it is damaged
profile-of-video = it names colours for video that a page cannot show
profile-flat = its curve is flat
profile-impossible = its colours are impossible
profile-mismatch = it is one for another kind of picture
profile-cut = it is cut off
profile-parts = its parts do not fit together
profile-part-missing = a part of it is missing
profile-packed = it cannot be unpacked
svg-of-html = <{ $element }> of HTML

## 06 files and names

BT0603-unreadable-folder = it cannot be looked into: { $why }
    .mend = see that it is there and may be read, or take it out of the newsroom
    .cause = What lies in a folder that cannot be read would vanish from the site, so nothing is published until it can be.
    .example =
        wrong:  drwx------ root  content/tin
        right:  drwxr-xr-x root  content/tin
BT0604-file-name-not-utf8 = the file's name is not UTF-8 text
    .mend = give it a name of the letters a-z, digits and hyphens
    .cause = The name holds bytes that are no letters. Mostly it comes from an archive that was packed on an older system.
    .example =
        wrong:  b�i viết.md
        right:  bai-viet.md
BT0605-content-is-link = it is a link, and links to folders are not followed
    .mend = put the folder of texts itself beside site.toml
    .cause = A link could lead out of the newsroom, and texts would then be published that nobody put there.
    .example =
        wrong:  content -> /home/lan/texts
        right:  content/   as a folder
BT0606-content-not-folder = it is not a folder
    .mend = put the folder of texts itself beside site.toml
    .cause = All texts lie in the folder content/; a file of this name leaves no room for it.
    .example =
        wrong:  a file called content
        right:  the folder content/
BT0607-content-unreadable = it cannot be looked into: { $why }
    .mend = put the folder of texts itself beside site.toml
    .cause = All texts lie in the folder content/. If it cannot be read, the whole site would vanish, so nothing is published.
    .example =
        wrong:  drwx------ root  content
        right:  drwxr-xr-x root  content
BT0608-link-to-folder = it is a link to a folder, and those are not followed
    .mend = move the folder itself here; links to files are followed where they stay in the newsroom
    .cause = The texts of such a folder would be there twice, or come from outside of the newsroom.
    .example =
        wrong:  content/tin/2026 -> ../../archive/2026
        right:  content/tin/2026/   as a folder
BT0609-not-a-file = it is { $kind }, not a file
    .mend = take it out of the newsroom
    .cause = Such things are for programs to talk to each other; to read one could take forever.
    .example =
        wrong:  prw-r--r--  tin.md
        right:  -rw-r--r--  tin.md
BT0610-dead-file-link = { $why }
    .mend = put the file itself here, or remove the link
    .cause = Links to files are followed while they stay in the newsroom. This one leads out of it or to nothing.
    .example =
        wrong:  ho.jpg -> /home/lan/ho.jpg
        right:  ho.jpg -> ../pictures/ho.jpg   or the file itself
BT0611-index-at-top = the front page has no text of its own: it is made of articles and of site.toml
    .mend = name the page after its title: gioi-thieu.md
    .cause = In other systems index.md at the top is the front page. Here the front shows the newest articles.
    .example =
        wrong:  content/index.md
        right:  content/gioi-thieu.md
BT0612-article-called-index = an article cannot be called “index”
    .mend = name the file after its headline: le-hoi.md
    .cause = index.md makes its folder one article; in a section's own folder it would make the section one.
    .example =
        wrong:  content/tin/index.md
        right:  content/tin/le-hoi.md   or   content/tin/le-hoi/index.md
BT0613-folder-without-section = “{ $name }” is no section of site.toml, so its articles have no place
    .mend = { $mend }
    .mends = add the section to site.toml, or move the files to the section that is meant
    .cause = A folder in content/ belongs to the section of the same id. The section was renamed, or not added yet.
    .example =
        wrong:  content/tin/   with   id = "tin-tuc"
        right:  content/tin-tuc/   with   id = "tin-tuc"
BT0614-folder-named-as-text = it is a folder, and its name ends as a text's does
    .mend = rename it to { $stem }
    .cause = Names that end in .md are those of texts; a folder of such a name would be taken for one.
    .example =
        wrong:  content/tin/le-hoi.md/index.md
        right:  content/tin/le-hoi/index.md
BT0615-folders-too-deep = folders lie in folders here, more than { $most } deep
    .mend = move what it holds up
    .cause = Years, months and days are three. Deeper ones come from a folder that was copied into itself.
    .example =
        wrong:  content/tin/a/b/c/d/e/f/g/h/i/j/k/l/m/le-hoi.md
        right:  content/tin/2026/11/le-hoi.md
BT0616-unfit-file-name = “{ $name }” cannot be its name: { $why }
    .mend = { $guesses ->
        [0] rename it with a-z, digits and single hyphens between them
       *[other] rename it to { $near }
    }
    .cause = The name of a file or a folder is part of its page's address, which has to be the same when it is written, read out and sent on.
    .example =
        wrong:  Lễ hội đình.md
        right:  le-hoi-dinh.md
BT0617-text-beside-index = this text is not published: the page of its folder is index.md
    .mend = move it to { $folder }/, or begin its name with “_” to keep it here; a folder that is there for order alone has no index.md
    .cause = A folder with an index.md is one article, and what lies beside that are its pictures.
    .example =
        wrong:  content/tin/le-hoi/index.md   and   content/tin/le-hoi/hoi-cho.md
        right:  content/tin/le-hoi/index.md   and   content/tin/hoi-cho.md
BT0618-document-beside-index = this text is not published: the page of its folder is index.md
    .mend = list it under attachments: in index.md if readers should have it, or copy its text there; begin its name with “_” if it is a note of yours
    .cause = A document beside an article mostly is what it was made of; should something of it have been forgotten, readers would miss it.
    .example =
        wrong:  le-hoi/index.md   and   le-hoi/ban-goc.docx
        right:  le-hoi/index.md   and   le-hoi/_ban-goc.docx
BT0619-text-ending = a text's file name ends in .md
    .mend = rename it to { $stem }.md
    .cause = One ending for all texts keeps it plain what is published. Other programs write .markdown or .MD, and Windows hides a second .txt.
    .example =
        wrong:  le-hoi.md.txt
        right:  le-hoi.md
BT0620-foreign-document = this is { $form ->
        [word] a Word document
        [opendocument] an OpenDocument text
        [rtf] a text in Rich Text Format
        [pages] a Pages document
        [google] a link to a Google document
        [html] an HTML page
        [plain] a plain text
        [restructuredtext] a text in reStructuredText
        [asciidoc] a text in AsciiDoc
        [org] a text in Org
        [textile] a text in Textile
        [tex] a text in TeX
       *[other] a document of another program
    }, and pages are made of Markdown, in files that end in .md
    .mend = copy its text into { $guesses ->
        [0] a file such as le-hoi.md
       *[other] { $near }
    }, or begin its name with “_” to keep it here
    .cause = Documents of other programs are not published; a file among the articles may have been meant to be one.
    .example =
        wrong:  content/tin/le-hoi.docx
        right:  content/tin/le-hoi.md
BT0621-text-without-ending = this text is not published: a text's file name ends in .md
    .mend = rename it to { $guesses ->
        [0] a file such as le-hoi.md
       *[other] { $near }
    }, or begin its name with “_” to keep it here
    .cause = The file holds words, and its name does not say that it is a text. Mostly the ending was forgotten.
    .example =
        wrong:  content/tin/le-hoi
        right:  content/tin/le-hoi.md
BT0622-conflict-copy = it seems to be a copy of “{ $original }” that two machines wrote at once: it is not published
    .mend = see whether { $original } has all that it should have, then remove the copy; if it is a text of its own, rename it
    .cause = Programs that synchronise folders keep both states of a file that two people changed at the same time. Published, the article would be there twice.
    .example =
        wrong:  le-hoi.md   and   le-hoi (conflicted copy 2026-03-14).md
        right:  le-hoi.md
BT0630-missing-attachment = there is no file “{ $name }” in { $folder }/
    .mend = { $guesses ->
        [0] put the file there, or mend its name
       *[other] did you mean “{ $near }”?
    }
    .cause = The text hands out a file that is not there: it was not copied along, or its name is written differently.
    .example =
        wrong:  [The form](mau-don.pdf)   with the file   mau-dơn.pdf
        right:  [The form](mau-don.pdf)   with the file   mau-don.pdf
BT0631-attachment-outside = the file “{ $name }” is not in the text's folder
    .mend = { $guesses ->
        [0] copy the file into { $folder }/ and name it alone
       *[other] did you mean “{ $near }” in { $folder }/?
    }
    .cause = What a text hands out lies beside its index.md, so that both are kept, moved and taken down together.
    .example =
        wrong:  attachments: ["C:\Documents\mau-don.pdf"]
        right:  attachments: [mau-don.pdf]
BT0632-attachment-without-folder = the file “{ $name }” has no place: this text has no folder of its own
    .mend = make it a folder: move the text to { $stem }/index.md and put the file beside it
    .cause = What a text hands out lies beside its index.md. A text that is a single file shares its folder with others.
    .example =
        wrong:  content/tin/le-hoi.md   and   content/tin/mau-don.pdf
        right:  content/tin/le-hoi/index.md   and   content/tin/le-hoi/mau-don.pdf
BT0633-attachment-kind = files such as “{ $name }” are not handed out
    .mend = save it as PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP or ZIP; videos as MP4 or WebM
    .cause = Only kinds that no browser runs are published beside a text: a page or a program could do harm in the portal's name.
    .example =
        wrong:  attachments: [mau-don.html]
        right:  attachments: [mau-don.pdf]
BT0634-attached-unreadable = the file cannot be read: { $why }
    .mend = put the file itself here, and see that it may be read
    .cause = Readers are to have this file, and there is a folder, a pipe or a link that leads out of the newsroom in its place, or the system does not hand it out.
    .example =
        wrong:  mau-don.pdf -> /home/lan/mau-don.pdf
        right:  the file itself, under the name mau-don.pdf
BT0635-attached-empty = the file is empty
    .mend = copy it again from where it came, or take it out of the text
    .cause = There is not one byte in the file: it was begun and not copied. Readers would get nothing.
    .example =
        wrong:  mau-don.pdf   of 0 bytes
        right:  the whole file
BT0636-attached-too-large = the file is too large: { $megabytes } MB, and { $most } MB is the most
    .mend = make it smaller: scans in grey and at 150 points to the inch, a video in 720 lines; or let a video site keep it, and link to it there
    .cause = Most readers have a telephone and pay for what they load, and many hosts take no larger file.
    .example =
        wrong:  a scan of 300 MB
        right:  the same, saved anew with 5 MB
BT0637-attached-other = this is no { $kind }: it is { $found ->
        [page] a web page
        [program] a program
        [picture] a picture
        [pdf] a PDF
        [archive] an archive of another kind
        [office] a document of an old office program
        [video] a video of another kind
       *[other] something else
    }
    .mend = open it in the program that made it and save it anew in the right kind
    .cause = What a file is shows in what is in it, not in its name. Mostly a file was renamed, or a page was saved in place of the file; a program under such a name does harm.
    .example =
        wrong:  a page that was saved as mau-don.pdf
        right:  mau-don.pdf as the office program wrote it
BT0638-attached-cut = the { $kind } is damaged: its file ends before it does
    .mend = copy it again from where it came, whole
    .cause = The file was not copied to its end: a connection broke, or a disk was full. Readers could not open it.
    .example =
        wrong:  2 MB of a file of 5 MB
        right:  the whole file
BT0639-attached-changed = the file changed while it was read
    .mend = publish again once the file is at rest
    .cause = Another program is writing the file, or a folder that is being synchronised.
    .example =
        wrong:  publishing while files are still being copied
        right:  publishing when the copying has ended
BT0642-pdf-without-text = this PDF has no text: its pages are pictures
    .mend = attach the PDF that the office program makes, or have the scanner recognise the text (OCR) and attach that file
    .cause = Nobody finds a word in a scan, copies a line of it or has it read aloud, and search engines do not know what it says.
    .example =
        wrong:  a decision that was printed, signed and scanned
        right:  the same with its text recognised, or the PDF from which it was printed
BT0640-name-twin = some systems take its name for the same as that of { $other }
    .mend = give one of the two another name, not only in capitals or in how its accents are written
    .cause = Windows and most Macs know no capitals in names, a Mac writes accents in another form, and Windows drops dots and spaces at the end. There one of the two files would take the place of the other.
    .example =
        wrong:  Bieu-Mau.pdf   and   bieu-mau.pdf
        right:  bieu-mau-2025.pdf   and   bieu-mau.pdf
BT0641-name-of-some-systems = on Windows no file can be called “{ $name }”
    .mend = give it another name
    .cause = CON, PRN, AUX, NUL, COM1 and LPT1 are devices there, with any ending, and dots or spaces at the end of a name are dropped.
    .example =
        wrong:  aux.jpg
        right:  anh-phu.jpg

# Why a file of a folder is not opened.
not-one-file = this is not a file
larger-than-meant = this file is too large
not-a-name = “{ $name }” is not the name of a file or folder

# Why a path cannot be published.
path-length = it is empty, or longer than a file's name or path can be
path-name = “{ $name }” is not the name of a file or folder
path-character = { $character } cannot stand in a file's name on every system

## 07 static/

BT0701-static-name-not-utf8 = its name is not UTF-8 text
    .mend = give it a name of letters, digits and hyphens
    .cause = A file of static/ is published under its own name, so the name has to be letters. Mostly it comes from an archive that was packed on an older system.
    .example =
        wrong:  static/bi�u-mau.pdf
        right:  static/bieu-mau.pdf
BT0702-static-link = this is a symbolic link, and links are not followed
    .mend = put the file itself there, or take the link out
    .cause = All of static/ is handed out to readers; a link could hand out any file of the machine.
    .example =
        wrong:  static/bieu-mau.pdf -> /home/lan/bieu-mau.pdf
        right:  static/bieu-mau.pdf   as a file
BT0703-static-special = this is neither a file nor a folder
    .mend = take it out of static/
    .cause = Pipes, sockets and devices are for programs to talk to each other; they cannot be handed out.
    .example =
        wrong:  prw-r--r--  static/a.txt
        right:  -rw-r--r--  static/a.txt
BT0704-static-name = the file cannot be published under this name: { $why }
    .mend = rename it with letters, digits and hyphens
    .cause = An edition has to fit on every system, so its files' names do without signs that mean something on one of them.
    .example =
        wrong:  static/bieu:mau?.pdf
        right:  static/bieu-mau.pdf
BT0705-static-unreadable = it cannot be read: { $why }
    .mend = see that it is there and may be read, or take it out of static/
    .cause = The system does not hand out the file, mostly because of its rights. Readers would miss it.
    .example =
        wrong:  -rw------- root  static/bieu-mau.pdf
        right:  -rw-r--r-- root  static/bieu-mau.pdf
BT0706-static-in-place-of-text = its place in the edition is taken by { $file }
    .mend = give it another name or folder in static/
    .cause = A text is published at this address. A file of the same address would hide it.
    .example =
        wrong:  static/gioi-thieu/index.html   and   content/gioi-thieu.md
        right:  static/tai-lieu/gioi-thieu.pdf   and   content/gioi-thieu.md
BT0707-static-in-place-of-bantin = Bantin itself makes what stands in this place in the edition
    .mend = give it another name or folder in static/
    .cause = Pages, data and pictures of the portal have these addresses. A file there would break the site.
    .example =
        wrong:  static/index.html
        right:  static/tai-lieu/index.html
BT0708-static-twin = its place in the edition is taken by the compressed form of static/{ $file }
    .mend = remove it: Bantin compresses texts itself
    .cause = Texts of static/ are published with a compressed form beside them, whose name ends in .br.
    .example =
        wrong:  static/a.txt   and   static/a.txt.br
        right:  static/a.txt
BT0709-icon-undrawable = no icons can be made of it: { $why }
    .mend = save the drawing as a plain SVG of shapes, without texts, pictures and filters
    .cause = The icons that phones and browsers ask for are made of static/favicon.svg. It is copied all the same, and the icons are made of the logo or are Bantin's own.
    .example =
        wrong:  static/favicon.svg with <text>MS</text>
        right:  static/favicon.svg with the letters as paths
BT0710-card-unfit = this is no picture that networks show as a card
    .mend = save it as PNG or JPEG, 1200 pixels wide and 630 high
    .cause = static/card.png or static/card.jpg is what pages without a picture are shared with. Networks show it whole when it is 600 to 4096 pixels wide and nearly twice as wide as high. It is copied all the same; pages are shared with a card that Bantin draws.
    .example =
        wrong:  static/card.png of 400 x 400 pixels
        right:  static/card.png of 1200 x 630 pixels
BT0720-static-redirects = it is published in the place of the old addresses that Bantin would write there
    .mend = move its lines into “redirects.csv” and remove it
    .cause = Hosts of static sites read one file “_redirects”. Where “static” has it, that one is theirs, and old addresses with a query answer nowhere else there.
    .example =
        wrong: static/_redirects
        right: redirects.csv
BT0721-static-settings = hosts follow it in place of Bantin's settings, and { $count } of their lines are not in it
    .mend = begin it with Bantin's lines, or remove it
    .cause = Hosts read one such file, and where “static” has it, that one is theirs: what is not in it about security and caching readers' browsers are not told. Bantin's lines for “_headers” stand in the edition when “static” has none, those for “web.config” in “api/servers/iis-web.config”.
    .example =
        wrong: static/_headers with a rule of your own only
        right: static/_headers with Bantin's lines and yours below

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
BT0840-many-files-at-hosts = the edition has { $files } files, and a big host such as Cloudflare Pages takes { $most }
    .mend = take a server of your own or a larger plan there; or publish less, such as pictures in fewer widths
    .cause = Hosts of static sites have bounds, and refuse the whole site when one is passed. Compressed twins are not counted here: such hosts compress by themselves, and need none.
    .example =
        wrong:  30000 files to a host that takes 20000
        right:  30000 files to a server of the town's own
BT0841-large-file-at-hosts = “{ $path }” has { $megabytes } MB, and a big host such as Cloudflare Pages takes 25 MB a file
    .mend = make the file smaller, or lay it on another server and link to it
    .cause = Hosts of static sites have bounds, and refuse the whole site for one file that is too large. Readers with a thin network would wait long for it, too.
    .example =
        wrong:  static/phim.mp4 of 300 MB
        right:  a link to the film where it is shown
BT0830-address-vanished = nothing answers at “{ $address }” any more, where the last edition has a page
    .mend = write a line with it and with where it leads today; an article is better withdrawn than deleted
    .cause = Search engines, other sites and papers name the address. Whoever follows it would find nothing. An article that is withdrawn keeps its address, which says so.
    .example =
        wrong: content/tin-tuc/le-hoi.md is deleted
        right: redirects.csv: /tin-tuc/le-hoi/,/tin-tuc/le-hoi-2026/
BT0831-address-moved = it stood at “{ $address }” in the last edition, and nothing answers there now
    .mend = add that to its “aliases”: `bantin check --fix` does
    .cause = The article has another name, or lies in another section. Search engines and other sites still lead to the old address.
    .example =
        wrong: headline: Lễ hội
        right: headline: Lễ hội  aliases: ["/tin-tuc/le-hoi/"]

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

BT0918-preview-behind-a-link = { $path }: this is a link, and a preview's pages, visits and accounts must not leave the newsroom
    .mend = remove it and start again
    .cause = A link in .bantin would let the preview write elsewhere on this machine.
    .example = wrong: .bantin is a link · right: .bantin is a folder, which Bantin makes

BT0919-visits-behind-a-link = { $path }: this is a link, or no file of its own, and a preview's visits and accounts must not leave the newsroom
    .mend = remove it and start again
    .cause = A link in .bantin/preview-visits or .bantin/preview-desk would let the preview write elsewhere on this machine.
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

BT0924-no-such-article = there is no article “{ $article }”{ $near }
    .mend = name it by its slug, its address or its file
    .cause = An article is named as in its address: the name of its file or folder.
    .example = wrong: bantin withdraw "Lễ hội" · right: bantin withdraw le-hoi

BT0925-article-or-draft = { $path } is not published yet: there is nothing to take down
    .mend = write `draft: true` into it, or remove it
    .cause = It is a draft, or dated later than now.
    .example = wrong: bantin withdraw an-article-of-tomorrow · right: draft: true

BT0926-amend-by-hand = { $path } is written in a way that Bantin does not change by itself
    .mend = write `{ $line }` there yourself, then run `bantin publish`
    .cause = Only what surely changes one thing is written. A table on one line, or a key that stands in another form, is left to a person.
    .example = wrong: notice = {"{"} text = "…", until = … {"}"} · right: [notice] and its lines

BT0927-article-still-there = { $path } could not be taken down: what was published of it before still stands
    .mend = mend the errors of this file above, then run `bantin publish`
    .cause = A broken article stays as it last was.
    .example = wrong: a picture that is not there · right: the picture, or no mention of it

BT0928-notice-acts = the notice holds a character that nobody sees, { $letter }
    .mend = type the text anew
    .cause = Characters that break lines, turn the writing round or hide are not shown to readers.
    .example = wrong: a text copied with a right-to-left mark · right: the same text, typed

BT0929-notice-empty = the notice has no text
    .mend = write what the town must know, or `bantin notice --end`
    .cause = A notice without words tells nothing.
    .example = wrong: bantin notice "" --until 18:00 · right: bantin notice "Nước lên." --until 18:00

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

BT0940-notice-over = “{ $until }” is over already
    .mend = name a later time with --until
    .cause = A notice is shown until its time, so this one would never be seen.
    .example = wrong: --until 2020-01-01 · right: --until 18:00

usage-near = ; did you mean “{ $near }”?
usage-values = ; it is one of { $values }
usage-why = { " (" }{ $why })
usage-nothing = {""}

BT0950-move-to-no-section = there is no section “{ $section }”; site.toml has { $sections }
    .mend = name one of them, or add it to site.toml first
    .cause = An article belongs to one section, and sections are listed in site.toml.
    .example = wrong: bantin move le-hoi news/le-hoi · right: bantin move le-hoi du-lich/le-hoi

BT0951-move-wrong-name = the new name cannot stand in an address: { $error }
    .mend = write lower-case letters without marks, digits and hyphens
    .cause = A name is part of addresses, which must read the same everywhere.
    .example = wrong: bantin move le-hoi "Lễ hội" · right: bantin move le-hoi le-hoi-2026

BT0952-move-taken = { $path } has this name already
    .mend = choose another name, or move that one first
    .cause = A name is given once in the site: each address leads to one page.
    .example = wrong: bantin move a b, where b is there · right: bantin move a c

BT0953-nothing-to-move = it has this address already
    .mend = name another section or another name
    .cause = Where it is moved to is where it lies.
    .example = wrong: bantin move le-hoi le-hoi · right: bantin move le-hoi du-lich/

moved-article = Moved { $from } to { $to }. Its address is { $new_address } now, and { $old_address } leads there.
would-move-article = Would move { $from } to { $to }. Its address would be { $new_address }, and { $old_address } would lead there. Nothing was done.
moved-section = The section “{ $old }” is “{ $new }” now, with { $count } { $count ->
    [one] article
   *[other] articles
 }. Every address that it had leads on.
would-move-section = Would make “{ $new }” of the section “{ $old }”, with { $count } { $count ->
    [one] article
   *[other] articles
 }; every address that it has would lead on. Nothing was done.
linked-by-texts = { $count } { $count ->
    [one] text links
   *[other] texts link
 } to the old address. Readers are led on; write the new one when you come by:
help-move = Give an article or a section another address; the old one leads on
help-move-from = The article: its slug, its address or its file; with --section, the section
help-move-to = Where to: SECTION/NAME, SECTION/ or NAME; with --section, its new id
help-move-section = Give a section another id, with all its articles
help-fix = Mend what surely can be: write the old addresses of moved articles, and keys as they were meant
help-check-out = The edition that readers have now (NEWSROOM/dist); an address of it that would vanish is an error

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

live-edition-unreadable = { $folder }: { $error }; mend it or publish again
live-settings-stay = { $error }; the settings read before stay
live-no-time-zone = there is no time zone “{ $name }”
live-not-a-file = this is no file
live-connections-full = { $number } connections are open, as many as there may be; those that stand idle are closed for new ones
live-connection-not-accepted = a connection could not be accepted ({ $error }); those that stand idle are closed for new ones. If it stays so, allow this process more open files (LimitNOFILE, ulimit -n)
live-proxy-near = heartbeats come by a proxy that is not trusted, so all its readers count as one address, with at most { $most } visitors a day; start with --trusted-proxy { $peer }; name every proxy or CDN in front of this server with --trusted-proxy
live-proxy-elsewhere = heartbeats come by a proxy that is not trusted, so all its readers count as one address, with at most { $most } visitors a day; name every proxy or CDN in front of this server with --trusted-proxy
live-origin-not-named = no heartbeat is counted: the pages that send them name no origin (they lie in a sandboxed frame, were opened as files, or a proxy takes the Origin header away); open them at their own address
live-edition-without-address = no heartbeat is counted: pages at { $origin } send them to { $host }, and the edition names no address. Set base_url = "{ $origin }" in site.toml and publish, or let the proxy pass the Host header on
live-host-without-name = a host without a name
live-other-origin = no heartbeat is counted: pages at { $origin } send them, and the edition says that it stands at { $site }{ $difference }. If both are the portal, start with --allow-origin { $origin }; else set base_url in site.toml and publish
live-differs-by-scheme = { " (" }http is not https)
live-differs-by-www = { " (" }with www. and without are two addresses)
live-differs-by-port = { " (" }at another port)
live-address-full = an address has added its { $most } visitors of today; what else comes from it is answered and not counted (told once a day)
live-day-full = today has as many visitors as are kept in memory; others are answered and not counted until midnight (told once a day); --most-visitors allows more
live-file-trouble = { $path }: { $error }
live-no-salt = no random numbers for the day's salt: { $error }
live-no-ticks = no thread to keep time with ({ $error }); visits are kept as readers come
live-database-set-aside = { $error }; it is { $aside } now and was made anew
live-day-begun-anew = { $error }; begun anew, the sums stay
live-day-file-held = somebody holds the day's file, or it cannot be written; it is made anew
live-files-replaced = { $folder }: files were deleted or replaced; they are made anew from memory, nothing counted is lost
live-kept-in-memory = { $trouble }; visits are counted in memory until they can be kept; pages are served
live-figures-unknown = { $trouble }; the figures are unknown until it can be read; if it stays so, put the backup in its place; pages are served
live-kept-again = visits are kept again; nothing counted is lost
live-clock-doubted = the clock is { $off } what visits were counted by; they are counted on as time has run, and the figures are marked stale, until the clock is right again or has run on for { $minutes } minutes; if it is wrong, set it
live-clock-returned = the clock agrees again with what visits were counted by; nothing was lost
live-clock-confirmed = the clock, { $off } what visits were counted by, has run on for { $minutes } minutes and is believed from now on; nothing that was counted is lost
live-clock-ahead = { $span } ahead of
live-clock-behind = { $span } behind
live-span-days = { $number } days
live-span-hours = { $number } hours
live-span-minutes = { $number } minutes
live-span-seconds = { $number } seconds

## 11 the editors' desk

BT1101-wrong-account-name = “{ $name }” cannot be the name of an account: { $why }
    .mend = write a name of letters, digits, single spaces and . _ - @ + '
    .cause = A name is typed when somebody signs in and shown to others: what nobody sees, or what runs from right to left, would deceive them.
    .example = wrong: lan/nguyen · right: lan.nguyen

BT1102-account-there = there is an account “{ $name }” already
    .mend = choose another name, or give this account a new link with  bantin user reset
    .cause = Two accounts of one name cannot be told apart; capitals make no difference.
    .example = wrong: bantin user add Lan, where there is lan · right: bantin user add lan.tran

BT1103-no-such-account = there is no account “{ $name }”
    .mend = bantin user list  names them all
    .cause = The name is misspelled, or --data names another folder than the desk's.
    .example = wrong: bantin user disable lann --data data · right: bantin user disable lan --data data

BT1104-desk-db-trouble = { $path }: { $error }
    .mend = put a backup of desk.db in its place, or see what the system says of the disk
    .cause = The accounts' database cannot be read: its file is damaged, or is something else.
    .example = a desk.db that was edited with a text editor

BT1105-desk-db-busy = { $path }: another program holds it
    .mend = wait until it is done and try again
    .cause = Two programs cannot write into the accounts' database at once: a backup or a tool of SQLite may keep it locked.
    .example = wrong: copying desk.db within an open transaction · right:  sqlite3 desk.db ".backup copy.db"

BT1106-desk-db-newer = { $path }: a newer Bantin made it
    .mend = install that version again, or put an older backup in its place
    .cause = A newer version keeps accounts in another form, which this one would spoil.
    .example = going back to an older bantin without the backup from before

BT1107-desk-db-read-only = { $path }: it cannot be written
    .mend = give the user that runs bantin the right to write it and its folder
    .cause = Signing in writes a session, so that the desk needs to write.
    .example = wrong: desk.db of root with bantin run by www-data · right: chown www-data desk.db

BT1108-desk-address-no-origin = desk_url: “{ $url }” is no address of a desk
    .mend = write the scheme and the host alone, as https://desk.example.vn
    .cause = The desk stands at the root of a host of its own.
    .example = wrong: https://www.example.vn/desk · right: https://desk.example.vn

BT1109-desk-address-plain = desk_url: at “{ $url }” passwords would travel readable
    .mend = use https, with a proxy such as Caddy before it; plain http is for localhost alone
    .cause = Over plain http anybody on the way reads passwords and takes sessions over. On this machine there is no way between, so that development works without certificates.
    .example = wrong: desk_url = "http://desk.example.vn" · right: desk_url = "https://desk.example.vn"

BT1110-desk-address-missing = site.toml does not say where the desk stands
    .mend = add  desk_url = "https://desk.example.vn"  to site.toml, or listen on this machine alone:  --desk-listen 127.0.0.1:8081
    .cause = Links that the desk hands out are made of this address, never of what a request says.
    .example = wrong: --desk-listen 0.0.0.0:8081 without desk_url · right: desk_url = "https://desk.example.vn"

BT1111-desk-without-chance = the system gives no random numbers ({ $error })
    .mend = see that /dev/urandom is there
    .cause = Sessions and links are random numbers that nobody can guess.
    .example = a container without /dev

BT1112-desk-misplaced = { $folder }: accounts would be kept { $place }
    .mend = name a folder of their own with --data
    .cause = What lies in an edition or in content/ and static/ of a newsroom is published: everybody could read the accounts.
    .example = wrong: bantin user add lan --data dist · right: bantin user add lan --data data

account-name-empty = it is empty
account-name-long = it has more than { $most } letters
account-name-letter = { $letter } cannot stand in it
no-such-role = “{ $role }” is no role
desk-key-not-kept = desk.key cannot be kept ({ $error }); browsers that are known are forgotten when bantin ends, and two-step sign-in cannot be set up
desk-key-other = desk.key is not the one that two-step sign-in of { $name } was set up with: recovery codes work, codes do not; put the old desk.key back, or run  bantin user reset
desk-newsroom-unreadable = the newsroom cannot be read; bantin check says why
preview-not-started = the program that draws previews could not be run ({ $error })
preview-too-long = { $file }: drawing its preview took too long and was ended
preview-too-large = { $file }: its preview became too large and was ended
preview-ended = { $file }: drawing its preview ended before it was done ({ $how })
previews-confined = previews are drawn by a process that reads the newsroom and can do nothing else
previews-less-confined = previews are drawn by a process that is less confined than it should be: { $lacks }; docs/desk.md says which kernel offers it
previews-without-files = it could read other files (no Landlock)
previews-without-calls = it could open connections and run programs (no seccomp)
previews-without-limits = it could take memory and time without bound

## 12 verifying and signing

BT1220-manifest-unsigned = { $place }: this manifest is not signed
    .mend = sign it with  bantin sign  or a deploy with the key, or say  --trust  if you know who wrote it
    .cause = Whoever can write at the target can write a manifest too; only a signature shows that it is the operator's.
    .example = wrong: manifest.json without manifest.json.sig · right: both, as  bantin sign  writes them

BT1221-manifest-other-key = { $place }: this manifest is signed with another key
    .mend = name the key it was signed with, or sign it anew; if nobody of yours signed it, somebody else has been there
    .cause = The key was changed, or somebody signed with a key of their own.
    .example = wrong: --key  names the old key · right: the key that  bantin key new  printed last

BT1222-manifest-wrong-signature = { $place }: this manifest is not what was signed
    .mend = somebody or something changed it: find out who, then deploy or sign anew
    .cause = It was changed after it was signed, or the signature belongs to another manifest.
    .example = wrong: the signature of yesterday's manifest beside today's · right: both from one  bantin sign

BT1223-manifest-newer = { $place }: a newer Bantin wrote this manifest
    .mend = use that Bantin here too
    .cause = The format has another version than this program knows.
    .example = wrong: deploying with a new Bantin and verifying with an old one · right: the same on both machines

BT1224-manifest-unreadable = { $place } is no manifest of Bantin's: { $why }
    .mend = if it was served, somebody changed it: deploy or sign anew
    .cause = A manifest names files of the edition alone, each once, in order, by paths that lead nowhere else; whatever else stands in one is not read further.
    .example = wrong: "path":"../etc/passwd" · right: "path":"tin-tuc/index.html"

manifest-size = it is larger than any that is read
manifest-format = it begins otherwise
manifest-json = { $error }
manifest-otherwise-written = it is not written as Bantin writes one
manifest-edition = “{ $id }” is no id of an edition
manifest-path = “{ $path }” is no path of a file in an edition
manifest-order = “{ $path }” is there twice, or out of order
manifest-file-and-folder = “{ $path }” is a file and a folder at once
manifest-itself = it names itself
manifest-hash = “{ $text }” is no SHA-256
manifest-content-type = “{ $text }” is no content type
manifest-day = “{ $text }” is no day

BT1225-manifest-missing = there is no { $place } at the target, and a key is known
    .mend = sign the edition with  bantin sign  or deploy it with the key; or say  --trust
    .cause = Whoever removes the manifest would otherwise have the rest believed.
    .example = wrong: --key, where nothing was signed · right: bantin sign --edition dist --key portal.key, then copy

BT1226-manifest-key-unknown = { $place } is signed, and no public key is known
    .mend = give it with  --key ed25519:…  or as  public_key  in site.toml; or say  --trust
    .cause = Without the operator's public key nobody can tell whose signature it is.
    .example = wrong: bantin verify https://portal.example.vn --edition dist · right: the same with --key ed25519:…

BT1227-manifest-older = { $place } is older (serial { $served }) than that of the edition (serial { $own })
    .mend = somebody put an old edition back, or the newest was not brought there: deploy it; or say  --trust
    .cause = An old manifest is signed too: whoever kept one could put back what was withdrawn.
    .example = wrong: yesterday's folder copied back · right: the edition of today, signed and copied

BT1228-manifest-of-another-edition = { $place } is of the edition { $served }, not of { $own }
    .mend = name the edition that was brought there with  --edition, or deploy this one; or say  --trust, which compares and puts nothing back
    .cause = The site has another edition than the folder here: an old one that was put back, or a newer one. With  --repair  an older folder would bring back what was withdrawn since.
    .example = wrong: verifying after bantin publish, before the deploy · right: after it

BT1230-key-file-there = { $path } is there already, and keys are never overwritten
    .mend = name another file; what was signed with the old key is checked with the old one only
    .cause = A key that is lost cannot be made again.
    .example = wrong: bantin key new portal.key, twice · right: bantin key new portal-2027.key

BT1231-key-open-to-others = { $path }: others may read this key
    .mend = chmod 600  on it, and make a new one if somebody may have read it
    .cause = Whoever has the secret key signs in the operator's name.
    .example = wrong: a key of mode 644 · right: mode 600

BT1232-no-secret-key = { $path } holds no secret key
    .mend = name the file that  bantin key new  wrote
    .cause = It is another file, or it was changed.
    .example = wrong: bantin sign --key site.toml · right: bantin sign --key portal.key

BT1233-no-public-key = “{ $text }” is no public key
    .mend = write it as  bantin key new  printed it: ed25519: and 44 letters
    .cause = It was not copied whole, or it is the secret one.
    .example = wrong: --key portal.key · right: --key ed25519:MCowBQYDK2VwAyEA…

BT1234-key-trouble = { $path }: { $error }
    .mend = see that the folder is there and may be written, and the file read
    .cause = The system did not let the key be read or written.
    .example = wrong: bantin key new /nowhere/portal.key · right: bantin key new ~/portal.key

BT1235-signing-without-chance = the system gives no random numbers ({ $error })
    .mend = see that /dev/urandom is there
    .cause = A key is a random number that nobody can guess.
    .example = wrong: a container without /dev · right: one with it

BT1236-verify-no-edition = { $folder }: no edition there ({ $error })
    .mend = name the folder that  bantin publish  wrote with  --edition
    .cause = What is served can only be compared with what was published.
    .example = wrong: --edition my-town · right: --edition my-town/dist

BT1237-verify-edition-unreadable = { $path }: this file of the edition cannot be read ({ $error })
    .mend = see that it may be read, or publish anew
    .cause = Every file is compared, so each must be readable.
    .example = wrong: an edition that another user published with umask 077 · right: run as that user

BT1238-verify-target-unreadable = { $path }: this folder cannot be read ({ $error })
    .mend = see that it may be read by whoever verifies
    .cause = What cannot be read cannot be compared.
    .example = wrong: verifying /srv/www as a user who may not enter it · right: as one who may

BT1239-verify-wrong-target = “{ $target }” is neither the address of a site nor a folder nor a place in site.toml
    .mend = write it as https://portal.example.vn, or name the folder that is served, or a place as  [deploy.NAME]  calls it
    .cause = A portal stands at the top of its host; a folder must be there.
    .example = wrong: portal.example.vn/tin-tuc · right: https://portal.example.vn

BT1240-verify-repair-at-its-place = --repair puts files back where they lie, and a site's address is not that place
    .mend = name the folder that is served, or with  --to  the place in site.toml that the edition was deployed to
    .cause = A site is changed where it is stored, not by asking it. Deploying the same edition again brings nothing: Bantin remembers what it brought there, not what somebody changed.
    .example = wrong: bantin verify https://portal.example.vn --edition dist --repair · right: bantin verify --to cdn --edition dist --repair

BT1241-verify-no-certificates = this machine knows no certificate authority
    .mend = install  ca-certificates, or name a file with  SSL_CERT_FILE
    .cause = Without one nobody can tell the portal from whoever stands in between.
    .example = wrong: an empty container · right: one with the package ca-certificates

BT1242-verify-not-clean = { $errors } { $errors ->
    [one] thing is
   *[other] things are
 } not as published
    .mend = look at each; to put back what differs in a folder, or at a place in site.toml:  bantin verify FOLDER|NAME --edition DIR --repair
    .cause = Somebody or something changed what readers get, or it was never brought there.
    .example = wrong: a page with a link to a casino · right: the page as published

BT1250-verify-changed = { $address }: other bytes than were published
    .mend = deploy again; if it comes back, find out who may write there
    .cause = Somebody changed the file, a host rewrites it on the way, or another edition is there.
    .example = wrong: a host that adds its own script · right: the bytes as published

BT1251-verify-missing = { $address } is not there { $status }
    .mend = deploy again
    .cause = It was removed, or never brought there.
    .example = wrong: status 404 for a page of the edition · right: 200

BT1252-verify-unanswered = { $address }: no whole answer ({ $why })
    .mend = see that the site answers; readers may wait in vain too
    .cause = The server is down, overloaded, or answers without end.
    .example = wrong: an answer that does not end · right: the whole page

BT1253-verify-cloaked = { $address }: { $who } gets something else
    .mend = somebody hides a change from you: find out who may write there, and deploy again
    .cause = Hijacked portals show the forgery to search engines and to people who come from them, and the right page to everybody else. Where both get something else, the compressed copy beside the file (.br) may have been changed alone.
    .example = wrong: another page for the robot of a search engine · right: the same for all

BT1254-verify-leads-away = { $address } leads to { $to }
    .mend = find out who set it, and take it back
    .cause = Readers are sent elsewhere than the edition says.
    .example = wrong: /tin-tuc/ leads to a casino · right: the page itself

BT1255-verify-foreign-script = { $address } runs what the edition has not: { $script }
    .mend = remove it; if nobody of yours added it, somebody else may write there
    .cause = A script that was put into a page does what it likes with its readers.
    .example = wrong: a script of another host · right: the scripts of the edition alone

BT1256-verify-foreign-link = { $address } leads out where the edition does not: { $link }
    .mend = remove it; if nobody of yours added it, somebody else may write there
    .cause = Hijackers sell links from portals that search engines trust.
    .example = wrong: a link to a casino in the footer · right: the links of the edition alone

BT1257-verify-alien-file = { $path } is no file of the edition
    .mend = remove it if it is not yours; what you keep there yourself belongs into  static/
    .cause = What somebody put beside the edition is served with it.
    .example = wrong: cache.php beside index.html · right: the edition alone

BT1258-verify-wrong-type = { $address } is served as “{ $served }”, not as “{ $right }”
    .mend = use the settings that every edition brings for your server (docs/hosting)
    .cause = Browsers show and run files by their type.
    .example = wrong: site.json as text/html · right: application/json

BT1259-verify-answers-anything = { $address }, where nothing is, is answered with { $status }
    .mend = let the server answer 404 there
    .cause = A server that has a page for every address may show readers of search engines anything.
    .example = wrong: 200 for an address that nobody made · right: 404 and the page 404.html

BT1260-verify-edition-altered = { $path } in the edition's folder is not what was signed
    .mend = publish anew and compare: somebody changed the folder after it was signed
    .cause = By this folder all else is judged, so it is judged by the signature.
    .example = wrong: a page of dist/ edited by hand · right: dist/ as published and signed

BT1261-verify-stopped = nobody answers any more: { $count } addresses were not asked for
    .mend = see that the site answers, then verify again
    .cause = A server that keeps everybody waiting would keep this waiting for days.
    .example = wrong: a server that hangs · right: one that answers

BT1262-verify-certificate-ending = the certificate ends in { $days } days
    .mend = renew it, and see why that does not happen by itself
    .cause = Once it has ended browsers show a warning instead of the portal.
    .example = wrong: three days left · right: renewed a month before

BT1263-verify-certificate-wrong = the certificate is not right ({ $why })
    .mend = see whether it has ended, is for this name, and is sent with its chain
    .cause = Browsers show a warning instead of the portal; or somebody stands in between.
    .example = wrong: a certificate for another name · right: one for the portal's

BT1264-verify-no-header = { $address }: the header { $header } is missing
    .mend = use the settings that every edition brings for your server (docs/hosting)
    .cause = It tells browsers what nobody may do with the page.
    .example = wrong: a server as it comes · right: with the edition's settings

BT1265-verify-caching = { $address } is kept otherwise than it should (“{ $served }”, not “{ $right }”)
    .mend = use the settings that every edition brings for your server (docs/hosting)
    .cause = What has a hash in its name may be kept for good; all else must be asked for again.
    .example = wrong: pages kept for a year · right: no-cache

BT1266-verify-not-repaired = { $path } could not be put back ({ $error })
    .mend = see that whoever verifies may write there, and that no link is in the way
    .cause = A folder on the way may be a link, or may not be written.
    .example = wrong: --repair as a user who may only read · right: as the one who deploys

BT1267-key-misplaced = { $path }: the secret key would lie { $place }
    .mend = name a file elsewhere, off every server
    .cause = What lies there is published or served.
    .example = wrong: bantin key new dist/portal.key · right: bantin key new ~/portal.key

verify-who-computer = a reader at a computer
verify-who-phone = a telephone that comes from a search engine
verify-who-robot = the robot of a search engine
verify-too-slow = it took too long
verify-no-host = no such host { $host }
verify-no-connection = no connection { $error }
verify-headers-too-long = its headers do not end
verify-broken = { $error }
verify-encoding = packed as “{ $encoding }”, which was not asked for
verify-address-line = { $who }: 
verify-looked = { $count } of { $all } looked at: { $target }
verify-clean = Everything is as published (edition { $edition }).
verify-weak = { $count } { $count ->
    [one] weakness
   *[other] weaknesses
 }, told above
verify-repaired = put back: { $address }
verify-unsigned-remark = nothing there is signed; compared with the edition of this folder alone
verify-asking = Asking
verify-next-clean = nothing; to have this done daily, see docs/verify.md
key-made = The secret key is in { $path }; keep a copy in a safe place.
key-public = The public key:
key-next = write  public_key = "{ $key }"  into site.toml, then sign:  bantin sign --edition dist --key { $path }
signed = Signed: edition { $edition }, { $files } files, serial { $serial }.
sign-next = bring the folder to its host, then  bantin verify https://… --edition { $folder }
doing-sign = signing the edition in { $path }

# Deploying

BT1275-deploy-shows-withdrawn = { $count } { $count ->
    [one] article was
   *[other] articles were
 } withdrawn at this target and would be shown there again, so nothing was changed: { $pages }
    .mend = bring this newsroom up to date with the one in which that was withdrawn, publish, and deploy again; if it is to be shown again, type --force
    .cause = The target remembers what was withdrawn there, whichever machine deploys. This copy of the newsroom, or its edition, is older than that; or the line “withdrawn” was taken out of a text. What --force has shown again counts as published.
    .example = wrong: bantin deploy --to cdn, from last week's copy of the newsroom · right: git pull && bantin publish && bantin deploy --to cdn
BT1276-deploy-in-the-way = { $count } { $count ->
    [one] file
   *[other] files
 } at the target that Bantin did not bring would be written over, so nothing was changed: { $files }
    .mend = see whether the target in site.toml is the right one; if what lies there may go, type --force
    .cause = At these paths lie other bytes than those of the edition: somebody's site, a page that was put there by hand, or an earlier edition that was copied there without `bantin deploy`, or whose .bantin-deploy/ was deleted. Files that are just as in the edition are taken over.
    .example = wrong: target = "file:/srv", where another site lies · right: target = "file:/srv/www"; or --force, once, where editions were copied by hand
BT1277-deploy-blocked = { $path } at the target was not brought by Bantin and is in the way, so nothing was changed
    .mend = give it another name at the target, and deploy again
    .cause = A file cannot lie where a folder has to be, nor the other way round. What others put at the target Bantin neither removes nor moves, whoever consents.
    .example = wrong: a file “tin-tuc” at the target, where a section's folder has to be · right: mv tin-tuc tin-tuc.txt
BT1278-deploy-another-site = this target holds the site { $there }, and this newsroom's is { $here }, so nothing was changed
    .mend = see whether the target in site.toml is the right one; if the site has moved to the new address, type --force
    .cause = Two newsrooms with one target would take each other's pages away.
    .example = wrong: [deploy.www] copied from another town's site.toml · right: a folder, a server or a bucket for each site
BT1279-nothing-at-target = Bantin has brought nothing to this target yet
    .mend = see whether --to names the place that is meant; site.toml has them all
    .cause = What can be brought back is remembered at the target, and there nothing is.
    .example = wrong: bantin rollback --to staging, to which nobody has deployed · right: bantin rollback --to cdn
BT1280-no-such-target = site.toml has no [deploy.{ $name }]{ $known }
    .mend = write one of those that are there after --to, or add it to site.toml
    .cause = Where an edition is brought is said in site.toml, a table for each place.
    .example = wrong: bantin deploy --to www · right: bantin deploy --to cdn, with [deploy.cdn] target = "s3://my-town" in site.toml
BT1281-nothing-to-deploy = { $folder }: nothing is known of an edition here
    .mend = run `bantin publish` first; an edition is deployed from the newsroom that published it
    .cause = What differs from the target is known from what was remembered when the edition was published. It is forgotten with .bantin/, and when Bantin itself is renewed.
    .example = wrong: bantin deploy --to cdn · right: bantin publish && bantin deploy --to cdn
BT1282-deploy-busy = another deploy is at work at this target, since { $since }
    .mend = wait until it has ended and run this one again; one that was killed on another machine is over after fifteen minutes
    .cause = Of two deploys at a time one wins whole. This one changed nothing, or nothing that readers would notice.
    .example = wrong: bantin deploy --to cdn & bantin deploy --to cdn · right: bantin deploy --to cdn, then the other
BT1283-deploy-would-lose = { $lost } of the { $stood } files at the target would be gone, so nothing was changed
    .mend = look at them with --dry-run; if that is meant, type --force
    .cause = So many pages seldom go on purpose: a folder may be missing from the newsroom, or the edition belongs elsewhere. Up to 256 files, and a tenth of all, go without asking.
    .example = wrong: bantin deploy --to cdn · right: bantin deploy --to cdn --dry-run, then bantin deploy --to cdn --force
BT1284-deploy-failed = { $path }: { $reason }
    .mend = see to what it says (the network, the credentials, the room there) and run it again: it goes on where it stopped
    .cause = The target refused a file, or could not be reached any more after several tries. What readers get is whole: the old edition, or the old one with parts of the new that nothing leads to yet.
    .example = wrong: bantin deploy --to cdn, without credentials · right: AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… bantin deploy --to cdn
BT1285-deploy-edition-changed = { $path } is not as it was published
    .mend = run `bantin publish --full`, then deploy again
    .cause = A file of the edition was changed or taken away since, by hand or by a publish that runs meanwhile. Only what was published is deployed.
    .example = wrong: an edited file in dist/ · right: edit the text, then bantin publish && bantin deploy --to cdn
BT1286-nothing-to-roll-back-to = there is no earlier edition that could be brought back
    .mend = mend the texts, then `bantin publish` and `bantin deploy`
    .cause = Up to five earlier editions are kept from the second deploy on. When an article is withdrawn those that still show it are forgotten, so that it stays withdrawn.
    .example = wrong: bantin rollback --to cdn, after the first deploy · right: bantin deploy --to cdn, once more
BT1287-deploy-target-unusable = { $target }: { $reason }
    .mend = see whether the place is there, and whether you may write to it
    .cause = The place that site.toml names could not be opened at all.
    .example = wrong: target = "file:/root/www" · right: target = "file:/srv/www", which you may write to
BT1288-purge-failed = the edition is deployed, but caches were not told: { $reason }
    .mend = run the same command again: it tells them once more
    .cause = The program or the address under [deploy.NAME.purge] failed. Until caches ask by themselves, some readers see the old pages.
    .example = wrong: command = ["purge"], which is not installed · right: command = ["./purge.sh"]
BT1289-deploy-unreadable = { $path } at the target cannot be understood
    .mend = deploy with the newest Bantin that ever deployed there; if the file was damaged, remove .bantin-deploy/ at the target and deploy with --force: every file is brought anew
    .cause = What Bantin remembers at the target was written by a newer one, or was changed or taken away by something else.
    .example = wrong: an older bantin on a second machine · right: the same version on both
BT1290-deploy-here = { $path }: { $error }
    .mend = see to what it says: permission, room, a disk that is gone
    .cause = A file here could not be read or written.
    .example = wrong: a dist/ that belongs to root · right: sudo chown -R $USER dist
BT1291-deploy-without-chance = the system gives no random numbers ({ $error })
    .mend = see to the system: every current one has them
    .cause = Each deploy has a number that no other one has, so that two never take each other for one.
    .example = wrong: a container without /dev/urandom · right: one that has it
BT1292-nobody-watches = { $folder }: nobody waits here for what is held
    .mend = start  bantin publish --watch-held, or its service
    .cause = What is held goes out by itself only while the service runs; it was stopped, killed, or never started.
    .example = wrong: systemctl stop bantin-held · right: systemctl enable --now bantin-held
BT1293-watching-fails = { $count } { $count ->
    [one] try
   *[other] tries
 } failed, the next is at { $next }: { $failure }
    .mend = see to what it says; the service goes on by itself
    .cause = What fell due could not be published, or could not be brought to its place. It is tried again and again, every five minutes at last.
    .example = wrong: credentials that expired in the service's environment · right: new ones, and systemctl restart bantin-held
BT1294-watched-already = { $folder }: somebody waits here already for what is held
    .mend = leave it to that one, or stop it first;  bantin publish --watch-held --status  says how it is
    .cause = Two services would publish one newsroom twice.
    .example = wrong: a service and a terminal at one newsroom · right: one of them
BT1295-deploy-without-conditions = { $path }: this storage cannot keep two deploys apart, so nothing was brought there
    .mend = deploy to storage that knows conditional writes (Amazon S3, R2, MinIO, Ceph, Google, Azure), or to a folder that the provider's own program brings there
    .cause = By writes under a condition (If-None-Match, If-Match) two deploys at a time find each other. This storage refuses them, or writes in spite of the condition; then both would write over each other, and readers would meet a mixed site.
    .example = wrong: storage that answers 501 to If-None-Match · right: one that writes where nothing is, and else answers 412

watch-waiting = Waiting until { $moment }, when the next article falls due.
watch-idle = No article waits for its time.
watch-again = Trying again at { $moment }.
watch-stopped = Stopped; what is held waits for the next start.
watch-status-waiting = Waiting until { $due }; last done { $done }.
watch-status-idle = No article waits for its time; last done { $done }.
watch-status-at-work = At work since { $since }.
deploy-known = ; it has { $names }
deploy-none-known = , nor any other
deploy-stage-keeping = Keeping
deploy-stage-bringing = Bringing
deploy-stage-removing = Removing
deployed = { $brought } { $brought ->
    [one] file
   *[other] files
 } brought to { $target }, { $kept } were there, { $removed } removed, { $left } of earlier editions kept. ({ $seconds } s)
deploy-purged = Caches were told of { $count } { $count ->
    [one] address
   *[other] addresses
 }.
deploy-unchanged = { $target } has this edition already: nothing to bring.
deploy-would = Would bring { $brought } { $brought ->
    [one] file
   *[other] files
 } to { $target } and remove { $removed }. Nothing was changed.
deploy-would-bring = bring { $path }
deploy-would-remove = remove { $path }
next-after-deploy = open { $address }; to undo it: bantin rollback --to { $name }
next-after-deploy-for-good = open { $address }; there is no earlier edition to go back to
rolled-back = The edition before is back: the one that was deployed on { $earlier }, in the place of that of { $undone }.
would-roll-back = The edition that was deployed on { $earlier } would come back, in the place of that of { $undone }.
next-after-rollback = open { $address }; `bantin deploy --to { $name }` brings what is published here, one more rollback the edition before this one
next-after-rollback-to-first = open { $address }; `bantin deploy --to { $name }` brings what is published here; there is no earlier edition to go back to

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
only-at-that-host = Only if the site lies there: { $what }
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
config-readers = Readers are served at { $listen } from { $folder }; visits and accounts are kept in { $data }
config-desk = The editors' desk listens at { $listen } and stands at { $address }; its newsroom is { $folder }
desk-serving = The editors' desk is open at { $address }
user-added = { $name } may choose a password, once and within { $days } days, at
user-reset = { $name } is signed out everywhere, and may choose a new password, once and within { $days } days, at
user-disabled = { $name } is shut out; the sessions are ended.
user-link-next = send this link to { $name } alone
user-list-next = bantin user reset NAME --data { $folder }  gives somebody a new link
user-next = bantin user list --data { $folder }  shows all accounts
user-no-account = There is no account yet.
user-add-next = bantin user add NAME --role writer --data { $folder }  makes one
user-open = signs in
user-invited = has not chosen a password
user-disabled-state = disabled
role-writer = writer
role-approver = approver
role-admin = administrator
desk-address-unknown = this desk was never open, and no newsroom is here that says where it will be: the link begins with { $address }; name the newsroom with --newsroom, or put the desk's own address there
stopped = Stopped; visits are kept.
stopping = Stopping: what was begun is finished, for some seconds; a second signal ends at once.
preview-at = The newsroom is at { $address } as soon as its pages are made
preview-for-this-machine = Others may reach this address, but only this machine is answered, by its own name (http://localhost); readers get `bantin live`.
next-after-preview = write; the pages follow every change. Ctrl-C stops this; `bantin publish` makes the pages for readers
preview-account-there = { $name } signs in there with the password that was chosen; if it is forgotten:  bantin user reset { $name } --data { $folder }
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
addresses-changed = { $count } { $count ->
    [one] address answers
   *[other] addresses answer
 } otherwise now; purge { $count ->
    [one] it
   *[other] them
 } wherever copies are kept (CDN, proxy):
addresses-unknown = Nothing was known of an earlier edition: purge the whole site wherever copies are kept (CDN, proxy).
withdrawn-already = { $path } was withdrawn on { $day } already; it is published once more.
wrote-line = Wrote `{ $line }` into { $path }
wrote-key = Wrote “{ $meant }” in the place of “{ $key }” into { $path }, line { $line }
would-write = Would write `{ $line }` into { $path }, and publish. Nothing was done.
notice-out = Every page shows the notice until { $until }; pages that are open, within a minute.
notice-ended = The notice is over; pages that are open see it within a minute.
notice-none = There was no notice.
next-after-withdrawing = put { $folder } on your web host, purge the addresses above, and ask search engines to forget the page
next-after-notice = put { $folder } on your web host at once; after { $until } run `bantin publish` once more
next-after-notice-ends = put { $folder } on your web host
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
listen-page-address = “{ $text }” is the address of a page; write its host and port alone, as 127.0.0.1:8080
listen-no-port = “{ $text }” names no port; write { $form }
listen-wrong-port = “{ $text }” has no port from 0 to 65535 at its end; write { $form }
listen-every-address = “{ $text }” names every address in a form of its own; write 0.0.0.0:{ $port }
listen-no-host = “{ $text }” names no host; write 127.0.0.1:{ $port }, [::1]:{ $port } or localhost:{ $port }
no-network = “{ $text }” is neither an address nor a range; write 127.0.0.1 or 10.0.0.0/8
journal-damaged = it is damaged
journal-not-all-files = what waits beside it is not all files
journal-names = it names “{ $path }”: { $why }
journal-makes-another = what it makes is not the edition that it names
journal-in-the-way = { $path } stands in its way
edition-id-wrong = “{ $id }” is no id of an edition
style-sheet-missing = there is no style/{ $name }
style-missing-at = there is no style/{ $name } at { $place }
style-ends-early = “</” in a style would end it early
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
      bantin deploy --to cdn                        bring them to where readers get them
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
help-watch-held = Go on as a service: publish whenever an article that is held falls due
help-watch-deploy = Bring each edition to the place that site.toml calls [deploy.NAME], too
help-watch-status = Say in one line how the service is; ends with 0 while all is well
help-deploy-json = Print one JSON document instead of words: see docs/schemas/deployed.json
help-verify-to = The name of the place in site.toml to look at, file by file, instead of an address
help-full = Print every page anew, as if the folder were empty
help-check = Look a newsroom through without publishing it
help-deploy = Bring the edition to where readers get it, and only what differs
help-rollback = Bring the edition before back to where readers get it
help-deploy-to = The name of the place in site.toml: [deploy.NAME]
help-deploy-edition = The published folder; NEWSROOM/dist when left out
help-deploy-key = The secret key of the operator, with which the manifest at the target is signed
help-deploy-dry-run = Only say what would be brought and removed
help-deploy-force = Deploy although many files would be gone, others' files written over or withdrawn articles shown again
help-withdraw = Take an article down: its page says so, and nothing of it is left
help-article-named = The article: its slug, its address or its file
help-dry-run = Only say what would be written
help-notice = Tell everybody at once: an urgent notice on every page, old ones too
help-notice-text = What the town must know, in at most 280 letters; with --end, the newsroom
help-notice-until = When it is over: 18:00, 2026-11-24 or 2026-11-24T18:00
help-notice-href = Where more is told: a path of the site, or an address
help-notice-end = Take the notice back
help-notice-end-example = it is over
help-explain = Say what a problem's code means: its cause, an example, and what to do
help-explain-all-example = every code, with a line each
help-code = The code that stands in brackets behind a problem [default: all of them]
help-serve = Show a newsroom in the browser while it is written; pages follow every change
help-serve-local = Only this machine can look: for readers there are `bantin publish` and `bantin live`.
help-serve-listen = Where to listen; a port alone is this machine's
help-serve-desk-listen = Where the editors' desk listens; when left out, at the port after the preview's, or at any where that is taken
help-serve-no-desk = Open no editors' desk
help-key = Keys that editions are signed with: new
help-key-new = Make a key: the secret part into a file, the public one is printed
help-key-file = The file to make for the secret key, off every server; never overwritten
help-sign = Sign the edition in a folder, for hosts that a folder is copied to
help-sign-key = The file with the secret key
help-verify = Compare what readers get with what was published; exit code 2 where it differs
help-verify-target = The site's address, the folder that is served, or the name of a place in site.toml
help-verify-edition = The folder of the edition that was brought there
help-verify-key = The public key, ed25519:…; else public_key of the newsroom here
help-verify-sample = Look at one of each kind and at so many others, instead of all
help-verify-trust = Go on where no signature vouches for what is there
help-verify-repair = Put back what differs, in a folder or with --to
help-verify-timeout = Seconds to wait for an answer
help-verify-strict = Weaknesses, such as missing headers, count as well
help-verify-json = Print one document for programs
help-live = Serve an edition to readers, with the live visitor figures
help-edition = The published folder
help-live-listen = Where to listen: 127.0.0.1:8000, [::1]:8000, localhost:8000; a port alone is this machine's
help-data = Where visits are kept, and accounts of a desk; made when missing
help-trusted-proxy = A proxy whose X-Forwarded-For is believed: an address or a range such as 10.0.0.0/8
help-allow-origin = Another origin whose pages may count and show visits, such as https://www.example.vn
help-most-visitors = Visitors that one day counts at most, some 80 bytes of memory each; others are answered, not counted
help-desk-listen = Where the editors' desk listens, beside the readers' server; wants --newsroom
help-desk-newsroom = The newsroom whose drafts the desk shows
help-print-config = Print what would be served where, and what this machine lacks for it; serve nothing
help-user = Accounts of the editors' desk: add, list, disable, reset
help-user-add = Make an account, and print the link at which its password is chosen, once
help-user-list = Show all accounts
help-user-disable = Shut somebody out, at once and everywhere
help-user-reset = Sign somebody out, turn their two-step sign-in off, and print a link at which a new password is chosen, once
help-user-name = The name that is typed when signing in
help-user-role = What the account may do: writer, approver or admin
help-user-data = The data folder of the desk, as bantin live has it
help-user-newsroom = The newsroom whose site.toml says where the desk is; this folder's when left out
