import type { RunningSandbox } from './door.js';
import { ConfigRefused } from './environment.js';
import { JournalBroken } from './journal.js';

/** What the process says of itself. */
export interface SandboxProcess {
  /** Such as "bank sandbox". */
  name: string;
  /** The setting that gives it another port. */
  portSetting: string;
  /** @throws ConfigRefused, JournalBroken, or the listening error */
  start(): Promise<RunningSandbox>;
}

/** The whole life of the process: until it is told to stop, or a sentence says why it cannot start. */
export async function runSandbox({ name, portSetting, start }: SandboxProcess): Promise<void> {
  try {
    const sandbox = await start();
    console.log(`The ${name} answers at ${sandbox.url}`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
    }
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    if (error instanceof ConfigRefused || error instanceof JournalBroken) console.error(error.message);
    else if (code === 'EADDRINUSE') {
      console.error(`The port of the ${name} is taken: stop what uses it or set ${portSetting}.`);
    } else console.error(error);
    process.exitCode = 1;
  }
}
