import type * as Swagger from '@nestjs/swagger';

/** Makes swagger's own decorator, when somebody describes the service. */
type Description = (swagger: typeof Swagger) => (...decorated: never[]) => void;

const noted: { description: Description; decorated: unknown[] }[] = [];

/**
 * Decorates a controller or a method with what only the description needs. A process of the service notes it and does
 * not load swagger, which brings five hundred modules; {@link tellSwagger} makes the decorators of it.
 */
export function Described(description: Description): ClassDecorator & MethodDecorator {
  return (...decorated: unknown[]): void => void noted.push({ description, decorated });
}

/** Decorates all that was noted, in its order. */
export function tellSwagger(swagger: typeof Swagger): void {
  for (const { description, decorated } of noted.splice(0)) {
    Reflect.apply(description(swagger), undefined, decorated);
  }
}
