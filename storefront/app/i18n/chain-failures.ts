/** Why the register refused an act, by the service's stable code. Every sentence says what a manager does next. */
export const chainFailureMessages = {
  'deadline-passed': {
    vi: 'Hạn ký đã qua trước khi việc này vào sổ gốc. Xin mở lại và ký lần nữa.',
    en: 'Its deadline passed before it reached the register. Please open it again and sign once more.',
  },
  'nonce-mismatch': {
    vi: 'Hợp tác xã đã ghi một việc khác trước việc này. Xin mở lại và ký lần nữa.',
    en: 'Another act of the cooperative was recorded first. Please open it again and sign once more.',
  },
  'first-number-mismatch': {
    vi: 'Một lô khác đã lấy những số này. Xin mở lô mới; số sẽ được đánh lại.',
    en: 'Another batch took these numbers. Please open a new batch; it gets new numbers.',
  },
  'batch-already-issued': {
    vi: 'Lô này đã có trong sổ gốc, không cần niêm phong lần nữa.',
    en: 'This batch stands in the register already; it need not be sealed again.',
  },
  'capacity-exceeded': {
    vi: 'Lô này vượt số lượng cơ quan quản lý cho phép trong năm. Xin mở lô nhỏ hơn hoặc xin thêm số lượng.',
    en: 'This batch goes beyond what the authority allows this year. Please open a smaller one, or ask the authority for more.',
  },
  'numbers-exhausted': {
    vi: 'Hợp tác xã đã dùng hết số trong sổ gốc này. Xin liên hệ với cơ quan quản lý.',
    en: 'The cooperative has used all numbers of this register. Please ask the authority.',
  },
  'batch-size-out-of-range': {
    vi: 'Một lô có từ 1 đến 4.096 món. Xin chia lô này ra.',
    en: 'A batch has 1 to 4,096 pieces. Please divide this one.',
  },
  'cooperative-not-active': {
    vi: 'Hợp tác xã đang bị đình chỉ hoặc đã kết thúc nên chưa ký được gì. Xin liên hệ với cơ quan quản lý.',
    en: 'The cooperative is suspended or has ended, so nothing can be signed. Please ask the authority.',
  },
  'quorum-stolen': {
    vi: 'Mọi khoá đã ký đều được báo là bị đánh cắp. Xin ký bằng khoá khác, hoặc nhờ cơ quan quản lý.',
    en: 'Every key that signed was reported stolen. Please sign with other keys, or ask the authority.',
  },
  'signature-invalid': {
    vi: 'Có một chữ ký không khớp với khoá trong sổ gốc. Xin mở lại và ký lần nữa.',
    en: 'A signature does not fit its key in the register. Please open it again and sign once more.',
  },
  'signature-count-mismatch': {
    vi: 'Số chữ ký cần có đã thay đổi. Xin mở lại và ký lần nữa.',
    en: 'The number of signatures needed has changed. Please open it again and sign once more.',
  },
  'signers-not-ascending': {
    vi: 'Một người đã ký hai lần. Xin mở lại, mỗi người ký một lần.',
    en: 'Somebody signed twice. Please open it again; each person signs once.',
  },
  'key-unknown': {
    vi: 'Sổ gốc không có khoá này của hợp tác xã. Xin xem lại danh sách khoá.',
    en: 'The register has no such key of the cooperative. Please look at the list of keys.',
  },
  'key-already-known': {
    vi: 'Khoá này đã từng có trong sổ gốc. Xin tạo một khoá mới.',
    en: 'This key has been in the register before. Please make a new one.',
  },
  'key-already-closed': {
    vi: 'Khoá này đã đóng, và khoá đã đóng không mở lại được.',
    en: 'This key is closed, and a closed key never opens again.',
  },
  'key-not-signer': {
    vi: 'Khoá này là của nghệ nhân, không ký thay hợp tác xã được.',
    en: 'This is a maker’s key; it cannot sign for the cooperative.',
  },
  'key-not-passkey': {
    vi: 'Khoá của nghệ nhân phải là khoá truy cập trên thiết bị. Xin tạo lại khoá.',
    en: 'A maker’s key has to be a passkey of a device. Please make the key again.',
  },
  'key-scheme-mismatch': {
    vi: 'Khoá này có trong sổ gốc dưới dạng khác. Xin ký bằng đúng khoá đã đăng ký.',
    en: 'The register knows this key in another form. Please sign with the key as it was registered.',
  },
  'keys-exhausted': {
    vi: 'Hợp tác xã đã đăng ký quá nhiều khoá. Xin liên hệ với cơ quan quản lý.',
    en: 'The cooperative has registered too many keys. Please ask the authority.',
  },
  'threshold-out-of-range': {
    vi: 'Sẽ không còn đủ người ký. Xin thêm người ký trước, hoặc giảm số chữ ký cần có.',
    en: 'Too few signers would remain. Please add signers first, or ask for fewer signatures.',
  },
  'too-many-signers': {
    vi: 'Hợp tác xã chỉ có tối đa 15 người ký. Xin đóng một khoá trước.',
    en: 'A cooperative has 15 signers at most. Please close a key first.',
  },
  'nothing-to-rotate': {
    vi: 'Việc này không thêm và không đóng khoá nào.',
    en: 'This adds no key and closes none.',
  },
  'status-version-mismatch': {
    vi: 'Trạng thái chứng nhận này vừa được đổi. Xin xem lại rồi làm lại nếu còn cần.',
    en: 'This certificate’s state was changed meanwhile. Please look again, and repeat it if it is still needed.',
  },
  'status-move-not-allowed': {
    vi: 'Chứng nhận đang ở trạng thái không cho phép việc này; đã thu hồi thì không thay đổi được nữa.',
    en: 'The certificate’s state does not allow this; what is withdrawn stays withdrawn.',
  },
  'number-not-issued': {
    vi: 'Sổ gốc chưa có chứng nhận mang số này.',
    en: 'The register has no certificate of this number yet.',
  },
  'batch-unknown': {
    vi: 'Sổ gốc không có lô này của hợp tác xã.',
    en: 'The register has no such batch of the cooperative.',
  },
  'batch-already-superseded': {
    vi: 'Lô này đã được thay bằng lô khác; mỗi lô chỉ được thay một lần.',
    en: 'This batch has been replaced already; a batch is replaced once.',
  },
  'batch-is-its-own-successor': {
    vi: 'Một lô không thể thay cho chính nó. Xin chọn lô mới.',
    en: 'A batch cannot take its own place. Please choose the new one.',
  },
  'batch-not-suspect': {
    vi: 'Lô này không bị nghi ngờ nên không cần bảo đảm lại.',
    en: 'This batch is not in doubt, so it needs no new endorsement.',
  },
  'since-mismatch': {
    vi: 'Lô này vừa được bảo đảm lại hoặc thay bằng lô khác. Xin xem lại rồi làm lại nếu còn cần.',
    en: 'This batch was vouched for or replaced meanwhile. Please look again, and repeat it if it is still needed.',
  },
  'endorsed-too-soon': {
    vi: 'Lô này vừa được ghi. Xin thử lại sau một phút.',
    en: 'This batch was recorded a moment ago. Please try again in a minute.',
  },
  'theft-out-of-range': {
    vi: 'Ngày mất khoá phải sau khi khoá được thêm và trong vòng 90 ngày. Ngày xa hơn do cơ quan quản lý ghi.',
    en: 'The theft lies after the key was added and at most 90 days back. The authority can date it earlier.',
  },
  'theft-already-dated': {
    vi: 'Vụ mất khoá này đã được báo với ngày sớm hơn hoặc cùng ngày.',
    en: 'This theft was reported with the same or an earlier date already.',
  },
  'recovery-unknown': {
    vi: 'Không có đề nghị thay người ký nào như vậy đang chờ; có thể nó đã được thay bằng đề nghị khác.',
    en: 'No such proposal of new signers is pending; another one may have taken its place.',
  },
  'recovery-expired': {
    vi: 'Đề nghị thay người ký đã quá ba mươi ngày kể từ khi được phép thực hiện. Xin nhờ cơ quan quản lý đề nghị lại.',
    en: 'This proposal of new signers was not carried out within thirty days. Please ask the authority to propose it again.',
  },
  reverted: {
    vi: 'Sổ gốc từ chối mà không nói lý do. Xin thử lại, rồi báo cho người quản trị.',
    en: 'The register refused without a reason. Please try again, then tell your administrator.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
