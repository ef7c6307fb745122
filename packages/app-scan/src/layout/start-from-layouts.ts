import { CLICK_PROTOS } from '../graph/names.ts';
import type { Program } from '../graph/program.ts';
import type { Reach } from '../graph/reach.ts';
import { Holders } from './holders.ts';
import { MANIFEST_LINK } from './links.ts';
import type { UsedResources } from './used-resources.ts';

const CONTEXT = 'Landroid/content/Context;';
const ATTRIBUTES = 'Landroid/util/AttributeSet;';

/** LayoutInflater and PreferenceInflater; drawables have a constructor without parameters. */
const OF_ELEMENTS = [`<init>(${CONTEXT}${ATTRIBUTES})V`, '<init>()V'];

/**
 * Behaviours, transitions and `<view class>`; layout managers; fragments, navigation and drawables; what stands in the
 * bar of a screen (SupportMenuInflater).
 */
const OF_ATTRIBUTES = [
  `<init>(${CONTEXT}${ATTRIBUTES})V`,
  `<init>(${CONTEXT}${ATTRIBUTES}II)V`,
  `<init>(${CONTEXT})V`,
  '<init>()V',
];

/** A name of a method in Java has no sign that ends a name in a descriptor. */
const METHOD_NAME = /^[^\s()<>/;.:[\]]{1,200}$/;

/**
 * Lets the classes and clicks run that the resources in use name, which may bring further resources into use, until
 * nothing new comes up.
 */
export function startFromLayouts(
  program: Program,
  reach: Reach,
  used: UsedResources,
  packageName: string,
): void {
  const { names } = program;
  const numbers = (signatures: readonly string[]) => signatures.map((one) => names.signatureNamed(one));
  const ofElements = numbers(OF_ELEMENTS);
  const ofAttributes = numbers(OF_ATTRIBUTES);
  const clickSignatures = (name: string) =>
    METHOD_NAME.test(name) ? numbers(CLICK_PROTOS.map((proto) => name + proto)) : [];
  const signatures = new Map<string, readonly number[]>();
  const holders = new Holders(program, reach);
  // The first time also what the manifest names is followed.
  for (let fresh = holders.update() ?? []; ; ) {
    const { elements, classes } = used.use(fresh);
    for (const one of elements) reach.make(names.typeNamed(one), ofElements);
    for (const one of classes)
      reach.make(names.typeNamed(one.startsWith('.') ? packageName + one : one), ofAttributes);
    for (const [name, shown] of used.clicks) {
      if (used.links.isSpent()) break;
      const called = signatures.get(name) ?? clickSignatures(name);
      signatures.set(name, called);
      click(reach, called, used, shown, holders);
    }
    reach.drain();
    const more = holders.update();
    if (more === undefined) break;
    fresh = more;
  }
  reach.settle();
}

/**
 * The method is looked up on what shows the file: the screens whose code holds its number, or that of a file around it.
 * Where something else holds it (a fragment, an adapter, a theme), on any.
 */
function click(
  reach: Reach,
  signatures: readonly number[],
  { links }: UsedResources,
  shown: Iterable<number>,
  holders: Holders,
): void {
  const screens = new Set<number>();
  const known = links.visitBack(shown, (resource) => {
    if (resource === MANIFEST_LINK) return false;
    for (const one of holders.byResource.get(resource) ?? []) {
      if (!holders.isScreen(one)) return false;
      screens.add(one);
    }
    return true;
  });
  if (links.isSpent()) return;
  for (const signature of signatures)
    if (!known) reach.click(signature);
    else for (const one of screens) reach.click(signature, one);
}
