import { StartFailure } from '../parts/start-failure.ts';
import { isPortTaken } from '../parts/ready.ts';
import { hasBankSandbox, PORT_VARIABLES, type Ports, type Settings } from './settings.ts';

const PART_NAMES: Record<keyof Ports, string> = {
  storefront: 'the storefront',
  commerce: 'the commerce service',
  chain: 'the chain',
  stripeSandbox: 'the Stripe sandbox',
  bankSandbox: 'the bank sandbox',
  postgres: 'Postgres',
};

/**
 * Looks at all ports before anything is started, so that a taken one leaves nothing half-started.
 * @throws StartFailure naming the port, the part that wanted it and the variable that moves it.
 */
export async function refuseTakenPorts(settings: Settings): Promise<void> {
  const { ports, remote } = settings;
  const needed = (Object.keys(ports) as (keyof Ports)[]).filter((part) => {
    if (part === 'postgres') return !remote.databaseUrl;
    if (part === 'chain') return !remote.chainRpcUrl;
    if (part === 'stripeSandbox') return !remote.stripeSecretKey;
    if (part === 'bankSandbox') return hasBankSandbox(settings);
    return true;
  });
  for (const part of needed) {
    if (!(await isPortTaken(ports[part]))) continue;
    throw new StartFailure(
      `Port ${ports[part]} for ${PART_NAMES[part]} is taken: stop what uses it, or set ${PORT_VARIABLES[part]} to a free port.`,
    );
  }
}
