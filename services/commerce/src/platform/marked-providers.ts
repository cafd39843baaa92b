import type { DiscoveryService } from '@nestjs/core';

/** Every provider whose class carries this metadata, with it: what a decorator wrote, a registry reads. */
export function markedProviders<Mark>(
  discovery: DiscoveryService,
  key: symbol,
): { mark: Mark; instance: object; className: string }[] {
  return discovery.getProviders().flatMap(({ metatype, instance }) => {
    const mark: unknown = typeof metatype === 'function' ? Reflect.getOwnMetadata(key, metatype) : undefined;
    if (!mark || !instance) return [];
    return [{ mark: mark as Mark, instance: instance as object, className: metatype?.name ?? '' }];
  });
}
