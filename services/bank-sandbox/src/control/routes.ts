import type { Notification } from '../notifications/notifier.js';
import { Refused } from '../refused.js';
import { type Answer, type Ask, json, type Route } from '../route.js';
import type { BankSandbox } from '../sandbox.js';
import { readSwitches, setSwitches, turned } from '../switches.js';
import { readNewTransfer } from './new-transfer.js';

/** What no bank has, for tests and scripts: transfers out of nowhere, the switches, what became of each notification. */
export function controlRoutes(sandbox: BankSandbox): Route[] {
  const { journal, transfers, notifier, account } = sandbox;
  return [
    get('transfers', () =>
      json(200, {
        account: { bin: account.bin, accountNumber: account.number, accountName: account.holder },
        balance: transfers.balance(),
        transfers: transfers.all().map((transfer) => shown(sandbox, transfer.id)),
      }),
    ),
    post('transfers', (ask) => {
      const fields = fieldsOf(ask);
      const wanted = readNewTransfer(fields);
      const switches = turned(readSwitches(journal), fields['switches'] ?? {});
      return json(201, shown(sandbox, sandbox.transfer(wanted, switches).id));
    }),
    post('notifications/([0-9-]+)/again', (_ask, id) => json(201, shownNotification(notifier.again(id)))),
    get('switches', () => json(200, readSwitches(journal))),
    post('switches', (ask) => json(200, setSwitches(journal, fieldsOf(ask)))),
    post('clock', (ask) => {
      const { forward: seconds } = fieldsOf(ask);
      if (!Number.isInteger(seconds) || Number(seconds) < 0) {
        throw new Refused(400, 'Send {"forward": seconds}, a whole number from 0 on.');
      }
      notifier.forward(Number(seconds));
      return json(200, { forwarded: seconds });
    }),
  ];
}

const get = (path: string, act: () => Answer): Route => ({ method: 'GET', path: control(path), act });

const post = (path: string, act: (ask: Ask, id: string) => Answer): Route => ({
  method: 'POST',
  path: control(path),
  act,
});

const control = (path: string): RegExp => new RegExp(`^/control/${path}$`);

function shown({ transfers, notifier }: BankSandbox, id: number): object {
  const { onceKey: _, ...transfer } = transfers.find(id)!;
  return { ...transfer, notifications: notifier.of(id).map(shownNotification) };
}

function shownNotification({ id, state, attempts, lastAnswer }: Notification): object {
  return { id, state, attempts, lastAnswer };
}

/** As JSON alone: a page elsewhere can send no such body without asking first. */
function fieldsOf({ body, contentType }: Ask): Record<string, unknown> {
  if (!/^application\/json\b/.test(contentType)) throw new Refused(415, 'Send application/json.');
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  throw new Refused(400, 'Send a JSON object.');
}
