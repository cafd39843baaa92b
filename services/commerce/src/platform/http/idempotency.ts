import { createHash } from 'node:crypto';
import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, invariant } from '../../kernel/errors.js';
import type { Tx } from '../transaction.js';
import { personOf } from './asker.js';
import { Described } from './description/described.js';
import { KEY_HEADER } from './description/key-header.js';
import { type IdempotentRequest, IdempotentRequestsStore } from './data/idempotent-requests.store.js';
import { remembersItself } from './repeatable/without-key.js';

export type { IdempotentRequest };

class IdempotencyKeyMissing extends DomainError<object> {
  constructor() {
    super('request.idempotency-key-missing', {});
  }
}

/** The key came before with another request. */
export class IdempotencyKeyReused extends DomainError<object> {
  constructor() {
    super('request.idempotency-key-reused', {});
  }
}

/** Controller parameter: `@Idempotent() request: IdempotentRequest`; refuses a request without its key. For a method whose
 * use case remembers the answer in the transaction of its effect; all other writes take a key at the door. */
export const Idempotent = createParamDecorator(
  (_data: unknown, context: ExecutionContext) =>
    idempotentRequest(context.switchToHttp().getRequest<FastifyRequest>()),
  [describeHeader],
);

/** Names the header in the OpenAPI page, for the method whose parameter is decorated. */
function describeHeader(controller: object, method?: string | symbol): void {
  if (method === undefined) return;
  const descriptor = Object.getOwnPropertyDescriptor(controller, method);
  if (!descriptor) return;
  remembersItself(descriptor.value as object);
  Described(({ ApiHeader }) => ApiHeader({ ...KEY_HEADER, required: true }))(controller, method, descriptor);
}

/** @throws IdempotencyKeyMissing when the header is absent, shorter than 16 or longer than 200 characters */
export function requireKey({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key.length < 16 || key.length > 200) throw new IdempotencyKeyMissing();
  return key;
}

function idempotentRequest(request: FastifyRequest): IdempotentRequest {
  const key = requireKey(request);
  const path = request.url.split('?')[0] ?? '';
  // A guest's order is theirs by what is in it, from whatever network it is sent again.
  const person = personOf(request);
  return {
    scope: `${request.method} ${path}${person === undefined ? '' : ` ${person}`}`,
    key,
    fingerprint: createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest(),
  };
}

@Injectable()
export class Idempotency {
  constructor(private readonly requests: IdempotentRequestsStore) {}

  /**
   * Does `work` once per key, in the same transaction that remembers its answer: a repetition waits for the
   * first to end and gets the first's answer; after a failure nothing is remembered and it may be tried again.
   *
   * @param work gives the answer as it goes over the wire (plain JSON)
   * @throws IdempotencyKeyReused when the key came before with another body
   */
  async once<Answer>(tx: Tx, request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> {
    if (!(await this.requests.isFirst(tx, request))) return this.remembered<Answer>(tx, request);
    const answer = await work();
    await this.requests.keepAnswer(tx, request, answer);
    return answer;
  }

  private async remembered<Answer>(tx: Tx, request: IdempotentRequest): Promise<Answer> {
    const first = await this.requests.first<Answer>(tx, request);
    invariant(first, `The idempotent request ${request.scope} was seen a moment ago and is gone.`);
    if (!first.fingerprint.equals(request.fingerprint)) throw new IdempotencyKeyReused();
    return first.answer;
  }
}
