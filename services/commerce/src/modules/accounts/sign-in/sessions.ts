import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DatabaseUnreachable } from '../../../platform/database/pulse.js';
import { SignIn } from './auth.provider.js';

/** Who sent a request, by its session cookie. */
@Injectable()
export class Sessions {
  constructor(private readonly signIn: SignIn) {}

  async userIdOf(request: FastifyRequest): Promise<string | undefined> {
    const { cookie } = request.headers;
    if (!cookie) return undefined;
    const auth = await this.signIn.library();
    const session = await auth.api
      .getSession({ headers: new Headers({ cookie }) })
      .catch((error: unknown) => {
        // The library says 500, in its own words, for the one thing it needs and could not have: the database.
        throw (error as { statusCode?: unknown }).statusCode === 500 ? new DatabaseUnreachable(error) : error;
      });
    return session?.user.id;
  }
}
