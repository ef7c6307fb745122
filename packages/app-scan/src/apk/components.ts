import type { Tri } from '@huxin/basis';
import { attribute, boolValue, childrenOf, textValue } from '../axml/attributes.ts';
import type { XmlElement } from '../axml/tree.ts';
import type { Component, ComponentKind, Queries } from '../model.ts';

const KINDS: readonly ComponentKind[] = ['activity', 'activity-alias', 'service', 'receiver', 'provider'];

/** `.Main` and `Main` belong to the package; a name with a dot inside is whole. */
export const fullName = (name: string, packageName: string): string =>
  name.startsWith('.') ? packageName + name : name.includes('.') ? name : `${packageName}.${name}`;

/** Absent means yes when there is a filter, no otherwise, as before Android 12; a reference cannot be seen. */
function readExported(element: XmlElement, filtered: boolean): Tri {
  if (attribute(element, 'exported') === undefined) return filtered ? 'yes' : 'no';
  return triOf(boolValue(element, 'exported'));
}

const triOf = (value: boolean | undefined): Tri => (value === undefined ? 'unknown' : value ? 'yes' : 'no');

export function readComponents(application: XmlElement, packageName: string, part: string): Component[] {
  const components: Component[] = [];
  for (const element of application.children) {
    const kind = KINDS.find((one) => one === element.name);
    const name = textValue(element, 'name');
    if (kind === undefined || name === undefined || name === '') continue;
    const filters = childrenOf(element, 'intent-filter');
    const full = fullName(name, packageName);
    const target = textValue(element, 'targetActivity');
    const permission = textValue(element, 'permission');
    const named = (tag: string) => [
      ...new Set(
        filters.flatMap((filter) => childrenOf(filter, tag)).flatMap((one) => textValue(one, 'name') ?? []),
      ),
    ];
    components.push({
      kind,
      name: full,
      runs: kind === 'activity-alias' && target !== undefined ? fullName(target, packageName) : full,
      part,
      exported: readExported(element, filters.length > 0),
      enabled: attribute(element, 'enabled') === undefined ? 'yes' : triOf(boolValue(element, 'enabled')),
      ...(permission === undefined ? {} : { permission }),
      actions: named('action'),
      categories: named('category'),
      authorities: (textValue(element, 'authorities') ?? '').split(';').filter((text) => text !== ''),
      line: element.line,
    });
  }
  return components;
}

/** `<queries>` of one manifest: which other apps it asks to see. */
export function readQueries(manifest: XmlElement): Queries {
  const queries = childrenOf(manifest, 'queries');
  const inside = (tag: string) => queries.flatMap((query) => childrenOf(query, tag));
  return {
    packages: inside('package').flatMap((one) => textValue(one, 'name') ?? []),
    intents: inside('intent')
      .flatMap((intent) => childrenOf(intent, 'action'))
      .flatMap((one) => textValue(one, 'name') ?? []),
    providers: inside('provider').flatMap((one) => textValue(one, 'authorities') ?? []),
  };
}
