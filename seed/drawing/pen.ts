/** The one hand of the sketchbook: flat colour, fine ink line, and chance that is the same at every run. */

export const INK = '#221D1A';
export const PAPERS = ['#F6EEDF', '#F1E8DA', '#EEE9DC', '#F4E7DA', '#EAEADD'] as const;
export const TABLES = ['#E4D3B8', '#DBCDB6', '#D5CFBC', '#E2CBB8', '#CFD2C0'] as const;

export type Point = readonly [x: number, y: number];
export type Chance = {
  /** A number in [low, high). */
  between(low: number, high: number): number;
  whole(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
};

/** Chance by mulberry32: small, fast and the same on every machine. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
  };
}

export type Stroke = { fill?: string; line?: string; width?: number; opacity?: number; dash?: string };

const style = ({ fill = 'none', line = INK, width = 2.5, opacity, dash }: Stroke) =>
  `fill="${fill}" stroke="${line}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` +
  (opacity === undefined ? '' : ` opacity="${opacity}"`) +
  (dash === undefined ? '' : ` stroke-dasharray="${dash}"`);

const n = (value: number) => String(Math.round(value * 10) / 10);

export const path = (d: string, look: Stroke = {}) => `<path d="${d}" ${style(look)}/>`;
export const disc = (x: number, y: number, rx: number, ry: number, look: Stroke = {}) =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" ${style(look)}/>`;
export const box = (x: number, y: number, w: number, h: number, look: Stroke = {}, corner = 0) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${corner}" ${style(look)}/>`;
export const stroke = (from: Point, to: Point, look: Stroke = {}) =>
  path(`M${n(from[0])} ${n(from[1])}L${n(to[0])} ${n(to[1])}`, look);
export const polygon = (points: readonly Point[], look: Stroke = {}) =>
  path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, look);
export const turned = (degrees: number, x: number, y: number, inner: string) =>
  `<g transform="rotate(${n(degrees)} ${n(x)} ${n(y)})">${inner}</g>`;
export const moved = (x: number, y: number, scale: number, inner: string) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${n(scale * 100) === '100' ? 1 : scale.toFixed(3)})">${inner}</g>`;

/** A smooth line through the points (Catmull–Rom as cubic Béziers). */
export function curve(points: readonly Point[], closed = false): string {
  const at = (i: number): Point =>
    closed
      ? points[(i + points.length) % points.length]!
      : points[Math.min(Math.max(i, 0), points.length - 1)]!;
  let d = `M${n(at(0)[0])} ${n(at(0)[1])}`;
  for (let i = 0; i < points.length - (closed ? 0 : 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return d + (closed ? 'Z' : '');
}

/** A turned body (pot, bell, jar): `profile` is [height, radius] from top to bottom around the axis x. */
export function turnedBody(x: number, profile: readonly Point[]): string {
  const right = profile.map(([y, r]) => [x + r, y] as const);
  const left = [...profile].reverse().map(([y, r]) => [x - r, y] as const);
  return `${curve(right)}L${n(left[0]![0])} ${n(left[0]![1])}${curve(left).replace(/^M[^C]*/, '')}Z`;
}

/** The radius of a profile at a height, by straight interpolation. */
export function radiusAt(profile: readonly Point[], y: number): number {
  const below = profile.findIndex(([height]) => height >= y);
  if (below <= 0) return profile[0]![1];
  const [y0, r0] = profile[below - 1]!;
  const [y1, r1] = profile[below]!;
  return r0 + ((r1 - r0) * (y - y0)) / (y1 - y0);
}

/** A line around a turned body at a height, bent as the eye sees it from slightly above. */
export const girdle = (x: number, y: number, radius: number, look: Stroke = {}, bend = 0.12) =>
  path(`M${n(x - radius)} ${n(y)}Q${n(x)} ${n(y + radius * bend * 2)} ${n(x + radius)} ${n(y)}`, look);

/** A colour between two, `share` of the way from the first to the second. */
export function mix(first: string, second: string, share: number): string {
  const part = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  const blend = (at: number) => Math.round(part(first, at) + (part(second, at) - part(first, at)) * share);
  return `#${[1, 3, 5].map((at) => blend(at).toString(16).padStart(2, '0')).join('')}`;
}
