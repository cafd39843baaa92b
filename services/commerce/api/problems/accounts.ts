import type { ProblemTable } from './table.js';

export const accountsProblems = {
  'accounts.phone-number-taken': {
    status: 409,
    title: { vi: 'Số điện thoại đã có tài khoản', en: 'The phone number has an account' },
    detail: {
      vi: 'Số điện thoại này đã gắn với một tài khoản khác.',
      en: 'This phone number belongs to another account.',
    },
  },
  'accounts.code-wrong': {
    status: 400,
    title: { vi: 'Mã không đúng', en: 'The code is not right' },
    detail: {
      vi: 'Mã đăng nhập không đúng hoặc đã hết hạn. Xin xem lại tin nhắn, hoặc yêu cầu mã mới.',
      en: 'The code is wrong or has expired. Please look at the message again, or ask for a new code.',
    },
  },
  'accounts.passkey-refused': {
    status: 400,
    title: { vi: 'Không dùng được khoá truy cập', en: 'The passkey was not accepted' },
    detail: {
      vi: 'Khoá truy cập không khớp hoặc yêu cầu đã hết hạn. Xin thử lại, hoặc đăng nhập bằng mã điện thoại.',
      en: 'The passkey does not match or the request has expired. Please try again, or sign in with a phone code.',
    },
  },
  'accounts.sign-in-refused': {
    status: 400,
    title: { vi: 'Không đăng nhập được', en: 'Signing in did not work' },
    detail: {
      vi: 'Yêu cầu đăng nhập không hợp lệ. Xin thử lại từ đầu.',
      en: 'The sign-in request was not valid. Please start again.',
    },
  },
  'accounts.treasurers-alone': {
    status: 403,
    title: { vi: 'Việc của thủ quỹ', en: 'The treasurer does this' },
    detail: {
      vi: 'Hợp tác xã có thủ quỹ, nên việc trả tiền cho người mua do thủ quỹ làm. Xin báo thủ quỹ; tên và số điện thoại ở trang Thành viên.',
      en: 'Your cooperative has a treasurer, who alone sends money back. Please tell them; their name and number are on the page “Members”.',
    },
  },
  'accounts.member-not-found': {
    status: 404,
    title: { vi: 'Không có người này', en: 'No such person' },
    detail: {
      vi: 'Trong hợp tác xã không có người này ở vai trò cần thiết. Xin tải lại trang.',
      en: 'Nobody in the cooperative is this person in the role that is needed. Please load the page again.',
    },
  },
  'accounts.treasurer-by-oneself': {
    status: 409,
    title: { vi: 'Không tự nhận làm thủ quỹ', en: 'Not by yourself' },
    detail: {
      vi: 'Hợp tác xã đã có thủ quỹ. Muốn thêm thủ quỹ thì phải do một cán bộ khác cử.',
      en: 'There is a treasurer already. Another officer has to make you one, too.',
    },
  },
  'accounts.last-treasurer': {
    status: 409,
    title: { vi: 'Đây là thủ quỹ duy nhất', en: 'The only treasurer' },
    detail: {
      vi: 'Thủ quỹ duy nhất chỉ thôi khi tự mình bàn giao. Xin cử thêm một thủ quỹ khác trước, rồi mới thôi giao cho người này.',
      en: 'The only treasurer can lay it down themselves alone. Please make another officer treasurer first.',
    },
  },
  'accounts.too-many-helpers': {
    status: 409,
    title: { vi: 'Đã đủ người giúp', en: 'Helpers enough' },
    detail: {
      vi: 'Mỗi nghệ nhân có nhiều nhất {most} người giúp. Xin thôi nhờ một người trước khi thêm người mới.',
      en: 'An artisan has at most {most|helper}. Please end one before you name another.',
    },
  },
} satisfies ProblemTable;
