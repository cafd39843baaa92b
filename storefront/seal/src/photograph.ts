import { cidOf, type Statement } from '@daulang/protocol';
import type { SealWords } from '../../app/i18n/seal.ts';
import { element } from './dom.ts';

/**
 * A photograph named in a statement, drawn only from bytes whose address was computed here: another picture under
 * the same name is never shown as the one that is signed.
 */
export function photographFigure(
  { cid, role }: Statement['photographs'][number],
  words: SealWords,
): HTMLElement {
  const { roles, photographChecking, photographGood, photographMissing } = words.statement;
  const frame = element('div', { class: 'frame' });
  const state = element('span', { class: 'state' }, photographChecking);
  const caption = element('figcaption', {}, element('strong', {}, roles[role]), state);
  void loadPhotograph(cid).then((picture) => {
    state.textContent = picture ? `✓ ${photographGood}` : photographMissing;
    if (picture) frame.append(element('img', { src: URL.createObjectURL(picture), alt: roles[role] }));
  });
  return element('figure', {}, frame, caption);
}

async function loadPhotograph(cid: string): Promise<Blob | null> {
  try {
    const response = await fetch(`/ipfs/${cid}?format=raw`, { credentials: 'omit' });
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return cidOf(bytes) === cid ? new Blob([bytes], { type: pictureTypeOf(bytes) }) : null;
  } catch {
    return null;
  }
}

// Blocks carry no type; the first bytes of the three kinds a phone makes tell them apart.
function pictureTypeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  return bytes[0] === 0x89 ? 'image/png' : 'image/webp';
}
