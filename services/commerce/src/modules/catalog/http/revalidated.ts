import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, type Observable, of } from 'rxjs';
import { KeptAnswers } from './kept-answers.js';
import { printed } from './printed-answer.js';

/**
 * Gives an answer its ETag and says 304 to who has it already. Always asked for again: stock changes any second,
 * and a page that shows a sold piece costs more than a small question. What we have ourselves is not made anew.
 */
@Injectable()
export class Revalidated implements NestInterceptor {
  constructor(private readonly kept: KeptAnswers) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const make = async () => printed(await firstValueFrom(next.handle()));
    const { bytes, etag } = await this.kept.at(request.url, make);
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (request.headers['if-none-match']?.split(/\s*,\s*/).some((it) => it.replace('W/', '') === etag)) {
      reply.status(304);
      return of(undefined);
    }
    reply.header('content-type', 'application/json; charset=utf-8');
    return of(bytes);
  }
}
