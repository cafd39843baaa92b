import type { ReturnFinding } from '../../../../api/returns.js';
import { FindingsIncomplete, TokenAddressMissing } from './returns.errors.js';

/** How an officer found a piece. */
export interface Found {
  number: string;
  finding: ReturnFinding;
  /** Where its token is to be moved; null where it need not be. */
  tokenAddress: string | null;
}

/**
 * What was found of each piece of a return, in its order. A piece whose code somebody may know waits for its token; a
 * damaged one waits for nothing, since its certificate is withdrawn.
 *
 * @param opened the numbers whose hidden code was opened
 * @throws FindingsIncomplete @throws TokenAddressMissing
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
    if (finding !== 'scratched') return { number, finding, tokenAddress: null };
    if (it.tokenAddress === null) throw new TokenAddressMissing({ number });
    return { number, finding, tokenAddress: it.tokenAddress };
  });
}
