import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MY_CART } from '../../../../api/carts.js';
import { notePerson, personOf } from '../../../platform/http/asker.js';
import { Unauthenticated } from '../../../platform/http/request-errors.js';
import { Sessions } from '../../accounts/index.js';
import { CartLinks } from '../cart-links.js';

/**
 * Reads the session where a request means the cart of who is signed in, or opens one: before anything is remembered of
 * the request, so that what is kept for one person is not found by another who says "mine" too. Of a guest, who says the
 * secret of theirs, nothing more is asked.
 */
@Injectable()
export class CartGuard implements CanActivate {
  constructor(private readonly sessions: Sessions) {}

  /** @throws Unauthenticated for "mine" without a session */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const said = cartSaidIn(request);
    if (said !== undefined && said !== MY_CART) return true;
    const userId = await this.sessions.userIdOf(request);
    if (userId !== undefined) notePerson(request, userId);
    else if (said === MY_CART) throw new Unauthenticated();
    return true;
  }
}

/** In the address, or in the body of an order. */
function cartSaidIn({ params, body }: FastifyRequest): unknown {
  const { secret } = params as { secret?: string };
  return secret ?? (body as { cart?: unknown } | null | undefined)?.cart;
}

/**
 * Which cart a request under `CartGuard` means. A guest's is the one whose secret it says. Who is signed in says "mine", and
 * their session says whose that is: no browser holds a secret that opens it without one.
 */
@Injectable()
export class WhoseCart {
  constructor(private readonly links: CartLinks) {}

  secretOf(said: string, request: FastifyRequest): string {
    if (said !== MY_CART) return said;
    const userId = personOf(request);
    if (userId === undefined) throw new Unauthenticated();
    return this.links.secretOfAccount(userId);
  }
}
