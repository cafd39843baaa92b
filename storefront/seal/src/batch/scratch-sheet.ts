import type { LabelLayout } from '@daulang/commerce/api/office';
import { formatHiddenCode, formatSerial, type HiddenCode } from '@daulang/protocol';
import { encode } from 'uqr';
import type { SealWords } from '../../../app/i18n/seal.ts';
import { element } from '../dom.ts';
import type { ScratchLabel } from './hidden-codes.ts';

/** The same papers as those of the outer labels, so that one box serves both; a roll and a tag hold one each. */
const LABELS_ON_A_PAGE: Record<LabelLayout, number> = {
  'a4-3x8': 24,
  'a4-4x10': 40,
  'roll-50x30': 1,
  'tag-40x70': 1,
};

/** The labels that go under the scratch patches, as pages of a paper. */
export function scratchSheet(
  labels: readonly ScratchLabel[],
  words: SealWords,
  layout: LabelLayout,
): HTMLElement[] {
  const drawn = labels.map((label) => scratchLabel(label, words));
  const onAPage = LABELS_ON_A_PAGE[layout];
  const pages: HTMLElement[] = [];
  for (let first = 0; first < drawn.length; first += onAPage) {
    const page = drawn.slice(first, first + onAPage);
    pages.push(element('ol', { class: `sheet-page ${layout}` }, ...page));
  }
  return pages;
}

function scratchLabel({ number, title, serial, code }: ScratchLabel, words: SealWords): HTMLElement {
  return element(
    'li',
    { class: 'scratch-label' },
    qrOf(code),
    element(
      'div',
      {},
      element('p', { class: 'label-number' }, `№ ${number} · ${title}`),
      element('p', { class: 'label-name' }, words.scratch.code),
      element('p', { class: 'label-code' }, formatHiddenCode(code)),
      element('p', { class: 'label-serial' }, words.scratch.serial),
      element('p', { class: 'label-serial' }, formatSerial(serial)),
    ),
  );
}

/** A code as a QR with the quiet zone of four modules; the code is read out as text beside it. */
function qrOf(code: HiddenCode): SVGSVGElement {
  const { data, size } = encode(code, { ecc: 'M', border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('shape-rendering', 'crispEdges');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', squares.join(''));
  svg.append(path);
  return svg;
}
