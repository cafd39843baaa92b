/** What a buyer's bank reads out of the picture: to which account, and how much with which words where these are said. */
export interface VietQr {
  /** Of the bank, by NAPAS: six digits. */
  bin: string;
  accountNumber: string;
  amount?: { amount: bigint; currency: string };
  content?: string;
  /** The number of a bill, as some shops give it beside the words. Ours say all in the words. */
  billNumber?: string;
}

/** Why a text is none of a transfer to an account, though somebody took it for one. */
type VietQrFault =
  | 'checksum'
  | 'lengths'
  | 'fields'
  | 'version'
  | 'initiation'
  | 'service-misplaced'
  | 'service'
  | 'account'
  | 'currency'
  | 'amount'
  | 'country'
  | 'content';

type ParsedVietQr = { kind: 'vietqr'; transfer: VietQr } | { kind: 'refused'; fault: VietQrFault };

const BIN = /^[0-9]{6}$/;
const ACCOUNT_NUMBER = /^[0-9A-Z]{1,19}$/;
const AMOUNT = /^[1-9][0-9]{0,12}$/;
/** Longer words, and letters with marks, are cut or changed by some bank or other. */
const CONTENT = /^[ -~]{1,25}$/;

const NAPAS = 'A000000727';
/** To an account, at once. (QRIBFTTC would be to a card.) */
const TO_ACCOUNT = 'QRIBFTTA';
const DONG = '704';
/** A text for one payment, and one that is used again and again. */
const ONCE = '12';
const EVER = '11';

/**
 * The text of a VietQR code: EMVCo's fields, as NAPAS fills them.
 *
 * @throws for what no bank would read as it is meant: make the words with `transferTextOf`
 * @example formatVietQr({ bin: '970403', accountNumber: '0011012345678' })
 */
export function formatVietQr({ bin, accountNumber, amount, content, billNumber }: VietQr): string {
  mustHold(BIN.test(bin), `A bank's BIN has six digits, got "${bin}".`);
  mustHold(ACCOUNT_NUMBER.test(accountNumber), 'An account has 1 to 19 capital letters and digits.');
  mustHold(!amount || amount.currency === 'VND', `VietQR is for đồng, got ${amount?.currency}.`);
  mustHold(!amount || AMOUNT.test(String(amount.amount)), `No sum to transfer: ${amount?.amount}.`);
  for (const words of [content, billNumber])
    mustHold(words === undefined || CONTENT.test(words), `1 to 25 plain characters, got "${words}".`);
  const account = field('00', bin) + field('01', accountNumber);
  const words = field('01', billNumber) + field('08', content);
  const body =
    field('00', '01') +
    field('01', amount ? ONCE : EVER) +
    field('38', field('00', NAPAS) + field('01', account) + field('02', TO_ACCOUNT)) +
    field('53', DONG) +
    field('54', amount && String(amount.amount)) +
    field('58', 'VN') +
    field('62', words);
  return withChecksum(body);
}

/**
 * The inverse of `formatVietQr`. What it reads is formatted to the very same text: a field that it does not know could
 * say something else to the bank that does.
 */
export function parseVietQr(text: string): ParsedVietQr {
  if (withChecksum(text.slice(0, -CHECKSUM_LENGTH)) !== text) return refused('checksum');
  const whole = fieldsOf(text.slice(0, -CHECKSUM_LENGTH));
  const napas = fieldsOf(whole?.['38'] ?? '');
  const account = fieldsOf(napas?.['01'] ?? '');
  const words = fieldsOf(whole?.['62'] ?? '');
  if (!whole || !napas || !account || !words) return refused('lengths');

  const sum = whole['54'];
  const [content, billNumber] = [words['08'], words['01']];
  if (whole['00'] !== '01') return refused('version');
  if (whole['01'] !== (sum === undefined ? EVER : ONCE)) return refused('initiation');
  if (account['02'] !== undefined) return refused('service-misplaced');
  if (napas['00'] !== NAPAS || napas['02'] !== TO_ACCOUNT) return refused('service');
  const [bin = '', accountNumber = ''] = [account['00'], account['01']];
  if (!BIN.test(bin) || !ACCOUNT_NUMBER.test(accountNumber)) return refused('account');
  if (whole['53'] !== DONG) return refused('currency');
  if (sum !== undefined && !AMOUNT.test(sum)) return refused('amount');
  if (whole['58'] !== 'VN') return refused('country');
  if ([content, billNumber].some((said) => said !== undefined && !CONTENT.test(said)))
    return refused('content');

  const transfer: VietQr = {
    bin,
    accountNumber,
    ...(sum !== undefined && { amount: { amount: BigInt(sum), currency: 'VND' } }),
    ...(content !== undefined && { content }),
    ...(billNumber !== undefined && { billNumber }),
  };
  return formatVietQr(transfer) === text ? { kind: 'vietqr', transfer } : refused('fields');
}

const refused = (fault: VietQrFault): ParsedVietQr => ({ kind: 'refused', fault });

/**
 * Words as every bank carries them: without marks, đ as d, nothing but plain characters.
 *
 * @example transferTextOf('Đơn hàng DL7K3F9QXM2A') gives 'Don hang DL7K3F9QXM2A'
 */
export function transferTextOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^!-~]+/g, ' ')
    .trim();
}

/** Tag, length in two digits, value; nothing for nothing. */
function field(tag: string, value: string | undefined): string {
  return value ? `${tag}${String(value.length).padStart(2, '0')}${value}` : '';
}

/** The fields by their tags; undefined when the lengths do not fit, or a tag is there twice. */
function fieldsOf(text: string): Partial<Record<string, string>> | undefined {
  const found: Partial<Record<string, string>> = {};
  for (let at = 0; at < text.length;) {
    const [, tag, length] = /^(\d\d)(\d\d)/.exec(text.slice(at, at + 4)) ?? [];
    if (tag === undefined || tag in found) return undefined;
    const value = text.slice(at + 4, at + 4 + Number(length));
    if (value.length !== Number(length)) return undefined;
    found[tag] = value;
    at += 4 + value.length;
  }
  return found;
}

const CHECKSUM_TAG = '6304';
const CHECKSUM_LENGTH = CHECKSUM_TAG.length + 4;

/** The sum is over all in front of it, its own tag and length too. */
function withChecksum(body: string): string {
  const summed = body + CHECKSUM_TAG;
  return summed + checksumOf(summed).toString(16).toUpperCase().padStart(4, '0');
}

/** CRC-16/CCITT-FALSE. @example checksumOf('123456789') gives 0x29b1 */
export function checksumOf(text: string): number {
  let sum = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x8000 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return sum;
}

/** Whoever makes a code of ours says what every bank reads: anything else is a fault of the program. */
function mustHold(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
