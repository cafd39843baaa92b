import { counted } from './counted.ts';
import { defineMessages } from './messages.ts';

/** A deposit and the rest beside it, as buyers meet them. */
export const depositMessages = defineMessages({
  mayDeposit: {
    vi: (percent: number) =>
      `Quý khách có thể đặt cọc ${percent} % để nghệ nhân bắt đầu, phần còn lại trả khi làm xong.`,
    en: (percent: number) =>
      `A deposit of ${percent} % is enough to begin, and the rest is paid when it is made.`,
  },
  howMuchNow: { vi: 'Trả bao nhiêu lúc này', en: 'How much to pay now' },
  whole: {
    vi: (total: string) => `Trả đủ ngay: ${total}`,
    en: (total: string) => `The whole price now: ${total}`,
  },
  part: {
    vi: (deposit: string, rest: string) => `Đặt cọc ${deposit}, còn lại ${rest} trả khi làm xong`,
    en: (deposit: string, rest: string) => `A deposit of ${deposit} now, and ${rest} when it is made`,
  },
  partNote: {
    vi: (days: number) =>
      `Khi làm xong, chúng tôi gửi thư báo và quý khách có ${days} ngày để trả phần còn lại. Xưởng không làm được, hay quý khách thôi trước khi nghệ nhân bắt tay làm, thì tiền cọc được trả lại đủ. Quá hạn mà chưa trả phần còn lại, tiền cọc của món hàng có thể ở lại với xưởng và món hàng được bán cho người khác.`,
    en: (days: number) =>
      `We write when it is made, and you have ${counted(days, 'day')} to pay the rest. If the workshop cannot make it, or you cancel before the maker begins, the deposit goes back whole. If the rest is not paid in time, the deposit of the piece may stay with the workshop, and the piece be sold to somebody else.`,
  },
  placeWithDeposit: {
    vi: (deposit: string) => `Đặt đơn hàng, đặt cọc ${deposit}`,
    en: (deposit: string) => `Place the order, deposit ${deposit}`,
  },
  wrongDeposit: {
    vi: 'Xin chọn đặt cọc hoặc trả đủ.',
    en: 'Please choose the deposit or the whole price.',
  },
  deposit: { vi: 'Tiền đặt cọc', en: 'Deposit' },
  depositPaid: { vi: 'Tiền đặt cọc, đã trả', en: 'Deposit, paid' },
  rest: { vi: 'Phần còn lại', en: 'The rest' },
  nextToDeposit: {
    vi: (deposit: string) => `Mời quý khách trả tiền đặt cọc ${deposit} để xưởng bắt đầu.`,
    en: (deposit: string) => `Please pay the deposit of ${deposit}, and the workshop begins.`,
  },
  stateDeposited: { vi: 'Đã đặt cọc', en: 'Deposit paid' },
  nextMade: {
    vi: (rest: string, days: number) =>
      `Xưởng làm theo đơn của quý khách. Khi làm xong chúng tôi gửi thư báo; từ hôm đó quý khách có ${days} ngày để trả phần còn lại ${rest}. Trả trước cũng được.`,
    en: (rest: string, days: number) =>
      `It is being made for you. We write when it is finished; from that day you have ${counted(days, 'day')} to pay the rest of ${rest}. You may also pay it before.`,
  },
  nextDue: {
    vi: (rest: string, until: string) =>
      `Hàng đã làm xong. Xin trả phần còn lại ${rest} trước ${until}; có tiền là hợp tác xã gửi hàng.`,
    en: (rest: string, until: string) =>
      `It is finished. Please pay the rest of ${rest} by ${until}; then the cooperative sends it.`,
  },
  nextOverdue: {
    vi: (rest: string, until: string) =>
      `Đã quá hạn ${until}. Xin trả ngay phần còn lại ${rest}: hợp tác xã có thể thôi chờ; khi ấy tiền đặt cọc ở lại với xưởng và món hàng được bán.`,
    en: (rest: string, until: string) =>
      `It was to be paid by ${until}. Please pay the rest of ${rest} now: the cooperative may stop waiting; then the deposit stays with the workshop and the piece is sold.`,
  },
  nextKept: {
    vi: 'Phần còn lại không được trả đúng hạn nên hợp tác xã không chờ nữa. Tiền đặt cọc của món hàng ở lại với xưởng; phí gửi được trả lại.',
    en: 'The rest was not paid in time, and the cooperative waits no longer. The deposit of the piece stays with the workshop; what sending cost goes back.',
  },
  payRest: {
    vi: (rest: string) => `Trả nốt ${rest}`,
    en: (rest: string) => `Pay the rest, ${rest}`,
  },
  cancelText: {
    vi: 'Đơn được huỷ và tiền đặt cọc được trả lại đủ.',
    en: 'The order is cancelled, and the deposit goes back whole.',
  },
});
