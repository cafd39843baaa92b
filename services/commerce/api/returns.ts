import { z } from 'zod';
import { lines } from './fields.js';
import { moneyOnWire } from './money.js';
import { bilingual, language, pageOf, pageRequest } from './text.js';

/** As many as show a damage from all sides; each is checked as a photograph of the studio is. */
export const MOST_RETURN_PHOTOGRAPHS = 5;

const returnReason = z.enum(['changed-mind', 'damaged', 'wrong-piece', 'not-as-described']);
export type ReturnReason = z.infer<typeof returnReason>;

const returnState = z.enum([
  'opened',
  'accepted',
  'refused',
  'taken-back',
  'given-up',
  'arrived',
  'waiting-for-token',
  'settled',
]);
export type ReturnState = z.infer<typeof returnState>;

/** How an officer found a piece: its patch unscratched, scratched, or the piece itself damaged. */
const returnFinding = z.enum(['unscratched', 'scratched', 'damaged']);
export type ReturnFinding = z.infer<typeof returnFinding>;

/** A piece's public number, `<cooperative>/<number>`. */
const publicNumber = z.string().regex(/^[1-9][0-9]{0,19}\/[1-9][0-9]{0,9}$/);

/**
 * POST /api/v1/orders/:secret/returns: the buyer wants to send pieces of one parcel back. 409 problem for a parcel that
 * was not sent, for a piece that is returned already, and when the time for the reason is over.
 */
export const openReturnRequest = z.strictObject({
  parcelId: z.uuid(),
  pieces: z
    .array(z.strictObject({ lineId: z.uuid(), number: publicNumber }))
    .min(1)
    .max(100),
  reason: returnReason,
  words: lines(1000, 5),
  /** From POST /api/v1/orders/:secret/return-photographs. */
  photographs: z.array(z.uuid()).max(MOST_RETURN_PHOTOGRAPHS).default([]),
});
export type OpenReturnRequest = z.infer<typeof openReturnRequest>;

const returnedPiece = z.object({
  lineId: z.uuid(),
  number: publicNumber,
  title: bilingual,
  pictureCid: z.string().nullable(),
  /** Null until an officer looked at it. */
  finding: returnFinding.nullable(),
  /** Where its token is to be moved before the money goes back: null where it need not be, and until its new code is drawn. */
  tokenAddress: z.string().nullable(),
});

const returnOnPage = z.object({
  id: z.uuid(),
  parcelId: z.uuid(),
  state: returnState,
  reason: returnReason,
  words: z.string(),
  /** What the cooperative answered. */
  answer: z.string().nullable(),
  openedAt: z.iso.datetime(),
  /** Until when the pieces should be with the cooperative; set once it accepted. */
  arriveBy: z.iso.datetime().nullable(),
  /** How much goes back to the buyer by it. */
  refunded: moneyOnWire,
  pieces: z.array(returnedPiece),
  /** Their ids: each is served under …/return-photographs/:id, to the buyer and the cooperative alone. */
  photographs: z.array(z.uuid()),
  history: z.array(z.object({ state: returnState, at: z.iso.datetime() })),
});

/**
 * GET /api/v1/orders/:secret/returns; what opens a return, takes one back, or adds or takes away a photograph answers
 * the same.
 */
export const orderReturns = z.object({
  /** What can be sent back now. */
  returnable: z.array(
    z.object({
      parcelId: z.uuid(),
      pieces: z.array(returnedPiece.omit({ finding: true, tokenAddress: true })),
      /** `until` is null while the parcel is on its way. */
      reasons: z.array(z.object({ reason: returnReason, until: z.iso.datetime().nullable() })),
    }),
  ),
  /** Those that belong to no return yet. */
  photographs: z.array(z.uuid()),
  returns: z.array(returnOnPage),
});
export type OrderReturns = z.infer<typeof orderReturns>;

/** GET /api/v1/office/returns?state=&cursor=: of the officer's own cooperative, the newest first. */
export const officeReturnSearch = pageRequest.extend({
  state: returnState.optional(),
  cursor: z.uuid().optional(),
});
export type OfficeReturnSearch = z.infer<typeof officeReturnSearch>;

export const officeReturn = returnOnPage.extend({
  orderCode: z.string(),
  /** The one to answer in. */
  language,
  buyer: z.object({ name: z.string(), phone: z.string() }),
  pieces: z.array(
    returnedPiece.extend({
      /** Somebody opened its hidden code. */
      isOpened: z.boolean(),
    }),
  ),
  /** Each drawing of a new code, in order, and who drew it; the last of a piece counts. */
  newCodes: z.array(z.object({ number: publicNumber, at: z.iso.datetime(), by: z.string() })),
});
export type OfficeReturn = z.infer<typeof officeReturn>;
export const officeReturnList = pageOf(officeReturn);
export type OfficeReturnList = z.infer<typeof officeReturnList>;

export const returnPath = z.strictObject({ id: z.uuid() });
export type ReturnPath = z.infer<typeof returnPath>;
export const returnPhotographPath = z.strictObject({ id: z.uuid(), photographId: z.uuid() });
export type ReturnPhotographPath = z.infer<typeof returnPhotographPath>;

/** POST /api/v1/office/returns/:id/accept and …/refuse: with a sentence for the buyer, in their language. */
export const answerReturnRequest = z.strictObject({ answer: lines(600, 5) });
export type AnswerReturnRequest = z.infer<typeof answerReturnRequest>;

/** POST /api/v1/office/returns/:id/settle-in-part: the buyer keeps the pieces, and a part of their price goes back. */
export const settleInPartRequest = z.strictObject({
  answer: lines(600, 5),
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        amount: moneyOnWire.refine(({ amount, currency }) => currency === 'VND' && BigInt(amount) > 0n),
      }),
    )
    .min(1)
    .max(50),
});
export type SettleInPartRequest = z.infer<typeof settleInPartRequest>;

/**
 * POST /api/v1/office/returns/:id/inspect: how each piece was found. One that was scratched, or whose code was opened,
 * waits until its token is at the address of a new code.
 */
export const inspectReturnRequest = z.strictObject({
  pieces: z
    .array(z.strictObject({ number: publicNumber, finding: returnFinding }))
    .min(1)
    .max(100),
});
export type InspectReturnRequest = z.infer<typeof inspectReturnRequest>;

/** POST /api/v1/office/returns/:id/new-code: the way to the sealing page that draws the code of this piece. */
export const newCodeOfReturn = z.strictObject({ number: publicNumber });
export type NewCodeOfReturn = z.infer<typeof newCodeOfReturn>;
