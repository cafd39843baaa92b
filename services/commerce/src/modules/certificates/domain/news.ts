import type { PieceEventKind, PieceEventRole } from '../../../../api/history.js';

/** An event of the registries or of the token, with the numbers it is about. */
interface News {
  name: string;
  args: Record<string, unknown>;
  first: number | null;
  size: number | null;
}

interface Numbers {
  first: number;
  size: number;
}

/** What has to be looked at again after some news. */
export interface Scope {
  keys: boolean;
  /** Which certificates; `all` after what touches every one, such as a theft. */
  numbers: Numbers[] | 'all';
}

export const EVERYTHING: Scope = { keys: true, numbers: 'all' };

/** What each event touches. One that is not here touches everything. */
const TOUCHED: Readonly<Record<string, 'nothing' | 'keys' | 'numbers'>> = {
  ActSigned: 'nothing',
  CapacitySet: 'nothing',
  ProfileSet: 'nothing',
  ThresholdSet: 'nothing',
  KeyAdded: 'keys',
  KeyClosed: 'keys',
  BatchIssued: 'numbers',
  BatchSuperseded: 'numbers',
  BatchEndorsed: 'numbers',
  StatusSet: 'numbers',
  Claimed: 'numbers',
  Moved: 'nothing',
  LostSet: 'numbers',
};

/** So little, that looking again costs no more than what happened. */
export function scopeOf(news: readonly News[]): Scope {
  const numbers: Numbers[] = [];
  let keys = false;
  for (const { name, first, size } of news) {
    const touched = TOUCHED[name];
    if (touched === 'keys') keys = true;
    if (touched === 'numbers' && first !== null && size !== null) numbers.push({ first, size });
    else if (touched === undefined || touched === 'numbers') return EVERYTHING;
  }
  return { keys, numbers };
}

const STATUS: Readonly<Record<string, PieceEventKind>> = { 0: 'reinstated', 1: 'suspended', 2: 'withdrawn' };

/** What an event on chain is in the history of the pieces it is about; undefined when they have no part in it. */
export function toldOf({
  name,
  args,
}: News): { what: PieceEventKind; by: PieceEventRole; at: Date } | undefined {
  const at = (seconds: unknown) => new Date(Number(seconds) * 1000);
  switch (name) {
    case 'StatusSet': {
      const what = STATUS[String(args['state'])];
      return what && { what, by: 'officer', at: at(args['setAt']) };
    }
    case 'BatchSuperseded':
      return { what: 'replaced', by: 'officer', at: at(args['setAt']) };
    case 'Claimed':
      return { what: 'claimed', by: 'holder', at: at(args['blockTime']) };
    case 'LostSet':
      return { what: args['lost'] === true ? 'lost' : 'found', by: 'holder', at: at(args['setAt']) };
    default:
      return undefined;
  }
}
