import type { ContractTransactionResponse } from 'ethers';

import { type ActName, LATER, signAct } from '../acts.js';
import { aBatch, type Batch } from '../batches.js';
import { time } from '../chain.js';
import { aPasskey, aWallet, type TestKey } from '../keys.js';
import { digestOfProposal, execute, propose, type Proposal } from '../recoveries.js';
import { digest, PROFILE, registries, type Registries } from '../registries.js';
import { aCaller, aHiddenCode, claim, setLost, signMove, moveOf } from '../tokens.js';
import { replay } from './replay.js';
import type { ReplayedState } from './state.js';

/** Draws a number below `sides`. */
export type Draw = (sides: number) => number;

/**
 * A life of several cooperatives, one random act after the other. It remembers who holds which key; all else it knows
 * from the replayed events, so that an event which tells too little stops it.
 */
export interface Life {
  on: Registries;
  keys: Map<string, TestKey>;
  batches: Batch[];
  proposals: Map<string, Proposal>;
  holders: Awaited<ReturnType<typeof aCaller>>[];
  born: number;
}

type Sent = Promise<ContractTransactionResponse | void>;
type Act = (life: Life, state: ReplayedState, draw: Draw) => Sent;

/** Fixture: two cooperatives, where one or two must sign, and three people who may hold pieces. */
export async function aLife(): Promise<Life> {
  const on = await registries();
  const holders = await Promise.all(['An', 'Bình', 'Chi'].map(aCaller));
  const life: Life = { on, keys: new Map(), batches: [], proposals: new Map(), holders, born: 0 };
  await admitBoard(life, 3, 1);
  await admitBoard(life, 3, 2);
  return life;
}

/** Does one act; false when it was refused. */
export async function live(life: Life, name: string, draw: Draw): Promise<boolean> {
  const state = await replay(life.on);
  try {
    const sent = await acts[name]!(life, state, draw);
    await sent?.wait();
    return true;
  } catch (error) {
    // A refusal is an outcome, foreseen when its gas is estimated or met when it is mined; anything else is a defect.
    const { data } = error as { data?: string | { data?: string } };
    const answer = typeof data === 'string' ? data : data?.data;
    if (answer?.startsWith('0x')) return false;
    throw error;
  }
}

const acts: Record<string, Act> = {
  admit: (life, state, draw) =>
    Object.keys(state.cooperatives).length > 4 ? nothing() : admitBoard(life, 1 + draw(3), 1),
  setProfile: ({ on }, state, draw) =>
    asAuthority(on).setProfile(someone(state, draw), digest(`${draw(99)}`)),
  raiseCapacity: ({ on }, state, draw) =>
    asAuthority(on).raiseCapacity(someone(state, draw), 6_000 + draw(99)),
  lowerCapacity: ({ on }, state, draw) => asGuardian(on).lowerCapacity(someone(state, draw), 900 + draw(99)),
  suspend: async ({ on }, state, draw) => asGuardian(on).suspend(someone(state, draw), await time.latest()),
  reinstate: ({ on }, state, draw) => asAuthority(on).reinstate(someone(state, draw)),
  // The first two go on for ever.
  close: ({ on }, _, draw) => (draw(2) ? nothing() : asAuthority(on).close(3 + draw(2))),
  announceSuccessor: ({ on }, _, draw) =>
    asAuthority(on).announceSuccessor(draw(2) ? on.certificates : on.tokens),

  async proposeRecovery(life, state, draw) {
    const cooperativeId = someone(state, draw);
    const proposal = { signers: newcomers(life, 2), threshold: 1 + draw(2) };
    const sent = await propose(life.on, cooperativeId, proposal);
    life.proposals.set(String(cooperativeId), proposal);
    return sent;
  },
  vetoRecovery(life, state, draw) {
    const cooperativeId = someone(state, draw);
    const recovery = String(state.recoveries[String(cooperativeId)]?.['digest'] ?? PROFILE);
    return signed(life, state, draw, 'crafts', 'VetoRecovery', { cooperativeId, recovery });
  },
  async executeRecovery({ on, keys, proposals }, state, draw) {
    const pending = Object.entries(state.recoveries);
    if (pending.length === 0) return;
    const [id, { digest: wanted, executableAt }] = pending[draw(pending.length)]! as [
      string,
      Record<string, bigint>,
    ];
    const proposal = proposals.get(id)!;
    if (digestOfProposal(proposal) !== String(wanted)) return;
    if (BigInt(await time.latest()) < executableAt!) await time.increaseTo(executableAt!);
    const leaving = openSigners(state, id).map(([keyId]) => keys.get(keyId)!);
    return execute(on, BigInt(id), proposal, leaving);
  },

  async dateTheft({ on }, state, draw) {
    const [path, key] = any(state.keys, draw)!;
    const [id, keyId] = path.split('/') as [string, string];
    return asGuardian(on).dateTheft(
      id,
      keyId,
      dateWithin(key as Record<string, bigint>, await time.latest(), draw),
    );
  },
  async reportTheft(life, state, draw) {
    const [path, key] = any(state.keys, draw)!;
    const [id, keyId] = path.split('/') as [string, string];
    const stolenFrom = dateWithin(key as Record<string, bigint>, await time.latest(), draw);
    return signed(life, state, draw, 'crafts', 'ReportTheft', {
      cooperativeId: BigInt(id),
      keyId,
      stolenFrom,
    });
  },
  rotateSigners(life, state, draw) {
    const cooperativeId = someone(state, draw);
    const open = openSigners(state, String(cooperativeId));
    const closed = open.length > 2 && draw(2) ? [open[draw(open.length)]![0]] : [];
    const added = newcomers(life, draw(3)).map((key) => key.encoded);
    return signed(life, state, draw, 'crafts', 'RotateSigners', { cooperativeId, added, closed });
  },
  setThreshold: (life, state, draw) =>
    signed(life, state, draw, 'crafts', 'SetThreshold', {
      cooperativeId: someone(state, draw),
      threshold: 1 + draw(2),
    }),
  addMaker(life, state, draw) {
    const maker = aPasskey(`maker ${++life.born}`, life.on.webAuthnVerifier);
    const cooperativeId = someone(state, draw);
    return signed(life, state, draw, 'crafts', 'AddMaker', { cooperativeId, key: maker.encoded });
  },
  closeKey(life, state, draw) {
    const [id, keyId] = any(state.keys, draw)![0].split('/') as [string, string];
    return signed(life, state, draw, 'crafts', 'CloseKey', { cooperativeId: BigInt(id), keyId });
  },

  async issueBatch(life, state, draw) {
    const cooperativeId = someone(state, draw);
    const first = Number(state.lines[String(cooperativeId)]?.['next'] ?? 1n);
    const size = 1 + draw(4);
    const codes = Array.from({ length: size }, (_, place) => codeOf(cooperativeId, first + place));
    const batch = await aBatch(life.on, cooperativeId, { first, size, codes, words: `${++life.born}` });
    const message = { cooperativeId, root: batch.tree.root, first, size, manifest: PROFILE };
    const sent = await signed(life, state, draw, 'certificates', 'IssueBatch', message);
    life.batches.push(batch);
    return sent;
  },
  setStatus(life, state, draw) {
    const held = draw(2) ? heldOne(life, state, draw) : undefined;
    const cooperativeId = held ? held.tokenId >> 32n : someone(state, draw);
    const next = Number(state.lines[String(cooperativeId)]?.['next'] ?? 1n);
    const number = held ? Number(held.tokenId & 0xffffffffn) : 1 + draw(next);
    const version = Number(state.statuses[`${cooperativeId}/${number}`]?.['version'] ?? 0n) + 1;
    const piece = draw(8) ? draw(2) : 2;
    const message = { cooperativeId, number, state: piece, reason: 1 + draw(9), text: PROFILE, version };
    return signed(life, state, draw, 'certificates', 'SetStatus', message);
  },
  supersede(life, state, draw) {
    const path = any(state.batches, draw)?.[0];
    if (!path) return nothing();
    const [id, root] = path.split('/') as [string, string];
    const successor = life.batches.findLast((batch) => String(batch.cooperativeId) === id)?.tree.root ?? root;
    const message = { cooperativeId: BigInt(id), root, successor, reason: 6, text: PROFILE };
    return signed(life, state, draw, 'certificates', 'Supersede', message);
  },
  endorse(life, state, draw) {
    const [path, batch] = any(state.batches, draw) ?? [];
    if (!path) return nothing();
    const [id, root] = path.split('/') as [string, string];
    const since = batch!['superseded'] ? state.batchStatuses[path]!['setAt'] : batch!['sealedAt'];
    const message = { cooperativeId: BigInt(id), root, since };
    return signed(life, state, draw, 'certificates', 'Endorse', message);
  },

  claim({ on, batches, holders }, _, draw) {
    const batch = batches.at(-1 - draw(3));
    if (!batch) return nothing();
    const place = draw(batch.certificates.length);
    const codes = batch.certificates.map(({ cooperativeId, number }) => codeOf(cooperativeId, number));
    return claim({ ...on, batch, codes }, place, holders[draw(3)]!.address);
  },
  async move(life, state, draw) {
    const { on, holders } = life;
    const held = heldOne(life, state, draw);
    if (!held) return;
    const message = { ...(await moveOf(on, held.tokenId, holders[draw(3)]!.address)), kind: draw(4) };
    return on.tokens.move(message, await signMove(on, message, held.owner));
  },
  setLost(life, state, draw) {
    const held = heldOne(life, state, draw);
    if (!held) return nothing();
    const lost = !state.custodies[String(held.tokenId)]!['lost'];
    return setLost(life.on, held.tokenId, held.owner, lost);
  },
  announceStatus(life, state, draw) {
    const held = heldOne(life, state, draw);
    return held ? life.on.tokens.announceStatus(held.tokenId) : nothing();
  },
  transferFrom(life, state, draw) {
    const held = heldOne(life, state, draw);
    if (!held) return nothing();
    const { wallet, address } = held.owner;
    const to = life.holders[draw(3)]!.address;
    return life.on.tokens.connect(wallet).transferFrom(address, to, held.tokenId);
  },
  approve(life, state, draw) {
    const held = heldOne(life, state, draw);
    if (!held) return nothing();
    return life.on.tokens.connect(held.owner.wallet).approve(life.holders[draw(3)]!.address, held.tokenId);
  },
  setApprovalForAll({ on, holders }, _, draw) {
    const operator = holders[draw(3)]!.address;
    return on.tokens.connect(holders[draw(3)]!.wallet).setApprovalForAll(operator, draw(2) === 0);
  },
  passTime: async (_life, _state, draw) =>
    void (await time.increase([3_600, 86_400, 400 * 86_400][draw(3)]!)),
};

export const actNames = Object.keys(acts);

const nothing = (): Sent => Promise.resolve();
const asAuthority = (on: Registries) => on.crafts.connect(on.authority);
const asGuardian = (on: Registries) => on.crafts.connect(on.guardian);
const codeOf = (cooperativeId: bigint, number: number) => aHiddenCode(`code ${cooperativeId}/${number}`);

async function admitBoard(life: Life, size: number, threshold: number) {
  const board = newcomers(life, size).map((key) => key.encoded);
  return asAuthority(life.on).admit(PROFILE, board, threshold, 5_000);
}

/** New wallets that may join a board; their keys are remembered. */
function newcomers(life: Life, count: number): TestKey[] {
  return Array.from({ length: count }, () => {
    const key = aWallet(`signer ${++life.born}`);
    life.keys.set(key.id, key);
    return key;
  });
}

/** A cooperative, mostly one of the first two. */
const someone = (state: ReplayedState, draw: Draw) =>
  BigInt(1 + (draw(5) ? draw(2) : draw(Object.keys(state.cooperatives).length)));

const any = <T>(table: Readonly<Record<string, T>>, draw: Draw) => {
  const entries = Object.entries(table);
  return entries.length === 0 ? undefined : entries[draw(entries.length)];
};

function dateWithin(key: Record<string, bigint>, now: number, draw: Draw): bigint {
  const latest = key['closedAt'] || BigInt(now);
  const span = latest - key['addedAt']!;
  return latest - (span * BigInt(draw(5))) / 4n;
}

/** The open signers' key ids with their slots, in the order of their indexes. */
function openSigners(state: ReplayedState, cooperativeId: string) {
  return Object.entries(state.keys)
    .filter(
      ([path, key]) => path.startsWith(`${cooperativeId}/`) && key['kind'] === 1n && key['closedAt'] === 0n,
    )
    .map(([path, key]) => [path.split('/')[1]!, key as Record<string, bigint>] as const)
    .sort(([, a], [, b]) => Number(a['index']! - b['index']!));
}

/** Signs an act by as many neighbours among the open signers as the threshold asks for, and submits it. */
async function signed(
  { on, keys }: Life,
  state: ReplayedState,
  draw: Draw,
  registry: 'crafts' | 'certificates',
  act: ActName,
  message: { cooperativeId: bigint; [field: string]: unknown },
): Promise<ContractTransactionResponse> {
  const id = String(message.cooperativeId);
  const cooperative = state.cooperatives[id] as Record<string, bigint> | undefined;
  const open = openSigners(state, id);
  const k = Math.min(Number(cooperative?.['threshold'] ?? 1n), open.length);
  const start = draw(open.length - k + 1);
  const quorum = open.slice(start, start + k).map(([keyId]) => keys.get(keyId)!);
  const nonce = registry === 'crafts' ? { nonce: cooperative?.['nonce'] ?? 0n } : {};
  const whole = { ...message, ...nonce, deadline: LATER };
  const method = act[0]!.toLowerCase() + act.slice(1);
  const contract = on[registry] as unknown as Record<
    string,
    (...args: unknown[]) => Promise<ContractTransactionResponse>
  >;
  return contract[method]!(whole, await signAct(on[registry], act, whole, quorum));
}

function heldOne({ holders }: Life, state: ReplayedState, draw: Draw) {
  const [tokenId, address] = any(state.owners, draw) ?? [];
  if (!tokenId) return undefined;
  return { tokenId: BigInt(tokenId), owner: holders.find((holder) => holder.address === address)! };
}
