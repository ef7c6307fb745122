/** Exact counting of a polynomial's real roots by Sturm's theorem, on whole numbers. Lowest power first. */
export type Polynomial = readonly bigint[];

/** num ÷ den, den > 0. */
export type Fraction = readonly [num: bigint, den: bigint];

const trimmed = (p: Polynomial): Polynomial => {
  let end = p.length;
  while (end > 0 && p[end - 1] === 0n) end--;
  return p.slice(0, end);
};

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** Divided by the common factor of its coefficients, so that the chain stays small. */
function primitive(p: Polynomial): Polynomial {
  const common = p.reduce(gcd, 0n);
  return common === 0n ? p : p.map((c) => c / common);
}

const derivative = (p: Polynomial): Polynomial => p.slice(1).map((c, i) => c * BigInt(i + 1));

/** −(p mod q) up to a positive factor. */
function negatedRest(p: Polynomial, q: Polynomial): Polynomial {
  const lead = q[q.length - 1]!;
  const size = lead < 0n ? -lead : lead;
  let rest = [...p];
  while (rest.length >= q.length) {
    const top = rest[rest.length - 1]! * (lead < 0n ? -1n : 1n);
    const shift = rest.length - q.length;
    rest = rest.map((c, i) => c * size - (i >= shift ? top * q[i - shift]! : 0n));
    rest = [...trimmed(rest)];
    if (rest.length === 0) break;
  }
  return primitive(rest.map((c) => -c));
}

export function sturmChain(p: Polynomial): readonly Polynomial[] {
  const chain = [primitive(trimmed(p)), primitive(trimmed(derivative(trimmed(p))))];
  while (chain[chain.length - 1]!.length > 1) {
    const next = negatedRest(chain[chain.length - 2]!, chain[chain.length - 1]!);
    if (next.length === 0) break;
    chain.push(next);
  }
  return chain.filter((each) => each.length > 0);
}

/** The sign of p at a fraction, without a division. */
function signAt(p: Polynomial, [num, den]: Fraction): number {
  let sum = 0n;
  let power = 1n;
  // Horner from the top, each step times den to stay whole.
  for (let i = p.length - 1; i >= 0; i--) {
    sum = sum * num + p[i]! * power;
    power *= den;
  }
  return sum > 0n ? 1 : sum < 0n ? -1 : 0;
}

const changesAt = (chain: readonly Polynomial[], at: Fraction): number =>
  chain
    .map((p) => signAt(p, at))
    .filter((sign) => sign !== 0)
    .filter((sign, i, signs) => i > 0 && sign !== signs[i - 1]).length;

/** Different real roots in (low, high]; neither end may be a multiple root. */
export const rootsBetween = (chain: readonly Polynomial[], low: Fraction, high: Fraction): number =>
  changesAt(chain, low) - changesAt(chain, high);
