import { crcOf } from './crc.js';
import { readFields } from './fields.js';

/** What a VietQR text asks for: a transfer to this account. */
export interface TransferOrder {
  bin: string;
  accountNumber: string;
  /** In đồng; null where the payer chooses. */
  amount: number | null;
  content: string;
}

/** Why a text is no such order. */
export type QrFault =
  | 'checksum'
  | 'lengths'
  | 'version'
  | 'not-vietqr'
  | 'bank'
  | 'account'
  | 'service'
  | 'currency'
  | 'country'
  | 'amount'
  | 'content';

const NAPAS = 'A000000727';
/** From one account to another; the other service goes to a card. */
const TO_AN_ACCOUNT = 'QRIBFTTA';
const LONGEST_CONTENT = 25;

/** Reads the text of a VietQR code (EMVCo's fields as NAPAS fills them); what it does not know it leaves aside. */
export function readQr(text: string): TransferOrder | QrFault {
  const [, body, crc] = /^(.*6304)([0-9A-F]{4})$/s.exec(text) ?? [];
  if (body === undefined || crcOf(body) !== crc) return 'checksum';
  const fields = readFields(text);
  if (!fields) return 'lengths';
  if (fields.get('00') !== '01' || !/^1[12]$/.test(fields.get('01') ?? '')) return 'version';

  const provider = fields.get('38') === undefined ? undefined : readFields(fields.get('38')!);
  if (provider === null) return 'lengths';
  if (provider?.get('00') !== NAPAS) return 'not-vietqr';
  const beneficiary = readFields(provider.get('01') ?? '');
  if (!beneficiary) return 'lengths';
  if ([...beneficiary.keys()].some((tag) => tag !== '00' && tag !== '01')) return 'service';
  const bin = beneficiary.get('00') ?? '';
  if (!/^\d{6}$/.test(bin)) return 'bank';
  const accountNumber = beneficiary.get('01') ?? '';
  if (!/^[A-Za-z0-9]{1,19}$/.test(accountNumber)) return 'account';
  if (provider.get('02') !== TO_AN_ACCOUNT) return 'service';

  if (fields.get('53') !== '704') return 'currency';
  if (fields.get('58') !== 'VN') return 'country';
  const amount = fields.get('54');
  if (amount !== undefined && !/^[1-9]\d{0,12}$/.test(amount)) return 'amount';
  const more = readFields(fields.get('62') ?? '');
  if (!more) return 'lengths';
  const content = more.get('08') ?? '';
  if (!/^[\x20-\x7e]*$/.test(content) || content.length > LONGEST_CONTENT) return 'content';
  return { bin, accountNumber, amount: amount === undefined ? null : Number(amount), content };
}
