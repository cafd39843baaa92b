import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Load, LoadMessage, Measured } from './load.ts';

const GENERATOR = fileURLToPath(new URL('generator.ts', import.meta.url));

/** The load runs in a process of its own, so that measuring and asking do not wait for each other. */
export interface LoadProcess {
  run(load: Load): Promise<Measured>;
  stop(): void;
}

export function startLoadProcess(): LoadProcess {
  const child = fork(GENERATOR, { execArgv: ['--disable-warning=ExperimentalWarning'] });
  return {
    run: (load) =>
      new Promise((resolve, reject) => {
        const ended = (code: number | null) =>
          reject(new Error(`The load's process ended with code ${code}.`));
        child.once('exit', ended);
        child.once('message', (message: LoadMessage) => {
          child.off('exit', ended);
          if ('measured' in message) resolve(message.measured);
          else reject(new Error('failed' in message ? message.failed : 'The load said something strange.'));
        });
        child.send({ load });
      }),
    stop: () => void (child.connected && child.disconnect()),
  };
}
