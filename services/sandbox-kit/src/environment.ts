export type Environment = Record<string, string | undefined>;

/** A sentence about what is wrong in the environment; the process ends with it. */
export class ConfigRefused extends Error {}

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
