import { chainFailureMessages } from '~/i18n/chain-failures';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** Why an act or a batch failed: a sentence, or the bare code where this page is older than the service. */
export function FailureWords({ code }: { code: string }) {
  const t = useMessages(officeMessages);
  const sentences = useMessages(chainFailureMessages);
  return code in sentences ? sentences[code as keyof typeof sentences] : t.failureCode(code);
}
