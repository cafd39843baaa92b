import { defineMessages } from './messages.ts';

/** Letters and text messages about an order, as the office sees them. */
export const letterMessages = defineMessages({
  letters: { vi: 'Thư và tin nhắn', en: 'Letters and texts' },
  lettersOf: {
    vi: (code: string) => `Thư và tin nhắn về đơn ${code}`,
    en: (code: string) => `Letters and text messages about order ${code}`,
  },
  lettersText: {
    vi: 'Hệ thống tự gửi khi có việc mới. Việc đóng gói, gửi, giao được báo cho người mua sau mười phút, khi không hoàn tác được nữa.',
    en: 'They go out by themselves. That a parcel is packed, sent or delivered is told to the buyer ten minutes later, when it cannot be taken back any more.',
  },
  noLetters: { vi: 'Chưa có thư hay tin nhắn nào.', en: 'Nothing was written yet.' },
  mail: { vi: 'Thư điện tử', en: 'Mail' },
  sms: { vi: 'Tin nhắn', en: 'Text message' },
  buyer: { vi: 'người mua', en: 'buyer' },
  artisan: { vi: 'nghệ nhân', en: 'artisan' },
  officer: { vi: 'cán bộ hợp tác xã', en: 'officer' },
  waiting: {
    vi: (moment: string) => `Đang chờ gửi từ ${moment}`,
    en: (moment: string) => `Waiting since ${moment}`,
  },
  sent: { vi: (moment: string) => `Đã gửi lúc ${moment}`, en: (moment: string) => `Sent ${moment}` },
  failed: {
    vi: (moment: string) => `Không gửi được, ${moment}`,
    en: (moment: string) => `Not sent, ${moment}`,
  },
  left: { vi: (moment: string) => `Không gửi, ${moment}`, en: (moment: string) => `Left out, ${moment}` },
  refused: {
    vi: 'Nơi nhận từ chối: có thể địa chỉ hay số điện thoại không đúng. Xin gọi cho người nhận để hỏi lại.',
    en: 'It was refused: the address or number may be wrong. Please call and ask.',
  },
  busy: {
    vi: 'Nơi chuyển thư bận suốt một ngày. Xin gửi lại, hoặc gọi cho người nhận.',
    en: 'The service that delivers was busy for a day. Please send it again, or call.',
  },
  unreachable: {
    vi: 'Không liên lạc được với nơi chuyển thư suốt một ngày. Xin gửi lại, hoặc gọi cho người nhận.',
    en: 'The service that delivers could not be reached for a day. Please send it again, or call.',
  },
  tooLate: {
    vi: 'Không còn cần nữa: đơn đã được thanh toán hoặc đã kết thúc trước khi thư đi.',
    en: 'No longer needed: the order was paid or had ended before it went.',
  },
  noAddress: {
    vi: 'Người nhận chưa có số điện thoại.',
    en: 'There is no telephone number for them.',
  },
  outOfReach: {
    vi: 'Số điện thoại ở nước ngoài: người mua nhận thư điện tử.',
    en: 'The number is abroad: the buyer gets the mail.',
  },
  again: { vi: 'Gửi lại', en: 'Send again' },
  backToOrders: { vi: 'Về các đơn hàng', en: 'Back to the orders' },
});
