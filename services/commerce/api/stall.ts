import { z } from 'zod';
import { line, lines, typedCode } from './fields.js';
import { moneyOnWire } from './money.js';
import { bilingual } from './text.js';

/** So many pieces are with one phone at most. */
export const MOST_PIECES_AT_STALL = 300;
/** So many sales are sent at once; a phone sends the rest after the answer. */
export const MOST_SALES_AT_ONCE = 50;
/** Letters of what is written down beside a sale. A phone has to know: what it kept too long could never be sent. */
export const MOST_PRICE_REASON = 200;
export const MOST_SLIP = 40;

/** A wrong tap is taken back within so long, by the phone's own clock. */
export const UNDO_SALE_WITHIN_MS = 10 * 60_000;

export const stallPhonePath = z.strictObject({ id: z.uuid() });
export type StallPhonePath = z.infer<typeof stallPhonePath>;

/** What a phone keeps to show that it is the one; the service keeps a hash of it. */
const phoneSecret = z.string().regex(/^[\w-]{43}$/);

/** POST /api/v1/stall/phones: this phone sells at stalls, for whoever is signed in on it. Its secret is told once. */
export const registerPhoneRequest = z.strictObject({ name: line(40) });
export type RegisterPhoneRequest = z.infer<typeof registerPhoneRequest>;
export const registeredPhone = z.object({ id: z.uuid(), name: z.string(), secret: z.string() });
export type RegisteredPhone = z.infer<typeof registeredPhone>;

/** GET /api/v1/stall/choices: what the signed-in person may take along: an artisan their own, an officer all of the cooperative's. */
export const stallChoices = z.object({
  products: z.array(
    z.object({
      id: z.uuid(),
      title: bilingual,
      pictureCid: z.string().nullable(),
      price: moneyOnWire,
      /** Pieces that nobody has ordered. */
      free: z.number().int(),
    }),
  ),
});
export type StallChoices = z.infer<typeof stallChoices>;

/** A piece's public number, `<cooperative>/<number>`. */
const pieceNumber = z.string().regex(/^[1-9][0-9]{0,17}\/[1-9][0-9]{0,17}$/);

/**
 * POST /api/v1/stall/phones/:id/pieces: takes pieces out of the shop for this phone, all or none; nobody can order them
 * meanwhile. By their numbers, by their labels as scanned or typed, or so many of a product.
 */
export const takeAlongRequest = z.strictObject({
  secret: phoneSecret,
  numbers: z.array(pieceNumber).max(100).default([]),
  labels: z
    .array(typedCode.or(z.url().max(300)))
    .max(100)
    .default([]),
  products: z
    .array(z.strictObject({ productId: z.uuid(), count: z.number().int().min(1).max(100) }))
    .max(50)
    .default([]),
});
export type TakeAlongRequest = z.infer<typeof takeAlongRequest>;

/** A piece that is with a phone, with all that selling it takes where there is no network. */
const pieceAlong = z.object({
  id: z.uuid(),
  number: z.string(),
  title: bilingual,
  pictureCid: z.string().nullable(),
  price: moneyOnWire,
  /** Of the serial on its label: what was scanned is recognised by it (`serialHashOf`). */
  serialHash: z.string(),
  /** The code of its receipt; without its dashes the words of a transfer. */
  code: z.string(),
  /** Opens its receipt, once it is sold. */
  receipt: z.string(),
  /** The receipt with which it is sold anew, should its sale be taken back; null where that has to be asked for first. */
  spare: z.object({ code: z.string(), receipt: z.string() }).nullable(),
});
export type PieceAlong = z.infer<typeof pieceAlong>;

/** What a phone keeps. */
export const stallOnPhone = z.object({
  phone: z.object({
    id: z.uuid(),
    name: z.string(),
    /** A cooperative took back what it had; it gets no more pieces. */
    isCalledBack: z.boolean(),
  }),
  pieces: z.array(pieceAlong),
  /** To which account transfers go; null where none are taken. */
  bank: z
    .object({ bin: z.string(), name: z.string(), accountNumber: z.string(), accountName: z.string() })
    .nullable(),
  /** Cash of sales that are counted in the books and not counted in the hand yet. */
  cash: moneyOnWire,
  /** Sales that are counted in the books since the day was closed last. */
  sold: z.number().int(),
});
export type StallOnPhone = z.infer<typeof stallOnPhone>;

const paidAtStall = z.enum(['cash', 'transfer', 'card-slip']);
export type PaidAtStall = z.infer<typeof paidAtStall>;

/** A sale as the phone kept it before the receipt was shown. `hash` is `stallSaleHash` of the rest (protocol). */
export const keptSale = z.strictObject({
  id: z.uuidv7(),
  pieceId: z.uuid(),
  /** In đồng: what the piece costs, or less with a reason. */
  price: z.string().regex(/^[1-9][0-9]{0,12}$/),
  currency: z.literal('VND'),
  priceReason: lines(MOST_PRICE_REASON, 0),
  paid: paidAtStall,
  /** The number on the slip of the bank's terminal; empty for other ways to pay. */
  slip: line(MOST_SLIP, 0),
  /** By the phone's clock. */
  soldAt: z.iso.datetime({ precision: 3 }),
  hash: z.string().regex(/^0x[0-9a-f]{64}$/),
});
export type KeptSale = z.infer<typeof keptSale>;

/** A sale that its seller took back, as the phone kept it. `hash` is `stallUndoHash` of the rest (protocol). */
export const keptUndo = z.strictObject({
  saleId: z.uuidv7(),
  /** By the phone's clock. */
  undoneAt: z.iso.datetime({ precision: 3 }),
  hash: z.string().regex(/^0x[0-9a-f]{64}$/),
});
export type KeptUndo = z.infer<typeof keptUndo>;

/**
 * POST /api/v1/stall/sales: what a phone sold since it was within reach last, or nothing, to hear how things are. Each is counted once by
 * its id, however often it is sent; then each that was a wrong tap is taken back once. A sale of a piece that was called back is kept beside the other fact, for an officer.
 */
export const sendSalesRequest = z.strictObject({
  phoneId: z.uuid(),
  secret: phoneSecret,
  sales: z.array(keptSale).max(MOST_SALES_AT_ONCE),
  undone: z.array(keptUndo).max(MOST_SALES_AT_ONCE).default([]),
});
export type SendSalesRequest = z.infer<typeof sendSalesRequest>;

const saleRefusal = z.enum([
  'stall.sale-differs',
  'stall.sale-hash-wrong',
  'stall.piece-never-along',
  'stall.price-too-high',
  'stall.price-reason-missing',
  'stall.slip-missing',
  'stall.transfers-not-taken',
]);
export type SaleRefusal = z.infer<typeof saleRefusal>;

/** `counted`: it is in the books, or will be when its transfer comes. `set-aside`: an officer decides. */
const saleAnswer = z.object({
  id: z.uuid(),
  outcome: z.enum(['counted', 'set-aside', 'refused']),
  /** Of what the service keeps: the phone forgets a sale only with its own hash in hand. Null when it was refused. */
  hash: z.string().nullable(),
  refusal: saleRefusal.nullable(),
});
export type SaleAnswer = z.infer<typeof saleAnswer>;

const undoRefusal = z.enum([
  'stall.undo-hash-wrong',
  'stall.undo-differs',
  'stall.undo-unknown-sale',
  'stall.undo-too-late',
  'stall.undo-day-closed',
  'stall.undo-money-came',
  'stall.undo-moved-on',
]);
export type UndoRefusal = z.infer<typeof undoRefusal>;

/** `refused`: it stays a sale. */
const undoAnswer = z.object({
  saleId: z.uuid(),
  outcome: z.enum(['undone', 'refused']),
  /** Of what the service keeps; null when it was refused. */
  hash: z.string().nullable(),
  refusal: undoRefusal.nullable(),
});
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const sentSales = z.object({
  sales: z.array(saleAnswer),
  undone: z.array(undoAnswer),
  stall: stallOnPhone,
});
export type SentSales = z.infer<typeof sentSales>;

/**
 * POST /api/v1/stall/phones/:id/close: the day is over. Pieces that were not sold are for sale in the shop again. 409 problem while the
 * phone names sales that it could not send, unless `evenSo`: then these are written down, and their pieces stay with it.
 */
export const closeDayRequest = z.strictObject({
  secret: phoneSecret,
  /** What was counted in the hand, in đồng. */
  counted: z.string().regex(/^(0|[1-9][0-9]{0,12})$/),
  /** Why it is more or less than the sales say; 409 problem without one. */
  reason: lines(300, 0).default(''),
  unsent: z
    .array(z.strictObject({ id: z.uuidv7(), pieceId: z.uuid() }))
    .max(MOST_PIECES_AT_STALL)
    .default([]),
  evenSo: z.boolean().default(false),
});
export type CloseDayRequest = z.infer<typeof closeDayRequest>;

export const closedDay = z.object({
  closing: z.object({
    expected: moneyOnWire,
    counted: moneyOnWire,
    sales: z.number().int(),
    unsent: z.number().int(),
  }),
  stall: stallOnPhone,
});
export type ClosedDay = z.infer<typeof closedDay>;

/** GET /api/v1/stall/receipts/:secret: what a buyer's receipt says. 404 problem for a secret that is none. */
export const receiptPath = z.strictObject({ secret: phoneSecret });
export type ReceiptPath = z.infer<typeof receiptPath>;
export const stallReceipt = z.object({
  /** `on-its-way`: the piece is with a seller, whose phone has told nothing of a sale yet. `taken-back`: it was a wrong tap. */
  state: z.enum(['on-its-way', 'sold', 'looked-at', 'taken-back']),
  code: z.string(),
  number: z.string(),
  title: bilingual,
  pictureCid: z.string().nullable(),
  price: moneyOnWire,
  seller: z.object({ slug: z.string(), name: bilingual }),
  soldAt: z.iso.datetime().nullable(),
  paid: paidAtStall.nullable(),
});
export type StallReceiptPage = z.infer<typeof stallReceipt>;

/** GET /api/v1/office/stall: the cooperative's phones, sales that somebody has to look at, and cash that is to be handed in. */
export const officeStall = z.object({
  phones: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      seller: z.string().nullable(),
      registeredAt: z.iso.datetime(),
      heardAt: z.iso.datetime(),
      calledBackAt: z.iso.datetime().nullable(),
      pieces: z.number().int(),
      sold: z.number().int(),
      cash: moneyOnWire,
    }),
  ),
  /** Both facts: what a phone says it sold, and what became of the piece. */
  lateSales: z.array(
    z.object({
      id: z.uuid(),
      phoneName: z.string(),
      seller: z.string().nullable(),
      number: z.string(),
      title: bilingual,
      price: moneyOnWire,
      paid: paidAtStall,
      soldAt: z.iso.datetime(),
      receivedAt: z.iso.datetime(),
      because: z.enum(['called-back', 'brought-back', 'sold-before', 'withdrawn']),
      /** Nobody else has it: the sale can be counted. */
      isFree: z.boolean(),
    }),
  ),
  closings: z.array(
    z.object({
      id: z.uuid(),
      phoneName: z.string(),
      seller: z.string().nullable(),
      at: z.iso.datetime(),
      expected: moneyOnWire,
      counted: moneyOnWire,
      reason: z.string(),
      unsent: z.number().int(),
      handedInAt: z.iso.datetime().nullable(),
    }),
  ),
  /** Codes of receipts whose transfers the bank has not told of. */
  awaited: z.array(z.object({ code: z.string(), price: moneyOnWire, soldAt: z.iso.datetime() })),
});
export type OfficeStall = z.infer<typeof officeStall>;

/** POST /api/v1/office/stall/phones/:id/call-back: the phone is lost, or its seller away. What it had is for sale again. */
export const callBackRequest = z.strictObject({ reason: lines(300, 5) });
export type CallBackRequest = z.infer<typeof callBackRequest>;

/** POST /api/v1/office/stall/late-sales/:id: `count` makes it a sale, where its piece is free; `dismiss` leaves it, with the note. */
export const decideLateSaleRequest = z.strictObject({
  decision: z.enum(['count', 'dismiss']),
  note: lines(300, 5),
});
export type DecideLateSaleRequest = z.infer<typeof decideLateSaleRequest>;
