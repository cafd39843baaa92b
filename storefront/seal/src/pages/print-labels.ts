import type { ScratchLabel } from '../batch/hidden-codes.ts';
import { forgetLabels } from '../batch/kept-labels.ts';
import { chosenSheet } from '../batch/chosen-sheet.ts';
import { element } from '../dom.ts';
import type { Screen } from '../screen.ts';

/**
 * Shows the hidden codes once, to be printed. The way on opens only after printing was asked for, and the browser
 * asks before the page is left without it.
 */
export function printPage(
  screen: Screen,
  labels: readonly ScratchLabel[],
  returnUrl: string,
  missingSignatures: number,
): void {
  const { scratch, batch } = screen.words;
  const { choice, sheet } = chosenSheet(labels, screen.words);
  const holdOn = (event: Event) => event.preventDefault();
  addEventListener('beforeunload', holdOn);

  const finished = element('button', { class: 'secondary', disabled: true }, scratch.printed);
  const print = element('button', { class: 'primary' }, scratch.print);
  print.addEventListener('click', () => {
    window.print();
    finished.disabled = false;
  });
  finished.addEventListener('click', () => {
    removeEventListener('beforeunload', holdOn);
    forgetLabels();
    screen.leave(scratch.done, returnUrl);
  });

  const heading = element('h1', { tabindex: '-1' }, scratch.title);
  screen.show(
    element('p', { class: 'done' }, `✓ ${scratch.done}`),
    missingSignatures > 0 ? element('p', {}, batch.waitingForOthers(missingSignatures)) : null,
    heading,
    element('p', { class: 'warning' }, `⚠ ${scratch.warning}`),
    element('p', {}, scratch.keep),
    element(
      'section',
      { class: 'controls' },
      choice,
      print,
      finished,
      element('p', { class: 'quiet' }, scratch.confirmFirst),
    ),
    sheet,
  );
  heading.focus();
}
