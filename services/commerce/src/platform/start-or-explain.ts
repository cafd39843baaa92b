import { CannotStart } from './cannot-start.js';

/** Runs `start`; what its starter can mend ends the process with sentences, anything else with the whole error. */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(error instanceof CannotStart ? `The service cannot start.\n${error.message}` : error);
    process.exit(1);
  }
}
