import type { Tri } from '@huxin/basis';
import { classType } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import { decodeText, dotted, stringAt, textAt, typeString } from '../dex/text.ts';
import { HashIds, hashBytes, hashText, type Pair, START_A, START_B, stepA, stepB } from '../graph/hash.ts';
import type { Component, Coverage, PackageCount } from '../model.ts';

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

  add(dex: Dex): void {
    const whole: Pair = { a: 0, b: 0 };
    for (let index = 0; index < dex.classes.count && spend(dex, 1); index++) {
      const at = stringAt(dex, typeString(dex, classType(dex, index)));
      if (at < 0) continue;
      const length = hashBytes(dex.bytes, at, whole);
      spend(dex, length * 2);
      if (this.wanted.has(whole.a)) {
        const name = dotted(textAt(dex, at));
        if (this.wanted.get(whole.a) === name) this.found.add(name);
      }
      this.count(dex, at, length);
    }
  }

  /** Counts the class under what stands before its last slash. */
  private count(dex: Dex, at: number, length: number): void {
    let cut = at + length - 1;
    while (cut > at && dex.bytes[cut] !== 0x2f) cut--;
    let a = START_A;
    let b = START_B;
    for (let i = at; i < cut; i++) {
      a = stepA(a, dex.bytes[i]!);
      b = stepB(b, dex.bytes[i]!) | 0;
    }
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
