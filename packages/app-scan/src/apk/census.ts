import type { Tri } from '@huxin/basis';
import { classType } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import { decodeText, dotted, stringAt, textAt, typeString } from '../dex/text.ts';
import { HashIds, hashText, MAX_NAME, START_A, START_B, StringHashes, stepA, stepB } from '../graph/hash.ts';
import type { Component, Coverage, PackageCount } from '../model.ts';

const SLASH = 0x2f;

/** Counts the classes of each Java package and ticks off those the manifest names, mostly without making strings. */
export class Census {
  private readonly ids = new HashIds();
  private readonly names: string[] = [];
  private readonly counts: number[] = [];
  private readonly wanted = new Map<number, string>();
  private readonly found = new Set<string>();

  constructor(wanted: Iterable<string>) {
    for (const name of wanted) this.wanted.set(hashText(`L${name.replaceAll('.', '/')};`).a, name);
  }

  /** Each name is gone through once: its hash goes to `strings`, that of its package is met on the way. */
  add(dex: Dex, strings: StringHashes = new StringHashes(dex)): void {
    const { bytes } = dex;
    for (let index = 0; index < dex.classes.count && spend(dex, 1); index++) {
      const row = typeString(dex, classType(dex, index));
      const at = stringAt(dex, row);
      if (at < 0) continue;
      let a = START_A;
      let b = START_B;
      let cut = at;
      let packageA = a;
      let packageB = b;
      const last = Math.min(bytes.length, at + MAX_NAME);
      let end = at;
      for (; end < last; end++) {
        const byte = bytes[end]!;
        if (byte === 0) break;
        if (byte === SLASH) {
          cut = end;
          packageA = a;
          packageB = b;
        }
        a = stepA(a, byte);
        b = stepB(b, byte) | 0;
      }
      strings.put(row, a, b);
      spend(dex, (end - at) * 2);
      if (this.wanted.has(a)) {
        const name = dotted(textAt(dex, at));
        if (this.wanted.get(a) === name) this.found.add(name);
      }
      this.count(dex, at, cut, packageA, packageB);
    }
  }

  /** Counts a class under what stands before its last slash. */
  private count(dex: Dex, at: number, cut: number, a: number, b: number): void {
    const id = this.ids.idOf(a, b);
    if (id === this.names.length) {
      this.names.push(decodeText(dex.bytes.subarray(0, cut), at + 1).replaceAll('/', '.'));
      this.counts.push(0);
    }
    this.counts[id] = this.counts[id]! + 1;
  }

  packages(): PackageCount[] {
    return this.names
      .map((name, id) => ({ name, classes: this.counts[id]! }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** `Coverage` of the classes that the manifest says will run. */
  coverage(components: readonly Component[], applicationClass: string | undefined): Coverage {
    const declared = [...new Set(components.map((component) => component.runs))];
    const missing = declared.filter((name) => !this.found.has(name));
    const launchers = components.filter((component) => isLauncher(component));
    return {
      declared: declared.length,
      found: declared.length - missing.length,
      missing,
      launcherFound: triOf(
        launchers.map((component) => component.runs),
        this.found,
      ),
      applicationFound: triOf(applicationClass === undefined ? [] : [applicationClass], this.found),
    };
  }
}

const triOf = (names: readonly string[], found: ReadonlySet<string>): Tri =>
  names.length === 0 ? 'unknown' : names.every((name) => found.has(name)) ? 'yes' : 'no';

const isLauncher = (component: Component): boolean =>
  component.actions.includes('android.intent.action.MAIN') &&
  component.categories.some((one) => /\.(LEANBACK_)?LAUNCHER$/.test(one));
