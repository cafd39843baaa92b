import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { SignInCodesStore } from '../data/sign-in-codes.store.js';
import { codeHash } from '../sign-in/code-hash.js';
import {
  CODE_SECONDS,
  CODES_PER_ASKER,
  CODES_PER_ASKER_A_DAY,
  CODES_TO_NEWCOMERS,
  CODES_TO_NEWCOMERS_AN_ADDRESS,
  CODES_TO_STRANGERS_A_DAY,
} from '../sign-in/code-limits.js';
import { type Device, knowsNumber } from '../sign-in/device.js';
import { QueueMessage } from './queue-message.js';

export interface SendSignInCodeInput {
  /** E.164. */
  phone: string;
  device: Device;
  /** A pseudonym of where the asker is. */
  address: string;
}

/** Sends a code that signs in on the device that asked for it. Codes that are on their way already stay good. */
@Injectable()
export class SendSignInCode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: AccountsQueries,
    private readonly codes: SignInCodesStore,
    private readonly limits: RateLimits,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly queueMessage: QueueMessage,
  ) {}

  /**
   * A number without an account gets a code too: whoever types it has one from then on. The asker does not learn which
   * it was, and for that reason a stranger who asks too often is not told.
   *
   * @throws TooManyRequests on a device that signed in with this number before, which knows that it has an account
   */
  async execute(input: SendSignInCodeInput): Promise<void> {
    if (!(await this.mayAsk(input)) || !(await this.mayReach(input))) return;
    await this.uow.run((tx) => this.within(tx, input));
  }

  async within(tx: Tx, { phone, device }: SendSignInCodeInput): Promise<void> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const expiresAt = new Date(this.clock.now().getTime() + CODE_SECONDS * 1000);
    await this.codes.add(tx, {
      phone,
      deviceId: device.id,
      hash: codeHash(this.config.authSecret, phone, code),
      expiresAt,
    });
    const text = `${code} là mã đăng nhập Dấu Làng, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai. / ${code} is your Dấu Làng sign-in code.`;
    await this.queueMessage.within(tx, { channel: 'sms', to: phone, subject: null, text }, expiresAt);
  }

  /** Who has asked too often alone does not use up what is left to the others. */
  private async mayAsk({ phone, device, address }: SendSignInCodeInput): Promise<boolean> {
    const secret = this.config.authSecret;
    const number = createHmac('sha256', secret).update(phone).digest('base64url').slice(0, 22);
    if (knowsNumber(device, phone, secret)) {
      await this.limits.hit(`codes/${number}/${device.id}`, CODES_PER_ASKER);
      await this.limits.hit(`codes-a-day/${number}/${device.id}`, CODES_PER_ASKER_A_DAY);
      return true;
    }
    return (
      (await this.limits.isWithin(`codes/${number}/${address}`, CODES_PER_ASKER)) &&
      (await this.limits.isWithin(`codes-a-day/${number}/${address}`, CODES_PER_ASKER_A_DAY)) &&
      (await this.limits.isWithin(`codes-a-day/${number}`, CODES_TO_STRANGERS_A_DAY))
    );
  }

  /** An address that is at its own limit does not use up that of all. */
  private async mayReach({ phone, address }: SendSignInCodeInput): Promise<boolean> {
    if (await this.accounts.hasPhone(phone)) return true;
    return (
      (await this.limits.isWithin(`newcomers/${address}`, CODES_TO_NEWCOMERS_AN_ADDRESS)) &&
      (await this.limits.isWithin('newcomers', CODES_TO_NEWCOMERS))
    );
  }
}
