import type { ReturnState } from '../../../../api/returns.js';
import { SlipNotReady } from './returns.errors.js';

/** What still may come: accepted, or given up by the clock, as what comes late is taken all the same. */
export function requireSlip(state: ReturnState): void {
  if (state !== 'accepted' && state !== 'given-up') throw new SlipNotReady({ state });
}
