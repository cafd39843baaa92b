import { writtenDate } from '../../../kernel/written.js';
import type { LineOfOrder } from '../../ordering/index.js';
import type { InBoth } from '../domain/letter.js';
import type { WorkLetter } from './about.js';
import { toBuyer, wayBack } from './buyer-parts.js';

export const makingAccepted: WorkLetter = ({ order, parcel, line }) => {
  const { code } = order;
  const { what, day } = wordsOf(line);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: nghệ nhân đã nhận làm`,
      preheader: `Dự kiến xong trước ngày ${day.vi}.`,
      paragraphs: [
        `Nghệ nhân của ${parcel.cooperative.vi} đã nhận làm ${what.vi} theo đơn hàng ${code} của quý khách, dự kiến xong trước ngày ${day.vi}.`,
        'Khi làm xong, món hàng được chụp ảnh, ký và cấp chứng nhận rồi mới gửi đi. Dấu Làng sẽ báo cho quý khách từng bước.',
      ],
    },
    en: {
      subject: `Order ${code}: the maker has accepted it`,
      preheader: `It should be ready by ${day.en}.`,
      paragraphs: [
        `A maker of ${parcel.cooperative.en} will make ${what.en} of your order ${code}. It should be ready by ${day.en}.`,
        'When it is finished it is photographed, signed and certified, and then sent. We will write to you at each step.',
      ],
    },
  });
};

export const makingStarted: WorkLetter = ({ order, parcel, line }) => {
  const { code } = order;
  const { what, day } = wordsOf(line);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: nghệ nhân đã bắt tay làm`,
      preheader: `Dự kiến xong trước ngày ${day.vi}.`,
      paragraphs: [
        `Nghệ nhân của ${parcel.cooperative.vi} đã bắt tay làm ${what.vi} theo đơn hàng ${code}, dự kiến xong trước ngày ${day.vi}.`,
        'Từ nay đơn không tự huỷ trên trang được nữa; nếu cần, xin quý khách gọi cho hợp tác xã.',
      ],
    },
    en: {
      subject: `Order ${code}: the maker has begun`,
      preheader: `It should be ready by ${day.en}.`,
      paragraphs: [
        `The maker at ${parcel.cooperative.en} has begun to make ${what.en} of your order ${code}. It should be ready by ${day.en}.`,
        'From now on it cannot be cancelled on the page; if you need to, please call the cooperative.',
      ],
    },
  });
};

export const makingRefused: WorkLetter = ({ order, parcel, line }) => {
  const { code } = order;
  const { what } = wordsOf(line);
  const back = wayBack(order, line.paid);
  const why = line.refusal ? { vi: `Lý do: ${line.refusal}`, en: `The reason: ${line.refusal}` } : null;
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: nghệ nhân không làm được`,
      preheader: back.vi,
      paragraphs: [
        `${parcel.cooperative.vi} rất tiếc không làm được ${what.vi} theo đơn hàng ${code} của quý khách.`,
        ...(why ? [why.vi] : []),
        back.vi,
      ],
    },
    en: {
      subject: `Order ${code}: it cannot be made`,
      preheader: back.en,
      paragraphs: [
        `${parcel.cooperative.en} is sorry: ${what.en} of your order ${code} cannot be made.`,
        ...(why ? [why.en] : []),
        back.en,
      ],
    },
  });
};

export const makingLate: WorkLetter = ({ order, parcel, line }) => {
  const { code } = order;
  const { what, day } = wordsOf(line);
  const back = wayBack(order, line.paid);
  return toBuyer(order, {
    vi: {
      subject: `Đơn hàng ${code}: quá hẹn làm, xin hoàn tiền`,
      preheader: back.vi,
      paragraphs: [
        `${parcel.cooperative.vi} hẹn làm xong ${what.vi} theo đơn hàng ${code} trước ngày ${day.vi} mà đến nay chưa xong. Dấu Làng xin lỗi quý khách và không để quý khách chờ thêm.`,
        back.vi,
      ],
    },
    en: {
      subject: `Order ${code}: too late, your money goes back`,
      preheader: back.en,
      paragraphs: [
        `${parcel.cooperative.en} promised ${what.en} of your order ${code} by ${day.en}, and it is not finished. We are sorry, and do not let you wait any longer.`,
        back.en,
      ],
    },
  });
};

function wordsOf({ title, quantity, readyBy }: LineOfOrder): { what: InBoth<string>; day: InBoth<string> } {
  const noon = new Date(`${readyBy ?? '1970-01-01'}T12:00:00+07:00`);
  return {
    what: {
      vi: quantity > 1 ? `${quantity} món “${title.vi}”` : `“${title.vi}”`,
      en: quantity > 1 ? `${quantity} × “${title.en}”` : `“${title.en}”`,
    },
    day: { vi: writtenDate(noon, 'vi'), en: writtenDate(noon, 'en') },
  };
}
