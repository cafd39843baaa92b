/**
 * A phone number as people write it, in E.164: spaces, dots, hyphens and brackets are dropped, a leading 0 is
 * Vietnam's, 00 is +. Null when it cannot be one.
 *
 * @example parsePhone('0912 345 678') // '+84912345678'
 * @example parsePhone('84.912.345.678') // '+84912345678'
 */
export function parsePhone(text: string): string | null {
  const compact = text.normalize('NFKC').replace(/[\s.\-()‑–]/g, '');
  const international = compact
    .replace(/^00/, '+')
    .replace(/^0/, '+84')
    .replace(/^84(?=\d{9}$)/, '+84')
    // +84 0912…: the national 0 kept by mistake.
    .replace(/^\+840/, '+84');
  if (international.startsWith('+84')) return /^\+84[1-9]\d{8}$/.test(international) ? international : null;
  return /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
}

/** @example formatPhone('+84912345678') // '0912 345 678' */
export function formatPhone(phone: string): string {
  return phone.replace(/^\+84(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
}
