import { deployRegistries, type TestRegistries } from './registries.js';
import { type RunningService, type ServiceOptions, startService } from './service.js';
import { openShop, type Shop } from './shop.js';
import { aWorkshop, importVillages, type TestWorkshop, type WorkshopOptions } from './workshop.js';

/** The registries of one suite, the service that reads and writes them, and an admitted workshop. */
export interface TestWorld {
  chain: TestRegistries;
  service: RunningService;
  workshop: TestWorkshop;
}

interface Stoppable {
  stop(): Promise<void>;
}

/** Jobs are done when a test says so, unless it asks for a worker's. */
interface WorldOptions extends WorkshopOptions {
  /** Variables beside those of the chain. */
  env?: () => Promise<Record<string, string>>;
  jobs?: boolean;
}

/** For a `describe`, as the two below: made before its first test, ended after the last. */
export const aWorkshopOnChain = (options: WorldOptions = {}): TestWorld =>
  duringTests<TestWorld>({ chain: {}, service: {}, workshop: {} }, () => openWorkshopOnChain(options));

/** Nobody is admitted yet. */
export const aServiceOnChain = (): Pick<TestWorld, 'chain' | 'service'> =>
  duringTests<Pick<TestWorld, 'chain' | 'service'>>({ chain: {}, service: {} }, () =>
    openOnChain(startService, {}, async (service) => ({ service })),
  );

/** Where people buy, too. */
export const aShopOnChain = (options: WorldOptions = {}): TestWorld & { shop: Shop } =>
  duringTests<TestWorld & { shop: Shop }>({ chain: {}, shop: {}, service: {}, workshop: {} }, () =>
    openOnChain(openShop, options, async (shop, chain) => {
      const { service } = shop;
      return { shop, service, workshop: await workshopIn(service, chain, options) };
    }),
  );

/** For a single test, which stops it. */
export const openWorkshopOnChain = (options: WorldOptions = {}): Promise<TestWorld & Stoppable> =>
  openOnChain(startService, options, async (service, chain) => {
    return { service, workshop: await workshopIn(service, chain, options) };
  });

async function openOnChain<Started extends Stoppable, Parts>(
  start: (options: ServiceOptions) => Promise<Started>,
  { env, jobs = false }: WorldOptions,
  partsOf: (started: Started, chain: TestRegistries) => Promise<Parts>,
) {
  const chain = await deployRegistries();
  let started: Started | undefined;
  const stop = async () => {
    await started?.stop();
    chain.stop();
  };
  try {
    started = await start({ env: { ...chain.env, ...(await env?.()) }, jobs });
    return { chain, ...(await partsOf(started, chain)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function workshopIn(service: RunningService, chain: TestRegistries, options: WorkshopOptions) {
  await importVillages(service);
  return aWorkshop(service, chain, options);
}

/** Its parts are there at once, so that a suite can name them, and are filled by a `before`. */
export function duringTests<World extends object>(
  parts: Record<keyof World, object>,
  open: () => Promise<World & Stoppable>,
): World {
  let stop: (() => Promise<void>) | undefined;
  before(async function () {
    this.timeout(60_000);
    const opened = await open();
    stop = opened.stop;
    for (const name of Object.keys(parts) as (keyof World)[]) Object.assign(parts[name], opened[name]);
  });
  after(() => stop?.());
  return parts as World;
}
