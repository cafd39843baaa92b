import { formatSerial } from '@daulang/protocol';
import { element } from '../dom';
import type { Screen } from '../screen';
import type { PieceToSeal } from './pieces';

/** What is sealed, a line a piece, drawn from the documents themselves. */
export function pieceTable(pieces: readonly PieceToSeal[], { words, language }: Screen): HTMLElement {
  const { batch } = words;
  const lines = pieces.map(({ number, serial, certificate }) =>
    element(
      'tr',
      {},
      element('td', { class: 'number' }, String(number)),
      element('td', {}, certificate.statement.title[language]),
      element('td', { class: 'code' }, formatSerial(serial)),
      element('td', {}, certificate.maker.kind === 'signed' ? `✓ ${batch.makerSigned}` : batch.makerVouched),
    ),
  );
  const heads = [batch.number, batch.piece, batch.serial, batch.maker];
  return element(
    'div',
    { class: 'scrolling', tabindex: '0', role: 'region', 'aria-label': batch.title },
    element(
      'table',
      {},
      element('caption', {}, batch.numbers(pieces[0]!.number, pieces.at(-1)!.number)),
      element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
      element('tbody', {}, ...lines),
    ),
  );
}
