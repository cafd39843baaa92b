import { z } from 'zod';
import { abroadPlace, wantedAbroad } from './abroad.js';
import { MOST_LINES, MOST_PIECES_A_LINE } from './cart-limits.js';
import { wishedDays } from './delivery-days.js';
import { line, lines, mailAddress, orderCode, phoneNumber, signInCode, trackingCode } from './fields.js';
import { workState } from './making.js';
import { giftVoucherOnOrder } from './gift-vouchers.js';
import { depositOnPage } from './deposits.js';
import { moneyOnWire } from './money.js';
import { fetchedFrom, pickUpPlace } from './pick-up.js';
import { paidBy, paybackOnPage, rail, transferToMake } from './payments.js';
import { cartLine, waitingSecret } from './quotes.js';
import { bilingual, language, pageOf, pageRequest, slug } from './text.js';

const wardMissing = {
  vi: 'Xin cho biết phường hoặc xã.',
  en: 'Please give the ward or commune.',
};

/**
 * Two-tier addresses (since 2025-07-01): province, ward, street; no district. In Vietnam province and ward are codes
 * (GET /provinces, GET /wards), or names, which the service looks up; abroad they are free text.
 */
const wantedAddress = z
  .strictObject({
    countryCode: z.string().regex(/^[A-Z]{2}$/),
    province: line(80),
    ward: line(160, 0),
    street: line(160, 3),
  })
  .superRefine(({ countryCode, ward }, { addIssue }) => {
    if (countryCode === 'VN' && ward === '')
      addIssue({ code: 'custom', path: ['ward'], message: wardMissing.en, params: wardMissing });
  });

/** Where an order goes, by the names that the places had when it was placed. */
const deliveryAddress = z.object({
  countryCode: z.string(),
  province: z.string(),
  ward: z.string(),
  street: z.string(),
  /** Null abroad, and in orders from before there were lists of places. */
  provinceCode: z.string().nullable(),
  wardCode: z.string().nullable(),
  /** Of another country, line by line as it is written there; null within Vietnam, and in orders of before. */
  abroad: abroadPlace.nullable(),
});

const tooManyLines = {
  vi: 'Lời nhắn dài nhất mười hai dòng.',
  en: 'A note has twelve lines at most.',
};

/** As much as the slip has room for. */
const giftNote = lines(300, 0).refine((note) => note.split('\n').length <= 12, {
  params: tooManyLines,
  message: tooManyLines.en,
});

/** A present goes to somebody else: the telephone is for the courier, the note stands on the packing slip. */
const wantedGift = z.strictObject({ name: line(80, 2), phone: phoneNumber, note: giftNote.default('') });

/** Whom an order is a present for. */
const gift = z.object({ name: z.string(), phone: z.string(), note: z.string().nullable() });

/** What a person fills in of an order; the rest comes from the cart and the page. */
export const filledInByBuyer = z.strictObject({
  buyer: z.strictObject({
    name: line(80, 2),
    email: mailAddress,
    phone: phoneNumber,
  }),
  /** Absent where all of the order is fetched, and where `abroad` says it. */
  address: wantedAddress.optional(),
  /** In place of `address`: in another country. */
  abroad: wantedAbroad.optional(),
  /** Absent: the buyer receives it. */
  gift: wantedGift.optional(),
});

/**
 * POST /api/v1/orders with an Idempotency-Key: reserves the pieces, then opens the payment. What is ordered stands in a cart,
 * or is said here.
 */
export const placeOrderRequest = z
  .strictObject({
    /** The secret of a cart: one order is placed from it, however often it is asked for. */
    cart: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
    lines: z.array(cartLine).min(1).max(MOST_LINES).optional(),
    ...filledInByBuyer.shape,
    /** Whose parcels the buyer fetches at the workshop; the others are sent. */
    pickUp: fetchedFrom,
    wishedDays,
    /** How it is to be paid: one of the quote's `rails`. */
    payment: rail,
    language,
    /** The total the buyer saw; a different price now is a problem, not a surprise. */
    expectedTotal: moneyOnWire,
    /** By card: what it is charged in place of the total, one of the quote's `charges`; another one now is a problem. */
    charge: moneyOnWire.optional(),
    /** What the buyer saw was left to pay beside a gift voucher; something else now is a problem too. */
    expectedToPay: moneyOnWire.optional(),
    /** The quote's `deposit` is paid now, and the rest when it is made; another one now is a problem. Absent: the whole price now. */
    deposit: moneyOnWire.optional(),
    /** The last day that the buyer saw of what is made to order; a later one now is a problem, not a surprise. */
    expectedReadyBy: z.iso.date().optional(),
    /** Without a cart: the new order takes its place; wished the very same again, it is the same order. */
    waiting: waitingSecret,
  })
  .refine(({ cart, lines }) => (cart === undefined) !== (lines === undefined), {
    path: ['lines'],
    // Said beside what else is missing, not only when all the rest is right.
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .refine(({ charge, payment }) => charge === undefined || payment === 'card', {
    path: ['charge'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .refine(({ address, abroad }) => address === undefined || abroad === undefined, {
    path: ['abroad'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .refine((it) => it.address !== undefined || it.abroad !== undefined || it.pickUp?.[0] !== undefined, {
    path: ['address'],
    when: ({ value }) => typeof value === 'object' && value !== null,
  });
export type PlaceOrderRequest = z.infer<typeof placeOrderRequest>;

/** Answer of POST /api/v1/orders. `secret` opens the status page without a login; keep it out of logs. */
export const placedOrder = z.object({
  code: z.string(),
  secret: z.string(),
  payUrl: z.url(),
  expiresAt: z.iso.datetime(),
});
export type PlacedOrder = z.infer<typeof placedOrder>;

const orderState = z.enum([
  'placed',
  // It is to be paid at the door, and its buyer has said so by telephone; or its deposit is paid, and the rest is not.
  'confirmed',
  'paid',
  'packed',
  'sent',
  'delivered',
  'cancelled',
  'expired',
  'refunded',
  'returned',
]);
export type OrderState = z.infer<typeof orderState>;

/** The buyer's bank asks (`asked`), or has taken the money until it decides (`open`). */
const orderDispute = z.enum(['asked', 'open', 'won', 'lost']);

const parcelState = z.enum(['waiting', 'to-pack', 'packed', 'sent', 'delivered', 'cancelled']);
export type ParcelState = z.infer<typeof parcelState>;

/** Who carries a parcel, as its buyer is told: as it was then, nothing here changes with the list of carriers. */
const carriage = z.object({
  /** The carrier's name. */
  carrier: bilingual.nullable(),
  trackingCode: z.string().nullable(),
  /** The carrier's own page about the parcel; null where none is known for sure. */
  trackingUrl: z.url().nullable(),
});
export type Carriage = z.infer<typeof carriage>;

const parcel = z.object({
  id: z.uuid(),
  cooperative: z.object({ slug, name: bilingual }),
  state: parcelState,
  /** Where its buyer fetches it; null when it is sent. A packed one is ready there. */
  pickUp: pickUpPlace.nullable(),
  /** When its buyer would like to receive it: a wish and no promise; null without one. */
  wishedDay: z.iso.date().nullable(),
  ...carriage.shape,
  shipping: moneyOnWire,
  /** What of sending it was decided to go back. */
  shippingRefunded: moneyOnWire,
  lines: z.array(
    z.object({
      id: z.uuid(),
      title: bilingual,
      pictureCid: z.string().nullable(),
      quantity: z.number().int(),
      unitPrice: moneyOnWire,
      /** What a voucher took off the line; `total` is without it. */
      discount: moneyOnWire,
      total: moneyOnWire,
      /** What of it was decided to go back. */
      refunded: moneyOnWire,
      /** What one piece weighs, with what it is packed in left out; null of what was sold before it was written down. */
      weightGrams: z.number().int().nullable(),
      /** The public numbers of the very pieces, as `<cooperative>/<number>`. */
      pieces: z.array(z.string()),
      /** Of those that are of a numbered edition, which they are of how many. */
      numbers: z.array(z.object({ piece: z.string(), number: z.number().int(), of: z.number().int() })),
      /** Where it is made for this order: by when, and how far its maker is; null before it is paid. */
      making: z.object({ readyBy: z.iso.date(), state: workState.nullable() }).nullable(),
    }),
  ),
});

/**
 * POST /api/v1/orders/find: the secret of the link to an order, for who knows its code and the telephone that it was placed with.
 * 404 problem for any other two, the same whichever of them is wrong.
 */
export const findOrderRequest = z.strictObject({ code: orderCode, phone: phoneNumber });
export type FindOrderRequest = z.infer<typeof findOrderRequest>;
export const foundOrder = z.object({ secret: z.string() });
export type FoundOrder = z.infer<typeof foundOrder>;

/**
 * POST /api/v1/orders/:secret/payment: the open page to pay on, or a new one while the pieces can still be kept; by
 * another way when `payment` names one. For a transfer that is the order's own page. Asked twice it gives the same
 * page, so it needs no key. 409 problem when the order does not wait for money, 503 when Stripe does not answer.
 */
export const payOrderRequest = z.strictObject({ payment: rail.optional() }).default({});
export type PayOrderRequest = z.infer<typeof payOrderRequest>;
export const orderPayment = z.object({ payUrl: z.url() });
export type OrderPayment = z.infer<typeof orderPayment>;

/**
 * POST /api/v1/orders/:secret/confirm: the code that went to the buyer's telephone, for an order that is paid at the door. Answers
 * the order (409 problem for a wrong code, with how many tries are left). POST …/confirmation-code sends another one.
 */
export const confirmOrderRequest = z.strictObject({ code: signInCode });
export type ConfirmOrderRequest = z.infer<typeof confirmOrderRequest>;

/**
 * GET /api/v1/orders/:secret (404 problem for an unknown one). POST /api/v1/orders/:secret/cancel answers the same,
 * until something of the order is packed (409 problem after), and so does POST /api/v1/orders/:secret/parcels/:id/received: the
 * buyer has a parcel that was sent (409 problem for one that was not).
 */
export const orderStatus = z.object({
  code: z.string(),
  state: orderState,
  placedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  /** How it is to be paid, or was. */
  payment: paidBy,
  /** What its card is charged in place of the total; null for the total itself, and for other ways to pay. */
  charged: moneyOnWire.nullable(),
  /** Set while it can still be paid on a page elsewhere. */
  payUrl: z.url().nullable(),
  /** Set while it can still be paid by a transfer. */
  transfer: transferToMake.nullable(),
  /** Set while it waits for the code that went to the buyer's telephone: where that is, by its end. */
  confirmation: z.object({ phoneEnd: z.string() }).nullable(),
  /** The other ways that it can still be paid by. */
  otherPayments: z.array(rail),
  /** Set when money goes back, or went, that did not come by card. */
  payback: paybackOnPage.nullable(),
  parcels: z.array(parcel),
  /** What the goods cost at their prices; `total` is without the `discount`. */
  goods: moneyOnWire,
  discount: moneyOnWire,
  /** The code that it was placed with. */
  voucherCode: z.string().nullable(),
  shipping: moneyOnWire,
  total: moneyOnWire,
  /** What of the total a gift voucher pays, or paid. */
  voucherPaid: moneyOnWire,
  /** What is paid first, where the rest follows; null where the whole is due at once. */
  deposit: depositOnPage.nullable(),
  /** What it buys, where that is a gift voucher: such an order has no parcels. */
  giftVoucher: giftVoucherOnOrder.nullable(),
  /** How much has gone back to the buyer so far, by whoever's hand. */
  refunded: moneyOnWire,
  /** What is due to the buyer but could not be sent; a person sees to it. */
  owed: moneyOnWire,
  dispute: orderDispute.nullable(),
  buyer: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  /** Null when all of it is fetched. */
  address: deliveryAddress.nullable(),
  /** Null when it is for its buyer. */
  gift: gift.nullable(),
  history: z.array(z.object({ state: orderState, at: z.iso.datetime() })),
});
export type OrderStatus = z.infer<typeof orderStatus>;

/** GET /api/v1/account/orders?cursor=: those placed with the number that the account has confirmed, the newest first. */
export const accountOrderSearch = pageRequest.extend({ cursor: z.uuid().optional() });
export type AccountOrderSearch = z.infer<typeof accountOrderSearch>;

const accountOrder = z.object({
  code: z.string(),
  /** Opens the order as the buyer's link does. */
  secret: z.string(),
  state: orderState,
  placedAt: z.iso.datetime(),
  total: moneyOnWire,
  /** Of the first line that has one. */
  pictureCid: z.string().nullable(),
  titles: z.array(bilingual),
  pieces: z.number().int(),
});
export type AccountOrder = z.infer<typeof accountOrder>;
export const accountOrderList = pageOf(accountOrder);
export type AccountOrderList = z.infer<typeof accountOrderList>;

/** GET /api/v1/office/orders?state=&cursor=: parcels of the officer's own cooperative, the newest first. */
export const officeParcelSearch = pageRequest.extend({
  state: z.enum(['to-pack', 'packed', 'sent', 'delivered']).optional(),
  cursor: z.uuid().optional(),
});
export type OfficeParcelSearch = z.infer<typeof officeParcelSearch>;

export const officeParcel = parcel.extend({
  orderCode: z.string(),
  orderState,
  placedAt: z.iso.datetime(),
  paidAt: z.iso.datetime().nullable(),
  /** Sold more than three days ago and not on its way. */
  late: z.boolean(),
  /** Until when "packed" or "sent" can be taken back; null when not (any more). */
  undoUntil: z.iso.datetime().nullable(),
  total: moneyOnWire,
  /** What is to be taken at the door; null when the order is paid, or by another way. */
  cashDue: moneyOnWire.nullable(),
  /** What its buyer still has to pay beside a deposit before it is packed, and until when once it is asked for; null where nothing is. */
  rest: z
    .object({ amount: moneyOnWire, dueBy: z.iso.datetime().nullable(), isOverdue: z.boolean() })
    .nullable(),
  /** What of the whole order has gone back to the buyer, or is due back. */
  refunded: moneyOnWire,
  dispute: orderDispute.nullable(),
  /** Why it must not be packed or sent; `part-refunded` waits for an officer (POST …/accept-refund). */
  hold: z.enum(['refunded', 'disputed', 'part-refunded', 'rest-due']).nullable(),
  buyer: z.object({ name: z.string(), phone: z.string() }),
  /** Null when all of its order is fetched. */
  address: deliveryAddress.nullable(),
  /** Whom it is a present for, in place of the buyer; null when it is none. */
  gift: gift.nullable(),
  /** What happened to it since it was paid; `isUndo`: the move before was taken back. */
  history: z.array(
    z.object({
      state: parcelState,
      at: z.iso.datetime(),
      by: z.enum(['officer', 'buyer', 'clock', 'payment']),
      isUndo: z.boolean(),
      /** Why it was done otherwise than usual, in the officer's words. */
      note: z.string().nullable(),
    }),
  ),
});
export type OfficeParcel = z.infer<typeof officeParcel>;
export const officeParcelList = pageOf(officeParcel);
export type OfficeParcelList = z.infer<typeof officeParcelList>;

/**
 * GET /api/v1/office/parcels/:id; POST …/pack, …/accept-refund, …/send, …/deliver answer the parcel (404 problem for another's), and so do
 * POST …/extend-rest, which gives seven days more for the rest of a deposit, and POST …/call-off-rest once its day is over.
 */
export const parcelPath = z.strictObject({ id: z.uuid() });
export type ParcelPath = z.infer<typeof parcelPath>;

const reasonTooShort = {
  vi: 'Xin ghi rõ lý do, ít nhất năm chữ cái.',
  en: 'Please say why, in five letters at least.',
};

/**
 * `labels`: for each piece what was scanned of its label, its serial as typed, or the last four characters of it, in any
 * order. `withoutLabels`: why nobody looked at them, which stands in the parcel's history.
 */
export const packParcelRequest = z.strictObject({
  labels: z
    .array(line(200, 0))
    .max(MOST_LINES * MOST_PIECES_A_LINE)
    .default([]),
  withoutLabels: line(200, 0)
    .refine((reason) => reason === '' || reason.length >= 5, {
      params: reasonTooShort,
      message: reasonTooShort.en,
    })
    .default(''),
});
export type PackParcelRequest = z.infer<typeof packParcelRequest>;

/** GET /api/v1/office/carriers: who parcels can be sent by, in the order of a form. */
export const carrierList = z.object({
  carriers: z.array(
    z.object({
      slug,
      name: bilingual,
      /** It gives every parcel a code, without which none is sent by it. */
      givesCodes: z.boolean(),
    }),
  ),
});
export type CarrierList = z.infer<typeof carrierList>;

/** `carrier` is one of those by its slug. */
export const sendParcelRequest = z.strictObject({
  carrier: line(60, 2),
  trackingCode: trackingCode.default(''),
});
export type SendParcelRequest = z.infer<typeof sendParcelRequest>;

/** POST /api/v1/office/parcels/:id/undo: takes back the move named, within ten minutes (409 problem after). */
export const undoParcelRequest = z.strictObject({ move: z.enum(['packed', 'sent']) });
export type UndoParcelRequest = z.infer<typeof undoParcelRequest>;
