import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../parts/start-failure.ts';

/** Keys and secrets of one machine's demo; every start after the first reads them again. */
export interface Secrets {
  /** Of the embedded database's superuser … */
  databasePassword: string;
  /** … and of the roles that own its tables, run the service, and only look. */
  databaseOwnerPassword: string;
  databaseServicePassword: string;
  databaseReaderPassword: string;
  authSecret: string;
  cookieSecret: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
  sepayApiKey: string;
  /** secp256k1 private keys, 0x and 64 hex digits. */
  deployerKey: string;
  relayerKey: string;
  authorityKey: string;
  guardianKey: string;
}

/** @throws StartFailure when the file is there but cannot be read as secrets. */
export function readOrDrawSecrets(stateDir: string): Secrets {
  const file = join(stateDir, 'secrets.json');
  const known = existsSync(file) ? readSecrets(file) : {};
  // A folder of an older version gets what it does not have yet.
  const secrets = { ...draw(), ...known };
  if (Object.keys(secrets).length > Object.keys(known).length) write(file, secrets);
  return secrets;
}

function draw(): Secrets {
  return {
    databasePassword: token(24),
    databaseOwnerPassword: token(24),
    databaseServicePassword: token(24),
    databaseReaderPassword: token(24),
    authSecret: token(32),
    cookieSecret: token(32),
    stripeSecretKey: `sk_test_${token(24)}`,
    stripeWebhookSecret: `whsec_${token(24)}`,
    sepayApiKey: token(24),
    deployerKey: privateKey(),
    relayerKey: privateKey(),
    authorityKey: privateKey(),
    guardianKey: privateKey(),
  };
}

function write(file: string, secrets: Secrets): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

function readSecrets(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch {
    throw new StartFailure(`${file} is damaged: run "npm run reset" and start again.`);
  }
}

function token(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** 32 random bytes lie outside the curve's order with a chance of 2^-128. */
function privateKey(): string {
  return `0x${randomBytes(32).toString('hex')}`;
}
