import { z } from 'zod';
import { line } from './fields.js';
import { moneyOnWire } from './money.js';

/** The ways a buyer pays for an order: by card on the provider's page, by a transfer with VietQR, or in cash at the door. */
export const rail = z.enum(['card', 'transfer', 'on-delivery']);
export type RailOfBuyer = z.infer<typeof rail>;

/** The ways money comes in: those, from a gift voucher that was paid before, and at a stall into the seller's hand, or by a card with a slip of the bank's terminal. */
export const paidBy = z.enum([...rail.options, 'gift-voucher', 'cash', 'card-slip']);
export type Rail = z.infer<typeof paidBy>;

/** What a buyer transfers, and how much of it has come already. */
export const transferToMake = z.object({
  bankBin: z.string(),
  bankName: z.string(),
  accountNumber: z.string(),
  accountName: z.string(),
  /** What is still to come. */
  amount: moneyOnWire,
  /** What came, when it was too little. */
  received: moneyOnWire,
  /** The text by which the money finds its order. */
  content: z.string(),
  /** The VietQR text of all this, to be drawn as a QR code. */
  qr: z.string(),
  /** Where the transfer can be tried, outside production. */
  tryUrl: z.url().nullable(),
});
export type TransferToMake = z.infer<typeof transferToMake>;

/** A bank account as people write it: blanks, dots and dashes are left out. */
const accountNumber = z
  .string()
  .max(60)
  .overwrite((text) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  .regex(/^[0-9A-Z]{4,19}$/);

/** POST /api/v1/orders/:secret/payback-account: where money that did not come by card goes back to. */
export const paybackAccountRequest = z.strictObject({
  bankBin: z.string().regex(/^[0-9]{6}$/),
  accountNumber,
  /** As the bank writes it; kept in capitals without marks. */
  accountName: line(50, 2),
});
export type PaybackAccountRequest = z.infer<typeof paybackAccountRequest>;

/** Money that goes back by a person's hand, as its buyer sees it. */
export const paybackOnPage = z.object({
  /** What is still to be sent. */
  due: moneyOnWire,
  sent: moneyOnWire,
  /** Where it goes; null until the buyer has said so. Of the number only the end is shown. */
  account: z.object({ bankName: z.string(), numberEnd: z.string(), name: z.string() }).nullable(),
});
export type PaybackOnPage = z.infer<typeof paybackOnPage>;
