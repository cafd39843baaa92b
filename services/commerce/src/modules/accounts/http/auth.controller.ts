import { All, Controller, Req, Res } from '@nestjs/common';
import { Described } from '../../../platform/http/description/described.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { sendCodeRequest } from '../../../../api/accounts.js';
import type { SchemaIssue } from '../../../../api/problems/schema-issue.js';
import { Config } from '../../../platform/config/config.js';
import { actionOf } from '../../../platform/audit/action.js';
import { ToldElsewhere } from '../../../platform/audit/told-elsewhere.js';
import { addressPseudonym } from '../../../platform/http/address.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { NotFound, RequestInvalid } from '../../../platform/http/request-errors.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { ALLOWED_ROUTES } from '../sign-in/allowed-routes.js';
import { AUTH_BASE_PATH, DEVICE_HEADER } from '../sign-in/library-route.js';
import { SignIn } from '../sign-in/auth.provider.js';
import { type Device, deviceCookie, deviceOf, deviceWith } from '../sign-in/device.js';
import { Sessions } from '../sign-in/sessions.js';
import { inFullSteps } from '../sign-in/in-full-steps.js';
import { signInError } from '../sign-in/sign-in-error.js';
import { TellSignIn } from '../use-cases/tell-sign-in.js';
import { SendSignInCode } from '../use-cases/send-sign-in-code.js';

/** A cooperative's whole office may stand behind one address; a device that is known here counts for itself. */
const PER_ASKER = { limit: 120, windowSeconds: 60 };

/** What changes something for whoever has a session, and what makes one. */
const OF_A_SESSION = ['/sign-out', '/passkey/verify-registration', '/passkey/delete-passkey'];
const SIGNS_IN = ['/phone-number/verify', '/passkey/verify-authentication'];

/** Hands the open routes of better-auth to the library, and its refusals back as problems. Codes we send ourselves. */
@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sendCode: SendSignInCode,
    private readonly tellSignIn: TellSignIn,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsQueries,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  @All('*')
  @ToldElsewhere('Who signs in is known only afterwards: `TellSignIn` writes it down.')
  @WithoutKey(
    'Signing in answers with cookies, which no second asker may have; codes and challenges work once.',
  )
  async handle(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = (request.url.split('?')[0] ?? '').slice(AUTH_BASE_PATH.length);
    const route = Object.hasOwn(ALLOWED_ROUTES, path) ? ALLOWED_ROUTES[path] : undefined;
    if (route?.method !== request.method) throw new NotFound();
    const given = request.body ?? {};
    const checked = route.body?.safeParse(given);
    if (checked?.error) throw new RequestInvalid(checked.error.issues as readonly SchemaIssue[], given);
    const body = checked ? checked.data : given;
    const device = deviceOf(request.headers.cookie, this.config.authSecret);
    const address = addressPseudonym(request, this.config.authSecret);
    const asker = device.numbers.length > 0 ? `device/${device.id}` : address;
    await this.limits.hit(`sign-in/${asker}`, PER_ASKER);

    if (path === '/phone-number/send-otp') {
      const { phoneNumber: phone } = body as z.output<typeof sendCodeRequest>;
      await inFullSteps(() => this.sendCode.execute({ phone, device, address }));
      this.keep(reply, device);
      await reply.send({ message: 'code sent' });
      return;
    }
    const before = OF_A_SESSION.includes(path) ? await this.sessions.userIdOf(request) : undefined;
    const ask = () => this.askLibrary(path, this.toFetch(request, body, device));
    const { answer, text } = await (path === '/phone-number/verify' ? inFullSteps(ask) : ask());
    for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
    const userId = before ?? (SIGNS_IN.includes(path) ? signedInAs(text) : undefined);
    const action = actionOf(request.method, AUTH_BASE_PATH + path);
    if (userId) await this.tellSignIn.execute({ action, userId, traceId: request.id });
    const phone = await this.signedInWith(path, body, text);
    if (phone) this.keep(reply, deviceWith(device, phone, this.config.authSecret));
    await reply
      .status(answer.status)
      .header('content-type', 'application/json; charset=utf-8')
      .send(text === '' ? '{}' : text);
  }

  /** A wrong code takes as long for a number that nobody has. @throws what the library's refusal means in our words */
  private async askLibrary(path: string, request: Request): Promise<{ answer: Response; text: string }> {
    const auth = await this.signIn.library();
    const answer = await auth.handler(request);
    const text = await answer.text();
    if (answer.status >= 400) throw signInError(path, answer.status, text);
    return { answer, text };
  }

  /** The number of who has just signed in, by a code or by a passkey. */
  private async signedInWith(path: string, body: unknown, answer: string): Promise<string | undefined> {
    if (path === '/phone-number/verify') return (body as { phoneNumber: string }).phoneNumber;
    if (path !== '/passkey/verify-authentication') return undefined;
    const userId = signedInAs(answer);
    return userId === undefined ? undefined : this.accounts.phoneOf(userId);
  }

  private keep(reply: FastifyReply, device: Device): void {
    const isSecure = this.config.publicUrl.protocol === 'https:';
    reply.header('set-cookie', deviceCookie(device, this.config.authSecret, isSecure));
  }

  private toFetch(request: FastifyRequest, body: unknown, device: Device): Request {
    const headers = new Headers({ [DEVICE_HEADER]: device.id });
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

/** By the library's answer to a code or to a passkey. */
function signedInAs(answer: string): string | undefined {
  const { session, user } = JSON.parse(answer) as { session?: { userId?: string }; user?: { id?: string } };
  return session?.userId ?? user?.id;
}
