import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Address {
  host: string;
  /** 0 takes any free port. */
  port: number;
}

/** Who answers behind the door. */
export interface Resident {
  answer: RequestListener;
  leave(): void;
}

/** A sandbox that answers. */
export interface RunningSandbox {
  /** Where it answers, such as http://127.0.0.1:12111 */
  url: string;
  close(): Promise<void>;
}

/**
 * Takes the address, and only then lets somebody move in behind it: who opens a journal writes it anew, and would
 * take it from under a sandbox that answers at the same address.
 * @throws the listening error, for example when the port is taken
 */
export async function openDoor(
  { host, port }: Address,
  moveIn: (url: string) => Resident,
): Promise<RunningSandbox> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  let resident: Resident;
  try {
    resident = moveIn(url);
  } catch (error) {
    server.close();
    throw error;
  }
  server.on('request', resident.answer);
  return {
    url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      resident.leave();
    },
  };
}
