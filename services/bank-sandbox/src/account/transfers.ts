import { randomBytes } from 'node:crypto';
import type { Journal } from '@daulang/sandbox-kit/journal';
import { Refused } from '../refused.js';
import { yearAndDay } from '../vietnam-time.js';

/** Money that came to the account or left it. */
export interface Transfer {
  /** A number, as notifications name it. */
  id: number;
  reference: string;
  direction: 'in' | 'out';
  /** In đồng. */
  amount: number;
  content: string;
  /** ISO 8601, UTC. */
  happenedAt: string;
  /** What the account held when this was written down. */
  balance: number;
  /** What makes pressing a button twice one transfer. */
  onceKey: string | null;
}

export interface NewTransfer {
  amount: number;
  content: string;
  direction: 'in' | 'out';
  happenedAt?: string | undefined;
  reference?: string | undefined;
  onceKey?: string | undefined;
}

/** What was there before the first transfer, so that money can be sent back at once. */
export const OPENING_BALANCE = 50_000_000;

/** Thirteen digits, as many as a VietQR code holds. */
export const LARGEST_AMOUNT = 9_999_999_999_999;

export const LONGEST_CONTENT = 210;

export class Transfers {
  constructor(private readonly journal: Journal) {}

  /** @throws Refused for a reference that is taken, and for more than the account holds */
  write({ amount, content, direction, happenedAt, reference, onceKey }: NewTransfer): Transfer {
    if (reference !== undefined && this.all().some((known) => known.reference === reference)) {
      throw new Refused(409, `Reference "${reference}" is that of another transfer.`);
    }
    const before = this.balance();
    if (direction === 'out' && amount > before) {
      throw new Refused(409, `The account holds ${before} đồng: ${amount} cannot be sent from it.`);
    }
    const at = happenedAt ?? new Date().toISOString();
    return this.journal.put<Transfer>('transfer', {
      id: this.nextId(),
      reference: reference ?? this.freeReference(at),
      direction,
      amount,
      content,
      happenedAt: at,
      balance: direction === 'in' ? before + amount : before - amount,
      onceKey: onceKey ?? null,
    });
  }

  find(id: number): Transfer | undefined {
    return this.journal.get<Transfer>('transfer', id);
  }

  ofOnceKey(key: string): Transfer | undefined {
    return this.all().find(({ onceKey }) => onceKey === key);
  }

  /** In the order they were written down. */
  all(): Transfer[] {
    return this.journal.all<Transfer>('transfer');
  }

  balance(): number {
    return this.all().at(-1)?.balance ?? OPENING_BALANCE;
  }

  /** Seconds of the clock where they are free: a journal that was lost gives no number a second time. */
  private nextId(): number {
    return Math.max((this.all().at(-1)?.id ?? 0) + 1, Math.floor(Date.now() / 1000));
  }

  private freeReference(at: string): string {
    const taken = new Set(this.all().map(({ reference }) => reference));
    let reference: string;
    do reference = `FT${yearAndDay(at)}${fiveLetters()}`;
    while (taken.has(reference));
    return reference;
  }
}

export function isAmount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LARGEST_AMOUNT;
}

/** Empty too: people forget it. */
export function isContent(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_CONTENT && !/\p{Cc}/u.test(value);
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function fiveLetters(): string {
  return Array.from(randomBytes(5), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
