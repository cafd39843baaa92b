import type { ParsedCode } from './code-grammar.js';
import { parseSerial, type Serial } from './serial.js';

/** A label's address: the page of the certificate, `gtin14` where the cooperative has a GS1 prefix. */
export interface LabelAddress {
  /** Scheme, host and port: `https://daulang.example`. */
  origin: string;
  serial: Serial;
  gtin14: string | null;
}

export type ParsedQr =
  | ({ kind: 'label' } & LabelAddress)
  /** One of our hosts, but the serial is mistyped or damaged. */
  | { kind: 'wrong-serial'; origin: string; why: Exclude<ParsedCode, { kind: 'code' }> }
  /** A certificate's address on a host that is not ours: not opened, the host is shown. */
  | { kind: 'elsewhere'; origin: string }
  | { kind: 'not-a-label' };

/**
 * What a label's QR says: `https://<host>/c/<serial>`, or the GS1 Digital Link
 * `https://<host>/01/<gtin14>/21/<serial>`.
 *
 * @throws when the GTIN's check digit is wrong
 * @example formatQr({ origin: 'https://daulang.example', serial: '0000000000000000', gtin14: null }) // 'https://daulang.example/c/0000000000000000'
 */
export function formatQr({ origin, serial, gtin14 }: LabelAddress): string {
  if (gtin14 === null) return `${origin}/c/${serial}`;
  if (!isGtin14(gtin14)) throw new Error(`"${gtin14}" is not a GTIN of 14 digits with its check digit.`);
  return `${origin}/01/${gtin14}/21/${serial}`;
}

/**
 * Reads what a scanner saw, or a person typed: in capitals, without `https://`, with characters around it that nobody
 * sees. Only the serial is taken from it, so the host decides, not the scheme. Serials are folded (case, O and 0, …)
 * only on our own hosts: elsewhere a GS1 serial is case-sensitive and not ours to read.
 *
 * @param ownOrigins origins whose labels are ours
 * @example parseQr('https://daulang.example/c/0000-0000-0000-0000', ['https://daulang.example']).serial // '0000000000000000'
 */
export function parseQr(text: string, ownOrigins: readonly string[]): ParsedQr {
  const typed = text.replace(UNSEEN, '').trim();
  const [, scheme = '', host, path] = ADDRESS.exec(typed) ?? [];
  const label = /^\/(?:c|01\/(\d{14})\/21)\/([^/]+)\/?$/i.exec(path ?? '');
  if (!host || !label) return { kind: 'not-a-label' };
  const written = `${scheme || 'https://'}${host}`.toLowerCase();
  const origin = ownOrigins.find((own) => hostOf(own) === hostOf(written));
  if (origin === undefined) return { kind: 'elsewhere', origin: written };
  const gtin14 = label[1] ?? null;
  if (gtin14 !== null && !isGtin14(gtin14)) return { kind: 'not-a-label' };
  const parsed = parseSerial(label[2]!);
  if (parsed.kind !== 'serial') return { kind: 'wrong-serial', origin, why: parsed };
  return { kind: 'label', origin, serial: parsed.serial, gtin14 };
}

// Without a scheme, a host is told from a code's first group by its dot or its port.
const ADDRESS = /^(https?:\/\/)?([^/?#\s@]*(?<=\/\/[^/?#\s@]+|[.:][^/?#\s@]+))(\/[^?#\s]*)/i;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

// GS1 General Specifications: weights 3 and 1 from the left, the sum with the check digit divisible by ten.
function isGtin14(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false;
  const sum = Array.from(text, Number).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}
