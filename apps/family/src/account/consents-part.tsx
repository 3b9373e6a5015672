import { FamilyConsentsDocument } from '@zhurnal/contract/family';
import { formatDay, useAnswer, useLiveAgain, useMemberships } from '@zhurnal/web-client';
import { Card } from '@zhurnal/web-ui';
import { useChildren } from '../children/use-children.js';
import { useConsentsWords } from '../words/consents-words.js';

/** What the parent has given the school in writing, child by child; a student has no such part. */
export default function ConsentsPart() {
  const t = useConsentsWords();
  const schools = new Set(
    useMemberships()
      .filter(({ roles }) => roles.includes('guardian'))
      .map(({ schoolId }) => schoolId),
  );
  const children = (useChildren().value ?? []).filter(({ schoolId }) => schools.has(schoolId));
  if (children.length === 0) return null;
  return (
    <Card title={t('consents.title')}>
      {children.map(({ studentId, schoolId }) => (
        <OfChild key={studentId} studentId={studentId} schoolId={schoolId} />
      ))}
      <p className="row-detail">{t('consents.how')}</p>
    </Card>
  );
}

function OfChild({ studentId, schoolId }: { readonly studentId: string; readonly schoolId: string }) {
  const t = useConsentsWords();
  const { value, again } = useAnswer(FamilyConsentsDocument, { studentId, schoolId });
  useLiveAgain([`student:${studentId}`], again);
  const seen = value?.studentConsents;
  if (seen === undefined) return null;
  const { demand, standing, consents } = seen;
  const kind = demand.kind === 'application' || demand.kind === 'consent' ? demand.kind : undefined;
  return (
    <>
      <h3>{seen.name}</h3>
      {standing === 'lacking' && kind !== undefined && demand.clause !== null && (
        <p>{t(`consents.asked.${kind}`, { clause: demand.clause })}</p>
      )}
      {seen.isToldOnPaper && <p>{t('consents.paper')}</p>}
      {consents.length === 0 ? (
        <p className="row-detail">{t('consents.none')}</p>
      ) : (
        <ul className="rows">
          {consents.map((one) => (
            <li key={one.id} className="row">
              <div className="row-text">
                <p>{t(`consent.${one.kind}`)}</p>
                <p className="row-detail">
                  {t('consents.taken', { day: formatDay(one.givenOn, 'full'), who: one.takenBy })}
                  {one.withdrawnOn !== null &&
                    ` · ${t('consents.withdrawn', { day: formatDay(one.withdrawnOn, 'full') })}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
