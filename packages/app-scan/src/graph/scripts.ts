import { u32 } from '../bytes.ts';
import { annotationsAt } from '../dex/classes.ts';
import { type Dex, spend } from '../dex/header.ts';
import { type Cursor, readUleb } from '../dex/text.ts';

export const SCRIPT_ANNOTATION = 'android.webkit.JavascriptInterface';

/**
 * Rows of a class's methods that are annotated so: what a page may call once their object is handed
 * to a web view. annotations_directory_item: class, fields, methods, parameters; then rows of member and set (dex format).
 */
export function scriptMethods(
  dex: Dex,
  classIndex: number,
  isScript: (typeRow: number) => boolean,
): ReadonlySet<number> {
  const { bytes } = dex;
  const directory = annotationsAt(dex, classIndex);
  if (directory === 0 || directory + 16 > bytes.length) return NONE;
  const fields = u32(bytes, directory + 4);
  const methods = u32(bytes, directory + 8);
  if (methods === 0 || directory + 16 + (fields + methods) * 8 > bytes.length || !spend(dex, methods))
    return NONE;
  const found = new Set<number>();
  for (let i = 0; i < methods; i++) {
    const row = directory + 16 + (fields + i) * 8;
    if (holdsAnnotation(dex, u32(bytes, row + 4), isScript)) found.add(u32(bytes, row));
  }
  return found;
}

const NONE: ReadonlySet<number> = new Set();

/** annotation_set_item: offsets of items, each with its visibility and then its type. */
function holdsAnnotation(dex: Dex, set: number, isScript: (typeRow: number) => boolean): boolean {
  const { bytes } = dex;
  if (set === 0 || set + 4 > bytes.length) return false;
  const count = u32(bytes, set);
  if (set + 4 + count * 4 > bytes.length || !spend(dex, count)) return false;
  for (let i = 0; i < count; i++) {
    const cursor: Cursor = { at: u32(bytes, set + 4 + i * 4) + 1 };
    if (cursor.at < bytes.length && isScript(readUleb(bytes, cursor))) return true;
  }
  return false;
}
