import type { BuiltClass, FieldRef, MethodRef, Op } from './dex-builder.ts';

// Pieces of apps that tests put together.

export const MAIN = 'Lcom/example/loan/Main;';
export const CONTACTS: FieldRef = [
  'Landroid/provider/ContactsContract$Contacts;',
  'CONTENT_URI',
  'Landroid/net/Uri;',
];
export const QUERY: MethodRef = [
  'Landroid/content/ContentResolver;',
  'query',
  ['Landroid/net/Uri;'],
  'Landroid/database/Cursor;',
];
export const FOR_NAME: MethodRef = [
  'Ljava/lang/Class;',
  'forName',
  ['Ljava/lang/String;'],
  'Ljava/lang/Class;',
];

export const readContacts: readonly Op[] = [
  { op: 'sget', to: 0, field: CONTACTS },
  { op: 'virtual', method: QUERY, registers: [1, 0] },
  { op: 'return' },
];
export const call = (owner: string, name: string, kind: 'static' | 'virtual' | 'direct' = 'static'): Op => ({
  op: kind,
  method: [owner, name, [], 'V'],
  registers: kind === 'static' ? [] : [0],
});

/** An activity whose onCreate runs the given code. */
export const activity = (code: readonly Op[], methods: BuiltClass['methods'] = []): BuiltClass => ({
  name: MAIN,
  parent: 'Landroid/app/Activity;',
  methods: [
    { name: '<init>', code: [{ op: 'return' }] },
    { name: 'onCreate', parameters: ['Landroid/os/Bundle;'], code: [...code, { op: 'return' }] },
    ...methods,
  ],
});
