import { counted } from './counted.ts';
import { defineMessages } from './messages.ts';

/** Cart, checkout and order status. */
export const cartMessages = defineMessages({
  title: { vi: 'Giỏ hàng', en: 'Your cart' },
  emptyTitle: { vi: 'Giỏ hàng đang trống', en: 'Your cart is empty' },
  emptyText: { vi: 'Mời quý khách dạo một vòng cửa hàng.', en: 'Have a look around the shop.' },
  toShop: { vi: 'Vào cửa hàng', en: 'Go to the shop' },
  added: { vi: 'Đã cho vào giỏ.', en: 'Added to your cart.' },
  mostProducts: {
    vi: (most: number) =>
      `Giỏ chứa được nhiều nhất ${most} mặt hàng nên món mới chưa vào giỏ. Xin đặt hàng hoặc bỏ bớt rồi thêm lại.`,
    en: (most: number) =>
      `The cart holds ${counted(most, 'different product')}, so the new one is not in it. Please order, or take something out and add it again.`,
  },
  mostPieces: {
    vi: (most: number) =>
      `Mỗi mặt hàng đặt được nhiều nhất ${most} món một lần. Giỏ vẫn như trước; cần thêm, xin đặt đơn nữa.`,
    en: (most: number) =>
      `At most ${counted(most, 'piece')} of one product go into one order. The cart is as it was; please order the others separately.`,
  },
  notForSale: {
    vi: 'Món này không còn bán nên chưa vào giỏ.',
    en: 'This is not for sale any more, so it is not in your cart.',
  },
  goneTitle: {
    vi: 'Không còn bán. Xin bỏ ra rồi đặt những món còn lại.',
    en: 'Not for sale any more. Please take it out, then order the rest.',
  },
  goneFirst: {
    vi: 'Có món không còn bán. Xin bỏ món ấy ra rồi đặt hàng.',
    en: 'Something is not for sale any more. Please take it out before ordering.',
  },
  priceWas: {
    vi: (money: string) => `Giá đã đổi: lúc cho vào giỏ là ${money}.`,
    en: (money: string) => `The price has changed: it was ${money} when you put it in.`,
  },
  repricedTitle: {
    vi: 'Giá đã đổi từ lúc cho vào giỏ',
    en: 'Prices have changed since you filled your cart',
  },
  repricedLine: {
    vi: (title: string, was: string, now: string) => `${title}: ${was} nay là ${now}`,
    en: (title: string, was: string, now: string) => `${title}: ${was}, now ${now}`,
  },
  parcelFrom: { vi: (name: string) => `Gửi từ ${name}`, en: (name: string) => `Sent by ${name}` },
  quantityOf: { vi: (title: string) => `Số lượng ${title}`, en: (title: string) => `Quantity of ${title}` },
  update: { vi: 'Cập nhật', en: 'Update' },
  remove: { vi: 'Bỏ ra', en: 'Remove' },
  each: { vi: 'mỗi món', en: 'each' },
  fewerLeft: {
    vi: (left: number) => (left === 0 ? 'Món này vừa hết.' : `Chỉ còn ${left} món.`),
    en: (left: number) => (left === 0 ? 'This has just sold out.' : `Only ${left} left.`),
  },
  beingBought: {
    vi: (left: number, time: string) =>
      left === 0
        ? `Đang có người mua, có thể trống lại lúc ${time}.`
        : `Chỉ còn ${left} món; số còn lại đang có người mua, có thể trống lại lúc ${time}.`,
    en: (left: number, time: string) =>
      left === 0
        ? `Somebody is buying this; it may be free again at ${time}.`
        : `Only ${left} left; others are being bought and may be free again at ${time}.`,
  },
  waitingTitle: {
    vi: (code: string) => `Đơn ${code} đang chờ thanh toán`,
    en: (code: string) => `Order ${code} is waiting for payment`,
  },
  waitingText: {
    vi: (time: string) =>
      `Các món trong đơn được giữ đến ${time}. Nếu đặt hàng lần nữa, đơn mới sẽ thay đơn này.`,
    en: (time: string) =>
      `Its pieces are kept until ${time}. If you order again, the new order takes its place.`,
  },
  toWaiting: { vi: 'Mở đơn để thanh toán hoặc huỷ', en: 'Open the order to pay or cancel it' },
  notOrderable: {
    vi: 'Có món không còn đủ. Xin sửa số lượng rồi đặt hàng.',
    en: 'Something is no longer there in that number. Please change it before ordering.',
  },
  goods: { vi: 'Tiền hàng', en: 'Goods' },
  shipping: { vi: 'Phí gửi hàng', en: 'Shipping' },
  shippingEstimate: { vi: 'Phí gửi hàng (tạm tính)', en: 'Shipping (estimate)' },
  total: { vi: 'Tổng cộng', en: 'Total' },
  checkout: { vi: 'Đặt hàng', en: 'Check out' },

  checkoutTitle: { vi: 'Đặt hàng', en: 'Checkout' },
  contact: { vi: 'Người đặt hàng', en: 'Who orders' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  emailHint: {
    vi: 'Dùng cho trang thanh toán và cho thư về đơn hàng.',
    en: 'For the payment page, and for letters about your order.',
  },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  phoneHint: {
    vi: 'Để người giao hàng gọi khi đến. Số nước ngoài bắt đầu bằng dấu +.',
    en: 'For the carrier to call. Begin with + and the country code if it is not Vietnamese.',
  },
  address: { vi: 'Gửi đến đâu', en: 'Where it goes' },
  addressNote: {
    vi: 'Hiện chúng tôi gửi trong Việt Nam, đến nhà hoặc khách sạn.',
    en: 'For now we send within Vietnam, to a home or a hotel.',
  },
  street: { vi: 'Số nhà, tên đường', en: 'House number and street' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  placeOrder: {
    vi: (total: string) => `Đặt đơn hàng ${total}`,
    en: (total: string) => `Place the order, ${total}`,
  },
  yourOrder: { vi: 'Đơn của quý khách', en: 'Your order' },
  changeCart: { vi: 'Sửa giỏ hàng', en: 'Change the cart' },
  mendTitle: { vi: 'Xin xem lại vài chỗ', en: 'Please look at a few fields' },
  mendText: {
    vi: (fields: number) => `Có ${fields} mục cần sửa; những gì đã điền vẫn còn.`,
    en: (fields: number) =>
      fields === 1
        ? 'One field needs a change; what you filled in is kept.'
        : `${fields} fields need a change; what you filled in is kept.`,
  },
  newTotalTitle: { vi: 'Tổng tiền đã đổi', en: 'The total has changed' },
  newTotalText: {
    vi: (total: string) => `Với địa chỉ và giá lúc này, tổng cộng là ${total}. Xin xem lại rồi đặt hàng.`,
    en: (total: string) =>
      `With this address and today’s prices the total is ${total}. Please look again, then order.`,
  },
  justGoneTitle: { vi: 'Có món vừa hết', en: 'Something has just sold out' },
  justGoneText: {
    vi: 'Người khác vừa nhanh tay hơn. Chưa thu tiền của quý khách; những gì đã điền vẫn còn.',
    en: 'Somebody else was a moment faster. Nothing was charged, and what you filled in is kept.',
  },
  wrongName: {
    vi: 'Xin cho biết họ tên, ít nhất 2 chữ cái.',
    en: 'Please give a name of at least 2 letters.',
  },
  wrongEmail: {
    vi: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@noinao.vn.',
    en: 'This is not an e-mail address, as in name@example.com.',
  },
  wrongProvince: { vi: 'Xin chọn tỉnh hoặc thành phố.', en: 'Please choose a province or city.' },
  wrongStreet: { vi: 'Xin cho biết số nhà và tên đường.', en: 'Please give house number and street.' },

  order: { vi: 'Đơn hàng', en: 'Order' },
  keepTitle: { vi: 'Xin lưu lại trang này', en: 'Please keep this page' },
  keepText: {
    vi: 'Đường dẫn dưới đây mở lại đơn hàng. Nếu mất, xin tìm lại bằng mã đơn hàng và số điện thoại. Ai có đường dẫn đều xem được đơn hàng, xin giữ riêng.',
    en: 'The link below opens your order again. If you lose it, find the order by its code and your phone number. Whoever has the link can see the order, so please keep it to yourself.',
  },
  keepTextAlone: {
    vi: 'Đường dẫn dưới đây mở lại đơn hàng, và không có cách nào khác. Ai có đường dẫn đều xem được đơn hàng, xin giữ riêng.',
    en: 'The link below opens your order again, and nothing else does. Whoever has it can see the order, so please keep it to yourself.',
  },
  orderLink: { vi: 'Đường dẫn đến đơn hàng', en: 'Link to the order' },
  copyLink: { vi: 'Sao chép đường dẫn', en: 'Copy the link' },
  saveLink: { vi: 'Lưu vào máy', en: 'Save it on this device' },
  linkCopied: { vi: 'Đã sao chép đường dẫn.', en: 'The link is copied.' },
  linkSelected: {
    vi: 'Máy không cho sao chép tự động. Đường dẫn đã được chọn sẵn: xin giữ ngón tay trên đó rồi chọn Sao chép.',
    en: 'This device does not allow copying by a button. The link is selected: hold your finger on it and choose Copy.',
  },
  payNow: { vi: 'Thanh toán', en: 'Pay now' },
  cancelOrder: { vi: 'Huỷ đơn này', en: 'Cancel this order' },
  keptUntil: {
    vi: (moment: string) => `Hàng được giữ đến ${moment}.`,
    en: (moment: string) => `The pieces are kept for you until ${moment}.`,
  },
  statePlaced: { vi: 'Chờ thanh toán', en: 'Waiting for payment' },
  wasPlaced: { vi: 'Đã đặt hàng', en: 'Ordered' },
  stateConfirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  statePaid: { vi: 'Đã thanh toán', en: 'Paid' },
  statePacked: { vi: 'Đã đóng gói', en: 'Packed' },
  stateSent: { vi: 'Đang trên đường', en: 'On its way' },
  stateDelivered: { vi: 'Đã giao', en: 'Delivered' },
  stateCancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  stateExpired: { vi: 'Hết hạn giữ hàng', en: 'Expired' },
  stateRefunded: { vi: 'Đã hoàn tiền', en: 'Refunded' },
  stateReturned: { vi: 'Đã trả lại', en: 'Returned' },
  nextPlaced: {
    vi: 'Món hàng đang được giữ. Mời quý khách thanh toán để hoàn tất.',
    en: 'Your pieces are reserved. Pay to complete the order.',
  },
  nextConfirmed: {
    vi: 'Hợp tác xã đang chuẩn bị hàng. Xin trả tiền khi nhận hàng.',
    en: 'The cooperative is getting your pieces ready. Please pay when they come.',
  },
  nextPaid: {
    vi: 'Cảm ơn quý khách. Hợp tác xã đang chuẩn bị hàng.',
    en: 'Thank you. The cooperative is getting your pieces ready.',
  },
  nextPacked: { vi: 'Hàng đã gói xong, sắp được gửi đi.', en: 'Everything is packed and about to leave.' },
  nextSent: {
    vi: 'Hàng đang trên đường. Khi nhận, xin quét nhãn để kiểm tra.',
    en: 'On its way to you. When it arrives, scan the label to check it.',
  },
  nextDelivered: {
    vi: 'Hàng đã đến nơi. Xin quét nhãn trên món hàng để kiểm tra.',
    en: 'It has arrived. Scan the label on each piece to check it.',
  },
  nextCancelled: {
    vi: 'Đơn này đã huỷ. Tiền đến sau khi huỷ sẽ được hoàn lại.',
    en: 'This order was cancelled. Money that arrives after that goes back.',
  },
  nextExpired: {
    vi: 'Hết thời gian giữ hàng mà chưa thanh toán. Quý khách có thể đặt lại.',
    en: 'The reservation ended before payment. You can order again.',
  },
  nextRefunded: { vi: 'Tiền đã được hoàn lại cho quý khách.', en: 'Your money was returned.' },
  nextReturned: { vi: 'Hàng đã về lại hợp tác xã.', en: 'The pieces are back with the cooperative.' },
  history: { vi: 'Diễn biến', en: 'What happened' },
  sentBy: {
    vi: (carrier: string) => `Hãng vận chuyển: ${carrier}`,
    en: (carrier: string) => `Carrier: ${carrier}`,
  },
  tracking: { vi: (code: string) => `Mã vận đơn: ${code}`, en: (code: string) => `Tracking code: ${code}` },
  receive: { vi: 'Báo đã nhận được hàng', en: 'Confirm that it has arrived' },
  followParcel: { vi: 'Theo dõi kiện hàng', en: 'Follow the parcel' },
  certificate: {
    vi: (number: string) => `Chứng nhận số ${number}`,
    en: (number: string) => `Certificate no. ${number}`,
  },
  // Of an order to be paid, or of one to be confirmed by its code.
  parcelWaiting: { vi: 'Chưa chuẩn bị', en: 'Not prepared yet' },
  parcelToPack: { vi: 'Đang chuẩn bị', en: 'Being prepared' },
  parcelPacked: { vi: 'Đã đóng gói', en: 'Packed' },
  parcelSent: { vi: 'Đã gửi', en: 'Sent' },
  parcelDelivered: { vi: 'Đã giao', en: 'Delivered' },
  parcelCancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  deliveredTo: { vi: 'Địa chỉ nhận hàng', en: 'Delivery address' },
  updatesItself: { vi: 'Trang này tự cập nhật.', en: 'This page keeps itself up to date.' },
});
