import type { Language } from '../../../../api/text.js';
import type { ReturnFacts } from '../../returns/index.js';
import type { Letter } from '../domain/letter.js';
import type { ReturnLetter } from './about.js';
import { toBuyer, wayBack } from './buyer-parts.js';
import { writtenMoney } from '../../../../api/reading/currencies.js';
import { writtenDay } from '../../../kernel/written.js';

export const returnAccepted: ReturnLetter = ({ order, parcel, returned }) => {
  const { code } = order;
  const { cooperative } = parcel;
  const by = {
    vi: returned.arriveBy ? ` trước ${writtenDay(returned.arriveBy, 'vi')}` : '',
    en: returned.arriveBy ? ` by ${writtenDay(returned.arriveBy, 'en')}` : '',
  };
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: hợp tác xã nhận lại hàng`,
      preheader: `${cooperative.vi} đồng ý nhận lại hàng.`,
      paragraphs: [
        `${cooperative.vi} đồng ý nhận lại hàng của đơn ${code}${answered(returned, 'vi')}`,
        `Xin gói hàng cẩn thận và gửi về hợp tác xã, để hàng đến nơi${by.vi}. Xin đừng cào lớp phủ trên nhãn.`,
        'Phiếu gửi trả có trên trang đơn hàng: xin in ra và đặt vào trong kiện.',
      ],
      details: piecesOf(returned, 'vi'),
    },
    en: {
      subject: `Order ${code}: the cooperative takes it back`,
      preheader: `${cooperative.en} takes it back.`,
      paragraphs: [
        `${cooperative.en} takes back what you asked to return of order ${code}${answered(returned, 'en')}`,
        `Please pack it well and send it to the cooperative, so that it arrives${by.en}. Please leave the patch on the label unscratched.`,
        'The slip for sending back is on the page of your order: please print it and lay it into the parcel.',
      ],
      details: piecesOf(returned, 'en'),
    },
  });
};

export const returnRefused: ReturnLetter = ({ order, parcel, returned }) => {
  const { code } = order;
  const { cooperative } = parcel;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: hợp tác xã không nhận trả hàng`,
      preheader: `${cooperative.vi} trả lời yêu cầu của quý khách.`,
      paragraphs: [
        `${cooperative.vi} rất tiếc không nhận trả hàng của đơn ${code}${answered(returned, 'vi')}`,
        'Nếu quý khách thấy chưa ổn, xin gọi cho hợp tác xã.',
      ],
      details: piecesOf(returned, 'vi'),
    },
    en: {
      subject: `Order ${code}: the return was refused`,
      preheader: `${cooperative.en} has answered you.`,
      paragraphs: [
        `${cooperative.en} is sorry not to take back what you asked to return of order ${code}${answered(returned, 'en')}`,
        'If you do not agree, please call the cooperative.',
      ],
      details: piecesOf(returned, 'en'),
    },
  });
};

export const returnArrived: ReturnLetter = ({ order, parcel, returned }) => {
  const { code } = order;
  const { cooperative } = parcel;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: hàng trả lại đã đến`,
      preheader: `${cooperative.vi} đã nhận được hàng.`,
      paragraphs: [
        `${cooperative.vi} đã nhận được hàng quý khách gửi trả của đơn ${code}, và sẽ xem lại từng món.`,
        'Khi tiền được hoàn, Dấu Làng sẽ báo cho quý khách.',
      ],
      details: piecesOf(returned, 'vi'),
    },
    en: {
      subject: `Order ${code}: what you sent back has arrived`,
      preheader: `${cooperative.en} has it.`,
      paragraphs: [
        `${cooperative.en} has received what you sent back of order ${code}, and will look at each piece.`,
        'We will write to you when your money goes back.',
      ],
      details: piecesOf(returned, 'en'),
    },
  });
};

export const returnSettled: ReturnLetter = ({ order, returned }) => {
  const { code } = order;
  const isNothing = returned.refunded.amount === 0n;
  const sum = { vi: writtenMoney(returned.refunded, 'vi'), en: writtenMoney(returned.refunded, 'en') };
  const way = wayBack(order, returned.refunded);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: việc trả hàng đã xong`,
      preheader: isNothing ? 'Việc trả hàng đã xong.' : `${sum.vi} được hoàn cho quý khách.`,
      paragraphs: [
        isNothing
          ? `Việc trả hàng của đơn ${code} đã xong. Tiền của những món này đã được hoàn từ trước.`
          : `Việc trả hàng của đơn ${code} đã xong. ${way.vi}`,
        ...(returned.answer ? [`Hợp tác xã nhắn: ${returned.answer}`] : []),
      ],
      details: piecesOf(returned, 'vi'),
    },
    en: {
      subject: `Order ${code}: your return is settled`,
      preheader: isNothing ? 'Your return is settled.' : `${sum.en} goes back to you.`,
      paragraphs: [
        isNothing
          ? `Your return of order ${code} is settled. The money for these pieces had gone back before.`
          : `Your return of order ${code} is settled. ${way.en}`,
        ...(returned.answer ? [`The cooperative writes: ${returned.answer}`] : []),
      ],
      details: piecesOf(returned, 'en'),
    },
  });
};

/** The end of a sentence, with the cooperative's own words. */
const answered = ({ answer }: ReturnFacts, language: Language): string =>
  answer ? { vi: `, và nhắn: ${answer}`, en: `, and writes: ${answer}` }[language] : '.';

const piecesOf = ({ pieces }: ReturnFacts, language: Language): NonNullable<Letter['details']> =>
  pieces.map((title) => ({ name: { vi: 'Món', en: 'Piece' }[language], value: title[language] }));
