import type { OfficeParcel } from '../../../../api/orders.js';
import type { Paper } from '../../../platform/paper/paper.js';
import { QUIET, write, type Place } from '../../../platform/paper/words-on-paper.js';

/** Who gives a present, and what they say with it, line by line. @returns how high it is, with what is above; nothing of what is no present */
export function drawGiftNote(
  paper: Paper,
  { gift, buyer }: Pick<OfficeParcel, 'gift' | 'buyer'>,
  place: Place,
): number {
  if (!gift) return 0;
  let { top } = place;
  const put = (text: string, size: number, weight: 'regular' | 'bold' = 'regular', colour?: string) => {
    top += write(paper, text, { ...place, top }, { size, weight, ...(colour && { colour }) });
  };
  put('Quà của · A gift from', 10, 'regular', QUIET);
  top += 0.5;
  put(buyer.name, 12, 'bold');
  // An empty line has no height of its own on paper.
  for (const line of gift.note?.split('\n') ?? []) {
    if (line === '') top += 3;
    else put(line, 13);
  }
  return top - place.top + 5;
}
