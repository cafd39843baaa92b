import { fitted } from '../domain/text-message.js';
import type { ParcelLetter, ParcelText } from './about.js';
import { goodsOf, toBuyer } from './buyer-parts.js';
import { receiverOf } from './gift-words.js';

export const packed: ParcelLetter = ({ order, parcel }) => {
  const { code } = order;
  const { cooperative } = parcel;
  return toBuyer(order, {
    vi: {
      subject: `Kiện hàng của đơn ${code} đã đóng gói`,
      preheader: `${cooperative.vi} đã đóng gói xong.`,
      paragraphs: [`${cooperative.vi} đã đóng gói xong kiện hàng của đơn ${code} và sẽ sớm gửi đi.`],
      goods: goodsOf([parcel], 'vi') ?? [],
    },
    en: {
      subject: `A parcel of order ${code} is packed`,
      preheader: `${cooperative.en} has packed it.`,
      paragraphs: [`${cooperative.en} has packed a parcel of your order ${code} and will send it soon.`],
      goods: goodsOf([parcel], 'en') ?? [],
    },
  });
};

export const sent: ParcelLetter = ({ order, parcel }) => {
  const { code } = order;
  const { cooperative } = parcel;
  const by = parcel.carrier ?? { vi: '', en: '' };
  const to = receiverOf(order);
  const { trackingCode, trackingUrl } = parcel;
  return toBuyer(order, {
    vi: {
      subject: `Kiện hàng của đơn ${code} đã gửi đi`,
      preheader: [by.vi, trackingCode].filter(Boolean).join(' · '),
      paragraphs: [`${cooperative.vi} đã gửi kiện hàng của đơn ${code} cho ${to.vi}.`],
      details: [
        { name: 'Hãng vận chuyển', value: by.vi },
        ...(trackingCode ? [{ name: 'Mã vận đơn', value: trackingCode, url: trackingUrl }] : []),
      ],
      goods: goodsOf([parcel], 'vi') ?? [],
    },
    en: {
      subject: `A parcel of order ${code} is on its way`,
      preheader: [by.en, trackingCode].filter(Boolean).join(' · '),
      paragraphs: [`${cooperative.en} has sent a parcel of your order ${code} to ${to.en}.`],
      details: [
        { name: 'Carrier', value: by.en },
        ...(trackingCode ? [{ name: 'Tracking code', value: trackingCode, url: trackingUrl }] : []),
      ],
      goods: goodsOf([parcel], 'en') ?? [],
    },
  });
};

/** The tracking code is whole, or useless; the carrier is as long as there is room for. */
export const sentText: ParcelText = ({ order: { code }, parcel: { carrier, trackingCode } }) => ({
  vi: fitted(
    carrier?.vi ?? '',
    (by) =>
      `Dấu Làng: kiện hàng của đơn ${code} đã gửi qua ${by}${trackingCode ? `, mã ${trackingCode}` : ''}.`,
  ),
  en: fitted(
    carrier?.en ?? '',
    (by) =>
      `Dấu Làng: a parcel of order ${code} is on its way by ${by}${trackingCode ? `, code ${trackingCode}` : ''}.`,
  ),
});

export const delivered: ParcelLetter = ({ order, parcel }) => {
  const { code, gift } = order;
  const to = receiverOf(order);
  return toBuyer(order, {
    vi: {
      subject: `Kiện hàng của đơn ${code} đã giao`,
      preheader: 'Xin quét mã trên nhãn để xem chứng nhận.',
      paragraphs: [
        `Kiện hàng của đơn ${code} đã được giao đến ${to.vi}.`,
        `Mỗi món có nhãn mang mã QR: xin quét để xem món hàng do ai làm, ở đâu, và chứng nhận của nó. Mã dưới lớp cào là của riêng ${gift ? 'người nhận quà' : 'quý khách'}.`,
      ],
      goods: goodsOf([parcel], 'vi') ?? [],
    },
    en: {
      subject: `A parcel of order ${code} was delivered`,
      preheader: 'Scan the code on the label to see the certificate.',
      paragraphs: [
        `A parcel of your order ${code} was delivered to ${to.en}.`,
        `Each piece has a label with a QR code: scan it to see who made the piece, where, and its certificate. The code under the scratch patch is for ${gift ? 'the person who receives it' : 'you'} alone.`,
      ],
      goods: goodsOf([parcel], 'en') ?? [],
    },
  });
};
