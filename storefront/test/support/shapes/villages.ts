import type { CraftList, VillageCard, VillagePage } from '@daulang/commerce/api/villages';
import { craft, village } from './common.ts';

export const aVillage = (change: Partial<VillageCard> = {}): VillageCard => ({
  ...village,
  craft,
  ward: { vi: 'phường Thuận Hoá', en: 'Thuận Hoá ward' },
  lat: 16.45,
  lon: 107.59,
  productCount: 3,
  ...change,
});

export const aVillagePage = (change: Partial<VillagePage> = {}): VillagePage => ({
  ...aVillage(),
  facts: [{ vi: 'Làng có nghề nón từ lâu đời.', en: 'Hats have long been made here.' }],
  recognitions: [{ year: '2012', title: { vi: 'Làng nghề truyền thống', en: 'Traditional craft village' } }],
  season: { vi: 'Quanh năm', en: 'All year' },
  sources: [{ key: 'S1', citation: 'Sách mẫu về làng nghề', url: 'https://example.org/nguon' }],
  doubts: [
    { vi: 'Năm lập làng các nguồn nói khác nhau.', en: 'Sources differ on the year of its founding.' },
  ],
  ...change,
});

export const crafts: CraftList = { crafts: [{ ...craft, villageCount: 2, productCount: 3 }] };
