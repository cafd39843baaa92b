import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

const HAND = (isVoucherByHand: boolean): string =>
  isVoucherByHand ? `c.rail <> 'card'` : `c.rail not in ('card', 'gift-voucher')`;

const views = (isVoucherByHand: boolean): string => `
  create or replace view payments.shown_paid_back as
    select c.order_id, sum(s.amount)::bigint as sent
    from payments.captures c join payments.sent_back s on s.capture_id = c.id
    where ${HAND(isVoucherByHand)} and s.state = 'done' group by c.order_id;
  create or replace view payments.shown_paybacks_due as
    select r.id, c.order_id, r.amount, r.currency, r.kind, r.requested_at
    from payments.refunds r join payments.captures c on c.id = r.capture_id
    where ${HAND(isVoucherByHand)} and r.state = 'requested';`;

/** Money that comes from a gift voucher, and goes back onto it without anybody's hand. */
export class MoneyFromVouchers1796302200110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${alsoTaking('payments.payments', 'payments_rail_check', 'gift-voucher')}
      ${alsoTaking('payments.captures', 'captures_rail_check', 'gift-voucher')}
      -- Whose: a seller's phone that has the cash, or the voucher that it was taken from.
      alter table payments.captures drop constraint captures_check1,
        add constraint captures_held check (case rail when 'gift-voucher' then held_by is not null
          else held_by is null or rail = 'cash' end);
      ${views(false)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${views(true)}
      alter table payments.captures drop constraint captures_held,
        add constraint captures_check1 check (held_by is null or rail = 'cash');
      ${noLongerTaking('payments.captures', 'captures_rail_check', 'gift-voucher')}
      ${noLongerTaking('payments.payments', 'payments_rail_check', 'gift-voucher')}
    `);
  }
}
