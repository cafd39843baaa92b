import type { ReturnFinding, ReturnReason, ReturnState } from '@daulang/commerce/api/returns';
import { defineMessages } from './messages.ts';

type Both = { vi: string; en: string };

/** What a buyer sends back, as they read it. */
export const returnMessages = defineMessages({
  returns: { vi: 'Trả hàng', en: 'Returns' },
  askToReturn: { vi: 'Xin trả hàng', en: 'Return something' },
  returnText: {
    vi: 'Xin chọn món cần trả và cho biết lý do. Hợp tác xã xem rồi trả lời quý khách; xin chưa gửi hàng trước khi có trả lời.',
    en: 'Please choose what to send back, and say why. The cooperative looks at it and answers; please send nothing before that.',
  },
  nothingToReturn: {
    vi: 'Không còn món nào của đơn này trả được nữa: đã quá hạn, hoặc đã có yêu cầu trả hàng. Nếu có điều gì chưa ổn, xin gọi cho hợp tác xã.',
    en: 'Nothing of this order can be returned any more: the time is over, or it is being returned already. If something is wrong, please call the cooperative.',
  },
  whichPieces: { vi: 'Món cần trả', en: 'What to send back' },
  piece: {
    vi: (title: string, number: string) => `${title}, số ${number}`,
    en: (title: string, number: string) => `${title}, no. ${number}`,
  },
  choosePieces: { vi: 'Xin chọn ít nhất một món.', en: 'Please choose at least one piece.' },
  why: { vi: 'Lý do', en: 'Reason' },
  chooseReason: { vi: 'Chọn lý do', en: 'Choose a reason' },
  reasonNeeded: { vi: 'Xin chọn lý do.', en: 'Please choose a reason.' },
  until: {
    vi: (reason: string, day: string) => `${reason} (đến ${day})`,
    en: (reason: string, day: string) => `${reason} (until ${day})`,
  },
  untilHint: {
    vi: 'Trong ngoặc là ngày cuối để gửi yêu cầu, tính đến giờ kiện hàng được giao.',
    en: 'In brackets is the last day to ask, until the hour at which the parcel was delivered.',
  },
  words: { vi: 'Xin kể rõ hơn', en: 'Please tell us more' },
  wordsNeeded: {
    vi: 'Xin viết ít nhất một câu ngắn, không quá 1.000 ký tự.',
    en: 'Please write a short sentence at least, of 1,000 characters at most.',
  },
  photographs: { vi: 'Ảnh (nhiều nhất 5)', en: 'Photographs (5 at most)' },
  photographsText: {
    vi: 'Chỉ quý khách và hợp tác xã xem được ảnh.',
    en: 'Only you and the cooperative can see them.',
  },
  addPhotograph: { vi: 'Thêm ảnh', en: 'Add a photograph' },
  removePhotograph: { vi: 'Bỏ ảnh này', en: 'Take it away' },
  photograph: { vi: (nth: number) => `Ảnh ${nth}`, en: (nth: number) => `Photograph ${nth}` },
  sendingPhotograph: { vi: 'Đang gửi ảnh…', en: 'Sending the photograph …' },
  photographNotSent: {
    vi: 'Ảnh chưa gửi được vì mạng yếu. Xin thử lại.',
    en: 'The photograph could not be sent, as the network is weak. Please try again.',
  },
  photographUnreadable: {
    vi: 'Không đọc được ảnh này. Xin chọn ảnh khác.',
    en: 'This picture cannot be read. Please choose another.',
  },
  photographTooLarge: {
    vi: 'Ảnh này quá nặng. Xin chọn ảnh khác.',
    en: 'This picture is too heavy. Please choose another.',
  },
  photographsWithScript: {
    vi: 'Trình duyệt này không gửi được ảnh; quý khách vẫn gửi được yêu cầu.',
    en: 'This browser cannot send photographs; you can ask to return something all the same.',
  },
  send: { vi: 'Gửi yêu cầu', en: 'Send' },
  backToOrder: { vi: 'Về đơn hàng', en: 'Back to the order' },
  takeBack: { vi: 'Rút lại yêu cầu', en: 'Keep it after all' },
  answer: { vi: 'Hợp tác xã trả lời', en: 'The cooperative answers' },
  arriveBy: {
    vi: (day: string) => `Xin gửi để hàng đến hợp tác xã trước ${day}.`,
    en: (day: string) => `Please send it so that it arrives before ${day}.`,
  },
  slip: { vi: 'In phiếu gửi trả', en: 'Print the slip for sending back' },
  slipText: {
    vi: 'Xin đặt phiếu vào trong kiện: hợp tác xã quét mã trên phiếu là biết hàng của đơn nào.',
    en: 'Please lay it into the parcel: the cooperative scans its code and knows whose order it is.',
  },
  refunded: {
    vi: (amount: string) => `Hoàn cho quý khách ${amount}.`,
    en: (amount: string) => `You get back ${amount}.`,
  },
  moveToken: {
    vi: (number: string, address: string) =>
      `Nếu quý khách đã nhận món số ${number} bằng mã dưới lớp cào, xin chuyển quyền giữ về địa chỉ này của hợp tác xã: ${address}`,
    en: (number: string, address: string) =>
      `If you claimed piece ${number} with its hidden code, please move it to this address of the cooperative: ${address}`,
  },
});

export const returnReasonMessages = defineMessages({
  'changed-mind': { vi: 'Không vừa ý', en: 'I changed my mind' },
  damaged: { vi: 'Bị hỏng khi đến nơi', en: 'It arrived damaged' },
  'wrong-piece': { vi: 'Gửi nhầm món', en: 'It is another piece' },
  'not-as-described': { vi: 'Không đúng như giới thiệu', en: 'It is not as described' },
} satisfies Record<ReturnReason, Both>);

export const returnStateMessages = defineMessages({
  opened: { vi: 'Chờ hợp tác xã trả lời', en: 'Waiting for an answer' },
  accepted: { vi: 'Nhận lại hàng, chờ hàng đến', en: 'Accepted, to be sent back' },
  refused: { vi: 'Không nhận trả', en: 'Refused' },
  'taken-back': { vi: 'Người mua đã rút lại', en: 'Taken back by the buyer' },
  'given-up': { vi: 'Hàng không đến kịp hạn', en: 'It did not arrive in time' },
  arrived: { vi: 'Hàng đã đến, chờ xem lại', en: 'Arrived, to be looked at' },
  'waiting-for-token': { vi: 'Chờ chuyển quyền giữ về hợp tác xã', en: 'Waiting for its token' },
  settled: { vi: 'Đã xong', en: 'Settled' },
} satisfies Record<ReturnState, Both>);

export const returnFindingMessages = defineMessages({
  unscratched: { vi: 'Lớp cào còn nguyên', en: 'The patch is unscratched' },
  scratched: { vi: 'Lớp cào đã cào', en: 'The patch is scratched' },
  damaged: { vi: 'Món hàng bị hỏng', en: 'The piece is damaged' },
} satisfies Record<ReturnFinding, Both>);

/** The same for officers. */
export const officeReturnMessages = defineMessages({
  title: { vi: 'Hàng trả lại', en: 'Returns' },
  filter: { vi: 'Lọc hàng trả lại', en: 'Which returns' },
  all: { vi: 'Tất cả', en: 'All' },
  none: { vi: 'Không có yêu cầu trả hàng nào.', en: 'There are no returns.' },
  waiting: { vi: 'Hàng trả lại cần xem', en: 'Returns to see to' },
  more: { vi: 'Xem tiếp', en: 'More' },
  ofOrder: {
    vi: (code: string) => `Trả hàng của đơn ${code}`,
    en: (code: string) => `Return of order ${code}`,
  },
  see: { vi: 'Xem và trả lời', en: 'See and answer' },
  buyer: { vi: 'Người mua', en: 'Buyer' },
  askedAt: { vi: (moment: string) => `Gửi lúc ${moment}`, en: (moment: string) => `Asked ${moment}` },
  buyersWords: { vi: 'Người mua viết', en: 'The buyer writes' },
  yourAnswer: { vi: 'Câu trả lời cho người mua', en: 'Your answer to the buyer' },
  answerHint: {
    vi: 'Người mua đọc tiếng Việt. Xin ghi cả địa chỉ nhận hàng nếu nhận lại.',
    en: 'The buyer reads Vietnamese. Where you take it back, please say where to send it.',
  },
  answerHintEnglish: {
    vi: 'Người mua đọc tiếng Anh. Xin ghi cả địa chỉ nhận hàng nếu nhận lại.',
    en: 'The buyer reads English. Where you take it back, please say where to send it.',
  },
  answerNeeded: {
    vi: 'Xin viết một câu cho người mua, không quá 600 ký tự.',
    en: 'Please write a sentence for the buyer, of 600 characters at most.',
  },
  accept: { vi: 'Nhận lại hàng', en: 'Take it back' },
  refuse: { vi: 'Không nhận trả', en: 'Refuse' },
  inPart: { vi: 'Hoàn một phần, người mua giữ món hàng', en: 'Pay back a part, the buyer keeps it' },
  amountOf: {
    vi: (title: string) => `Hoàn cho “${title}” (đồng)`,
    en: (title: string) => `Back for “${title}” (đồng)`,
  },
  amountWrong: { vi: 'Xin ghi số tiền lớn hơn không.', en: 'Please give an amount above zero.' },
  payBack: { vi: 'Hoàn số tiền này', en: 'Pay this back' },
  hasArrived: { vi: 'Báo hàng đã đến', en: 'It has arrived' },
  arriveBy: {
    vi: (day: string) => `Hàng cần đến trước ${day}.`,
    en: (day: string) => `It should arrive before ${day}.`,
  },
  inspect: { vi: 'Xem lại từng món', en: 'Look at each piece' },
  inspectText: {
    vi: 'Lớp cào còn nguyên thì món hàng bán tiếp được ngay. Đã cào thì chọn mã mới, chuyển quyền giữ về mã đó, rồi mới hoàn tiền. Bị hỏng thì hoàn tiền, không bán nữa.',
    en: 'With its patch unscratched a piece is for sale again at once. Scratched, a new code is drawn for it and it is moved to that first, and the money waits. Damaged, the money goes back and it is not sold again.',
  },
  wasOpened: {
    vi: 'Mã dưới lớp cào của món này đã được mở.',
    en: 'The hidden code of this piece was opened.',
  },
  finding: { vi: 'Tình trạng', en: 'How it is' },
  chooseFinding: { vi: 'Chọn tình trạng', en: 'Choose' },
  findingNeeded: { vi: 'Xin chọn tình trạng của món này.', en: 'Please choose how this piece is.' },
  saveFindings: { vi: 'Ghi lại và hoàn tiền', en: 'Save and pay back' },
  waitsForToken: {
    vi: (number: string, address: string) =>
      `Món số ${number} phải về địa chỉ ${address}. Khi đó tiền tự hoàn.`,
    en: (number: string, address: string) =>
      `Piece ${number} has to be at ${address}. The money goes back by itself then.`,
  },
  needsNewCode: {
    vi: 'Lớp cào của món này đã cào. Xin chọn mã mới, in và cất kỹ; sau đó chuyển quyền giữ về mã mới thì tiền tự hoàn.',
    en: 'The patch of this piece is scratched. Please draw its new code, print it and put it away; once the piece is moved to it, the money goes back by itself.',
  },
  drawNewCode: { vi: 'Chọn mã mới', en: 'Draw the new code' },
  paperLost: {
    vi: 'Mất tờ mã, hoặc có người đã thấy mã',
    en: 'The label is lost, or somebody has seen the code',
  },
  drawAgainText: {
    vi: 'Chọn lại được cho đến khi quyền giữ đã chuyển. Mã chọn sau thay mã trước: xin báo cho người mua địa chỉ mới và huỷ tờ mã cũ.',
    en: 'It can be drawn again until the piece was moved. The later code takes the place of the one before: please tell the buyer the new address, and destroy the old label.',
  },
  drawAgain: { vi: 'Chọn lại mã mới', en: 'Draw it again' },
  newCodeDrawn: {
    vi: (number: string, by: string) => `${by} chọn mã mới cho món số ${number}`,
    en: (number: string, by: string) => `${by} drew the new code of piece no. ${number}`,
  },
  withdraw: {
    vi: (number: string) => `Thu hồi chứng nhận số ${number}`,
    en: (number: string) => `Withdraw certificate no. ${number}`,
  },
  paidBack: {
    vi: (amount: string) => `Hoàn cho người mua ${amount}`,
    en: (amount: string) => `To go back to the buyer: ${amount}`,
  },
  backToList: { vi: 'Về hàng trả lại', en: 'Back to the returns' },
  history: { vi: 'Đã qua', en: 'So far' },
});
