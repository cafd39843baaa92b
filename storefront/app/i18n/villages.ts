import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** Villages, crafts and the map. */
export const villageMessages = defineMessages({
  listTitle: { vi: 'Làng nghề quanh Huế', en: 'Craft villages around Huế' },
  listLead: {
    vi: 'Mỗi làng một nghề, một con dấu. Dữ kiện kèm nguồn; chỗ nào còn ngờ, chúng tôi nói là còn ngờ.',
    en: 'One craft and one seal for each village. Facts come with their sources; what is in doubt is said to be in doubt.',
  },
  mapCity: { vi: 'Trong và quanh thành phố', en: 'In and around the city' },
  mapRegion: { vi: 'Vùng Huế', en: 'The Huế region' },
  mapNote: {
    vi: 'Lược đồ; vị trí chính xác đến 1–2 km.',
    en: 'A sketch; places are right to 1–2 km.',
  },
  perfumeRiver: { vi: 'Sông Hương', en: 'Perfume River' },
  sea: { vi: 'Biển Đông', en: 'East Sea' },
  ward: { vi: 'Nơi', en: 'Place' },
  craft: { vi: 'Nghề', en: 'Craft' },
  season: { vi: 'Mùa', en: 'Season' },
  sealOf: {
    vi: (village: string) => `Con dấu của ${village}`,
    en: (village: string) => `The seal of ${village}`,
  },
  factsTitle: { vi: 'Điều đã biết', en: 'What is known' },
  recognitionsTitle: { vi: 'Được công nhận', en: 'Recognised' },
  doubtsTitle: { vi: 'Điều còn ngờ', en: 'What is in doubt' },
  doubtsLead: {
    vi: 'Nguồn nói khác nhau, hoặc chúng tôi chưa kiểm chứng được:',
    en: 'Sources differ here, or we could not verify it:',
  },
  sourcesTitle: { vi: 'Nguồn', en: 'Sources' },
  productsTitle: { vi: 'Hàng của làng', en: 'From this village' },
  productCount: {
    vi: (n: number) => countedVi(n, 'mặt hàng'),
    en: (n: number) => counted(n, 'product'),
  },
  noProducts: { vi: 'Chưa có hàng trong cửa hàng', en: 'Nothing in the shop yet' },
  seeProducts: {
    vi: (n: number) => `Xem ${countedVi(n, 'mặt hàng')}`,
    en: (n: number) => `See ${counted(n, 'product')}`,
  },
  craftVillages: { vi: 'Các làng làm nghề này', en: 'Villages of this craft' },
  craftProducts: { vi: 'Hàng của nghề này', en: 'From this craft' },
});
