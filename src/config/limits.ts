/** Every limit on what authors may hand in, with its reason. */

/** Bytes of one content file. The longest sheet we have is 12 kB; a file this large is a mistake or an attack. */
export const MAX_FILE_BYTES = 200_000;

/**
 * Bytes of a file that speaks of all sheets (house, ledger, glossary): the ledger grows by about a kilobyte a sheet, so
 * that this is enough for ten thousand with their history.
 */
export const MAX_LIST_BYTES = 20_000_000;

/** Bytes of an icon or a logo: every page that shows it holds all of it. Our largest has 329. */
export const MAX_DRAWING_BYTES = 8_000;

/** Depth of nested quotes, lists or tags in a body. The native parser dies on hundreds; prose needs about five. */
export const MAX_NESTING = 32;

/** Entities such as `&nbsp;` in one file: the native parser runs out of memory on tens of thousands; our texts have none. */
export const MAX_ENTITIES = 5_000;

/** Depth of nested keys in frontmatter. Our deepest field is a list of records (2). */
export const MAX_YAML_DEPTH = 8;

/** Characters of an id: it is the name of files, and the ends that these get must fit into the 255 bytes of a name. */
export const MAX_ID_LENGTH = 100;

/** Characters of a line of text that says nothing of its length: a paragraph. Our longest has about six hundred. */
export const MAX_TEXT_LENGTH = 2_000;

/** Languages of one site: the European Union has twenty-four. */
export const MAX_LOCALES = 40;

/** Characters of a title: what a search engine shows of it, and what fits a brick of the house. */
export const TITLE_LENGTH = { min: 2, max: 70 } as const;

/** Characters of the site's short name: what a phone shows under an icon without cutting it. */
export const MAX_SHORT_NAME = 12;

/** Characters of a summary: it is the page's description, the card's text and the search result. */
export const SUMMARY_LENGTH = { min: 40, max: 200 } as const;

/** Characters of a one-sentence reason. */
export const REASON_LENGTH = { min: 10, max: 240 } as const;

/** Characters of a key figure's label: two lines under a number on a phone. */
export const LABEL_LENGTH = { min: 4, max: 120 } as const;

/** Characters of a practical fact: a line or two of a box. */
export const PRACTICAL_LENGTH = { min: 3, max: 200 } as const;

/** Days after which an open question is asked again: the doctrine moves every quarter. */
export const UNKNOWN_DAYS = 90;

/** Days for which an announced date may be past without anybody saying what came of it. */
export const UNCONFIRMED_DAYS = 365;

/** Blocks of text around the house: the drawing has room for two posts on each side of the wall. */
export const MAX_PILLARS = 4;

/** Problems of one rule that are told of one file: the cause of more shows in these. */
export const MAX_TOLD_ALIKE = 20;

/** Problems that one report tells: nobody mends more at one go, and all of them stay below 100 kB. */
export const MAX_TOLD = 100;

/** Words of a sentence that a reader follows at one go; our longest ones have about forty. */
export const MAX_SENTENCE_WORDS = 45;

/** Months after which a sheet must be compared with its sources again: the doctrine is revised every year. */
export const REVIEW_MONTHS = 12;

/** Months after which a set of sources, all older, no longer shows today's state: three yearly revisions have passed. */
export const SOURCE_MONTHS = 36;

/** Months after which a state that no newer source confirms is drawn hollow: two yearly revisions have passed. */
export const STATE_MONTHS = 24;

/** Earliest year that a fact of this field may carry. */
export const EARLIEST_YEAR = 1978;

/** Days that a date of today may lie ahead: somewhere on Earth it is already tomorrow. */
export const CLOCK_SLACK_DAYS = 1;

/** Share of the sheets known to the ledger that may be missing before the content folder is taken for a bad checkout. */
export const MAX_MISSING_SHARE = 0.5;

/** Months for which an accessibility statement and the audit behind it hold: the law says three years. */
export const STATEMENT_MONTHS = 36;

/** Percent of the criteria met from which a site conforms in part, and in full, as RGAA counts. */
export const PARTIAL_CONFORMITY_RATE = 50;
export const FULL_CONFORMITY_RATE = 100;

/** Months after which the eco-design answers are looked at again: as often as the sheets. */
export const ECO_REVIEW_MONTHS = REVIEW_MONTHS;

/** Days for which `security.txt` holds after a build: RFC 9116 asks for less than a year, and we build every week. */
export const SECURITY_CONTACT_DAYS = 180;

/** Days during which a brick carries the mark "new" or "changed": a reader who comes back every quarter sees it once. */
export const MARK_DAYS = 90;

/** Share of all sheets beyond which a mark tells nothing: where every fourth is new, it is the list that is new, and the news say so. */
export const MARK_SHARE = 0.25;
/** So many marks tell something however small the house is. */
export const MARKS_ALWAYS = 8;

/** Entries of a feed, the newest: what a reader who comes back after a year has missed, in a file of a few dozen kilobytes. */
export const FEED_ENTRIES = 100;

/**
 * Sheets, or names of the A–Z, that one page shows. With 500 sheets the house weighs 70 kB as sent and the A–Z 40; beyond,
 * nobody reads them to the end, and a phone is slow to draw them. What has more is spread over pages: the house draws rooms
 * instead of bricks, and the lists have a page for each room and each letter.
 */
export const WHOLE_LIST_SHEETS = 600;

/** Parts from which a page of text has a list of them: two are seen at once. */
export const PAGE_CONTENTS_FROM = 3;

/** Sheets that a page of text names beside itself without being asked: more would push its parts out of sight. */
export const PAGE_SHEETS_OPEN = 8;

/** Sheets by which an organisation grows a lot wider on its map: their windows would make a tower of it. */
export const SHEETS_A_LOT = 10;

/** Windows of one building: more would no longer be read; the list of sheets has them all. */
export const MAX_WINDOWS = 40;

/** Lots of a street or of a block that make it longer on the map: as many as the widest page has beside each other. */
export const MAX_LOTS = 6;
