import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SignIn } from './auth.provider.js';

/** Who sent a request, by its session cookie. */
@Injectable()
export class Sessions {
  constructor(private readonly signIn: SignIn) {}

  async userIdOf(request: FastifyRequest): Promise<string | undefined> {
    const { cookie } = request.headers;
    if (!cookie) return undefined;
    const session = await this.signIn.auth.api.getSession({ headers: new Headers({ cookie }) });
    return session?.user.id;
  }
}
