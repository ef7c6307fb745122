/** What can be wrong with a file before anything in it is read, or when it is written. */
export type FileProblem =
  | 'missing'
  | 'folder'
  | 'denied'
  | 'unreadable'
  | 'empty'
  | 'not-text'
  | 'not-json'
  | 'too-deep'
  | 'unwritable'
  | 'no-folder'
  | 'onto-folder'
  | 'write-denied';

/** A file that cannot be used. `detail` is Chinese and only adds where. */
export interface FileTrouble {
  readonly kind: 'file';
  readonly problem: FileProblem;
  readonly detail?: string;
}

export const fileTrouble = (problem: FileProblem, detail?: string): FileTrouble => ({
  kind: 'file',
  problem,
  ...(detail === undefined ? {} : { detail }),
});

interface Words {
  readonly what: string;
  readonly fix: string;
}

/** A new problem without words does not compile. */
const WORDS: Readonly<Record<FileProblem, Words>> = {
  missing: { what: '没有这个文件', fix: '看看名字和所在的文件夹对不对' },
  folder: { what: '这是文件夹，不是文件', fix: '写里面那个文件的名字' },
  denied: { what: '没有权限读它', fix: '把它放到自己的文件夹里，或者改它的权限' },
  unreadable: { what: '读不出来', fix: '看看它能不能打开，或者复制一份再试' },
  empty: { what: '里面什么都没有', fix: '看看是不是存的时候没写进去；从标准输入读，要有内容送进来' },
  'not-text': {
    what: '不是 UTF-8 文字文件',
    fix: '如果是记录，用文字编辑器打开，另存为 UTF-8；如果是图片或安装包，它不能当记录读',
  },
  'not-json': { what: '不是完整的 JSON', fix: '检查那里的括号、逗号和引号' },
  'too-deep': { what: '括号套得太深，最多 200 层', fix: '记录不会这样深，看看文件是不是坏了' },
  unwritable: { what: '写不进去，什么都没有写', fix: '换一个地方写' },
  'no-folder': { what: '要写到的文件夹不存在，什么都没有写', fix: '先建好文件夹，或者换一个地方写' },
  'onto-folder': { what: '这是文件夹，什么都没有写', fix: '写一个文件的名字，例如 提醒.ics' },
  'write-denied': { what: '没有权限写到这里，什么都没有写', fix: '换一个自己的文件夹' },
};

export function fileTroubleWords(path: string, { problem, detail }: FileTrouble): string {
  const { what, fix } = WORDS[problem];
  const name = path === '-' ? '标准输入' : path;
  return `${name}：${what}${detail ? `（${detail}）` : ''}。${fix}。`;
}

/** What is wrong and what to do, for a sentence of one's own. */
export const troubleParts = ({ problem }: FileTrouble): Words => WORDS[problem];

const codeOf = (error: unknown): string => (error as { code?: unknown } | null)?.code?.toString() ?? '';

/** The problem an exception of the system stands for. */
export function readProblem(error: unknown): FileTrouble {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileTrouble('missing');
    case 'EISDIR':
      return fileTrouble('folder');
    case 'EACCES':
    case 'EPERM':
      return fileTrouble('denied');
    default:
      return fileTrouble('unreadable');
  }
}

export function writeProblem(error: unknown): FileTrouble {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileTrouble('no-folder');
    case 'EISDIR':
    case 'ENOTEMPTY':
    case 'EEXIST':
      return fileTrouble('onto-folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fileTrouble('write-denied');
    default:
      return fileTrouble('unwritable');
  }
}
