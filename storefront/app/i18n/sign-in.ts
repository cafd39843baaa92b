import { defineMessages } from './messages.ts';

/** Signing in and out. */
export const signInMessages = defineMessages({
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  forWhom: {
    vi: 'Xin ghi số điện thoại, mã sẽ đến bằng tin nhắn. Nghệ nhân và cán bộ xin dùng số đã báo với hợp tác xã.',
    en: 'Give your phone number, and a code comes by text message. Artisans and officers: please use the number your cooperative has.',
  },
  forBuyers: {
    vi: 'Mua hàng không cần đăng nhập. Đăng nhập thì thấy mọi đơn đã đặt và có chung một giỏ hàng trên mọi máy.',
    en: 'Nobody needs to sign in to buy. Signed in, you see all of your orders and have one cart on all of your devices.',
  },
  phone: { vi: 'Số điện thoại', en: 'Phone number' },
  phoneHint: { vi: 'Ví dụ: 0912 345 678', en: 'For example 0912 345 678 or +84 912 345 678' },
  sendCode: { vi: 'Gửi mã cho tôi', en: 'Send me a code' },
  code: { vi: 'Mã 6 chữ số', en: 'Code of 6 digits' },
  codeSentTo: {
    vi: (phone: string) =>
      `Mã sẽ đến số ${phone} bằng tin nhắn trong ít phút. Mã dùng được trong 5 phút, trên máy này.`,
    en: (phone: string) =>
      `A code goes to ${phone} by text message and arrives within minutes. It is good for 5 minutes, on this device.`,
  },
  codeMissing: {
    vi: 'Chưa thấy tin nhắn? Xin xem lại số, hoặc vào bằng khoá truy cập hay máy đã từng đăng nhập. Người mua tìm được đơn bằng mã đơn hàng; nghệ nhân và cán bộ cần giúp, xin gọi hợp tác xã.',
    en: 'No message? Please check the number, or use a passkey or a device that signed in before. Buyers find an order by its code; artisans and officers, call your cooperative for help.',
  },
  codeWrong: { vi: 'Mã gồm đúng 6 chữ số.', en: 'The code has exactly 6 digits.' },
  enter: { vi: 'Vào', en: 'Sign in' },
  otherNumber: { vi: 'Dùng số khác', en: 'Use another number' },
  sendAgain: { vi: 'Gửi lại mã', en: 'Send a new code' },
  outboxNote: {
    vi: 'Bản trình diễn không gửi tin nhắn thật. Mã nằm ở trang hộp thư đi.',
    en: 'The demonstration sends no real messages. The code is on the outbox page.',
  },
  outboxLink: { vi: 'Mở hộp thư đi', en: 'Open the outbox' },
  withPasskey: { vi: 'Đăng nhập bằng vân tay', en: 'Sign in with fingerprint or face' },
  withPasskeyHint: {
    vi: 'Nếu đã lưu khoá truy cập trên máy này.',
    en: 'If you saved a passkey on this device before.',
  },
  or: { vi: 'hoặc', en: 'or' },
  passkeyWorking: { vi: 'Xin xác nhận trên máy…', en: 'Please confirm on your device…' },
  passkeyCancelled: {
    vi: 'Chưa nhận được xác nhận. Xin thử lại, hoặc dùng mã gửi về điện thoại.',
    en: 'No confirmation came. Please try again, or use a code sent to your phone.',
  },
  passkeyUnsupported: {
    vi: 'Trình duyệt hoặc địa chỉ này chưa dùng được vân tay (cần https hoặc localhost). Xin dùng mã gửi về điện thoại.',
    en: 'This browser or address cannot use passkeys (https or localhost is needed). Please use a phone code.',
  },
  asleep: {
    vi: 'Chưa kết nối được máy chủ. Xin thử lại sau ít phút.',
    en: 'The service cannot be reached. Please try again in a few minutes.',
  },
  offerTitle: { vi: 'Lần sau vào nhanh hơn?', en: 'Faster next time?' },
  offerText: {
    vi: 'Lưu khoá truy cập vào máy này, lần sau chỉ cần chạm vân tay hoặc nhìn vào máy. Không cần chờ mã nữa.',
    en: 'Save a passkey on this device, and next time a touch or a look is enough. No code to wait for.',
  },
  offerSave: { vi: 'Lưu khoá truy cập', en: 'Save a passkey' },
  offerLater: { vi: 'Để sau', en: 'Later' },
  offerNotSigning: {
    vi: 'Khoá này chỉ để đăng nhập. Khoá để ký hàng là một khoá riêng, tạo sau trong mục Khoá ký.',
    en: 'This one is only for signing in. The key that signs pieces is another one, made later under Signing key.',
  },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
});
