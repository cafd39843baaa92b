import type { OfficeReturn } from '@daulang/commerce/api/returns';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeReturnMessages } from '~/i18n/returns';
import { InspectForm } from './+inspect-form';
import { partField } from './+read-return-step';

interface ReturnStepProps {
  it: OfficeReturn;
  /** The one that was tried last, and what came of it. */
  step: string | null;
  attempt: Attempt | null;
}

/** What an officer can do with a return now. */
export function ReturnStep({ it, step, attempt }: ReturnStepProps) {
  const t = useMessages(officeReturnMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const hint = it.language === 'vi' ? t.answerHint : t.answerHintEnglish;
  if (it.state === 'opened') {
    const isInPart = step === 'settle-in-part';
    return (
      <div className="mt-6 flex flex-col gap-4">
        <KeyedForm noValidate className="flex flex-col gap-4">
          <TextArea
            {...fieldOf(isInPart ? null : attempt, '/answer')}
            label={t.yourAnswer}
            hint={hint}
            lang={it.language}
            required
          />
          <div className="flex flex-wrap gap-3">
            <Button name="step" value="accept" disabled={isBusy}>
              {t.accept}
            </Button>
            <Button name="step" value="refuse" kind="second" disabled={isBusy}>
              {t.refuse}
            </Button>
          </div>
        </KeyedForm>
        <details open={isInPart}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.inPart}</summary>
          <KeyedForm noValidate className="mt-2 flex max-w-lg flex-col gap-4">
            {linesOf(it).map(({ lineId, title }) => (
              <Field
                key={lineId}
                {...fieldOf(isInPart ? attempt : null, partField(lineId))}
                label={t.amountOf(title[language])}
                inputMode="numeric"
                autoComplete="off"
              />
            ))}
            <TextArea
              {...fieldOf(isInPart ? attempt : null, '/answer')}
              label={t.yourAnswer}
              lang={it.language}
              required
            />
            <Button name="step" value="settle-in-part" kind="second" disabled={isBusy} className="self-start">
              {t.payBack}
            </Button>
          </KeyedForm>
        </details>
      </div>
    );
  }
  if (it.state === 'accepted' || it.state === 'given-up') {
    return (
      <KeyedForm className="mt-6">
        {it.arriveBy && <p className="mb-3">{t.arriveBy(formatDay(it.arriveBy, language))}</p>}
        <Button name="step" value="arrive" disabled={isBusy}>
          {t.hasArrived}
        </Button>
      </KeyedForm>
    );
  }
  return it.state === 'arrived' ? <InspectForm it={it} attempt={attempt} /> : null;
}

/** Each line once, however many of its pieces come back. */
function linesOf({ pieces }: OfficeReturn): OfficeReturn['pieces'] {
  return pieces.filter(({ lineId }, nth) => pieces.findIndex((other) => other.lineId === lineId) === nth);
}
