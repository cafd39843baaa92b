import { dropTemplate } from './postgres.js';

/** For mocha's `--require`: what the suites share is cleared away after the last of them. */
export const mochaHooks = { afterAll: dropTemplate };
