/**
 * A phone number as people write it, in E.164; undefined when it cannot be one.
 *
 * @example phoneNumber('0912 345 678') // '+84912345678'
 */
export function phoneNumber(text: string): string | undefined {
  const digits = text.replace(/[\s().\-]/g, '');
  const international = digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
  const e164 = international.startsWith('0') ? `+84${international.slice(1)}` : international;
  return /^\+[1-9]\d{7,14}$/.test(e164) ? e164 : undefined;
}
