import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alsoTaking, noLongerTaking } from '../../../platform/database/also-taking.js';

/** Pieces that somebody has along at a stall: nobody can order them meanwhile. */
export class AllottedPieces1796301300100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table inventory.items
        -- The phone that may sell it, without asking anybody.
        add column allotted_to uuid;
      ${alsoTaking('inventory.items', 'items_state_check', 'allotted')}
      alter table inventory.items
        add constraint items_allotted_check check ((state = 'allotted') = (allotted_to is not null));
      create index items_allotted on inventory.items (allotted_to) where allotted_to is not null;

      -- Whether somebody else may still have it.
      create view inventory.shown_items as select piece_id, state from inventory.items;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view inventory.shown_items;
      update inventory.items set state = 'for-sale', allotted_to = null where state = 'allotted';
      alter table inventory.items drop column allotted_to;
      ${noLongerTaking('inventory.items', 'items_state_check', 'allotted')}
    `);
  }
}
