import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../scripts/stack/settings.ts';

/** The stories' own stack: ports and folder beside those of a started one, so that both can run. */
const FIRST_PORT = Number(process.env['STORIES_PORT'] || 23_000);

export const STATE_DIR = join(PROJECT_ROOT, '.local', 'stories');
export const PUBLIC_URL = `http://localhost:${FIRST_PORT}`;
export const API_URL = `${PUBLIC_URL}/api/v1`;

/** Until the register has taken an act and made it final, with the rest of the house busy on two cores. */
export const CHAIN_MS = 45_000;

/** The environment the stack is started with. Remote parts of the person's own shell or .env stay out. */
export function stackEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    LANG: process.env['LANG'],
    TMPDIR: process.env['TMPDIR'],
    APP_MODE: 'test',
    // A story says where its people come from, as a proxy in front would.
    TRUSTED_PROXIES: 'loopback',
    STATE_DIR,
    STOREFRONT_PORT: String(FIRST_PORT),
    COMMERCE_PORT: String(FIRST_PORT + 1),
    CHAIN_PORT: String(FIRST_PORT + 2),
    STRIPE_SANDBOX_PORT: String(FIRST_PORT + 3),
    POSTGRES_PORT: String(FIRST_PORT + 4),
    BANK_SANDBOX_PORT: String(FIRST_PORT + 5),
  };
}
