import type { BeginOfferRequest } from '../../api/offers.js';

const both = (vi: string, en: string) => ({ vi, en });

/** What a workshop may offer to make. */
export const aLantern = (change: Partial<BeginOfferRequest> = {}): BeginOfferRequest => ({
  craftSlug: 'conical-hats',
  title: both('Đèn lồng lá', 'Leaf lantern'),
  story: both('Đèn treo hiên, thắp nến.', 'A lantern for the porch, with a candle.'),
  technique: both('Chằm tay', 'Sewn by hand'),
  materials: both('Lá nón, tre', 'Palm leaf, bamboo'),
  price: { amount: '400000', currency: 'VND' },
  ...change,
});
