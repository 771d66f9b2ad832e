### What Bantin says to operators and editors, in English. One file per language; every language has every message.
###
### A problem's identifier begins with its code, and its value says what is wrong. `.mend` says what to do about it;
### `.cause` and `.example` are what `bantin explain CODE` tells, without variables. Once given, a code never gets
### another meaning and is never given again. Groups: 01 site.toml · 02 front matter · 03 texts · 04 links ·
### 05 pictures · 06 files and names · 07 static/ · 08 publishing · 09 the command · 10 the live server.
###
### What a file or a person wrote stands between “ and ”.

## Not converted yet

BT0000-plain = { $what }
    .mend = { $mend }
    .cause = This problem has no code of its own yet.
    .example = None.

## 01 site.toml


## 02 front matter


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
