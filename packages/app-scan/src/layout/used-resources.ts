import { type ResourceEntries, readEntries } from '../arsc/entries.ts';
import { VALUE } from '../axml/tree.ts';
import type { ZipDirectory } from '../zip/directory.ts';
import { type ReadOptions, readEntry } from '../zip/entry.ts';
import { Links, MANIFEST_LINK } from './links.ts';
import { namesInXml, type XmlNames } from './xml-names.ts';

/** What the files of the resources in use name, since it was last asked. */
export interface UsedNames {
  /** Elements with a dot, as they stand. */
  readonly elements: readonly string[];
  /** Values that may name a class; one that begins with a dot lacks the package. */
  readonly classes: readonly string[];
}

interface Part {
  readonly zip: ZipDirectory;
  readonly entries: ResourceEntries;
}

/** Bytes of resource files read for one app, and the largest of them. Real files are far below. */
const MAX_BYTES = 32 * 1024 * 1024;
const MAX_FILE = 2 * 1024 * 1024;
/** Different names of each kind that are followed. */
const MAX_NAMES = 50_000;

const TABLE = 'resources.arsc';
const MANIFEST = 'AndroidManifest.xml';
const PICTURE = /\.(png|webp|jpe?g|gif|ttf|otf|mp3|ogg|mp4|json)$/i;

/**
 * Follows resources from those in use to those they name, through all files of the set. Each resource and each file is
 * looked at once, so circles end. What cannot be read adds nothing.
 */
export class UsedResources {
  private readonly parts: readonly Part[];
  private readonly read: ReadOptions;
  private readonly seen = new Set<number>();
  private readonly seenTexts = new Set<number>();
  /** Which resource in use led to which. */
  readonly links = new Links();
  /** Values of `android:onClick` → the resources whose files say so. */
  readonly clicks = new Map<string, Set<number>>();
  private readonly files = new Map<string, XmlNames | undefined>();
  private readonly elements = new Set<string>();
  private readonly classes = new Set<string>();
  private fresh: UsedNames & { elements: string[]; classes: string[] } = EMPTY();
  private readonly open: number[] = [];

  constructor(zips: readonly ZipDirectory[], read: ReadOptions) {
    // Not against what the scan may unpack. The table was read for the app's name, and shown to others then.
    const { onEntry: _shown, scratch: _kept, ...rest } = read;
    const table: ReadOptions = { ...rest, budget: { left: Number.MAX_SAFE_INTEGER } };
    this.read = { ...read, budget: { left: MAX_BYTES }, scratch: { buffer: new Uint8Array(0) } };
    this.parts = zips.flatMap((zip) => {
      const row = zip.byName.get(TABLE);
      const bytes = row === undefined ? undefined : readEntry(zip, row, table);
      const entries = bytes?.ok === true ? readEntries(bytes.value) : undefined;
      return entries === undefined ? [] : [{ zip, entries }];
    });
    for (const { zip } of this.parts) this.openFile(zip, MANIFEST, MANIFEST_LINK);
  }

  /** Follows these as well; gives what is named in files that came into use through them. */
  use(ids: Iterable<number>): UsedNames {
    for (const id of ids) this.reach(id);
    for (let id = this.open.pop(); id !== undefined; id = this.open.pop()) this.follow(id);
    const { fresh } = this;
    this.fresh = EMPTY();
    return fresh;
  }

  private reach(id: number): void {
    if (this.seen.has(id)) return;
    this.seen.add(id);
    this.open.push(id);
  }

  private lead(from: number, to: number): void {
    this.links.add(from, to);
    this.reach(to);
  }

  private follow(id: number): void {
    for (const { zip, entries } of this.parts) {
      if (entries.isText(id)) continue;
      entries.visit(id, (type, data) => {
        if (type === VALUE.reference) this.lead(id, data);
        else if (type === VALUE.string) {
          const path = entries.textAt(data);
          if (path !== undefined) this.openFile(zip, path, id);
        }
      });
    }
  }

  /** A text that stands where a class is named. */
  private followText(id: number): void {
    if (this.seenTexts.has(id)) return;
    this.seenTexts.add(id);
    for (const { entries } of this.parts)
      if (entries.isText(id))
        entries.visit(id, (type, data) => {
          const text = type === VALUE.string ? entries.textAt(data) : undefined;
          if (text?.includes('.')) this.note('classes', text);
        });
  }

  /** `from`: the resource whose file it is. Several resources may share one. */
  private openFile(zip: ZipDirectory, path: string, from: number): void {
    const row = PICTURE.test(path) ? undefined : zip.byName.get(path);
    if (row === undefined || row.size > MAX_FILE) return;
    const key = `${zip.name}!${path}`;
    if (!this.files.has(key)) {
      const bytes = readEntry(zip, row, this.read);
      const names = bytes.ok ? namesInXml(bytes.value) : undefined;
      this.files.set(key, names);
      if (names !== undefined && from !== MANIFEST_LINK) this.take(names);
    }
    const names = this.files.get(key);
    if (names === undefined) return;
    for (const id of names.references) this.lead(from, id);
    if (from === MANIFEST_LINK) return;
    for (const name of names.clicks) this.click(name, from);
  }

  private take(names: XmlNames): void {
    for (const id of names.classTexts) this.followText(id);
    for (const one of names.elements) this.note('elements', one);
    for (const one of names.classes) this.note('classes', one);
  }

  private click(name: string, by: number): void {
    const known = this.clicks.get(name);
    if (known !== undefined) known.add(by);
    else if (this.clicks.size < MAX_NAMES) this.clicks.set(name, new Set([by]));
  }

  private note(kind: keyof UsedNames, name: string): void {
    if (this[kind].has(name) || this[kind].size >= MAX_NAMES) return;
    this[kind].add(name);
    this.fresh[kind].push(name);
  }
}

const EMPTY = () => ({ elements: [] as string[], classes: [] as string[] });
