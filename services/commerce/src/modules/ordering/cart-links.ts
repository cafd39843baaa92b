import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';

/** The secret of a cart, made of its id as that of an order is (`OrderLinks`): a copy of the database opens nothing. */
@Injectable()
export class CartLinks {
  constructor(private readonly config: Config) {}

  secretOf(cartId: string): string {
    return createHmac('sha256', this.config.authSecret).update(`cart/${cartId}`).digest('base64url');
  }
}
