import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** The verify page, the form beside it and the scanning page. */
export const verifyMessages = defineMessages({
  siteName: { vi: 'Dấu Làng', en: 'Dấu Làng' },
  pageTitle: { vi: (word: string) => `${word} · Dấu Làng`, en: (word: string) => `${word} · Dấu Làng` },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  labelCode: { vi: 'Mã trên nhãn', en: 'Code on the label' },
  codeSought: { vi: 'Mã đã tra', en: 'Code looked up' },
  noLabel: {
    vi: 'Chứng nhận này được mở theo số, chưa đọc nhãn nào. Khi có món hàng trên tay, xin quét mã trên nhãn của nó.',
    en: 'You opened this certificate by its number; no label was read. With the piece in hand, scan the code on its label.',
  },
  phonePending: { vi: 'Điện thoại đang tự kiểm tra…', en: 'Your phone is checking for itself…' },
  noScript: {
    vi: 'Trình duyệt không chạy mã, nên chỉ có kết quả của máy chủ.',
    en: 'Your browser runs no script, so this is the server’s result alone.',
  },
  statusBy: { vi: 'Ai', en: 'By' },
  statusAt: { vi: 'Khi nào', en: 'When' },
  statusWhy: { vi: 'Vì sao', en: 'Why' },
  statusTitle: { vi: 'Về quyết định này', en: 'About this decision' },
  lostTitle: { vi: 'Về lời báo mất', en: 'About this report' },
  lostBy: { vi: 'Người giữ món hàng', en: 'The piece’s holder' },
  lostWhy: {
    vi: 'Báo bằng khoá của người giữ; không ai kiểm chứng việc mất.',
    en: 'Reported with the holder’s own key; nobody verified the loss.',
  },
  claimedTitle: { vi: 'Món này đã có người nhận', en: 'Somebody has claimed this piece' },
  claimedSince: {
    vi: (day: string) => `Từ ngày ${day}. Nếu được bán như hàng mới, xin hỏi hợp tác xã trước khi mua.`,
    en: (day: string) => `On ${day}. If it is sold to you as new, please ask the cooperative first.`,
  },
  successor: { vi: 'Chứng nhận mới', en: 'New certificate' },
  successorBatch: { vi: 'Lô thay thế', en: 'Batch in its place' },
  successorNumber: { vi: (n: number) => `Số ${n}`, en: (n: number) => `No. ${n}` },
  successorOneOf: {
    vi: (first: number, last: number) =>
      `Món này mang một số trong lô mới, từ ${first} đến ${last}; xin quét nhãn mới của món để biết số nào.`,
    en: (first: number, last: number) =>
      `This piece has one number of the new batch, ${first} to ${last}; scan its new label to see which.`,
  },

  photograph: {
    vi: (title: string) => `Ảnh của chính món ${title}`,
    en: (title: string) => `Photograph of this very ${title}`,
  },
  number: { vi: 'Số chứng nhận', en: 'Certificate no.' },
  village: { vi: 'Làng', en: 'Village' },
  place: { vi: 'Nơi làm', en: 'Place' },
  maker: { vi: 'Nghệ nhân', en: 'Maker' },
  makerDemo: { vi: 'minh hoạ', en: 'demo' },
  makerUnnamed: { vi: 'Không công bố tên', en: 'Not named' },
  makerErased: { vi: 'Nghệ nhân đã rút tên khỏi chứng nhận', en: 'The maker has withdrawn their name' },
  makerSigned: { vi: 'Nghệ nhân đã tự tay ký', en: 'Signed by the maker’s own key' },
  makerVouched: {
    vi: 'Hợp tác xã bảo đảm thay, không có chữ ký nghệ nhân',
    en: 'Vouched for by the cooperative, without the maker’s signature',
  },
  cooperative: { vi: 'Nơi cấp', en: 'Issued by' },
  technique: { vi: 'Cách làm', en: 'Technique' },
  materials: { vi: 'Chất liệu', en: 'Materials' },
  size: { vi: 'Kích thước', en: 'Size' },
  weight: { vi: 'Khối lượng', en: 'Weight' },
  madeOn: { vi: 'Ngày làm', en: 'Made on' },
  inspected: { vi: 'Đã duyệt', en: 'Inspected' },
  seeInShop: { vi: 'Xem trong cửa hàng', en: 'See it in the shop' },

  checksTitle: { vi: 'Đã kiểm tra những gì', en: 'What was checked' },
  checksAt: {
    vi: (moment: string) => `Máy chủ kiểm tra lúc ${moment}`,
    en: (moment: string) => `Server check: ${moment}`,
  },
  scansTitle: { vi: 'Nhãn này đã được quét', en: 'Scans of this label' },
  scansCount: {
    vi: (n: number) => `${countedVi(n, 'lần')} từ trước đến nay.`,
    en: (n: number) => (n === 1 ? 'Once so far.' : `${counted(n, 'time')} so far.`),
  },
  scansFirst: { vi: 'Đây là lần quét đầu tiên của nhãn này.', en: 'Nobody scanned this label before you.' },
  scansDay: { vi: 'Ngày', en: 'Day' },
  scansTimes: { vi: 'Số lần', en: 'Times' },
  reportLink: { vi: 'Cách báo cho hợp tác xã', en: 'How to tell the cooperative' },
  anotherCode: { vi: 'Kiểm tra mã khác', en: 'Check another code' },
  technicalTitle: { vi: 'Chi tiết kỹ thuật', en: 'Technical details' },
  documentAddress: { vi: 'Địa chỉ của tài liệu', en: 'Address of the document' },
  batchRoot: { vi: 'Gốc của lô', en: 'Root of the batch' },
  registry: { vi: 'Sổ gốc', en: 'Register' },
  registryToken: { vi: 'Nơi hỏi sổ gốc và người giữ', en: 'Where register and holder are asked' },
  transaction: { vi: 'Giao dịch', en: 'Transaction' },
  download: { vi: 'Tải tệp chứng nhận', en: 'Download the certificate file' },
  independent: {
    vi: 'Mã kiểm tra trên trang này cũng do máy chủ của chúng tôi gửi. Cách kiểm tra độc lập: giữ tệp chứng nhận và chạy lệnh “npm run verify” trong mã nguồn mở, ở bất kỳ máy nào.',
    en: 'The checking script on this page comes from our server too. To check independently, keep the certificate file and run “npm run verify” from the open source code, on any machine.',
  },

  asleepNext: {
    vi: 'Máy chủ của chúng tôi chưa trả lời. Xin thử lại sau ít phút.',
    en: 'Our server does not answer at the moment. Please try again in a few minutes.',
  },
  crowdedNext: {
    vi: 'Đang có rất nhiều lượt kiểm tra cùng lúc từ mạng này. Xin thử lại sau một phút.',
    en: 'A great many checks are coming from this network at once. Please try again in a minute.',
  },

  mistypedWord: { vi: 'Xin xem lại mã', en: 'Check what you typed' },
  mistypedSentence: {
    vi: 'Mã này có ký tự gõ nhầm hoặc thiếu, nên chưa thể tra. Điều đó không nói gì về món hàng.',
    en: 'This code has a mistyped or missing character, so it cannot be looked up. That says nothing about the piece.',
  },
  mistypedNext: {
    vi: 'Mã trên nhãn có 16 ký tự, bốn nhóm bốn. Xin so lại từng ký tự rồi gõ lần nữa.',
    en: 'The code on the label has 16 characters in four groups of four. Compare each one and type it again.',
  },
  wrongLength: {
    vi: (n: number) => `Mã có 16 ký tự; ở đây có ${n}.`,
    en: (n: number) => `The code has 16 characters; you typed ${n}.`,
  },
  wrongCharacter: {
    vi: (character: string, position: number) =>
      `Mã không bao giờ có ký tự “${character}” (vị trí ${position}).`,
    en: (character: string, position: number) => `No code contains “${character}” (position ${position}).`,
  },
  keyboardLetter: {
    vi: (character: string, position: number) =>
      `Bàn phím tiếng Việt đã đổi một chữ thành “${character}” (vị trí ${position}). Xin chuyển sang bàn phím tiếng Anh rồi gõ lại.`,
    en: (character: string, position: number) =>
      `A Vietnamese keyboard turned a letter into “${character}” (position ${position}). Please switch to an English keyboard and type it again.`,
  },
  wrongCheck: {
    vi: 'Có một ký tự chưa đúng. Xin so lại với nhãn.',
    en: 'One character is not right. Please compare with the label.',
  },
  elsewhere: {
    vi: (host: string) => `Mã này dẫn đến ${host}, không phải trang của chúng tôi.`,
    en: (host: string) => `This code leads to ${host}, which is not our site.`,
  },
  notALabel: {
    vi: 'Mã vừa quét không phải nhãn của Dấu Làng.',
    en: 'What was scanned is not a Dấu Làng label.',
  },

  formTitle: { vi: 'Kiểm tra một món hàng', en: 'Check a piece' },
  formLead: {
    vi: 'Gõ 16 ký tự in trên nhãn. Chữ hoa, chữ thường, có gạch hay không đều được.',
    en: 'Type the 16 characters printed on the label. Upper or lower case, with or without hyphens.',
  },
  formLabel: { vi: 'Mã trên nhãn', en: 'Code on the label' },
  formAction: { vi: 'Kiểm tra', en: 'Check' },
  scanInstead: { vi: 'Quét bằng máy ảnh', en: 'Scan with the camera' },
  scanTitle: { vi: 'Quét nhãn', en: 'Scan a label' },
  scanLead: {
    vi: 'Hướng máy ảnh vào mã vuông trên nhãn. Hình ảnh chỉ được đọc ngay trên máy này.',
    en: 'Point the camera at the square code on the label. Pictures are read on your own device only.',
  },
  scanStart: { vi: 'Mở máy ảnh', en: 'Open the camera' },
  scanPicture: { vi: 'Chọn một ảnh chụp nhãn', en: 'Choose a photograph of the label' },
  // Browsers keep a script that did not load as failed until the page is loaded again.
  scanOffline: {
    vi: 'Mất mạng nên chưa tải được phần đọc mã. Khi có mạng, xin tải lại trang này, hoặc gõ mã bên dưới.',
    en: 'The part that reads codes did not load: there is no network. When there is, load this page again, or type the code below.',
  },
  scanDenied: {
    vi: 'Chưa mở được máy ảnh. Xin cho phép dùng máy ảnh, chọn một ảnh chụp nhãn, hoặc gõ mã bên dưới.',
    en: 'The camera could not be opened. Allow its use, choose a photograph of the label, or type the code below.',
  },
  scanLooking: { vi: 'Đang tìm mã…', en: 'Looking for the code…' },
  scanNothing: {
    vi: 'Không thấy mã vuông nào trong ảnh này. Xin chụp gần hơn, đủ sáng, hoặc gõ mã bên dưới.',
    en: 'No square code was found in this picture. Take it closer and in good light, or type the code below.',
  },
  scanUnreadable: {
    vi: 'Không mở được tệp này như một ảnh. Xin chọn một ảnh chụp nhãn.',
    en: 'This file cannot be opened as a picture. Please choose a photograph of the label.',
  },

  helpTitle: { vi: 'Cách kiểm tra một món hàng', en: 'How to check a piece' },
  helpScanTitle: { vi: '1. Quét mã trên nhãn', en: '1. Scan the label' },
  helpScan: {
    vi: 'Mở máy ảnh của điện thoại và hướng vào mã vuông trên nhãn; không cần ứng dụng, không cần tài khoản. Trang mở ra cho biết ngay kết quả.',
    en: 'Point your phone’s camera at the square code on the label; no app and no account. The page that opens gives the result at once.',
  },
  helpReadTitle: { vi: '2. Đọc kết quả', en: '2. Read the result' },
  helpRead: {
    vi: 'Mỗi kết quả có một biểu tượng, một chữ và một câu. Ngay sau đó điện thoại tự kiểm tra lại; nếu hai bên khác nhau, trang nêu kết quả thận trọng hơn.',
    en: 'Each result has an icon, a word and a sentence. Then your phone checks again for itself; where the two differ, the more cautious one is shown.',
  },
  helpCompareTitle: { vi: '3. So món hàng với ảnh', en: '3. Compare the piece with its photographs' },
  helpCompare: {
    vi: 'Chứng nhận thật không có nghĩa là món hàng thật: nhãn in có thể bị chép lại. Xin so món hàng với ảnh của chính nó và dấu của nghệ nhân.',
    en: 'A genuine certificate is not yet a genuine piece: a printed label can be copied. Compare the piece with its own photographs and the maker’s marks.',
  },
  helpReportTitle: { vi: 'Khi có điều không ổn', en: 'When something is wrong' },
  helpReport: {
    vi: 'Xin chụp lại nhãn, nơi bán, và gửi cho hợp tác xã nêu trên chứng nhận. Đừng cào lớp phủ trên nhãn trước khi mua.',
    en: 'Photograph the label and where it was sold, and send both to the cooperative named on the certificate. Never scratch the patch before buying.',
  },
  helpLimitsTitle: { vi: 'Vì sao tin được', en: 'Why it can be relied on' },
  helpLimits: {
    vi: 'Chỉ người của hợp tác xã cấp được chứng nhận, bằng khoá riêng của họ. Sổ gốc không ai sửa lại được, kể cả chúng tôi, và ai cũng đọc được.',
    en: 'Only the cooperative’s people can issue, with keys of their own. Nobody can rewrite the register, not even we, and anyone can read it.',
  },
  helpResultsTitle: { vi: 'Các kết quả', en: 'The results' },
});
