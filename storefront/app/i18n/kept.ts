import { defineMessages } from './messages.ts';

/** What the studio's form keeps on the artisan's own device. */
export const keptMessages = defineMessages({
  offlineNow: {
    vi: 'Không có mạng: những gì ghi ở đây được giữ trên máy này.',
    en: 'No network: what is written here is kept on this device.',
  },
  offlineKept: {
    vi: 'Không có mạng: món này được giữ trên máy này. Khi có mạng, xin bấm lưu lần nữa.',
    en: 'No network: this piece is kept on this device. Press save again when there is one.',
  },
  offlineOpen: {
    vi: 'Không có mạng, và máy này chưa giữ được món. Xin để nguyên trang này; khi có mạng, bấm lưu lần nữa.',
    en: 'No network, and this device could not keep the piece. Leave this page open and press save again later.',
  },
  full: {
    vi: 'Máy này hết chỗ nên chưa giữ được món. Xin xoá bớt ảnh hay ứng dụng trong máy, và đừng đóng trang này.',
    en: 'This device is full, so the piece is not kept on it. Free some space, and do not close this page.',
  },
  takenUp: {
    vi: (moment: string) => `Đây là món đang làm dở, được giữ trên máy này từ ${moment}. Chưa gửi đi.`,
    en: (moment: string) =>
      `This is the piece you had begun, kept on this device since ${moment}. It is not sent yet.`,
  },
  drop: { vi: 'Bỏ món này, làm lại từ đầu', en: 'Drop it and start again' },
  waitsHere: {
    vi: 'Còn một món làm dở, được giữ trên máy này và chưa gửi đi.',
    en: 'A piece you began is kept on this device and is not sent yet.',
  },
  goOn: { vi: 'Làm tiếp món này', en: 'Go on with it' },
});
