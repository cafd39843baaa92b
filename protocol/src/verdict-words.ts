import type { CertificateState } from './registry-answer.js';
import type { Bilingual } from './statement.js';
import type { Check, CheckName, VerdictClass } from './verdict.js';

/** What a page says of a verdict: a word beside the icon, one fixed sentence, and what to do next. */
export interface VerdictWords {
  word: Bilingual;
  sentence: Bilingual;
  nextStep: Bilingual;
}

export const verdictWords: Readonly<Record<VerdictClass, VerdictWords>> = {
  altered: {
    word: { vi: 'Đã bị sửa', en: 'Altered' },
    sentence: {
      vi: 'Nội dung của chứng nhận này không còn giống bản đã niêm phong.',
      en: 'What this certificate says is not what was sealed.',
    },
    nextStep: {
      vi: 'Xin đừng dựa vào chứng nhận này và báo giúp cho hợp tác xã.',
      en: 'Please do not rely on it, and let the cooperative know.',
    },
  },
  'not-ours': {
    word: { vi: 'Không có trong sổ gốc', en: 'Not in the register' },
    sentence: {
      vi: 'Sổ gốc không có chứng nhận nào ứng với mã này.',
      en: 'The register has no certificate for this code.',
    },
    nextStep: {
      vi: 'Xin so lại từng ký tự đã gõ. Nếu trên nhãn in đúng như vậy, xin chụp ảnh nhãn và hỏi hợp tác xã trước khi mua.',
      en: 'Please compare every character you typed. If the label is printed just so, photograph it and ask the cooperative before you buy.',
    },
  },
  withdrawn: {
    word: { vi: 'Đã thu hồi', en: 'Withdrawn' },
    sentence: {
      vi: 'Hợp tác xã đã thu hồi chứng nhận này, nên nó không còn giá trị.',
      en: 'The cooperative has withdrawn this certificate; it is no longer valid.',
    },
    nextStep: {
      vi: 'Xin đọc ngày và lý do bên dưới, hoặc hỏi hợp tác xã.',
      en: 'Please read the date and the reason below, or ask the cooperative.',
    },
  },
  replaced: {
    word: { vi: 'Đã được thay thế', en: 'Replaced' },
    sentence: {
      vi: 'Hợp tác xã đã cấp chứng nhận mới thay cho chứng nhận này, nên bản này không còn giá trị.',
      en: 'The cooperative has issued a new certificate in place of this one; this one is no longer valid.',
    },
    nextStep: {
      vi: 'Xin xem chứng nhận mới, ngày và lý do bên dưới; món hàng nên mang nhãn mới.',
      en: 'Please see the new certificate, the date and the reason below; the piece should carry a new label.',
    },
  },
  suspended: {
    word: { vi: 'Đang tạm ngưng', en: 'Suspended' },
    sentence: {
      vi: 'Chứng nhận này đang tạm ngưng để hợp tác xã xem xét.',
      en: 'This certificate is suspended while the cooperative looks into it.',
    },
    nextStep: {
      vi: 'Xin đọc lý do bên dưới và kiểm tra lại sau.',
      en: 'Please read the reason below and check again later.',
    },
  },
  'issuer-in-doubt': {
    word: { vi: 'Nơi cấp đang bị xem xét', en: 'Issuer in doubt' },
    sentence: {
      vi: 'Lúc cấp chứng nhận này, hợp tác xã đang bị đình chỉ hoặc khoá ký đã bị đánh cắp, nên chưa thể tin vào nó.',
      en: 'When this was issued, the cooperative was suspended or its signing keys were stolen, so it cannot be relied on now.',
    },
    nextStep: {
      vi: 'Xin hỏi cơ quan quản lý di sản trước khi mua.',
      en: 'Please ask the heritage office before you buy.',
    },
  },
  'lost-or-stolen': {
    word: { vi: 'Được báo mất', en: 'Reported lost or stolen' },
    sentence: {
      vi: 'Người giữ đã đăng ký báo rằng món hàng này bị mất hoặc bị trộm; lời báo này chưa được kiểm chứng.',
      en: 'The registered holder reported this piece lost or stolen; the report was not verified.',
    },
    nextStep: {
      vi: 'Xin khoan mua; nếu đang giữ món hàng, xin liên hệ với hợp tác xã.',
      en: 'Please do not buy it for now; if you have the piece, please get in touch with the cooperative.',
    },
  },
  'code-mismatch': {
    word: { vi: 'Mã dưới lớp cào không khớp', en: 'The hidden code does not match' },
    sentence: {
      vi: 'Mã dưới lớp cào không thuộc về chứng nhận này.',
      en: 'The code under the scratch patch does not belong to this certificate.',
    },
    nextStep: {
      vi: 'Xin xem lại từng ký tự; nếu mã đúng thì đây không phải món hàng đã được chứng nhận.',
      en: 'Please compare every character; if the code is right, this object is not the one that was certified.',
    },
  },
  'cannot-check': {
    word: { vi: 'Chưa kiểm tra được', en: 'Cannot check now' },
    sentence: {
      vi: 'Lúc này chưa kiểm tra được chứng nhận; điều đó không có nghĩa là hàng giả.',
      en: 'The certificate cannot be checked right now; that does not mean that the piece is a copy.',
    },
    nextStep: {
      vi: 'Xin thử lại sau ít phút, khi mạng tốt hơn.',
      en: 'Please try again in a few minutes, with a better connection.',
    },
  },
  'not-final': {
    word: { vi: 'Đang chờ xác nhận', en: 'Not final yet' },
    sentence: {
      vi: 'Chứng nhận vừa được ghi vào sổ gốc và đang chờ xác nhận cuối cùng.',
      en: 'The certificate was entered in the register a moment ago and is not final yet.',
    },
    nextStep: {
      vi: 'Xin quay lại sau ít phút.',
      en: 'Please come back in a few minutes.',
    },
  },
  'look-closer': {
    word: { vi: 'Nên xem kỹ', en: 'Look closer' },
    sentence: {
      vi: 'Chứng nhận có trong sổ gốc, nhưng có một điều nên xem kỹ trước khi tin.',
      en: 'The certificate is in the register, but one thing deserves a closer look before you rely on it.',
    },
    nextStep: {
      vi: 'Xin đọc các mục kiểm tra bên dưới và so món hàng với ảnh.',
      en: 'Please read the checks below and compare the piece with its photographs.',
    },
  },
  'object-genuine': {
    word: { vi: 'Hàng thật', en: 'Genuine piece' },
    sentence: {
      vi: 'Chứng nhận này là thật, và mã dưới lớp cào vừa được dùng lần đầu: đây chính là món hàng đã được chứng nhận.',
      en: 'This certificate is genuine, and its hidden code was used now for the first time: this is the certified piece.',
    },
    nextStep: {
      vi: 'Xin giữ khoá của mình cẩn thận: có khoá mới trao tặng hay báo mất món hàng được.',
      en: 'Please keep your key safe: with it you can hand the piece on or report it lost.',
    },
  },
  'certificate-genuine': {
    word: { vi: 'Chứng nhận thật', en: 'Genuine certificate' },
    sentence: {
      vi: 'Chứng nhận này là thật và đang có hiệu lực, nhưng nhãn in có thể bị chép lại.',
      en: 'This certificate is genuine and in force; a printed label alone does not prove the piece.',
    },
    nextStep: {
      vi: 'Xin so món hàng với ảnh và dấu của nghệ nhân bên dưới.',
      en: 'Please compare the piece with its photographs and the maker’s marks below.',
    },
  },
};

/**
 * Beside `not-ours` where a code was typed that no certificate has: it may be the other code of the piece. Nobody who
 * mixes up the two is to be told that a piece is no good, nor to show the secret one around.
 */
export const perhapsHiddenCodeWords: Readonly<Bilingual> = {
  vi: 'Nếu đây là mã dưới lớp cào: mã ấy không dùng để xem chứng nhận mà để chủ món hàng nhận món hàng về mình. Xin giữ kín, và gõ mã in ngoài nhãn, cạnh mã vuông.',
  en: 'If this is the hidden code under the scratch patch: it does not open the certificate; it is for the owner to claim the piece. Please keep it secret, and type the code printed openly on the label, beside the square code.',
};

/** The name of each check, as a question that its outcome answers. */
export const checkWords: Readonly<Record<CheckName, Bilingual>> = {
  registry: { vi: 'Đúng sổ gốc của Dấu Làng?', en: 'The register of Dấu Làng?' },
  serial: { vi: 'Mã trên nhãn khớp chứng nhận?', en: 'Does the label’s code belong to the certificate?' },
  document: { vi: 'Nội dung nguyên vẹn?', en: 'Is the document unchanged?' },
  proof: { vi: 'Có trong lô hợp tác xã đã niêm phong?', en: 'Is it at its place in the sealed batch?' },
  'maker-signature': { vi: 'Nghệ nhân đã ký?', en: 'Did the maker sign?' },
  chain: { vi: 'Sổ gốc trả lời và còn mới?', en: 'Did the register answer, and recently?' },
  inclusion: { vi: 'Hợp tác xã đã niêm phong?', en: 'Did the cooperative seal it?' },
  status: { vi: 'Chưa bị thu hồi hay tạm ngưng?', en: 'Neither withdrawn nor suspended?' },
  batch: { vi: 'Chưa bị chứng nhận khác thay thế?', en: 'Not replaced by another certificate?' },
  cooperative: { vi: 'Khi cấp, hợp tác xã có đủ tư cách?', en: 'Was the issuer in good standing at issue?' },
  'maker-key': { vi: 'Khoá của nghệ nhân hợp lệ lúc cấp?', en: 'Was the maker’s key valid at issue?' },
  custody: { vi: 'Không bị người giữ báo mất?', en: 'Not reported lost by its holder?' },
  finality: { vi: 'Đã xác nhận cuối cùng?', en: 'Is the entry final?' },
  scans: { vi: 'Số lần quét bình thường?', en: 'Is the label scanned as usual?' },
  'hidden-code': {
    vi: 'Mã dưới lớp cào khớp và chưa ai dùng trước?',
    en: 'Does the hidden code match, and had nobody used it before?',
  },
  object: { vi: 'Chính món hàng này?', en: 'Is it this very piece?' },
};

export const outcomeWords: Readonly<Record<Check['outcome'], Bilingual>> = {
  passed: { vi: 'Đúng', en: 'Yes' },
  failed: { vi: 'Không', en: 'No' },
  unknown: { vi: 'Chưa hỏi được', en: 'Could not be reached' },
  'not-checked': { vi: 'Không kiểm tra', en: 'Not checked' },
};

export const pieceStateWords: Readonly<Record<CertificateState, Bilingual>> = {
  active: { vi: 'Đang có hiệu lực', en: 'In force' },
  suspended: { vi: 'Tạm ngưng', en: 'Suspended' },
  withdrawn: { vi: 'Đã thu hồi', en: 'Withdrawn' },
};

/** Reason codes of acts on a certificate's status. Twin of `SetStatus` in `CertificateTypes.sol`. */
export const statusReasonWords: Readonly<Record<number, Bilingual>> = {
  1: { vi: 'Ghi nhầm', en: 'Entered in error' },
  2: { vi: 'Không phải do nghệ nhân được nêu tên làm', en: 'Not by the named maker' },
  3: { vi: 'Hư hỏng hoặc đã huỷ', en: 'Damaged or destroyed' },
  4: { vi: 'Mất hoặc bị trộm trước khi bán', en: 'Lost or stolen before sale' },
  5: { vi: 'Nhãn bị sao chép hoặc hỏng', en: 'Label copied or damaged' },
  6: { vi: 'Trả lại và được chứng nhận mới', en: 'Returned and certified anew' },
  7: { vi: 'Đang được xem xét', en: 'Under enquiry' },
  8: { vi: 'Đã xem xét xong', en: 'Enquiry closed' },
  9: { vi: 'Lý do khác, xem lời giải thích', en: 'Another reason, see the explanation' },
};
