/** A record with one entry, which a patch may spoil. */
export const recordWith = (patch: object, head: object = {}): string =>
  JSON.stringify({
    format: 'huxin-case',
    version: 1,
    code: '坏',
    asOf: '2025-06-12',
    entries: [
      {
        id: 'a',
        knownOn: '2025-06-01',
        origin: { by: 'user', spans: [] },
        fact: { kind: 'money', amount: 100, at: '2025-06-01', meaning: 'income', account: '卡' },
        ...patch,
      },
    ],
    ...head,
  });

export const factRecord = (fact: object): string => recordWith({ fact });
