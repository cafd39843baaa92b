import { defineMessages } from './messages.ts';

/** A parcel whose buyer has paid a deposit, as officers read of it. */
export const officeRestMessages = defineMessages({
  title: {
    vi: (rest: string) => `Khách mới đặt cọc, còn phải trả ${rest}`,
    en: (rest: string) => `The deposit is paid, ${rest} are left to pay`,
  },
  notAsked: {
    vi: 'Khách trả phần còn lại khi món hàng làm xong. Có tiền rồi mới đóng gói.',
    en: 'Its buyer pays the rest when it is made. It is packed when the money is there.',
  },
  due: {
    vi: (until: string) => `Hạn trả là ${until}. Có tiền rồi mới đóng gói.`,
    en: (until: string) => `It is to be paid by ${until}. It is packed when the money is there.`,
  },
  overdue: {
    vi: (until: string) => `Đã quá hạn ${until}. Xin gọi cho khách, rồi cho thêm ngày hoặc thôi chờ.`,
    en: (until: string) =>
      `It was to be paid by ${until}. Please call the buyer, then give more time or stop waiting.`,
  },
  extend: { vi: 'Cho thêm bảy ngày', en: 'Give seven days more' },
  callOff: { vi: 'Thôi chờ, giữ tiền đặt cọc', en: 'Stop waiting, keep the deposit' },
  callOffText: {
    vi: 'Tiền đặt cọc của món đặt làm ở lại với xưởng và được chia như tiền bán hàng. Kiện không còn gì để gửi thì phí gửi được trả lại cho khách. Món đã làm được bán tiếp.',
    en: 'The deposit of what was made stays and is shared like the price of a sale. Where nothing of the parcel is left to send, what sending cost goes back. What was made is for sale.',
  },
});
