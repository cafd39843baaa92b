import type { SealTicket } from '@daulang/commerce/api/seal';
import { claimKeyOf, formatSerial, newCodeChallenge, parseSerial, serialHashOf } from '@daulang/protocol';
import { drawScratchLabel } from '../batch/hidden-codes.ts';
import { keepLabels, untakenLabels } from '../batch/kept-labels.ts';
import { descriptions, element } from '../dom.ts';
import type { Screen } from '../screen.ts';
import { insist } from '../seal-error.ts';
import type { SealService } from '../service.ts';
import { signingControls } from '../signing-controls.ts';
import { printPage } from './print-labels.ts';

type Ticket = Extract<SealTicket, { purpose: 'new-code' }>;

/** An officer draws the new hidden code of a piece that came back scratched, signs its address, and prints it. */
export function newCodePage(screen: Screen, ticket: Ticket, service: SealService): void {
  const { words, language } = screen;
  const { returnId, number, orderCode, title, wasDrawn } = ticket;
  const parsed = parseSerial(ticket.serial);
  insist(parsed.kind === 'serial', `${number}: serial`);
  const { serial } = parsed;
  const serialHash = serialHashOf(serial);
  const subject = `${returnId}/${number}`;

  /** Kept before it is sent: a code that the service awaits and nobody knows would hold up the money. */
  function drawn() {
    const [label = drawScratchLabel({ number: Number(number.split('/').at(-1)), serial, title: title.vi })] =
      untakenLabels(subject) ?? [];
    keepLabels({ subject, labels: [label], returnUrl: null });
    return label;
  }

  screen.show(
    element('h1', {}, words.newCode.title),
    element('p', {}, words.newCode.what),
    element('h2', { class: 'subject' }, title[language]),
    descriptions([
      [words.newCode.number, number],
      [words.newCode.order, orderCode],
      [words.scratch.serial, formatSerial(serial)],
    ]),
    element('p', {}, words.newCode.compare),
    wasDrawn ? element('p', { class: 'warning' }, `⚠ ${words.newCode.again}`) : null,
    signingControls(screen, ticket, words.newCode.draw, async (sign) => {
      const label = drawn();
      const claimKey = claimKeyOf(label.code, serialHash);
      screen.say(words.newCode.signing);
      const assertion = await sign(newCodeChallenge({ returnId, number, serialHash, claimKey }));
      screen.say(words.newCode.sending);
      const { returnUrl } = await service.sendNewCode({ claimKey, assertion });
      keepLabels({ subject, labels: [label], returnUrl });
      printPage(screen, [label], returnUrl, 0);
    }),
  );
}
