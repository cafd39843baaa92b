import type { SealTicket } from '@daulang/commerce/api/seal';
import { digestOfAct, type Hex } from '@daulang/protocol';
import { actLines } from '../act/act-lines.ts';
import { readAct } from '../act/read-act.ts';
import { descriptions, element } from '../dom.ts';
import type { Screen } from '../screen.ts';
import { insist } from '../seal-error.ts';
import type { SealService } from '../service.ts';
import { signingControls } from '../signing-controls.ts';

type Ticket = Extract<SealTicket, { purpose: 'sign-act' }>;

/** An officer reads an act, in words made here from the very message that is hashed, and signs it. */
export function signActPage(screen: Screen, ticket: Ticket, service: SealService): void {
  const { words, language } = screen;
  const act = readAct(ticket);
  const { chainId, registry } = ticket.domain;
  screen.show(
    element('h1', {}, words.act.title),
    element('p', {}, words.act.what),
    element('h2', { class: 'subject' }, ticket.summary[language]),
    descriptions([...actLines(act, screen), [words.act.fields.detail, ticket.detail?.[language] ?? null]]),
    signingControls(screen, ticket, words.act.sign, async (sign) => {
      screen.say(words.act.signing);
      const assertion = await sign(digest());
      screen.say(words.act.sending);
      const done = await service.signAct(assertion);
      screen.leave(words.act.done, done.returnUrl);
    }),
  );

  function digest(): Hex {
    try {
      return digestOfAct(act, { chainId, registry: registry as Hex });
    } catch (cause) {
      insist(false, String(cause));
    }
  }
}
