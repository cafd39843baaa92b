import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface Run {
  process: ChildProcess;
  pid: number;
  /** Standard output and error together, as far as written. */
  output(): string;
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Run {
  // A group of its own, so that a test can press Ctrl-C: the signal that reaches the whole foreground group.
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const exit = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  );
  return { process: child, pid: child.pid as number, output: () => text, exit };
}

/** Waits until the text was printed. @throws when the process ends first. */
export async function untilPrinted(started: Run, pattern: RegExp): Promise<RegExpMatchArray> {
  let ended = false;
  void started.exit.then(() => (ended = true));
  for (;;) {
    const match = pattern.exec(started.output());
    if (match) return match;
    if (ended) throw new Error(`It ended without printing ${pattern}:\n${started.output()}`);
    await pause(30);
  }
}

/** Ids of all live processes whose command line names the text: the test's own folder marks its parts. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((entry) => {
      try {
        return readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(text);
      } catch {
        return false;
      }
    })
    .map(Number);
}

export function isAlive(pid: number): boolean {
  try {
    // A zombie still has a number; it is gone all the same.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Takes a port until the server is closed. */
export function takePort(port: number): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}
