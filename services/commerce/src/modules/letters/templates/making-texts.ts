import { writtenDay } from '../../../kernel/written.js';
import type { LineOfOrder } from '../../ordering/index.js';
import type { InBoth } from '../domain/letter.js';
import { fitted, shortened } from '../domain/text-message.js';
import type { StaffWorkText } from './about.js';

/** A long name leaves room for what is to be made. */
const LONGEST_NAME = 32;

export const makeIt: StaffWorkText = ({ order: { code }, line, recipient }) => {
  const name = shortened(recipient.name, LONGEST_NAME);
  const { count, day } = wordsOf(line);
  return {
    vi: fitted(
      line.title.vi,
      (title) =>
        `Dấu Làng kính gửi nghệ nhân ${name}: xin làm “${title}”${count.vi}, đơn ${code}, xong trước ${day.vi}.`,
    ),
    en: fitted(
      line.title.en,
      (title) => `Dấu Làng to ${name}: please make “${title}”${count.en}, order ${code}, by ${day.en}.`,
    ),
  };
};

export const makingCalledOff: StaffWorkText = ({ order: { code }, line, recipient }) => {
  const name = shortened(recipient.name, LONGEST_NAME);
  return {
    vi: fitted(
      line.title.vi,
      (title) =>
        `Dấu Làng kính gửi nghệ nhân ${name}: người mua thôi đặt “${title}”, đơn ${code}. Xin không làm nữa.`,
    ),
    en: fitted(
      line.title.en,
      (title) =>
        `Dấu Làng to ${name}: “${title}” of order ${code} is not wanted any more. Please do not make it.`,
    ),
  };
};

export const makingOverdue: StaffWorkText = ({ order: { code }, line }) => {
  const { day } = wordsOf(line);
  return {
    vi: fitted(
      line.title.vi,
      (title) =>
        `Dấu Làng: “${title}” của đơn ${code} hẹn xong ${day.vi} mà chưa xong. Xin hỏi thăm nghệ nhân.`,
    ),
    en: fitted(
      line.title.en,
      (title) =>
        `Dấu Làng: “${title}” of order ${code} was due by ${day.en} and is not finished. Please ask its maker.`,
    ),
  };
};

function wordsOf({ quantity, readyBy }: LineOfOrder): { count: InBoth<string>; day: InBoth<string> } {
  const noon = new Date(`${readyBy ?? '1970-01-01'}T12:00:00+07:00`);
  return {
    count: { vi: quantity > 1 ? ` (${quantity} món)` : '', en: quantity > 1 ? ` (${quantity} pieces)` : '' },
    day: { vi: writtenDay(noon, 'vi'), en: writtenDay(noon, 'en') },
  };
}
