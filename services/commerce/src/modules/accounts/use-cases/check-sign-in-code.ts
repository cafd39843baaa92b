import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsStore } from '../data/accounts.store.js';
import { SignInCodesStore } from '../data/sign-in-codes.store.js';
import { codeHash } from '../sign-in/code-hash.js';
import { PLACEHOLDER_MAIL_DOMAIN } from './queue-message.js';

export interface CheckSignInCodeInput {
  phone: string;
  /** The id of the device that tries; a code belongs to the one that asked for it. */
  deviceId: string;
  code: string;
}

/**
 * Answers true once for the right code. Each try is counted before it is compared, so parallel tries count too. Whoever
 * proves so that a number is theirs has an account, which by itself may do nothing but look at what is theirs.
 */
@Injectable()
export class CheckSignInCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: SignInCodesStore,
    private readonly accounts: AccountsStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(input: CheckSignInCodeInput): Promise<boolean> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, { phone, deviceId, code }: CheckSignInCodeInput): Promise<boolean> {
    const sent = await this.codes.countTry(tx, phone, deviceId, this.clock.now());
    const typed = codeHash(this.config.authSecret, phone, code);
    if (!sent.some((hash) => timingSafeEqual(hash, typed))) return false;
    await this.codes.forget(tx, phone, deviceId);
    // Somebody has it already, or nobody: two devices of one newcomer make one account.
    const id = newId();
    await this.accounts.insertUser(tx, { id, name: '', phone, mail: `${id}@${PLACEHOLDER_MAIL_DOMAIN}` });
    return true;
  }
}
