/** One promise of what an act costs, in the words it was given. */
export interface Limit {
  promise: string;
  /** The figures it speaks of; see `measurements.ts`. */
  figures: string[];
  /** Each of the figures is at most this. */
  atMost?: number;
  /** The figures differ from each other by less than this. */
  spreadBelow?: number;
  /** The first figure is at most this much above the second. */
  firstAboveSecondAtMost?: number;
}

export const SEALED_SIZES = [1, 2, 100, 1000, 4096];
export const SEALERS = ['one wallet', 'one passkey', 'two passkeys'];
export const DEPTHS = Array.from({ length: 13 }, (_, depth) => depth);

export const sealFigure = (sealers: string, size: number) => `seal ${size} with ${sealers}`;
export const firstSealFigure = (sealers: string) => `seal 1 with ${sealers}, a cooperative's first`;
export const inspectFigure = (depth: number, what: string) => `inspect at depth ${depth}, ${what}`;
export const DEAREST_INSPECTION = inspectFigure(12, 'lost, withdrawn, superseded, its sealer stolen');

const sealFigures = (sealers: string) => SEALED_SIZES.map((size) => sealFigure(sealers, size));
const sealAtMost = (sealers: string, promise: string, atMost: number): Limit => ({
  promise,
  figures: sealFigures(sealers),
  atMost,
});

/** Every limit in one place. What is measured and not named here is kept by the snapshot alone. */
export const LIMITS: Limit[] = [
  sealAtMost('one wallet', 'sealing with one wallet signature', 80_000),
  sealAtMost('one passkey', 'sealing with one passkey', 105_000),
  sealAtMost('two passkeys', 'sealing with two passkeys', 136_000),
  ...SEALERS.map((sealers) => ({
    promise: `sealing with ${sealers}, from 1 to 4 096 pieces`,
    figures: sealFigures(sealers),
    spreadBelow: 200,
  })),
  ...SEALERS.map((sealers) => ({
    promise: `a cooperative's first batch, sealed with ${sealers}`,
    figures: [firstSealFigure(sealers), sealFigure(sealers, 1)],
    firstAboveSecondAtMost: 18_000,
  })),
  {
    promise: 'a claim at depth 12 to a fresh holder',
    figures: ['claim, vouched, to a fresh holder', 'claim, signed by its maker, to a fresh holder'],
    atMost: 120_000,
  },
  {
    promise: 'a claim at depth 12 to one who holds already',
    figures: ['claim, vouched, to a holder', 'claim, signed by its maker, to a holder'],
    atMost: 103_000,
  },
  { promise: 'a relayed withdrawal by wallet', figures: ['withdraw with one wallet'], atMost: 76_000 },
  { promise: 'a relayed withdrawal by passkey', figures: ['withdraw with one passkey'], atMost: 100_000 },
  { promise: 'the first move of a piece', figures: ['first move, to a holder'], atMost: 84_000 },
  { promise: 'later moves of a piece', figures: ['later move, to a holder'], atMost: 67_000 },
  ...DEPTHS.map((depth) => ({
    promise: `inspecting at ${depth} siblings`,
    figures: [inspectFigure(depth, 'vouched, unclaimed'), inspectFigure(depth, 'signed by its maker, moved')],
    atMost: 60_000 + 400 * depth,
  })),
  { promise: 'inspecting what is the dearest', figures: [DEAREST_INSPECTION], atMost: 60_000 + 400 * 12 },
];

/** What a limit has against the figures; undefined when they keep it. */
export function complaintOf(limit: Limit, figures: Record<string, number>): string | undefined {
  const found = limit.figures.map((name) => {
    const gas = figures[name];
    if (gas === undefined) throw new Error(`Nobody measured "${name}".`);
    return gas;
  });
  const shown = found.join(', ');
  const [first, second] = found as [number, number];
  if (limit.atMost !== undefined && Math.max(...found) > limit.atMost) {
    return `${shown}: more than ${limit.atMost}`;
  }
  if (limit.spreadBelow !== undefined && Math.max(...found) - Math.min(...found) >= limit.spreadBelow) {
    return `${shown}: ${limit.spreadBelow} or more apart`;
  }
  if (limit.firstAboveSecondAtMost !== undefined && first - second > limit.firstAboveSecondAtMost) {
    return `${shown}: the first is more than ${limit.firstAboveSecondAtMost} above the second`;
  }
  return undefined;
}
