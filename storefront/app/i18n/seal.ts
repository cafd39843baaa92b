import { counted } from './counted.ts';

/** The words of the sealing pages, which load without React. Vietnamese first; English has the same shape. */
const vi = {
  pageTitle: 'Trang ký · Dấu Làng',
  siteName: 'Dấu Làng',
  place: 'Trang ký',
  footer: 'Trang này chỉ dùng để ký. Chúng tôi không bao giờ hỏi mật khẩu, mã số thẻ hay mã PIN ở đây.',
  opening: 'Đang mở nội dung cần ký…',
  goBack: 'Quay lại',
  goingBack: 'Đang quay lại…',
  reload: 'Tải lại trang',

  keys: {
    demoBadge: 'Khoá dùng thử',
    demoBadgeOther: 'demo key',
    demoWhat:
      'Có thể dùng khoá dùng thử. Khoá này do trình duyệt tự tạo, máy không bảo vệ, chỉ để xem thử. Xin đừng dùng cho hàng thật.',
    demoCreate: 'Tạo khoá dùng thử',
    demoSign: 'Ký bằng khoá dùng thử',
    demoElsewhere:
      'Trình duyệt này không có khoá dùng thử đã tạo. Xin tạo một khoá cho máy này, đợi hợp tác xã xác nhận (thường vài giây), rồi ký lại.',
    notHere: 'Máy này chưa có khoá?',
    makeHere: 'Tạo khoá cho máy này',
  },

  enrol: {
    makerTitle: 'Tạo khoá ký của nghệ nhân',
    signerTitle: 'Tạo khoá ký của cán bộ hợp tác xã',
    makerWhat:
      'Khoá này dùng để ký tên vào từng món mình làm ra. Khoá nằm trong máy này, mở bằng vân tay, khuôn mặt hoặc mã khoá màn hình. Không ai ký thay được.',
    signerWhat:
      'Khoá này dùng để niêm phong chứng nhận thay mặt hợp tác xã. Khoá nằm trong máy này, mở bằng vân tay, khuôn mặt hoặc mã khoá màn hình.',
    notSignIn: 'Đây là khoá riêng để ký, khác với khoá để đăng nhập.',
    create: 'Tạo khoá ký',
    creating: 'Xin làm theo hướng dẫn của máy…',
    sending: 'Đang gửi phần công khai của khoá…',
    done: 'Khoá ký đã được tạo.',
  },

  statement: {
    title: 'Ký xác nhận món hàng',
    what: 'Chữ ký này xác nhận đúng những điều dưới đây. Xin đọc lại trước khi ký.',
    fields: {
      title: 'Tên',
      materials: 'Chất liệu',
      technique: 'Cách làm',
      size: 'Kích thước',
      weight: 'Khối lượng',
      madeOn: 'Ngày làm xong',
      village: 'Làng nghề',
      place: 'Nơi làm',
      publishes: 'Được nêu công khai',
      photographs: 'Ảnh',
    },
    notSaid: 'Không ghi',
    publishes: { name: 'tên nghệ nhân', portrait: 'ảnh chân dung nghệ nhân', nothing: 'không nêu tên' },
    roles: { front: 'Mặt trước', mark: 'Dấu riêng', hands: 'Bàn tay làm', detail: 'Chi tiết' },
    photographChecking: 'Đang kiểm tra ảnh…',
    photographGood: 'Đúng ảnh sẽ ký',
    photographMissing: 'Chưa tải được ảnh. Vẫn ký được: chữ ký gắn với mã của ảnh.',
    sign: 'Ký xác nhận',
    signing: 'Xin xác nhận trên máy…',
    sending: 'Đang gửi chữ ký…',
    done: 'Đã ký. Xin cảm ơn!',
  },

  batch: {
    title: 'Niêm phong một lô chứng nhận',
    what: (count: number, cooperative: string) =>
      `${cooperative} chứng nhận ${count} món dưới đây. Sau khi ghi vào sổ gốc, không ai sửa được nữa.`,
    numbers: (first: number, last: number) => (first === last ? `Số ${first}` : `Số ${first} đến ${last}`),
    needs: (threshold: number) =>
      threshold === 1 ? 'Cần 1 chữ ký.' : `Cần ${threshold} chữ ký của ${threshold} người khác nhau.`,
    makerSigned: 'Đã ký',
    makerVouched: 'Hợp tác xã bảo đảm',
    codesWhat:
      'Trình duyệt này tự chọn cho mỗi món một mã dưới lớp cào. Mã không được gửi đi đâu cả; ký xong, xin in ngay tờ mã cào.',
    otherSigner: 'Người ký trước đã có các mã dưới lớp cào và giữ tờ mã cào. Nay chỉ cần xem lại và ký.',
    seal: 'Niêm phong',
    drawing: (done: number, count: number) => `Đang chọn mã dưới lớp cào: ${done}/${count}…`,
    asking: 'Đang nhận bản niêm phong…',
    checking: 'Đang tính lại từng chứng nhận…',
    signing: 'Xin xác nhận trên máy…',
    sending: 'Đang gửi chữ ký…',
    done: 'Đã niêm phong.',
    waitingForOthers: (count: number) => `Còn cần ${count} chữ ký nữa trước khi ghi vào sổ gốc.`,
  },

  scratch: {
    title: 'In tờ mã cào ngay bây giờ',
    warning:
      'Các mã này chỉ hiện một lần. Chúng tôi không lưu và không thể tìm lại. Đóng trang trước khi in là mất mã.',
    print: 'In tờ mã cào',
    printed: 'Xác nhận đã in xong và cất cẩn thận',
    confirmFirst: 'Xin in trước đã, rồi bấm nút này.',
    sheet: 'Tờ mã cào',
    keep: 'Giữ kín. Dán lớp cào lên từng mã, rồi dán vào đúng món có cùng mã trên nhãn.',
    serial: 'Mã trên nhãn',
    code: 'Mã dưới lớp cào',
    done: 'Đã ký xong.',
    paper: 'Giấy in',
    layouts: {
      'a4-3x8': 'Giấy A4, 24 nhãn (70 × 37 mm)',
      'a4-4x10': 'Giấy A4, 40 nhãn (48,5 × 25,4 mm)',
      'roll-50x30': 'Cuộn nhãn 50 × 30 mm',
      'tag-40x70': 'Thẻ treo 40 × 70 mm',
    },
  },

  newCode: {
    title: 'Chọn mã mới cho món đã cào',
    what: 'Món này được gửi trả và lớp cào đã cào. Trình duyệt này chọn một mã mới để thay mã cũ. Mã không được gửi đi đâu cả; ký xong, xin in ngay.',
    number: 'Món số',
    order: 'Đơn hàng',
    compare: 'Xin so mã trên nhãn ở đây với nhãn dán trên món hàng trước khi ký.',
    again: 'Món này đã có mã mới chọn trước đây. Mã chọn lần này thay mã đó; xin huỷ tờ mã đã in lần trước.',
    draw: 'Chọn mã mới và ký',
    signing: 'Xin xác nhận trên máy…',
    sending: 'Đang gửi chữ ký…',
  },

  act: {
    title: 'Ký một việc của hợp tác xã',
    what: 'Chữ ký này xác nhận đúng việc dưới đây.',
    fields: {
      kind: 'Việc',
      cooperative: 'Hợp tác xã số',
      number: 'Chứng nhận số',
      newState: 'Trạng thái mới',
      reason: 'Lý do',
      detail: 'Lời giải thích',
      threshold: 'Số chữ ký cần có',
      deadline: 'Hạn ký',
      key: 'Khoá',
      added: 'Khoá được thêm',
      closed: 'Khoá bị đóng',
    },
    kinds: {
      SetStatus: 'Đổi trạng thái một chứng nhận',
      AddMaker: 'Thêm khoá của một nghệ nhân',
      RotateSigners: 'Đổi người ký của hợp tác xã',
      SetThreshold: 'Đổi số chữ ký cần có',
      CloseKey: 'Đóng một khoá vĩnh viễn',
    },
    states: ['Có hiệu lực', 'Tạm ngưng', 'Thu hồi (không đổi lại được)'],
    reasonUnknown: (code: number) => `Mã lý do ${code}`,
    sign: 'Ký',
    signing: 'Xin xác nhận trên máy…',
    sending: 'Đang gửi chữ ký…',
    done: 'Đã ký.',
  },

  errors: {
    'no-ticket': {
      title: 'Chưa có gì để ký',
      text: 'Trang này chỉ mở được từ Góc nghệ nhân hoặc Văn phòng hợp tác xã. Xin quay lại đó và bấm nút ký.',
    },
    'not-secure': {
      title: 'Kết nối chưa an toàn',
      text: 'Trình duyệt chỉ cho ký khi địa chỉ bắt đầu bằng https, hoặc trên chính máy này (localhost). Xin mở lại bằng địa chỉ đó.',
    },
    'no-webauthn': {
      title: 'Trình duyệt này chưa ký được',
      text: 'Máy hoặc trình duyệt chưa có khoá truy cập (passkey). Xin thử Chrome, Edge, Safari hoặc Firefox bản mới, hoặc dùng điện thoại.',
    },
    'wrong-host': {
      title: 'Sai địa chỉ trang ký',
      text: 'Khoá ký chỉ dùng được ở đúng địa chỉ của trang ký. Xin quay lại và mở lại từ nút ký.',
    },
    cancelled: {
      title: 'Chưa ký',
      text: 'Máy chưa nhận được xác nhận, hoặc đã chờ quá lâu. Chưa có chữ ký nào được gửi đi; xin thử lại.',
    },
    'no-key': {
      title: 'Máy này không có khoá ký đã tạo',
      text: 'Khoá ký nằm trong máy đã tạo ra nó. Xin dùng máy đó, hoặc vào mục Khoá ký để tạo khoá cho máy này.',
    },
    'key-exists': {
      title: 'Máy này đã có khoá ký',
      text: 'Khoá ký đã được tạo trên máy này rồi, không cần tạo thêm.',
    },
    'unsuitable-key': {
      title: 'Khoá vừa tạo không dùng được',
      text: 'Thiết bị này không tạo được loại khoá cần thiết (P-256, có xác nhận của chủ máy). Xin dùng thiết bị khác.',
    },
    'ticket-expired': {
      title: 'Đã quá giờ ký',
      text: 'Trang ký mở được trong 10 phút. Xin quay lại và bấm nút ký lần nữa.',
    },
    'ticket-used': {
      title: 'Việc này đã ký rồi',
      text: 'Mỗi lần bấm nút ký chỉ ký được một lần. Nếu vừa ký xong thì mọi việc đã ổn; xin quay lại để xem.',
    },
    unreachable: {
      title: 'Chưa kết nối được máy chủ',
      text: 'Mạng có thể đang yếu. Chưa có gì bị mất; xin thử lại sau ít phút.',
    },
    mismatch: {
      title: 'Không ký: dữ liệu không khớp',
      text: 'Trình duyệt tính lại và thấy nội dung máy chủ đưa ra khác với điều đang hiện trên màn hình. Vì an toàn, trang này từ chối ký. Xin báo cho hợp tác xã.',
    },
    refused: {
      title: 'Máy chủ không nhận',
      text: 'Máy chủ không nhận chữ ký này.',
    },
    unexpected: {
      title: 'Có lỗi ngoài dự tính',
      text: 'Trang ký gặp lỗi chưa rõ. Xin tải lại trang để xem đã ký được chưa; nếu vẫn lỗi, xin báo cho hợp tác xã.',
    },
  },
  detailLabel: 'Chi tiết kỹ thuật',
};

export type SealWords = typeof vi;
export type SealErrorKind = keyof SealWords['errors'];

const en: SealWords = {
  pageTitle: 'Signing page · Dấu Làng',
  siteName: 'Dấu Làng',
  place: 'Signing page',
  footer: 'This page is only for signing. We never ask for a password, card number or PIN here.',
  opening: 'Opening what is to be signed…',
  goBack: 'Go back',
  goingBack: 'Taking you back…',
  reload: 'Load the page again',

  keys: {
    demoBadge: 'Demo key',
    demoBadgeOther: 'khoá dùng thử',
    demoWhat:
      'You can use a demo key. The browser makes it in software, no device protects it, and it is only for trying things out. Never use it for real goods.',
    demoCreate: 'Make a demo key',
    demoSign: 'Sign with the demo key',
    demoElsewhere:
      'Your demo key is not in this browser. Make a key for this device, wait for the cooperative to confirm it (usually seconds), and sign again.',
    notHere: 'No key of yours on this device?',
    makeHere: 'Make a key for this device',
  },

  enrol: {
    makerTitle: "Make the artisan's signing key",
    signerTitle: "Make the cooperative officer's signing key",
    makerWhat:
      'With this key you sign each piece you make. It stays in your device and opens with your fingerprint, face or screen lock. Nobody can sign in your place.',
    signerWhat:
      'With this key you seal certificates for the cooperative. It stays in your device and opens with your fingerprint, face or screen lock.',
    notSignIn: 'This key is for signing only. It is not the one you sign in with.',
    create: 'Make the signing key',
    creating: 'Please follow what your device asks…',
    sending: 'Sending the public half of the key…',
    done: 'The signing key was made.',
  },

  statement: {
    title: 'Sign for this piece',
    what: 'You are signing exactly what stands below. Please read it once more.',
    fields: {
      title: 'Name',
      materials: 'Materials',
      technique: 'How it is made',
      size: 'Size',
      weight: 'Weight',
      madeOn: 'Finished on',
      village: 'Craft village',
      place: 'Place',
      publishes: 'Shown publicly',
      photographs: 'Photographs',
    },
    notSaid: 'Not given',
    publishes: { name: 'your name', portrait: 'your portrait', nothing: 'no name' },
    roles: { front: 'Front', mark: 'Mark', hands: 'Hands at work', detail: 'Detail' },
    photographChecking: 'Checking the photograph…',
    photographGood: 'The photograph you sign',
    photographMissing:
      'The photograph could not be loaded. You can still sign: the signature names its address.',
    sign: 'Sign',
    signing: 'Please confirm on your device…',
    sending: 'Sending the signature…',
    done: 'Signed. Thank you!',
  },

  batch: {
    title: 'Seal a batch of certificates',
    what: (count, cooperative) =>
      `${cooperative} certifies the ${count === 1 ? 'piece' : counted(count, 'piece')} below. Once written in the register, nobody can change it.`,
    numbers: (first, last) => (first === last ? `Number ${first}` : `Numbers ${first} to ${last}`),
    needs: (threshold) =>
      threshold === 1
        ? 'One signature is needed.'
        : `${counted(threshold, 'signature')} of ${threshold} people are needed.`,
    makerSigned: 'Signed',
    makerVouched: 'Vouched by the cooperative',
    codesWhat:
      'This browser will draw a hidden code for each piece. The codes are sent nowhere; right after signing you print the scratch labels.',
    otherSigner: 'The first signer drew the hidden codes and has the scratch labels. You only look and sign.',
    seal: 'Seal',
    drawing: (done, count) => `Drawing hidden codes: ${done}/${count}…`,
    asking: 'Fetching the sealed batch…',
    checking: 'Computing every certificate again…',
    signing: 'Please confirm on your device…',
    sending: 'Sending the signature…',
    done: 'Sealed.',
    waitingForOthers: (count) =>
      `${counted(count, 'more signature is', 'more signatures are')} needed before it goes into the register.`,
  },

  scratch: {
    title: 'Print the scratch labels now',
    warning:
      'These codes are shown once. We do not keep them and cannot find them again. If you close this page before printing, they are lost.',
    print: 'Print the scratch labels',
    printed: 'Confirm that they are printed and put away safely',
    confirmFirst: 'Please print first, then press this button.',
    sheet: 'Scratch labels',
    keep: 'Keep this secret. Cover each code with a scratch patch, then stick it on the piece with the same serial.',
    serial: 'Serial',
    code: 'Hidden code',
    done: 'Signed.',
    paper: 'Paper',
    layouts: {
      'a4-3x8': 'A4 sheet of 24 labels (70 × 37 mm)',
      'a4-4x10': 'A4 sheet of 40 labels (48.5 × 25.4 mm)',
      'roll-50x30': 'Roll of labels, 50 × 30 mm',
      'tag-40x70': 'Hang tag, 40 × 70 mm',
    },
  },

  newCode: {
    title: 'Draw a new code for a scratched piece',
    what: 'This piece was sent back and its patch is scratched. This browser draws a new code to take the place of the old one. The code is sent nowhere; right after signing you print it.',
    number: 'Piece no.',
    order: 'Order',
    compare: 'Before you sign, please compare the serial shown here with the label on the piece.',
    again:
      'A new code was drawn for this piece before. The one you draw now takes its place; please destroy the label that was printed then.',
    draw: 'Draw the new code and sign',
    signing: 'Please confirm on your device…',
    sending: 'Sending the signature…',
  },

  act: {
    title: 'Sign an act of the cooperative',
    what: 'You are signing exactly this act.',
    fields: {
      kind: 'Act',
      cooperative: 'Cooperative no.',
      number: 'Certificate no.',
      newState: 'New state',
      reason: 'Reason',
      detail: 'Explanation',
      threshold: 'Signatures needed',
      deadline: 'To be signed by',
      key: 'Key',
      added: 'Keys added',
      closed: 'Keys closed',
    },
    kinds: {
      SetStatus: 'Change the state of a certificate',
      AddMaker: "Add an artisan's key",
      RotateSigners: "Change the cooperative's signers",
      SetThreshold: 'Change how many signatures are needed',
      CloseKey: 'Close a key for ever',
    },
    states: ['Valid', 'Suspended', 'Withdrawn (cannot be undone)'],
    reasonUnknown: (code) => `Reason code ${code}`,
    sign: 'Sign',
    signing: 'Please confirm on your device…',
    sending: 'Sending the signature…',
    done: 'Signed.',
  },

  errors: {
    'no-ticket': {
      title: 'Nothing to sign here',
      text: 'This page opens only from your studio or office. Please go back there and press the sign button.',
    },
    'not-secure': {
      title: 'The connection is not secure',
      text: 'Browsers allow signing only where the address begins with https, or on this very machine (localhost). Please open that address.',
    },
    'no-webauthn': {
      title: 'This browser cannot sign',
      text: 'The device or browser has no passkeys. Please try a recent Chrome, Edge, Safari or Firefox, or your phone.',
    },
    'wrong-host': {
      title: 'This is not the address of the signing page',
      text: 'Signing keys work only at the address of the signing page. Please go back and open it from the sign button.',
    },
    cancelled: {
      title: 'Not signed',
      text: 'Your device did not get your confirmation, or it waited too long. No signature was sent; please try again.',
    },
    'no-key': {
      title: 'Your signing key is not on this device',
      text: 'A signing key lives in the device that made it. Use that device, or make a key for this one on the Signing keys page.',
    },
    'key-exists': {
      title: 'This device already has your signing key',
      text: 'You made a signing key on this device before; no other one is needed.',
    },
    'unsuitable-key': {
      title: 'The new key cannot be used',
      text: 'This device cannot make the kind of key that is needed (P-256 with user verification). Please try another one.',
    },
    'ticket-expired': {
      title: 'The time to sign is over',
      text: 'The signing page stays open for 10 minutes. Please go back and press the sign button again.',
    },
    'ticket-used': {
      title: 'This has been signed',
      text: 'Each press of the sign button signs once. If you have just signed, all is well: go back and see.',
    },
    unreachable: {
      title: 'The service cannot be reached',
      text: 'The network may be weak. Nothing is lost; please try again in a few minutes.',
    },
    mismatch: {
      title: 'Not signed: the data does not match',
      text: 'This browser computed everything again, and what the service handed over is not what stands on the screen. To be safe, this page refuses to sign. Please tell your cooperative.',
    },
    refused: {
      title: 'The service did not accept it',
      text: 'The service did not accept this signature.',
    },
    unexpected: {
      title: 'Something unexpected went wrong',
      text: 'The signing page met an unknown fault. Please load the page again to see whether it was signed; if it stays, tell your cooperative.',
    },
  },
  detailLabel: 'Technical details',
};

export const sealWords = { vi, en };
