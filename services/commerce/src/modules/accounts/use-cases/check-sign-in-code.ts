import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { codeHash } from '../sign-in/code-hash.js';
import { TRIES_PER_CODE } from '../sign-in/code-limits.js';

export interface CheckSignInCodeInput {
  phone: string;
  /** The id of the device that tries; a code belongs to the one that asked for it. */
  deviceId: string;
  code: string;
}

/** Answers true once for the right code. Each try is counted before it is compared, so parallel tries count too. */
@Injectable()
export class CheckSignInCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(input: CheckSignInCodeInput): Promise<boolean> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, { phone, deviceId, code }: CheckSignInCodeInput): Promise<boolean> {
    const { rows } = await tx.query<{ code_hash: Buffer }>(
      `update accounts.sign_in_codes set attempts = attempts + 1
       where phone = $1 and device = $2 and attempts < $3 and expires_at > $4 returning code_hash`,
      [phone, deviceId, TRIES_PER_CODE, this.clock.now()],
    );
    const typed = codeHash(this.config.authSecret, phone, code);
    if (!rows.some(({ code_hash: kept }) => timingSafeEqual(kept, typed))) return false;
    await tx.query('delete from accounts.sign_in_codes where phone = $1 and device = $2', [phone, deviceId]);
    return true;
  }
}
