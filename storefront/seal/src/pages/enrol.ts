import type { EnrolKeyRequest, SealTicket } from '@daulang/commerce/api/seal';
import type { Hex } from '@daulang/protocol';
import { element } from '../dom.ts';
import { demoBox } from '../keys/demo-box.ts';
import { createDemoKey, rememberDemoKey } from '../keys/demo-key.ts';
import { createPasskey, requirePasskeys } from '../keys/passkey.ts';
import type { Screen } from '../screen.ts';
import type { SealService } from '../service.ts';

type Ticket = Extract<SealTicket, { purpose: 'enrol' }>;

/** A person makes the key they will sign with; only its public half leaves the device. */
export function enrolPage(screen: Screen, ticket: Ticket, service: SealService): void {
  const { words } = screen;
  const challenge = ticket.challenge as Hex;
  if (!ticket.demoKeyAllowed) requirePasskeys();

  async function send(key: EnrolKeyRequest): Promise<void> {
    screen.say(words.enrol.sending);
    const done = await service.enrolKey(key);
    screen.leave(words.enrol.done, done.returnUrl);
  }
  async function withPasskey(): Promise<void> {
    screen.say(words.enrol.creating);
    await send(await createPasskey({ rpId: ticket.rpId, displayName: ticket.displayName, challenge }));
  }
  async function withDemoKey(): Promise<void> {
    const { key, enrolment } = createDemoKey(ticket.rpId, challenge);
    // Kept before it is sent: a key the service knows and nobody holds could never sign.
    rememberDemoKey(key);
    await send(enrolment);
  }

  const isMaker = ticket.kind === 'maker';
  screen.show(
    element('h1', {}, isMaker ? words.enrol.makerTitle : words.enrol.signerTitle),
    element('p', { class: 'subject' }, ticket.displayName),
    element('p', {}, isMaker ? words.enrol.makerWhat : words.enrol.signerWhat),
    element('p', { class: 'quiet' }, words.enrol.notSignIn),
    element(
      'section',
      { class: 'controls' },
      element(
        'button',
        { class: 'primary', click: () => void screen.attempt(withPasskey) },
        words.enrol.create,
      ),
      ticket.demoKeyAllowed
        ? demoBox(
            words,
            element('p', {}, words.keys.demoWhat),
            element(
              'button',
              { class: 'demo', click: () => void screen.attempt(withDemoKey) },
              words.keys.demoCreate,
            ),
          )
        : null,
    ),
  );
}
