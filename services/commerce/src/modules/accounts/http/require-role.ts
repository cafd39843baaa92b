import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { noteActing } from '../../../platform/audit/acting.js';
import { notePerson, personOf } from '../../../platform/http/asker.js';
import { Described } from '../../../platform/http/description/described.js';
import type { FastifyRequest } from 'fastify';
import type { Role } from '../../../../api/accounts.js';
import { invariant } from '../../../kernel/errors.js';
import { Forbidden, Unauthenticated } from '../../../platform/http/request-errors.js';
import { AccountsQueries } from '../data/accounts.queries.js';
import { TreasurersAlone } from '../domain/accounts.errors.js';
import type { Actor } from '../domain/actor.js';
import { Sessions } from '../sign-in/sessions.js';

const ROLES = 'roles';
const TREASURERS_OWN = 'treasurers own';
const ACTOR = Symbol('actor');

type GuardedRequest = FastifyRequest & { [ACTOR]?: Actor };

/** Reads the session only on routes that ask for it: most routes of the shop are open and fast. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly accounts: AccountsQueries,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const userId = await this.sessions.userIdOf(request);
    if (!userId) throw new Unauthenticated();
    notePerson(request, userId);
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!roles || roles.length === 0) return true;
    const isTreasurers = this.reflector.get<true | undefined>(TREASURERS_OWN, context.getHandler()) ?? false;
    const actor = await this.accounts.actor(userId, isTreasurers ? ['treasurer', ...roles] : roles);
    if (!actor) throw new Forbidden();
    if (isTreasurers && !actor.maySendMoney) throw new TreasurersAlone();
    request[ACTOR] = actor;
    noteActing(request, actor);
    return true;
  }
}

const CookieAuth = () => Described(({ ApiCookieAuth }) => ApiCookieAuth());

/**
 * On a controller or a method: only for people with one of these roles (401 without session, 403 without the
 * role). Who has several acts in the one named first. The method takes the person by `@CurrentActor()`.
 */
export const RequireRole = (...roles: [Role, ...Role[]]) =>
  applyDecorators(SetMetadata(ROLES, roles), UseGuards(RoleGuard), CookieAuth());

/**
 * On a method of a controller that is for officers: only for their treasurer, where the cooperative has one. Who is
 * both acts as treasurer.
 */
export const TreasurersOwn = (): MethodDecorator => SetMetadata(TREASURERS_OWN, true);

/** On a controller or a method: only for who is signed in, whatever the role. */
export const RequireSession = () => applyDecorators(UseGuards(RoleGuard), CookieAuth());

/** Parameter of a method under `@RequireRole`: an `Actor` (`ArtisanActor`, `OfficerActor` for those roles). */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<GuardedRequest>()[ACTOR];
  invariant(actor, '@CurrentActor() needs @RequireRole(…) on the method or its class.');
  return actor;
});

/** Parameter of a method under `@RequireSession` or `@RequireRole`: the signed-in person's id. */
export const CurrentUserId = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const userId = personOf(context.switchToHttp().getRequest<FastifyRequest>());
  invariant(userId, '@CurrentUserId() needs @RequireSession() on the method or its class.');
  return userId;
});
