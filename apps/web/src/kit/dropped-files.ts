/** Enough for any folder of packages, and an end to a folder that was not meant. */
const MOST_FILES = 500;

interface DroppedEntry {
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  file?(take: (file: File) => void, fail: () => void): void;
  createReader?(): { readEntries(take: (entries: DroppedEntry[]) => void, fail: () => void): void };
}

const fileOf = (entry: DroppedEntry): Promise<File | undefined> =>
  new Promise((resolve) => entry.file?.(resolve, () => resolve(undefined)) ?? resolve(undefined));

/** A folder tells its entries in pieces, until an empty one. */
async function entriesOf(folder: DroppedEntry): Promise<DroppedEntry[]> {
  const reader = folder.createReader?.();
  const all: DroppedEntry[] = [];
  for (;;) {
    const piece = await new Promise<DroppedEntry[]>((resolve) =>
      reader ? reader.readEntries(resolve, () => resolve([])) : resolve([]),
    );
    if (piece.length === 0 || all.length > MOST_FILES) return all;
    all.push(...piece);
  }
}

/** What was dropped: the files, and for a folder every file below it. Entries are taken before the first wait. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() as DroppedEntry | null | undefined);
  if (!entries.some((entry) => entry?.isDirectory)) return [...data.files];
  const files: File[] = [];
  const left = entries.filter((entry) => entry !== null && entry !== undefined);
  for (let entry = left.shift(); entry && files.length < MOST_FILES; entry = left.shift()) {
    if (entry.isDirectory) left.push(...(await entriesOf(entry)));
    else {
      const file = await fileOf(entry);
      if (file) files.push(file);
    }
  }
  return files;
}
