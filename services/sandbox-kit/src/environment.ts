export type Environment = Record<string, string | undefined>;

/** A sentence about what is wrong in the environment; the process ends with it. */
export class ConfigRefused extends Error {}

/**
 * @param instead what to do in production
 * @throws ConfigRefused in production, and for a mode that there is not: it may be meant for production
 */
export function refuseProduction(env: Environment, sandbox: string, instead: string): void {
  const mode = env['APP_MODE'] || 'demo';
  if (mode === 'demo' || mode === 'test') return;
  if (mode === 'production') {
    throw new ConfigRefused(`The ${sandbox} does not run with APP_MODE=production: ${instead}.`);
  }
  throw new ConfigRefused(`APP_MODE must be demo, test or production, not "${mode}".`);
}

/**
 * Null where none is given.
 * @throws ConfigRefused for what is no http(s) address
 */
export function urlOf(env: Environment, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new ConfigRefused(`${name} must be an http(s) address, got "${text}".`);
}

/** @throws ConfigRefused for what is no port */
export function portOf(env: Environment, name: string, usual: number): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigRefused(`${name} must be a port from 0 to 65535, got "${text}".`);
  }
  return port;
}
