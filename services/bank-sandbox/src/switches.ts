import type { Journal } from '@daulang/sandbox-kit/journal';
import { Refused } from './refused.js';

/** What the network does to notifications on their way. */
export interface Switches {
  /** Each notification arrives twice. */
  duplicate: boolean;
  /** Notifications wait for the next one and arrive after it. */
  reorder: boolean;
  /** Milliseconds a notification is under way. */
  delay: number;
  /** Notifications never arrive; they can be sent again. */
  drop: boolean;
}

const CALM: Switches = { duplicate: false, reorder: false, delay: 0, drop: false };
const YES_OR_NO = ['duplicate', 'reorder', 'drop'] as const;
const LONGEST_DELAY_MS = 600_000;

export function readSwitches(journal: Journal): Switches {
  const kept = journal.get<Switches & { id: string }>('sandbox', 'switches');
  if (!kept) return CALM;
  const { id: _, ...switches } = kept;
  return switches;
}

/** @throws Refused for an unknown switch or a wrong value */
export function setSwitches(journal: Journal, wanted: unknown): Switches {
  const next = turned(readSwitches(journal), wanted);
  journal.put('sandbox', { id: 'switches', ...next });
  return next;
}

/**
 * The switches with those changed that are named.
 * @throws Refused for an unknown switch or a wrong value
 */
export function turned(switches: Switches, wanted: unknown): Switches {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
    throw new Refused(400, 'Switches are an object such as {"duplicate": true, "delay": 500}.');
  }
  const next: Switches = { ...switches };
  for (const [name, value] of Object.entries(wanted) as [string, unknown][]) {
    if (name === 'delay') {
      if (!isDelay(value)) throw wrong(name, `milliseconds up to ${LONGEST_DELAY_MS}`);
      next.delay = value;
      continue;
    }
    const known = YES_OR_NO.find((it) => it === name);
    if (!known) throw wrong(name, `one of delay, ${YES_OR_NO.join(', ')}`);
    if (typeof value !== 'boolean') throw wrong(name, 'true or false');
    next[known] = value;
  }
  return next;
}

function isDelay(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LONGEST_DELAY_MS;
}

function wrong(name: string, expected: string): Refused {
  return new Refused(400, `Switch "${name}": expected ${expected}.`);
}
