import { z } from 'zod';
import { line, orderCode } from './fields.js';
import { moneyOnWire } from './money.js';

/**
 * GET /api/v1/office/transfers: what came to the house's bank account and fits no order, the newest first. `likely` are
 * codes of orders of the officer's cooperative: one character off in the text, or waiting for this very amount.
 */
export const unmatchedTransferList = z.object({
  transfers: z.array(
    z.object({
      id: z.uuid(),
      amount: moneyOnWire,
      content: z.string(),
      reference: z.string(),
      happenedAt: z.iso.datetime(),
      likely: z.array(z.string()),
    }),
  ),
});
export type UnmatchedTransferList = z.infer<typeof unmatchedTransferList>;

/** POST …/transfers/:id/match and …/set-aside answer the list (404 for an unknown one, 409 for one that is settled). */
export const transferPath = z.strictObject({ id: z.uuid() });
export type TransferPath = z.infer<typeof transferPath>;

/** An order that the officer's own cooperative has a parcel in (404 problem for any other). */
export const matchTransferRequest = z.strictObject({ orderCode });
export type MatchTransferRequest = z.infer<typeof matchTransferRequest>;

/** It is no order's money: why. */
export const setTransferAsideRequest = z.strictObject({ note: line(200, 3) });
export type SetTransferAsideRequest = z.infer<typeof setTransferAsideRequest>;

/** POST /api/v1/office/statements with a bank's CSV file (`text/csv`): the same file again changes nothing. */
export const statementImported = z.object({
  /** Found their orders by their text. */
  matched: z.number().int(),
  /** Fit no order: they stand in the list. */
  unmatched: z.number().int(),
  /** Were there before. */
  known: z.number().int(),
  /** Money that went out, which pays no order. */
  outgoing: z.number().int(),
});
export type StatementImported = z.infer<typeof statementImported>;

/** Why money goes back: it came after its order had ended, twice, too little of it, or too much; or it was decided. */
const paybackReason = z.enum([
  'too-late',
  'paid-twice',
  'wrong-amount',
  'over-paid',
  'refund-failed',
  'granted',
]);

/** Of an account and an amount: what two persons agree on. */
const paybackDigest = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * GET /api/v1/office/paybacks: money of the officer's orders that a person sends back, the oldest first, and what went
 * lately, the newest first.
 */
export const paybackList = z.object({
  /** Whether the asker may say that one was sent: the treasurer, where the cooperative has one. */
  maySend: z.boolean(),
  paybacks: z.array(
    z.object({
      id: z.uuid(),
      orderCode: z.string(),
      buyer: z.object({ name: z.string(), phone: z.string() }),
      amount: moneyOnWire,
      because: paybackReason,
      requestedAt: z.iso.datetime(),
      /** So much is proposed by one person and sent by another. */
      needsTwo: z.boolean(),
      /** The last one. It does not hold where account or amount are others since. */
      proposal: z
        .object({
          displayName: z.string().nullable(),
          at: z.iso.datetime(),
          isMine: z.boolean(),
          holds: z.boolean(),
        })
        .nullable(),
      /** Those that it took the place of, the newest first. */
      replaced: z.array(
        z.object({
          displayName: z.string().nullable(),
          at: z.iso.datetime(),
          /** For the account and the amount as they are now. */
          isForThis: z.boolean(),
        }),
      ),
      /** Null until the buyer has said where it goes. */
      account: z
        .object({
          bankName: z.string(),
          accountNumber: z.string(),
          accountName: z.string(),
          /** A VietQR text that fills in the bank's app. */
          qr: z.string(),
          digest: paybackDigest,
          /** When the buyer named this one in place of another, where that was in the last seven days. */
          changedAt: z.iso.datetime().nullable(),
        })
        .nullable(),
    }),
  ),
  sent: z.array(
    z.object({
      id: z.uuid(),
      orderCode: z.string(),
      amount: moneyOnWire,
      reference: z.string(),
      /** Names; null of who is known no more. */
      sentBy: z.string().nullable(),
      sentAt: z.iso.datetime(),
      /** Null where one person was enough. */
      proposed: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
    }),
  ),
});
export type PaybackList = z.infer<typeof paybackList>;

export const paybackPath = z.strictObject({ id: z.uuid() });
export type PaybackPath = z.infer<typeof paybackPath>;

/** POST /api/v1/office/paybacks/:id/sent: it went, by this transfer. Answers the list; 409 when it is not due (any more). */
export const paybackSentRequest = z.strictObject({
  reference: line(60, 3),
  /** Of the account that it was sent to; for what takes two it must be said. 409 when it is another now. */
  digest: paybackDigest.optional(),
});
export type PaybackSentRequest = z.infer<typeof paybackSentRequest>;

/** POST /api/v1/office/paybacks/:id/proposal: it should go to this account; another person sends it. Answers the list. */
export const proposePaybackRequest = z.strictObject({ digest: paybackDigest });
export type ProposePaybackRequest = z.infer<typeof proposePaybackRequest>;

/** POST /api/v1/webhooks/bank/:format: where services that watch the bank account tell of transfers, each in its own words. */
export const bankNoticePath = z.strictObject({ format: z.enum(['sepay', 'payos', 'hmac']) });
export type BankNoticePath = z.infer<typeof bankNoticePath>;
