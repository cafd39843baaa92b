import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { Holder } from './data/holders.store.js';
import type { HolderKind } from './domain/hold-limits.js';
import type { Buyer } from './domain/order.js';

/** Makes a buyer countable without keeping who it is. */
@Injectable()
export class HolderDigests {
  constructor(private readonly config: Config) {}

  /** @param network a pseudonym of the address the order came from; absent in process */
  of({ phone, email }: Buyer, network?: string): Holder[] {
    const known: [HolderKind, string | undefined][] = [
      ['address', network],
      ['phone', phone],
      ['email', mailboxOf(email)],
    ];
    return known.flatMap(([kind, value]) =>
      value === undefined ? [] : [{ kind, digest: this.digest(kind, value) }],
    );
  }

  private digest(kind: HolderKind, value: string): Buffer {
    return createHmac('sha256', this.config.authSecret).update(`order-holder/${kind}/${value}`).digest();
  }
}

/** What comes behind a `+` is the same mailbox under another name. */
function mailboxOf(email: string): string {
  const [name = '', host = ''] = email.toLowerCase().split('@');
  return `${name.split('+')[0]}@${host}`;
}
