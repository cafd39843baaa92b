import type { PieceHistory } from '@daulang/commerce/api/history';
import type { SealingLink, StudioOverview, StudioPiece, StudioSales } from '@daulang/commerce/api/studio';
import { CID, coop, craft, dong, idOf, title } from './common.ts';

export const aPiece = (change: Partial<StudioPiece> = {}): StudioPiece => ({
  id: idOf(10),
  productId: idOf(1),
  craftSlug: 'non-la',
  title,
  technique: { vi: 'Chằm tay', en: 'Sewn by hand' },
  materials: { vi: 'Lá nón, tre', en: 'Palm leaf, bamboo' },
  dimensionsMm: { length: 410, width: 415, height: 185 },
  weightGrams: 180,
  madeOn: '2026-11-20',
  price: dong(350_000),
  state: 'draft',
  serial: '7K2M-4Q9R-TB3X-W8YZ',
  number: null,
  photographs: [{ cid: CID, role: 'front', width: 1200, height: 1500 }],
  missing: [],
  rejection: null,
  createdAt: '2026-11-20T03:00:00.000Z',
  ...change,
});

export const aStudio = (change: Partial<StudioOverview> = {}): StudioOverview => ({
  artisan: { id: idOf(2), displayName: 'Nghệ nhân mẫu', isDemo: true },
  cooperative: coop,
  signingKey: 'active',
  newKeyWaits: false,
  piecesByState: {
    draft: 1,
    signed: 2,
    vouched: 0,
    inspected: 0,
    rejected: 1,
    sealing: 0,
    submitted: 0,
    recorded: 0,
    final: 4,
  },
  ordersToSend: 1,
  monthEarned: dong(1_225_000),
  template: null,
  crafts: [craft],
  ...change,
});

export const sales: StudioSales = {
  sales: [
    {
      orderCode: 'DL-7K2M',
      title,
      soldAt: '2026-11-28T03:10:00.000Z',
      price: dong(350_000),
      deductions: [
        { account: 'cooperative', amount: dong(70_000) },
        { account: 'village-fund', amount: dong(17_500) },
      ],
      earned: dong(262_500),
      parcelState: 'paid',
    },
  ],
};

export const aLink: SealingLink = {
  url: 'http://seal.localhost/#ticket=1',
  expiresAt: '2099-11-29T04:00:00.000Z',
};

export const aHistory: PieceHistory = {
  events: [
    { what: 'made', by: 'maker', at: '2026-11-20T02:00:00.000Z', place: 'tay-ho' },
    { what: 'signed', by: 'maker', at: '2026-11-20T02:05:00.000Z', place: 'tay-ho' },
  ],
};
