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


## 09 the command


## 10 the live server


## What the command says beside problems

problem-error = error
problem-warning = warning
problem-more = … and { $count } more like this in the same file
