import { describe, expect, it } from 'vitest';
import type { Owner, Reference } from '../model.ts';
import { ownerOf } from '../verdict/owners.ts';
import { readerNames } from './reader-names.ts';

const by = (owner: Owner): Reference => ({
  asset: 'contacts',
  part: 'base.apk',
  dex: 'classes.dex',
  class: 'a.B',
  method: 'c()V',
  offset: 0,
  kind: 'field',
  target: 'android.provider.ContactsContract$Contacts.CONTENT_URI',
  use: 'read',
  owner,
  reachable: 'yes',
});

describe('谁在读，怎么称呼', () => {
  it('[级-7] 认得出的 SDK 在前，每个只说一次；认不出的说不认识，不猜它的来意', () => {
    expect(
      readerNames([
        by({ kind: 'unknown', name: 'com.x' }),
        by({ kind: 'unknown', name: '' }),
        by({ kind: 'app', name: 'com.example.loan' }),
        by({ kind: 'sdk', name: '白骑士' }),
        by({ kind: 'unknown', name: 'com.x' }),
      ]),
    ).toEqual(['白骑士', 'App 自己的代码', '不认识的代码（com.x）', '不认识的代码']);
  });

  it('[级-7] 打开系统选择器的 androidx.activity 是认得的；名字只是像它的不是', () => {
    expect(ownerOf('androidx.activity.result.contract.ActivityResultContracts$PickContact')).toEqual({
      kind: 'library',
      name: 'AndroidX',
    });
    expect(ownerOf('androidx.activities.Reader')).toBeUndefined();
  });
});
