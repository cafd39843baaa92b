import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';
import { addressPseudonym } from './address.js';
import { RateLimits, type RateLimit } from './rate-limits.js';

const RATE_LIMIT = 'rate limit';

/** On a controller method: at most so many calls per client address. `name` separates the counters. */
export const LimitPerAddress = (name: string, limit: RateLimit) =>
  SetMetadata(RATE_LIMIT, { name, ...limit });

@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const wanted = this.reflector.get<({ name: string } & RateLimit) | undefined>(
      RATE_LIMIT,
      context.getHandler(),
    );
    if (wanted) {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      await this.limits.hit(`${wanted.name}/${addressPseudonym(request, this.config.authSecret)}`, wanted);
    }
    return true;
  }
}
