import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CODE_SECONDS, type SignInCodes } from '../sign-in/auth.js';
import { QueueMessage } from './queue-message.js';

/** A guesser wins one code in 200 000; with twenty codes a number and day (see the controller) one day in 10 000. */
const ATTEMPTS_PER_CODE = 5;

/** Keeps sign-in codes hashed and counts the attempts; better-auth asks it to send and to check. */
@Injectable()
export class KeepSignInCodes implements SignInCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly queueMessage: QueueMessage,
  ) {}

  /** A number without an account gets no message, and the asker does not learn of it. A new code ends the older. */
  async send(phone: string, code: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const known = await tx.query('select 1 from accounts."user" where "phoneNumber" = $1', [phone]);
      if (known.affected === 0) return;
      await tx.query(
        `insert into accounts.sign_in_codes (phone, code_hash, expires_at) values ($1, $2, $3)
         on conflict (phone) do update set
           code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0`,
        [phone, this.hash(phone, code), new Date(this.clock.now().getTime() + CODE_SECONDS * 1000)],
      );
      await this.queueMessage.within(tx, {
        channel: 'sms',
        to: phone,
        subject: null,
        text: `${code} là mã đăng nhập Dấu Làng, dùng trong 5 phút. Không đưa mã này cho bất kỳ ai. / ${code} is your Dấu Làng sign-in code.`,
      });
    });
  }

  /** True once for the right code. Each try is counted before it is compared, so parallel tries count too. */
  async check(phone: string, code: string): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const { rows } = await tx.query<{ code_hash: Buffer }>(
        `update accounts.sign_in_codes set attempts = attempts + 1
         where phone = $1 and attempts < $2 and expires_at > $3 returning code_hash`,
        [phone, ATTEMPTS_PER_CODE, this.clock.now()],
      );
      const [live] = rows;
      if (!live || !timingSafeEqual(live.code_hash, this.hash(phone, code))) return false;
      await tx.query('delete from accounts.sign_in_codes where phone = $1', [phone]);
      return true;
    });
  }

  private hash(phone: string, code: string): Buffer {
    return createHmac('sha256', this.config.authSecret).update(`sign-in code ${phone} ${code}`).digest();
  }
}
