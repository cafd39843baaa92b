import { fitted, shortened } from '../domain/text-message.js';
import type { StaffText } from './about.js';

/** A long name leaves room for what was sold. */
const LONGEST_NAME = 32;

export const sold: StaffText = ({ order: { code }, parcel, recipient }) => {
  const own = parcel.lines.filter(({ artisanId }) => artisanId === recipient.artisanId);
  const [first] = own;
  const pieces = own.reduce((sum, { quantity }) => sum + quantity, 0);
  const name = shortened(recipient.name, LONGEST_NAME);
  const count = { vi: pieces > 1 ? ` (${pieces} món)` : '', en: pieces > 1 ? ` (${pieces} pieces)` : '' };
  return {
    vi: fitted(
      first?.title.vi ?? '',
      (title) => `Dấu Làng kính gửi nghệ nhân ${name}: “${title}”${count.vi} đã có người mua, đơn ${code}.`,
    ),
    en: fitted(
      first?.title.en ?? '',
      (title) => `Dấu Làng to ${name}: “${title}”${count.en} was sold, order ${code}.`,
    ),
  };
};

/** Said without a reproach: the piece may lie in the office as well. */
export const latePiece: StaffText = ({ order: { code }, parcel, recipient }) => {
  const first = parcel.lines.find(({ artisanId }) => artisanId === recipient.artisanId);
  const name = shortened(recipient.name, LONGEST_NAME);
  return {
    vi: fitted(
      first?.title.vi ?? '',
      (title) =>
        `Dấu Làng kính gửi nghệ nhân ${name}: đơn ${code} quá hẹn gửi. Xin giao “${title}” cho hợp tác xã nếu chưa giao.`,
    ),
    en: fitted(
      first?.title.en ?? '',
      (title) =>
        `Dấu Làng to ${name}: order ${code} is late. Please bring “${title}” to the cooperative if it is with you.`,
    ),
  };
};
