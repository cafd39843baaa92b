import { z } from 'zod';
import { line } from './fields.js';

/** A province or a city under the government, by the codes of Decision 19/2025/QĐ-TTg. */
export const provinceCode = z.string().regex(/^\d{2}$/);

/** GET /api/v1/provinces: the 34 since 2025-07-01, in the order of a form. */
export const provinceList = z.object({
  provinces: z.array(
    z.object({
      code: provinceCode,
      name: z.string(),
      /** Provinces of before that are parts of it now. */
      former: z.array(z.string()),
    }),
  ),
});
export type ProvinceList = z.infer<typeof provinceList>;
export type Province = ProvinceList['provinces'][number];

/** GET /api/v1/wards: of one province, by the beginning of any word of the name, with or without its diacritics. */
export const wardSearch = z.strictObject({ province: provinceCode, q: line(160, 0).default('') });
export type WardSearch = z.input<typeof wardSearch>;

/** A ward as an address names it. `former`: it is offered because a ward of before that is a part of it now. */
export const wardChoice = z.object({
  code: z.string().regex(/^\d{5}$/),
  name: z.string(),
  former: z.object({ name: z.string(), district: z.string() }).nullable(),
});
export type WardChoice = z.infer<typeof wardChoice>;

/** All wards of the province where nothing is sought; of what is sought today's first, then those of before. */
export const wardList = z.object({ wards: z.array(wardChoice) });
export type WardList = z.infer<typeof wardList>;
