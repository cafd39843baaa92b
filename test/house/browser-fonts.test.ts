import { type Browser, chromium } from '@playwright/test';
import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_FOLDER, chromiumLaunchOptions, prepareChromium } from '../stories/support/chromium.ts';
import {
  fontVariables,
  packagedFonts,
  refuseBrowserWithoutLetters,
  writeFontsConf,
} from '../stories/support/fonts.ts';

const packaged = process.platform === 'linux' && process.arch === 'x64' ? describe : describe.skip;

packaged('the browser of the stories', function () {
  this.timeout(120_000);
  let folder: string;
  let browser: Browser | undefined;

  before(prepareChromium);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daulang-fonts-'));
  });
  afterEach(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The browser as on a machine that never saw the project: an empty home and an empty temporary folder. */
  async function launch(fonts: NodeJS.ProcessEnv = {}): Promise<Browser> {
    const [home, temporary] = [join(folder, 'home'), join(folder, 'temporary')];
    for (const made of [home, temporary]) mkdirSync(made);
    const options = chromiumLaunchOptions();
    const env = { ...options.env, HOME: home, TMPDIR: temporary, XDG_CACHE_HOME: undefined, ...fonts };
    browser = await chromium.launch({ ...options, env });
    return browser;
  }

  it('draws every letter and symbol of the pages without a font of the machine', async () => {
    await refuseBrowserWithoutLetters(await launch());
  });

  it('is refused in one sentence when it finds no font', async () => {
    writeFontsConf(folder, [join(folder, 'home')]);
    const complaint = await complaintAbout(await launch(fontVariables(folder)));
    expect(complaint).to.match(
      /^The browser of the stories draws no text at all: remove .* run the stories again\.$/,
    );
  });

  it('is refused by the name of a symbol that no font has', async () => {
    // The browser package's own font alone.
    writeFontsConf(folder, packagedFonts(CHROMIUM_FOLDER).slice(0, 1));
    const complaint = await complaintAbout(await launch(fontVariables(folder)));
    expect(complaint).to.match(/^The browser of the stories draws no .*✓.*: /);
  });
});

function complaintAbout(browser: Browser): Promise<string> {
  return refuseBrowserWithoutLetters(browser).then(
    () => 'nothing',
    (error: unknown) => (error as Error).message,
  );
}
