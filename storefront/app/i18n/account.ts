import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** What a buyer has who is signed in. */
export const accountMessages = defineMessages({
  title: { vi: 'Đơn hàng của tôi', en: 'My orders' },
  ofNumber: {
    vi: (phone: string) => `Những đơn đã đặt bằng số ${phone}.`,
    en: (phone: string) => `Orders that were placed with the number ${phone}.`,
  },
  none: {
    vi: (phone: string) => `Chưa có đơn nào đặt bằng số ${phone}.`,
    en: (phone: string) => `No order has been placed with the number ${phone} yet.`,
  },
  byOtherNumber: {
    vi: 'Đã đặt bằng số khác? Xin tìm bằng mã đơn hàng và số ấy:',
    en: 'Did you order with another number? Find the order by its code and that number:',
  },
  andOthers: {
    vi: (products: number) => `và ${countedVi(products, 'mặt hàng')} khác`,
    en: (products: number) => `and ${counted(products, 'other product')}`,
  },
  pieces: {
    vi: (pieces: number) => countedVi(pieces, 'món'),
    en: (pieces: number) => counted(pieces, 'piece'),
  },
  placedOn: {
    vi: (day: string) => `Đặt ngày ${day}`,
    en: (day: string) => `Placed on ${day}`,
  },
  older: { vi: 'Xem các đơn cũ hơn', en: 'Show older orders' },
  latest: { vi: 'Về các đơn mới nhất', en: 'Back to the latest orders' },
  allOrders: {
    vi: 'Đăng nhập bằng số điện thoại đã ghi khi đặt hàng thì thấy mọi đơn:',
    en: 'Sign in with the phone number you ordered with and see all of your orders:',
  },
  cartElsewhere: {
    vi: 'Đã cho món vào giỏ ở máy khác? Đăng nhập ở cả hai máy thì dùng chung một giỏ hàng.',
    en: 'Did you fill your cart on another device? Sign in on both, and they share one cart.',
  },
  noWorkplace: {
    vi: 'Nghệ nhân hoặc cán bộ hợp tác xã mà không thấy chỗ làm việc của mình: xin nhờ hợp tác xã thêm số này.',
    en: 'If you are an artisan or an officer and your workplace is missing: please ask your cooperative to add this number.',
  },
  noRoomTitle: {
    vi: (most: number) => `Giỏ chứa được nhiều nhất ${most} mặt hàng. Những món sau chưa vào giỏ:`,
    en: (most: number) => `The cart holds ${counted(most, 'different product')}. These found no room in it:`,
  },
  noRoomText: {
    vi: 'Xin đặt hàng hoặc bỏ bớt, rồi cho thêm vào giỏ.',
    en: 'Please order, or take something out, then put them in.',
  },
  putRestIn: { vi: 'Cho thêm vào giỏ', en: 'Put them into the cart' },
});
