import { createHmac } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { Config } from '../config/config.js';
import { withNote } from '../effect-note.js';
import { askerOf, personOf } from '../http/asker.js';
import type { Tx } from '../tx.js';
import { actingIn, type Asking, whileAsking } from './acting.js';
import { actionOf } from './action.js';
import { type AuditedWrite, AuditLogStore } from './data/audit-log.store.js';
import { isAudited } from './told-elsewhere.js';

/** A body of ours has fewer fields, and shorter names. */
const MOST_FIELDS = 40;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,59}$/;

/**
 * One row for each write request that changed something: who, for whom, what; in the transaction of the change, so that
 * neither is without the other (decision 0048). Of a request with several transactions the first that changes something is told.
 */
@Injectable()
export class AuditedWrites implements NestInterceptor {
  constructor(
    private readonly log: AuditLogStore,
    private readonly config: Config,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Observable<unknown> | Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (!isAudited(request.method, context.getHandler())) return next.handle();
    return this.told(request, http.getResponse<FastifyReply>(), next);
  }

  private async told(
    request: FastifyRequest,
    reply: FastifyReply,
    next: CallHandler,
  ): Promise<Observable<unknown>> {
    const asking: Asking = { acting: actingIn(request) };
    let isToBeTold = true;
    let isTold = false;
    const within = async (tx: Tx) => {
      if (isToBeTold) isTold = await this.log.addIfChanged(tx, this.write(request, reply, asking));
    };
    const committed = () => void (isToBeTold &&= !isTold);
    try {
      const answer: unknown = await whileAsking(asking, () =>
        withNote({ within, committed }, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
      );
      return of(answer);
    } finally {
      // What goes on after the answer is no part of what was asked.
      isToBeTold = false;
    }
  }

  private write(request: FastifyRequest, reply: FastifyReply, { acting, opened }: Asking): AuditedWrite {
    const userId = acting?.userId ?? personOf(request) ?? null;
    return {
      action: actionOf(request.method, request.routeOptions.url ?? request.url),
      userId,
      pseudonym: userId === null ? this.pseudonymOf(request) : null,
      role: acting?.role ?? (userId === null ? guestRole(request) : 'person'),
      // What a guest does about an order concerns each cooperative that has a part of it.
      cooperativeIds: acting ? [acting.cooperativeId] : (opened?.cooperativeIds ?? [null]),
      artisanId: acting?.artisanId ?? null,
      path: { ...shownIn(request.params), ...opened?.path },
      fields: fieldsOf(request.body),
      status: reply.statusCode,
      traceId: request.id,
    };
  }

  private pseudonymOf(request: FastifyRequest): string {
    const { authSecret } = this.config;
    const asker = createHmac('sha256', authSecret).update(`audit/${askerOf(request, authSecret)}`);
    return asker.digest('base64url').slice(0, 22);
  }
}

/** Webhooks are signed by who sends them. */
const guestRole = ({ url }: FastifyRequest): string =>
  url.startsWith('/api/v1/webhooks/') ? 'provider' : 'guest';

/** Ids and words of ours; what opens a cart or an order stays out. */
function shownIn(params: unknown): Record<string, string> {
  const { secret: _secret, ...shown } = params as Record<string, string>;
  return shown;
}

function fieldsOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return [];
  return Object.keys(body)
    .filter((name) => FIELD_NAME.test(name))
    .slice(0, MOST_FIELDS);
}
