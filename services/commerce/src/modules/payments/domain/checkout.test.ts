import { expect } from 'chai';
import fc from 'fast-check';
import { money, type Money } from '../../../kernel/money.js';
import { dong } from '../../../../test/support/dong.js';
import {
  effectOf,
  nextAskAt,
  type CheckoutReport,
  type Effect,
  type Known,
  type PaymentState,
} from './checkout.js';

const report = (
  state: CheckoutReport['state'],
  amount: Money = dong(100n),
  intentId = 'pi_1',
): CheckoutReport => ({ sessionId: 'cs_1', paymentId: null, state, amount, intentId });

const AFTER: Partial<Record<Effect, PaymentState>> = {
  settle: 'settled',
  close: 'closed',
  mismatch: 'mismatched',
};

const known = (state: PaymentState, ...intents: string[]): Known => ({ state, amount: dong(100n), intents });

const stateAfter = (reports: CheckoutReport[]): PaymentState =>
  reports.reduce<Known>((payment, it) => {
    const effect = effectOf(payment, it);
    const paid = effect === 'settle' || effect === 'mismatch' || effect === 'twice';
    const intents = paid ? [...payment.intents, String(it.intentId)] : payment.intents;
    return { ...payment, state: AFTER[effect] ?? payment.state, intents };
  }, known('open')).state;

describe('a checkout report', () => {
  it('of a payment settles it once, whatever came before and comes after', () => {
    const noise = fc.array(fc.constantFrom(report('open'), report('closed'), report('paid')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        noise,
        noise,
        (before, after) => stateAfter([...before, report('paid'), ...after]) === 'settled',
      ),
    );
  });

  it('of another amount or currency never settles', () => {
    const wrong = fc.oneof(
      fc
        .bigInt({ min: 0n, max: 1_000n })
        .filter((it) => it !== 100n)
        .map(dong),
      fc.constant(money(100n, 'USD')),
    );
    fc.assert(
      fc.property(
        wrong,
        fc.constantFrom<PaymentState>('opening', 'open', 'closed'),
        (amount, state) => effectOf(known(state), report('paid', amount)) === 'mismatch',
      ),
    );
  });

  it('of a closed page closes an open one and leaves a paid one', () => {
    expect(stateAfter([report('closed'), report('closed'), report('open')])).to.equal('closed');
    expect(effectOf(known('settled', 'pi_1'), report('closed'))).to.equal('none');
    expect(effectOf(known('mismatched', 'pi_1'), report('closed'))).to.equal('none');
  });

  it('of the right amount pays after a wrong one, and a second right one is somebody’s money too', () => {
    const wrong = report('paid', dong(1n), 'pi_wrong');
    expect(stateAfter([wrong, report('paid'), report('closed')])).to.equal('settled');
    expect(effectOf(known('settled', 'pi_1'), report('paid', dong(100n), 'pi_2'))).to.equal('twice');
    expect(effectOf(known('settled', 'pi_1'), report('paid', dong(1n), 'pi_2'))).to.equal('mismatch');
  });
});

describe('a silent checkout', () => {
  const now = new Date('2026-11-22T10:00:00Z');

  it('is asked about ever more rarely, at most a quarter of an hour apart', () => {
    const expiresAt = new Date('2026-11-23T10:00:00Z');
    const pauses = [0, 1, 2, 3, 4, 50].map(
      (asked) => nextAskAt(asked, now, expiresAt).getTime() - now.getTime(),
    );
    expect(pauses).to.deep.equal([60_000, 120_000, 240_000, 480_000, 900_000, 900_000]);
  });

  it('is asked about when its time is over', () => {
    const expiresAt = new Date('2026-11-22T10:00:10Z');
    expect(nextAskAt(5, now, expiresAt)).to.deep.equal(new Date('2026-11-22T10:00:40Z'));
  });
});
