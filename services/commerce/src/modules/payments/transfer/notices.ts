import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { plainLine } from '../../../../api/reading/plain-text.js';
import { invariant } from '../../../kernel/errors.js';
import type { Money } from '../../../kernel/money.js';
import { EventMalformed } from '../domain/payments.errors.js';

/** What a bank, or who watches the account for us, tells of one movement of money, whoever's shape it came in. */
export interface BankNotice {
  source: 'sepay' | 'payos' | 'hmac';
  /** Of the house, as the sender writes it: whether it is ours is for who takes the notice to see. */
  accountNumber: string;
  /** The bank's own word for the transfer: the same transfer comes with the same one. */
  reference: string;
  amount: Money;
  content: string;
  happenedAt: Date;
  /** Money that went out never pays an order. */
  direction: 'in' | 'out';
}

/** Headers as Node gives them: in small letters, several where the sender repeated one. */
export type NoticeHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A header that came once; of two nobody knows which is meant. */
export function headerOf(headers: NoticeHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/** The most that an account of đồng has ever held fits, and every sum of two is exact. */
export const sumOfDong = z.int().positive().max(999_999_999_999_999);

/**
 * Words that others wrote, on one line, without what cannot be seen or cannot be stored. They are cut, because money that
 * came must not be missed for what somebody wrote beside it.
 */
export const bankWords = z.string().transform((text) => plainLine(text).slice(0, 500));

/** A bank's word for a transfer. Nothing of it is cut: two transfers could get the same. */
export const bankReference = z.string().max(100).transform(plainLine);

export const bankAccountNumber = z
  .string()
  .max(40)
  .transform((text) => text.replace(/\s/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{1,30}$/));

/** @throws EventMalformed */
export function shapedNotice<T>(shape: z.ZodType<T>, given: unknown): T {
  const result = shape.safeParse(given);
  if (!result.success) throw new EventMalformed({ cause: result.error });
  return result.data;
}

/** The JSON of a body; undefined for what is none. */
export function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

export function hmacOf(key: string, ...parts: readonly (string | Buffer)[]): string {
  invariant(key !== '', 'Nothing is signed with an empty key: anybody could.');
  return parts.reduce((hmac, part) => hmac.update(part), createHmac('sha256', key)).digest('hex');
}

/** In constant time, of texts of any length: how long it takes tells nobody how much of theirs was right. */
export function isSameSecret(given: string, wanted: string): boolean {
  invariant(wanted !== '', 'An empty secret is no secret: whoever says nothing would know it.');
  const [one, other] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(one!, other!);
}
