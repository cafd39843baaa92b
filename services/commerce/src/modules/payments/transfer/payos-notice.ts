import { z } from 'zod';
import { money } from '../../../kernel/money.js';
import { SignatureInvalid } from '../domain/payments.errors.js';
import { readBankTime } from './bank-time.js';
import {
  bankAccountNumber,
  bankReference,
  bankWords,
  hmacOf,
  isSameSecret,
  jsonIn,
  shapedNotice,
  sumOfDong,
  type BankNotice,
} from './notices.js';

/** Keys of letters alone: what is signed is `k=v&…` without quotes, and a key with signs in it could be read as two. */
const envelope = z.looseObject({
  data: z.record(z.string().regex(/^\w+$/), z.unknown()),
  signature: z.string(),
});

/** What of the signed data is used. payOS tells of money that came in, never of other. */
const shape = z.looseObject({
  code: z.literal('00'),
  currency: z.literal('VND'),
  accountNumber: bankAccountNumber,
  reference: bankReference.pipe(z.string().min(1)),
  amount: sumOfDong,
  description: bankWords,
  /** Without a zone: the time of Vietnam. */
  transactionDateTime: z.string().transform(readBankTime).pipe(z.date()),
});

/**
 * Reads what payOS sends. Its signature stands in the body and is over `data` alone, so nothing beside it is believed.
 *
 * @param key `PAYOS_CHECKSUM_KEY`
 * @throws SignatureInvalid, EventMalformed
 */
export function readPayosNotice(body: Buffer, key: string): BankNotice {
  const sent = envelope.safeParse(jsonIn(body));
  if (!sent.success) throw new SignatureInvalid({ cause: sent.error });
  const { data, signature } = sent.data;
  if (!isSameSecret(signature.toLowerCase(), hmacOf(key, signedText(data)))) throw new SignatureInvalid();
  const told = shapedNotice(shape, data);
  return {
    source: 'payos',
    accountNumber: told.accountNumber,
    reference: told.reference,
    amount: money(BigInt(told.amount), 'VND'),
    content: told.description,
    happenedAt: told.transactionDateTime,
    direction: 'in',
  };
}

/** `k=v&…` in the order of the keys. What is nothing is empty, also where somebody made a word of it, as payOS itself does. */
const signedText = (data: Readonly<Record<string, unknown>>): string =>
  Object.keys(data)
    .sort()
    .map((key) => `${key}=${NOTHING.includes(data[key]) ? '' : String(data[key])}`)
    .join('&');

const NOTHING: readonly unknown[] = [null, undefined, 'null', 'undefined'];
