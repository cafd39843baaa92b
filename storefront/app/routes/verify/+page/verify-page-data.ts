/**
 * What the verify page hands to its one inline script, and what the script expects of the page.
 *
 * The page (`routes/verify.tsx`, rendered on the server, no hydration) contains:
 *
 * - `<main data-verdict="…" data-headline="…" data-phone-verdict="">`: the service's class, the class that the
 *   headline shows (style by this one), and the phone's own. The script fills the third and, where the phone's class
 *   is worse, changes the second. `data-phone-verdict` always ends as one of the verdict classes.
 * - elements with `data-verdict-word`, `data-verdict-sentence`, `data-verdict-next-step`: the headline in words, which
 *   the script replaces when it overrules; `<use data-verdict-icon href="#verdict-icon-certificate-genuine">`, with a
 *   `<symbol id="verdict-icon-<class>">` for that class and every one the script may change it to.
 * - `<p data-phone-check role="status">`: empty at first (or hidden, see below), filled once. The page may put a
 *   "checking on your phone …" line beside it with `data-phone-check-pending`; the script hides that.
 * - `<script type="application/json" id="certificate-data">` with `serializeVerifyPageData(verifyPageData(…))`, in two
 *   parts: `serializeWords` is the same for all certificates with a headline, `serializeFacts` is of one certificate;
 * - `<script type="module">` with `phoneCheckCode`, which so waits for the end of the page wherever it stands. It is allowed
 *   in the content security policy by `phoneCheckHash` (both from `phone-check.generated.ts`, made by
 *   `scripts/build-phone-check.ts`). The policy's `connect-src` needs `'self'` and the origins of `rpcUrls`.
 */
import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { Inclusion } from '@daulang/protocol/contract-call';
import { type CertificateStruct, fieldsOf } from '@daulang/protocol/leaf';
import type { PinnedRegistry } from '@daulang/protocol/reading';
import type { VerdictClass } from '@daulang/protocol/verdict';
import { verdictClasses, worseOf } from '@daulang/protocol/verdict';
import { verdictWords } from '@daulang/protocol/verdict-words';

type Language = 'vi' | 'en';

/** The headline in one language. */
export interface HeadlineWords {
  word: string;
  sentence: string;
  nextStep: string;
}

/** What is the same for all certificates with this headline, in one language. */
export interface VerifyPageWords {
  /** What the service found. */
  verdict: VerdictClass;
  /** The headlines the phone may put in the place of the service's, see {@link phoneHeadlines}. */
  words: Partial<Record<VerdictClass, HeadlineWords>>;
  /** What is announced when the phone has looked. */
  announcements: Partial<Record<Announcement, string>>;
}

/** What is of one certificate. */
export interface VerifyPageFacts {
  /** The serial in the page's address; null on the page of a number, where no label was read. */
  serial: string | null;
  /** The sealed text as it is; its UTF-8 is what was sealed. Null when nothing is known or it could not be had. */
  document: string | null;
  /** Fields, root and proof as the registry wants them; null when the service knows no such certificate. */
  inclusion: Inclusion | null;
  registry: PinnedRegistry;
  /** Where to ask the chain: our own path first, then independent ones. */
  rpcUrls: string[];
}

export type VerifyPageData = VerifyPageWords & VerifyPageFacts;

/** What the phone says of its own look; `nothingToAsk` where there was none to take. */
type Announcement = 'agrees' | 'overrules' | 'cannotCheck' | 'nothingToAsk';

/** What the storefront knows beside the service's answer. */
export interface VerifyPageSettings {
  language: Language;
  rpcUrls: string[];
}

/** The data block of a verify page, from the answer of `GET /api/v1/certificates/:serial`. */
export function verifyPageData(answer: CertificateAnswer, settings: VerifyPageSettings): VerifyPageData {
  return {
    ...verifyPageWords(knownClass(answer.verdict.class), settings.language, isAskable(answer)),
    ...verifyPageFacts(answer, settings.rpcUrls),
  };
}

/** Whether there is anything that a phone can ask the chain about. */
export const isAskable = ({ fields, proof }: CertificateAnswer): boolean => fields !== null && proof !== null;

export function verifyPageWords(
  verdict: VerdictClass,
  language: Language,
  hasALook: boolean,
): VerifyPageWords {
  const { nothingToAsk, ...ofALook } = announcements[language];
  return {
    verdict,
    words: phoneWords(verdict, language),
    announcements: hasALook ? ofALook : { nothingToAsk },
  };
}

export function verifyPageFacts(answer: CertificateAnswer, rpcUrls: string[]): VerifyPageFacts {
  const { fields, proof, registry } = answer;
  return {
    serial: answer.serial,
    document: answer.document,
    // The answer's schema has checked every digit, which the protocol's types express and zod's do not.
    inclusion:
      fields &&
      proof &&
      ({
        fields: fieldsOf(fields as CertificateStruct),
        root: proof.root,
        proof: proof.siblings,
      } as Inclusion),
    registry: {
      chainId: registry.chainId,
      registry: registry.address,
      token: registry.token,
      finalAfterSeconds: registry.finalAfterSeconds,
    } as PinnedRegistry,
    rpcUrls,
  };
}

/** As text that cannot end the script element it stands in. */
export function serializeVerifyPageData(data: VerifyPageData): string {
  return serializeWords(data) + serializeFacts(data);
}

/** The beginning of the block, up to where {@link serializeFacts} goes on. */
export function serializeWords({ verdict, words, announcements }: VerifyPageWords): string {
  return harmless({ verdict, words, announcements }).slice(0, -1);
}

export function serializeFacts({ serial, document, inclusion, registry, rpcUrls }: VerifyPageFacts): string {
  return `,${harmless({ serial, document, inclusion, registry, rpcUrls }).slice(1)}`;
}

const harmless = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A class this page does not know is no reason to show green. */
export function knownClass(name: string): VerdictClass {
  return verdictClasses.find((known) => known === name) ?? 'cannot-check';
}

/** The headline of a class in one language. */
export function headlineWords(name: VerdictClass, language: Language): HeadlineWords {
  const { word, sentence, nextStep } = verdictWords[name];
  return { word: word[language], sentence: sentence[language], nextStep: nextStep[language] };
}

/** Nothing the phone finds leads to these: the best overrules nothing, the others take a hidden code, not read here. */
const NEVER_BY_PHONE: VerdictClass[] = ['certificate-genuine', 'object-genuine', 'code-mismatch'];

/**
 * The classes whose headline the phone may write: the worse ones than the service's, and that itself: who changed that
 * word on the way must not have taken the true one with it.
 */
export function phoneHeadlines(verdict: VerdictClass): VerdictClass[] {
  return verdictClasses.filter((name) => !NEVER_BY_PHONE.includes(name) && worseOf(name, verdict) === name);
}

function phoneWords(verdict: VerdictClass, language: Language): VerifyPageData['words'] {
  return Object.fromEntries(phoneHeadlines(verdict).map((name) => [name, headlineWords(name, language)]));
}

const announcements: Record<Language, Record<Announcement, string>> = {
  vi: {
    agrees: 'Điện thoại này đã tự kiểm tra và có cùng kết quả.',
    overrules: 'Điện thoại này đã tự kiểm tra và có kết quả khác; trang này nêu kết quả thận trọng hơn.',
    cannotCheck: 'Lúc này điện thoại chưa tự kiểm tra được.',
    nothingToAsk: 'Đây là kết quả của máy chủ: không có chứng nhận nào để điện thoại tự kiểm tra.',
  },
  en: {
    agrees: 'Your phone has checked for itself and found the same.',
    overrules: 'Your phone has checked for itself and found otherwise; the more cautious result is shown.',
    cannotCheck: 'Your phone could not check for itself just now.',
    nothingToAsk: 'This is our server’s result: there is no certificate for your phone to check for itself.',
  },
};
