import { JsonRpcProvider, Wallet } from 'ethers';

import type { EIP1193Provider } from '@nomicfoundation/ignition-core';

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
 * never sees.
 */
export async function signingProvider(rpcUrl: string, privateKey: string): Promise<SigningProvider> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { staticNetwork: true, polling: false });
  const wallet = new Wallet(privateKey);
  const chainId = BigInt((await provider.send('eth_chainId', [])) as string);

  const send = async (transaction: Sending): Promise<unknown> => {
    const { gas, nonce, ...rest } = transaction;
    const signed = await wallet.signTransaction({ ...rest, gasLimit: gas, nonce: Number(nonce), chainId });
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
