import { Injectable } from '@nestjs/common';
import type { BankNoticePath } from '../../../../api/transfers.js';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import { SignatureInvalid } from '../domain/payments.errors.js';
import { readHmacNotice } from './hmac-notice.js';
import type { BankNotice, NoticeHeaders } from './notices.js';
import { readPayosNotice } from './payos-notice.js';
import { readSepayNotice } from './sepay-notice.js';

export type NoticeFormat = BankNoticePath['format'];

/** Reads what is told of our account, each teller in its own words and with its own key. */
@Injectable()
export class BankNotices {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws SignatureInvalid also for a teller that we have no key of @throws EventMalformed */
  read(format: NoticeFormat, body: Buffer, headers: NoticeHeaders): BankNotice {
    const { sepayApiKey, payosChecksumKey, hmacSecret } = this.config.bank ?? {};
    if (format === 'sepay' && sepayApiKey) return readSepayNotice(body, headers, sepayApiKey);
    if (format === 'payos' && payosChecksumKey) return readPayosNotice(body, payosChecksumKey);
    if (format === 'hmac' && hmacSecret) return readHmacNotice(body, headers, hmacSecret, this.clock.now());
    throw new SignatureInvalid();
  }
}
