/** Digits behind the decimal sign of what is charged or may come in (ISO 4217): the đồng and the yen have none, the Kuwaiti dinar three. */
const MINOR_DIGITS: Readonly<Record<string, number>> = { VND: 0, JPY: 0, USD: 2, EUR: 2, KWD: 3 };

/** How people write it; others by their code. */
const SIGNS: Readonly<Record<string, string>> = { VND: '₫', USD: 'US$', EUR: '€' };

/**
 * How many digits of an amount in minor units stand behind the decimal sign; two for what is not listed, as most have.
 * @example minorDigits('VND') // 0
 */
export const minorDigits = (currency: string): number => MINOR_DIGITS[currency] ?? 2;

/**
 * `1.250.000 ₫`, `48,25 US$` in Vietnamese, `₫1,250,000`, `US$48.25` in English. Written from the text, not from a number, so that no
 * unit is lost however large the sum. Pages, letters and papers ask this one place.
 * @param amount minor units of the currency, as a number without end or a decimal string
 * @example writtenMoney({ amount: '4825', currency: 'USD' }, 'en') // 'US$48.25'
 */
export function writtenMoney(
  { amount, currency }: { amount: string | bigint; currency: string },
  language: 'vi' | 'en',
): string {
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.'];
  const places = minorDigits(currency);
  const said = String(amount);
  const negative = said.startsWith('-');
  const digits = (negative ? said.slice(1) : said).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, thousands);
  const written = places > 0 ? `${whole}${decimal}${digits.slice(-places)}` : whole;
  const sign = negative ? '−' : '';
  // A no-break space: the sign of the currency never stands alone on the next line.
  if (language === 'vi') return `${sign}${written}\u00a0${SIGNS[currency] ?? currency}`;
  return `${sign}${SIGNS[currency] ?? `${currency}\u00a0`}${written}`;
}
