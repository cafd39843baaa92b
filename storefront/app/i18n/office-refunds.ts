import { defineMessages } from './messages.ts';

/** Money of a parcel that an officer sends back, parcels that are not sent, and what is paid at the door. */
export const officeRefundMessages = defineMessages({
  title: { vi: 'Tiền của kiện hàng', en: 'Money of the parcel' },
  back: { vi: 'Về danh sách đơn hàng', en: 'Back to the orders' },
  nothing: {
    vi: 'Không còn khoản nào để hoàn, cũng không còn gì để huỷ.',
    en: 'Nothing is left to send back, and nothing to cancel.',
  },
  refund: { vi: 'Hoàn tiền', en: 'Refund' },
  refundText: {
    vi: 'Ghi số tiền hoàn cho từng món. Món được hoàn đủ tiền trước khi gửi thì không gửi nữa và được bán tiếp.',
    en: 'Enter how much of each line goes back. A line that goes back whole before it is sent is not sent, and goes back on sale.',
  },
  left: {
    vi: (amount: string) => `Còn hoàn được ${amount}`,
    en: (amount: string) => `Up to ${amount}`,
  },
  ofSending: { vi: 'Phí gửi hàng', en: 'Shipping' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Được lưu cùng khoản hoàn.', en: 'It is kept with the refund.' },
  refundNow: { vi: 'Hoàn tiền', en: 'Send the money back' },
  refundNothing: {
    vi: 'Xin ghi số tiền hoàn ở ít nhất một món.',
    en: 'Please enter an amount for at least one line.',
  },
  refundAmount: {
    vi: 'Xin ghi số tiền bằng chữ số, ví dụ 50.000.',
    en: 'Please enter the amount in figures, as in 50,000.',
  },
  refundReason: {
    vi: 'Xin ghi lý do, ít nhất ba chữ cái.',
    en: 'Please give a reason, three letters or more.',
  },
  refundedOfLine: {
    vi: (amount: string) => `Đã hoàn ${amount}`,
    en: (amount: string) => `${amount} refunded`,
  },
  cancelParcel: { vi: 'Không gửi kiện này', en: 'Do not send this parcel' },
  cancelParcelText: {
    vi: 'Người mua được hoàn đủ số tiền đã trả cho kiện này, các món được bán tiếp.',
    en: 'All that the buyer paid for this parcel goes back, and its pieces go back on sale.',
  },
  cancelUnpaidText: {
    vi: 'Đơn trả tiền khi nhận hàng này bị huỷ, các món được bán tiếp.',
    en: 'This order on delivery is cancelled, and its pieces go back on sale.',
  },
  cancelNow: { vi: 'Huỷ kiện', en: 'Cancel the parcel' },
  cashDue: {
    vi: (amount: string) => `Thu ${amount} khi giao`,
    en: (amount: string) => `Take ${amount} at the door`,
  },
  cashCame: { vi: 'Báo đã nhận tiền', en: 'Mark the money as received' },
  cameBack: { vi: 'Hàng bị trả về', en: 'It came back' },
  cameBackText: {
    vi: 'Khi kiện đã về tới nơi: đơn kết thúc, các món được bán tiếp, và số điện thoại này phải trả tiền trước trong nửa năm.',
    en: 'Once the parcel is here again: the order ends, its pieces go back on sale, and this phone number pays before sending for half a year.',
  },
  cameBackNow: { vi: 'Kiện đã về', en: 'The parcel is back' },
});
