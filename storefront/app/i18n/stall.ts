import type { SaleRefusal, UndoRefusal } from '@daulang/commerce/api/stall';
import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** The page that sells at a stall, also without a network. */
export const stallMessages = defineMessages({
  title: { vi: 'Bán ở sạp', en: 'Sell at a stall' },
  tileHint: { vi: 'Ở chợ, ở hội, cả khi mất mạng', en: 'At a market, also without a network' },
  lead: {
    vi: 'Mang hàng ra chợ, ra hội và bán ngay tại chỗ. Trang này mở được cả khi không có mạng.',
    en: 'Take pieces to a market or a fair and sell them on the spot. This page opens without a network too.',
  },
  registerText: {
    vi: 'Máy này chưa bán ở sạp. Xin đặt tên cho máy, để hợp tác xã biết hàng đang ở máy nào.',
    en: 'This phone does not sell at stalls yet. Please give it a name, so that the cooperative knows where pieces are.',
  },
  phoneName: { vi: 'Tên máy', en: 'Name of the phone' },
  phoneNameHint: { vi: 'Ví dụ: máy của mệ Hoa', en: 'For example: Mrs Hoa’s phone' },
  register: { vi: 'Dùng máy này để bán', en: 'Sell with this phone' },
  secondTab: {
    vi: 'Trang này đang mở ở một cửa sổ khác. Ở đây chỉ xem được; xin bán ở cửa sổ kia.',
    en: 'This page is open in another tab. Here you can only look; please sell in the other one.',
  },
  calledBack: {
    vi: 'Hợp tác xã đã thu hồi phần hàng của máy này. Xin gửi nốt những món đã bán và gọi cho hợp tác xã.',
    en: 'The cooperative called back what this phone had. Please send what was sold, and call the cooperative.',
  },
  signIn: { vi: 'Đăng nhập lại để gửi', en: 'Sign in again to send' },
  signedOut: {
    vi: 'Phiên đăng nhập đã hết. Những món đã bán vẫn nằm trên máy này.',
    en: 'You are signed out. What you sold is still kept on this phone.',
  },
  offline: {
    vi: 'Không có mạng. Vẫn bán được; những món bán được giữ trên máy này và tự gửi đi khi có mạng.',
    en: 'No network. You can go on selling: sales are kept on this phone and sent by themselves later.',
  },

  along: { vi: 'Hàng đang mang theo', en: 'What you have along' },
  alongCount: { vi: (n: number) => countedVi(n, 'món'), en: (n: number) => counted(n, 'piece') },
  nothingAlong: {
    vi: 'Chưa mang món nào. Xin lấy hàng ở phần bên dưới, khi còn có mạng.',
    en: 'You have nothing along yet. Take pieces below, while there is a network.',
  },
  scan: { vi: 'Quét nhãn', en: 'Scan a label' },
  notAlong: {
    vi: 'Nhãn này không thuộc món nào đang mang theo.',
    en: 'This label belongs to none of the pieces you have along.',
  },

  howPaid: { vi: 'Khách trả bằng gì?', en: 'How is it paid?' },
  cash: { vi: 'Tiền mặt', en: 'Cash' },
  transfer: { vi: 'Chuyển khoản', en: 'Bank transfer' },
  cardSlip: { vi: 'Thẻ, có phiếu', en: 'Card, with a slip' },
  showToScan: { vi: 'Mời khách quét mã này', en: 'The buyer scans this code' },
  transferTo: {
    vi: (account: string, bank: string, words: string) => `${bank} · ${account} · nội dung ${words}`,
    en: (account: string, bank: string, words: string) => `${bank} · ${account} · text ${words}`,
  },
  slip: { vi: 'Số phiếu thẻ', en: 'Number on the slip' },
  slipMissing: { vi: 'Xin ghi số trên phiếu thẻ.', en: 'Please give the number on the card’s slip.' },
  otherPrice: { vi: 'Bán giá thấp hơn', en: 'Sell for less' },
  price: { vi: 'Giá bán (đồng)', en: 'Price (đồng)' },
  priceReason: { vi: 'Lý do', en: 'Why' },
  priceWrong: {
    vi: 'Giá không cao hơn giá của món, và giá thấp hơn cần có lý do.',
    en: 'The price is never above the piece’s own, and a lower one needs a reason.',
  },
  reasonLong: {
    vi: 'Lý do dài quá. Xin ghi ngắn hơn, trong 200 chữ cái.',
    en: 'The reason is too long. Please keep it within 200 letters.',
  },
  slipLong: {
    vi: 'Số phiếu thẻ dài quá. Xin chỉ ghi con số trên phiếu.',
    en: 'The number of the slip is too long. Please give only the number on it.',
  },
  makeSale: { vi: 'Bán, hiện biên nhận', en: 'Sell, show the receipt' },
  back: { vi: 'Trở lại', en: 'Back' },
  full: {
    vi: 'Máy không giữ được món bán này, nên chưa tính là bán. Xin xoá bớt ảnh trong máy rồi thử lại.',
    en: 'This phone could not keep the sale, so it is not made. Please free some space and try again.',
  },

  receipt: { vi: 'Biên nhận cho khách', en: 'The buyer’s receipt' },
  receiptText: {
    vi: 'Khách quét mã này để giữ biên nhận. Biên nhận hiện đủ khi máy này gửi món bán đi.',
    en: 'The buyer scans this code to keep the receipt. It is whole once this phone has sent the sale.',
  },
  next: { vi: 'Bán món khác', en: 'Sell another piece' },
  showReceipt: { vi: 'Xem biên nhận', en: 'Show the receipt' },

  undo: { vi: 'Bấm nhầm, lấy lại', en: 'Wrong tap, take it back' },
  undoAsk: {
    vi: 'Món này trở lại với máy, và biên nhận ghi là được lấy lại.',
    en: 'The piece is with the phone again, and its receipt says that it was taken back.',
  },
  undoCash: {
    vi: 'Nếu khách trả tiền rồi, xin trả lại tiền cho khách.',
    en: 'Please give the buyer their money back.',
  },
  undoTransfer: {
    vi: 'Chỉ lấy lại khi khách chưa chuyển khoản. Tiền chuyển rồi thì hợp tác xã trả lại.',
    en: 'Only while the buyer has not sent the money. What was sent the cooperative gives back.',
  },
  undoCardSlip: {
    vi: 'Xin huỷ giao dịch trên máy quẹt thẻ.',
    en: 'Please cancel the payment on the card terminal.',
  },
  undoNow: { vi: 'Lấy lại món này', en: 'Take it back' },
  undoNot: { vi: 'Thôi', en: 'No' },
  undoKept: { vi: 'Lấy lại rồi, giữ trên máy này, chưa gửi', en: 'Taken back; kept on this phone, not sent' },
  undoSent: { vi: 'Lấy lại rồi, sổ cũng được sửa', en: 'Taken back, and the books are as before' },
  undoRefused: { vi: 'Chưa lấy lại được', en: 'Not taken back' },

  salesHere: { vi: 'Những món bán trên máy này', en: 'What was sold with this phone' },
  noSales: { vi: 'Chưa bán món nào.', en: 'Nothing was sold yet.' },
  kept: { vi: 'Giữ trên máy này, chưa gửi', en: 'Kept on this phone, not sent' },
  counted: { vi: 'Gửi rồi, có trong sổ', en: 'Sent, and in the books' },
  countedTransfer: { vi: 'Gửi rồi, vào sổ khi ngân hàng báo', en: 'Sent; in the books when the bank tells' },
  beingLookedAt: { vi: 'Gửi rồi, hợp tác xã đang xem lại', en: 'Sent; the cooperative looks at it' },
  refusedSale: { vi: 'Chưa nhận được', en: 'Not taken' },
  unsent: {
    vi: (n: number) => `${countedVi(n, 'món')} chưa gửi`,
    en: (n: number) => `${counted(n, 'sale')} not sent`,
  },
  allSent: { vi: 'Mọi món bán đều gửi rồi.', en: 'Everything that was sold is sent.' },
  send: { vi: 'Gửi ngay', en: 'Send now' },

  take: { vi: 'Lấy hàng mang theo', en: 'Take pieces along' },
  takeText: {
    vi: 'Món mang theo thì không ai đặt mua được ở cửa hàng. Cuối ngày, món chưa bán tự trở lại cửa hàng.',
    en: 'Nobody can order in the shop what you have along. At the end of the day what is left goes back there.',
  },
  free: { vi: (n: number) => `còn ${countedVi(n, 'món')}`, en: (n: number) => `${counted(n, 'piece')} free` },
  howMany: { vi: 'Số món', en: 'How many' },
  byLabel: { vi: 'Hoặc ghi số, hay mã trên nhãn', en: 'Or a number, or the code on the label' },
  byLabelHint: { vi: 'Ví dụ 1/42', en: 'For example 1/42' },
  takeNow: { vi: 'Mang theo', en: 'Take along' },
  nothingFree: { vi: 'Không có món nào để mang theo.', en: 'There is nothing to take along.' },

  close: { vi: 'Khép ngày', en: 'Close the day' },
  closeText: {
    vi: (expected: string) =>
      `Tiền mặt theo các món có trong sổ: ${expected}. Xin đếm tiền mặt trong tay; món chưa bán trở lại cửa hàng.`,
    en: (expected: string) =>
      `Cash by the sales in the books: ${expected}. Please count what you have in hand; what is left goes back to the shop.`,
  },
  countedCash: { vi: 'Tiền mặt đếm được (đồng)', en: 'Cash that you counted (đồng)' },
  countedWrong: { vi: 'Xin ghi số tiền, ví dụ 250.000.', en: 'Please give a sum, such as 250,000.' },
  whyDiffers: { vi: 'Lý do, nếu tiền thừa hay thiếu', en: 'Why, if it is more or less' },
  evenSo: {
    vi: 'Khép ngày, và ghi lại những món chưa gửi được',
    en: 'Close all the same, and write down what could not be sent',
  },
  closed: {
    vi: (sum: string) => `Ngày bán khép lại, tiền mặt ${sum}. Xin nộp cho hợp tác xã.`,
    en: (sum: string) => `The day is closed with ${sum} in cash. Please hand it in.`,
  },
});

/** Why the service does not take a sale as it is: by its stable words. */
export const refusedSaleMessages = defineMessages({
  'stall.sale-differs': { vi: 'khác với món bán cùng mã đã gửi', en: 'another sale has its name' },
  'stall.sale-hash-wrong': { vi: 'bị hỏng trên máy này', en: 'it was damaged on this phone' },
  'stall.piece-never-along': { vi: 'món này không ở máy này', en: 'this phone never had the piece' },
  'stall.price-too-high': { vi: 'giá cao hơn giá của món', en: 'the price is above the piece’s own' },
  'stall.price-reason-missing': { vi: 'giá thấp hơn mà không có lý do', en: 'a lower price has no reason' },
  'stall.slip-missing': { vi: 'thiếu số phiếu thẻ', en: 'the slip has no number' },
  'stall.transfers-not-taken': { vi: 'hợp tác xã chưa nhận chuyển khoản', en: 'no transfers are taken' },
} satisfies Record<SaleRefusal, object>);

/** Why a sale stays one. */
export const refusedUndoMessages = defineMessages({
  'stall.undo-hash-wrong': { vi: 'bị hỏng trên máy này', en: 'it was damaged on this phone' },
  'stall.undo-differs': { vi: 'món này được lấy lại một lần rồi', en: 'it was taken back once already' },
  'stall.undo-unknown-sale': {
    vi: 'hợp tác xã chưa biết món bán này',
    en: 'the cooperative knows of no such sale',
  },
  'stall.undo-too-late': {
    vi: 'quá mười phút rồi; xin nhờ khách trả hàng bằng biên nhận',
    en: 'ten minutes are over; its buyer returns it by the receipt',
  },
  'stall.undo-day-closed': {
    vi: 'ngày bán khép lại rồi; xin nhờ khách trả hàng bằng biên nhận',
    en: 'the day is closed; its buyer returns it by the receipt',
  },
  'stall.undo-money-came': {
    vi: 'tiền chuyển khoản đến rồi; xin gọi hợp tác xã để trả lại',
    en: 'the transfer has come; please call the cooperative to give it back',
  },
  'stall.undo-moved-on': {
    vi: 'hợp tác xã xử lý món này rồi',
    en: 'the cooperative has seen to it already',
  },
} satisfies Record<UndoRefusal, object>);

/** What a buyer sees who scanned a receipt. */
export const receiptMessages = defineMessages({
  title: { vi: 'Biên nhận', en: 'Receipt' },
  thanks: { vi: 'Cảm ơn quý khách', en: 'Thank you' },
  onItsWay: {
    vi: 'Máy của người bán chưa gửi món này về, vì ở chợ hay mất mạng. Xin giữ đường dẫn này và mở lại sau.',
    en: 'The seller’s phone has not told of this sale yet, as markets have little network. Please keep this link and open it later.',
  },
  lookedAt: {
    vi: 'Hợp tác xã đang xem lại món này. Nếu có điều gì chưa rõ, xin gọi cho hợp tác xã.',
    en: 'The cooperative is looking at this sale. If something is unclear, please call them.',
  },
  takenBack: {
    vi: 'Người bán bấm nhầm và lấy lại món này: biên nhận không còn giá trị. Nếu quý khách trả tiền rồi, xin gọi cho hợp tác xã.',
    en: 'The seller tapped it by mistake and took it back: this receipt is no longer valid. If you have paid, please call the cooperative.',
  },
  code: { vi: 'Mã', en: 'Code' },
  number: { vi: 'Số chứng nhận', en: 'Certificate number' },
  paid: { vi: 'Trả bằng', en: 'Paid by' },
  cash: { vi: 'tiền mặt', en: 'cash' },
  transfer: { vi: 'chuyển khoản', en: 'bank transfer' },
  cardSlip: { vi: 'thẻ', en: 'card' },
  soldAt: { vi: 'Lúc', en: 'At' },
  seller: { vi: 'Người bán', en: 'Sold by' },
  toOrder: { vi: 'Xem đơn hàng, trả hàng', en: 'See the order, or return it' },
  toCertificate: { vi: 'Kiểm tra chứng nhận', en: 'Check the certificate' },
});

/** The office's page about the cooperative's stalls. */
export const officeStallMessages = defineMessages({
  title: { vi: 'Bán ở sạp', en: 'Stalls' },
  sellHere: { vi: 'Bán bằng máy này', en: 'Sell with this device' },
  phones: { vi: 'Các máy', en: 'Phones' },
  noPhones: { vi: 'Chưa có máy nào bán ở sạp.', en: 'No phone sells at stalls yet.' },
  seller: { vi: (name: string) => `Người bán: ${name}`, en: (name: string) => `Sold by ${name}` },
  heard: { vi: (at: string) => `Báo tin lần cuối ${at}`, en: (at: string) => `Heard of last on ${at}` },
  hasAlong: {
    vi: (n: number) => `Đang mang ${countedVi(n, 'món')}`,
    en: (n: number) => `Has ${counted(n, 'piece')} along`,
  },
  hasSold: {
    vi: (n: number, cash: string) => `${countedVi(n, 'món')} bán chưa khép ngày, tiền mặt ${cash}`,
    en: (n: number, cash: string) => `${counted(n, 'sale')} since the last count, ${cash} in cash`,
  },
  calledBack: { vi: (at: string) => `Bị thu hồi ${at}`, en: (at: string) => `Called back on ${at}` },
  callBack: { vi: 'Thu hồi phần hàng', en: 'Call its pieces back' },
  callBackText: {
    vi: 'Khi máy bị mất hay người bán vắng lâu. Hàng trở lại cửa hàng ngay; món bán báo về sau sẽ chờ ở đây để xem lại.',
    en: 'For a phone that is lost. Its pieces are in the shop again at once; what it tells later waits here.',
  },
  reason: { vi: 'Lý do', en: 'Why' },
  late: { vi: 'Món bán cần xem lại', en: 'Sales to look at' },
  lateText: {
    vi: 'Máy báo là đã bán, mà hàng không còn ở máy lúc báo. Cả hai điều được giữ lại.',
    en: 'A phone says it sold these, and the piece was not with it any more. Both facts are kept.',
  },
  soldBy: {
    vi: (name: string, at: string, price: string) => `${name} báo bán ${at}, ${price}`,
    en: (name: string, at: string, price: string) => `According to ${name}: sold on ${at} for ${price}`,
  },
  'called-back': { vi: 'Hàng đã bị thu hồi trước khi máy báo', en: 'The piece was called back before' },
  'brought-back': {
    vi: 'Hàng đã trở lại cửa hàng khi khép ngày',
    en: 'It went back when the day was closed',
  },
  'sold-before': { vi: 'Món này đã được tính là bán một lần', en: 'This piece was counted as sold already' },
  withdrawn: { vi: 'Chứng nhận bị thu hồi trong lúc ở sạp', en: 'Its certificate was withdrawn meanwhile' },
  isFree: { vi: 'Chưa ai khác có món này.', en: 'Nobody else has the piece.' },
  isElsewhere: {
    vi: 'Món này đã thuộc về người khác, hoặc không bán được nữa.',
    en: 'Somebody else has it, or it cannot be sold.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  count: { vi: 'Tính là bán', en: 'Count it as sold' },
  dismiss: { vi: 'Bỏ qua, giữ ghi chú', en: 'Leave it, with the note' },
  closings: { vi: 'Tiền mặt theo ngày', en: 'Cash by day' },
  noClosings: { vi: 'Chưa có ngày nào được khép.', en: 'No day was closed yet.' },
  countedOf: {
    vi: (counted: string, expected: string) => `Đếm được ${counted}, theo sổ ${expected}`,
    en: (counted: string, expected: string) => `Counted ${counted}, by the books ${expected}`,
  },
  unsentThen: {
    vi: (n: number) => `${countedVi(n, 'món')} chưa gửi được lúc ấy`,
    en: (n: number) => `${counted(n, 'sale')} could not be sent then`,
  },
  handedIn: { vi: (at: string) => `Nộp ${at}`, en: (at: string) => `Handed in on ${at}` },
  takeIn: { vi: 'Nhận tiền mặt', en: 'Take the cash in' },
  awaited: { vi: 'Chuyển khoản chưa thấy ngân hàng báo', en: 'Transfers the bank has not told of' },
  awaitedText: {
    vi: 'Khi ngân hàng báo, hoặc khi khớp ở trang tiền chuyển khoản, món này tự vào sổ.',
    en: 'They are in the books once the bank tells, or once matched on the page of transfers.',
  },
});
