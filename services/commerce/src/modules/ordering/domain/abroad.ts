/** What telephones of a country begin with; of countries that are not here any number is taken. */
const CALLING_CODES: Readonly<Record<string, string>> = {
  ...{ AT: '43', AU: '61', BE: '32', CA: '1', CH: '41', CN: '86', CZ: '420', DE: '49', DK: '45', ES: '34' },
  ...{ FI: '358', FR: '33', GB: '44', HK: '852', IE: '353', IT: '39', JP: '81', KH: '855', KR: '82' },
  ...{ LA: '856', LU: '352', MY: '60', NL: '31', NO: '47', NZ: '64', PH: '63', PL: '48', PT: '351' },
  ...{ SE: '46', SG: '65', TH: '66', TW: '886', US: '1' },
};

/** Countries and territories whose posts know no codes. */
const WITHOUT_POSTAL_CODES = new Set([
  ...['AE', 'AO', 'BO', 'BS', 'BZ', 'CI', 'CM', 'FJ', 'GH', 'HK', 'JM', 'MO', 'PA', 'QA', 'RW', 'UG', 'ZW'],
]);

export const callingCodeOf = (countryCode: string): string | null => CALLING_CODES[countryCode] ?? null;

/** A courier there calls a number of there. @example isPhoneOf('FR', '+33612345678') // true */
export function isPhoneOf(countryCode: string, phone: string): boolean {
  const code = callingCodeOf(countryCode);
  return code === null || phone.startsWith(`+${code}`);
}

export const hasPostalCodes = (countryCode: string): boolean => !WITHOUT_POSTAL_CODES.has(countryCode);
