import type { LabelLayout } from '@daulang/commerce/api/office';
import type { SealWords } from '../../../app/i18n/seal.ts';
import { element } from '../dom.ts';
import type { ScratchLabel } from './hidden-codes.ts';
import { scratchSheet } from './scratch-sheet.ts';

/** The paper that most have comes first. */
const LAYOUTS: readonly LabelLayout[] = ['a4-3x8', 'a4-4x10', 'roll-50x30', 'tag-40x70'];

/** The scratch labels on the paper that is chosen, with the choice. */
export function chosenSheet(
  labels: readonly ScratchLabel[],
  words: SealWords,
): { choice: HTMLElement; sheet: HTMLElement } {
  const sheet = element('section', { class: 'sheet', 'aria-label': words.scratch.sheet });
  const show = (layout: LabelLayout) => sheet.replaceChildren(...scratchSheet(labels, words, layout));
  const select = element('select', { id: 'layout' });
  for (const layout of LAYOUTS) {
    select.append(element('option', { value: layout }, words.scratch.layouts[layout]));
  }
  select.addEventListener('change', () => show(select.value as LabelLayout));
  show(LAYOUTS[0]!);
  const choice = element('p', {}, element('label', { for: 'layout' }, words.scratch.paper), ' ', select);
  return { choice, sheet };
}
