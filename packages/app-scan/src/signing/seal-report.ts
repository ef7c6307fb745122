/** Some paths by name and how many there are in all. */
export interface PathCount {
  readonly count: number;
  /** The first few in order, from the top of the package. */
  readonly first: readonly string[];
}

/** Why the files of a bundle could not be held against a list. */
export type SealTrouble =
  /** The bundle's program has no signature, or one that does not speak of a list. */
  | 'not-sealed'
  /** The signature speaks of a list that is not there, or not the one it was made for. */
  | 'not-the-list'
  /** The list, or one of its rules, cannot be read. */
  | 'unreadable'
  /** More bundles in one package than are looked at. */
  | 'too-many';

/** [签名-7] The files of one iOS bundle against the list its signature covers (`_CodeSignature/CodeResources`). */
export interface SealReport {
  /** Folder in the package, with a slash at its end. */
  readonly bundle: string;
  readonly state: 'matches' | 'differs' | 'not-checked';
  /** Only when not checked. */
  readonly trouble?: SealTrouble;
  /** Which of the two lists an iPhone goes by: 2 where there is one. */
  readonly list: 0 | 1 | 2;
  /** Files on the list, and how many of them were found to be the ones it means. */
  readonly listed: number;
  readonly same: number;
  /** Of those, compared by SHA-1 alone: old, and no longer thought to be beyond forging. */
  readonly weak: number;
  /** Other bytes, another kind of file, or data that cannot be unpacked. */
  readonly changed: PathCount;
  readonly missing: PathCount;
  /** There, covered by a rule, and not on the list. */
  readonly added: PathCount;
  /** On the list and not compared: too large, or named in a way that is not read here. */
  readonly unread: PathCount;
  /** Left out by the rules: whoever changes these breaks nothing. */
  readonly uncovered: PathCount;
}
