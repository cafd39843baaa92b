import { loadFixture } from './chain.js';

/** `given(claimed).it('…', async (on) => { … })`: a test in a world that is wound back to this fixture for each. */
export const given = <World>(fixture: () => Promise<World>) => ({
  it: (title: string, test: (on: World) => Promise<void>) =>
    it(title, async () => test(await loadFixture(fixture))),
});
