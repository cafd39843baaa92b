import { chance, oneOf } from '../load/chance.ts';

/** A text in both languages, as the shop shows it. */
export interface Bilingual {
  vi: string;
  en: string;
}

/** What a product of the seed is varied by; together with the seed's titles these make some 100 000 names. */
const COLOURS: Bilingual[] = [
  { vi: 'sắc tím', en: 'violet' },
  { vi: 'sắc chàm', en: 'indigo' },
  { vi: 'sắc đỏ son', en: 'vermilion' },
  { vi: 'sắc vàng nghệ', en: 'turmeric yellow' },
  { vi: 'sắc xanh lục', en: 'leaf green' },
  { vi: 'sắc nâu non', en: 'light brown' },
  { vi: 'sắc trắng ngà', en: 'ivory' },
  { vi: 'sắc đen tuyền', en: 'deep black' },
];
const MOTIFS: Bilingual[] = [
  { vi: 'hoa sen', en: 'lotus' },
  { vi: 'cầu Tràng Tiền', en: 'Tràng Tiền bridge' },
  { vi: 'chùa Thiên Mụ', en: 'Thiên Mụ pagoda' },
  { vi: 'chim phượng', en: 'phoenix' },
  { vi: 'cá chép', en: 'carp' },
  { vi: 'mây ngũ sắc', en: 'five-coloured clouds' },
  { vi: 'lá trúc', en: 'bamboo leaves' },
  { vi: 'hoa mai', en: 'apricot blossom' },
  { vi: 'thuyền sông Hương', en: 'boats on the Perfume river' },
  { vi: 'chữ thọ', en: 'the sign of long life' },
];
const SIZES: Bilingual[] = [
  { vi: 'cỡ nhỏ', en: 'small' },
  { vi: 'cỡ vừa', en: 'medium' },
  { vi: 'cỡ lớn', en: 'large' },
  { vi: 'cỡ đại', en: 'extra large' },
];

/** A variation of a seed's title, the same for the same number. */
export function titleOf(seed: Bilingual, nth: number): Bilingual {
  const random = chance(nth);
  const [colour, motif, size] = [oneOf(random, COLOURS), oneOf(random, MOTIFS), oneOf(random, SIZES)];
  return {
    vi: `${seed.vi} ${motif.vi}, ${colour.vi}, ${size.vi}`,
    en: `${seed.en}, ${motif.en}, ${colour.en}, ${size.en}`,
  };
}

/** Family, middle and given names; together invented, and marked as demo on screen. */
const NAMES = [
  ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Tôn Thất'],
  ['Thị', 'Văn', 'Thanh', 'Đức', 'Ngọc', 'Hữu', 'Minh', 'Khánh'],
  [
    'Sen Trắng',
    'Trúc Lâm',
    'Gốm Nâu',
    'Lụa Vàng',
    'Chỉ Thêu',
    'Mây Tre',
    'Sơn Mài',
    'Đồng Thau',
    'Giấy Dó',
    'Lá Non',
  ],
];

/** A name that is wordplay on a craft, so that nobody takes it for somebody's. */
export function makersName(nth: number): string {
  const random = chance(nth * 7919);
  return NAMES.map((choices) => oneOf(random, choices)).join(' ');
}
