import { useId } from 'react';

export interface ConsentSwitchProps {
  /** The form sends it as `true` when the artisan agrees, else not at all. */
  name: string;
  label: string;
  /** What agreeing means, under the label. */
  what: string;
  /** Agreed before: shown as it stands, so that recording again takes nothing back. */
  isGiven: boolean;
}

/** A large switch that is off until somebody turns it: agreeing is an act, silence is not. */
export function ConsentSwitch({ name, label, what, isGiven }: ConsentSwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-4 border-t border-line py-4">
      <input
        id={id}
        type="checkbox"
        role="switch"
        name={name}
        value="true"
        defaultChecked={isGiven}
        aria-describedby={`${id}-what`}
        className="consent-switch"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="block min-h-8 cursor-pointer font-medium">
          {label}
        </label>
        <p id={`${id}-what`} className="text-quiet">
          {what}
        </p>
      </div>
    </div>
  );
}
