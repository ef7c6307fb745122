/**
 * Everything a terminal would act on instead of showing: control characters (C0, DEL, C1), line and paragraph
 * separators, and marks that turn the direction of a line (UAX #9). A name in a record must not write the screen.
 */
const ACTS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text with such characters made visible as �; blanks of any kind become one blank. */
export const clean = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').replace(ACTS, '�');

/** The marks of the layout: bold, dim, colour, and their ends. Nothing else may act. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
export const OWN_MARKS = /(\u001B\[(?:1|2|22|36|39)m)/;

const UNSEEN = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

const escapeUnseen = (text: string): string =>
  text.replace(UNSEEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Whole output, lines kept: control characters become �, marks nobody sees become \uXXXX, which is right in JSON too.
 * Calendar files end their lines with CR LF.
 */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
  escapeUnseen(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]|\r(?!\n)/g, '�');

/** JSON in which everything a terminal would act on stands as \uXXXX, which JSON reads back. */
export const printJson = (value: unknown, indent?: number): string =>
  escapeUnseen(JSON.stringify(value, null, indent));
