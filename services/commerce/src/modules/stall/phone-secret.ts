import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a phone keeps to show that it is the one. */
export const newPhoneSecret = (): string => randomBytes(32).toString('base64url');

export const secretHashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const isSecretOf = (secret: string, hash: Buffer): boolean => {
  const given = secretHashOf(secret);
  return given.length === hash.length && timingSafeEqual(given, hash);
};
