import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { abroadMessages } from '~/i18n/abroad';
import { useMessages } from '~/i18n/messages';

const LINES = [0, 1, 2, 3] as const;

/** An address as it is written in another country. */
export function AbroadFields({ attempt }: { attempt: Attempt | null }) {
  const t = useMessages(abroadMessages);
  const lineOf = (nth: number) => {
    const state = fieldOf(attempt, `/abroad/lines/${nth}`);
    const isOfAll = attempt?.errors.some(({ pointer }) => pointer === '/abroad/lines');
    // What is said of all lines is said once.
    return nth > 0 && isOfAll ? { ...state, error: undefined } : state;
  };
  return (
    <>
      <p className="text-sm text-quiet">{t.latin}</p>
      {LINES.map((nth) => (
        <Field
          key={nth}
          {...lineOf(nth)}
          label={t.line(nth + 1)}
          autoComplete={nth < 3 ? `address-line${nth + 1}` : 'off'}
        />
      ))}
      <Field
        {...fieldOf(attempt, '/abroad/postalCode')}
        label={t.postalCode}
        hint={t.postalCodeHint}
        autoComplete="postal-code"
      />
      <Field {...fieldOf(attempt, '/abroad/city')} label={t.city} autoComplete="address-level2" />
      <Field {...fieldOf(attempt, '/abroad/region')} label={t.region} autoComplete="address-level1" />
      <p className="text-sm text-quiet">{t.phoneOfThere}</p>
      <p className="text-sm text-quiet">{t.duties}</p>
    </>
  );
}
