import { CLICK_PROTOS } from '../graph/names.ts';
import type { Program } from '../graph/program.ts';
import type { Reach } from '../graph/reach.ts';
import type { UsedNames, UsedResources } from './used-resources.ts';

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
  const start = ({ elements, classes, clicks }: UsedNames): void => {
    for (const one of elements) reach.make(names.typeNamed(one), ofElements);
    for (const one of classes)
      reach.make(names.typeNamed(one.startsWith('.') ? packageName + one : one), ofAttributes);
    for (const one of clicks)
      if (METHOD_NAME.test(one))
        for (const signature of numbers(CLICK_PROTOS.map((proto) => one + proto))) reach.click(signature);
    reach.settle();
  };
  for (let known = -1; known !== reach.held.size; ) {
    known = reach.held.size;
    start(used.use(reach.held));
  }
}
