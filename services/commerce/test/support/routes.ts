import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ALLOWED_ROUTES } from '../../src/modules/accounts/sign-in/allowed-routes.js';
import type { RunningService } from './service.js';

interface Controller {
  name: string;
  prototype: Record<string, object>;
}

/** Each method of a controller that answers a request. */
export interface Handler {
  controller: Controller;
  name: string;
  /** Method and path, as in `POST /api/v1/orders`. */
  request: string;
}

export function handlersOf(service: RunningService): Handler[] {
  const controllers = [...service.app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) =>
      metatype ? [metatype as unknown as Controller] : [],
    ),
  );
  return [...new Set(controllers)].flatMap((controller) =>
    namesOf(controller.prototype)
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, controller.prototype[name]!))
      .map((name) => ({ controller, name, request: requestOf(controller, controller.prototype[name]!) })),
  );
}

/** Its own, and those of the controllers that it is one of. */
function namesOf(prototype: object): string[] {
  const above: unknown = Object.getPrototypeOf(prototype);
  if (above === null || typeof above !== 'object') return [];
  return [...Object.getOwnPropertyNames(prototype), ...namesOf(above)];
}

/** All that can be asked, with the part of the sign-in library that is open; its door is one handler for all of it. */
export function routesOf(service: RunningService): string[] {
  return [
    ...handlersOf(service).map(({ request }) => request),
    ...Object.entries(ALLOWED_ROUTES).map(([path, { method }]) => `${method} /api/v1/auth${path}`),
  ].filter((request) => !request.startsWith('ALL '));
}

function requestOf(controller: object, handler: object): string {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
  const parts = [controller, handler].map((it) => String(Reflect.getMetadata(PATH_METADATA, it)));
  const path = parts.flatMap((part) => part.split('/')).filter((segment) => segment !== '');
  return `${method} /${path.join('/')}`;
}
