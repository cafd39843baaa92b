/** A phone number in E.164 (`+84912345678`), or what is wrong with what was typed. */
export type PhoneNumberRead = { phone: string; fault: null } | { phone: null; fault: PhoneNumberFault };
export type PhoneNumberFault = 'not-ten-digits' | 'not-a-number';

/** Of Vietnam: mobile numbers (ten digits with their 0 since 2018) and fixed lines (eleven). */
const MOBILE = /^\+84[35789]\d{8}$/;
const FIXED_LINE = /^\+842\d{9}$/;
const FOREIGN = /^\+(?!84)[1-9]\d{7,14}$/;

/** What people put between the digits; `(0)` is how some write the 0 that is left out behind a country's code. */
const BETWEEN = /\(0\)(?=.*\d)|[\s\p{Pd}\u2212().·/]/gu;
/** Marks of direction and zero-width characters come along from address books and messages. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Reads a phone number as people type and paste it. Nothing is guessed: a number of Vietnam without its 0 or its
 * country's code may be any other country's.
 *
 * @example readPhoneNumber('0912 345 678').phone // '+84912345678'
 */
export function readPhoneNumber(text: string): PhoneNumberRead {
  const typed = text.normalize('NFKC').replace(UNSEEN, '').trim();
  const isForeign = /^(\+|00)/.test(typed);
  const digits = typed.replace(BETWEEN, (found) => (found === '(0)' && !isForeign ? '0' : ''));
  if (!/^\+?\d+$/.test(digits)) return { phone: null, fault: 'not-a-number' };
  const phone = digits
    .replace(/^00/, '+')
    // Vietnam's own code without the plus, with the 0 behind it or not, is told by its length.
    .replace(/^84(?=0?(?:[35789]\d{8}|2\d{9})$)/, '+84')
    .replace(/^(\+84)?0/, '+84');
  if (MOBILE.test(phone) || FIXED_LINE.test(phone) || FOREIGN.test(phone)) return { phone, fault: null };
  return { phone: null, fault: /^(\+84|84)/.test(phone) ? 'not-ten-digits' : 'not-a-number' };
}

export const phoneNumberFaults: Readonly<Record<PhoneNumberFault, { vi: string; en: string }>> = {
  'not-ten-digits': {
    vi: 'Số chưa đúng: số di động có 10 chữ số, ví dụ 0912 345 678.',
    en: 'This number is not right: a Vietnamese mobile number has 10 digits, as in 0912 345 678.',
  },
  'not-a-number': {
    vi: 'Chưa đọc được số này. Số di động có 10 chữ số, ví dụ 0912 345 678; số nước ngoài bắt đầu bằng dấu +.',
    en: 'This cannot be read as a phone number. A Vietnamese mobile has 10 digits, as in 0912 345 678; others begin with +.',
  },
};
