import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { type Deployment, publishedIn, type PublishedDeployment } from '../stack/deployment.ts';
import type { Fixed } from './read-back.ts';

/** The addresses file of a chain. */
export const addressesFile = (folder: string, chainId: number) => join(folder, `${chainId}.json`);

/**
 * Adds what others need to check a certificate of this deployment, and to see who may do what. Oldest first, also when an
 * older one is published again.
 */
export async function publish(file: string, deployment: Deployment, fixed: Fixed): Promise<void> {
  const { authority, guardian, rpId } = fixed;
  const ours: PublishedDeployment = { ...deployment, authority, guardian, rpId };
  const others = publishedIn(file).filter((each) => each.certificateRegistry !== ours.certificateRegistry);
  const all = [...others, ours].sort((a, b) => a.deploymentBlock - b.deploymentBlock);
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, all);
}

/** Written whole or not at all: a half file would be taken for a finished deployment. */
export async function writeWhole(file: string, content: object): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
