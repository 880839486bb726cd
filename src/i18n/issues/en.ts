import { MAX_ID_LENGTH, MAX_SENTENCE_WORDS, MAX_TEXT_LENGTH, REVIEW_MONTHS, SOURCE_MONTHS } from '../../config/limits.ts';
import type { Wording } from './wording.ts';

const q = (text = '') => `"${text}"`;

export const en: Wording = {
  rules: {
    'file-name': ({ found }, expected) => `File name ${q(found)}${expected || ': only a–z, 0–9 and hyphens, ending in .mdx'}`,
    'file-unexpected': ({ found }) => `${q(found)} does not belong in the content folder`,
    'file-link': ({ found }) => `${q(found)} is a link, a device or a pipe: content files must be real files of this folder`,
    'file-too-large': ({ found }) => `The file is too large (${found} bytes)`,
    'file-encoding': ({ found }) => `The file is not valid UTF-8 text (${found}). Save it as "UTF-8"`,
    'file-character': ({ found }, expected) => `Invisible or control character ${found}: delete it${expected}`,
    'file-missing': ({ found }) => `The file ${q(found)} is missing`,
    'file-unreadable': ({ found }, expected) => `${q(found)} is there, but cannot be read${expected}`,
    'frontmatter-missing': () => 'The file must start with its facts between two lines of three hyphens (---)',
    'yaml-syntax': ({ found }, expected) => `These facts cannot be read near ${q(found)}${expected}`,
    'yaml-feature': ({ subject }) => `YAML anchors, aliases, merge keys and tags are not allowed: ${q(subject)}`,
    'yaml-depth': () => 'The facts are nested too deeply',
    'fields-none': () => 'No fields stand here: they are written one a line, such as "title: Health card"',
    'field-missing': ({ subject }, expected) => `${q(subject)} is missing${expected}`,
    'field-unknown': ({ subject }) => `Unknown field ${q(subject)}`,
    'field-renamed': ({ subject, suggestion }, expected) => `${q(subject)} is now called ${q(suggestion)}${expected}`,
    'field-type': ({ subject, found }, expected) => `${q(subject)} has the wrong form (found ${q(found)})${expected}`,
    'field-value': ({ subject, found }) => `${q(subject)} cannot be ${q(found)}`,
    'field-format': ({ subject, found }, expected) => `${q(subject)}: ${q(found)} is not valid${expected}`,
    'field-length': ({ subject, found, allowed }) =>
      `${q(subject)} has the wrong length: ${found ?? ''} characters, expected ${allowed?.join(', ')}`,
    'field-duplicate': ({ subject, found }) => `${q(found)} stands twice in ${q(subject)}`,
    'body-syntax': ({ found }, expected) => `The text cannot be read here: ${q(found)}${expected}`,
    'body-nesting': () => 'Quotes, lists, brackets or tags are nested too deeply here',
    'body-code': ({ found }) => `Code is not allowed in a sheet: ${q(found)}. To show a brace, write \\{ or use \`code\``,
    'body-element': ({ subject }, expected) => `${q(subject)} may not be used here${expected}`,
    'body-attribute': ({ subject }, expected) => `${q(subject)} is not valid${expected}`,
    'body-address': ({ found }, expected) => `This address is not allowed: ${q(found)}${expected}`,
    'body-http': ({ found }) => `This address is not protected: ${q(found)}. Use https:// if the site offers it`,
    'body-image': () => 'Sheets hold no images: say in words what it shows, or link to the page that has it',
    'body-heading': ({ found }, expected) => `A heading in a sheet starts with ##, ### or ####, not ${q(found)}${expected}`,
    'body-empty': () => 'There is no text below the facts',
    'reference-unknown': ({ subject, found }) => `${q(subject)}: there is no ${q(found)}`,
    'reference-self': () => 'A sheet cannot be tied to itself',
    'reference-duplicate': ({ found }) => `The tie to ${q(found)} stands twice`,
    'relation-contradiction': ({ found, subject }) =>
      `The tie to ${q(found)} is already stated in ${subject}; state it on one side only, the other shows it by itself`,
    'category-mismatch': ({ subject, found, suggestion }) =>
      `${q(subject)} says category ${q(found)}, but house.yml puts it in ${q(suggestion)}`,
    'brick-unplaced': ({ subject, found }) =>
      `${q(subject)} is in no room of the house: add it to the room ${q(found)} in house.yml`,
    'brick-placed-twice': ({ subject, found, allowed }) =>
      `${q(subject)} stands in two rooms: ${q(allowed?.[0])} and ${q(found)}`,
    'title-duplicate': ({ found, subject }) => `The title ${q(found)} is already that of ${subject}`,
    'alias-collision': ({ found, subject }) =>
      `${q(found)} is also a name of ${subject}: choose one, or declare it under "sharedAliases" in both sheets`,
    'alias-not-shared': ({ found }) =>
      `${q(found)} is not a name that this sheet shares with another: take it out of "sharedAliases"`,
    'translation-orphan': ({ found }) => `There is no sheet ${q(found)} in the source language to translate`,
    'words-missing': ({ subject, found }) =>
      `Nothing translates ${q(found)} yet: the page shows the words of the original. Add a translation under ${q(subject)}`,
    'words-unused': ({ subject, found }) =>
      `Under ${q(subject)}, ${q(found)} translates nothing that the original has: the page leaves it out. Correct the name, or delete the line`,
    'history-order': ({ found, allowed }) => `The history must run from old to new: ${found} stands after ${allowed?.[0]}`,
    'history-status': ({ found, suggestion }) =>
      `The status ${q(found)} differs from the last entry of the history, ${q(suggestion)}`,
    'history-same-day': ({ found, allowed }) =>
      `Two statuses on one day (${found}): ${q(allowed?.[0])} and ${q(allowed?.[1])}. Keep the one that the source shows`,
    'milestone-order': ({ found, allowed }) => `Milestones must run from old to new: ${found} stands after ${allowed?.[0]}`,
    'milestone-future': ({ found }) =>
      `A milestone in the future (${found}) cannot be "done": write "announced", or give the date of what happened`,
    'milestone-unproven': ({ found, allowed }) =>
      `A source of ${allowed?.[0]} cannot show that what was due on ${found} is "done": cite a later one, or write "legal-date-passed"`,
    'milestone-stale': ({ found }) =>
      `Announced for ${found}, over a year ago, and still unconfirmed: move it to the history, or write it under "unknowns"`,
    'duty-stale': ({ subject, found }) =>
      `The date of the duty ${q(subject)}, ${found}, has passed: confirm it by a source and write "in-force", write "unconfirmed", or take the duty away if it has ended`,
    'unknown-overdue': ({ subject, found }) => `${q(subject)} was last looked for on ${found}: search again, then change "on"`,
    'successor-missing': ({ found }) => `Only a retired brick has a successor; this one is ${q(found)}`,
    'label-missing': ({ subject, found }) => `${q(subject)} has no words for the language ${q(found)}`,
    'link-dangling': ({ found }) => `This link leads to no file: ${q(found)}`,
    'anchor-dangling': ({ found }) => `This link leads to no heading: ${q(found)}`,
    'citation-unknown': ({ found }) => `There is no source ${q(found)} in this sheet's list`,
    'rule-unreachable': ({ subject }) => `No answers can ever set off the rule ${subject}: its conditions exclude each other`,
    'rule-contradiction': ({ subject, found, allowed }) =>
      `${subject} contradicts ${allowed?.[0]}: the same answers cannot make ${q(found)} both ${allowed?.[1]} and ${allowed?.[2]}`,
    'rule-duplicate': ({ subject, allowed }) => `${subject} says the same as ${allowed?.[0]}: same brick, level and answers`,
    'answer-unused': ({ subject, found }) =>
      `No rule uses the answer ${q(found)} of ${q(subject)}: write a rule, or "neutral: true" if it is meant to change nothing`,
    'answer-neutral': ({ subject, found, allowed }) =>
      `The answer ${q(found)} of ${q(subject)} is marked neutral, but ${allowed?.[0]} uses it: delete "neutral"`,
    'lane-missing': ({ subject, found }) =>
      `${q(found)}, which ${subject} leads to, has no step in "lanes": add it to one, or give the rule a "lane"`,
    'parent-unused': ({ found }) => `The line ${q(found)} of "parents" serves no rule, or the brick has its own sheet: delete it`,
    'brick-unreached': ({ found }) =>
      `No rule leads to the brick ${q(found)}: write one, or say under "out" why the compass leaves it aside`,
    'address-taken': ({ subject, found, allowed }) =>
      `${q(subject)} would have the address ${q(found)}, which ${q(allowed?.[0])} has: choose another`,
    'ledger-vanished': ({ found, subject, suggestion }) =>
      `The sheet ${q(found)} was published and is gone (places that name it: ${subject}): its address must not break. ${
        suggestion === undefined
          ? 'Bring its file back; "npm run sheet:rename" and "sheet:retire" rename or retire a sheet'
          : `Is ${q(suggestion)} its new name? Then run: npm run sheet:rename -- ${found} ${suggestion}`
      }`,
    'ledger-half-gone': ({ found }) =>
      `More than half of the published sheets are missing (${found}). Wrong folder? Add --allow-mass-removal if you mean it`,
    'ledger-behind': ({ found }) =>
      `New or changed since the site last took note: ${found}. Run "npm run ledger", so that readers are told`,
    'icon-unsafe': ({ found }) => `This drawing holds something other than plain shapes: ${q(found)}`,
    'theme-syntax': ({ found }) => `Only colours may stand here, one a line, between ":root {" and "}": ${q(found)}`,
    'theme-colour': ({ found }) => `The site has no colour ${q(found)}`,
    'theme-contrast': ({ subject, found, allowed }, expected) =>
      `${q(subject)} are too close: ${found} : 1, at least ${allowed?.[0]} : 1 is needed${expected}`,
    'locale-unknown': ({ found }) => `${q(found)} is not a language of this site`,
    'interface-missing': ({ found }) =>
      `The interface has no words for the language ${q(found)}: they go into words/${found}.yml, which "npm run words -- ${found}" writes for you to fill in`,
    'interface-incomplete': ({ subject, found, allowed = [] }) =>
      `Messages without words: ${found}, first ${allowed.join(', ')} ("npm run words -- ${subject}" adds the lines that are not there)`,
    'interface-places': ({ subject, found, allowed = [] }) =>
      allowed.length > 0
        ? `${q(subject)} must keep ${allowed.join(', ')} as it stands, and no other word between braces: the site puts something in its place (here: ${found || 'none'})`
        : `${q(subject)} has nothing to fill in: ${found} would be shown as it is`,
    'content-empty': () => 'There is no sheet to publish',
    'too-many': ({ found, allowed }) =>
      `${found} more problems, in ${allowed?.[0]} files, are not listed: mend these first, then check again`,
    'style-spacing': ({ found }) => `${q(found)}: a space belongs before : ; ! ? » % and after « (run "npm run check -- --fix")`,
    'style-quotes': ({ found }) => `Write « » instead of straight quotes: ${found} (run "npm run check -- --fix")`,
    'summary-sentence': ({ found }) => `The summary must end like a sentence, with . ? ! or …, not with ${q(found)}`,
    'review-overdue': ({ found }) =>
      `Last compared with its sources more than ${REVIEW_MONTHS} months ago (${found}): read them again, then change "reviewed"`,
    'sources-old': ({ found }) =>
      `Every dated source is more than ${SOURCE_MONTHS / 12} years old (newest: ${found}): look for a more recent one`,
    'sentence-long': ({ found }) => `Sentence of over ${MAX_SENTENCE_WORDS} words: ${q(found)}. Cut it in two`,
    'acronym-unexplained': ({ found }) =>
      `${q(found)} is explained neither here nor in the glossary: put "(${found})" after its name, or add a term to glossary.yml`,
    'headings-differ': ({ subject, found, allowed }) =>
      `The headings differ from those of ${subject} in number or level (${found} here, ${allowed?.[0]} there)`,
    'heading-skipped': ({ subject, found, allowed }) =>
      `The heading ${q(subject)} skips a level: write ${allowed?.[0]} instead of ${found}, or people who listen to the page lose their way`,
    'section-empty': ({ found }) => `Nothing stands below the heading ${q(found)}: write what is known, or that nothing is`,
    'part-missing': ({ found }) => `The part ${q(found)} is missing: sheets have the parts that site.yml names`,
    'part-unknown': ({ found, suggestion }) =>
      suggestion === undefined
        ? `${q(found)} is no part of a sheet: use ### below one of the parts that site.yml names`
        : `${q(found)} is no part of a sheet: ${q(suggestion)} is expected here, as in the others`,
    'link-vague': ({ found }) =>
      `The link ${q(found)} does not say where it leads: put the name of the page between the brackets (links are also read one by one)`,
    'table-lost': ({ found }) =>
      `${q(found)} is shown as a line of text, not as a table: each row is written | a | b |, and the second line is | --- | --- |`,
    'part-order': ({ found, allowed }) => `The part ${q(found)} comes before ${q(allowed?.[0])}, and once`,
  },
  expectations: {
    id: 'expected lower-case letters, digits and hyphens, such as "library-card"',
    'name-utf8': 'its name is not written in UTF-8: rename it',
    'right-to-read': 'this user may not: give it the right to read',
    'disk-refuses': 'the disk refuses: look whether it is in order, then try again',
    text: 'expected one line of text',
    locale: 'expected a language code such as "fr"',
    country: 'expected the code of a country, two capital letters such as "FR"',
    'https-url': 'expected a full address starting with https://',
    'date-exact': 'expected a real day such as 2026-11-22',
    'date-loose': 'expected a year, month or day: 2026, 2026-11 or 2026-11-22',
    'date-not-future': 'expected a day that is not in the future',
    'sheet-address':
      'expected the address of this sheet in this language, such as /en/sheets/library-card/; only commands write this file',
    branch: 'expected the name of a branch, such as main',
    origin: 'expected an address without path or question mark, such as https://maison.example',
    repository: 'expected the address of the repository, without question mark, such as https://git.example/town/house',
    'free-name': 'systems or programs keep this name for themselves: choose another',
    'language-once': 'this language already stands in the list',
    'id-length': `expected at most ${MAX_ID_LENGTH} characters`,
    'text-length': `expected at most ${MAX_TEXT_LENGTH} characters`,
    'known-or-searched': 'expected "words" and "source", or "searched" alone with the day of the search',
    'reserved-id': 'this word is kept by the language of programs: choose another',
    folder: 'expected the path of a folder in the repository, such as content, or . for all of it',
    'rule-id': 'expected R and a number, such as R07 or R23b',
    condition: 'expected at least one question with its answers, such as data: [care]',
    'answer-reserved': 'this name is kept for "I don’t know"',
    'assumption-last': 'expected entries with "when", then one without',
    'one-answer': 'this question takes one answer',
    'earlier-question': 'expected an earlier question',
    number: 'expected a number without spaces or unit, such as 24000000 or 87.5',
    criterion: 'expected the number of a criterion, such as 3.2',
    percentage: 'expected a percentage, 0 to 100',
    email: 'expected an e-mail address',
    fingerprint: 'written by the command "npm run translation:accept"',
    'fix-renames': 'run "npm run check -- --fix"',
    'one-name': 'both names stand here: bring their values together under the new one',
    'list-item': 'expected at least one item',
    string: 'expected text',
    array: 'expected a list (lines starting with "- ")',
    object: 'expected fields, one a line',
    record: 'expected fields, one a line',
    boolean: 'expected true or false',
    entities: 'write the characters themselves',
    escaped: 'it is written as an escape, such as \\u200b or &#8203;',
    escape: 'a < or { meant literally is written \\< or \\{',
    'closing-tag':
      'this tag is never closed: a block ends with </Callout>, a citation is written <Cite source="…" />, a new line <br />',
    'nothing-to-close': 'this tag closes nothing: delete it, or write the one that opens before it',
    'tag-lines': '<Callout …> and </Callout> each stand on a line of their own, with an empty line before and after the text',
    'tag-form': 'a tag is written <Cite source="…" />: straight quotes round the value, and > at its end',
    'straight-quotes': 'the quotes in a tag are straight: <Cite source="…" />',
    'no-comment': 'there are no comments here: delete it',
    'written-link': 'an address is written [what the page is](https://…)',
    'https-before': 'put https:// before it',
    citation: 'a source is cited with <Cite source="…" />',
    html: 'keep the words and delete the HTML, which is what stands between < and >',
    'heading-space': 'leave a space after the signs: ## Title',
    literal: 'write the value between quotes: type="note"',
    'no-attribute': 'this tag takes no attribute',
    'no-children': 'it encloses no text: write <Cite source="…" />',
    address: 'expected https://…, mailto:…, tel:… or the path of another sheet such as ./library-card.mdx',
    'by-day': 'by day (the first of the two colours)',
    'by-night': 'by night (the second of the two colours)',
    'yaml-unique-key': 'this field stands twice',
    'yaml-no-tab': 'indent with spaces, not tabs',
    'yaml-indent': 'check the spaces at the start of the line',
    'yaml-open-quote': 'a quotation mark is opened and never closed',
    'yaml-list': 'a list stands below the name of its field, which has nothing else on its line',
    'yaml-colon': 'leave a space after the colon',
    'yaml-valid': 'check quotes, colons and spaces; text with a colon goes between quotes',
  },
  didYouMean: (s) => `did you mean "${s}"?`,
  oneOf: (values) => `expected one of: ${values}`,
  more: (count) => `and ${count.toLocaleString('en')} more like it in this file`,
  summary: (errors, warnings, files) =>
    `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`,
  allGood: (sheets, locales, ms) => `Content is in order: ${sheets} sheets, ${locales} languages, checked in ${ms} ms.`,
  warning: 'warning',
  seeGuide: 'Each rule is explained in content/README.en.md.',
  mended: {
    'field-names': 'names of the fields',
    'key-order': 'order of the fields',
    'line-ends': 'line ends',
    'trailing-spaces': 'trailing spaces',
    'final-newline': 'last line end',
    signs: 'French spaces and quotes',
  },
  mendedFiles: (files, left) => {
    if (files > 0) return `${files} file${files === 1 ? '' : 's'} mended.`;
    return left > 0 ? 'Nothing mended: what follows needs a person.' : 'Nothing to mend.';
  },
  mendedSections: 'Signs were changed in the text: "npm run translation:status" may list those sections as outdated.',
  settings: {
    title: (count) => `${count === 1 ? 'A setting' : `${count} settings`} of the environment cannot be used:`,
    fault: (name, value, expected) => `${name} is ${q(value)} — expected ${expected}`,
    expected: {
      'folder-there': 'a folder that is there',
      'folder-not-file': 'a folder, not a file',
      'folder-readable': 'a folder that this user may read',
      'base-path': 'a path such as /maison/, of letters without accents, digits, - . _ ~ and single slashes',
      origin: 'an address without path, name or question mark, such as https://maison.example',
      'site-env': 'production or preview',
      'on-off': 'on or off',
      seconds: 'whole seconds since 1970, up to the year 9998, such as 1767225600',
      port: 'a whole number from 0 to 65535',
    },
  },
};
