import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** Bank transfers as the cooperative's officers see to them: what came and fits no order, and what goes back. */
export const officeTransferMessages = defineMessages({
  transfers: { vi: 'Chuyển khoản', en: 'Transfers' },
  transfersText: {
    vi: 'Tiền đã đến tài khoản nhưng chưa rõ của đơn nào. Xin chọn đơn hàng, hoặc ghi lại vì sao không phải tiền hàng.',
    en: 'Money that came to the account and fits no order yet. Please choose its order, or note why it is not for one.',
  },
  noTransfers: {
    vi: 'Khoản nào cũng đã rõ của đơn nào.',
    en: 'Every transfer has found its order.',
  },
  content: { vi: 'Nội dung chuyển khoản', en: 'Transfer text' },
  reference: { vi: 'Số tham chiếu', en: 'Reference' },
  cameAt: { vi: 'Đến lúc', en: 'Came at' },
  likely: { vi: 'Có thể là của đơn', en: 'It may be for order' },
  matchTo: {
    vi: (code: string) => `Ghi cho đơn ${code}`,
    en: (code: string) => `Give it to ${code}`,
  },
  otherOrder: { vi: 'Mã đơn hàng', en: 'Order code' },
  otherOrderHint: { vi: 'Ví dụ: DL-7K3F9-QXM2A.', en: 'As in DL-7K3F9-QXM2A.' },
  match: { vi: 'Ghi cho đơn này', en: 'Give it to this order' },
  notForOrder: { vi: 'Không phải tiền hàng', en: 'It is for no order' },
  note: { vi: 'Vì sao', en: 'Why' },
  noteHint: {
    vi: 'Ví dụ: tiền hợp tác xã tự chuyển vào.',
    en: 'As in: the cooperative’s own money.',
  },
  wrongNote: {
    vi: 'Xin ghi lý do, ít nhất 3 chữ cái.',
    en: 'Please say why, in at least 3 letters.',
  },
  setAside: { vi: 'Để riêng khoản này', en: 'Set it aside' },
  matched: {
    vi: (code: string) => `Đã ghi khoản tiền cho đơn ${code}.`,
    en: (code: string) => `The money was given to order ${code}.`,
  },
  isAside: { vi: 'Đã để riêng khoản tiền.', en: 'The money was set aside.' },

  statement: { vi: 'Nhập sao kê', en: 'Import a statement' },
  statementText: {
    vi: 'Nếu thấy thiếu khoản nào: tải sao kê của tài khoản từ ngân hàng (tệp CSV, nhiều nhất 2 MB) rồi nhập ở đây. Nhập lại cùng một tệp không sao.',
    en: 'If something seems to be missing: download the account’s statement from the bank (a CSV file of at most 2 MB) and import it here. The same file again does no harm.',
  },
  statementFile: { vi: 'Tệp sao kê (CSV)', en: 'Statement (CSV file)' },
  importStatement: { vi: 'Nhập sao kê này', en: 'Import this statement' },
  chooseFile: { vi: 'Xin chọn một tệp CSV.', en: 'Please choose a CSV file.' },
  tooLarge: {
    vi: 'Tệp lớn hơn 2 MB. Xin tải sao kê của một khoảng thời gian ngắn hơn.',
    en: 'The file is larger than 2 MB. Please download a statement of a shorter time.',
  },
  imported: { vi: 'Đã đọc sao kê', en: 'The statement was read' },
  importedMatched: {
    vi: (n: number) => `${countedVi(n, 'khoản')} mới tìm được đơn hàng.`,
    en: (n: number) => `${counted(n, 'new transfer')} found an order.`,
  },
  importedUnmatched: {
    vi: (n: number) => `${countedVi(n, 'khoản')} mới chưa rõ của đơn nào, xin xem danh sách dưới đây.`,
    en: (n: number) => `${counted(n, 'new transfer')} fit no order: please see the list below.`,
  },
  importedKnown: {
    vi: (n: number) => `${countedVi(n, 'khoản')} đã biết từ trước.`,
    en: (n: number) => `${counted(n, 'transfer')} known before.`,
  },
  importedOutgoing: {
    vi: (n: number) => `${countedVi(n, 'khoản')} tiền đi, không tính.`,
    en: (n: number) => `${counted(n, 'outgoing transfer')} left out.`,
  },

  paybacks: { vi: 'Hoàn tiền', en: 'Pay back' },
  paybacksText: {
    vi: 'Tiền đến bằng chuyển khoản phải có người chuyển trả. Xin quét mã bằng ứng dụng ngân hàng của hợp tác xã, chuyển đi, rồi ghi số tham chiếu.',
    en: 'Money that came by bank transfer is sent back by a person. Scan the code with the cooperative’s banking app, send it, then note the bank’s reference.',
  },
  noPaybacks: { vi: 'Không có khoản nào chờ hoàn.', en: 'Nothing waits to be paid back.' },
  since: { vi: (moment: string) => `Chờ từ ${moment}`, en: (moment: string) => `Since ${moment}` },
  tooLate: {
    vi: 'Tiền đến khi đơn đã kết thúc.',
    en: 'It came after the order had ended.',
  },
  paidTwice: { vi: 'Đơn được thanh toán hai lần.', en: 'The order was paid twice.' },
  wrongAmount: {
    vi: 'Chuyển thiếu, đơn không thành.',
    en: 'Too little came, and the order did not go through.',
  },
  overPaid: { vi: 'Chuyển thừa.', en: 'Too much came.' },
  granted: { vi: 'Hợp tác xã đã đồng ý hoàn.', en: 'The cooperative agreed to give it back.' },
  refundFailed: { vi: 'Không hoàn được về thẻ.', en: 'The card could not be refunded.' },
  accountMissing: {
    vi: 'Người mua chưa cho biết tài khoản. Xin gọi và nhờ ghi tài khoản ở trang đơn hàng.',
    en: 'The buyer has not named an account. Please call and ask them to name it on the order’s page.',
  },
  accountMissingAtStall: {
    vi: 'Khách mua ở sạp, không để lại số điện thoại và chưa cho biết tài khoản. Khách ghi tài khoản ở trang đơn hàng, mở từ biên nhận.',
    en: 'Who bought at the stall left no telephone and has not named an account. They name it on the order’s page, which their receipt leads to.',
  },
  call: { vi: (name: string) => `Gọi ${name}`, en: (name: string) => `Call ${name}` },
  sentReference: { vi: 'Số tham chiếu của ngân hàng', en: 'The bank’s reference' },
  sentReferenceHint: {
    vi: 'Có trong thông báo chuyển tiền, ví dụ FT26334999.',
    en: 'It stands in the bank’s confirmation, as in FT26334999.',
  },
  wrongReference: {
    vi: 'Xin ghi số tham chiếu, ít nhất 3 chữ hoặc số.',
    en: 'Please give the reference, at least 3 letters or figures.',
  },
  needsTwo: {
    vi: 'Khoản lớn: một người đề nghị, một người khác xem lại tài khoản rồi chuyển.',
    en: 'A large amount: one person proposes it, another looks at the account again and sends it.',
  },
  accountChanged: {
    vi: (moment: string) =>
      `Người mua mới đổi tài khoản này lúc ${moment}. Xin gọi cho người mua hỏi lại trước khi chuyển.`,
    en: (moment: string) =>
      `The buyer changed this account at ${moment}. Please call them and ask before you send anything.`,
  },
  treasurerSends: {
    vi: 'Hợp tác xã có thủ quỹ: thủ quỹ chuyển tiền và báo đã chuyển.',
    en: 'The cooperative has a treasurer, who sends the money and notes it.',
  },
  propose: { vi: 'Đề nghị chuyển khoản này', en: 'Propose to send it' },
  proposeText: {
    vi: 'Xin đối chiếu tên và số tài khoản với đơn hàng trước khi đề nghị.',
    en: 'Please compare name and account with the order before you propose it.',
  },
  proposedBy: {
    vi: (name: string, moment: string) => `${name} đề nghị lúc ${moment}.`,
    en: (name: string, moment: string) => `Proposed by ${name} at ${moment}.`,
  },
  waitsForAnother: {
    vi: 'Chờ một người khác xem lại và chuyển tiền.',
    en: 'It waits for somebody else to look at it and send the money.',
  },
  proposedBefore: {
    vi: (name: string, at: string) => `Trước đó ${name} đề nghị lúc ${at}.`,
    en: (name: string, at: string) => `Before that ${name} proposed it on ${at}.`,
  },
  forAnother: {
    vi: 'Khi ấy tài khoản hoặc số tiền khác bây giờ.',
    en: 'Account or amount were others then.',
  },
  proposalVoid: {
    vi: 'Sau lần đề nghị ấy, tài khoản hoặc số tiền đã khác, nên phải đề nghị lại.',
    en: 'Account or amount have changed since, so it has to be proposed anew.',
  },
  isProposed: { vi: 'Đã ghi lời đề nghị.', en: 'Noted: it is proposed.' },
  somebody: { vi: 'Một người không còn trong sổ', en: 'Somebody who is known no more' },
  sentTitle: { vi: 'Các khoản mới chuyển', en: 'Sent lately' },
  sentBy: {
    vi: (name: string, moment: string) => `${name} chuyển lúc ${moment}.`,
    en: (name: string, moment: string) => `Sent by ${name} at ${moment}.`,
  },
  reportSent: { vi: 'Báo đã chuyển tiền', en: 'Note that it was sent' },
  isSent: { vi: 'Đã ghi: tiền được chuyển trả.', en: 'Noted: the money was sent.' },
});
