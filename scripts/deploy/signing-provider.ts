import { JsonRpcProvider, keccak256, Network, Wallet } from 'ethers';

import type { EIP1193Provider } from '@nomicfoundation/ignition-core';

import { noteSigned } from './unrecorded.ts';

interface Sending {
  to?: string;
  data?: string;
  value?: string;
  nonce: string;
  gas: string;
  gasPrice?: string;
  maxFeePerGas?: string;
  maxPriorityFeePerGas?: string;
}

export interface SigningProvider extends EIP1193Provider {
  /** Address of the key. */
  sender: string;
  /** Ends the connection's timers, so that the process can leave. */
  close(): void;
}

/**
 * A chain's JSON-RPC endpoint that seems to hold one account: what is sent from it is signed here, with a key the chain
 * never sees. The chain is named and not asked for: ethers would ask a node that is not there every second, for ever.
 *
 * @param journal Folder that what is signed is noted in, before it is sent.
 */
export function signingProvider(
  rpcUrl: string,
  chainId: number,
  privateKey: string,
  journal: string,
): SigningProvider {
  const network = Network.from(chainId);
  const provider = new JsonRpcProvider(rpcUrl, network, { staticNetwork: network, polling: false });
  const wallet = new Wallet(privateKey);

  const send = async (transaction: Sending): Promise<unknown> => {
    const { gas, nonce, ...rest } = transaction;
    const signed = await wallet.signTransaction({ ...rest, gasLimit: gas, nonce: Number(nonce), chainId });
    noteSigned(journal, { from: wallet.address, nonce: Number(nonce), hash: keccak256(signed) });
    return provider.send('eth_sendRawTransaction', [signed]);
  };

  return {
    sender: wallet.address,
    close: () => provider.destroy(),
    async request({ method, params }) {
      if (method === 'eth_accounts') return [wallet.address];
      if (method === 'eth_sendTransaction') return send((params as [Sending])[0]);
      return provider.send(method, (params ?? []) as unknown[]) as Promise<unknown>;
    },
  };
}
