import type { Language } from '../../../../api/text.js';
import type { OrderFacts } from '../../ordering/index.js';
import type { InBoth, Letter } from '../domain/letter.js';

const NAMES: InBoth<{ receiver: string; note: string }> = {
  vi: { receiver: 'Người nhận quà', note: 'Lời nhắn trong kiện' },
  en: { receiver: 'Gift for', note: 'Note in the parcel' },
};

/** What a letter about a present says to its buyer: who receives it, and what the note says. */
export function giftDetails({ gift }: OrderFacts, language: Language): NonNullable<Letter['details']> {
  if (!gift) return [];
  const { receiver, note } = NAMES[language];
  return [{ name: receiver, value: gift.name }, ...(gift.note ? [{ name: note, value: gift.note }] : [])];
}

/** Whom a parcel goes to, as the buyer is told. */
export const receiverOf = ({ gift }: OrderFacts): InBoth<string> => ({
  vi: gift?.name ?? 'quý khách',
  en: gift?.name ?? 'you',
});
