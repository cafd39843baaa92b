import { word } from './eip712.js';
import { bytesOf, type Hex, hexOf, joinBytes } from './hex.js';
import type { HeldBatch } from './place-in-batch.js';

// The first four bytes of keccak("batchOf(uint64,bytes32)"). A test compares it with the contract's ABI.
const batchSelector: Hex = '0xdd11759a';

/**
 * Calldata of `CertificateRegistry.batchOf(cooperativeId, root)`: for who got a batch's size from a stranger.
 *
 * @example encodeBatchCall({ cooperativeNumber: '1', root }).length // 138
 */
export function encodeBatchCall({ cooperativeNumber, root }: { cooperativeNumber: string; root: Hex }): Hex {
  return hexOf(joinBytes(bytesOf(batchSelector), word(BigInt(cooperativeNumber)), word(root)));
}

/**
 * Reads what the call returned: `issuedAt`, `sealedAt`, `first`, `size`, `superseded` and `sealers`, one word each.
 * Null where the register holds no such batch.
 *
 * @throws when it is not the answer of this registry
 * @example decodeBatchAnswer(`0x${'00'.repeat(192)}`) // null
 */
export function decodeBatchAnswer(data: Hex): HeldBatch | null {
  const words = /^0x((?:[0-9a-f]{64}){6})$/.exec(data)?.[1]?.match(/.{64}/g);
  if (!words) throw new Error('The registry answers with 192 bytes about a batch.');
  const [issuedAt, , firstNumber, size] = words.map((digits) => BigInt(`0x${digits}`));
  return issuedAt === 0n ? null : { firstNumber: Number(firstNumber), size: Number(size) };
}
