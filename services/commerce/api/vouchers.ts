import { z } from 'zod';
import { line } from './fields.js';
import { moneyOnWire } from './money.js';
import { voucherCodeOf } from './reading/voucher-code.js';
import { dongOnWire } from './shipping.js';
import { bilingual } from './text.js';

/** A voucher never takes more of a price than so many per cent: something is left to be paid, and to be shared. */
export const MOST_PERCENT = 90;

/** So many products a voucher can be for, when it is not for all. */
const MOST_VOUCHER_PRODUCTS = 50;

const MOST_USES = 100_000;

/** PUT /api/v1/carts/:secret/voucher: the code as somebody typed it; empty takes it out. That of a gift voucher is taken too, and stays beside it. 409 problem for one that is none, or is over. */
export const setVoucherRequest = z.strictObject({
  code: line(60, 0),
  /** With an empty code: it is the gift voucher that is taken out. */
  isGiftVoucher: z.boolean().optional(),
});
export type SetVoucherRequest = z.infer<typeof setVoucherRequest>;

/** The voucher of a cart, and what it does there. */
export const voucherOnCart = z.object({
  code: z.string(),
  /**
   * `too-little`: less than `least` of its cooperative's goods; `not-these`: nothing in the cart that it is for;
   * `over`: it has ended or is used up.
   */
  state: z.enum(['taken', 'too-little', 'not-these', 'over']),
  discount: moneyOnWire,
  /** Whose it is; null for one that is over. */
  cooperative: bilingual.nullable(),
  least: moneyOnWire.nullable(),
});
export type VoucherOnCart = z.infer<typeof voucherOnCart>;

const noCode = {
  vi: 'Mã gồm bốn đến hai mươi chữ cái không dấu và chữ số, ví dụ TET2027.',
  en: 'A code is four to twenty letters without marks and figures, as in TET2027.',
};
const endsBefore = {
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
};

const nothing = { vi: 'Cần một số tiền lớn hơn 0.', en: 'Expected a sum of more than 0.' };

/** A day by the calendar of Vietnam. */
const day = z.iso.date();

/**
 * POST /api/v1/office/vouchers: a new code of the officer's own cooperative. It is never changed after; it can be stopped. 409
 * problem for a code that cannot be had.
 */
export const addVoucherRequest = z
  .strictObject({
    code: z
      .string()
      .max(60)
      .overwrite((text) => voucherCodeOf(text) ?? text)
      .refine((text) => voucherCodeOf(text) !== undefined, { params: noCode, message: noCode.en })
      .meta({ example: 'TET2027' }),
    /** Of the price of each thing that it is for; or one sum from them all. */
    takes: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('percent'), percent: z.number().int().min(1).max(MOST_PERCENT) }),
      z.strictObject({
        kind: z.literal('amount'),
        amount: dongOnWire.refine(({ amount }) => amount !== '0', { params: nothing, message: nothing.en }),
      }),
    ]),
    /** From so much of the cooperative's goods on. */
    least: dongOnWire,
    /** The first day and the last, in Vietnam; null: from now on, and for good. */
    from: day.nullable(),
    until: day.nullable(),
    /** Null: as often as anybody likes. */
    uses: z.number().int().min(1).max(MOST_USES).nullable(),
    usesPerBuyer: z.number().int().min(1).max(MOST_USES).nullable(),
    /** Null: all that the cooperative sells. */
    productIds: z.array(z.uuid()).min(1).max(MOST_VOUCHER_PRODUCTS).nullable(),
  })
  .superRefine(({ from, until }, { addIssue }) => {
    if (from && until && until < from)
      addIssue({ code: 'custom', path: ['until'], message: endsBefore.en, params: endsBefore });
  });
export type AddVoucherRequest = z.infer<typeof addVoucherRequest>;

/** POST /api/v1/office/vouchers/:id/stop: nobody can use it from now on (404 problem for another cooperative's). */
export const voucherPath = z.strictObject({ id: z.uuid() });
export type VoucherPath = z.infer<typeof voucherPath>;

const officeVoucher = z.object({
  id: z.uuid(),
  code: z.string(),
  /** One of both. */
  percent: z.number().int().nullable(),
  amount: moneyOnWire.nullable(),
  least: moneyOnWire,
  from: z.iso.datetime(),
  until: z.iso.datetime().nullable(),
  uses: z.number().int().nullable(),
  usesPerBuyer: z.number().int().nullable(),
  used: z.number().int(),
  /** What it took off orders that stand. */
  given: moneyOnWire,
  /** Names of what it is for; null: all. */
  products: z.array(bilingual).nullable(),
  state: z.enum(['to-come', 'open', 'used-up', 'ended', 'stopped']),
});
export type OfficeVoucher = z.infer<typeof officeVoucher>;

/** GET /api/v1/office/vouchers: those of the officer's own cooperative, the newest first, and what they can be for. */
export const officeVoucherList = z.object({
  vouchers: z.array(officeVoucher),
  products: z.array(z.object({ id: z.uuid(), title: bilingual })),
});
export type OfficeVoucherList = z.infer<typeof officeVoucherList>;
