/**
 * `npm run verify -- <certificate file | serial | address>`: checks a certificate from outside, trusting no server.
 *
 * What a server or a file says is only looked at; what counts is re-computed here, and one `eth_call` asks a registry
 * that this command knows beforehand. Exit code 0 means a genuine certificate, 1 any other verdict, 2 that there was
 * nothing to judge (wrong arguments, an unreadable file).
 */
import { examine, pinOf, verify } from '@daulang/protocol';
import { askRegistry } from './verifying/ask-registry.ts';
import { readCommandLine } from './verifying/command-line.ts';
import { findCertificate } from './verifying/find-certificate.ts';
import { report, reportUnreachable } from './verifying/report.ts';
import { loadDotEnv } from './stack/settings.ts';

async function main(args: string[]): Promise<number> {
  const options = readCommandLine(args, process.env);
  if (typeof options === 'string') {
    console.error(options);
    return 2;
  }
  const sought = await findCertificate(options);
  if (sought.kind === 'wrong-input') {
    console.error(sought.why);
    return 2;
  }
  if (sought.kind === 'unreachable') {
    console.log(reportUnreachable(sought.why));
    return 1;
  }
  const { sealed, serialHash } = sought;
  const registry = sealed && pinOf({ pinned: options.known }, sealed);
  const asked = sealed && registry ? await askRegistry(registry, sealed) : null;
  const examined = sealed && examine(sealed, asked?.rpIdHash ?? null, asked?.held ?? null);
  const verdict = verify({
    now: Math.floor(Date.now() / 1000),
    pinned: options.known,
    serialHash,
    found: examined?.found ?? null,
    chain: asked?.chain ?? [],
    scans: null,
    earlier: null,
  });
  const seen = { certificate: examined?.certificate ?? null, fields: sealed?.fields ?? null };
  console.log(report(verdict, seen, asked?.elsewhere ?? []));
  const isGenuine = verdict.class === 'certificate-genuine' || verdict.class === 'object-genuine';
  return isGenuine ? 0 : 1;
}

loadDotEnv();
process.exitCode = await main(process.argv.slice(2));
