/**
 * How our Node processes run, whoever starts them. Left to itself a process that keeps 40 MB alive takes 400, because
 * the machine has them; docs/performance.md, "Memory and start", says what each of these saves.
 */
import { fileURLToPath } from 'node:url';

const sourceMaps = fileURLToPath(new URL('source-maps.mjs', import.meta.url));

/** The heap of a process that stays, in megabytes. */
export interface HeapSizes {
  /** How far it may grow, unless NODE_OPTIONS says otherwise. */
  most: number;
  /** Where the first collection of everything comes, not after a quarter of the machine. */
  first?: number;
  /** Three times this is kept for what was made a moment ago; with Node's 16 nothing was quicker. */
  young?: number;
}

/** Node's arguments before the entry. A program that does one thing and ends takes what it needs. */
export function nodeFlags(env: NodeJS.ProcessEnv, heap?: HeapSizes): string[] {
  const flags = ['--import', sourceMaps];
  if (heap === undefined) return flags;
  const { most, first = 64, young = 8 } = heap;
  const isLimited = /--max[-_](old[-_]space|heap)[-_]size/.test(env['NODE_OPTIONS'] ?? '');
  return [
    ...flags,
    ...(isLimited ? [] : [`--max-old-space-size=${most}`]),
    `--initial-old-space-size=${first}`,
    `--max-semi-space-size=${young}`,
    // Who knows that nothing is asked for now may collect (`collect-when-quiet.ts`).
    '--expose-gc',
  ];
}

/**
 * The environment of a Node process. glibc keeps what pictures and compression give back: in eight arenas for each
 * core, and for good once a large block came back. Two arenas do, and a fixed limit sends large blocks home.
 */
export function nodeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: String(128 * 1024), ...env };
}
