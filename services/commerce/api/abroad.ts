import { z } from 'zod';
import { line, plainPostalCode } from './fields.js';

const noLines = {
  vi: 'Xin cho biết địa chỉ, ít nhất một dòng.',
  en: 'Please give the address, one line at least.',
};

/**
 * An address in another country as people there write it: up to four lines, the city, a region or state and a postal code where
 * there is one. Empty lines are left out.
 */
export const wantedAbroad = z.strictObject({
  /** ISO 3166; one of the quote's `countries`. */
  countryCode: z.string().regex(/^(?!VN)[A-Z]{2}$/),
  lines: z
    .array(line(60, 0))
    .max(4)
    .overwrite((lines) => lines.filter((text) => text !== ''))
    .refine((lines) => lines.length > 0, { params: noLines, message: noLines.en }),
  city: line(60),
  region: line(60, 0).default(''),
  postalCode: plainPostalCode.default(''),
});

/** The same as it was written when the order was placed. */
export const abroadPlace = z.object({
  lines: z.array(z.string()),
  city: z.string(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
});
export type AbroadPlace = z.infer<typeof abroadPlace>;
