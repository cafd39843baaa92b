import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** The artisan's studio: short words, large type, no jargon. */
export const studioMessages = defineMessages({
  studio: { vi: 'Góc nghệ nhân', en: 'Studio' },
  navigation: { vi: 'Các mục của góc nghệ nhân', en: 'Studio sections' },
  home: { vi: 'Trang đầu', en: 'Home' },
  piecesShort: { vi: 'Món', en: 'Pieces' },
  ordersShort: { vi: 'Đơn', en: 'Orders' },
  moneyShort: { vi: 'Tiền', en: 'Money' },
  keyShort: { vi: 'Khoá ký', en: 'Key' },
  hello: { vi: (name: string) => `Kính chào ${name}`, en: (name: string) => `Hello, ${name}` },
  demoPerson: { vi: 'Nghệ nhân minh hoạ', en: 'Demo person' },

  addPiece: { vi: 'Thêm món mới', en: 'Add a piece' },
  addPieceHint: { vi: 'Chụp ảnh, điền giá, ký', en: 'Photograph, price, sign' },
  ordersToSend: { vi: 'Đơn cần gửi', en: 'Orders to send' },
  ordersWaiting: {
    vi: (n: number) => (n === 0 ? 'Chưa có đơn nào' : `${countedVi(n, 'món')} đang chờ gửi`),
    en: (n: number) => (n === 0 ? 'None right now' : `${counted(n, 'piece')} to send`),
  },
  myPieces: { vi: 'Món của tôi', en: 'My pieces' },
  piecesCount: {
    vi: (n: number) => countedVi(n, 'món'),
    en: (n: number) => counted(n, 'piece'),
  },
  toSign: {
    vi: (n: number) => `${countedVi(n, 'món')} chờ ký`,
    en: (n: number) => `${counted(n, 'piece waits', 'pieces wait')} for your signature`,
  },
  thisMonth: { vi: 'Tháng này nhận được', en: 'You earned this month' },
  seeMoney: { vi: 'Xem từng khoản', en: 'See each sale' },
  money: { vi: 'Tiền của tôi', en: 'My money' },
  signingKey: { vi: 'Khoá ký', en: 'Signing key' },

  keyNoneTitle: { vi: 'Chưa có khoá ký', en: 'You have no signing key yet' },
  keyNoneText: {
    vi: 'Khoá ký thay cho chữ ký tay, mở bằng vân tay, khuôn mặt hoặc mã khoá màn hình. Mỗi máy chỉ cần tạo một lần.',
    en: 'It is your signature, opened by fingerprint, face or screen lock. It is made once on each device.',
  },
  keyMake: { vi: 'Tạo khoá ký', en: 'Make my signing key' },
  keyProposedTitle: { vi: 'Khoá ký đang chờ hợp tác xã duyệt', en: 'Your key waits for the cooperative' },
  keyProposedText: {
    vi: 'Hợp tác xã ghi khoá này vào sổ gốc xong thì ký được. Trang này tự cập nhật.',
    en: 'The cooperative enters it in the register; then you can sign. This page updates by itself.',
  },
  keyActiveTitle: { vi: 'Khoá ký đã vào sổ gốc', en: 'Your signing key is in the register' },
  keyActiveText: {
    vi: 'Dùng khoá này để ký các món mình làm. Mất máy thì xin báo ngay cho hợp tác xã.',
    en: 'You sign your pieces with it. If you lose the device, tell your cooperative at once.',
  },
  keyAnother: { vi: 'Tạo khoá cho máy này', en: 'Make a key for this device' },
  keyFirstTimeHere: { vi: 'Lần đầu ký trên máy này?', en: 'First time signing on this device?' },
  keyWhy: {
    vi: 'Không ai ký thay được, kể cả chúng tôi. Khoá ký khác với khoá đăng nhập.',
    en: 'Nobody can sign for you, not even we. It is not the key you sign in with.',
  },

  newTitle: { vi: 'Thêm món mới', en: 'Add a piece' },
  stepPhotographs: { vi: 'Chụp ảnh', en: 'Photographs' },
  stepDetails: { vi: 'Món gì?', en: 'What is it?' },
  stepPrice: { vi: 'Giá bán', en: 'Price' },
  likeLast: {
    vi: 'Đã điền sẵn theo món trước. Chỗ nào khác thì sửa lại.',
    en: 'Filled in from your last piece. Change what is different.',
  },
  noFaces: {
    vi: 'Ảnh sẽ công khai mãi mãi: xin đừng chụp mặt người.',
    en: 'These pictures stay public for ever: please show no faces.',
  },
  frontName: { vi: 'Mặt trước', en: 'Front' },
  frontGuide: { vi: 'Cả món, thẳng, nền trơn', en: 'All of it, straight, plain ground' },
  markName: { vi: 'Dấu riêng', en: 'Mark' },
  markGuide: { vi: 'Chụp gần chi tiết chỉ riêng món này có', en: 'Close up: what only this one has' },
  handsName: { vi: 'Bàn tay', en: 'Hands' },
  handsGuide: { vi: 'Tay đang làm, không thấy mặt', en: 'Hands at work, no face' },
  detailName: { vi: 'Chi tiết', en: 'Detail' },
  needed: { vi: 'cần có', en: 'needed' },
  optional: { vi: 'nếu có', en: 'if you like' },
  takePhotograph: {
    vi: (what: string) => `Chụp ${what.toLowerCase()}`,
    en: (what: string) => `Take: ${what}`,
  },
  takeAgain: { vi: 'Chụp lại', en: 'Take again' },
  preparing: { vi: 'Đang xử lý ảnh…', en: 'Preparing the picture…' },
  photographReady: {
    vi: (kilobytes: number) => `Ảnh đã sẵn sàng, ${kilobytes} KB`,
    en: (kilobytes: number) => `Ready, ${kilobytes} KB`,
  },
  photographUnreadable: {
    vi: 'Không đọc được ảnh này. Xin chụp bằng máy ảnh của điện thoại, hoặc chọn ảnh JPEG hay PNG.',
    en: 'This picture cannot be read. Use the phone’s camera, or choose a JPEG or PNG.',
  },
  photographTooLarge: {
    vi: 'Ảnh vẫn quá nặng sau khi thu nhỏ. Xin chụp lại.',
    en: 'The picture is too heavy even when made smaller. Please take it again.',
  },
  photographNeeded: { vi: 'Cần ít nhất ảnh mặt trước.', en: 'At least the front is needed.' },
  photographDiffers: {
    vi: 'Ảnh máy chủ nhận được khác ảnh trên máy này. Xin gửi lại.',
    en: 'What the service received is not the picture on your device. Please send it again.',
  },
  needsScript: {
    vi: 'Chụp ảnh cần JavaScript, vì ảnh được xử lý ngay trên máy này.',
    en: 'Photographs need JavaScript, because your own device prepares them.',
  },

  craft: { vi: 'Nghề', en: 'Craft' },
  titleVi: { vi: 'Tên món', en: 'Name (Vietnamese)' },
  materialsVi: { vi: 'Làm bằng gì?', en: 'Materials (Vietnamese)' },
  techniqueVi: { vi: 'Làm cách nào?', en: 'How it is made (Vietnamese)' },
  english: { vi: 'Tiếng Anh (nếu có)', en: 'English (if you like)' },
  englishHint: {
    vi: 'Để trống thì trang tiếng Anh hiện nguyên văn tiếng Việt, và đúng như vậy trong chứng nhận.',
    en: 'Left empty, the English page and the certificate show the Vietnamese words as they are.',
  },
  titleEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  materialsEn: { vi: 'Chất liệu, tiếng Anh', en: 'Materials in English' },
  techniqueEn: { vi: 'Cách làm, tiếng Anh', en: 'How it is made, in English' },
  size: { vi: 'Kích thước (cm)', en: 'Size (cm)' },
  sizeHint: { vi: 'Không đo được thì để trống cả ba.', en: 'Not measured? Leave all three empty.' },
  length: { vi: 'Dài', en: 'Length' },
  width: { vi: 'Rộng', en: 'Width' },
  height: { vi: 'Cao', en: 'Height' },
  weight: { vi: 'Khối lượng (gam)', en: 'Weight (grams)' },
  madeOn: { vi: 'Làm xong ngày', en: 'Finished on' },
  price: { vi: 'Giá (đồng)', en: 'Price (đồng)' },
  eraseDigit: { vi: 'Xoá một số', en: 'Delete a digit' },
  pricePad: { vi: 'Bàn phím giá', en: 'Price pad' },

  mustFill: { vi: 'Xin điền mục này.', en: 'Please fill this in.' },
  sizeAllOrNone: {
    vi: 'Điền đủ ba số đo, hoặc để trống cả ba.',
    en: 'Give all three measures, or leave all three empty.',
  },
  sizeOutOfRange: {
    vi: 'Mỗi số đo từ 0,1 đến 2000 cm.',
    en: 'Each measure is between 0.1 and 2000 cm.',
  },
  sizeUnclear: {
    vi: 'Số này có thể hiểu hai cách. Xin viết số lẻ với một chữ số, ví dụ 41,5; hàng nghìn viết liền, ví dụ 1250.',
    en: 'This can be read in two ways. Please give decimals as in 41.5, and thousands without a separator, as in 1250.',
  },
  weightOutOfRange: {
    vi: 'Khối lượng tính bằng gam, không có số lẻ, từ 1 đến 2.000.000. Ví dụ: 1.250.',
    en: 'The weight is in whole grams, from 1 to 2,000,000, as in 1,250.',
  },
  priceOutOfRange: {
    vi: 'Giá tính bằng đồng, không có số lẻ, từ 1.000 đến 10.000.000.000. Ví dụ: 350.000.',
    en: 'The price is in whole đồng, from 1,000 to 10,000,000,000, as in 350,000.',
  },
  dayWrong: { vi: 'Ngày chưa đúng, hoặc ở tương lai.', en: 'Not a day, or a day to come.' },

  saveAndSign: { vi: 'Lưu và ký', en: 'Save and sign' },
  save: { vi: 'Lưu', en: 'Save' },
  saveForLater: { vi: 'Lưu, ký sau', en: 'Save, sign later' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  savedPhotographsLeft: {
    vi: 'Món đã lưu, nhưng còn ảnh chưa gửi được. Bấm lại để gửi tiếp; không mất gì cả.',
    en: 'The piece is saved, but a picture has not arrived. Press again to go on; nothing is lost.',
  },
  nothingLost: {
    vi: 'Chưa gửi được. Những gì đã điền vẫn còn đây; xin thử lại.',
    en: 'It could not be sent. All you filled in is still here; please try again.',
  },
  lookAtFields: { vi: 'Xin xem lại các mục có dấu chấm than.', en: 'Please look at the marked fields.' },

  pieces: { vi: 'Món của tôi', en: 'My pieces' },
  noPieces: {
    vi: 'Chưa có món nào. Xin bấm “Thêm món mới” để bắt đầu.',
    en: 'No pieces yet. Press “Add a piece” to begin.',
  },
  morePieces: { vi: 'Xem thêm', en: 'Show more' },
  anotherLikeIt: { vi: 'Thêm món như thế này', en: 'One more like this' },
  number: { vi: (n: number) => `Số ${n}`, en: (n: number) => `No. ${n}` },

  stateDraft: { vi: 'Chờ ký', en: 'Waits for your signature' },
  stateSigned: { vi: 'Đã ký, chờ hợp tác xã xem', en: 'Signed; the cooperative will look at it' },
  stateVouched: { vi: 'Hợp tác xã bảo đảm, chờ xem', en: 'The cooperative vouches; it will look at it' },
  stateInspected: { vi: 'Đã duyệt, chờ niêm phong', en: 'Accepted, waits to be sealed' },
  stateRejected: { vi: 'Bị trả lại', en: 'Sent back' },
  stateSealing: { vi: 'Đang niêm phong', en: 'Being sealed' },
  stateSubmitted: { vi: 'Đang ghi vào sổ gốc', en: 'On its way into the register' },
  stateRecorded: { vi: 'Đã ghi vào sổ gốc', en: 'In the register' },
  stateFinal: { vi: 'Đã có chứng nhận', en: 'Certified' },

  pieceWhatNext: { vi: 'Việc tiếp theo', en: 'What comes next' },
  nextDraft: {
    vi: 'Xem lại rồi ký. Ký xong thì không sửa được nữa.',
    en: 'Look it over and sign. After that it cannot be changed.',
  },
  nextSigned: {
    vi: 'Cán bộ hợp tác xã sẽ xem món này. Không phải làm gì thêm.',
    en: 'An officer will look at this piece. Nothing for you to do.',
  },
  nextInspected: {
    vi: 'Hợp tác xã sẽ niêm phong cùng các món khác rồi đưa nhãn.',
    en: 'The cooperative seals it with others and gives you the label.',
  },
  nextSealing: {
    vi: 'Hợp tác xã đang ký; ký đủ, lô được ghi vào sổ gốc.',
    en: 'The cooperative is signing. When it has, the batch goes into the register.',
  },
  nextRecorded: {
    vi: 'Đã ghi vào sổ gốc. Dán nhãn và mã cào lên đúng món này.',
    en: 'In the register. Stick the label and scratch patch on this very piece.',
  },
  nextRejected: {
    vi: 'Xin xem lý do bên dưới, sửa cho đúng rồi ký gửi lại. Mã trên nhãn vẫn giữ nguyên.',
    en: 'See why below, correct it, then sign and send it in again. The code on its label stays the same.',
  },
  rejectedBecause: { vi: 'Hợp tác xã ghi', en: 'The cooperative wrote' },
  signPiece: { vi: 'Ký món này', en: 'Sign this piece' },
  signNeedsKey: { vi: 'Trước khi ký cần tạo khoá ký.', en: 'Before signing you need a signing key.' },
  signKeyWaits: {
    vi: 'Khoá ký đang chờ hợp tác xã xác nhận. Xác nhận xong là ký được.',
    en: 'Your signing key waits for the cooperative. As soon as it is confirmed you can sign.',
  },
  signNeedsPhotograph: {
    vi: 'Trước khi ký, cần có ảnh mặt trước.',
    en: 'Before signing, the front picture is needed.',
  },
  serialOnLabel: { vi: 'Mã trên nhãn', en: 'Serial on the label' },
  serialPrivate: {
    vi: 'Mã này không được đăng ở đâu; chỉ in trên nhãn của món.',
    en: 'It is published nowhere; it stands on the label of the piece alone.',
  },
  photographs: { vi: 'Ảnh', en: 'Photographs' },
  removePhotograph: { vi: 'Bỏ ảnh này', en: 'Remove' },
  signAgain: { vi: 'Ký và gửi lại', en: 'Sign and send in again' },
  correct: { vi: 'Sửa lại', en: 'Correct it' },
  edit: { vi: 'Sửa', en: 'Change' },
  editTitle: { vi: 'Sửa món', en: 'Change the piece' },
  addPhotograph: { vi: 'Thêm ảnh', en: 'Add a picture' },

  ordersTitle: { vi: 'Đơn cần gửi', en: 'Orders to send' },
  ordersText: {
    vi: 'Mang các món này đến hợp tác xã; hợp tác xã đóng gói và gửi.',
    en: 'Bring these to your cooperative, which packs and sends them.',
  },
  noOrders: { vi: 'Không có đơn nào đang chờ.', en: 'Nothing waits to be sent.' },
  order: { vi: (code: string) => `Đơn ${code}`, en: (code: string) => `Order ${code}` },
  soldOn: { vi: 'Bán ngày', en: 'Sold on' },
  parcelPaid: { vi: 'Chờ đóng gói', en: 'To pack' },
  parcelPacked: { vi: 'Đã đóng gói, chờ gửi', en: 'Packed, to send' },
  parcelSent: { vi: 'Đã gửi', en: 'Sent' },
  parcelDelivered: { vi: 'Đã giao', en: 'Delivered' },
  parcelCancelled: { vi: 'Đã huỷ', en: 'Cancelled' },
  parcelRefunded: { vi: 'Đã hoàn tiền', en: 'Refunded' },

  moneyTitle: { vi: 'Tiền của tôi', en: 'My money' },
  noSales: {
    vi: 'Chưa bán được món nào. Khi bán, từng khoản hiện ở đây.',
    en: 'No sales yet. Each one will stand here.',
  },
  buyerPaid: { vi: 'Người mua trả', en: 'The buyer paid' },
  youEarn: { vi: 'Nghệ nhân nhận', en: 'You receive' },
  deductCooperative: { vi: 'Hợp tác xã', en: 'Cooperative' },
  deductCooperativeWhy: { vi: 'duyệt, đóng gói, gửi hàng', en: 'looks at it, packs it, sends it' },
  deductCooperativeGave: {
    vi: 'bù phần giảm giá cho khách',
    en: 'makes up for the buyer’s voucher',
  },
  deductVillageFund: { vi: 'Quỹ làng', en: 'Village fund' },
  deductVillageFundWhy: { vi: 'dạy nghề, sửa nhà nghề', en: 'teaching the craft, keeping workshops' },
  deductPlatform: { vi: 'Phí trang Dấu Làng', en: 'Dấu Làng' },
  deductPlatformWhy: { vi: 'cửa hàng và chứng nhận', en: 'the shop and the certificates' },
  deductPayment: { vi: 'Phí thanh toán', en: 'Payment fee' },
  deductPaymentWhy: { vi: 'ngân hàng và thẻ', en: 'bank and card' },
  deductTax: { vi: 'Thuế nộp thay', en: 'Tax withheld' },
  deductTaxWhy: {
    vi: 'GTGT và TNCN, theo Nghị định 117/2025',
    en: 'VAT and income tax, Decree 117/2025',
  },
  deductOther: { vi: 'Khoản khác', en: 'Other' },
  deductOtherWhy: { vi: 'hỏi hợp tác xã nếu chưa rõ', en: 'ask your cooperative about it' },

  profile: { vi: 'Hồ sơ của tôi', en: 'My profile' },
  helpTitle: { vi: 'Cần giúp?', en: 'Need help?' },
  callOfficer: { vi: 'Gọi cán bộ của tôi', en: 'Call my officer' },
  noOfficerPhone: {
    vi: 'Hợp tác xã chưa ghi số điện thoại của cán bộ.',
    en: 'Your cooperative has not given an officer’s number yet.',
  },

  consentText: {
    vi: 'Nghệ nhân tự quyết điều gì được nêu cạnh chứng nhận của mình. Đổi ý lúc nào cũng được.',
    en: 'You decide what is shown beside your certificates. You may change your mind at any time.',
  },
  consentName: { vi: 'Nêu tên tôi', en: 'Show my name' },
  consentNameWhat: {
    vi: 'Người mua và người quét nhãn thấy tên này. Rút lại thì tên được gỡ, chứng nhận vẫn đúng và ghi rằng nghệ nhân đã rút tên.',
    en: 'Buyers and whoever scans a label see it. Withdrawn, it is taken away; certificates stay good and say that the maker withdrew it.',
  },
  consentPortrait: { vi: 'Đăng ảnh chân dung của tôi', en: 'Show my portrait' },
  consentPortraitWhat: {
    vi: 'Hiện chưa có trang nào đăng ảnh chân dung.',
    en: 'No page shows portraits now.',
  },
  consentGiven: {
    vi: (day: string) => `Đã đồng ý từ ${day}.`,
    en: (day: string) => `You agreed on ${day}.`,
  },
  consentNotGiven: { vi: 'Chưa đồng ý, nên không hiện.', en: 'You did not agree, so it is not shown.' },
  consentGive: { vi: 'Tôi đồng ý', en: 'I agree' },
  consentWithdraw: { vi: 'Rút lại', en: 'Withdraw' },
  consentKeyStays: {
    vi: 'Khoá ký vẫn ở lại trong sổ gốc như một bí danh, không kèm tên. Bản sao mà người khác đã lưu trước đó thì không thu hồi được.',
    en: 'Your signing key stays in the register as a pseudonym, without your name. Copies that others kept before cannot be called back.',
  },
});
