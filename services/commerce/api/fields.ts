import { z } from 'zod';
import { readDong } from './reading/number.js';
import { readOrderCodes } from './reading/order-code.js';
import { phoneNumberFaults, readPhoneNumber } from './reading/phone-number.js';
import { plainLine, plainLines } from './reading/plain-text.js';
import { readTrackingCode } from './reading/tracking-code.js';

/**
 * What people type, one kind for each sort of field. Every text in a request is one of these, or has a pattern that
 * lets only known characters through; a test walks all requests. Lengths are counted when the text is plain, in
 * UTF-16 units as the browsers' `maxlength` and the signed documents do: an accent counts once, however it was typed.
 */

/** One line of free text: a name, a title, a street. */
export const line = (max: number, min = 1) => z.string().overwrite(plainLine).min(min).max(max);

/** Several lines of free text: how a piece was made, why it was sent back. */
export const lines = (max: number, min = 1) => z.string().overwrite(plainLines).min(min).max(max);

/** Free text in both languages; neither may be empty. */
export const bilingualLine = (max: number) => z.strictObject({ vi: line(max), en: line(max) });
export const bilingualLines = (max: number) => z.strictObject({ vi: lines(max), en: lines(max) });

export const mailAddress = z.string().overwrite(plainLine).pipe(z.email().max(160));

/** In any way of writing it; from here on in E.164, as in `+84912345678`. */
export const phoneNumber = z
  .string()
  .max(60)
  .overwrite((text) => readPhoneNumber(text).phone ?? text)
  .superRefine((text, { addIssue }) => {
    const { fault } = readPhoneNumber(text);
    if (fault)
      addIssue({ code: 'custom', message: phoneNumberFaults[fault].en, params: phoneNumberFaults[fault] });
  })
  .meta({ example: '+84912345678' });

/** An order's code, in any way of writing it; as it was typed where several may be meant (`readOrderCodes`). */
export const orderCode = z
  .string()
  .max(60)
  .overwrite((text) => {
    const [code, ...others] = readOrderCodes(text);
    return code !== undefined && others.length === 0 ? code : plainLine(text);
  })
  .superRefine((text, { addIssue }) => {
    if (readOrderCodes(text).length === 0)
      addIssue({ code: 'custom', message: noOrderCode.en, params: noOrderCode });
  })
  .meta({ example: 'DL-7K3F9-QXM2A' });

const noOrderCode = {
  vi: 'Chưa đọc được mã này. Mã đơn hàng có mười chữ và số sau chữ DL, ví dụ DL-7K3F9-QXM2A.',
  en: 'This code could not be read. An order’s code has ten letters and figures after DL, as in DL-7K3F9-QXM2A.',
};

/** A carrier's code of a parcel, in any way of writing it; empty where there is none. */
export const trackingCode = z
  .string()
  .max(60)
  .overwrite((text) => readTrackingCode(text) ?? plainLine(text))
  .superRefine((text, { addIssue }) => {
    if (text !== '' && readTrackingCode(text) === undefined)
      addIssue({ code: 'custom', message: noTrackingCode.en, params: noTrackingCode });
  })
  .meta({ example: 'EB123456789VN' });

const noTrackingCode = {
  vi: 'Mã vận đơn chỉ có chữ không dấu, số, dấu chấm và gạch ngang, ví dụ EB123456789VN.',
  en: 'A tracking code has only letters without marks, figures, dots and hyphens, as in EB123456789VN.',
};

/** A postal code of any country, in capitals; empty where there is none. */
export const plainPostalCode = z
  .string()
  .max(40)
  .overwrite((text) => plainLine(text).toUpperCase())
  .regex(/^([A-Z0-9]([A-Z0-9 -]{0,10}[A-Z0-9])?)?$/);

/** The six digits of a sign-in code, with whatever was copied around them. */
export const signInCode = z
  .string()
  .max(60)
  .overwrite((text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
  .regex(/^[0-9]{6}$/);

/** A serial or hidden code as typed or scanned; what it says is read by the protocol's grammar. */
export const typedCode = line(64);

/** A sum of đồng in a query, as people type it: `500.000`. */
export const typedDong = z
  .string()
  .max(40)
  .transform((text) => readDong(text) ?? Number.NaN)
  .pipe(z.number().int().min(0).max(10_000_000_000));
