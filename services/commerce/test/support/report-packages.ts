/**
 * Loaded with `--import` into a process of the service: answers any message with the packages that it has loaded so far,
 * and how much source each brought.
 */
import { registerHooks } from 'node:module';

/** Bytes of source by package. */
export type LoadedPackages = Record<string, number>;

const loaded: LoadedPackages = {};

registerHooks({
  load(url, context, next) {
    const given = next(url, context);
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    if (name) loaded[name] = (loaded[name] ?? 0) + (given.source?.toString().length ?? 0);
    return given;
  },
});

process.on('message', () => process.send?.(loaded));
