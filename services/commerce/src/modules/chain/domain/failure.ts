import type { Hex } from 'viem';
import { decodeErrorResult } from 'viem/utils';
import {
  certificateRegistryAbi,
  certificateTokenAbi,
  craftRegistryAbi,
} from '@daulang/protocol/generated/abi';

const errors = [...craftRegistryAbi, ...certificateRegistryAbi, ...certificateTokenAbi].filter(
  (item) => item.type === 'error',
);

/** The stable code of a refusal that no screen has a better sentence for. */
export const UNKNOWN_REVERT = 'reverted';

/**
 * Why a registry refused, as a stable code: the error's name with hyphens (`FirstNumberMismatch` becomes
 * `first-number-mismatch`).
 *
 * @param data what the call reverted with
 */
export function failureCodeOf(data: Hex): string {
  try {
    const { errorName } = decodeErrorResult({ abi: errors, data });
    return errorName.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();
  } catch {
    return UNKNOWN_REVERT;
  }
}

/** The revert data inside whatever the client threw; undefined when it is no revert. */
export function revertDataIn(error: unknown): Hex | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { data, code } = cause as { data?: unknown; code?: unknown };
    if (typeof data === 'string' && data.startsWith('0x')) return data as Hex;
    // 3 is the JSON-RPC code of an execution that reverted, here without data.
    if (code === 3) return '0x';
  }
  return undefined;
}
