/** Where a row comes from and when it was looked at. Rows are facts (names of files, classes, permissions), in our words. */
export interface Sourced {
  readonly source: string;
  readonly checkedOn: string;
}

/** Day of the readings behind every row here. */
export const CHECKED_ON = '2026-11-23';
