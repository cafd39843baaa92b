import { expect } from 'chai';

import { type KeySignature, LATER, signAct } from '../support/acts.js';
import { time } from '../support/chain.js';
import { given } from '../support/given.js';
import { aWallet, type TestKey } from '../support/keys.js';
import { accepted, refusal } from '../support/outcomes.js';
import { twoOfThree, type TwoOfThree } from '../support/registries.js';
import { rotate } from '../support/rotations.js';
import { behavesLikeASignedAct } from '../support/signed-act.js';
import { oneOfThreeWallets } from '../support/thefts.js';

const DAY = 24n * 3600n;
const WINDOW = 90n * DAY;

/** Fixture: a year has passed since the board of three began. */
async function aYearLater() {
  const on = await twoOfThree();
  await time.increase(365n * DAY);
  return { ...on, now: BigInt(await time.latest()) };
}
type AYearLater = Awaited<ReturnType<typeof aYearLater>>;

const reporting = (on: TwoOfThree, key: TestKey, stolenFrom: bigint, nonce = 1) => ({
  cooperativeId: on.cooperativeId,
  keyId: key.id,
  stolenFrom,
  nonce,
  deadline: LATER,
});
type Message = ReturnType<typeof reporting>;

const submit = (on: TwoOfThree, message: Message, signatures: KeySignature[]) =>
  on.crafts.reportTheft(message, signatures);
/** Reports a theft in a block of a known time. */
const report = async (
  on: TwoOfThree,
  key: TestKey,
  stolenFrom: bigint,
  { at, nonce = 1, by = [on.chair, on.treasurer] }: { at?: bigint; nonce?: number; by?: TestKey[] } = {},
) => {
  const message = reporting(on, key, stolenFrom, nonce);
  const signatures = await signAct(on.crafts, 'ReportTheft', message, by);
  if (at) await time.setNextBlockTimestamp(at);
  return submit(on, message, signatures);
};
const closeKey = async (on: TwoOfThree, key: TestKey) => {
  const act = { cooperativeId: on.cooperativeId, keyId: key.id, nonce: 1, deadline: LATER };
  await on.crafts.closeKey(act, await signAct(on.crafts, 'CloseKey', act, [on.chair, on.treasurer]));
  return (await on.crafts.keyOf(on.cooperativeId, key.id)).closedAt;
};

describe('CraftRegistry.reportTheft', () => {
  behavesLikeASignedAct({
    act: 'ReportTheft',
    registry: 'crafts',
    fixture: aYearLater,
    message: (on) => reporting(on, on.maker, (on as AYearLater).now),
    submit,
  });

  for (const [who, kind, index, signersAfter] of [
    ['secretary', 1, 3, 2],
    ['maker', 2, 4, 3],
  ] as const) {
    given(aYearLater).it(
      `dates the theft of a ${who}'s key and closes it, in the registry's own name`,
      async (on) => {
        const { id } = on[who];
        const [at, stolenFrom] = [on.now + 10n, on.now - 5n * DAY];
        const reported = report(on, on[who], stolenFrom, { at });
        await expect(reported)
          .to.emit(on.crafts, 'TheftReported')
          .withArgs(on.cooperativeId, id, index, stolenFrom, await on.crafts.getAddress());
        await expect(reported).to.emit(on.crafts, 'KeyClosed').withArgs(on.cooperativeId, id, kind, at);

        expect((await on.crafts.keyOf(on.cooperativeId, id)).closedAt).to.equal(at);
        expect((await on.crafts.originOf(on.cooperativeId, index)).stolenFrom).to.equal(stolenFrom);
        const { signerCount, theftSince, nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
        const since = who === 'maker' ? 0n : stolenFrom;
        expect([signerCount, theftSince, nonce]).to.deep.equal([BigInt(signersAfter), since, 2n]);
      },
    );
  }

  given(aYearLater).it('lets a signer report the very key that signs', async (on) => {
    await report(on, on.chair, on.now - DAY);
    expect((await on.crafts.originOf(on.cooperativeId, 1)).stolenFrom).to.equal(on.now - DAY);
  });

  given(oneOfThreeWallets).it(
    'refuses a report that reaches those who make it: only the guardian can tell victim and thief apart',
    async (on) => {
      const fresh = aWallet('fresh');
      const stolenFrom = await time.latest();
      await rotate(on, on.cooperativeId, { by: [on.chair], added: [fresh] });
      const { nonce } = await on.crafts.cooperativeOf(on.cooperativeId);
      const act = { cooperativeId: on.cooperativeId, keyId: on.chair.id, stolenFrom, nonce, deadline: LATER };
      await refusal(on.crafts, 'QuorumStolen', on.cooperativeId, 4).of(
        on.crafts.reportTheft(act, await signAct(on.crafts, 'ReportTheft', act, [fresh])),
      );
      const signatures = await signAct(on.crafts, 'ReportTheft', act, [on.treasurer]);
      await accepted(on.crafts.reportTheft(act, signatures));
      await refusal(on.crafts, 'QuorumStolen', on.cooperativeId, 4).of(
        rotate(on, on.cooperativeId, { by: [fresh], added: [aWallet('fresher')] }),
      );
    },
  );

  given(aYearLater).it('reaches back ninety days and not a second more', async (on) => {
    const at = on.now + 100n;
    const earliest = at - WINDOW;
    await refusal(on.crafts, 'TheftOutOfRange', earliest - 1n, earliest, at).of(
      report(on, on.maker, earliest - 1n, { at }),
    );
    await accepted(report(on, on.maker, earliest + 1n, { at: at + 1n }));
  });

  given(aYearLater).it('reaches to now and not a second more', async (on) => {
    const at = on.now + 100n;
    await refusal(on.crafts, 'TheftOutOfRange', at + 1n, at - WINDOW, at).of(
      report(on, on.maker, at + 1n, { at }),
    );
    await accepted(report(on, on.maker, at + 1n, { at: at + 1n }));
  });

  given(twoOfThree).it('does not reach before the key’s adding', async (on) => {
    const { addedAt } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    const at = addedAt + 100n;
    await refusal(on.crafts, 'TheftOutOfRange', addedAt - 1n, addedAt, at).of(
      report(on, on.maker, addedAt - 1n, { at }),
    );
    await accepted(report(on, on.maker, addedAt, { at: at + 1n }));
  });

  given(aYearLater).it('dates the theft of a closed key up to its closing, which stays', async (on) => {
    const closedAt = await closeKey(on, on.secretary);
    const at = closedAt + 10n * DAY;
    await refusal(on.crafts, 'TheftOutOfRange', closedAt + 1n, at - WINDOW, closedAt).of(
      report(on, on.secretary, closedAt + 1n, { at, nonce: 2 }),
    );
    const reported = report(on, on.secretary, closedAt, { at: at + 1n, nonce: 2 });
    await expect(reported).to.emit(on.crafts, 'TheftReported');
    await expect(reported).to.not.emit(on.crafts, 'KeyClosed');
    expect((await on.crafts.keyOf(on.cooperativeId, on.secretary.id)).closedAt).to.equal(closedAt);
  });

  given(aYearLater).it('cannot date the theft of a key closed more than ninety days ago', async (on) => {
    const closedAt = await closeKey(on, on.secretary);
    const at = closedAt + WINDOW + 1n;
    for (const [i, stolenFrom] of [closedAt, closedAt + 1n].entries()) {
      const blockTime = at + BigInt(i);
      await refusal(on.crafts, 'TheftOutOfRange', stolenFrom, blockTime - WINDOW, closedAt).of(
        report(on, on.secretary, stolenFrom, { at: blockTime, nonce: 2 }),
      );
    }
  });

  given(aYearLater).it('moves a theft only to an earlier second', async (on) => {
    await report(on, on.maker, on.now - DAY);
    for (const stolenFrom of [on.now - DAY, on.now]) {
      await refusal(on.crafts, 'TheftAlreadyDated', on.maker.id, on.now - DAY).of(
        report(on, on.maker, stolenFrom, { nonce: 2 }),
      );
    }
    await report(on, on.maker, on.now - 2n * DAY, { nonce: 2 });
    const { index } = await on.crafts.keyOf(on.cooperativeId, on.maker.id);
    expect((await on.crafts.originOf(on.cooperativeId, index)).stolenFrom).to.equal(on.now - 2n * DAY);
  });

  given(aYearLater).it(
    'refuses to leave fewer signers than the threshold: replace the key first',
    async (on) => {
      await report(on, on.secretary, on.now);
      await refusal(on.crafts, 'ThresholdOutOfRange', 2, 1).of(
        report(on, on.treasurer, on.now, { nonce: 2 }),
      );
    },
  );

  given(aYearLater).it('refuses a key the cooperative never had', async (on) => {
    const stranger = aWallet('stranger');
    await refusal(on.crafts, 'KeyUnknown', on.cooperativeId, stranger.id).of(report(on, stranger, on.now));
  });
});
