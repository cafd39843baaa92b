import { spaced, table } from '../shop/table.ts';
import type { Look, MeasuredLabel } from './look.ts';

const HEADS = [
  'label',
  'visit',
  'first paint, ms',
  'headline in view',
  'phone’s own verdict',
  'bytes',
  'requests',
];

/** The medians, each visit in a row. */
export function printed(labels: readonly MeasuredLabel[]): string {
  return table(
    HEADS,
    labels.flatMap(({ label, first, second }) => [
      [label, 'first', ...cells(first)],
      [label, 'second', ...cells(second)],
    ]),
  );
}

const cells = (looks: readonly Look[]): string[] =>
  (['firstPaintMs', 'headlineMs', 'phoneVerdictMs', 'bytes', 'requests'] as const).map((what) =>
    spaced(Math.round(medianOf(looks.map((look) => look[what])))),
  );

/** Of an even number the lower one of the middle: a value that was seen. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}
