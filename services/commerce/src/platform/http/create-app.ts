import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/config.js';
import { AppLogger } from '../logging/app-logger.js';
import { Metrics } from '../metrics/metrics.js';
import { serveOpenApi } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { addRequestLog } from './request-log.js';
import { SchemaPipe } from './schema.pipe.js';
import { addSecurityHooks } from './security-hooks.js';

/** The largest JSON we take is a statement with its signature: a few kilobytes. */
const JSON_LIMIT = 256 * 1024;

/** One published photograph is one block of at most a mebibyte. */
const PICTURE_LIMIT = 1024 * 1024;

/** The Nest application with our rules of HTTP; not yet listening. */
export async function createApp(module: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    // Only the storefront on this machine or network may say who it asks for.
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    genReqId: (request: IncomingMessage) => traceIdOf(request.headers['traceparent']),
    routerOptions: { maxParamLength: 200 },
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
  server.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: PICTURE_LIMIT },
    (_request, body, done) => done(null, body),
  );
  serveOpenApi(app);
  return app;
}

/** The trace id of a W3C `traceparent` when the storefront sent one, else a new one. */
function traceIdOf(traceparent: string | string[] | undefined): string {
  const given = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(traceparent))?.[1];
  return given ?? randomBytes(16).toString('hex');
}
