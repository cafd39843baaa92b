import { LATER, signAct } from './acts.js';
import { loadFixture, time } from './chain.js';
import { aPasskey, aWallet, indexList, type TestKey } from './keys.js';
import { admit, registries, type Registries } from './registries.js';
import { rotate } from './rotations.js';

const HOUR = 3600n;

/** Who came and went in a cooperative, told by names and by hours since its admission. */
export interface History {
  on: Registries;
  cooperativeId: bigint;
  /** The second of an hour. */
  at(hour: number): bigint;
  keyOf(name: string): TestKey;
  /** Signers `by` admit `added` and close `closed`, at the hour. */
  rotate(hour: number, rotation: { by: string[]; added?: string[]; closed?: string[] }): Promise<void>;
  /** Signers `by` register a maker's passkey, at the hour. */
  addMaker(hour: number, by: string[], name: string): Promise<void>;
  /** Signers `by` close a key, at the hour. */
  closeKey(hour: number, by: string[], name: string): Promise<void>;
  /** The guardian says, now, that the key was in a thief's hand from this second on. */
  dateTheft(name: string, stolenFrom: bigint): Promise<void>;
  /** The list of these keys' indexes. */
  quorum(...names: string[]): Promise<bigint>;
  /** Whether all these keys were stolen at a second. */
  isStolen(names: string[], moment: bigint): Promise<boolean>;
}

/** Begins with a board of wallets at hour 0. */
export async function aHistory(board: string[], threshold = 1): Promise<History> {
  const on = await loadFixture(registries);
  const names = new Map<string, TestKey>();
  const wallet = (name: string) => {
    names.set(name, aWallet(name));
    return names.get(name)!;
  };
  const cooperativeId = await admit(on, board.map(wallet), threshold);
  const { admittedAt } = await on.crafts.cooperativeOf(cooperativeId);
  const at = (hour: number) => admittedAt + BigInt(hour) * HOUR;
  const known = (name: string) => names.get(name)!;
  const nonce = async () => (await on.crafts.cooperativeOf(cooperativeId)).nonce;
  const quorum = async (...asked: string[]) => {
    const keys = await Promise.all(asked.map((name) => on.crafts.keyOf(cooperativeId, known(name).id)));
    return indexList(...keys.map((key) => key.index).sort((a, b) => Number(a - b)));
  };

  return {
    on,
    cooperativeId,
    at,
    keyOf: known,
    quorum,
    async rotate(hour, { by, added = [], closed = [] }) {
      await time.setNextBlockTimestamp(at(hour));
      const rotation = { by: by.map(known), added: added.map(wallet), closed: closed.map(known) };
      await rotate(on, cooperativeId, rotation);
    },
    async addMaker(hour, by, name) {
      const maker = aPasskey(name, on.webAuthnVerifier);
      names.set(name, maker);
      const act = { cooperativeId, key: maker.encoded, nonce: await nonce(), deadline: LATER };
      const signatures = await signAct(on.crafts, 'AddMaker', act, by.map(known));
      await time.setNextBlockTimestamp(at(hour));
      await on.crafts.addMaker(act, signatures);
    },
    async closeKey(hour, by, name) {
      const act = { cooperativeId, keyId: known(name).id, nonce: await nonce(), deadline: LATER };
      const signatures = await signAct(on.crafts, 'CloseKey', act, by.map(known));
      await time.setNextBlockTimestamp(at(hour));
      await on.crafts.closeKey(act, signatures);
    },
    async dateTheft(name, stolenFrom) {
      await on.crafts.connect(on.guardian).dateTheft(cooperativeId, known(name).id, stolenFrom);
    },
    async isStolen(asked, moment) {
      return on.crafts.isQuorumStolen(cooperativeId, await quorum(...asked), moment);
    },
  };
}

/** A board of one whose key passes from hand to hand each hour, beside a bystander robbed at the beginning. */
export async function aChainOf(hands: number, { robbed = true } = {}): Promise<History> {
  const history = await aHistory(['bystander', 'hand 1']);
  for (let hand = 1; hand < hands; hand++) {
    const [from, to] = [`hand ${hand}`, `hand ${hand + 1}`];
    await history.rotate(hand, { by: [from], added: [to], closed: [from] });
  }
  if (robbed) await history.dateTheft('bystander', history.at(0));
  return history;
}

/** A board of fourteen of whom seven admit a newcomer each hour, in the place of the oldest; the bystander as above. */
export async function aWideFamily(hours: number): Promise<{ history: History; newest: string[] }> {
  const open = Array.from({ length: 14 }, (_, i) => `member ${i}`);
  const history = await aHistory(['bystander', ...open], 7);
  for (let hour = 1; hour <= hours; hour++) {
    const by = open.filter((_, place) => place % 2 === 0);
    const oldest = open.shift()!;
    open.push(`newcomer ${hour}`);
    await history.rotate(hour, { by, added: [`newcomer ${hour}`], closed: [oldest] });
  }
  await history.dateTheft('bystander', history.at(0));
  return { history, newest: open.slice(-7) };
}
