import { defineMessages } from './messages.ts';

/** An order that is a present, in the checkout, on its page and in the office. */
export const giftMessages = defineMessages({
  isGift: { vi: 'Đây là quà tặng, gửi đến người khác', en: 'This is a gift for somebody else' },
  isGiftNote: {
    vi: 'Giấy trong kiện không ghi giá tiền. Mọi tin về đơn hàng vẫn gửi đến quý khách. Quà tặng xin trả tiền trước.',
    en: 'The paper in the parcel shows no price. All news of the order still goes to you. A gift is paid before it is sent.',
  },
  receiverName: { vi: 'Tên người nhận quà', en: 'Who receives the gift' },
  receiverPhone: { vi: 'Điện thoại người nhận quà', en: 'Their telephone' },
  receiverPhoneHint: {
    vi: 'Chỉ để người giao hàng gọi khi đến; Dấu Làng không nhắn tin đến số này.',
    en: 'Only for the carrier to call; we send no messages to it.',
  },
  note: { vi: 'Lời nhắn kèm quà', en: 'A note with the gift' },
  noteHint: {
    vi: 'Không bắt buộc. Được in trên giấy trong kiện cùng tên quý khách, nhiều nhất 300 chữ cái và 12 dòng.',
    en: 'You may leave it empty. It is printed on the paper in the parcel with your name: 300 letters and 12 lines at most.',
  },
  wrongName: {
    vi: 'Xin cho biết tên người nhận, ít nhất 2 chữ cái.',
    en: 'Please give the name of who receives it, of at least 2 letters.',
  },
  giftFor: { vi: 'Quà tặng', en: 'A gift' },
  noteSays: { vi: 'Lời nhắn', en: 'Note' },
  orderedBy: { vi: (name: string) => `Người đặt: ${name}`, en: (name: string) => `Ordered by ${name}` },
});
