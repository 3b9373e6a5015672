import { FinalsToSeeDocument } from '@zhurnal/contract/family';
import { useAnswer, useLiveAgain } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { Link } from 'react-router';
import { useFinalsWords } from '../words/finals-words.js';

/** What waits for the answer of the family, on its first page: marks that nobody has stated to have seen. */
export function FinalsNote({ students }: { readonly students: readonly { readonly studentId: string }[] }) {
  const t = useFinalsWords();
  const { value, again } = useAnswer(FinalsToSeeDocument, {});
  useLiveAgain(
    students.map(({ studentId }): `student:${string}` => `student:${studentId}`),
    again,
    { spread: true },
  );
  const waiting = (value?.finalsToSee ?? []).filter(({ mayAcknowledge }) => mayAcknowledge);
  return waiting.map(({ studentId, givenName, part }) => (
    <Banner
      key={`${studentId} ${part.periodId ?? ''}`}
      kind={part.reminder === 0 ? 'note' : 'warning'}
      title={
        part.name === null
          ? t('finals.noteYear', { child: givenName })
          : t('finals.note', { child: givenName, name: part.name })
      }
      actions={
        <Link className="zh-button" data-variant="primary" to={`/finals/${studentId}`}>
          {t('finals.open')}
        </Link>
      }
    >
      {part.reminder === 0 ? t('finals.noteWhy') : t('finals.noteReminder', { days: part.reminder })}
    </Banner>
  ));
}
