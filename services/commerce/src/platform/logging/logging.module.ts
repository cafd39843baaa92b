import type { DynamicModule } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config.js';

type RawRequest = FastifyRequest['raw'] & { id?: string };

/**
 * One JSON line per request and per event. A line never holds an address, a header, a body or a query: the
 * path is cut at its first identifier-like part, because serials and order links are secrets of their holders.
 */
export function loggingModule(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      genReqId: (request) => (request as RawRequest).id ?? '',
      customAttributeKeys: { req: 'request', res: 'response', err: 'error', responseTime: 'ms' },
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          traceId: request.id,
          method: request.method,
          path: withoutSecrets(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
    },
  });
}

/** `/api/v1/orders/AbC…?x=1` becomes `/api/v1/orders/…`. */
export function withoutSecrets(url: string): string {
  const [path = ''] = url.split('?');
  return path
    .split('/')
    .map((part) => (part === 'v1' || /^[a-z][a-z-]{0,30}$/.test(part) || part === '' ? part : '…'))
    .join('/');
}
