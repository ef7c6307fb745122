import type { VaultFault } from '@huxin/vault';

/** What the vault answered, in plain words with the next thing to do. */
export function faultWords(fault: VaultFault): string {
  switch (fault.kind) {
    case 'wrong-passphrase':
      return '密码不对。再试一次，看看大小写和空格。';
    case 'passphrase-needed':
      return '这一份有密码，要输了才能打开。';
    case 'empty-passphrase':
      return '密码还空着。';
    case 'busy':
      return '另一个标签页正在写这一份。关掉那个，或者在这里接着写。';
    case 'full':
      return '这台设备存满了，这次没存下。先腾出一点地方，屏幕上的还在。';
    case 'lost-connection':
      return '浏览器的存储刚断了一下，这次没存下。再试一次。';
    case 'unavailable':
      if (fault.detail.startsWith('source')) return '这个文件读不到了，可能被移走了。再选一次。';
      return '这个浏览器不让存，或者是无痕模式。可以导出一份备份。';
    case 'newer-format':
    case 'newer-schema':
      return '这一份是更新的版本写的，这里读不了。先更新这个页面。';
    case 'damaged':
      if (fault.at === 'blob') return '这份原件有地方坏了，读不出来。有备份，就从备份里取。';
      if (fault.at === 'archive') return '备份文件坏了，或者没传完整。换一份再试。';
      return '这一份有地方坏了，没有打开，也没有改动它。有备份就从备份导入。';
    case 'bad-entry':
      return '里面有一条读不懂，没有打开，也没有改动它。';
    case 'bad-name':
      return {
        empty: '代号还空着。',
        long: '代号太长，40 个字以内。',
        control: '代号里有看不见的字符。',
        'personal-number': '代号不加密，别写手机号、身份证号。',
      }[fault.why];
    case 'name-taken':
      return '这个代号已经有了，换一个。';
    case 'ambiguous-name':
      return '有两份同名的，从列表里点开。';
    case 'no-such-case':
    case 'wiped':
      return '这一份已经不在这台设备上了。';
    case 'no-such-blob':
      return '这份原件不在里面。';
    case 'rolled-back':
      return '这是一份旧的。没有打开。';
    case 'stopped':
      return '停下了，什么也没改。';
    case 'not-age':
      return '这不是备份文件，或者没传完整。';
    case 'key-changed':
      return '密码在别的标签页里改过了，要重新打开。';
    case 'closed':
      return '这一份已经关上了。';
  }
}
