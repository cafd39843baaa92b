import '@nomicfoundation/hardhat-toolbox-mocha-ethers';
import { network } from 'hardhat';

/** The one simulated chain of this test run; fixtures wind it back between tests. */
export const chain = await network.getOrCreate();

export const { ethers, networkHelpers } = chain;

export const { loadFixture, time } = networkHelpers;
