import { createHmac } from 'node:crypto';
import { All, Controller, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../../platform/config/config.js';
import { addressPseudonym } from '../../../platform/http/address.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { NotFound, RequestInvalid, type SchemaIssue } from '../../../platform/http/request-errors.js';
import { ALLOWED_ROUTES } from '../sign-in/allowed-routes.js';
import { AUTH_BASE_PATH } from '../sign-in/auth.js';
import { SignIn } from '../sign-in/auth.provider.js';
import { signInError } from '../sign-in/sign-in-error.js';

/** A cooperative's whole office may stand behind one address. */
const PER_ADDRESS = { limit: 120, windowSeconds: 60 };
const CODES_PER_NUMBER = { limit: 8, windowSeconds: 10 * 60 };
const CODES_PER_NUMBER_A_DAY = { limit: 20, windowSeconds: 24 * 60 * 60 };
const CHECKS_PER_NUMBER = { limit: 20, windowSeconds: 10 * 60 };

/** Hands the open routes of better-auth to the library, and its refusals back as problems. */
@ApiExcludeController()
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  @All('*')
  async handle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = (request.url.split('?')[0] ?? '').slice(AUTH_BASE_PATH.length);
    const route = Object.hasOwn(ALLOWED_ROUTES, path) ? ALLOWED_ROUTES[path] : undefined;
    if (route?.method !== request.method) throw new NotFound();
    const given = request.body ?? {};
    const checked = route.body?.safeParse(given);
    if (checked?.error) throw new RequestInvalid(checked.error.issues as readonly SchemaIssue[], given);
    const body = checked ? checked.data : given;
    await this.countAttempt(request, path, body);

    const answer = await this.signIn.auth.handler(this.toFetch(request, body));
    const text = await answer.text();
    if (answer.status >= 400) throw signInError(path, answer.status, text);
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    await reply
      .status(answer.status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(text === '' ? '{}' : text);
  }

  /** Numbers are counted under a keyed hash; the limits hold across processes and whatever the asker's address. */
  private async countAttempt(request: FastifyRequest, path: string, body: unknown): Promise<void> {
    const secret = this.config.authSecret;
    await this.limits.hit(`sign-in/${addressPseudonym(request, secret)}`, PER_ADDRESS);
    const { phoneNumber } = body as { phoneNumber?: string };
    if (phoneNumber === undefined) return;
    const number = createHmac('sha256', secret).update(phoneNumber).digest('base64url').slice(0, 22);
    if (path === '/phone-number/send-otp') {
      await this.limits.hit(`codes/${number}`, CODES_PER_NUMBER);
      await this.limits.hit(`codes-a-day/${number}`, CODES_PER_NUMBER_A_DAY);
    } else {
      await this.limits.hit(`code-checks/${number}`, CHECKS_PER_NUMBER);
    }
  }

  private toFetch(request: FastifyRequest, body: unknown): Request {
    const headers = new Headers();
    for (const name of ['cookie', 'origin', 'user-agent', 'accept-language']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    if (request.method === 'POST') headers.set('content-type', 'application/json');
    return new Request(new URL(request.url, this.config.publicUrl), {
      method: request.method,
      headers,
      ...(request.method === 'POST' ? { body: JSON.stringify(body) } : {}),
    });
  }
}
