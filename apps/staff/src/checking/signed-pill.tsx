import { formatInstant } from '@zhurnal/web-client';
import { Pill } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './checking-words.js';

/** Anybody's name under a check. */
interface Signature {
  readonly by: string;
  readonly at: string;
  readonly late: boolean;
}

/** Who signed last and when, or that nobody has. */
export function SignedPill({ signature }: { readonly signature: Signature | undefined }) {
  const { timeZone } = useSchool();
  if (signature === undefined) return <Pill tone="low">{t('notSigned')}</Pill>;
  const { by: name, at, late } = signature;
  return (
    <Pill tone={late ? 'late' : 'good'} icon="check">
      {t(late ? 'signedLate' : 'signed', { name, when: formatInstant(at, timeZone, 'short') })}
    </Pill>
  );
}
