import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodePart } from '../../../stack/parts.ts';
import { PROCESSES } from '../../../stack/processes.ts';
import type { House } from '../house.ts';

/** As the inspector gives it: which function stood where on the stack, and how long each alone. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/** Shares of a process's own time, the largest first: by whose code it was, and by function. */
export interface Profile {
  byOwner: [owner: string, share: number][];
  byFunction: [name: string, share: number][];
  /** How much of the time it did anything. */
  busy: number;
}

const DESCRIBED = { main: PROCESSES.commerce, storefront: PROCESSES.storefront } as const;
const OPENS_WITHIN_MS = 10_000;

/** Looks into a running process while `work` runs, and leaves it as it was. */
export async function profileDuring(
  house: House,
  name: keyof typeof DESCRIBED,
  work: () => Promise<unknown>,
): Promise<Profile> {
  const session = await openSession(await inspectorOf(house, name));
  try {
    await session.ask('Profiler.enable');
    await session.ask('Profiler.setSamplingInterval', { interval: 500 });
    await session.ask('Profiler.start');
    await work();
    const { profile } = (await session.ask('Profiler.stop')) as { profile: CpuProfile };
    await session.ask('Profiler.disable');
    return summaryOf(profile);
  } finally {
    session.close();
  }
}

/** SIGUSR1 opens Node's inspector, on a port that the process says in its log. */
async function inspectorOf(house: House, name: keyof typeof DESCRIBED): Promise<string> {
  const { settings, supervisor, environment } = house;
  const { logFile } = nodePart(settings, supervisor, environment, DESCRIBED[name]);
  const pid = house.pidOf(name);
  const deadline = Date.now() + OPENS_WITHIN_MS;
  process.kill(pid, 'SIGUSR1');
  while (Date.now() < deadline) {
    const opened = readFileSync(join(logFile), 'utf8').matchAll(/Debugger listening on (ws:\S+)/g);
    const address = [...opened].at(-1)?.[1];
    if (address && (await isAlive(address))) return address;
    await pause(100);
  }
  throw new Error(`Process ${pid} did not open its inspector.`);
}

/** Processes of earlier runs have said theirs in the same log. */
async function isAlive(address: string): Promise<boolean> {
  const { host, pathname } = new URL(address);
  const answer = await fetch(`http://${host}/json/list`).catch(() => undefined);
  return answer !== undefined && (await answer.text()).includes(pathname.slice(1));
}

async function openSession(address: string) {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error } = JSON.parse(String(data)) as {
      id?: number;
      result?: unknown;
      error?: { message: string };
    };
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No session at ${address}.`)));
  });
  return {
    ask: (method: string, params: object = {}) =>
      new Promise<unknown>((resolve, reject) => {
        waiting.set(++last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

const IDLE = '(idle)';

function summaryOf({ nodes, samples, timeDeltas }: CpuProfile): Profile {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const owners = new Map<string, number>();
  const functions = new Map<string, number>();
  let all = 0;
  let idle = 0;
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = frames.get(id)!;
    const time = Math.max(0, timeDeltas[index] ?? 0);
    all += time;
    if (functionName === IDLE) {
      idle += time;
      return;
    }
    const owner = ownerOf(functionName, url);
    add(owners, owner, time);
    add(functions, `${functionName || '(anonymous)'} in ${owner}${url ? `:${lineNumber + 1}` : ''}`, time);
  });
  const shares = (times: Map<string, number>): [string, number][] =>
    [...times]
      .map(([name, time]): [string, number] => [name, time / (all - idle)])
      .sort(([, left], [, right]) => right - left);
  return { byOwner: shares(owners), byFunction: shares(functions), busy: 1 - idle / all };
}

/** The package, or Node, or the engine, or the file of ours. */
function ownerOf(functionName: string, url: string): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'native code';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const packageName = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(url)?.[1];
  if (packageName) return packageName;
  return url.includes('/storefront/')
    ? 'our storefront'
    : url.includes('/protocol/')
      ? 'our protocol'
      : 'our service';
}

function add(times: Map<string, number>, name: string, time: number): void {
  times.set(name, (times.get(name) ?? 0) + time);
}
