/** [报告-2] What no reading of a package can tell. */
export const CANNOT_KNOW: readonly string[] = [
  '读走的东西有没有发出去、发给谁，这里看不到。',
  '对方服务器怎么用，这里看不到。',
  '以后更新的版本可能不同，更新后再查一次。',
  '其他应用或别人把你的资料给它，这里看不到。',
];

export const RESTS_ON_PACKAGE = '根据你给的安装包：清单、代码和签名。';
export const RESTS_ON_PACKAGE_UNSIGNED = '根据你给的安装包：清单和代码；签名没有验。';
