import type { ProblemTable } from './table.js';

export const paymentsProblems = {
  'payments.provider-unreachable': {
    status: 503,
    title: { vi: 'Cổng thanh toán chưa trả lời', en: 'The payment service does not answer' },
    detail: {
      vi: 'Chưa có khoản tiền nào bị trừ. Xin thử lại sau ít phút.',
      en: 'Nothing was charged. Please try again in a few minutes.',
    },
  },
  'payments.signature-invalid': {
    status: 400,
    title: { vi: 'Chữ ký không đúng', en: 'The signature is not right' },
    detail: {
      vi: 'Thông báo phải do cổng thanh toán ký trong vòng 5 phút trước hoặc sau giờ của máy chủ. Xin kiểm tra khoá ký và đồng hồ.',
      en: 'The payment service must sign this message, within 5 minutes of the server’s time. Please check the signing secret and the clock.',
    },
  },
  'payments.event-malformed': {
    status: 400,
    title: { vi: 'Thông báo không đúng dạng', en: 'Not an event' },
    detail: {
      vi: 'Chữ ký đúng, nhưng nội dung không phải một sự kiện theo tài liệu của Stripe nên chưa được nhận. Xin gửi lại đúng dạng.',
      en: 'The signature is right, but this is not an event as Stripe documents them, so it was not taken. Please send it in the documented form.',
    },
  },
  'payments.checkout-closed': {
    status: 409,
    title: { vi: 'Trang thanh toán đã đóng', en: 'The payment page is closed' },
    detail: {
      vi: 'Đơn hàng đã đổi trạng thái trong lúc này. Xin tải lại trang đơn hàng.',
      en: 'The order changed meanwhile. Please load the order page again.',
    },
  },
  'payments.transfer-not-found': {
    status: 404,
    title: { vi: 'Không có khoản chuyển này', en: 'No such transfer' },
    detail: {
      vi: 'Không có khoản tiền nào như vậy vào tài khoản. Xin tải lại danh sách.',
      en: 'No such transfer came to the account. Please load the list again.',
    },
  },
  'payments.transfer-settled': {
    status: 409,
    title: { vi: 'Khoản này đã được xử lý', en: 'This transfer is settled' },
    detail: {
      vi: 'Đã có người ghép khoản chuyển này vào đơn hàng hoặc để riêng ra. Xin tải lại danh sách.',
      en: 'Somebody has put this transfer to an order or set it aside already. Please load the list again.',
    },
  },
  'payments.transfers-not-taken': {
    status: 409,
    title: { vi: 'Chưa nhận chuyển khoản', en: 'No transfers are taken' },
    detail: {
      vi: 'Chưa khai tài khoản ngân hàng để nhận chuyển khoản. Người quản trị máy chủ cần khai BANK_BIN, BANK_ACCOUNT_NUMBER và BANK_ACCOUNT_NAME.',
      en: 'No bank account is named to take transfers. Whoever runs the server sets BANK_BIN, BANK_ACCOUNT_NUMBER and BANK_ACCOUNT_NAME.',
    },
  },
  'payments.statement-missing': {
    status: 400,
    title: { vi: 'Chưa có sao kê', en: 'No statement' },
    detail: {
      vi: 'Xin chọn tệp CSV mà ngân hàng cho tải về.',
      en: 'Please choose the CSV file that the bank lets you download.',
    },
  },
  'payments.statement-unreadable': {
    status: 422,
    title: { vi: 'Chưa đọc được sao kê', en: 'The statement could not be read' },
    detail: {
      vi: 'Chưa nhận gì của tệp này: {why}. Xin tải lại sao kê dạng CSV từ trang của ngân hàng, không sửa bằng tay.',
      en: 'Nothing of this file was taken: {why}. Please download the statement as CSV from the bank again, and leave it as it is.',
    },
  },
  'payments.payback-not-due': {
    status: 409,
    title: { vi: 'Không còn phải hoàn khoản này', en: 'Nothing to send here' },
    detail: {
      vi: 'Khoản này đã được ghi là hoàn rồi, hoặc không thuộc đơn hàng của hợp tác xã. Xin tải lại danh sách.',
      en: 'This was noted as sent back already, or belongs to no order of your cooperative. Please load the list again.',
    },
  },
  'payments.payback-account-missing': {
    status: 409,
    title: { vi: 'Chưa biết chuyển về đâu', en: 'No account to send it to' },
    detail: {
      vi: 'Người mua chưa cho biết số tài khoản nhận tiền hoàn. Xin gọi cho người mua, và mời họ ghi số tài khoản ở trang đơn hàng.',
      en: 'The buyer has not said yet where the money goes. Please call them, and ask them to enter their account on the order’s page.',
    },
  },
  'payments.payback-changed': {
    status: 409,
    title: { vi: 'Tài khoản hoặc số tiền đã khác', en: 'Account or amount are others now' },
    detail: {
      vi: 'Người mua đã ghi tài khoản khác, hoặc số tiền đã đổi, nên lần đề nghị trước không còn giá trị. Xin xem lại tài khoản trên trang và đề nghị lại.',
      en: 'The buyer has named another account, or the amount has changed, so what was proposed holds no more. Please look at the account on the page and propose it anew.',
    },
  },
  'payments.payback-needs-two': {
    status: 409,
    title: { vi: 'Khoản này cần hai người', en: 'This takes two persons' },
    detail: {
      vi: 'Khoản tiền lớn phải do một người đề nghị và một người khác chuyển. Xin nhờ người thứ nhất đề nghị trước.',
      en: 'A large amount is proposed by one person and sent by another. Please have it proposed first.',
    },
  },
  'payments.payback-by-same': {
    status: 409,
    title: { vi: 'Cần một người khác chuyển', en: 'Somebody else has to send it' },
    detail: {
      vi: 'Người đề nghị khoản này không thể tự mình chuyển. Xin nhờ một người khác trong hợp tác xã xem lại tài khoản và chuyển tiền.',
      en: 'Whoever proposed this cannot send it, too. Please have somebody else of the cooperative look at the account and send the money.',
    },
  },
} satisfies ProblemTable;
