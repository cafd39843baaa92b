import '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { network } from 'hardhat';

/** The one simulated chain of this test run; fixtures wind it back between tests. */
export const chain = await network.getOrCreate();

export const { ethers, networkHelpers } = chain;

export const { loadFixture, time } = networkHelpers;

/** What is sent within lands in one block, in that order; nothing is mined before. */
export async function inOneBlock<T>(send: () => Promise<T>): Promise<T> {
  await ethers.provider.send('evm_setAutomine', [false]);
  try {
    const sent = await send();
    await ethers.provider.send('evm_mine', []);
    return sent;
  } finally {
    await ethers.provider.send('evm_setAutomine', [true]);
  }
}
