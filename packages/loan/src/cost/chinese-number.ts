const DIGIT: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 「12」, 「1,000.5」, 「十二」, 「两千五」, 「一万二」, 「3.5万」 as a number; `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = /^([0-9][0-9,]*(?:\.[0-9]+)?)(万?)$/.exec(text);
  if (plain) return Number(String(plain[1]).replaceAll(',', '')) * (plain[2] ? 10_000 : 1);
  const parts = text.split('万');
  if (parts.length > 2 || text === '') return undefined;
  const [high, low] = parts.length === 2 ? parts : ['', parts[0]];
  const above = parts.length === 2 ? belowTenThousand(high ?? '') : 0;
  if (above === undefined || (parts.length === 2 && above === 0)) return undefined;
  if (!low) return parts.length === 2 ? above * 10_000 : undefined;
  if (low === '半') return parts.length === 2 ? above * 10_000 + 5000 : 0.5;
  // 「一万二」 is 12,000: a lone digit counts in the next lower unit.
  const lone = parts.length === 2 && low.length === 1 ? DIGIT[low] : undefined;
  const below = lone === undefined ? belowTenThousand(low) : lone * 1000;
  return below === undefined ? undefined : above * 10_000 + below;
}

function belowTenThousand(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  let gap = false;
  for (const sign of text) {
    const unit = UNIT[sign];
    if (unit !== undefined) {
      if (unit >= lastUnit) return undefined;
      total += (digit ?? 1) * unit;
      digit = undefined;
      lastUnit = unit;
    } else {
      const value = DIGIT[sign];
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
      gap ||= value === 0;
    }
  }
  if (digit === undefined) return text === '' ? undefined : total;
  // 「两千五」 is 2,500; 「两千零五」 is 2,005.
  const step = lastUnit === 10_000 || gap ? 1 : lastUnit / 10;
  return total + digit * step;
}

/** 「十五」 and 「四」 of 「十五点四」 as "15.4"; as written where the whole part is no number. */
export function spokenToDigits(whole: string, decimals: string): string {
  const number = readNumber(whole);
  const behind = [...decimals].map((sign) => DIGIT[sign]).join('');
  return number === undefined ? `${whole}点${decimals}` : `${number}.${behind}`;
}
