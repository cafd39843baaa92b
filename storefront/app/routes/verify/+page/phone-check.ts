/**
 * The phone's own check: the one inline script of the verify page, bundled by `scripts/build-phone-check.ts`. What it
 * reads and writes is described in `verify-page-data.ts`. It never throws: a check that fails is `cannot-check`.
 */
import { decodeInspectAnswer, encodeInspectCall, type Inclusion } from '@daulang/protocol/contract-call';
import { digestOf } from '@daulang/protocol/digest';
import type {
  ChainReading,
  DocumentReading,
  FoundCertificate,
  PinnedRegistry,
} from '@daulang/protocol/reading';
import { serialHashOf } from '@daulang/protocol/serial';
import { utf8 } from '@daulang/protocol/text';
import { type VerdictClass, worseOf } from '@daulang/protocol/verdict';
import { judge } from '@daulang/protocol/verify';
import type { VerifyPageData } from './verify-page-data';

const ANSWER_WITHIN_MS = 8_000;

const main = document.querySelector('main');
if (main) void check(main);

async function check(page: HTMLElement): Promise<void> {
  let found: VerdictClass = 'cannot-check';
  try {
    const data = JSON.parse(document.getElementById('certificate-data')!.textContent!) as VerifyPageData;
    found = await look(data).catch(() => 'cannot-check' as const);
    show(page, data, found);
  } catch {
    // Nothing left to show it with; the attribute below still says that nothing was checked.
  }
  page.dataset.phoneVerdict = found;
}

async function look(data: VerifyPageData): Promise<VerdictClass> {
  const { inclusion, registry, serial, rpcUrls } = data;
  return judge({
    chain: inclusion ? await Promise.all(rpcUrls.map((url) => ask(url, registry, inclusion))) : [],
    now: Date.now() / 1000,
    pinned: [registry],
    serialHash: serial === null ? null : serialHashOf(serial),
    found: inclusion === null ? null : foundIn(data, inclusion),
    // Only the service counts scans, and its word can only make the verdict more cautious.
    scans: { count: 0, unusual: data.verdict === 'look-closer' },
    earlier: null,
  }).class;
}

function foundIn({ document, registry }: VerifyPageData, { fields }: Inclusion): FoundCertificate {
  return {
    domain: registry,
    fields,
    document: document === null ? null : readDocument(document),
    proof: 'not-computed',
    makerSignature: 'not-checked',
  };
}

/** Only what the leaf repeats is read here; that the rest is well-formed was the sealing cooperative's care. */
function readDocument(text: string): DocumentReading {
  let says: DocumentReading['says'] = null;
  try {
    const { cooperativeId, statement } = JSON.parse(text);
    says = {
      cooperativeNumber: cooperativeId,
      serialHash: statement.serialHash,
      makerKey: 'not-computed',
    };
  } catch {
    // It says nothing then.
  }
  return { digest: digestOf(utf8(text)), says };
}

/** The same deployer has the same addresses on every chain: what another chain says of them is no answer. */
async function ask(
  endpoint: string,
  { chainId, token: to }: PinnedRegistry,
  inclusion: Inclusion,
): Promise<ChainReading> {
  const read = async (method: string, ...params: unknown[]) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return (await response.json()).result;
  };
  try {
    const call = { to, data: encodeInspectCall(inclusion) };
    const [chain, answer] = await Promise.all([read('eth_chainId'), read('eth_call', call, 'latest')]);
    if (Number(chain) !== chainId) return { endpoint, failure: chain };
    return { endpoint, answer: decodeInspectAnswer(answer) };
  } catch (error) {
    return { endpoint, failure: String(error) };
  }
}

function show(
  page: HTMLElement,
  { inclusion, verdict, words, announcements }: VerifyPageData,
  found: VerdictClass,
): void {
  const headline = worseOf(verdict, found);
  const said = words[headline];
  if (headline !== verdict && said) {
    page.dataset.headline = headline;
    write('word', said.word);
    write('sentence', said.sentence);
    write('next-step', said.nextStep);
    document.querySelector('[data-verdict-icon]')?.setAttribute('href', `#verdict-icon-${headline}`);
  }
  document.querySelector('[data-phone-check-pending]')?.setAttribute('hidden', '');
  const announced = document.querySelector('[data-phone-check]');
  const compared = found === 'cannot-check' ? 'cannotCheck' : found === verdict ? 'agrees' : 'overrules';
  // Where the service knows no certificate there was nothing to ask the register about.
  if (announced) announced.textContent = announcements[inclusion ? compared : 'nothingToAsk'] ?? '';
}

function write(part: string, words: string): void {
  const element = document.querySelector(`[data-verdict-${part}]`);
  if (element) element.textContent = words;
}
