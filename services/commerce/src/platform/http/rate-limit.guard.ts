import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { addressPseudonym } from './address.js';
import { RateLimits, type RateLimit } from './rate-limits.js';

const RATE_LIMIT = 'rate limit';

export interface AddressLimit extends RateLimit {
  /** Only calls that name this query parameter count: a search costs what a list does not. */
  onlyWith?: string;
}

/** On a controller method: at most so many calls per client address. `name` separates the counters. */
export const LimitPerAddress = (name: string, limit: AddressLimit) =>
  SetMetadata(RATE_LIMIT, { name, ...limit });

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const wanted = this.reflector.get<({ name: string } & AddressLimit) | undefined>(
      RATE_LIMIT,
      context.getHandler(),
    );
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (wanted && isCounted(request, wanted)) {
      await this.limits.hit(`${wanted.name}/${addressPseudonym(request, this.config.authSecret)}`, wanted);
    }
    return true;
  }
}

function isCounted({ query }: FastifyRequest, { onlyWith }: AddressLimit): boolean {
  return onlyWith === undefined || Boolean((query as Record<string, unknown>)[onlyWith]);
}
