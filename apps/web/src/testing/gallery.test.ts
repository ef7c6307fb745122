import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const kit = new URL('../kit/', import.meta.url);
const gallery = new URL('../screens/gallery/', import.meta.url);
const texts = (folder: URL): string =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');

/** Frame of every screen, the gallery's own too, or a part of a component shown there. */
const FRAME = ['Page', 'TopBar', 'Columns', 'Tabs', 'Toasts', 'Field', 'CurveNumbers'];

test('[页面-17] 每个零件都在零件页上', () => {
  const names = [...texts(kit).matchAll(/^export function ([A-Z]\w+)/gm)].map((match) => match[1]!);
  expect(names.length).toBeGreaterThan(25);
  const shown = texts(gallery);
  const missing = names.filter((name) => !FRAME.includes(name) && !shown.includes(`<${name}`));
  expect(missing).toEqual([]);
});
