import { DAYS_TO_SEND } from '@daulang/commerce/api/delivery-promise';
import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** Home, list and product. */
export const shopMessages = defineMessages({
  homeTitle: {
    vi: 'Hàng làng nghề Huế, có con dấu của làng',
    en: 'From Huế’s craft villages, under their seal',
  },
  homeLead: {
    vi: 'Nón lá, tranh làng Sình, gốm Phước Tích, đồng Phường Đúc… Mỗi món là một món có thật, được hợp tác xã niêm phong vào sổ gốc.',
    en: 'Poem hats, Sình prints, Phước Tích stoneware, Phường Đúc bronze. Each piece exists, and its cooperative has sealed it in the register.',
  },
  searchLabel: { vi: 'Tìm trong cửa hàng', en: 'Search the shop' },
  searchHint: { vi: 'Nón bài thơ, gốm, hương trầm…', en: 'Poem hat, pottery, incense…' },
  search: { vi: 'Tìm', en: 'Search' },
  scanTitle: { vi: 'Đang cầm một món trên tay?', en: 'Holding a piece in your hand?' },
  scanText: {
    vi: 'Quét mã trên nhãn để xem chứng nhận của món hàng. Không cần tài khoản.',
    en: 'Scan its label to see its certificate. No account needed.',
  },
  scanAction: { vi: 'Quét nhãn', en: 'Scan a label' },
  typeAction: { vi: 'Gõ mã', en: 'Type the code' },
  craftsTitle: { vi: 'Chọn theo nghề', en: 'By craft' },
  mapTitle: { vi: 'Các làng ở đâu', en: 'Where the villages are' },
  allVillages: { vi: 'Xem tất cả làng nghề', en: 'See all villages' },
  newestTitle: { vi: 'Vừa được niêm phong', en: 'Newly sealed' },
  seeAll: { vi: 'Xem tất cả', en: 'See everything' },
  counted: {
    vi: (sealed: number, villages: number) =>
      `${countedVi(sealed, 'món')} đã niêm phong từ ${countedVi(villages, 'làng nghề')}`,
    en: (sealed: number, villages: number) =>
      `${counted(sealed, 'sealed piece')} from ${counted(villages, 'village')}`,
  },
  productCount: {
    vi: (n: number) => countedVi(n, 'mặt hàng'),
    en: (n: number) => counted(n, 'product'),
  },

  listTitle: { vi: 'Cửa hàng', en: 'The shop' },
  resultsFor: { vi: (q: string) => `Kết quả cho “${q}”`, en: (q: string) => `Results for “${q}”` },
  found: { vi: (n: number) => countedVi(n, 'mặt hàng'), en: (n: number) => counted(n, 'product') },
  nothingTitle: { vi: 'Chưa có món nào như vậy', en: 'Nothing like that yet' },
  nothingText: {
    vi: 'Thử bỏ bớt điều kiện, hoặc tìm bằng tên nghề: nón, gốm, tranh, hương…',
    en: 'Try fewer conditions, or the name of a craft: hat, pottery, print, incense…',
  },
  nearOnly: {
    vi: 'Chưa có món nào ghi đúng như vậy. Dưới đây là những món gần nhất.',
    en: 'Nothing is called exactly that. These come nearest.',
  },
  suggested: { vi: 'Gợi ý', en: 'Suggestions' },
  seeToo: { vi: 'Xem thêm:', en: 'See also:' },
  meant: { vi: 'Có phải đang tìm:', en: 'Were you looking for:' },
  // As on a certificate: the names of villages say themselves that they are some.
  suggestedVillage: { vi: 'Nơi làm', en: 'Place' },
  suggestedMaker: { vi: 'Nghệ nhân', en: 'Maker' },
  suggestedProduct: { vi: 'Mặt hàng', en: 'Product' },
  filters: { vi: 'Lọc và sắp xếp', en: 'Filter and sort' },
  craft: { vi: 'Nghề', en: 'Craft' },
  village: { vi: 'Làng', en: 'Village' },
  anyCraft: { vi: 'Tất cả nghề', en: 'All crafts' },
  anyVillage: { vi: 'Tất cả làng', en: 'All villages' },
  minPrice: { vi: 'Giá từ (₫)', en: 'Price from (₫)' },
  maxPrice: { vi: 'Giá đến (₫)', en: 'Price to (₫)' },
  readyOnly: { vi: (n: number) => `Có sẵn để gửi (${n})`, en: (n: number) => `Ready to send (${n})` },
  sort: { vi: 'Sắp xếp', en: 'Sort' },
  sortNewest: { vi: 'Mới nhất', en: 'Newest' },
  sortRelevance: { vi: 'Đúng ý nhất', en: 'Best match' },
  sortPriceUp: { vi: 'Giá tăng dần', en: 'Price, low to high' },
  sortPriceDown: { vi: 'Giá giảm dần', en: 'Price, high to low' },
  apply: { vi: 'Áp dụng', en: 'Apply' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  firstPage: { vi: 'Về trang đầu danh sách', en: 'Back to the first page' },
  paging: { vi: 'Trang của danh sách', en: 'Pages' },

  inStock: {
    vi: (n: number) => `Còn ${countedVi(n, 'món')}, gửi trong ${DAYS_TO_SEND} ngày`,
    en: (n: number) => `${counted(n, 'piece')} left, sent within ${counted(DAYS_TO_SEND, 'day')}`,
  },
  inStockShort: {
    vi: (n: number) => `Còn ${countedVi(n, 'món')}`,
    en: (n: number) => `${counted(n, 'piece')} left`,
  },
  oneOnly: { vi: 'Chỉ có một món này', en: 'The only one' },
  madeToOrder: {
    vi: (days: number) => `Làm theo đơn, ${days} ngày`,
    en: (days: number) => `Made to order, ${counted(days, 'day')}`,
  },
  beingBought: {
    vi: (time: string) => `Đang có người mua, có thể trống lại lúc ${time}`,
    en: (time: string) => `Somebody is buying this; it may be free again at ${time}`,
  },
  beingBoughtShort: { vi: 'Đang có người mua', en: 'Being bought' },
  soldOut: { vi: 'Đã hết', en: 'Sold out' },
  certified: { vi: 'Có chứng nhận', en: 'Certified' },

  home: { vi: 'Trang đầu', en: 'Home' },
  breadcrumb: { vi: 'Vị trí trang này', en: 'You are here' },
  madeBy: { vi: 'Nghệ nhân', en: 'Made by' },
  makerUnnamed: { vi: 'không công bố tên', en: 'an artisan who is not named' },
  demoMark: { vi: 'minh hoạ', en: 'demo' },
  demoExplained: { vi: 'Nhân vật hư cấu của bản trình diễn', en: 'An invented person of this demonstration' },
  usualPrice: { vi: 'Giá thường', en: 'Usual price' },
  saleUntil: {
    vi: (day: string) => `Giá khuyến mãi đến hết ${day}`,
    en: (day: string) => `Sale price to the end of ${day}`,
  },
  addToCart: { vi: 'Cho vào giỏ', en: 'Add to cart' },
  certificateTitle: { vi: 'Chứng nhận của làng', en: 'The village’s certificate' },
  certificateText: {
    vi: (cooperative: string) =>
      `${cooperative} đã niêm phong từng món vào sổ gốc. Quý khách xem được trước khi mua, và quét lại khi nhận hàng.`,
    en: (cooperative: string) =>
      `${cooperative} has entered each piece in the register. See it before you buy, scan it when it arrives.`,
  },
  sealedWhenMade: {
    vi: 'Hàng làm theo đơn có chứng nhận khi làm xong; hiện chưa có món nào để xem.',
    en: 'What is made to order gets its certificate when it is finished; there is none to look at now.',
  },
  noneOnSale: {
    vi: 'Hiện không có món nào đang bán, nên không có chứng nhận nào để xem ở đây.',
    en: 'No piece of this is on sale now, so there is no certificate to look at here.',
  },
  certificateNumber: { vi: (n: number) => `Chứng nhận số ${n}`, en: (n: number) => `Certificate no. ${n}` },
  madeOn: { vi: (day: string) => `làm ngày ${day}`, en: (day: string) => `made on ${day}` },
  story: { vi: 'Câu chuyện', en: 'The story' },
  materials: { vi: 'Chất liệu', en: 'Made of' },
  technique: { vi: 'Cách làm', en: 'How it is made' },
  dimensions: { vi: 'Kích thước', en: 'Size' },
  weight: { vi: 'Khối lượng', en: 'Weight' },
  sharesTitle: { vi: 'Tiền quý khách trả về đâu', en: 'Where your money goes' },
  sharesText: {
    vi: 'Chia theo tỷ lệ đang áp dụng, tính đến từng đồng.',
    en: 'By the rates in force, to the last đồng.',
  },
  shareArtisan: { vi: 'Nghệ nhân', en: 'The artisan' },
  shareCooperative: { vi: 'Hợp tác xã', en: 'The cooperative' },
  shareVillageFund: { vi: 'Quỹ làng', en: 'The village fund' },
  sharePlatform: { vi: 'Nền tảng Dấu Làng', en: 'The Dấu Làng platform' },
  shareTax: { vi: 'Thuế khấu trừ', en: 'Withheld tax' },
  shareOf: { vi: 'Phần', en: 'Share' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  related: { vi: 'Cùng nghề', en: 'Of the same craft' },
  morePictures: { vi: 'Ảnh khác', en: 'More pictures' },
});
