import { setTimeout as pause } from 'node:timers/promises';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { DomainError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../config/config.js';
import { Database } from '../../database/database.js';
import { withNote } from '../../effect-note.js';
import { addressPseudonym } from '../address.js';
import { personOf } from '../asker.js';
import { RepeatableWritesStore } from '../data/repeatable-writes.store.js';
import { IdempotencyKeyReused, requireKey } from '../idempotency.js';
import { RateLimits } from '../rate-limits.js';
import { RepeatableWrite } from './repeatable-write.js';
import { isAnsweredAtTheDoor } from './without-key.js';

class WriteStillBeingDone extends DomainError<object> {
  constructor() {
    super('request.still-being-done', {});
  }
}

class WriteDoneBefore extends DomainError<object> {
  constructor() {
    super('request.done-before', {});
  }
}

/** Each key is a row for a day, and nobody knows who sends it. People who are signed in send as many as they like. */
const KEYS_OF_A_NETWORK = { limit: 600, windowSeconds: 600 };

/** Between looks at a write that another request has in hand: about two seconds in all, within a reader's patience. */
const WAITS_MS = [0, 30, 60, 120, 240, 480, 960];

/**
 * Any write that carries an `Idempotency-Key` may be sent again: it is done once and answered alike for a day (decision
 * 0047). A refusal is not kept: nothing was done, and the same key may try again.
 */
@Injectable()
export class RepeatableWrites implements NestInterceptor {
  private readonly logger = new Logger(RepeatableWrites.name);

  constructor(
    private readonly store: RepeatableWritesStore,
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler,
  ): Observable<unknown> | Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.headers['idempotency-key'] === undefined) return next.handle();
    if (!isAnsweredAtTheDoor(request.method, context.getHandler())) return next.handle();
    return this.once(request, next);
  }

  /** @throws IdempotencyKeyReused, WriteStillBeingDone, WriteDoneBefore, TooManyRequests */
  private async once(request: FastifyRequest, next: CallHandler): Promise<Observable<unknown>> {
    const { authSecret } = this.config;
    const write = new RepeatableWrite(request, requireKey(request), authSecret);
    if (personOf(request) === undefined) {
      await this.limits.hit(`repeatable/${addressPseudonym(request, authSecret)}`, KEYS_OF_A_NETWORK);
    }
    const turn = newId();
    const before = await this.take(write, turn);
    return of(before ? write.opened(before.answer) : await this.inHand(write, turn, next));
  }

  /** @returns undefined when this request is to do it, else what it was answered before */
  private async take(write: RepeatableWrite, turn: string): Promise<{ answer: Buffer } | undefined> {
    for (const waitMs of WAITS_MS) {
      if (waitMs > 0) await pause(waitMs);
      if (await this.store.take(this.database, write, turn)) return undefined;
      const earlier = await this.store.find(this.database, write);
      if (!earlier) continue;
      if (!earlier.fingerprint.equals(write.fingerprint)) throw new IdempotencyKeyReused();
      if (earlier.answer) return { answer: earlier.answer };
      if (!earlier.isLeft) continue;
      if (earlier.hasEffect) throw new WriteDoneBefore();
      if (await this.store.takeOver(this.database, write, earlier, turn)) return undefined;
    }
    throw new WriteStillBeingDone();
  }

  private async inHand(write: RepeatableWrite, turn: string, next: CallHandler): Promise<unknown> {
    const note = this.noteOf(write, turn);
    try {
      const answer: unknown = await withNote(note, () => lastValueFrom(next.handle()));
      note.end();
      await this.keep(write, turn, answer);
      return answer;
    } catch (error) {
      note.end();
      await this.letGo(write, turn, error);
      throw error;
    }
  }

  /** Once is enough. What goes on after the answer is no part of what was asked. */
  private noteOf(write: RepeatableWrite, turn: string) {
    let isToBeNoted = true;
    const end = () => void (isToBeNoted = false);
    return {
      within: async (sql: Parameters<RepeatableWritesStore['noteEffect']>[0]) => {
        if (isToBeNoted && !(await this.store.noteEffect(sql, write, turn))) throw new WriteStillBeingDone();
      },
      committed: end,
      end,
    };
  }

  /** It is done all the same: who asks again without an answer kept is told so. */
  private async keep(write: RepeatableWrite, turn: string, answer: unknown): Promise<void> {
    try {
      await this.store.keepAnswer(this.database, write, turn, write.sealed(answer));
    } catch (error) {
      this.logger.warn({ err: error }, 'The answer to a write could not be kept for its repetition.');
    }
  }

  private async letGo(write: RepeatableWrite, turn: string, error: unknown): Promise<void> {
    try {
      if (error instanceof DomainError) await this.store.forget(this.database, write, turn);
      else await this.store.leave(this.database, write, turn);
    } catch (unanswered) {
      this.logger.warn(
        { err: unanswered },
        'A write that failed could not be let go, and counts as left soon.',
      );
    }
  }
}
