import { err, ok, type Result } from '@huxin/basis';
import { textOf } from '../bytes.ts';
import { fault } from '../fault.ts';
import type { PermissionFact, ScanFault } from '../model.ts';

export interface ModuleFile {
  readonly bundle: string;
  readonly version: string;
  readonly vendor: string;
  readonly module: string;
  readonly model: 'stage' | 'fa';
  readonly permissions: readonly PermissionFact[];
  readonly extensions: readonly { readonly type: string; readonly name: string }[];
}

type Json = { readonly [key: string]: unknown };

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const json = (value: unknown): Json => (isJson(value) ? value : {});

/**
 * Reads `module.json` (stage model: `requestPermissions`) or `config.json` (FA model: `reqPermissions`).
 * Anything that is not the expected shape is a refusal: an unreadable list is not an empty one.
 */
export function readModule(bytes: Uint8Array, part: string, entry: string): Result<ModuleFile, ScanFault> {
  const refused = (expected: string) => err(fault('bad-manifest', `${part}!${entry}`, expected));
  let parsed: unknown;
  try {
    parsed = JSON.parse(textOf(bytes));
  } catch {
    return refused('JSON');
  }
  if (!isJson(parsed) || !isJson(parsed['module']) || !isJson(parsed['app']))
    return refused('app and module (Huawei, module.json5 configuration file)');
  const { app, module } = parsed as { app: Json; module: Json };
  const stage = entry === 'module.json';
  const list = module[stage ? 'requestPermissions' : 'reqPermissions'];
  if (list !== undefined && !Array.isArray(list)) return refused('a list of permissions');
  const permissions: PermissionFact[] = [];
  for (const item of (list as readonly unknown[] | undefined) ?? []) {
    const name = isJson(item) ? text(item['name']) : '';
    if (!isJson(item) || name === '') return refused('a permission with a name');
    const reason = text(item['reason']);
    permissions.push({
      name,
      origin: 'requested',
      ...(reason === '' ? {} : { reason }),
      parts: [part],
    });
  }
  const abilities = module['extensionAbilities'];
  const extensions = (Array.isArray(abilities) ? (abilities as readonly unknown[]) : []).map((item) => ({
    type: text(json(item)['type']),
    name: text(json(item)['name']),
  }));
  const version = json(app['version']);
  return ok({
    bundle: text(app['bundleName']),
    version: text(app['versionName']) || text(version['name']),
    vendor: text(app['vendor']),
    module: text(module['name']) || text(json(module['distro'])['moduleName']),
    model: stage ? 'stage' : 'fa',
    permissions,
    extensions,
  });
}
