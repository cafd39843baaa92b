import { z } from 'zod';
import { money } from '../../../kernel/money.js';
import { SignatureInvalid } from '../domain/payments.errors.js';
import { wordOfOurs } from '../domain/transfer.js';
import { readBankTime } from './bank-time.js';
import {
  bankAccountNumber,
  bankReference,
  bankWords,
  headerOf,
  isSameSecret,
  jsonIn,
  shapedNotice,
  sumOfDong,
  type BankNotice,
  type NoticeHeaders,
} from './notices.js';

/** What of SePay's flat JSON is used; it has more fields, and gets new ones. */
const shape = z.looseObject({
  id: z.int().nonnegative(),
  /** Without a zone: the time of Vietnam. */
  transactionDate: z.string().transform(readBankTime).pipe(z.date()),
  accountNumber: bankAccountNumber,
  content: bankWords.nullish(),
  transferType: z.enum(['in', 'out']),
  transferAmount: sumOfDong,
  referenceCode: bankReference.nullish(),
});

/**
 * Reads what SePay sends: the key in the header says who it is, so nothing of the body is believed before.
 *
 * @param key `SEPAY_API_KEY`
 * @throws SignatureInvalid, EventMalformed
 */
export function readSepayNotice(body: Buffer, headers: NoticeHeaders, key: string): BankNotice {
  const [, given = ''] = /^apikey +(\S+)$/i.exec(headerOf(headers, 'authorization').trim()) ?? [];
  if (!isSameSecret(given, key)) throw new SignatureInvalid();
  const told = shapedNotice(shape, jsonIn(body));
  return {
    source: 'sepay',
    accountNumber: told.accountNumber,
    // Some banks give none; SePay's own number is as steady.
    reference: told.referenceCode || wordOfOurs('sepay', String(told.id)),
    amount: money(BigInt(told.transferAmount), 'VND'),
    content: told.content ?? '',
    happenedAt: told.transactionDate,
    direction: told.transferType,
  };
}
