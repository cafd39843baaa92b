import { z } from 'zod';
import { slug } from './text.js';

const saidTwice = {
  vi: 'Mỗi ngày trong tuần chỉ chọn một lần.',
  en: 'Each day of the week is to be chosen once only.',
};

/** 1 is Monday, 7 is Sunday. */
const weekdays = z
  .array(z.number().int().min(1).max(7))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { message: saidTwice.en, params: saidTwice });

/**
 * POST /api/v1/office/delivery-days: on which days of the week the officer's cooperative brings or sends, and how many days ahead a buyer
 * may wish for one at the earliest, for orders from now on; null: none is wished for any more. Answers what GET /office/shipping-rates does.
 */
export const setDeliveryDaysRequest = z.strictObject({
  days: z.strictObject({ weekdays, daysAhead: z.number().int().min(1).max(30) }).nullable(),
});
export type SetDeliveryDaysRequest = z.infer<typeof setDeliveryDaysRequest>;

/** The days as its officers see them. */
export const officeDeliveryDays = z.object({
  weekdays: z.array(z.number().int()),
  daysAhead: z.number().int(),
  validFrom: z.iso.datetime(),
});
export type OfficeDeliveryDays = z.infer<typeof officeDeliveryDays>;

const tooMany = {
  vi: 'Một đơn chọn ngày cho nhiều nhất 50 kiện.',
  en: 'An order can wish for days for 50 parcels at most.',
};

/**
 * On which day a buyer would like to receive what a cooperative sends, by its slug: a wish and no promise. Of parcels that are
 * fetched nothing is made; a cooperative that the order has nothing of is a problem.
 */
export const wishedDays = z
  .record(slug, z.iso.date())
  .refine((days) => Object.keys(days).length <= 50, { message: tooMany.en, params: tooMany })
  .optional();
