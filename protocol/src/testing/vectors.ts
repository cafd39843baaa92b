import { readFileSync } from 'node:fs';

/** A golden file of version 1; `contracts`' tests read the same ones. They are never changed, only added to. */
export function vectors<T>(name: string): T {
  const file = new URL(`../../test/vectors/v1/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
