import type { Wanted } from './command-line.ts';
import type { House } from './house.ts';
import type { LoadProcess } from './load/load-process.ts';
import { type Profile, profileDuring } from './measure/profile.ts';
import { storefrontOf, type Scenario } from './scenarios/scenario.ts';

export interface ProfiledScenario {
  title: string;
  process: 'main' | 'storefront';
  profile: Profile;
}

const CONNECTIONS = 16;

/** Where the processor time of each scenario goes, in the process that answers it; apart from the runs that are timed. */
export async function runProfiles(
  house: House,
  load: LoadProcess,
  scenarios: Scenario[],
  wanted: Wanted,
): Promise<ProfiledScenario[]> {
  const profiled: ProfiledScenario[] = [];
  for (const scenario of scenarios) {
    const asked = await scenario.asked(house);
    const isPage = asked.target.port === storefrontOf(house).port;
    const process = isPage ? 'storefront' : 'main';
    const seconds = wanted.secondsAt(CONNECTIONS);
    const profile = await profileDuring(house, process, () =>
      load.run({ kind: 'http', ...asked, connections: CONNECTIONS, seconds }),
    );
    profiled.push({ title: scenario.title, process, profile });
  }
  return profiled;
}
