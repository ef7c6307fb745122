import type { BuiltClass, BuiltMethod, Op } from './dex-builder.ts';

/** Pieces of code that a loan app could hold, by what they do. Every method also returns. */

const CONTEXT = 'Lcom/example/loan/Main;';
export const MAIN = 'com.example.loan.Main';

const string = (text: string): Op => ({ op: 'string', to: 0, text });

export const readField = (owner: string, name = 'CONTENT_URI', type = 'Landroid/net/Uri;'): Op[] => [
  { op: 'sget', to: 0, field: [owner, name, type] },
];

const CONTACTS = 'Landroid/provider/ContactsContract$CommonDataKinds$Phone;';

const query: Op = {
  op: 'virtual',
  method: [
    'Landroid/content/ContentResolver;',
    'query',
    [
      'Landroid/net/Uri;',
      '[Ljava/lang/String;',
      'Ljava/lang/String;',
      '[Ljava/lang/String;',
      'Ljava/lang/String;',
    ],
    'Landroid/database/Cursor;',
  ],
  registers: [0, 0, 0, 0],
};

const parse: Op = {
  op: 'static',
  method: ['Landroid/net/Uri;', 'parse', ['Ljava/lang/String;'], 'Landroid/net/Uri;'],
  registers: [0],
};

export const queryContacts: Op[] = [...readField(CONTACTS), query];
export const queryCalls: Op[] = [...readField('Landroid/provider/CallLog$Calls;'), query];
export const queryAddress = (address: string): Op[] => [
  string(address),
  parse,
  { op: 'raw', units: [0x000c] },
  query,
];

/** One face for one name, as an image library asks for it. */
export const openPhoto: Op[] = [
  {
    op: 'static',
    method: [
      'Landroid/provider/ContactsContract$Contacts;',
      'openContactPhotoInputStream',
      ['Landroid/content/ContentResolver;', 'Landroid/net/Uri;'],
      'Ljava/io/InputStream;',
    ],
    registers: [0, 0],
  },
];
/** The list of numbers itself. */
export const queryPhones: Op[] = [
  ...readField('Landroid/provider/ContactsContract$CommonDataKinds$Phone;'),
  query,
];
/** An address that only exists once the app runs. */
export const queryDecoded: Op[] = [
  string('c3RudGNhdG5vYw=='),
  {
    op: 'static',
    method: ['Lcom/example/loan/Codec;', 'decode', ['Ljava/lang/String;'], 'Ljava/lang/String;'],
    registers: [0],
  },
  { op: 'raw', units: [0x000c] },
  parse,
  { op: 'raw', units: [0x000c] },
  query,
];

const BUILDER = 'Ljava/lang/StringBuilder;';
const append: Op = {
  op: 'virtual',
  method: [BUILDER, 'append', ['Ljava/lang/String;'], BUILDER],
  registers: [0, 1],
};

/** An address put together at run time from two pieces. */
export const queryJoined = (scheme: string, authority: string): Op[] => [
  { op: 'new', to: 0, type: BUILDER },
  { op: 'string', to: 1, text: scheme },
  append,
  { op: 'string', to: 1, text: authority },
  append,
  { op: 'virtual', method: [BUILDER, 'toString', [], 'Ljava/lang/String;'], registers: [0] },
  parse,
  query,
];

const forName: Op = {
  op: 'static',
  method: ['Ljava/lang/Class;', 'forName', ['Ljava/lang/String;'], 'Ljava/lang/Class;'],
  registers: [0],
};

export const classByName = (name: string): Op[] => [string(name), forName];

export const classByComputedName: Op[] = [
  { op: 'static', method: [CONTEXT, 'decrypt', [], 'Ljava/lang/String;'], registers: [] },
  forName,
];

export const askPermission = (name: string): Op[] => [
  string(`android.permission.${name}`),
  {
    op: 'virtual',
    method: [CONTEXT, 'requestPermissions', ['[Ljava/lang/String;', 'I'], 'V'],
    registers: [0, 1, 2],
  },
];

const INTENT = 'Landroid/content/Intent;';

/** The system's picker for one phone number. */
export const pickContact: Op[] = [
  { op: 'new', to: 0, type: INTENT },
  { op: 'string', to: 1, text: 'android.intent.action.PICK' },
  { op: 'sget', to: 2, field: [CONTACTS, 'CONTENT_URI', 'Landroid/net/Uri;'] },
  {
    op: 'direct',
    method: [INTENT, '<init>', ['Ljava/lang/String;', 'Landroid/net/Uri;'], 'V'],
    registers: [0, 1, 2],
  },
  { op: 'virtual', method: [CONTEXT, 'startActivityForResult', [INTENT, 'I'], 'V'], registers: [3, 0, 1] },
];

export const call = (
  owner: string,
  name: string,
  parameters: readonly string[] = [],
  result = 'V',
  kind: 'virtual' | 'static' | 'direct' = 'virtual',
): Op[] => [{ op: kind, method: [owner, name, parameters, result], registers: [0] }];

export const loadDex: Op[] = [
  { op: 'new', to: 0, type: 'Ldalvik/system/DexClassLoader;' },
  {
    op: 'direct',
    method: [
      'Ldalvik/system/DexClassLoader;',
      '<init>',
      ['Ljava/lang/String;', 'Ljava/lang/String;', 'Ljava/lang/String;', 'Ljava/lang/ClassLoader;'],
      'V',
    ],
    registers: [0, 1, 2, 3],
  },
];

const PARAMS = 'Lcom/bqs/risk/df/android/BqsParams;';

/** The switch of the Baiqishi SDK, with a constant or with something from elsewhere. */
export const setGather = (value: boolean | 'server'): Op[] => [
  { op: 'new', to: 0, type: PARAMS },
  ...(value === 'server'
    ? ([
        { op: 'static', method: [CONTEXT, 'fromServer', [], 'Z'], registers: [] },
        { op: 'raw', units: [0x010a] },
      ] as Op[])
    : ([{ op: 'const', to: 1, value: value ? 1 : 0 }] as Op[])),
  { op: 'virtual', method: [PARAMS, 'setGatherContact', ['Z'], 'V'], registers: [0, 1] },
];

export const method = (name: string, code: readonly Op[]): BuiltMethod => ({
  name,
  code: [...code, { op: 'return' }],
});

export const classOf = (name: string, code: readonly Op[], parent?: string): BuiltClass => ({
  name: `L${name.replaceAll('.', '/')};`,
  ...(parent === undefined ? {} : { parent }),
  methods: [method('run', code)],
});

/** The activity the launcher opens. */
export const mainActivity = (code: readonly Op[] = []): BuiltClass => ({
  name: CONTEXT,
  parent: 'Landroid/app/Activity;',
  methods: [{ name: 'onCreate', parameters: ['Landroid/os/Bundle;'], code: [...code, { op: 'return' }] }],
});
