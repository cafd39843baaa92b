import { fitted } from '../domain/text-message.js';
import type { ParcelLetter, ParcelText } from './about.js';
import { goodsOf, toBuyer } from './buyer-parts.js';
import { pickUpAddress } from './pick-up-words.js';

export const ready: ParcelLetter = ({ order, parcel }) => {
  const { code } = order;
  const { cooperative, pickUp } = parcel;
  const days = pickUp?.daysToFetch ?? 0;
  return toBuyer(order, {
    vi: {
      subject: `Kiện hàng của đơn ${code} đã sẵn sàng, mời quý khách đến nhận`,
      preheader: pickUpAddress(parcel),
      paragraphs: [
        `${cooperative.vi} đã chuẩn bị xong kiện hàng của đơn ${code}. Mời quý khách đến nhận tại ${pickUpAddress(parcel)} trong vòng ${days} ngày.`,
        `Giờ mở cửa: ${pickUp?.open.vi ?? ''}. Khi nhận, xin đưa mã đơn hàng ${code}.`,
      ],
      goods: goodsOf([parcel], 'vi') ?? [],
    },
    en: {
      subject: `A parcel of order ${code} is ready to be fetched`,
      preheader: pickUpAddress(parcel),
      paragraphs: [
        `${cooperative.en} has a parcel of your order ${code} ready. Please fetch it at ${pickUpAddress(parcel)} within ${days} days.`,
        `Open: ${pickUp?.open.en ?? ''}. Please show the order’s code ${code} when you come.`,
      ],
      goods: goodsOf([parcel], 'en') ?? [],
    },
  });
};

/** Where to is as long as there is room for; the code is whole. */
export const readyText: ParcelText = ({ order: { code }, parcel }) => ({
  vi: fitted(
    pickUpAddress(parcel),
    (place) => `Dấu Làng: đơn ${code} đã sẵn sàng. Mời quý khách đến nhận tại ${place} và đưa mã đơn này.`,
  ),
  en: fitted(
    pickUpAddress(parcel),
    (place) => `Dấu Làng: order ${code} is ready. Please fetch it at ${place} and show this code.`,
  ),
});

export const handedOver: ParcelLetter = ({ order, parcel }) => {
  const { code } = order;
  return toBuyer(order, {
    vi: {
      subject: `Kiện hàng của đơn ${code} đã trao tận tay`,
      preheader: 'Xin quét mã trên nhãn để xem chứng nhận.',
      paragraphs: [
        `${parcel.cooperative.vi} đã trao kiện hàng của đơn ${code} cho người đến nhận.`,
        'Mỗi món có nhãn mang mã QR: xin quét để xem món hàng do ai làm, ở đâu, và chứng nhận của nó. Nếu không phải quý khách hay người nhà đã nhận, xin báo ngay cho hợp tác xã.',
      ],
      goods: goodsOf([parcel], 'vi') ?? [],
    },
    en: {
      subject: `A parcel of order ${code} was handed over`,
      preheader: 'Scan the code on the label to see the certificate.',
      paragraphs: [
        `${parcel.cooperative.en} has handed a parcel of your order ${code} to who came for it.`,
        'Each piece has a label with a QR code: scan it to see who made the piece, where, and its certificate. If it was neither you nor somebody you sent, please tell the cooperative at once.',
      ],
      goods: goodsOf([parcel], 'en') ?? [],
    },
  });
};
