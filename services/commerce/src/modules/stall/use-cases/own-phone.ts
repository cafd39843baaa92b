import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { PhonesStore, type StallPhone } from '../data/phones.store.js';
import { StallPhoneNotFound } from '../domain/stall.errors.js';
import { isSecretOf } from '../phone-secret.js';

/** The phone that somebody has in hand: it is registered for who is signed in, and shows its secret. */
export interface PhoneInHand {
  phoneId: string;
  secret: string;
  userId: string;
}

@Injectable()
export class OwnPhone {
  constructor(private readonly phones: PhonesStore) {}

  /** Locked. @throws StallPhoneNotFound */
  async within(tx: Tx, { phoneId, secret, userId }: PhoneInHand): Promise<StallPhone> {
    const phone = await this.phones.lock(tx, phoneId);
    if (phone?.userId !== userId || !isSecretOf(secret, phone.secretHash)) throw new StallPhoneNotFound();
    return phone;
  }
}
