import { z } from 'zod';
import { plainLine } from './reading/plain-text.js';
import { readTariffCode } from './reading/tariff-code.js';
import { bilingual, slug } from './text.js';

const noTariffCode = {
  vi: 'Mã HS có sáu chữ số, ví dụ 6504.00. Mã tám số của Việt Nam cũng được.',
  en: 'An HS code has six figures, as in 6504.00. Vietnam’s own eight figures will do too.',
};

/** In any way of writing it; from here on six figures. Empty where there is none. */
const tariffCode = z
  .string()
  .max(60)
  .overwrite((text) => readTariffCode(text) ?? plainLine(text))
  .superRefine((text, { addIssue }) => {
    if (text !== '' && readTariffCode(text) === undefined)
      addIssue({ code: 'custom', message: noTariffCode.en, params: noTariffCode });
  })
  .meta({ example: '650400' });

/**
 * POST /api/v1/office/tariff-codes: under which code customs are told what the officer's own cooperative makes of a craft, on sheets
 * printed from now on; empty: that of the house holds again, where there is one. 422 problem for a craft that it has nothing of.
 */
export const setTariffCodeRequest = z.strictObject({ craft: slug, code: tariffCode });
export type SetTariffCodeRequest = z.infer<typeof setTariffCodeRequest>;

const sixFigures = z.string().regex(/^\d{6}$/);

/** GET /api/v1/office/tariff-codes: the crafts of the cooperative's products, by their Vietnamese names. */
export const tariffCodeList = z.object({
  crafts: z.array(
    z.object({
      craft: slug,
      name: bilingual,
      /** What sheets say; null: the column stays empty. */
      code: sixFigures.nullable(),
      /** When the cooperative said so itself; null: it is the house's, or there is none. */
      since: z.iso.datetime().nullable(),
      /** The house's own, with what it is for; null where a craft makes things of several codes. */
      house: z.object({ code: sixFigures, words: bilingual }).nullable(),
    }),
  ),
});
export type TariffCodeList = z.infer<typeof tariffCodeList>;
