import { mnemonicToAccount } from 'viem/accounts';
import { isRepeated, kindsIn } from '../../../api/drawn-secret.js';

/** What development chains open with, and print for everybody to read: anvil and Hardhat, Truffle, Ganache. */
const DEVELOPMENT_MNEMONICS = [
  'test test test test test test test test test test test junk',
  'candy maple cake sugar pudding cream honey rich smooth crumble sweet treat',
  'myth like bonus scare over problem client lizard pioneer submit female collect',
];

/** They show ten or twenty accounts; who asks for more gets them from the same row. */
const ACCOUNTS_EACH = 100;

/** Where such chains take their accounts from. */
const PATH = "m/44'/60'/0'/0";

/** Whether a private key (0x and 64 hex digits) may be one that somebody drew, and that nobody else knows. */
export function isDrawnKey(key: string): boolean {
  const digits = key.slice(2).toLowerCase();
  return kindsIn(digits) >= 10 && !isRepeated(digits) && !isSmall(digits) && !isPublished(digits);
}

/** A number somebody counted to, such as 1. */
function isSmall(digits: string): boolean {
  return digits.startsWith('0'.repeat(16));
}

/** Deriving them takes a third of a second, so once, and only where a key is looked at. */
let published: Set<string> | undefined;

function isPublished(digits: string): boolean {
  published ??= new Set(DEVELOPMENT_MNEMONICS.flatMap(keysOf));
  return published.has(digits);
}

function keysOf(mnemonic: string): string[] {
  const row = mnemonicToAccount(mnemonic, { path: PATH }).getHdKey();
  return Array.from({ length: ACCOUNTS_EACH }, (_, index) =>
    Buffer.from(row.deriveChild(index).privateKey as Uint8Array).toString('hex'),
  );
}
