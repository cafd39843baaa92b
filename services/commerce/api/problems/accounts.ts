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
} satisfies ProblemTable;
