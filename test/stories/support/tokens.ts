import { randomBytes } from 'node:crypto';
import {
  bytesOf,
  type CertificateStruct,
  claimSecretKeyOf,
  digestOfAct,
  fieldsOf,
  type Hex,
  hexOf,
  parseHiddenCode,
  serialHashOf,
  tokenIdOf,
} from '@daulang/protocol';
import { certificateTokenAbi } from '@daulang/protocol/generated/abi';
import { expect, type APIRequestContext } from '@playwright/test';
import { type Abi, createTestClient, createWalletClient, http, publicActions } from 'viem';
import { privateKeyToAccount, sign } from 'viem/accounts';
import { API_URL, stackEnvironment } from './stack-environment.ts';

const LATER = 4_000_000_000;
/** The kind of a move: see `TokenTypes.sol`. */
const RETURN = 2;

interface Sealed {
  fields: CertificateStruct;
  proof: { root: Hex; siblings: Hex[] };
  registry: { chainId: number; token: Hex };
}

/**
 * A buyer with a wallet of their own, who claims a piece with what stands under its patch and later gives it back: past
 * our pages, as none of them does either yet.
 */
export async function holderOf(request: APIRequestContext, serial: string, hiddenCode: string) {
  const answer = await request.get(`${API_URL}/certificates/${serial}`);
  expect(answer.ok(), await answer.text()).toBe(true);
  const { fields, proof, registry } = (await answer.json()) as Sealed;
  const domain = { chainId: registry.chainId, registry: registry.token };
  const tokenId = tokenIdOf(fieldsOf(fields));
  const code = parseHiddenCode(hiddenCode);
  if (code.kind !== 'hidden-code') throw new Error(`${hiddenCode} is no hidden code.`);
  const secret: Hex = `0x${randomBytes(32).toString('hex')}`;
  const account = privateKeyToAccount(secret);
  const transport = http(`http://127.0.0.1:${stackEnvironment()['CHAIN_PORT']}`);
  const chain = createTestClient({ mode: 'anvil', transport }).extend(publicActions);
  const wallet = createWalletClient({ account, transport });
  await chain.setBalance({ address: account.address, value: 10n ** 18n });

  const submit = async (functionName: string, args: unknown[]) => {
    const call = {
      address: registry.token,
      abi: certificateTokenAbi as Abi,
      functionName,
      args,
      chain: null,
    };
    const receipt = await chain.waitForTransactionReceipt({ hash: await wallet.writeContract(call) });
    expect(receipt.status).toBe('success');
  };

  return {
    async claim() {
      const to = account.address.toLowerCase() as Hex;
      const hash = digestOfAct({ type: 'Claim', message: { tokenId, to, deadline: LATER } }, domain);
      const privateKey = hexOf(claimSecretKeyOf(code.code, serialHashOf(serial)));
      const { r, s, yParity } = await sign({ hash, privateKey });
      const yParityAndS = bytesOf(s);
      yParityAndS[0]! |= yParity! << 7;
      await submit('claim', [fields, proof.root, proof.siblings, to, LATER, r, hexOf(yParityAndS)]);
    },

    async giveBackTo(to: Hex) {
      const message = { tokenId, to, kind: RETURN, nonce: 0, deadline: LATER };
      const hash = digestOfAct({ type: 'Move', message }, domain);
      await submit('move', [message, await sign({ hash, privateKey: secret, to: 'hex' })]);
    },

    /** A chain that others use goes on by itself; ours rests once eight blocks lie above the last transaction. */
    chainGoesOn: () => chain.mine({ blocks: 2 }),
  };
}
