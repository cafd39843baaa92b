import { defineMessages } from './messages.ts';

/** How an order is paid: the choice, the bank transfer, and money that goes back by one. */
export const paymentMessages = defineMessages({
  byCard: { vi: 'Thẻ', en: 'By card' },
  byCardNote: {
    vi: 'Trả ở trang thanh toán an toàn của bên nhận thẻ. Món hàng được giữ trong lúc đó.',
    en: 'On the payment provider’s secure page. The pieces are kept for you meanwhile.',
  },
  byTransfer: { vi: 'Chuyển khoản', en: 'By bank transfer' },
  byTransferNote: {
    vi: 'Quét mã QR bằng ứng dụng ngân hàng ở Việt Nam. Món hàng được giữ 30 phút.',
    en: 'Scan a QR code with the app of a bank in Vietnam. We keep the pieces for 30 minutes.',
  },
  onDelivery: { vi: 'Trả tiền khi nhận hàng', en: 'Cash on delivery' },
  onDeliveryNote: {
    vi: 'Xác nhận bằng mã gửi vào điện thoại, rồi trả tiền mặt cho người giao hàng.',
    en: 'Confirm with a code sent to your phone, then pay cash to whoever brings the parcel.',
  },
  wrongPayment: { vi: 'Xin chọn cách thanh toán.', en: 'Please choose how to pay.' },

  nextTransfer: {
    vi: 'Món hàng đang được giữ. Mời quý khách chuyển khoản để hoàn tất.',
    en: 'Your pieces are reserved. Make the transfer to complete the order.',
  },
  lateTransfer: {
    vi: 'Nếu quý khách đã chuyển khoản, xin đợi ít phút: tiền đến muộn vẫn được nhận nếu hàng còn, nếu không sẽ được hoàn lại.',
    en: 'If you have made the transfer, please wait a few minutes: late money still pays the order while its pieces are there, and goes back if they are not.',
  },
  toTransfer: {
    vi: (amount: string) => `Xin chuyển khoản ${amount}`,
    en: (amount: string) => `Please transfer ${amount}`,
  },
  scan: {
    vi: 'Mở ứng dụng ngân hàng và quét mã này. Số tiền và nội dung được điền sẵn.',
    en: 'Open your bank’s app and scan this code. It fills in the amount and the text.',
  },
  samePhone: {
    vi: 'Nếu trả ngay trên điện thoại này: lưu mã QR vào ảnh hoặc chụp màn hình, rồi trong ứng dụng ngân hàng chọn quét mã từ ảnh.',
    en: 'To pay on this very phone: save the code to your photos or take a screenshot, then let your bank’s app read it from the photos.',
  },
  saveQr: { vi: 'Lưu mã QR', en: 'Save the QR code' },
  qrOf: {
    vi: (amount: string) => `Mã QR để chuyển khoản ${amount}`,
    en: (amount: string) => `QR code for a transfer of ${amount}`,
  },
  orFillIn: { vi: 'Hoặc tự điền vào ứng dụng', en: 'Or fill it in yourself' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  accountNumber: { vi: 'Số tài khoản', en: 'Account number' },
  accountName: { vi: 'Chủ tài khoản', en: 'Account holder' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  content: { vi: 'Nội dung chuyển khoản', en: 'Transfer text' },
  keepContent: {
    vi: 'Xin giữ đúng nội dung này: nhờ đó tiền tìm được đơn hàng.',
    en: 'Please keep this text exactly: by it the money finds your order.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copyOf: {
    vi: (name: string) => `Sao chép: ${name}`,
    en: (name: string) => `Copy: ${name}`,
  },
  copied: { vi: 'Đã sao chép.', en: 'Copied.' },
  notCopied: {
    vi: 'Máy không cho sao chép tự động. Dòng này đã được chọn sẵn: xin giữ ngón tay trên đó rồi chọn Sao chép.',
    en: 'This device does not allow copying by a button. The line is selected: hold your finger on it and choose Copy.',
  },
  timeLeft: {
    vi: (minutes: number, seconds: number) => `Còn ${minutes} phút ${seconds} giây`,
    en: (minutes: number, seconds: number) => `${minutes} min ${seconds} s left`,
  },
  timeOver: { vi: 'Hết thời gian giữ hàng', en: 'The time is over' },
  receivedPart: {
    vi: (received: string, rest: string) => `Đã nhận ${received}, còn thiếu ${rest}`,
    en: (received: string, rest: string) => `${received} has arrived, ${rest} is missing`,
  },
  receivedPartText: {
    vi: 'Mã QR và số tiền dưới đây là của phần còn thiếu.',
    en: 'The code and the amount below are for the rest.',
  },
  partGoesBack: {
    vi: (received: string) => `Nếu huỷ đơn hoặc trả bằng cách khác, ${received} đã chuyển sẽ được hoàn lại.`,
    en: (received: string) =>
      `If you cancel or pay another way, the ${received} that has arrived goes back to you.`,
  },
  loadAgain: {
    vi: 'Chuyển khoản xong, xin tải lại trang này.',
    en: 'When you have made the transfer, please load this page again.',
  },
  tryTransfer: { vi: 'Thử chuyển khoản', en: 'Try the transfer' },
  tryTransferNote: {
    vi: 'Chỉ để thử: mở một ngân hàng giả, không có tiền thật.',
    en: 'For trying only: it opens a bank that is not one, without real money.',
  },
  cardInstead: { vi: 'Trả bằng thẻ', en: 'Pay by card instead' },
  transferInstead: { vi: 'Trả bằng chuyển khoản', en: 'Pay by bank transfer instead' },

  onDeliveryInstead: { vi: 'Trả tiền khi nhận hàng', en: 'Pay cash on delivery instead' },

  stateToConfirm: { vi: 'Chờ xác nhận', en: 'Waiting for your confirmation' },
  nextToConfirm: {
    vi: 'Món hàng đang được giữ. Mời quý khách nhập mã để xác nhận đơn.',
    en: 'Your pieces are reserved. Enter the code to confirm the order.',
  },
  confirmCode: { vi: 'Mã 6 chữ số', en: 'Code of 6 digits' },
  confirmCodeSent: {
    vi: (end: string) => `Mã đã gửi bằng tin nhắn đến số điện thoại tận cùng ${end}.`,
    en: (end: string) => `It was sent by text message to the phone number ending in ${end}.`,
  },
  confirmOrder: { vi: 'Xác nhận đơn hàng', en: 'Confirm the order' },
  confirmCodeAgain: { vi: 'Gửi mã khác', en: 'Send another code' },
  wrongConfirmCode: {
    vi: 'Mã có 6 chữ số. Xin xem lại tin nhắn.',
    en: 'The code has 6 digits. Please look at the message again.',
  },

  cancelSold: { vi: 'Đổi ý, muốn huỷ đơn?', en: 'Changed your mind?' },
  cancelPaidText: {
    vi: 'Hàng chưa đóng gói nên còn huỷ được. Quý khách được hoàn đủ số tiền đã trả, theo cách đã trả.',
    en: 'Nothing is packed yet, so it can be cancelled. All that you paid goes back to you, the way it came.',
  },
  cancelConfirmedText: {
    vi: 'Hàng chưa đóng gói nên còn huỷ được. Quý khách không phải trả gì.',
    en: 'Nothing is packed yet, so it can be cancelled. You owe nothing.',
  },

  payback: { vi: 'Hoàn tiền', en: 'Money back' },
  paybackDue: {
    vi: (amount: string) => `Quý khách được hoàn ${amount} bằng chuyển khoản.`,
    en: (amount: string) => `You get ${amount} back by bank transfer.`,
  },
  paybackAsk: {
    vi: 'Xin cho biết tài khoản nhận tiền.',
    en: 'Please tell us which account it goes to.',
  },
  paybackTo: {
    vi: (bank: string, end: string, name: string) =>
      `Tài khoản nhận tiền: ${bank}, số tài khoản tận cùng ${end}, chủ tài khoản ${name}.`,
    en: (bank: string, end: string, name: string) =>
      `It goes to: ${bank}, account number ending in ${end}, account holder ${name}.`,
  },
  paybackSent: {
    vi: (amount: string) => `Đã chuyển khoản hoàn lại ${amount}.`,
    en: (amount: string) => `${amount} has been sent back by bank transfer.`,
  },
  changeAccount: { vi: 'Đổi tài khoản', en: 'Use another account' },
  chooseBank: { vi: 'Chọn ngân hàng', en: 'Choose a bank' },
  accountNameHint: {
    vi: 'Như ngân hàng ghi; viết không dấu cũng được.',
    en: 'As the bank writes it; marks may be left out.',
  },
  whoReadsAccount: {
    vi: 'Chỉ cán bộ hợp tác xã đọc số tài khoản này, để chuyển tiền.',
    en: 'Only officers of the cooperative read this number, to send the money.',
  },
  saveAccount: { vi: 'Lưu tài khoản', en: 'Save the account' },
  wrongBank: { vi: 'Xin chọn ngân hàng.', en: 'Please choose the bank.' },
  wrongAccountNumber: {
    vi: 'Số tài khoản có từ 4 đến 19 chữ số hoặc chữ cái không dấu. Xin xem lại.',
    en: 'An account number has 4 to 19 figures or plain letters. Please check it.',
  },
  wrongAccountName: {
    vi: 'Xin ghi tên chủ tài khoản.',
    en: 'Please give the account holder’s name.',
  },
});
