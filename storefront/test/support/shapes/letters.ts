import type { OfficeLetter, OfficeLetterList } from '@daulang/commerce/api/letters';
import { idOf } from './common.ts';

export const aLetter = (change: Partial<OfficeLetter> = {}): OfficeLetter => ({
  id: idOf(35),
  name: { vi: 'Đã thanh toán', en: 'Paid' },
  to: 'buyer',
  channel: 'mail',
  address: 'h•••@example.com',
  state: 'sent',
  at: '2026-11-28T03:10:02.000Z',
  because: null,
  canTryAgain: false,
  ...change,
});

export const theLetters = (...letters: OfficeLetter[]): OfficeLetterList => ({
  orderCode: 'DL-7K2M',
  letters,
});
