import { defineMessages } from './messages.ts';

/** Prices for a time, as the cooperative's officers set them. */
export const officeSalePriceMessages = defineMessages({
  title: { vi: 'Giá khuyến mãi', en: 'Sale prices' },
  text: {
    vi: 'Giá khuyến mãi tự bắt đầu và tự hết theo ngày. Tiền bán được chia theo giá khuyến mãi, nên phần của nghệ nhân cũng giảm: xin hỏi ý nghệ nhân trước.',
    en: 'A sale price begins and ends by itself with its days. What is paid is shared by it, so the artisan gets less too: please ask them first.',
  },
  saved: { vi: 'Đã lưu giá khuyến mãi.', en: 'The sale price is saved.' },
  stopped: {
    vi: 'Giá thường áp dụng lại từ bây giờ. Đơn đã đặt giữ nguyên giá.',
    en: 'The usual price holds again from now on. Orders placed before keep their price.',
  },
  add: { vi: 'Đặt giá khuyến mãi', en: 'Set a sale price' },
  product: { vi: 'Mặt hàng', en: 'Product' },
  chooseProduct: { vi: 'Chọn mặt hàng', en: 'Choose a product' },
  productLine: {
    vi: (title: string, price: string) => `${title}, ${price}`,
    en: (title: string, price: string) => `${title}, ${price}`,
  },
  price: { vi: 'Giá khuyến mãi (đồng)', en: 'Sale price (đồng)' },
  from: { vi: 'Từ ngày', en: 'From' },
  fromHint: { vi: 'Bỏ trống: từ bây giờ.', en: 'Empty: from now on.' },
  until: { vi: 'Đến hết ngày', en: 'To the end of' },
  save: { vi: 'Lưu giá', en: 'Save the price' },
  none: { vi: 'Không có giá khuyến mãi nào sắp tới.', en: 'There is no sale price now or to come.' },
  nothingForSale: {
    vi: 'Hợp tác xã chưa có mặt hàng nào trong cửa hàng.',
    en: 'The cooperative has nothing in the shop yet.',
  },
  usual: { vi: (price: string) => `Giá thường ${price}`, en: (price: string) => `Usually ${price}` },
  between: {
    vi: (from: string, until: string) => `Từ ${from} đến hết ${until}`,
    en: (from: string, until: string) => `From ${from} to the end of ${until}`,
  },
  now: { vi: 'Đang áp dụng', en: 'Holds now' },
  toCome: { vi: 'Chưa đến ngày', en: 'To come' },
  stop: { vi: 'Ngừng giá này', en: 'Stop this price' },
  wrongProduct: { vi: 'Xin chọn một mặt hàng.', en: 'Please choose a product.' },
  wrongDong: {
    vi: 'Xin cho biết số tiền đồng, ví dụ 250.000.',
    en: 'Please give a sum in đồng, as in 250,000.',
  },
  wrongDay: { vi: 'Xin chọn một ngày.', en: 'Please choose a day.' },
});
