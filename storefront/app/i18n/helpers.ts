import { defineMessages } from './messages.ts';

/** Who acts for an artisan: as the artisan, an officer and the helper read it. */
export const helperMessages = defineMessages({
  title: { vi: 'Người giúp', en: 'Helpers' },
  text: {
    vi: 'Con cháu hay người quen có thể giúp ghi món hàng, thêm ảnh và xem đơn hàng, bằng số điện thoại của chính họ. Ký tên thì vẫn chỉ nghệ nhân tự ký.',
    en: 'A child or a friend can put down pieces, add photographs and look at orders, with their own telephone number. Signing stays with the artisan alone.',
  },
  none: { vi: 'Chưa nhờ ai giúp.', en: 'Nobody helps yet.' },
  since: { vi: (day: string) => `Giúp từ ngày ${day}`, en: (day: string) => `Helps since ${day}` },
  add: { vi: 'Nhờ thêm một người', en: 'Name a helper' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  phone: { vi: 'Số điện thoại để đăng nhập', en: 'Telephone number to sign in with' },
  phoneHint: {
    vi: 'Người giúp đăng nhập bằng mã gửi đến số này.',
    en: 'They sign in with a code that is sent to this number.',
  },
  wrongName: { vi: 'Xin ghi họ tên, ít nhất 2 chữ cái.', en: 'Please give the name, at least 2 letters.' },
  save: { vi: 'Nhờ người này giúp', en: 'Let this person help' },
  end: { vi: (name: string) => `Thôi nhờ ${name}`, en: (name: string) => `End ${name}’s help` },
  isNamed: {
    vi: (name: string) => `Từ nay ${name} giúp được. Xin nhắn họ đăng nhập bằng số điện thoại đã ghi.`,
    en: (name: string) => `${name} can help from now on. Please tell them to sign in with that number.`,
  },
  isEnded: { vi: 'Người này không còn giúp nữa.', en: 'They do not help any more.' },
  helps: { vi: (name: string) => `giúp ${name}`, en: (name: string) => `helps ${name}` },
  acting: {
    vi: (name: string) => `Đang làm giúp ${name}`,
    en: (name: string) => `Acting for ${name}`,
  },
  actingText: {
    vi: 'Việc làm ở đây được ghi lại là làm giúp. Ký tên và tạo khoá ký là việc của riêng nghệ nhân.',
    en: 'What is done here is noted as done for them. Signing and signing keys are the artisan’s own.',
  },
  waitsForArtisan: {
    vi: (name: string) => `Món này chờ ${name} tự ký.`,
    en: (name: string) => `It waits for ${name} to sign it themselves.`,
  },
});
