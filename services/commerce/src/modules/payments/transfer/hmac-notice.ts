import { z } from 'zod';
import { money } from '../../../kernel/money.js';
import { SignatureInvalid } from '../domain/payments.errors.js';
import {
  bankAccountNumber,
  bankReference,
  bankWords,
  headerOf,
  hmacOf,
  isSameSecret,
  jsonIn,
  shapedNotice,
  sumOfDong,
  type BankNotice,
  type NoticeHeaders,
} from './notices.js';

/** How far the sender's clock and ours may be apart, in either direction. */
const TOLERANCE_SECONDS = 300;

/** The form of our own, for a bank or a cooperative's programme that has none. */
const shape = z.looseObject({
  id: z.string().min(1).max(100),
  accountNumber: bankAccountNumber,
  reference: bankReference.pipe(z.string().min(1)),
  amount: sumOfDong,
  currency: z.literal('VND'),
  content: bankWords,
  at: z.iso.datetime({ offset: true }),
  direction: z.enum(['in', 'out']),
});

/**
 * Reads a notice signed as `X-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`. The time is signed with
 * it, so that nobody sends an old one again.
 *
 * @param key `BANK_WEBHOOK_SECRET`
 * @throws SignatureInvalid, EventMalformed
 */
export function readHmacNotice(body: Buffer, headers: NoticeHeaders, key: string, now: Date): BankNotice {
  const [, time = '', signature = ''] =
    /^t=(\d{1,12}), ?v1=([0-9a-f]{64})$/.exec(headerOf(headers, 'x-signature').trim()) ?? [];
  if (!isSameSecret(signature, hmacOf(key, `${time}.`, body))) throw new SignatureInvalid();
  if (Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS) throw new SignatureInvalid();
  const told = shapedNotice(shape, jsonIn(body));
  return {
    source: 'hmac',
    accountNumber: told.accountNumber,
    reference: told.reference,
    amount: money(BigInt(told.amount), 'VND'),
    content: told.content,
    happenedAt: new Date(told.at),
    direction: told.direction,
  };
}
