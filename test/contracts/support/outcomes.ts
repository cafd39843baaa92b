import { expect } from 'chai';
import type { BaseContract } from 'ethers';

import { ethers } from './chain.js';

/** `refusal(on.tokens, 'AlreadyClaimed', id).of(claim(…))`: by this error of the contract, with these values, if any. */
export const refusal = (by: BaseContract, error: string, ...values: unknown[]) => ({
  async of(sent: unknown): Promise<void> {
    const refused = expect(sent).to.be.revertedWithCustomError(by, error);
    await (values.length > 0 ? refused.withArgs(...values) : refused);
  },
});

export async function accepted(sent: unknown): Promise<void> {
  await expect(sent).to.not.be.revert(ethers);
}
