/** The part of package-lock.json (version 3) that is read and completed here. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface MissingEntry {
  /** Where it belongs in `packages`. */
  path: string;
  requiredBy: string;
  entry: LockedPackage;
}

/**
 * Optional packages a locked package names and the lockfile leaves out.
 *
 * npm drops binaries of other platforms that its registry did not offer at the time, and `npm ci`
 * then refuses the lockfile as out of step with package.json.
 */
export function missingOptionalEntries(lockfile: Lockfile): MissingEntry[] {
  const missing: MissingEntry[] = [];
  for (const [requiredBy, locked] of Object.entries(lockfile.packages)) {
    for (const [name, range] of Object.entries(locked.optionalDependencies ?? {})) {
      if (isFound(lockfile, requiredBy, name)) continue;
      missing.push({
        path: `node_modules/${name}`,
        requiredBy,
        entry: {
          version: range.replace(/^[\^~>=\s]+/, ''),
          ...(locked.dev && { dev: true }),
          optional: true,
          ...platformOf(name),
        },
      });
    }
  }
  return missing;
}

/** Looks where Node would look: beside the asking package, then one folder up, until the root. */
function isFound(lockfile: Lockfile, from: string, name: string): boolean {
  for (let base = from; ; base = base.replace(/\/?(node_modules\/(@[^/]+\/)?[^/]+|[^/]+)$/, '')) {
    if (lockfile.packages[`${base && `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openbsd', 'netbsd', 'sunos', 'win32', 'windows'];
const PROCESSORS: Record<string, string> = {
  amd64: 'x64',
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  wasm32: 'wasm32',
};

/** Binary packages carry their platform in the name: `@scope/tool-linux-arm64-gnu`. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu'> {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => word in PROCESSORS);
  return {
    ...(system && { os: [system === 'windows' ? 'win32' : system] }),
    ...(processor && { cpu: [PROCESSORS[processor] as string] }),
  };
}
