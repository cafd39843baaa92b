import { z } from 'zod';
import { bilingualLine, line } from './fields.js';
import { bilingual, slug } from './text.js';

/** Where a buyer fetches their pieces themselves, and when somebody is there. */
export const pickUpPlace = z.object({
  street: z.string(),
  ward: z.string(),
  province: z.string(),
  /** When it is open, in words. */
  open: bilingual,
  /** Within so many days what is ready should be fetched. */
  daysToFetch: z.number().int(),
});
export type PickUpPlace = z.infer<typeof pickUpPlace>;

/**
 * POST /api/v1/office/pick-up: where pieces of the officer's cooperative can be fetched, for orders from now on; null: nowhere any
 * more. Province and ward are codes, or names that the service looks up. Answers what GET /office/shipping-rates does.
 */
export const setPickUpRequest = z.strictObject({
  place: z
    .strictObject({
      province: line(80),
      ward: line(160),
      street: line(160, 3),
      open: bilingualLine(200),
      daysToFetch: z.number().int().min(2).max(60),
    })
    .nullable(),
});
export type SetPickUpRequest = z.infer<typeof setPickUpRequest>;

/** The place as its officers see it. */
export const officePickUp = pickUpPlace.extend({ provinceCode: z.string(), validFrom: z.iso.datetime() });
export type OfficePickUp = z.infer<typeof officePickUp>;

/** Cooperatives, by their slugs, whose parcels the buyer fetches. A price leaves out those of whom nothing is there; an order is refused. */
export const fetchedFrom = z.array(slug).max(50).optional();

/** The same in an address: `a,b`. */
export const fetchedFromQuery = z
  .string()
  .max(2_000)
  .regex(/^([a-z0-9-]+(,[a-z0-9-]+)*)?$/)
  .optional();
