import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Metrics } from '../metrics/metrics.js';

/**
 * One line and one measurement per answered request. Neither holds an address, header, body or query, and the
 * path is the route's pattern: serials and order links are secrets of their holders.
 */
export function addRequestLog(server: FastifyInstance, metrics: Metrics): void {
  const logger = new Logger('http');
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method, id: traceId } = request;
    const status = reply.statusCode;
    metrics.observeRequest({ method, route, status }, reply.elapsedTime / 1000);
    if (route.startsWith('/health/') || route === '/metrics') return;
    logger.log({ traceId, method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 });
  });
}
