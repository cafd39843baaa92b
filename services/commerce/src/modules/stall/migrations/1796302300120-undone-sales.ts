import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

const PIECES = ['spare', 'undone'];

/** Wrong taps: a sale that its seller took back, and the receipt with which its piece is sold anew. */
export class UndoneSales1796302300120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of who helps an artisan.
      alter table stall.phones add column by_helper boolean not null default false;

      -- A spare receipt lies beside the one of a piece that is along: where a sale is taken back without a network, the piece has
      -- another order's code and secret at once.
      alter table stall.pieces add column spare_of uuid unique references stall.pieces;
      ${alsoTaking('stall.pieces', 'pieces_state_check', ...PIECES)}
      alter table stall.pieces add constraint pieces_spare_check check (state <> 'spare' or spare_of is not null);

      alter table stall.sales
        -- By the phone's clock.
        add column undone_at timestamptz,
        add column undo_hash bytea,
        add column undo_received_at timestamptz;
      ${alsoTaking('stall.sales', 'sales_state_check', 'undone')}
      alter table stall.sales add constraint sales_undone_check check ((state = 'undone') = (undone_at is not null)
        and (undone_at is null) = (undo_hash is null) and (undone_at is null) = (undo_received_at is null)
        and (undone_at is null or closing_id is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from stall.sales where state = 'undone';
      delete from stall.pieces where state = 'spare';
      alter table stall.sales drop constraint sales_undone_check, drop column undone_at, drop column undo_hash,
        drop column undo_received_at;
      ${noLongerTaking('stall.sales', 'sales_state_check', 'undone')}
      update stall.pieces set state = 'brought-back' where state = 'undone';
      alter table stall.pieces drop constraint pieces_spare_check, drop column spare_of;
      ${noLongerTaking('stall.pieces', 'pieces_state_check', ...PIECES)}
      alter table stall.phones drop column by_helper;
    `);
  }
}
