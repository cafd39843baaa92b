import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fontVariables, packagedFonts, writeFontsConf } from './fonts.ts';

/** Beside the packages it was unpacked from, so that a new installation unpacks anew. */
export const CHROMIUM_FOLDER = resolve(import.meta.dirname, '../../../node_modules/.cache/daulang/chromium');
const BINARY = join(CHROMIUM_FOLDER, 'chromium');
/** Libraries Chromium links to and a bare machine does not have (NSS, fontconfig …). */
const LIBRARIES = join(CHROMIUM_FOLDER, 'al2023', 'lib');

/** The npm package carries a Chromium for Linux on x64; elsewhere an installed Chrome is used. */
const HAS_PACKAGED_CHROMIUM = platform() === 'linux' && arch() === 'x64';

/** What Playwright needs to launch the browser: after {@link unpackChromium}. */
export function chromiumLaunchOptions() {
  if (!HAS_PACKAGED_CHROMIUM) return { channel: 'chrome' };
  return {
    executablePath: BINARY,
    // Root may not use Chromium's own sandbox; the pages are ours.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'],
    env: { ...process.env, LD_LIBRARY_PATH: LIBRARIES, ...fontVariables(CHROMIUM_FOLDER) },
  };
}

/** Makes the browser ready to be launched, before any worker starts. */
export async function prepareChromium(): Promise<void> {
  if (!HAS_PACKAGED_CHROMIUM) return;
  if (!existsSync(BINARY)) await unpackChromium();
  // Also beside a browser that was unpacked long ago: a folder that was moved has other fonts.
  writeFontsConf(CHROMIUM_FOLDER, packagedFonts(CHROMIUM_FOLDER));
}

/** Two workers unpacking at the same time would run a file that is still being written (ETXTBSY): once, for all. */
async function unpackChromium(): Promise<void> {
  const draft = `${CHROMIUM_FOLDER}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  // The package unpacks to the temporary folder; ours stays when the machine restarts.
  const temporary = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await inflate(join(packed, name));
    }
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  rmSync(CHROMIUM_FOLDER, { recursive: true, force: true });
  renameSync(draft, CHROMIUM_FOLDER);
}
