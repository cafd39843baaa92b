import { z } from 'zod';
import { officeDeliveryDays } from './delivery-days.js';
import { moneyOnWire } from './money.js';
import { officePickUp } from './pick-up.js';
import { provinceCode } from './places.js';

/** Groups of provinces, as near as they are to a cooperative: what is in no other group is far. */
export const PROVINCE_GROUPS = ['inner', 'near', 'far'] as const;
export type ProvinceGroup = (typeof PROVINCE_GROUPS)[number];

/** A group of provinces, or a country (ISO 3166) that is not Vietnam. */
const destination = z.string().regex(/^(inner|near|far|(?!VN)[A-Z]{2})$/);

const mostDong = 100_000_000n;
const notDong = {
  vi: 'Cần một số tiền đồng, từ 0 đến 100.000.000.',
  en: 'Expected a sum of đồng, from 0 to 100,000,000.',
};
const dong = moneyOnWire.superRefine(({ amount, currency }, { addIssue }) => {
  const value = /^\d+$/.test(amount) ? BigInt(amount) : -1n;
  if (currency !== 'VND' || value < 0n || value > mostDong)
    addIssue({ code: 'custom', message: notDong.en, params: notDong });
});

export { dong as dongOnWire };

const notRising = {
  vi: 'Mức đầu phải từ 0 g, mỗi mức sau phải nặng hơn mức trước.',
  en: 'The first step begins at 0 g, and each one after it is heavier than the one before.',
};
const noSteps = { vi: 'Cần ít nhất một mức phí.', en: 'At least one step is needed.' };

/** A rate has no more steps than these. */
export const MOST_STEPS = 6;

/** From so many grams on a parcel costs so much; the last step has no end. */
const rateSteps = z
  .array(z.strictObject({ fromGrams: z.number().int().min(0).max(200_000), amount: dong }))
  .max(MOST_STEPS)
  .superRefine((steps, { addIssue }) => {
    const isRising = steps.every(({ fromGrams }, nth) =>
      nth === 0 ? fromGrams === 0 : fromGrams > steps[nth - 1]!.fromGrams,
    );
    if (!isRising) addIssue({ code: 'custom', message: notRising.en, params: notRising });
  });

const isAbroad = (to: string) => /^[A-Z]{2}$/.test(to);

/** POST /api/v1/office/shipping-rates: holds from now on. No steps: not sent to that country any more. */
export const setShippingRateRequest = z
  .strictObject({
    destination,
    steps: rateSteps,
    /** A parcel worth this much travels free; null: never. */
    freeFrom: dong.nullable(),
  })
  .superRefine(({ destination: to, steps }, { addIssue }) => {
    if (steps.length === 0 && !isAbroad(to))
      addIssue({ code: 'custom', path: ['steps'], message: noSteps.en, params: noSteps });
  });
export type SetShippingRateRequest = z.infer<typeof setShippingRateRequest>;

const saidTwice = {
  vi: 'Mỗi tỉnh, thành phố chỉ nêu một lần.',
  en: 'Each province is to be named once only.',
};

/**
 * POST /api/v1/office/province-groups: how near each province is to the officer's own cooperative, for orders from now on; one that
 * is not named is far. Answers what GET /office/shipping-rates does.
 */
export const setProvinceGroupsRequest = z.strictObject({
  provinces: z
    .array(z.strictObject({ code: provinceCode, group: z.enum(PROVINCE_GROUPS) }))
    .min(1)
    .max(100)
    .superRefine((provinces, { addIssue }) => {
      const codes = provinces.map(({ code }) => code);
      const twice = codes.findIndex((code, nth) => codes.indexOf(code) < nth);
      if (twice >= 0)
        addIssue({ code: 'custom', path: [twice, 'code'], message: saidTwice.en, params: saidTwice });
    }),
});
export type SetProvinceGroupsRequest = z.infer<typeof setProvinceGroupsRequest>;

/** POST /api/v1/office/shipping-rates/preview: what a parcel would cost; nothing is stored. */
export const previewShippingRequest = z.strictObject({
  rate: setShippingRateRequest,
  weightGrams: z.number().int().min(1).max(200_000),
  worth: dong,
  /** To this province, by the rate of the group it is in: by `rate` only where that is of the same group. */
  province: provinceCode.optional(),
});
export type PreviewShippingRequest = z.infer<typeof previewShippingRequest>;

/** `shipping` is null where nothing is sent. */
export const shippingPreview = z.object({
  shipping: moneyOnWire.nullable(),
  /** Whose rate that is: `rate`'s own, or the group of the province. */
  destination: z.string(),
});
export type ShippingPreview = z.infer<typeof shippingPreview>;

/** GET /api/v1/office/shipping-rates: what holds now, of the officer's own cooperative. */
export const shippingRateList = z.object({
  rates: z.array(
    z.object({
      destination: z.string(),
      steps: z.array(z.object({ fromGrams: z.number().int(), amount: moneyOnWire })),
      freeFrom: moneyOnWire.nullable(),
      /** Null: the house's own, which holds while the cooperative has set none. */
      validFrom: z.iso.datetime().nullable(),
    }),
  ),
  /** Names of provinces by group; all others are far. */
  groups: z.object({ inner: z.array(z.string()), near: z.array(z.string()) }),
  /** All of them with the group each is in, in the order of a form. */
  provinces: z.array(z.object({ code: provinceCode, name: z.string(), group: z.enum(PROVINCE_GROUPS) })),
  /** Null: the house's own groups, which hold while the cooperative has set none. */
  groupedSince: z.iso.datetime().nullable(),
  /** Where its pieces can be fetched; null: nowhere. */
  pickUp: officePickUp.nullable(),
  /** On which days what it sends can be wished for; null: on none. */
  deliveryDays: officeDeliveryDays.nullable(),
});
export type ShippingRateList = z.infer<typeof shippingRateList>;
export type ShippingRateCard = ShippingRateList['rates'][number];
