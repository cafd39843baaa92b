import type { AbroadPlace } from '../../../../api/abroad.js';
import type { OfficeParcel } from '../../../../api/orders.js';

export type Receiver = Pick<OfficeParcel, 'buyer' | 'gift' | 'address' | 'pickUp'>;

/** In place of an address. */
const FETCHED = 'Khách đến nhận tại xưởng · Pick-up at the workshop';

/** Whom a parcel goes to, as lines on paper: the country stands alone where it is another one. */
export function receiverLines({ buyer, gift, address, pickUp }: Receiver) {
  const { street = '', ward = '', province = '', countryCode = 'VN' } = address ?? {};
  const abroad = address?.abroad && linesAbroad(address.abroad);
  const receiver = gift ?? buyer;
  return {
    name: receiver.name,
    phone: phoneOnPaper(receiver.phone),
    lines: pickUp ? [FETCHED] : (abroad ?? [street, ward, province]).filter((line) => line !== ''),
    country: pickUp || countryCode === 'VN' ? null : countryName(countryCode),
  };
}

/** As a courier within Vietnam dials it. */
const phoneOnPaper = (phone: string): string =>
  phone.startsWith('+84') ? `0${phone.slice(3)}`.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3') : phone;

/** As the posts of all countries read it: in English and French, in capitals. */
const countryName = (code: string): string =>
  [...new Set(['en', 'fr'].map((it) => namesIn(it).of(code)?.toUpperCase() ?? code))].join(' · ');

const namesIn = (language: string) => new Intl.DisplayNames(language, { type: 'region' });

const linesAbroad = ({ lines, city, region, postalCode }: AbroadPlace): string[] => [
  ...lines,
  [postalCode, city].filter(Boolean).join(' '),
  region ?? '',
];
