import { readFile } from 'node:fs/promises';
import { certificateAnswer } from '@daulang/commerce/api/certificates';
import {
  type CertificateStruct,
  fieldsOf,
  type Hex,
  parseCertificateFile,
  type ParsedSerial,
  parseQr,
  parseSerial,
  type SealedCertificate,
  sealedIn,
  serialHashOf,
  utf8,
} from '@daulang/protocol';
import { whySilent } from './why-silent.ts';
import type { VerifyOptions } from './command-line.ts';

/** No more than is needed to check: a service of another version may answer more, or less, beside it. */
const sealedAnswer = certificateAnswer.pick({ document: true, fields: true, proof: true, registry: true });

export type Sought =
  /** `sealed` is null when the service knows nothing of it; `serialHash` when no label was read. */
  | { kind: 'sought'; sealed: SealedCertificate | null; serialHash: Hex | null }
  | { kind: 'wrong-input'; why: string }
  | { kind: 'unreachable'; why: string };

/** Finds what the person named: on disk, by its serial, or at an address. */
export async function findCertificate({ target, apiUrl }: VerifyOptions): Promise<Sought> {
  if (/^https?:\/\//i.test(target)) {
    if (URL.canParse(target)) return byAddress(new URL(target));
    return { kind: 'wrong-input', why: `${target} is no address.` };
  }
  const parsed = parseSerial(target);
  if (parsed.kind === 'serial') return bySerial(apiUrl, parsed.serial);
  const bytes = await readFile(target).catch(() => undefined);
  if (bytes !== undefined) return inFile(textOfFile(bytes), target);
  return { kind: 'wrong-input', why: `${target}: ${whyNoSerial(parsed)}` };
}

function whyNoSerial(parsed: Exclude<ParsedSerial, { kind: 'serial' }>): string {
  switch (parsed.kind) {
    case 'wrong-check-character':
      return 'mã không đúng, xin xem lại từng ký tự. / The check character is wrong: please compare every character with the label.';
    case 'keyboard-letter':
      return `bàn phím tiếng Việt đã đổi một chữ thành “${parsed.character}”, xin gõ lại. / A Vietnamese keyboard turned a letter into “${parsed.character}”: please type it again.`;
    default:
      return 'there is no such file, and it is no serial of 16 characters.';
  }
}

/** In UTF-8, or in UTF-16 as a Windows shell writes what is sent to a file; that begins with its byte order mark. */
function textOfFile(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

async function byAddress(url: URL): Promise<Sought> {
  const qr = parseQr(url.href, [url.origin]);
  if (qr.kind === 'label') return bySerial(qr.origin, qr.serial);
  if (qr.kind === 'wrong-serial') {
    return { kind: 'wrong-input', why: `${url.href}: the serial is mistyped or damaged (${qr.why.kind}).` };
  }
  const number = /^\/n\/(\d+)\/(\d+)\/?$/.exec(url.pathname);
  if (number) return fromService(`${url.origin}/api/v1/numbers/${number[1]}/${number[2]}`, null);
  const answer = await ask(url.href);
  return answer.kind === 'text' ? inFile(answer.text, url.href) : answer;
}

function bySerial(origin: string, serial: string): Promise<Sought> {
  return fromService(`${origin}/api/v1/certificates/${serial}`, serialHashOf(serial));
}

async function fromService(address: string, serialHash: Hex | null): Promise<Sought> {
  const asked = await ask(address);
  if (asked.kind === 'unreachable') return asked;
  const answer = sealedAnswer.safeParse(jsonIn(asked.text));
  if (!answer.success)
    return { kind: 'unreachable', why: `${address} gave an answer that is none of this service.` };
  const { document, fields, proof, registry } = answer.data;
  if (!fields || !proof) return { kind: 'sought', sealed: null, serialHash };
  const sealed = {
    domain: { chainId: registry.chainId, registry: registry.address },
    fields: fieldsOf(fields as CertificateStruct),
    batch: { root: proof.root, firstNumber: proof.firstNumber, size: proof.size },
    proof: proof.siblings,
    document: document === null ? null : utf8(document),
    // The schema has checked every digit, which the protocol's types express and zod's do not.
  } as SealedCertificate;
  return { kind: 'sought', sealed, serialHash };
}

function inFile(text: string, name: string): Sought {
  try {
    return { kind: 'sought', sealed: sealedIn(parseCertificateFile(text)), serialHash: null };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'wrong-input', why: `${name} is no certificate file: ${why}` };
  }
}

/** Undefined for what is no JSON: a page of some other server, for example. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function ask(
  address: string,
): Promise<{ kind: 'text'; text: string } | { kind: 'unreachable'; why: string }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
    if (!response.ok) return { kind: 'unreachable', why: `${address} answered ${response.status}.` };
    return { kind: 'text', text: await response.text() };
  } catch (error) {
    return { kind: 'unreachable', why: `${address}: ${whySilent(error)}.` };
  }
}
