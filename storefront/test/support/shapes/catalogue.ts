import type { HomePage, ProductCard, ProductDetail, ProductPage } from '@daulang/commerce/api/catalog';
import { coop, craft, dong, idOf, picture, title, village } from './common.ts';

export const aProduct = (change: Partial<ProductCard> = {}): ProductCard => ({
  id: idOf(1),
  slug: 'non-la-bai-tho',
  title,
  craft,
  village,
  cooperative: coop,
  price: dong(350_000),
  usualPrice: null,
  saleUntil: null,
  picture,
  availability: { state: 'in-stock', pieces: 3, leadTimeDays: null, depositPercent: null, freeAgainAt: null },
  edition: null,
  certified: true,
  ...change,
});

export const productsWith = (items: ProductCard[], change: Partial<ProductPage> = {}): ProductPage => ({
  items,
  nextCursor: null,
  total: items.length,
  facets: {
    crafts: [{ ...craft, count: 3 }],
    villages: [{ ...village, count: 3 }],
    price: { min: dong(120_000), max: dong(900_000) },
    ready: 2,
  },
  isNear: false,
  ...change,
});

export const aProductDetail = (change: Partial<ProductDetail> = {}): ProductDetail => ({
  ...aProduct(),
  story: { vi: 'Nón chằm ở Phủ Cam.', en: 'A hat sewn in Phủ Cam.' },
  materials: { vi: 'Lá nón, tre', en: 'Palm leaf, bamboo' },
  technique: { vi: 'Chằm tay', en: 'Sewn by hand' },
  dimensionsMm: { length: 410, width: 410, height: 185 },
  weightGrams: 180,
  pictures: [picture],
  maker: {
    id: idOf(2),
    displayName: 'Nghệ nhân mẫu',
    isDemo: true,
    bio: { vi: 'Làm nón từ nhỏ.', en: 'Sews since childhood.' },
  },
  shares: [
    { account: 'artisan', amount: dong(245_000), rateBasisPoints: 7000 },
    { account: 'cooperative', amount: dong(70_000), rateBasisPoints: 2000 },
    { account: 'village-fund', amount: dong(17_500), rateBasisPoints: 500 },
    { account: 'platform', amount: dong(17_500), rateBasisPoints: 500 },
  ],
  pieces: [{ cooperativeNumber: '1', number: 7, madeOn: '2026-11-01', editionNumber: null, picture }],
  related: [],
  updatedAt: '2026-11-20T03:00:00.000Z',
  ...change,
});

export const aHome = (change: Partial<HomePage> = {}): HomePage => ({
  newest: [aProduct()],
  crafts: [{ ...craft, productCount: 3, picture }],
  certifiedPieces: 12,
  villageCount: 9,
  ...change,
});
