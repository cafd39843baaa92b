import { defineMessages } from './messages.ts';

/** What became of an order's money: for the buyer, and for the officer who has to see to it. */
export const orderMoneyMessages = defineMessages({
  refundedPart: {
    vi: (amount: string) => `Đã hoàn lại cho quý khách ${amount}.`,
    en: (amount: string) => `${amount} has been returned to you.`,
  },
  owed: {
    vi: (amount: string) =>
      `Còn ${amount} phải trả lại quý khách nhưng chưa gửi được về thẻ. Chúng tôi đang thử lại, hoặc sẽ liên hệ để trả bằng cách khác.`,
    en: (amount: string) =>
      `We still owe you ${amount}: it could not be sent to your card yet. We are trying again, or will contact you to pay it another way.`,
  },
  stateReturning: { vi: 'Đang hoàn tiền', en: 'Being refunded' },
  bankAsks: {
    vi: 'Ngân hàng của quý khách đang xem lại khoản tiền này. Kiện chưa gửi sẽ được giữ lại đến khi có kết quả.',
    en: 'Your bank is looking into this payment. What has not been sent waits until it has decided.',
  },
  bankReturned: {
    vi: 'Ngân hàng của quý khách đã trả lại khoản tiền này.',
    en: 'Your bank has returned this payment to you.',
  },

  holdRefunded: { vi: 'Đơn đã hoàn tiền', en: 'This order was refunded' },
  holdRefundedText: {
    vi: 'Xin đừng đóng gói, đừng gửi; giữ món hàng lại.',
    en: 'Please do not pack or send it; keep the pieces.',
  },
  holdDisputed: { vi: 'Đơn đang bị khiếu nại', en: 'This order is disputed' },
  holdDisputedText: {
    vi: 'Ngân hàng của người mua đang xem lại khoản tiền. Xin chờ có kết quả rồi mới đóng gói hoặc gửi.',
    en: 'The buyer’s bank is looking into the payment. Please wait for its decision before packing or sending.',
  },
  refundedSoFar: {
    vi: (amount: string) => `Đã hoàn cho người mua ${amount}`,
    en: (amount: string) => `${amount} returned to the buyer`,
  },
  holdPartText: {
    vi: 'Tiền này của cả đơn. Xin xem lại phải gửi những món nào, rồi mới gửi.',
    en: 'Out of the whole order. Please check what is to be sent before sending it.',
  },
  sendAllTheSame: { vi: 'Vẫn gửi kiện hàng', en: 'Send it all the same' },
  disputeLost: {
    vi: 'Khiếu nại kết thúc: ngân hàng đã trả tiền cho người mua.',
    en: 'The dispute was lost: the bank returned the money to the buyer.',
  },

  tasks: { vi: 'Tiền cần xem', en: 'Money to see to' },
  tasksText: {
    vi: 'Tiền phải trả người mua mà chưa trả được, và các khoản ngân hàng đang xem lại. Việc nào xong sẽ tự rời danh sách.',
    en: 'Money that is due to buyers and could not be sent, and payments that banks look into. What is done leaves the list by itself.',
  },
  noTasks: { vi: 'Không có việc nào về tiền.', en: 'Nothing about money waits.' },
  answerBy: {
    vi: (moment: string) => `Trả lời ngân hàng trước ${moment}`,
    en: (moment: string) => `Answer the bank before ${moment}`,
  },
  taskRefused: { vi: 'Chưa hoàn được tiền', en: 'A refund was refused' },
  taskRefusedText: {
    vi: 'Cổng thanh toán chưa chịu hoàn, thường vì số dư ở đó không đủ. Hệ thống tự thử lại trong hai tuần. Nếu gấp: nạp thêm số dư trên trang Stripe, hoặc bấm hoàn tiền ngay ở đó.',
    en: 'The payment service would not send it, mostly because the balance there is too low. It is tried again by itself for two weeks. If it is urgent: top up the balance in Stripe’s dashboard, or refund the payment there.',
  },
  taskReturned: { vi: 'Tiền hoàn bị trả về', en: 'A refund came back' },
  taskReturnedText: {
    vi: 'Ngân hàng của người mua không nhận, thường vì thẻ đã khoá. Xin gọi cho người mua để hỏi cách nhận tiền, rồi hoàn lại trên trang Stripe hoặc chuyển khoản.',
    en: 'The buyer’s bank did not take it, mostly because the card is closed. Please call the buyer and ask how to pay, then refund it in Stripe’s dashboard or by bank transfer.',
  },
  taskPayBack: { vi: 'Hoàn tiền bằng chuyển khoản', en: 'Pay money back by transfer' },
  taskPayBackText: {
    vi: 'Tiền đến bằng chuyển khoản nên phải có người chuyển trả. Xin mở trang “Hoàn tiền”, chuyển đi rồi ghi lại ở đó.',
    en: 'This money came by bank transfer, so a person sends it back. Please open the page “Pay back”, send it and note it there.',
  },
  toPaybacks: { vi: 'Mở trang Hoàn tiền', en: 'Open the page “Pay back”' },
  taskInquiry: { vi: 'Ngân hàng hỏi về một khoản tiền', en: 'A bank asks about a payment' },
  taskInquiryText: {
    vi: 'Tiền chưa bị rút. Xin đọc hồ sơ, rồi gửi cho ngân hàng trước hạn. Kiện chưa gửi được giữ lại.',
    en: 'No money was withdrawn yet. Please read the file and send it to the bank in time. What has not been sent waits.',
  },
  taskDispute: { vi: 'Người mua khiếu nại với ngân hàng', en: 'A buyer disputes a payment' },
  taskDisputeText: {
    vi: 'Ngân hàng đã rút tiền cho đến khi có kết quả. Xin đọc hồ sơ, rồi gửi cho ngân hàng trước hạn. Kiện chưa gửi được giữ lại.',
    en: 'The bank has withdrawn the money until it decides. Please read the file and send it to the bank in time. What has not been sent waits.',
  },
  evidenceFile: { vi: 'Mở hồ sơ (PDF)', en: 'Open the file (PDF)' },
  sendEvidence: { vi: 'Gửi hồ sơ cho ngân hàng', en: 'Send the file to the bank' },
  sendEvidenceText: {
    vi: 'Hồ sơ có đơn hàng, người mua, từng chứng nhận, đường đi của kiện và các khoản đã hoàn. Chỉ gửi được một lần, nên xin xem kỹ trước.',
    en: 'It holds the order, the buyer, each certificate, the way of the parcels and what was refunded. It can be sent once only, so please read it first.',
  },
  evidenceWaiting: {
    vi: 'Hồ sơ đang được gửi cho ngân hàng.',
    en: 'The file is on its way to the bank.',
  },
  evidenceSent: {
    vi: 'Ngân hàng đã nhận hồ sơ. Nay chỉ còn chờ kết quả, có khi vài tuần.',
    en: 'The bank has the file. All that is left is to wait for its decision, sometimes for weeks.',
  },
  evidenceRefused: {
    vi: 'Cổng thanh toán không nhận hồ sơ. Xin thử lại; nếu vẫn không được, xin trả lời trên trang Stripe.',
    en: 'The payment service did not take the file. Please try again; if it still does not, answer in Stripe’s dashboard.',
  },
  answerAtTasks: {
    vi: 'Xin trả lời ngân hàng ở trang “Tiền cần xem”.',
    en: 'Please answer the bank on the page “Money to see to”.',
  },
  toTransfers: {
    vi: 'Xem tiền chuyển khoản chưa rõ của đơn nào',
    en: 'See transfers that fit no order',
  },
  seeOrders: { vi: 'Xem đơn hàng', en: 'See the orders' },
});
