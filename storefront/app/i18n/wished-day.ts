import { defineMessages } from './messages.ts';

/** The day on which a buyer would like to receive what is sent: in the checkout, on the order's page and in the office. */
export const wishedDayMessages = defineMessages({
  title: { vi: 'Ngày muốn nhận hàng', en: 'A day to receive it' },
  note: {
    vi: 'Không bắt buộc. Hợp tác xã cố gắng theo ngày này, nhưng chưa phải lời hẹn.',
    en: 'You need not choose one. The cooperative tries to keep to it, but it is not a promise.',
  },
  parcelOf: {
    vi: (cooperative: string) => `Kiện của ${cooperative}`,
    en: (cooperative: string) => `Parcel from ${cooperative}`,
  },
  noDay: { vi: 'Ngày nào cũng được', en: 'Any day' },
  wished: {
    vi: (day: string) => `Quý khách muốn nhận vào ngày ${day}; hợp tác xã cố gắng theo, chưa phải lời hẹn.`,
    en: (day: string) =>
      `You wish to receive it on ${day}; the cooperative tries to keep to it, without a promise.`,
  },
  wishedByBuyer: {
    vi: (day: string) => `Khách muốn nhận vào ngày ${day}`,
    en: (day: string) => `Its buyer wishes for ${day}`,
  },

  offered: {
    vi: (days: string) => `Khách được chọn ngày muốn nhận: ${days}.`,
    en: (days: string) => `Buyers may wish for a day: ${days}.`,
  },
  ahead: {
    vi: (days: number) => `Sớm nhất ${days} ngày sau khi đặt, hoặc sau khi hàng làm xong.`,
    en: (days: number) =>
      days === 1
        ? 'At the earliest one day after it is ordered, or made.'
        : `At the earliest ${days} days after it is ordered, or made.`,
  },
  notOffered: {
    vi: 'Khách chưa chọn được ngày nhận. Chọn những ngày hợp tác xã giao hoặc gửi hàng để cho phép.',
    en: 'Buyers cannot wish for a day yet. Choose the days on which the cooperative brings or sends to offer it.',
  },
  change: { vi: 'Đổi ngày', en: 'Change the days' },
  weekdays: { vi: 'Những ngày khách nhận được hàng', en: 'Days on which buyers can receive it' },
  daysAhead: { vi: 'Sớm nhất sau mấy ngày', en: 'Days ahead at the earliest' },
  daysAheadHint: { vi: 'Từ 1 đến 30 ngày.', en: 'From 1 to 30 days.' },
  save: { vi: 'Lưu ngày', en: 'Save the days' },
  stop: { vi: 'Thôi cho chọn ngày', en: 'Offer no more days' },
  saved: { vi: 'Đã lưu những ngày khách chọn được.', en: 'The days are saved.' },
  stopped: { vi: 'Từ giờ khách không chọn ngày nhận nữa.', en: 'From now on no day can be wished for.' },
  wrongWeekdays: { vi: 'Xin chọn ít nhất một ngày.', en: 'Please choose at least one day.' },
  wrongDaysAhead: {
    vi: 'Xin cho biết số ngày, từ 1 đến 30.',
    en: 'Please give a number of days, from 1 to 30.',
  },
});

/** By their numbers, 1 for Monday. */
export const weekdayMessages = defineMessages({
  1: { vi: 'Thứ hai', en: 'Monday' },
  2: { vi: 'Thứ ba', en: 'Tuesday' },
  3: { vi: 'Thứ tư', en: 'Wednesday' },
  4: { vi: 'Thứ năm', en: 'Thursday' },
  5: { vi: 'Thứ sáu', en: 'Friday' },
  6: { vi: 'Thứ bảy', en: 'Saturday' },
  7: { vi: 'Chủ nhật', en: 'Sunday' },
});

type Weekday = keyof typeof weekdayMessages;

/** Of a day as YYYY-MM-DD. */
export const weekdayOf = (day: string): Weekday => (new Date(day).getUTCDay() || 7) as Weekday;
