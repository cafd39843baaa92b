import { counted, countedVi } from './counted.ts';
import { defineMessages } from './messages.ts';

/** What there is so many of and never more. */
export const editionMessages = defineMessages({
  of: {
    vi: (pieces: number) => `Loạt có đánh số: ${countedVi(pieces, 'món')}, không làm thêm`,
    en: (pieces: number) => `A numbered edition of ${counted(pieces, 'piece')}, and never more`,
  },
  pieceOf: {
    vi: (number: string, of: string) => `món số ${number} trong ${of}`,
    en: (number: string, of: string) => `piece ${number} of ${of}`,
  },
  left: {
    vi: (pieces: number) => `Còn nhận làm ${countedVi(pieces, 'món')}`,
    en: (pieces: number) => `To be made still: ${counted(pieces, 'piece')}`,
  },
  soldOut: { vi: 'Loạt này đã bán hết', en: 'This edition is sold out' },

  title: { vi: 'Loạt có đánh số', en: 'A numbered edition' },
  text: {
    vi: 'Nếu chỉ làm một số món nhất định, xin điền số ấy. Món được đánh số theo thứ tự niêm phong, và số này không đổi được nữa.',
    en: 'If only so many are ever made, say how many. They are numbered in the order in which they are sealed, and how many cannot be changed any more.',
  },
  pieces: { vi: 'Cả loạt có mấy món?', en: 'How many pieces are there in all?' },
  wrongPieces: { vi: 'Xin điền một số, ví dụ 10.', en: 'Please give a number, as in 10.' },
  save: { vi: 'Đặt số món của loạt', en: 'Make it an edition' },
  said: { vi: 'Món này nay là một loạt có đánh số.', en: 'This is a numbered edition now.' },
  taken: {
    vi: (pieces: number) => `Chưa ghi và chưa ai đặt: ${countedVi(pieces, 'món')}`,
    en: (pieces: number) => `Neither put down nor ordered: ${counted(pieces, 'piece')}`,
  },
});
