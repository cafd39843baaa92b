import { readFile } from 'node:fs/promises';

import type { Artifact, ArtifactResolver, BuildInfo } from '@nomicfoundation/ignition-core';

const artifacts = new URL('../../artifacts/', import.meta.url);

const folders: Record<string, string> = {
  CraftRegistry: 'contracts',
  CertificateRegistry: 'contracts',
  CertificateToken: 'contracts',
  WebAuthnVerifier: 'contracts/verifiers',
  P256Verifier: 'contracts/verifiers',
  TimelockController: '@openzeppelin/contracts/governance',
};

/** Hands Hardhat's compiled contracts to Ignition without starting Hardhat, which would take longer than to deploy. */
export const compiledContracts: ArtifactResolver = {
  async loadArtifact(name: string): Promise<Artifact> {
    const folder = folders[name];
    if (!folder) throw new Error(`No contract named ${name} is deployed by this project`);
    return readJson<Artifact>(`${folder}/${name}.sol/${name}.json`);
  },
  async getBuildInfo(name: string): Promise<BuildInfo | undefined> {
    const { buildInfoId } = (await this.loadArtifact(name)) as { buildInfoId?: string };
    return buildInfoId ? readJson<BuildInfo>(`build-info/${buildInfoId}.json`) : undefined;
  },
};

/** The compiler's syntax trees of all sources that were compiled with a contract. */
export async function syntaxTreesOf(name: string): Promise<unknown> {
  const { buildInfoId } = (await compiledContracts.loadArtifact(name)) as { buildInfoId?: string };
  const { output } = await readJson<{ output: { sources: unknown } }>(
    `build-info/${buildInfoId}.output.json`,
  );
  return output.sources;
}

async function readJson<T>(path: string): Promise<T> {
  const text = await readFile(new URL(path, artifacts), 'utf8').catch(() => {
    throw new Error(`artifacts/${path} is missing: run "npm run build" first`);
  });
  return JSON.parse(text) as T;
}
