import { defineMessages } from './messages.ts';

/** What sending costs, as the cooperative's officers set it. */
export const officeShippingMessages = defineMessages({
  text: {
    vi: 'Mức phí mới áp dụng cho đơn đặt từ lúc lưu. Đơn đã đặt giữ nguyên phí cũ.',
    en: 'A new rate holds for orders placed from then on. Orders placed before keep what they cost.',
  },
  inner: { vi: 'Trong tỉnh', en: 'Own province' },
  near: { vi: 'Tỉnh, thành phố gần', en: 'Provinces nearby' },
  far: { vi: 'Các tỉnh, thành phố khác', en: 'All other provinces' },
  byHouse: {
    vi: 'Đang dùng mức chung của cửa hàng; hợp tác xã chưa đặt mức riêng.',
    en: 'The shop’s common rate holds; the cooperative has set none of its own.',
  },
  since: {
    vi: (moment: string) => `Áp dụng từ ${moment}.`,
    en: (moment: string) => `Holds since ${moment}.`,
  },
  notSent: { vi: 'Không gửi đến nước này.', en: 'Nothing is sent to this country.' },
  change: { vi: 'Đổi mức phí', en: 'Change the rate' },
  addCountry: { vi: 'Gửi đến một nước khác', en: 'Send to another country' },
  country: { vi: 'Nước', en: 'Country' },
  chooseCountry: { vi: 'Chọn nước', en: 'Choose a country' },
  fromGrams: { vi: 'Kiện từ (gam)', en: 'Parcels from (grams)' },
  fromGramsHint: {
    vi: 'Bỏ trống nếu không cần mức này.',
    en: 'Leave it empty where this step is not needed.',
  },
  amount: { vi: 'Phí gửi hàng (đồng)', en: 'Shipping (đồng)' },
  freeFrom: { vi: 'Miễn phí khi tiền hàng từ (đồng)', en: 'Free when the goods cost at least (đồng)' },
  freeFromHint: { vi: 'Bỏ trống nếu không miễn phí.', en: 'Leave it empty if it is never free.' },
  stepFrom: {
    vi: (weight: string, cost: string) => `Từ ${weight}: ${cost}`,
    en: (weight: string, cost: string) => `From ${weight}: ${cost}`,
  },
  freeSaid: {
    vi: (worth: string) => `Miễn phí khi tiền hàng từ ${worth}`,
    en: (worth: string) => `Free when the goods cost ${worth} or more`,
  },
  trial: { vi: 'Thử với một kiện', en: 'Try it with a parcel' },
  weight: { vi: 'Khối lượng kiện (gam)', en: 'Weight of the parcel (grams)' },
  worth: { vi: 'Tiền hàng (đồng)', en: 'Worth of the goods (đồng)' },
  preview: { vi: 'Xem phí của kiện này', en: 'Show what it costs' },
  save: { vi: 'Lưu mức phí', en: 'Save the rate' },
  stop: { vi: 'Thôi gửi đến nước này', en: 'Send no more to this country' },
  saved: { vi: 'Đã lưu mức phí mới.', en: 'The new rate is saved.' },
  costs: {
    vi: (weight: string, worth: string, to: string, cost: string) =>
      `Kiện ${weight}, tiền hàng ${worth}, gửi đến “${to}”: ${cost}. Mức phí này chưa được lưu.`,
    en: (weight: string, worth: string, to: string, cost: string) =>
      `A parcel of ${weight}, worth ${worth}, to “${to}” costs ${cost}. This rate is not saved yet.`,
  },
  costsThere: {
    vi: (weight: string, worth: string, to: string, cost: string) =>
      `Kiện ${weight}, tiền hàng ${worth}: nơi này thuộc nhóm “${to}”, phí đang áp dụng là ${cost}.`,
    en: (weight: string, worth: string, to: string, cost: string) =>
      `A parcel of ${weight}, worth ${worth}: this place is in “${to}”, where it costs ${cost} today.`,
  },
  wrongGrams: { vi: 'Xin cho biết số gam, ví dụ 1.000.', en: 'Please give the grams, as in 1,000.' },
  wrongDong: {
    vi: 'Xin cho biết số tiền đồng, ví dụ 35.000.',
    en: 'Please give a sum of đồng, as in 35,000.',
  },
  wrongCountry: { vi: 'Xin chọn một nước.', en: 'Please choose a country.' },
});
