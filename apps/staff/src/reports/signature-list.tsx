import type { ReportSignaturesQuery } from '@zhurnal/contract/staff';
import { formatInstant } from '@zhurnal/web-client';
import { Button } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './reports-words.js';

export type Signing = ReportSignaturesQuery['reportSignatures'];
type Signature = Signing['signatures'][number];

/** States in which a later check may decide. */
const UNSURE: readonly Signature['state'][] = ['REVOCATION_UNKNOWN', 'UNKNOWN_CHAIN', 'CANNOT_CHECK'];

function classOf({ isSigned, state }: Signature): string {
  if (isSigned) return 'rp-signed';
  return UNSURE.includes(state) ? 'rp-unsure' : 'rp-doubtful';
}

/** Signatures with what the last check found, and what to do about it. */
export function SignatureList({
  signatures,
  onSave,
}: {
  readonly signatures: readonly Signature[];
  readonly onSave: (id: string) => void;
}) {
  const { timeZone } = useSchool();
  const say = (at: string): string => formatInstant(at, timeZone, 'full');
  return (
    <ul className="rp-signatures">
      {signatures.map((one) => (
        <li key={one.id} className={classOf(one)}>
          <p>
            <strong>{one.signer}</strong> — {t(`sign.state.${one.state}`)}
          </p>
          {one.certificate !== '' && one.validFrom !== null && one.validTo !== null && (
            <p>
              {t('sign.certificate', {
                owner: one.owner,
                number: one.certificate,
                from: formatInstant(one.validFrom, timeZone, 'day'),
                to: formatInstant(one.validTo, timeZone, 'day'),
              })}
            </p>
          )}
          <p className="st-muted">
            {t('sign.times', { received: say(one.receivedAt), checked: say(one.checkedAt) })}
          </p>
          <p className="zh-no-print">
            <Button icon="download" onClick={() => onSave(one.id)}>
              {t('sign.saveSignature', { name: one.signer })}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
