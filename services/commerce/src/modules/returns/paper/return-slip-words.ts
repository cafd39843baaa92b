import type { ReturnReason } from '../../../../api/returns.js';
import type { Language } from '../../../../api/text.js';

interface SlipWords {
  title: string;
  to: string;
  from: string;
  pieces: string;
  number: (number: string) => string;
  reason: string;
  reasons: Record<ReturnReason, string>;
  arriveBy: (day: string) => string;
  noAddress: string;
  foot: string[];
}

/** What stands on a slip for sending back, in the buyer's language. */
export const SLIP_WORDS: Record<Language, SlipWords> = {
  vi: {
    title: 'Phiếu gửi trả hàng',
    to: 'Người nhận',
    from: 'Người gửi',
    pieces: 'Trong kiện',
    number: (number) => `Số ${number}`,
    reason: 'Lý do trả',
    reasons: {
      'changed-mind': 'Không vừa ý',
      damaged: 'Bị hỏng khi đến nơi',
      'wrong-piece': 'Gửi nhầm món',
      'not-as-described': 'Không đúng như giới thiệu',
    },
    arriveBy: (day) => `Xin gửi để hàng đến trước ngày ${day}.`,
    noAddress: 'Xin gọi số này để hỏi địa chỉ nhận hàng.',
    foot: [
      'Xin đặt phiếu này vào trong kiện cùng món hàng, và chép tên, địa chỉ, điện thoại người nhận ra ngoài kiện.',
      'Xin đừng cào lớp phủ trên nhãn.',
    ],
  },
  en: {
    title: 'Slip for sending back · Phiếu gửi trả hàng',
    to: 'To',
    from: 'From',
    pieces: 'In the parcel',
    number: (number) => `No. ${number}`,
    reason: 'Why it comes back',
    reasons: {
      'changed-mind': 'I changed my mind',
      damaged: 'It arrived damaged',
      'wrong-piece': 'It is another piece',
      'not-as-described': 'It is not as described',
    },
    arriveBy: (day) => `Please send it so that it arrives by ${day}.`,
    noAddress: 'Please call this number to ask where to send it.',
    foot: [
      'Please lay this slip into the parcel, and copy the name, address and telephone of the receiver onto its outside.',
      'Please leave the patch on the label unscratched.',
    ],
  },
};
