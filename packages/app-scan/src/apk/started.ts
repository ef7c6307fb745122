import { childrenOf, textValue } from '../axml/attributes.ts';
import type { XmlElement } from '../axml/tree.ts';
import { fullName } from './components.ts';

/** AOSP core/res/res/values/public.xml. */
const BACKUP_AGENT = 0x0101027f;
const VALUE = 0x01010024;

/**
 * Classes that a manifest has started besides components: the agent that the system asks for a backup, and what
 * androidx.startup creates as its provider comes up (InitializationProvider: meta-data whose value says so).
 */
export function readStarted(application: XmlElement, packageName: string): string[] {
  const agent = application.attributes.find((one) => one.id === BACKUP_AGENT)?.text ?? '';
  const initializers = childrenOf(application, 'provider')
    .flatMap((provider) => childrenOf(provider, 'meta-data'))
    .filter((data) => data.attributes.some((one) => one.id === VALUE && one.text === 'androidx.startup'))
    .map((data) => textValue(data, 'name') ?? '');
  return [agent, ...initializers].filter((name) => name !== '').map((name) => fullName(name, packageName));
}
