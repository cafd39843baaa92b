import { z } from 'zod';
import { evidenceState } from './evidence.js';
import { moneyOnWire } from './money.js';

/** Money of an order that needs a person, in the words of the office's pages. */
const moneyTask = z.object({
  orderCode: z.string(),
  /**
   * `refund-refused`: the payment service would not send what the buyer is due. `refund-returned`: the buyer's bank
   * sent it back. `pay-back`: it did not come by card, so an officer sends it. `inquiry`: the buyer's bank asks. `dispute`: it has taken the money until it decides.
   */
  kind: z.enum(['refund-refused', 'refund-returned', 'pay-back', 'inquiry', 'dispute']),
  amount: moneyOnWire,
  /** Until when the bank wants an answer. */
  answerBy: z.iso.datetime().nullable(),
  /** Whether the bank was answered from here; null for what is no bank's question, and while nobody did. */
  evidence: evidenceState.nullable(),
  buyer: z.object({ name: z.string(), phone: z.string() }),
});
export type MoneyTask = z.infer<typeof moneyTask>;

/** GET /api/v1/office/money-tasks: of orders that the officer's cooperative has a parcel in, the newest first. */
export const moneyTaskList = z.object({ tasks: z.array(moneyTask) });
export type MoneyTaskList = z.infer<typeof moneyTaskList>;
