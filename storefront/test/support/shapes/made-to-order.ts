import type { Offer, OfferMakers } from '@daulang/commerce/api/offers';
import { CID, craft, dong, idOf, title } from './common.ts';

const words = { vi: 'Chằm tay bằng lá nón non.', en: 'Sewn by hand of young palm leaves.' };

/** A hat for 350 000 ₫, two a week, in seven days. */
export const anOffer = (change: Partial<Offer> = {}): Offer => ({
  id: idOf(1),
  slug: 'non-la-bai-tho',
  title,
  story: words,
  technique: words,
  materials: words,
  price: dong(350_000),
  maker: { id: idOf(60), displayName: 'Nghệ nhân mẫu' },
  photographs: [{ cid: CID, role: 'front', width: 1200, height: 1500 }],
  state: 'open',
  terms: { capacityPerWeek: 2, leadTimeDays: 7, depositPercent: 100 },
  edition: null,
  mayBeEdition: false,
  said: [
    {
      at: '2026-11-28T03:10:00.000Z',
      by: 'maker',
      terms: { capacityPerWeek: 2, leadTimeDays: 7, depositPercent: 100 },
      price: dong(350_000),
    },
  ],
  ...change,
});

export const offerMakers: OfferMakers = {
  makers: [{ id: idOf(60), displayName: 'Nghệ nhân mẫu' }],
  crafts: [craft],
};
