import type { PasskeyAssertion, SealTicket } from '@daulang/commerce/api/seal';
import type { Hex } from '@daulang/protocol';
import { element } from './dom.ts';
import { assertWithDemoKey, findDemoKey } from './keys/demo-key.ts';
import { demoBox } from './keys/demo-box.ts';
import { assertWithPasskey, requirePasskeys } from './keys/passkey.ts';
import type { Screen } from './screen.ts';
import { SealError } from './seal-error.ts';

type SigningTicket = Exclude<SealTicket, { purpose: 'enrol' }>;

/** Signs a challenge of 32 bytes with the key that the person chose. */
export type Sign = (challenge: Hex) => Promise<PasskeyAssertion>;

/**
 * The buttons that sign: with a passkey where the person has one, and with a demo key only where the ticket allows
 * it and this browser holds one of theirs.
 *
 * @throws SealError `no-key` when the person has no key at all, or what keeps a passkey from being asked for
 */
export function signingControls(
  screen: Screen,
  ticket: SigningTicket,
  label: string,
  work: (sign: Sign) => Promise<void>,
): HTMLElement {
  const { words } = screen;
  const passkeys = idsOf(ticket, false);
  const demoIds = ticket.demoKeyAllowed ? idsOf(ticket, true) : [];
  const demoKey = findDemoKey(demoIds);
  if (passkeys.length + demoIds.length === 0) throw new SealError('no-key');
  if (demoIds.length === 0) requirePasskeys();

  const controls = element('section', { class: 'controls' });
  if (passkeys.length > 0) {
    const sign: Sign = (challenge) =>
      assertWithPasskey({ rpId: ticket.rpId, credentialIds: passkeys, challenge });
    controls.append(
      element('button', { class: 'primary', click: () => void screen.attempt(() => work(sign)) }, label),
    );
  }
  if (demoKey) {
    const sign: Sign = (challenge) => assertWithDemoKey(demoKey, ticket.rpId, challenge);
    const button = element(
      'button',
      { class: 'demo', click: () => void screen.attempt(() => work(sign)) },
      words.keys.demoSign,
    );
    controls.append(demoBox(words, element('p', {}, words.keys.demoWhat), button));
  } else if (passkeys.length === 0) {
    controls.append(demoBox(words, element('p', {}, words.keys.demoElsewhere)));
  }
  if (!demoKey) {
    const link = element('a', { href: keysPage(ticket) }, words.keys.makeHere);
    controls.append(element('p', {}, `${words.keys.notHere} `, link));
  }
  return controls;
}

function idsOf(ticket: SigningTicket, demo: boolean): string[] {
  return ticket.allowedCredentials.filter((it) => it.isDemo === demo).map((it) => it.credentialId);
}

/** Where a person makes a key for the device they sit at: in the studio or the office they came from. */
function keysPage({ returnUrl, language, purpose }: SigningTicket): string {
  const path = purpose === 'sign-statement' ? 'studio/key' : 'office/keys';
  return new URL(`/${language}/${path}`, returnUrl).href;
}
