import type { Statement } from '@daulang/protocol';
import type { ConsentList } from '../../../../api/accounts.js';
import { dayOf } from '../../../kernel/day.js';

export type StatedConsent = Statement['consent'];

/** The consents that stand, as a statement tells them; who agreed to nothing says so since today. */
export function statedConsent({ consents }: ConsentList, now: Date): StatedConsent {
  const standing = consents.flatMap(({ purpose, since }) => (since ? [{ purpose, since }] : []));
  const latest = standing
    .map(({ since }) => since)
    .sort()
    .at(-1);
  return {
    publishes: standing.map(({ purpose }) => purpose),
    since: dayOf(latest ? new Date(latest) : now),
  };
}
