/**
 * A phone number as people write it, in E.164; undefined when it cannot be one.
 *
 * @example phoneNumber('0912 345 678') // '+84912345678'
 */
export function phoneNumber(text: string): string | undefined {
  const digits = text.replace(/[\s().\-]/g, '');
  const international = digits.replace(/^00/, '+').replace(/^84(?=\d{9}$)/, '+84');
  // The national 0 stands for +84; it is often kept behind it by mistake.
  const e164 = international.replace(/^(\+84)?0/, '+84');
  if (e164.startsWith('+84') && !/^\+84[1-9]\d{8,9}$/.test(e164)) return undefined;
  return /^\+[1-9]\d{7,14}$/.test(e164) ? e164 : undefined;
}
