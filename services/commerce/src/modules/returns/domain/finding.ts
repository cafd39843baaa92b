import type { ReturnFinding } from '../../../../api/returns.js';
import { FindingsIncomplete } from './returns.errors.js';

/** How an officer found a piece. */
export interface Found {
  number: string;
  finding: ReturnFinding;
}

/**
 * What was found of each piece of a return, in its order. A piece whose code somebody may know counts as scratched.
 *
 * @param opened the numbers whose hidden code was opened
 * @throws FindingsIncomplete
 */
export function readFindings(
  numbers: readonly string[],
  found: readonly Found[],
  opened: ReadonlySet<string>,
): Found[] {
  const stranger = found.find(({ number }) => !numbers.includes(number));
  if (stranger) throw new FindingsIncomplete({ number: stranger.number });
  return numbers.map((number) => {
    const [it, another] = found.filter((one) => one.number === number);
    if (!it || another) throw new FindingsIncomplete({ number });
    const finding = it.finding === 'unscratched' && opened.has(number) ? 'scratched' : it.finding;
    return { number, finding };
  });
}

/** Waits for its token; a damaged one waits for nothing, since its certificate is withdrawn. */
export const comesWithToken = ({ finding }: { finding: ReturnFinding | null }): boolean =>
  finding === 'scratched';
