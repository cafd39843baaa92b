import type { ProductPicture } from '@daulang/commerce/api/catalog';

/** An id that says which one it is: `idOf(7)`. */
export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });

export const CID = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy';

export const coop = {
  slug: 'thanh-tien',
  name: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' },
};

export const craft = { slug: 'non-la', name: { vi: 'nón lá', en: 'conical hat' } };

export const village = { slug: 'phu-cam', name: { vi: 'Phủ Cam', en: 'Phủ Cam' } };

export const title = { vi: 'Nón lá bài thơ', en: 'Poem hat' };

export const picture: ProductPicture = {
  cid: CID,
  alt: { vi: 'Nón nhìn từ trước', en: 'The hat from the front' },
  width: 1200,
  height: 1500,
};

export const feed = <Item>(...items: Item[]) => ({ items, nextCursor: null });
