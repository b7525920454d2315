"""The forms of the importer's sentences: ``{0}`` and so on are what is one file's own, or a sentence in it.

A test takes the sentences from the code that says them, and asks for the Chinese of each.
"""

from __future__ import annotations

from django.utils.translation import gettext_noop

SENTENCES = (
    gettext_noop("line {0}, column {1}: {2}"),
    gettext_noop("line {0}: {1}"),
    gettext_noop("Line {0}: {1}"),
    gettext_noop("`{0}`: {1}"),
    gettext_noop("It is empty."),
    gettext_noop("It is larger than {0} MB."),
    gettext_noop("It is a link to a place outside the folder."),
    gettext_noop(
        "It is a link to a folder, which is not followed. Import what lies there by its own path."
    ),
    gettext_noop("It is not a regular file."),
    gettext_noop("It cannot be read: {0}."),
    gettext_noop("It cannot be stored: {0}"),
    gettext_noop("It lies too deep in folders. Move it up."),
    gettext_noop("It is a folder, though it is named like a post."),
    gettext_noop("Its name is not UTF-8. Rename it."),
    gettext_noop("The folder cannot be read: {0}."),
    gettext_noop("Another file here has the same name, its accents written otherwise. Rename one."),
    gettext_noop("Another file of this run has the same path. Import it with its own --source."),
    gettext_noop("The file was read as {0}."),
    gettext_noop("The file was read as {0}, by its byte order mark."),
    gettext_noop("A byte order mark was removed."),
    gettext_noop("Bytes that are not UTF-8 were replaced by {0}: {1}."),
    gettext_noop("Byte {0} is not {1}. Save the file as UTF-8, or name its --encoding."),
    gettext_noop("{0} control characters were removed."),
    gettext_noop("Invisible marks beside a line of dashes were removed."),
    gettext_noop("The file changed, and so did the article here. Nothing was overwritten."),
    gettext_noop("The file changed, but its article was deleted here. Nothing was imported."),
    gettext_noop("Readers still see it: withdraw it here if they should not."),
    gettext_noop("The old address {0} leads to another article, which had it before."),
    gettext_noop("The old address {0} leads to something else, which had it before."),
    gettext_noop(
        "The address {0} was another article's, as an alias or a guess. It leads here now."
    ),
    gettext_noop(
        "The old address {0} is that of a page of this site: nothing leads on from there."
    ),
    gettext_noop("Readers will see it when its time comes: cancel that here if they should not."),
    gettext_noop("Readers do not see it: it was withdrawn or has expired here."),
    gettext_noop(
        "Its date lies in the future now, but readers see it: withdraw it here if they should not."
    ),
    gettext_noop(
        "It left the drafts over there, but was edited here: it stays a draft until it is published."
    ),
    gettext_noop("Not published: {0}"),
    gettext_noop("Blank lines stand before the header."),
    gettext_noop("The header has no opening line."),
    gettext_noop("The header is never closed. Put a line `{0}` between it and the text."),
    gettext_noop("The header is longer than 64 KB."),
    gettext_noop("The settings are longer than 64 KB."),
    gettext_noop("This is not a program that Python can read."),
    gettext_noop("Tabs in the header were read as two blanks each."),
    gettext_noop("This is a post of Nikola, which is not read. Write its header as YAML."),
    gettext_noop("This header is a program, which is not run. Write it as YAML."),
    gettext_noop("Marks of a merge conflict stood around two equal parts: one was kept."),
    gettext_noop("What stood above the header was put before the text."),
    gettext_noop("Two versions stand here between marks of a merge. Keep one."),
    gettext_noop("the key `{0}` stood there twice and was read once."),
    gettext_noop("the key `{0}` stood there twice: the last one counts."),
    gettext_noop("a blank was put behind the colon of the key."),
    gettext_noop("a full-width colon was read as the one behind a key."),
    gettext_noop("curly quotation marks were read as straight ones."),
    gettext_noop("a template in the value was read as text."),
    gettext_noop("a value that begins with a sign YAML keeps for itself was put in quotes."),
    gettext_noop("a value that was quoted again and again was quoted once."),
    gettext_noop("quotation marks inside the value were read as text."),
    gettext_noop("a value that goes on behind its quotation marks was read as one text."),
    gettext_noop("a value that goes on behind its brackets was read as one text."),
    gettext_noop("a value with a colon in it was put in quotes."),
    gettext_noop("The header is not valid YAML ({0})."),
    gettext_noop("The header is not valid JSON ({0}): check quotes and commas."),
    gettext_noop('The header is not valid TOML ({0}). Texts need quotes: `key = "value"`.'),
    gettext_noop(
        "A colon followed by a blank stands inside a value. Put the whole value in quotes."
    ),
    gettext_noop(
        "A value begins with a character that YAML keeps for itself ({0}). Put it in quotes."
    ),
    gettext_noop("@ ` {0} or a tab"),
    gettext_noop("A value begins with * or &. Put it in quotes."),
    gettext_noop("A quotation mark that opens here is never closed."),
    gettext_noop(
        "This line has no colon. Write `key: value`, or indent it to go on with the line above."
    ),
    gettext_noop(
        "A square bracket is not closed, or the value beginning with it belongs in quotes."
    ),
    gettext_noop(
        "A curly bracket is not closed, or the value beginning with it belongs in quotes."
    ),
    gettext_noop("A backslash in double quotes does not name a character. Use single quotes."),
    gettext_noop("The indentation is uneven here, or a quotation mark closes too early."),
    gettext_noop("A dash stands where no list can begin. Put the list on lines of its own."),
    gettext_noop("The header holds no `key: value` lines."),
    gettext_noop("Lists and mappings are nested deeper than {0}."),
    gettext_noop("Brackets are nested too deep."),
    gettext_noop("The header holds more than {0} values."),
    gettext_noop("The header is too large or nested too deep."),
    gettext_noop("`{0}` is a kind of value that is not read. Remove it."),
    gettext_noop("These bytes are no text in UTF-8. Write the text in their place."),
    gettext_noop("`{0}` is half a character. Remove it."),
    gettext_noop("`*{0}` points at nothing that stands above it. Quote it."),
    gettext_noop("A key must be a word. Put it in quotes if it has brackets."),
    gettext_noop("The key `{0}` stands here a second time. Keep one of them."),
    gettext_noop("The key `{0}` stands there twice. Keep one of them."),
    gettext_noop("A key stands here a second time. Keep one of them."),
    gettext_noop("{0} is not a date. Write it as 2022-02-03 10:29:00 +0800."),
    gettext_noop("Day and month of {0} cannot be told apart. Write it as 2022-02-03."),
    gettext_noop("There is no such date or time: {0}."),
    gettext_noop("The zone of {0} is not known. Write it as +08:00."),
    gettext_noop("No place is {0} away from Greenwich: {1}."),
    gettext_noop("Hugo could not read the date {0}, and showed the page without one."),
    gettext_noop("{0} Until then {1} serves."),
    gettext_noop("It has no date: it comes in as a draft."),
    gettext_noop("There is no such day as the {0} in its name: it comes in as a draft."),
    gettext_noop("It is dated {0}. Is that right?"),
    gettext_noop("SCHEDULED: its date lies in the future. Readers see it from {0} on."),
    gettext_noop("It stands among the drafts."),
    gettext_noop("It had expired, and {0} showed it no more: a draft."),
    gettext_noop("Hugo made no page of it (`headless` or `build`): it comes in as a draft."),
    gettext_noop("Hugo passed it over: `ignoreFiles` in the configuration names it."),
    gettext_noop("Hugo showed no page in its language: the configuration switches it off."),
    gettext_noop("`published: false`: it comes in as a draft."),
    gettext_noop("`draft: true`: it comes in as a draft."),
    gettext_noop("`draft: true`: it comes in as a draft, though {0} showed it."),
    gettext_noop("Its status is not public: it comes in as a draft."),
    gettext_noop("It has a password: it comes in as a draft, without the password."),
    gettext_noop("It was locked by a password for one of its tags: it comes in as a draft."),
    gettext_noop("It was hidden: it comes in as a draft."),
    gettext_noop(
        "Jekyll showed no post without a date in its file's name. It comes in as a draft."
    ),
    gettext_noop("It has no title: the file's name serves."),
    gettext_noop("It has no title: its first heading serves."),
    gettext_noop("Its title of {0} characters was cut."),
    gettext_noop("No category: it stands under {0}."),
    gettext_noop("Categories below level {0} were left out."),
    gettext_noop("Only the first {0} of {1} categories were taken."),
    gettext_noop("Only the first {0} of {1} tags were taken."),
    gettext_noop("Only the first {0} of {1} bylines were taken."),
    gettext_noop("Only the first {0} of {1} addresses were taken."),
    gettext_noop(
        "A plugin spelled its old address in Latin letters, which no file tells:"
        " name it under `alias` if it is to lead here."
    ),
    gettext_noop("The pattern {0} needs {1}: no old address."),
    gettext_noop("The pattern {0} needs what the post does not say: no old address."),
    gettext_noop("The pattern {0} needs :{1}: its path serves instead."),
    gettext_noop("Template tags stay as text: {0}."),
    gettext_noop("The picture {0} was not found."),
    gettext_noop("The picture {0} was not found: until it is fetched, it is shown from {1}."),
    gettext_noop("The file {0} it links to is not there."),
    gettext_noop("The post {0} it links to is not there."),
    gettext_noop("Of the date {0} {1} passed over {2}."),
    gettext_noop(
        "The file {0} it links to does not come along: only pictures do. "
        "Let the web server send it from there."
    ),
    gettext_noop("The page {0} it refers to is not there: its words are no link."),
    gettext_noop("Its title names the tag here. Tags have no text of their own."),
    gettext_noop("It is written in {0}, which is not read here: write it as Markdown or HTML."),
    gettext_noop("The picture {0} cannot be used: {1}"),
    gettext_noop("The picture {0} cannot be read: {1}."),
    gettext_noop("Films and posts of other sites became links: {0}."),
    gettext_noop("Frames of other sites became links: {0}."),
    gettext_noop("Frames without an address to lead to were left out: {0}."),
    gettext_noop("Scripts were left out: {0}."),
    gettext_noop("Style sheets were left out: {0}."),
    gettext_noop("Forms lost their fields: {0}."),
    gettext_noop("Drawings (svg) were left out: {0}."),
    gettext_noop("Formulas (MathML) were left out: {0}."),
    gettext_noop("Formulas (MathML) became lines of text: {0}."),
    gettext_noop("Elements lost their event handlers: {0}."),
    gettext_noop("Elements that only the site's own program knew were left out: {0}."),
    gettext_noop(
        "HTML stands in its Markdown: Hugo left that out unless `unsafe` was set, so that "
        "readers may never have seen it. Here it is shown."
    ),
    gettext_noop("The text is longer than {0} MB."),
    gettext_noop("The text is longer than {0} characters."),
    gettext_noop("Elements are nested more than {0} deep."),
    gettext_noop("The text holds more than {0} elements."),
    gettext_noop("More than {0} formatting elements are left open."),
    gettext_noop("Too many blocks stand inside formatting that is never closed."),
    gettext_noop("One tag has more than {0} attributes."),
    gettext_noop("It has no date of its own: the one in its name serves."),
    gettext_noop("It has no date of its own: the one in its address or folder serves."),
    gettext_noop("It is no longer in the old site. What it became here stays as it is."),
    gettext_noop(
        "It has the bytes of {0}, which is there too: it came in as an article of its own."
    ),
    gettext_noop(
        "It has the bytes of {0} and of others that are gone: it came in as an article of its own."
    ),
    gettext_noop("It has no front matter: generators send such a file as it is."),
    gettext_noop("It is a template: the generator filled it with a list."),
    gettext_noop("The theme filled it with a list, which the site makes itself here."),
    gettext_noop(
        "It holds no text: the theme filled it. Write a page here if readers are to find one."
    ),
    gettext_noop("It was the front page or the one for missing addresses. Both are made here."),
    gettext_noop("It only led on {0}. Nothing leads there from here."),
    gettext_noop("It opened the front page, which the site makes itself here."),
    gettext_noop("It opened a list of tags or terms: those have no text here."),
    gettext_noop("It opened the list of all sections: the front page is that here."),
    gettext_noop("It belongs to the page beside it (a bundle of Hugo's)."),
    gettext_noop("An editor left it behind: an older state of the file beside it."),
    gettext_noop("Hugo made no page of it: it is a text beside the pages."),
    gettext_noop("Its name begins with `_` or `.`: generators pass it over."),
    gettext_noop("Search engines were kept off it: it comes in as a draft."),
    gettext_noop("{0} cannot be an address here."),
    gettext_noop("{0} was read as {1} names."),
    gettext_noop("that under `{0}`"),
    gettext_noop("that in its name or folder"),
    gettext_noop("A number has too many digits. Put it in quotes."),
    gettext_noop("A key has too many parts."),
    gettext_noop("A second YAML document begins here. Keep one header."),
    gettext_noop("a circle of links"),
    gettext_noop("The configuration excludes it."),
    gettext_noop("The settings do not name its folder."),
    gettext_noop("Pelican read no such file: it went out as it was, if at all."),
    gettext_noop("{0} passes names over that begin with `{1}` or `{2}`."),
    gettext_noop("Hexo sent it as it was: it is no page."),
    gettext_noop("`skip_render`: it went out as it was, without a page around it."),
    gettext_noop("It is a layout of the theme."),
    gettext_noop("It is a part of the theme's layouts."),
    gettext_noop("It holds data."),
    gettext_noop("It tells of the folder, and is no post."),
    gettext_noop("It is a part of the theme."),
    gettext_noop("It is a part of a plugin."),
    gettext_noop("It is a page that Jekyll made."),
    gettext_noop("Jekyll made no page of it: it is a text for machines."),
    gettext_noop("`{0}` is no collection of the configuration: Jekyll showed none of it."),
    gettext_noop("The documents of {0} had no pages of their own."),
    gettext_noop("Jekyll showed no post without a date in its file's name."),
    gettext_noop("The file changed, and so did the page here. Nothing was overwritten."),
    gettext_noop("The file changed, but its page was deleted here. Nothing was imported."),
    gettext_noop("It holds no text, and opened a list that no article of its own stands in here."),
    gettext_noop(
        "At its old address stands the section's list, which has no room for its text: that is a page of its "
        "own. Link to it where readers are to find it."
    ),
    gettext_noop("It only led to {0}, which is nothing here."),
    gettext_noop(
        "It only led on to {0}, which is not of this site. Nothing leads there from here."
    ),
    gettext_noop("It only led on nowhere. Nothing leads there from here."),
    gettext_noop("It was of the kind {0}, and is of the kind {1} now. Nothing was changed."),
    gettext_noop("`newsroom: format` is {0}: this Newsroom reads {1}."),
    gettext_noop("`newsroom: stage` is {0}, which is no stage."),
    gettext_noop("A correction has no `at:`."),
    gettext_noop("Of an author whose page readers could not see only the name came along."),
    gettext_noop("Put the value back as it was, or export again."),
    gettext_noop("The `links` of {0} are no list."),
    gettext_noop("{0}/ lacks its bytes: the next import of the old site will ask about it."),
    gettext_noop("A window below `newsroom:` needs a `from:`, and a known `ended:` if any."),
    gettext_noop(
        "It cannot be read, by a mistake of the importer: please report it with the file ({0})."
    ),
    gettext_noop("Only the first {0} of {1} {2} were taken."),
    gettext_noop("What stands behind the name in {0} is not in the byline."),
    gettext_noop("{0} It comes in as a draft."),
    gettext_noop("{0}: it comes in as a draft."),
    gettext_noop("This part of the report, with {0} files, is damaged. Restore the database."),
    gettext_noop("`{0}: false`: no page was made of it. It comes in as a draft."),
)
