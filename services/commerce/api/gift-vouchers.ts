import { z } from 'zod';
import { line, lines, mailAddress, phoneNumber } from './fields.js';
import { moneyOnWire } from './money.js';
import { dongOnWire } from './shipping.js';
import { language } from './text.js';

/** What a gift voucher may be worth, in đồng: any whole thousand between these. */
const GIFT_VOUCHER_LEAST = 50_000;
const GIFT_VOUCHER_MOST = 5_000_000;
const STEP = 1_000n;

const notOffered = {
  vi: 'Phiếu quà tặng có giá trị từ 50.000 ₫ đến 5.000.000 ₫, chẵn nghìn đồng.',
  en: 'A gift voucher is worth 50,000 ₫ to 5,000,000 ₫, in whole thousands.',
};

const worth = dongOnWire.refine(
  ({ amount }) =>
    /^[0-9]{1,12}$/.test(amount) &&
    BigInt(amount) >= BigInt(GIFT_VOUCHER_LEAST) &&
    BigInt(amount) <= BigInt(GIFT_VOUCHER_MOST) &&
    BigInt(amount) % STEP === 0n,
  { params: notOffered, message: notOffered.en },
);

const tooManyLines = {
  vi: 'Lời nhắn dài nhất sáu dòng.',
  en: 'A note has six lines at most.',
};

/** As much as the card has room for. */
const note = lines(200, 0).refine((text) => text.split('\n').length <= 6, {
  params: tooManyLines,
  message: tooManyLines.en,
});

/**
 * POST /api/v1/gift-vouchers with an Idempotency-Key: an order of a gift voucher, paid as others are, by card or transfer. Its page
 * shows the code once it is paid. Answers as POST /api/v1/orders.
 */
export const buyGiftVoucherRequest = z.strictObject({
  amount: worth,
  /** Whose name stands on the card. */
  recipient: line(80, 2),
  note: note.default(''),
  buyer: z.strictObject({ name: line(80, 2), email: mailAddress, phone: phoneNumber }),
  payment: z.enum(['card', 'transfer']),
  language,
});
export type BuyGiftVoucherRequest = z.infer<typeof buyGiftVoucherRequest>;

/** A gift voucher as whoever bought it sees it, on the page of its order. */
export const giftVoucherOnOrder = z.object({
  amount: moneyOnWire,
  left: moneyOnWire,
  recipient: z.string(),
  note: z.string(),
  /** `waiting` for its money; `stopped` where that went back or is asked back; `blocked` until a new code is given out. */
  state: z.enum(['waiting', 'open', 'blocked', 'stopped']),
  /** Who has it can spend it; null while it cannot be spent. */
  code: z.string().nullable(),
});
export type GiftVoucherOnOrder = z.infer<typeof giftVoucherOnOrder>;

/** POST /api/v1/gift-vouchers/left: what is left on a code. 404 problem, the same for every code that cannot be spent. */
export const giftVoucherLeftRequest = z.strictObject({ code: line(60) });
export type GiftVoucherLeftRequest = z.infer<typeof giftVoucherLeftRequest>;
export const giftVoucherLeft = z.object({ amount: moneyOnWire, left: moneyOnWire });
export type GiftVoucherLeft = z.infer<typeof giftVoucherLeft>;

/** The gift voucher in a cart, and what it pays of it. */
export const giftVoucherOnCart = z.object({
  /** The end of its code, by which its owner knows it again. */
  codeEnd: z.string(),
  /** `over`: nothing is left on it, or its code was blocked. */
  state: z.enum(['taken', 'over']),
  /** What it pays. */
  pays: moneyOnWire,
  /** What is left on it after that. */
  leftThen: moneyOnWire,
});

/**
 * GET /api/v1/office/gift-vouchers: those that were paid, the newest first, or the one that the order with this code bought, in any
 * way of writing it; never a voucher's own code.
 */
export const officeGiftVoucherSearch = z.strictObject({ order: line(60, 0).optional() });
export type OfficeGiftVoucherSearch = z.infer<typeof officeGiftVoucherSearch>;

const officeGiftVoucher = z.object({
  id: z.uuid(),
  orderCode: z.string(),
  amount: moneyOnWire,
  left: moneyOnWire,
  paidAt: z.iso.datetime(),
  state: z.enum(['open', 'blocked', 'stopped', 'used-up']),
  /** Its codes, the newest first: when each was given out, and when and why it was blocked. */
  codes: z.array(
    z.object({
      issuedAt: z.iso.datetime(),
      /** Null: as it was bought. */
      issuedBy: z.string().nullable(),
      blockedAt: z.iso.datetime().nullable(),
      blockedBy: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type OfficeGiftVoucher = z.infer<typeof officeGiftVoucher>;
export const officeGiftVoucherList = z.object({
  /** Of the newest only so many; an older one is found by its order. */
  vouchers: z.array(officeGiftVoucher),
  /** What can be spent on all of them together. */
  owed: moneyOnWire,
});
export type OfficeGiftVoucherList = z.infer<typeof officeGiftVoucherList>;

export const giftVoucherPath = z.strictObject({ id: z.uuid() });
export type GiftVoucherPath = z.infer<typeof giftVoucherPath>;

/**
 * POST /api/v1/office/gift-vouchers/:id/block: its code is stolen, or lost; nobody spends it from now on. POST …/reissue gives out
 * a new one in place of a blocked one (409 problem otherwise), which stands on the page of its order.
 */
export const blockGiftVoucherRequest = z.strictObject({ reason: line(200, 5) });
export type BlockGiftVoucherRequest = z.infer<typeof blockGiftVoucherRequest>;
