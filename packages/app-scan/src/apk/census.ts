import type { Tri } from '@huxin/basis';
import { classType } from '../dex/classes.ts';
import type { Dex } from '../dex/header.ts';
import { descriptorOf, dotted } from '../dex/text.ts';
import type { Component, Coverage, PackageCount } from '../model.ts';

/** Counts the classes of each Java package and ticks off those the manifest names. */
export class Census {
  private readonly counts = new Map<string, number>();
  private readonly wanted: ReadonlySet<string>;
  private readonly found = new Set<string>();

  constructor(wanted: Iterable<string>) {
    this.wanted = new Set(wanted);
  }

  add(dex: Dex): void {
    for (let index = 0; index < dex.classes.count; index++) {
      const name = dotted(descriptorOf(dex, classType(dex, index)));
      const cut = name.lastIndexOf('.');
      const owner = cut < 0 ? '' : name.slice(0, cut);
      this.counts.set(owner, (this.counts.get(owner) ?? 0) + 1);
      if (this.wanted.has(name)) this.found.add(name);
    }
  }

  packages(): PackageCount[] {
    return [...this.counts]
      .map(([name, classes]) => ({ name, classes }))
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
