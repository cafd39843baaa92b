import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** What stands around every page. */
export const frameMessages = defineMessages({
  siteName: { vi: 'Dấu Làng', en: 'Dấu Làng' },
  tagline: {
    vi: 'Hàng thủ công làng nghề Huế, mỗi món một dấu',
    en: 'Craft of the villages around Huế, each piece with its seal',
  },
  skipToContent: { vi: 'Đến nội dung chính', en: 'Skip to content' },
  mainNavigation: { vi: 'Điều hướng chính', en: 'Main' },
  shop: { vi: 'Cửa hàng', en: 'Shop' },
  villages: { vi: 'Làng nghề', en: 'Villages' },
  verify: { vi: 'Kiểm tra nhãn', en: 'Check a label' },
  cart: { vi: 'Giỏ hàng', en: 'Cart' },
  cartWith: {
    vi: (pieces: number) => `Giỏ hàng, ${countedVi(pieces, 'món')}`,
    en: (pieces: number) => `Cart, ${counted(pieces, 'piece')}`,
  },
  studio: { vi: 'Góc nghệ nhân', en: 'Artisan’s studio' },
  office: { vi: 'Văn phòng hợp tác xã', en: 'Cooperative’s office' },
  help: { vi: 'Cách kiểm tra một món hàng', en: 'How to check a piece' },
  apiDocs: { vi: 'Dữ liệu mở (API)', en: 'Open data (API)' },
  forBuyers: { vi: 'Cho người mua', en: 'For buyers' },
  forMakers: { vi: 'Cho nghệ nhân', en: 'For makers' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  footerNote: {
    vi: 'Mỗi món mang con dấu của làng, do hợp tác xã niêm phong vào sổ gốc. Ai cầm món hàng cũng tự kiểm tra được.',
    en: 'Each piece carries its village’s seal, entered in the register by its cooperative. Whoever holds it can check it.',
  },
  demoNote: {
    vi: 'Bản trình diễn: người và đơn hàng là hư cấu; làng, nghề và dữ kiện là thật.',
    en: 'Demonstration: people and orders are invented; villages, crafts and facts are real.',
  },
});
