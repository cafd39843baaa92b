import { ConfigError } from './config/config.js';

/** Runs `start`; a wrong configuration ends the process with its sentences, anything else with the whole error. */
export async function startOrExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(error instanceof ConfigError ? `The service cannot start.\n${error.message}` : error);
    process.exit(1);
  }
}
