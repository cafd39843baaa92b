import { hash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * Gives an answer its ETag and says 304 to who has it already. Always asked for again: stock changes any second,
 * and a page that shows a sold piece costs more than a small question. A text is JSON as the database wrote it.
 */
@Injectable()
export class Revalidated implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        // Its bytes once: for the print, for the length and for the way out.
        const bytes = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer));
        const etag = `"${hash('sha1', bytes, 'base64url')}"`;
        reply.header('etag', etag).header('cache-control', 'no-cache');
        if (request.headers['if-none-match']?.split(/\s*,\s*/).some((it) => it.replace('W/', '') === etag)) {
          reply.status(304);
          return undefined;
        }
        reply.header('content-type', 'application/json; charset=utf-8');
        return bytes;
      }),
    );
  }
}
