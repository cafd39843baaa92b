import { formatPhone } from '~/i18n/format-phone';

/** Somebody's telephone, one press away, behind what stands before it. Nothing where there is none: nobody asks for it at a stall. */
export function CallLink({ phone, behind = '' }: { phone: string | null; behind?: string }) {
  if (!phone) return null;
  return (
    <>
      {behind}
      <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center whitespace-nowrap">
        {formatPhone(phone)}
      </a>
    </>
  );
}
