import { z } from 'zod';
import { bilingualLine, bilingualLines } from './fields.js';
import { moneyOnWire } from './money.js';
import { dongPrice, photograph } from './studio.js';
import { bilingual, pageOf, pageRequest, slug } from './text.js';

/** A week's work of one workshop, and half a year: what is longer had better be talked about. */
const MOST_A_WEEK = 50;
const MOST_DAYS = 180;

const notSoMany = {
  vi: `Mỗi tuần từ 1 đến ${MOST_A_WEEK} món.`,
  en: `From 1 to ${MOST_A_WEEK} pieces a week.`,
};
const notSoLong = {
  vi: `Cần từ 1 đến ${MOST_DAYS} ngày.`,
  en: `From 1 to ${MOST_DAYS} days.`,
};

const wholeUpTo = (most: number, params: { vi: string; en: string }) =>
  z.number().refine((value) => Number.isInteger(value) && value >= 1 && value <= most, {
    params,
    message: params.en,
  });

/** How much of its price is asked for first, in per cent: a part that anybody can reckon; 100 is all of it. */
export const depositPercent = z.literal([30, 50, 100]);
export type DepositPercent = z.infer<typeof depositPercent>;

/** How a workshop makes something that is ordered. */
export const offerTerms = z.strictObject({
  /** Days that it takes from the week in which it is begun. */
  leadTimeDays: wholeUpTo(MOST_DAYS, notSoLong),
  /** How many of the workshop's pieces may fall into a week with one of these. */
  capacityPerWeek: wholeUpTo(MOST_A_WEEK, notSoMany),
  depositPercent: depositPercent.default(100),
  price: dongPrice,
});
export type OfferTerms = z.infer<typeof offerTerms>;

/** POST /api/v1/studio/offers: what somebody offers to make. Nobody sees it before it has a photograph and its terms. */
export const beginOfferRequest = z.strictObject({
  craftSlug: slug,
  title: bilingualLine(200),
  /** What a buyer reads of it. */
  story: bilingualLines(1_000),
  technique: bilingualLines(500),
  materials: bilingualLine(500),
  price: dongPrice,
});
export type BeginOfferRequest = z.infer<typeof beginOfferRequest>;

/** POST /api/v1/office/offers: the same, for an artisan of the officer's own cooperative. */
export const beginOfferForRequest = beginOfferRequest.extend({ artisanId: z.uuid() });
export type BeginOfferForRequest = z.infer<typeof beginOfferForRequest>;

const notOfSoMany = { vi: 'Một loạt có từ 2 đến 1.000 món.', en: 'An edition is of 2 to 1,000 pieces.' };

/** PUT /api/v1/studio/offers/:id/edition, and of the office: there will be so many and never more. Said once. */
export const editionRequest = z.strictObject({
  pieces: z.number().refine((value) => Number.isInteger(value) && value >= 2 && value <= 1_000, {
    params: notOfSoMany,
    message: notOfSoMany.en,
  }),
});
export type EditionRequest = z.infer<typeof editionRequest>;

export const offerPath = z.strictObject({ id: z.uuid() });
export type OfferPath = z.infer<typeof offerPath>;
export const offerPhotographPath = z.strictObject({
  id: z.uuid(),
  cid: z.string().regex(/^[a-z0-9]{1,100}$/),
});
export type OfferPhotographPath = z.infer<typeof offerPhotographPath>;

/** Who said so, in which role. */
const offerRole = z.enum(['maker', 'helper', 'officer']);
export type OfferRole = z.infer<typeof offerRole>;

/**
 * PUT /api/v1/studio/offers/:id/terms: from now on it is made to order so; also what was stopped, or what the shop has from stock alone.
 * What was ordered keeps the terms it was ordered by (409 problem without a photograph). POST …/stop: no more of it is ordered from
 * now on. POST …/photographs: the body is the picture itself, as of a piece. DELETE …/:id: only what nobody has ever seen. The same
 * below /api/v1/office/offers.
 */
export const offer = z.object({
  id: z.uuid(),
  slug,
  title: bilingual,
  story: bilingual,
  technique: bilingual,
  materials: bilingual,
  price: moneyOnWire,
  maker: z.object({ id: z.uuid(), displayName: z.string() }),
  photographs: z.array(photograph),
  /** Not there: nobody but its people sees it. Not open: the shop has it, and takes no orders of what is not in stock. */
  state: z.enum(['unseen', 'open', 'closed']),
  terms: offerTerms.omit({ price: true }).nullable(),
  edition: z
    .object({
      of: z.number().int(),
      /** Neither begun nor ordered. */
      left: z.number().int(),
    })
    .nullable(),
  /** Whether it may still be said of how many it is. */
  mayBeEdition: z.boolean(),
  /** What was said of it, the newest first. */
  said: z.array(
    z.object({
      at: z.iso.datetime(),
      by: offerRole,
      /** Null: from then on nothing of it was made to order. */
      terms: offerTerms.omit({ price: true }).nullable(),
      price: moneyOnWire,
    }),
  ),
});
export type Offer = z.infer<typeof offer>;

/** GET /api/v1/studio/offers, /api/v1/office/offers: what is or was offered to be made, or what else is in the shop and could be; the newest first. */
export const offerSearch = pageRequest.extend({
  cursor: z.uuid().optional(),
  which: z.enum(['offered', 'others']).default('offered'),
});
export type OfferSearch = z.infer<typeof offerSearch>;
export const offerList = pageOf(offer);
export type OfferList = z.infer<typeof offerList>;

/** GET /api/v1/office/offers/makers: for whom an officer can offer something. */
export const offerMakers = z.object({
  makers: z.array(z.object({ id: z.uuid(), displayName: z.string() })),
  crafts: z.array(z.object({ slug, name: bilingual })),
});
export type OfferMakers = z.infer<typeof offerMakers>;
