import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isSealHost } from '../../../api/seal-host.js';
import { Config } from '../config/config.js';
import { NotFound } from './request-errors.js';

type Host = 'shop' | 'seal';

const SERVED_AT = 'served at';

/** On a controller: the hosts that its routes exist at. Without it they are the shop's alone. */
export const ServedAt = (...hosts: Host[]) => SetMetadata(SERVED_AT, hosts);

/**
 * Keys that sign live at a host of their own: its tickets work at no other, and nothing of the shop is there. Held
 * here, where a route is what it is however its path was spelled, not by who passes the path on.
 */
@Injectable()
export class HostGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const hosts = this.reflector.get<Host[] | undefined>(SERVED_AT, context.getClass()) ?? ['shop'];
    const { hostname } = context.switchToHttp().getRequest<FastifyRequest>();
    const host: Host = isSealHost(hostname, this.config.sealUrl) ? 'seal' : 'shop';
    if (!hosts.includes(host)) throw new NotFound();
    return true;
  }
}
