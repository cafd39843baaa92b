import type { SealTicket } from '@daulang/commerce/api/seal';
import { type Act, type ActName, type Hex, statusTextDigest } from '@daulang/protocol';
import { insist } from '../seal-error.ts';

type Ticket = Extract<SealTicket, { purpose: 'sign-act' }>;

/**
 * The acts that this page has words for. Batches are sealed on a page that shows their pieces, never as a bare act;
 * thefts, recoveries, successors and endorsements have no page yet, and holders' acts are no manager's.
 */
const shownActs = [
  'SetStatus',
  'AddMaker',
  'CloseKey',
  'SetThreshold',
  'RotateSigners',
] as const satisfies ActName[];

export type ShownAct = Extract<Act, { type: (typeof shownActs)[number] }>;

/**
 * The act of a ticket as the protocol knows it.
 *
 * @throws SealError `mismatch` when it is of a kind this page cannot put into words, or when the explanation beside
 *   a change of state is not the text whose digest is signed
 */
export function readAct({ act, detail }: Pick<Ticket, 'act' | 'detail'>): ShownAct {
  insist((shownActs as readonly string[]).includes(act.type), `act ${act.type}`);
  const message = Object.fromEntries(
    Object.entries(act.message).map(([name, value]) => [name, isList(name) ? listOf(value) : value]),
  );
  const read = { type: act.type, message } as unknown as ShownAct;
  if (read.type === 'SetStatus' && detail !== null) {
    const digest = read.message.text;
    insist(statusTextDigest(detail.vi) === digest || statusTextDigest(detail.en) === digest, 'explanation');
  }
  return read;
}

// A ticket's values are texts and numbers: a list of keys travels as one text with commas.
function isList(name: string): boolean {
  return name === 'added' || name === 'closed';
}

function listOf(value: string | number): Hex[] {
  return String(value).split(',').filter(Boolean) as Hex[];
}
