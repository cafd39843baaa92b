import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problemOf } from './problem-document.js';
import { TooManyRequests } from './request-errors.js';

/** A database that was restarted, or a lock that was let go, is there again by then. */
const AGAIN_IN_SECONDS = 5;

/** Turns everything thrown into `application/problem+json`. The only place that knows errors and HTTP both. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    sendProblem(error, request, http.getResponse<FastifyReply>(), () =>
      this.logger.error({ err: error, traceId: request.id, route: request.routeOptions.url }),
    );
  }
}

/** Answers with the problem of `error`; `report` is called when the fault is ours. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  report: () => void,
): void {
  const problem = problemOf(error, languageOf(request.headers['accept-language']), request.id);
  if (problem.status >= 500) report();
  if (reply.sent) return;
  const wait = error instanceof TooManyRequests ? error.details.retryAfterSeconds : AGAIN_IN_SECONDS;
  if (problem.status === 429 || problem.status === 503) reply.header('retry-after', wait);
  void reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('vary', 'accept-language')
    .send(JSON.stringify(problem));
}
