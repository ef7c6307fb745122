import type { Command } from '../command.ts';

/** The scanner is loaded only when this verb runs: every other verb starts as fast as without it. */
export const app: Command = {
  name: 'app',
  title: '查 App：它能拿到手机里的什么，谁在拿，看得清多少',
  help: `huxin app 文件… [--json | --sarif | --facts] [--filing 备案文字]
huxin app --split-set 文件… | 文件夹
huxin app --diff 旧安装包 新安装包
huxin app --list "权限清单" | --settings "设置里看到的" | --name 名字

  文件是 APK、XAPK、APKS、HAP、APP、IPA；- 从标准输入读；文件夹就是里面的每一个安装包。
  只读文件，不运行它，什么都不会发出去。按 Ctrl-C 随时停下。

  --split-set   给的文件（或文件夹里的）合起来是一个应用：base 加拆分包
  --filing 文件 从备案系统页面复制下来的文字：核对包名和签名证书
  --diff        前后两个版本有什么不同
  --lending     这是借钱的应用：按网络借贷的规定对照
  --android N   只看装在 Android API N 的手机上会怎样（API 28 是 Android 9）
  --on 日期     按那一天的规定对照，默认今天
  --all         每一处证据都列出来；好几个文件时，每个都写全

  没有安装包：
  --list        粘贴的权限清单，- 从标准输入读；加 --complete 表示清单是全的
  --settings    手机设置里看到的，一行一项：“通讯录：不允许”
  --name        名字或包名，只查名录

  --json        给程序读（格式：apps/cli/schemas/app*.json）；好几个文件一行一个
  --sarif       SARIF 2.1.0，所有文件在一份里
  --facts       可以放进记录的条目，只打印，不写进任何文件
  --into 记录   把结果记进这个记录文件（只写它，已有的不动）；--as 名字 改记录里的叫法

  退出码：0 没有，1 有能读取的一项（E 或 F）、备案对不上、或者两个版本不同，2 文件用不了。

  例：huxin app 借款.apk
  例：huxin app 安装包文件夹 --json
  例：huxin app 借款.apk --into 我的记录.json --as 某借款
  例：huxin app --list "读取联系人 读取短信"`,
  options: {
    sarif: { type: 'boolean' },
    facts: { type: 'boolean' },
    as: { type: 'string' },
    into: { type: 'string' },
    'split-set': { type: 'boolean' },
    diff: { type: 'boolean' },
    filing: { type: 'string' },
    lending: { type: 'boolean' },
    android: { type: 'string' },
    on: { type: 'string' },
    all: { type: 'boolean' },
    list: { type: 'string' },
    complete: { type: 'boolean' },
    settings: { type: 'string' },
    name: { type: 'string' },
  },
  run: async (args, terminal) => (await import('../app/run-app.ts')).runApp(args, terminal),
};
