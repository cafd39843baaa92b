import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * A browser as sign-in knows it, by a signed cookie of its own: a random id, and under a keyed hash the numbers that
 * signed in from here before. Nothing of it is stored; a code is good only on the device that asked for it.
 */
export interface Device {
  readonly id: string;
  readonly numbers: readonly string[];
}

const DEVICE_COOKIE = 'daulang.device';

/** A family or an office may share a browser; the longest unused number goes first. */
const MOST_NUMBERS = 5;

/** Browsers keep a cookie for 400 days at most. A device that nobody signed in on is kept as long as a code may need. */
const KNOWN_SECONDS = 400 * 24 * 60 * 60;
const UNKNOWN_SECONDS = 60 * 60;

const FORM = /^([\w-]{22})\.([\w~-]*)\.([\w-]{22})$/;

/** The device of a request's cookies, or a new one: a cookie that is not ours is as good as none. */
export function deviceOf(cookies: string | undefined, secret: string): Device {
  const value = (cookies ?? '')
    .split(';')
    .map((each) => each.trim().split('='))
    .find(([name]) => name === DEVICE_COOKIE)?.[1];
  const [, id = '', numbers = '', signature = ''] = FORM.exec(value ?? '') ?? [];
  const expected = keyed(secret, `device ${id} ${numbers}`);
  if (id && timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) {
    return { id, numbers: numbers.split('~').filter(Boolean) };
  }
  return { id: randomBytes(16).toString('base64url'), numbers: [] };
}

export function knowsNumber(device: Device, phone: string, secret: string): boolean {
  return device.numbers.includes(numberOnDevice(phone, secret));
}

/** The device after somebody signed in on it with this number. */
export function deviceWith(device: Device, phone: string, secret: string): Device {
  const number = numberOnDevice(phone, secret);
  const others = device.numbers.filter((each) => each !== number);
  return { ...device, numbers: [number, ...others].slice(0, MOST_NUMBERS) };
}

/** The `Set-Cookie` that keeps it. Every page may bring it: signing in has one for each language. */
export function deviceCookie(device: Device, secret: string, isSecure: boolean): string {
  const numbers = device.numbers.join('~');
  const value = `${device.id}.${numbers}.${keyed(secret, `device ${device.id} ${numbers}`)}`;
  const seconds = device.numbers.length > 0 ? KNOWN_SECONDS : UNKNOWN_SECONDS;
  return `${DEVICE_COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
}

function numberOnDevice(phone: string, secret: string): string {
  return keyed(secret, `number on a device ${phone}`);
}

function keyed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);
}
