import { DAYS_TO_SEND } from '../../../../api/delivery-promise.js';
import type { Language } from '../../../../api/text.js';
import type { OrderFacts, ParcelOfOrder } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';

const NAMES: InBoth<{ place: string; open: string }> = {
  vi: { place: 'Nhận tại xưởng', open: 'Giờ mở cửa' },
  en: { place: 'To be fetched at', open: 'Open' },
};

/** Street, ward and province of where a parcel is fetched; empty for one that is sent. */
export const pickUpAddress = ({ pickUp }: ParcelOfOrder): string =>
  pickUp ? [pickUp.street, pickUp.ward, pickUp.province].join(', ') : '';

/** Where the buyer fetches what of their order, and when somebody is there. */
export function pickUpDetails(
  parcels: readonly ParcelOfOrder[],
  language: Language,
): NonNullable<Letter['details']> {
  const { place, open } = NAMES[language];
  return parcels.flatMap((parcel) =>
    parcel.pickUp
      ? [
          { name: place, value: `${parcel.cooperative[language]}, ${pickUpAddress(parcel)}` },
          { name: open, value: parcel.pickUp.open[language] },
        ]
      : [],
  );
}

/** Nothing of the order is sent. */
export const fetchesAll = ({ parcels }: Pick<OrderFacts, 'parcels'>): boolean =>
  parcels.every(({ pickUp }) => pickUp !== null);

/** What becomes of a sold order now. */
export const whatFollows = (order: OrderFacts): InBoth<string> =>
  fetchesAll(order)
    ? {
        vi: `Hợp tác xã sẽ chuẩn bị hàng trong vòng ${DAYS_TO_SEND} ngày.`,
        en: `The cooperative has your pieces ready within ${DAYS_TO_SEND} days.`,
      }
    : {
        vi: `Hợp tác xã sẽ gửi hàng trong vòng ${DAYS_TO_SEND} ngày.`,
        en: `The cooperative sends your pieces within ${DAYS_TO_SEND} days.`,
      };
