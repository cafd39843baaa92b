import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';

/** The secret of a cart, made of its id as that of an order is (`OrderLinks`): a copy of the database opens nothing. */
@Injectable()
export class CartLinks {
  constructor(private readonly config: Config) {}

  secretOf(cartId: string): string {
    return this.keyed(`cart/${cartId}`);
  }

  /** Of the one cart of an account. It never leaves the service: a browser says "mine", and its session says whose. */
  secretOfAccount(userId: string): string {
    return this.keyed(`cart-of-account/${userId}`);
  }

  private keyed(text: string): string {
    return createHmac('sha256', this.config.authSecret).update(text).digest('base64url');
  }
}
