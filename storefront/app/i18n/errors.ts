import { defineMessages } from './messages.ts';

/** Pages that say what went wrong. */
export const errorMessages = defineMessages({
  notFoundTitle: { vi: 'Không tìm thấy trang này', en: 'There is no such page' },
  notFoundText: {
    vi: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Xin tìm trong cửa hàng hoặc về trang đầu.',
    en: 'The address may have changed or been mistyped. Please search the shop, or go back to the start.',
  },
  asleepTitle: { vi: 'Chưa kết nối được với hệ thống', en: 'Our service cannot be reached' },
  asleepText: {
    vi: 'Xin thử lại sau ít phút. Món đã cho vào giỏ hàng vẫn còn nguyên.',
    en: 'Please try again in a few minutes. What lies in the cart is kept.',
  },
  faultTitle: { vi: 'Có lỗi ở phía chúng tôi', en: 'Something went wrong on our side' },
  faultText: {
    vi: 'Chúng tôi đã ghi lại lỗi này. Xin thử lại sau ít phút.',
    en: 'The fault was recorded. Please try again in a few minutes.',
  },
  offlineTitle: { vi: 'Không có mạng', en: 'No network' },
  offlineText: {
    vi: 'Chưa mở được trang này vì mất mạng. Khi có mạng, xin bấm “Thử lại”.',
    en: 'This page could not be opened without a network. When there is one, press “Try again”.',
  },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  toStart: { vi: 'Về trang đầu', en: 'Back to the start' },
  toShop: { vi: 'Vào cửa hàng', en: 'Go to the shop' },
  traceId: {
    vi: (id: string) => `Mã tra cứu: ${id}`,
    en: (id: string) => `Trace id: ${id}`,
  },
});
