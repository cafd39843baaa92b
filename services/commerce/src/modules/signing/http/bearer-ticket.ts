import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { TicketExpired } from '../domain/signing.errors.js';

/** Controller parameter: the ticket of `Authorization: Bearer <64 hex digits>`. @throws TicketExpired without one */
export const BearerTicket = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  const token = /^Bearer ([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1];
  if (!token) throw new TicketExpired();
  return token;
});
