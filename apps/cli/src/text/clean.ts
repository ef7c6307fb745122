/**
 * Everything a terminal would act on instead of showing: control characters (C0, DEL, C1), line and paragraph
 * separators, and marks that turn the direction of a line (UAX #9). A name in a record must not write the screen.
 */
const ACTS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** The text with such characters made visible as �; blanks of any kind become one blank. */
export const clean = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').replace(ACTS, '�');

/** As `clean`, but line ends stay. */
export const cleanLines = (text: string): string => text.split(/\r?\n/).map(clean).join('\n');

/** JSON for a terminal or a program: what a terminal would act on stands there as \uXXXX, which JSON reads back. */
export const printJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
