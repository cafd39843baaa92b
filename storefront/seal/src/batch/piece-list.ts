import { formatSerial } from '@daulang/protocol';
import { element } from '../dom.ts';
import type { Screen } from '../screen.ts';
import type { PieceToSeal } from './pieces.ts';

/** What is sealed, a line a piece, drawn from the documents themselves. */
export function pieceList(pieces: readonly PieceToSeal[], { words, language }: Screen): HTMLElement {
  const { batch } = words;
  const numbers = batch.numbers(pieces[0]!.number, pieces.at(-1)!.number);
  const lines = pieces.map(({ number, serial, certificate }) => {
    const made = certificate.maker.kind === 'signed' ? `✓ ${batch.makerSigned}` : batch.makerVouched;
    return element(
      'li',
      {},
      element('span', { class: 'number' }, String(number)),
      element('strong', {}, certificate.statement.title[language]),
      element('span', { class: 'quiet code' }, formatSerial(serial)),
      element('span', { class: 'quiet' }, made),
    );
  });
  return element(
    'section',
    { 'aria-label': numbers },
    element('p', { class: 'numbers' }, numbers),
    element('ol', { class: 'pieces', tabindex: '0', 'aria-label': numbers }, ...lines),
  );
}
