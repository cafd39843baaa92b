import type { SealWords } from '../../../app/i18n/seal.ts';
import { element } from '../dom.ts';

/** Whatever has to do with a demo key stands in an amber box that names it in both languages. */
export function demoBox(words: SealWords, ...children: Node[]): HTMLElement {
  const { demoBadge, demoBadgeOther } = words.keys;
  return element(
    'div',
    { class: 'demo-box' },
    element('p', { class: 'badge' }, `⚠ ${demoBadge} · ${demoBadgeOther}`),
    ...children,
  );
}
