/**
 * Characters that no content may hold, however they are written: as themselves, or as an escape of YAML, JSON or HTML
 * that becomes one.
 */

/**
 * Anything beyond Latin letters, everyday punctuation and signs. Only there can normalisation change a byte or a
 * forbidden character hide, and nearly every text has none of it.
 */
export const UNUSUAL = /[^\t\n -~\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2190-\u21FF]/;

/**
 * Control characters, direction overrides, invisible characters, halves of a character, what stands where one was lost:
 * they make a text look like what it is not, or break those who read it. Tab and line feed are text; a joiner inside an
 * emoji is fine, so is the sign that gives a pictogram its colours; the soft hyphen (U+00AD) only helps hyphenation.
 */
const FORBIDDEN =
  /(?![\t\n\u00AD]|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD](?<!\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?\u200D)/gu;

/** The forbidden characters of a text, with their place in it, in order. */
export function* forbiddenIn(text: string): Generator<{ name: string; index: number }> {
  if (!UNUSUAL.test(text)) return;
  for (const { 0: sign, index } of text.matchAll(FORBIDDEN)) yield { name: nameOf(sign), index };
}

/** The first forbidden character of a text by its name, `U+200B`; undefined when there is none. */
export function firstForbidden(text: string): string | undefined {
  return forbiddenIn(text).next().value?.name;
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
