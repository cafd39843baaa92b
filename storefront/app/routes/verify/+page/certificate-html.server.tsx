import { randomBytes } from 'node:crypto';
import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { VerdictClass } from '@daulang/protocol/verdict';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { Beginning, type BegunPage } from '~/render/beginning.server';
import { drawn } from '~/render/drawn.server';
import { CertificateFacts } from './certificate-facts';
import { CertificateFrame } from './certificate-frame';
import { checkLines } from './check-lines.server';
import { renderVerifyDocument } from './verify-document';
import { headlineWords, isAskable, knownClass, serializeFacts, verifyPageFacts } from './verify-page-data';

interface Frame {
  beginning: Beginning;
  between: string;
  end: string;
}

/** One for each headline, language, and whether there is anything to ask: some fifty at most. */
const frames = new Map<string, Frame>();

/** Stand where the data and the facts will. */
const [DATA, FACTS] = ['data', 'facts'].map((name) => `${name}-${randomBytes(16).toString('hex')}`) as [
  string,
  string,
];

/** The page of an answer: what all pages with its headline begin with is drawn once, the rest for each. */
export function certificateHtml(
  answer: CertificateAnswer,
  { language, rpcUrls }: { language: Language; rpcUrls: string[] },
): BegunPage {
  const verdict = knownClass(answer.verdict.class);
  const { beginning, between, end } = frameOf(verdict, language, isAskable(answer));
  const checks = checkLines(answer.verdict.checks, language);
  const facts = drawn(<CertificateFacts answer={answer} verdict={verdict} checks={checks} />, language);
  return { beginning, rest: serializeFacts(verifyPageFacts(answer, rpcUrls)) + between + facts + end };
}

function frameOf(verdict: VerdictClass, language: Language, hasALook: boolean): Frame {
  const name = `${verdict} ${language} ${hasALook}`;
  const known = frames.get(name);
  if (known) return known;
  const { word } = headlineWords(verdict, language);
  const html = renderVerifyDocument({
    language,
    title: inLanguage(verifyMessages, language).pageTitle(word),
    children: <CertificateFrame verdict={verdict} isAskable={hasALook} data={DATA} facts={FACTS} />,
  });
  const [beginning, after] = halves(html, DATA);
  const [between, end] = halves(after, FACTS);
  const frame = { beginning: new Beginning(beginning), between, end };
  frames.set(name, frame);
  return frame;
}

function halves(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
