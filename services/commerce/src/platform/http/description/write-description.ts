import { mkdir, writeFile } from 'node:fs/promises';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { invariant } from '../../../kernel/errors.js';
import { describeBySwagger } from './by-swagger.js';
import { DESCRIPTION_PAGES, type DescriptionPage } from './pages.js';

/** The description of a module's routes, file by file. Nothing of the module is made: there is no database at a build. */
export async function describe(module: DynamicModule): Promise<{ page: DescriptionPage; bytes: Buffer }[]> {
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  describeBySwagger(app);
  const server = app.getHttpAdapter().getInstance();
  const files = [];
  for (const page of DESCRIPTION_PAGES) {
    const { statusCode, rawPayload: bytes } = await server.inject(page.path);
    invariant(statusCode === 200, `Swagger answered ${statusCode} at ${page.path}.`);
    files.push({ page, bytes });
  }
  await server.close();
  return files;
}

export async function writeDescription(module: DynamicModule, folder: URL): Promise<void> {
  const files = await describe(module);
  await mkdir(folder, { recursive: true });
  for (const { page, bytes } of files) await writeFile(new URL(page.file, folder), bytes);
}
