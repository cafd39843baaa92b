import type { Journal } from '@daulang/sandbox-kit/journal';
import { StripeError } from './stripe-error.js';

/** What the network does to webhooks on their way, how slow the API is, and whether there is money to give back. */
export interface Switches {
  /** Each event arrives twice. */
  duplicate: boolean;
  /** Events wait for the next one and arrive after it. */
  reorder: boolean;
  /** Milliseconds an event is under way. */
  delay: number;
  /** Milliseconds before the API answers. */
  slow: number;
  /** Events never arrive; they are still listed by the API. */
  drop: boolean;
  /** Refunds are refused, as when the balance is too low for them. */
  refuseRefunds: boolean;
}

const CALM: Switches = {
  duplicate: false,
  reorder: false,
  delay: 0,
  slow: 0,
  drop: false,
  refuseRefunds: false,
};
const MILLISECONDS = ['delay', 'slow'] as const;
const YES_OR_NO = ['duplicate', 'reorder', 'drop', 'refuseRefunds'] as const;

export function readSwitches(journal: Journal): Switches {
  const kept = journal.get<Switches & { id: string }>('sandbox', 'switches');
  if (!kept) return CALM;
  const { id: _, ...switches } = kept;
  return { ...CALM, ...switches };
}

/**
 * Changes the switches that are named, leaves the others.
 * @throws StripeError for an unknown switch or a wrong value
 */
export function setSwitches(journal: Journal, wanted: unknown): Switches {
  const next: Switches = { ...readSwitches(journal) };
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
    throw new StripeError(
      'invalid_request_error',
      'Send an object such as {"duplicate": true, "delay": 500}.',
    );
  }
  for (const [name, value] of Object.entries(wanted)) {
    const time = MILLISECONDS.find((it) => it === name);
    if (time) {
      if (!Number.isInteger(value) || value < 0 || value > 600_000)
        throw wrong(name, 'milliseconds up to 600000');
      next[time] = value;
      continue;
    }
    const known = YES_OR_NO.find((it) => it === name);
    if (!known) throw wrong(name, `one of ${[...MILLISECONDS, ...YES_OR_NO].join(', ')}`);
    if (typeof value !== 'boolean') throw wrong(name, 'true or false');
    next[known] = value;
  }
  journal.put('sandbox', { id: 'switches', ...next });
  return next;
}

function wrong(name: string, expected: string): StripeError {
  return new StripeError('invalid_request_error', `Switch "${name}": expected ${expected}.`, { param: name });
}
