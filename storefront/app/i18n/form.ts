import { defineMessages } from './messages.ts';

/** Why a form did not go through, on whichever page it stands. */
export const formMessages = defineMessages({
  unansweredTitle: { vi: 'Mạng bị ngắt giữa chừng', en: 'The network failed on the way' },
  unansweredText: {
    vi: 'Những gì đã điền vẫn còn ở đây. Khi có mạng, xin bấm lần nữa.',
    en: 'What you filled in is still here. Please press again once there is a network.',
  },
  asleepTitle: { vi: 'Chưa kết nối được với hệ thống', en: 'Our service cannot be reached' },
  asleepText: {
    vi: 'Xin thử lại sau ít phút. Những gì đã điền vẫn còn ở đây.',
    en: 'Please try again in a few minutes. What you filled in is still here.',
  },
});
