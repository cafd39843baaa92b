import type { Offer } from '@daulang/commerce/api/offers';
import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** What is offered to be made, for the artisan who makes it and the officers of the cooperative. */
export const offerMessages = defineMessages({
  title: { vi: 'Nhận đặt làm', en: 'Made to order' },
  tileHint: { vi: 'Món làm khi có người đặt', en: 'What is made when somebody orders it' },
  text: {
    vi: 'Những món làm khi có người đặt: mỗi tuần mấy món, cần mấy ngày, giá bao nhiêu.',
    en: 'What is made when somebody orders it: how many a week, in how many days, at what price.',
  },
  none: { vi: 'Chưa nhận đặt làm món nào.', en: 'Nothing is offered to be made yet.' },
  noOthers: {
    vi: 'Không còn món nào khác trong cửa hàng.',
    en: 'There is nothing else in the shop.',
  },
  othersText: {
    vi: 'Chọn một món đang có trong cửa hàng để nhận làm thêm khi hết hàng.',
    en: 'Choose something that the shop has, to take orders of it when none is left.',
  },
  add: { vi: 'Thêm món nhận đặt', en: 'Offer something new' },
  seeOthers: { vi: 'Chọn món đang có trong cửa hàng', en: 'Choose what the shop has' },
  seeOffered: { vi: 'Về món nhận đặt làm', en: 'Back to what is made to order' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  maker: { vi: 'Nghệ nhân', en: 'Maker' },
  aWeek: {
    vi: (pieces: number) => `Mỗi tuần ${countedVi(pieces, 'món')}`,
    en: (pieces: number) => `${counted(pieces, 'piece')} a week`,
  },
  inDays: {
    vi: (days: number) => `cần ${countedVi(days, 'ngày')}`,
    en: (days: number) => `in ${counted(days, 'day')}`,
  },

  stepWords: { vi: 'Bước 1 trong 3: món gì?', en: 'Step 1 of 3: what is it?' },
  stepPhotograph: { vi: 'Bước 2 trong 3: ảnh một món đã làm', en: 'Step 2 of 3: one made before' },
  stepTerms: {
    vi: 'Bước 3 trong 3: mấy món, mấy ngày, giá?',
    en: 'Step 3 of 3: how many, how long, how much?',
  },
  story: { vi: 'Lời tả cho người mua', en: 'What buyers read (Vietnamese)' },
  storyEn: { vi: 'Lời tả, tiếng Anh', en: 'What buyers read, in English' },
  englishHint: {
    vi: 'Để trống thì trang tiếng Anh hiện nguyên văn tiếng Việt.',
    en: 'Left empty, the English page shows the Vietnamese words as they are.',
  },
  price: { vi: 'Giá (đồng)', en: 'Price (đồng)' },
  chooseMaker: { vi: 'Chọn nghệ nhân', en: 'Choose an artisan' },
  chooseCraft: { vi: 'Chọn nghề', en: 'Choose a craft' },
  wrongMaker: { vi: 'Xin chọn một nghệ nhân.', en: 'Please choose an artisan.' },
  goOn: { vi: 'Tiếp tục', en: 'Go on' },

  photographText: {
    vi: 'Chụp một món đã làm trước đây, để người mua biết mình đặt gì.',
    en: 'Photograph one that was made before, so that buyers see what they order.',
  },
  sending: { vi: 'Ảnh đang được gửi đi.', en: 'The photograph is being sent.' },
  notSent: {
    vi: 'Chưa gửi được ảnh. Xin xem lại mạng rồi chụp lại.',
    en: 'The photograph could not be sent. Please check the network and take it again.',
  },
  picture: { vi: (title: string) => `Ảnh ${title}`, en: (title: string) => `${title}, a photograph` },
  removePicture: { vi: 'Bỏ ảnh này', en: 'Remove this photograph' },

  capacity: { vi: 'Mỗi tuần làm được mấy món?', en: 'How many pieces a week?' },
  capacityHint: {
    vi: 'Mọi món đặt làm của nghệ nhân cùng chia nhau số này.',
    en: 'All that the artisan makes to order shares these places.',
  },
  days: { vi: 'Cần mấy ngày để làm xong?', en: 'How many days does it take?' },
  daysHint: {
    vi: 'Người mua được hẹn ngày cuối của tuần bắt đầu làm, cộng số ngày này.',
    en: 'Buyers are promised the last day of the week in which it is begun, and these days.',
  },
  whatFirst: { vi: 'Khi đặt, người mua trả bao nhiêu?', en: 'How much is paid with the order?' },
  wholeFirst: { vi: 'Trả đủ khi đặt', en: 'The whole price' },
  depositFirst: {
    vi: (percent: number) => `Đặt cọc ${percent} %, phần còn lại khi làm xong`,
    en: (percent: number) => `A deposit of ${percent} %, the rest when it is made`,
  },
  depositHint: {
    vi: 'Người mua vẫn được trả đủ ngay. Quá hạn không trả phần còn lại thì tiền cọc ở lại với xưởng.',
    en: 'Buyers may still pay all of it at once. If the rest is not paid in time, the deposit stays with the workshop.',
  },
  wrongDeposit: { vi: 'Xin chọn một trong ba cách.', en: 'Please choose one of the three.' },
  wrongNumber: { vi: 'Xin điền một số, ví dụ 3.', en: 'Please give a number, as in 3.' },
  open: { vi: 'Mở nhận đặt', en: 'Take orders' },
  change: { vi: 'Đổi số món, số ngày, tiền cọc hoặc giá', en: 'Change pieces, days, deposit or price' },
  changeText: {
    vi: 'Chỉ áp dụng cho đơn đặt từ nay. Ai đã đặt vẫn giữ ngày hẹn, tiền cọc và giá cũ.',
    en: 'It holds for orders from now on. Whoever has ordered keeps their day, their deposit and their price.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  stop: { vi: 'Ngừng nhận đặt', en: 'Take no more orders' },
  stopText: {
    vi: 'Đơn đã đặt vẫn làm. Có thể mở lại bất cứ lúc nào.',
    en: 'What was ordered is made all the same. It can be opened again at any time.',
  },
  discard: { vi: 'Bỏ món này', en: 'Discard this' },
  inShop: { vi: 'Xem trong cửa hàng', en: 'See it in the shop' },
  toMake: { vi: 'Việc cần làm', en: 'What is to be made' },
  saidOpen: { vi: 'Món này nay nhận đặt làm.', en: 'Orders of this are taken now.' },
  saidStopped: { vi: 'Món này không nhận đặt nữa.', en: 'No more orders of this are taken.' },

  history: { vi: 'Những lần thay đổi', en: 'What was said of it' },
  saidNone: { vi: 'ngừng nhận đặt', en: 'no more orders' },
  byMaker: { vi: 'nghệ nhân', en: 'the maker' },
  byHelper: { vi: 'người giúp', en: 'a helper' },
  byOfficer: { vi: 'cán bộ hợp tác xã', en: 'an officer' },
});

/** Where it stands. */
export const offerStateMessages = defineMessages({
  unseen: { vi: 'Chưa mở, chưa ai thấy', en: 'Not opened; nobody sees it' },
  open: { vi: 'Nhận đặt làm', en: 'Takes orders' },
  closed: { vi: 'Không nhận đặt', en: 'Takes no orders' },
} satisfies Record<Offer['state'], Record<'vi' | 'en', string>>);
