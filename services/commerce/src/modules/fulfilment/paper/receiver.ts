import type { OfficeParcel } from '../../../../api/orders.js';

/** Whom a parcel goes to, as lines on paper: the country stands alone where it is another one. */
export function receiverLines({ buyer, gift, address }: Pick<OfficeParcel, 'buyer' | 'gift' | 'address'>) {
  const { street, ward, province, countryCode } = address;
  const receiver = gift ?? buyer;
  return {
    name: receiver.name,
    phone: phoneOnPaper(receiver.phone),
    lines: [street, ward, province].filter((line) => line !== ''),
    country: countryCode === 'VN' ? null : countryName(countryCode),
  };
}

/** As a courier within Vietnam dials it. */
const phoneOnPaper = (phone: string): string =>
  phone.startsWith('+84') ? `0${phone.slice(3)}`.replace(/^(\d{4})(\d{3})(\d+)$/, '$1 $2 $3') : phone;

const countryName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'region' }).of(code)?.toUpperCase() ?? code;
