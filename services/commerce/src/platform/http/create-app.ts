import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyBodyParser, RawServerBase } from 'fastify';
import { DEPTH_LIMIT, PICTURE_LIMIT, STATEMENT_LIMIT, TEXT_LIMIT } from '../../../api/body-limits.js';
import { Config } from '../config/config.js';
import { AppLogger } from '../logging/app-logger.js';
import { Metrics } from '../metrics/metrics.js';
import { sayWireProblem, sendRouterProblem } from './framework-errors.js';
import { isDeeperThan, JsonTooDeep } from './json-depth.js';
import { serveDescription } from './description/serve-description.js';
import { ProblemFilter } from './problem.filter.js';
import { addRequestLog } from './request-log.js';
import { SchemaPipe } from './schema.pipe.js';
import { addSecurityHooks } from './security-hooks.js';

/** The Nest application with our rules of HTTP; not yet listening. */
export async function createApp(module: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: TEXT_LIMIT,
    // Only the storefront on this machine or network may say who it asks for.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    genReqId: (request: IncomingMessage) => traceIdOf(request.headers['traceparent']),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: sendRouterProblem,
    clientErrorHandler: sayWireProblem,
    // The storefront sends whole requests; only who reaches this port past it could be slow.
    requestTimeout: 60_000,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    rawBody: true,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(AppLogger));
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new SchemaPipe());
  app.enableShutdownHooks();

  const server = app.getHttpAdapter().getInstance();
  addRequestLog(server, app.get(Metrics));
  addSecurityHooks(server, app.get(Config).trustedOrigins);
  const parseJson = server.getDefaultJsonParser('error', 'error') as FastifyBodyParser<string, RawServerBase>;
  app.useBodyParser('application/json', { bodyLimit: TEXT_LIMIT }, (request, body, done) => {
    if (isDeeperThan(DEPTH_LIMIT, body)) done(new JsonTooDeep(DEPTH_LIMIT));
    else void parseJson(request, body.toString('utf8'), done);
  });
  server.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: PICTURE_LIMIT },
    (_request, body, done) => done(null, body),
  );
  server.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: STATEMENT_LIMIT },
    (_request, body, done) => done(null, body),
  );
  serveDescription(server);
  return app;
}

/** The trace id of a W3C `traceparent` when the storefront sent one, else a new one. */
function traceIdOf(traceparent: string | string[] | undefined): string {
  const given = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(traceparent))?.[1];
  return given ?? randomBytes(16).toString('hex');
}
