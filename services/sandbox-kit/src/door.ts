import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Address {
  host: string;
  /** 0 takes any free port. */
  port: number;
}

/** A sandbox that answers. */
export interface RunningSandbox {
  /** Where it answers, such as http://127.0.0.1:12111 */
  url: string;
  close(): Promise<void>;
}

/**
 * @returns where the server answers
 * @throws the listening error, for example when the port is taken
 */
export async function openDoor(server: Server, { host, port }: Address): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

/** Nobody is answered any more, not even who is being answered. */
export async function closeDoor(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
