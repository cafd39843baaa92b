import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '../../../api/text.js';
import { Config } from '../../platform/config/config.js';

/**
 * The buyer's link to an order. Its secret is made from the order's id with the service's own secret, so that it
 * need not be stored anywhere and a copy of the database opens nothing; the order keeps a hash to be found by.
 */
@Injectable()
export class OrderLinks {
  constructor(private readonly config: Config) {}

  secretOf(orderId: string): string {
    return createHmac('sha256', this.config.authSecret).update(`order-link/${orderId}`).digest('base64url');
  }

  /** The order's own page in the shop. */
  pageOf(orderId: string, language: Language): string {
    return new URL(`/${language}/orders/${this.secretOf(orderId)}`, this.config.publicUrl).href;
  }
}

export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** In constant time, though the index that found the row was not: nobody learns a secret from a hash's first bytes. */
export const isSameHash = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
