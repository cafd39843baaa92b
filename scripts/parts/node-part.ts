import { fileURLToPath } from 'node:url';
import type { Guard } from '../supervisor/guard.mjs';
import { startChild, type Child } from './child.ts';
import { type HeapSizes, nodeEnvironment, nodeFlags } from './node-runtime.ts';
import { answersOk, untilReady } from './ready.ts';

const parentWatch = fileURLToPath(new URL('../supervisor/parent-watch.mjs', import.meta.url));

/** Generous: on a busy machine the service takes half a minute for what it usually does in three seconds. */
const READY_WITHIN_MS = 120_000;

export interface NodePartOptions {
  /** As people read it: "The storefront". */
  name: string;
  /** Path of the module to run, and its arguments. */
  entry: string;
  args?: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Of a process that stays. */
  heap?: HeapSizes;
  logFile: string;
  guard?: Guard;
}

/** Starts one of our own Node processes: it ends with its parent and shows readable stack traces. */
export function startNodeProcess(options: NodePartOptions): Child {
  return startChild({
    command: process.execPath,
    args: [
      ...nodeFlags(options.env, options.heap),
      ...['--import', parentWatch, options.entry, ...(options.args ?? [])],
    ],
    cwd: options.cwd,
    env: nodeEnvironment(options.env),
    logFile: options.logFile,
    guard: options.guard,
  });
}

/**
 * Starts a Node process that serves HTTP and waits until `readyUrl` answers with 2xx.
 * @throws StartFailure with the last lines of its log.
 */
export async function startNodePart(options: NodePartOptions & { readyUrl: string }): Promise<Child> {
  const child = startNodeProcess(options);
  await untilReady(options.name, child, () => answersOk(options.readyUrl), READY_WITHIN_MS);
  return child;
}
