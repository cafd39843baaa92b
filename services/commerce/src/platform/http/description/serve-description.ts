import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { DESCRIPTION_FOLDER, DESCRIPTION_PAGES } from './pages.js';

/** Answers with the files of the description; they are read when asked for, which is seldom. */
export function serveDescription(server: FastifyInstance): void {
  for (const { path, file, type } of DESCRIPTION_PAGES) {
    server.get(path, async (_request, reply) => reply.type(type).send(await read(file)));
  }
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(new URL(file, DESCRIPTION_FOLDER));
  } catch (error) {
    throw new Error(`The service's description was not written: run "npm run build".`, { cause: error });
  }
}
