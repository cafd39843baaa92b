import type { Act, ActName, Hex } from '@daulang/protocol';
import { encodeFunctionData } from 'viem/utils';
import { certificateRegistryAbi, craftRegistryAbi } from '@daulang/protocol/generated/abi';
import type { Contract } from './chain-types.js';

/** One signer's signature as the contracts want it: an ERC-7913 key and what its verifier reads. */
export interface ActSignature {
  key: Hex;
  signature: Hex;
}

const functions = {
  IssueBatch: { contract: 'certificate', functionName: 'issueBatch' },
  SetStatus: { contract: 'certificate', functionName: 'setStatus' },
  RotateSigners: { contract: 'craft', functionName: 'rotateSigners' },
  SetThreshold: { contract: 'craft', functionName: 'setThreshold' },
  AddMaker: { contract: 'craft', functionName: 'addMaker' },
  CloseKey: { contract: 'craft', functionName: 'closeKey' },
  ReportTheft: { contract: 'craft', functionName: 'reportTheft' },
  VetoRecovery: { contract: 'craft', functionName: 'vetoRecovery' },
  Supersede: { contract: 'certificate', functionName: 'supersede' },
  Endorse: { contract: 'certificate', functionName: 'endorse' },
} as const satisfies Record<ActName, { contract: Contract; functionName: string }>;

export const contractOf = (name: ActName): Contract => functions[name].contract;

/** The call that brings a signed act to its registry. @param signatures in ascending order of the keys' indexes */
export function encodeAct(
  { type, message }: Act,
  signatures: ActSignature[],
): { contract: Contract; data: Hex } {
  const { contract, functionName } = functions[type];
  const call = {
    abi: [...craftRegistryAbi, ...certificateRegistryAbi],
    functionName,
    // A uint64 stands as decimal text in a message and as bigint in a call.
    args: [{ ...message, cooperativeId: BigInt(message.cooperativeId) }, signatures],
  };
  return { contract, data: encodeFunctionData(call as Parameters<typeof encodeFunctionData>[0]) };
}
