import type { ProblemTable } from './table.js';

export const certificatesProblems = {
  'certificates.ticket-expired': {
    status: 401,
    title: { vi: 'Đã quá giờ ký', en: 'The time to sign is over' },
    detail: {
      vi: 'Trang ký mở được trong 10 phút. Xin quay lại và bấm nút ký lần nữa.',
      en: 'The signing page stays open for 10 minutes. Please go back and press the sign button again.',
    },
  },
  'certificates.ticket-used': {
    status: 410,
    title: { vi: 'Việc này đã ký rồi', en: 'This has been signed' },
    detail: {
      vi: 'Mỗi lần bấm nút ký chỉ ký được một lần. Xin quay lại để xem, hoặc bấm nút ký lần nữa.',
      en: 'Each press of the sign button signs once. Please go back and see, or press it again.',
    },
  },
  'certificates.ticket-for-other-purpose': {
    status: 403,
    title: { vi: 'Trang ký này mở cho việc khác', en: 'This signing page is for something else' },
    detail: {
      vi: 'Trang ký này không dùng được cho việc vừa làm. Xin quay lại và bấm đúng nút ký.',
      en: 'This signing page was opened for another act. Please go back and press the right sign button.',
    },
  },
  'certificates.signature-refused': {
    status: 422,
    title: { vi: 'Chữ ký không hợp lệ', en: 'The signature is not valid' },
    detail: {
      vi: 'Thiết bị đã trả lời nhưng chữ ký không khớp. Xin ký lại bằng đúng khoá của mình.',
      en: 'The device answered, but the signature does not fit. Please sign again with your own key.',
    },
  },
  'certificates.key-refused': {
    status: 422,
    title: { vi: 'Không nhận được khoá này', en: 'This key cannot be taken' },
    detail: {
      vi: 'Khoá chưa đạt yêu cầu. Xin tạo lại khoá trên thiết bị có vân tay, khuôn mặt hoặc mã khoá màn hình.',
      en: 'The key does not meet what is asked. Please make it again on a device with fingerprint, face or screen lock.',
    },
  },
  'certificates.no-signing-key': {
    status: 409,
    title: { vi: 'Chưa có khoá ký', en: 'You have no signing key yet' },
    detail: {
      vi: 'Xin tạo khoá ký và đợi hợp tác xã xác nhận, rồi ký lại.',
      en: 'Please make a signing key, wait until the cooperative has confirmed it, and sign again.',
    },
  },
  'certificates.cooperative-not-admitted': {
    status: 409,
    title: { vi: 'Hợp tác xã chưa có trong sổ gốc', en: 'The cooperative is not in the register yet' },
    detail: {
      vi: 'Cơ quan quản lý cần ghi nhận hợp tác xã vào sổ gốc trước khi niêm phong chứng nhận.',
      en: 'The authority has to admit the cooperative before certificates can be sealed.',
    },
  },
  'certificates.photograph-missing': {
    status: 409,
    title: { vi: 'Món hàng chưa có ảnh', en: 'The piece has no photograph' },
    detail: {
      vi: 'Xin chụp ít nhất một ảnh trước khi ký.',
      en: 'Please take at least one photograph before signing.',
    },
  },
  'certificates.statement-outdated': {
    status: 409,
    title: { vi: 'Nội dung đã thay đổi', en: 'What is to be signed has changed' },
    detail: {
      vi: 'Món hàng đã được sửa sau khi mở trang ký. Xin quay lại, xem nội dung mới và ký lại.',
      en: 'The piece was changed after the signing page was opened. Please go back, read it again and sign.',
    },
  },
  'certificates.pieces-not-sealable': {
    status: 409,
    title: { vi: 'Có món chưa thể niêm phong', en: 'Some pieces cannot be sealed' },
    detail: {
      vi: 'Chỉ niêm phong được những món của hợp tác xã đã duyệt và chưa thuộc lô nào.',
      en: 'Only inspected pieces of your cooperative that are in no other batch can be sealed.',
    },
  },
  'certificates.capacity-exceeded': {
    status: 409,
    title: { vi: 'Vượt số lượng được cấp trong năm', en: 'More than this year allows' },
    detail: {
      vi: 'Lô này có {asked} món, mà năm nay hợp tác xã chỉ còn được chứng nhận {left} món trong {perYear}. Số lượng tính lại từ ngày {until}; cơ quan quản lý có thể cho thêm.',
      en: 'This batch has {asked|piece}, and of the {perYear} allowed this year {left} can still be certified. The count begins anew on {until}; the authority can allow more.',
    },
  },
  'certificates.batch-already-open': {
    status: 409,
    title: { vi: 'Đang có một lô chưa xong', en: 'Another batch is not finished' },
    detail: {
      vi: 'Mỗi hợp tác xã chỉ mở một lô mỗi lần, để số thứ tự liền nhau. Xin hoàn tất hoặc huỷ lô đang mở.',
      en: 'A cooperative has one open batch at a time, so that numbers stay without gaps. Please finish or cancel it.',
    },
  },
  'certificates.batch-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy lô này', en: 'There is no such batch' },
    detail: {
      vi: 'Lô này không có trong hợp tác xã này.',
      en: 'This batch is not among your cooperative’s.',
    },
  },
  'certificates.batch-move-not-allowed': {
    status: 409,
    title: { vi: 'Lô đã sang bước khác', en: 'The batch is at another step' },
    detail: {
      vi: 'Lô này đã được gửi hoặc đã kết thúc nên không làm được việc này nữa.',
      en: 'This batch has been submitted or has ended, so this can no longer be done.',
    },
  },
  'certificates.claim-keys-refused': {
    status: 422,
    title: { vi: 'Mã dưới lớp cào không khớp với lô', en: 'The hidden codes do not fit the batch' },
    detail: {
      vi: 'Cần đúng {expected} địa chỉ khác nhau, và không được đổi sau khi đã có chữ ký. Xin mở lại trang niêm phong.',
      en: 'The batch takes exactly {expected|address|addresses}, each another one, unchanged once somebody has signed. Please open the sealing page again.',
    },
  },
  'certificates.act-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy việc này', en: 'There is nothing of this kind to sign' },
    detail: {
      vi: 'Việc này không có trong hợp tác xã này.',
      en: 'This is not among your cooperative’s acts.',
    },
  },
  'certificates.act-not-signable': {
    status: 409,
    title: { vi: 'Việc này không còn cần ký', en: 'This needs no more signatures' },
    detail: {
      vi: 'Việc này đã đủ chữ ký, đã huỷ hoặc đã quá hạn.',
      en: 'It has all its signatures, was cancelled, or is past its time.',
    },
  },
  'certificates.certificate-not-found': {
    status: 404,
    title: { vi: 'Không tìm thấy chứng nhận', en: 'There is no such certificate' },
    detail: {
      vi: 'Không có chứng nhận nào ứng với mã hoặc số này.',
      en: 'There is no certificate for this serial or number.',
    },
  },
  'certificates.status-move-not-allowed': {
    status: 409,
    title: { vi: 'Không đổi được trạng thái', en: 'The state cannot be changed this way' },
    detail: {
      vi: 'Chứng nhận đang ở trạng thái không cho phép việc này; đã thu hồi thì không thay đổi được nữa.',
      en: 'The certificate’s present state does not allow this; what is withdrawn stays withdrawn.',
    },
  },
  'certificates.status-change-pending': {
    status: 409,
    title: { vi: 'Đang có một thay đổi chưa xong', en: 'Another change is not finished' },
    detail: {
      vi: 'Chứng nhận này đang có một thay đổi chờ ký hoặc đang được ghi vào sổ gốc. Xin ký cho xong hoặc huỷ thay đổi đó trước.',
      en: 'A change of this certificate waits for signatures or is on its way into the register. Please sign or cancel that one first.',
    },
  },
  'certificates.reason-not-for-action': {
    status: 422,
    title: { vi: 'Lý do không hợp với việc này', en: 'The reason does not fit' },
    detail: {
      vi: 'Xin chọn một lý do trong danh sách của việc sắp làm; ví dụ “Đã xem xét xong” chỉ dùng khi cho hiệu lực trở lại.',
      en: 'Please choose a reason from the list of what is to be done; “Enquiry closed”, for example, is only for reinstating.',
    },
  },
  'certificates.act-not-cancellable': {
    status: 409,
    title: { vi: 'Không huỷ được việc này', en: 'This cannot be cancelled' },
    detail: {
      vi: 'Chỉ huỷ được một thay đổi trạng thái còn chờ chữ ký; việc đã gửi vào sổ gốc hoặc đã kết thúc thì không huỷ được.',
      en: 'Only a change of state that still waits for signatures can be cancelled, not one that was submitted or has ended.',
    },
  },
  'certificates.serial-unreadable': {
    status: 400,
    title: { vi: 'Mã chưa đúng', en: 'The serial does not read right' },
    detail: {
      vi: 'Xin xem lại mã đã nhập: 16 ký tự in trên nhãn, chia thành bốn nhóm.',
      en: 'Please check what you typed: 16 characters on the label, in four groups.',
    },
  },
  'certificates.labels-not-ready': {
    status: 409,
    title: { vi: 'Chưa in được nhãn', en: 'The labels cannot be printed yet' },
    detail: {
      vi: 'Nhãn chỉ in được khi lô đã được ghi vào sổ gốc.',
      en: 'Labels can be printed once the batch stands in the register.',
    },
  },
  'certificates.inspection-in-batch': {
    status: 409,
    title: { vi: 'Món này đã nằm trong một lô', en: 'The piece lies in a batch' },
    detail: {
      vi: 'Lô chưa được ký. Xin huỷ lô trước, rồi mới lấy lại quyết định cho món này.',
      en: 'Nobody has signed the batch yet. Please cancel the batch first, then take the decision back.',
    },
  },
  'certificates.inspection-sealed': {
    status: 409,
    title: { vi: 'Lô của món này đang được ký hoặc đã ký', en: 'The batch is being signed or is signed' },
    detail: {
      vi: 'Đã vào lô được ký thì không lấy lại được nữa; nếu có sai sót, xin tạm ngưng hoặc thu hồi chứng nhận.',
      en: 'What lies in a signed batch cannot be taken back; if something is wrong, suspend or withdraw the certificate.',
    },
  },
  'certificates.inspection-overtaken': {
    status: 409,
    title: { vi: 'Nghệ nhân đã bắt đầu sửa món này', en: 'The maker has begun to correct it' },
    detail: {
      vi: 'Không lấy lại được nữa. Món này sẽ trở lại hàng chờ duyệt khi nghệ nhân ký và gửi lại.',
      en: 'It cannot be taken back any more. The piece comes to the queue again when its maker signs and sends it in.',
    },
  },
} satisfies ProblemTable;
