import { TrailEntryDocument } from '@zhurnal/contract/staff';
import type { TrailEntryQuery, TrailLineFragment } from '@zhurnal/contract/staff';
import { sayTrailField, sayTrailTable, sayTrailValue } from '@zhurnal/rules';
import { formatInstant, sayShared, useAnswer } from '@zhurnal/web-client';
import { Dialog, Table } from '@zhurnal/web-ui';
import { sayBasis } from '../corrections/say-change.js';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { useSchool } from '../shell/school.js';
import { addressOf, addressOfPast, justBefore } from './filter.js';
import { sayRoles, t, tableWords, tell } from './trail-words.js';

type Change = TrailLineFragment['changes'][number];

/** One entry with all its fields, where it was made, and the ways from it. */
export function EntryDetails({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { value, fault, again } = useAnswer(TrailEntryDocument, { id });
  return (
    <Dialog
      open
      size="wide"
      title={t('entry.title')}
      closeLabel={sayShared('common.close')}
      onClose={onClose}
    >
      {value !== undefined ? (
        <Details {...value.trailEntry} />
      ) : fault === undefined ? (
        <LoadingState />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </Dialog>
  );
}

function Details({ entry, device, openedAt }: TrailEntryQuery['trailEntry']) {
  const { timeZone } = useSchool();
  const words = tableWords();
  const { entity, changes } = entry;
  const say = (field: string, value: string | null): string =>
    /^\d{4}-\d\d-\d\dT/.test(value ?? '')
      ? formatInstant(value ?? '', timeZone, 'full')
      : sayTrailValue(words, entity, field, value);
  const session =
    entry.sessionId === null
      ? undefined
      : device === null
        ? t('entry.noDevice')
        : [device, openedAt && t('entry.opened', { when: formatInstant(openedAt, timeZone) })]
            .filter(Boolean)
            .join(', ');
  const facts: readonly (readonly [string, string | undefined | null])[] = [
    [t('entry.when'), formatInstant(entry.at, timeZone, 'full')],
    [t('entry.who'), entry.who],
    [t('entry.role'), sayRoles(entry.role)],
    [t('entry.table'), sayTrailTable(words, entity)],
    [t('entry.version'), entry.version?.toString()],
    [t('entry.reason'), entry.reason && sayBasis(entry.reason)],
    [t('entry.request'), entry.requestId],
    [t('entry.device'), session],
  ];
  return (
    <div className="tr-details">
      <p className="tr-told">{tell(entry)}</p>
      <dl className="tr-facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Table
        caption={t('entry.fields')}
        rows={changes.filter(({ old, new: now, hidden }) => hidden || (old ?? '') !== (now ?? ''))}
        rowKey={({ field }) => field}
        columns={[
          {
            id: 'field',
            title: t('entry.field'),
            isRowHeader: true,
            cell: ({ field }) => sayTrailField(words, entity, field),
          },
          // What was added had nothing before.
          ...(entry.act === 'added'
            ? []
            : [
                {
                  id: 'old',
                  title: t('entry.old'),
                  cell: ({ field, old, hidden }: Change) => (hidden ? t('entry.hidden') : say(field, old)),
                },
              ]),
          {
            id: 'new',
            title: t('entry.new'),
            cell: ({ field, new: now, hidden }) => (hidden ? t('entry.hidden') : say(field, now)),
          },
        ]}
      />
      <Ways entry={entry} />
    </div>
  );
}

function Ways({ entry }: { readonly entry: TrailLineFragment }) {
  const { roles } = useSchool();
  const { groupId, lessonId, date, aboutId, at, personId } = entry;
  const seesSignIns = roles.includes('auditor') || roles.includes('administrator');
  return (
    <ul className="tr-ways">
      {groupId !== null && date !== null && (
        <>
          <li>
            <Link to={journalAt(groupId, date, lessonId, aboutId, entry.entity)}>{t('entry.journal')}</Link>
          </li>
          <li>
            <Link to={addressOfPast(groupId, date, at)}>{t('entry.past')}</Link>
          </li>
          <li>
            <Link to={addressOfPast(groupId, date, justBefore(at))}>{t('entry.before')}</Link>
          </li>
        </>
      )}
      <li>
        <Link to={addressOf({ table: entry.entity, row: entry.rowId })}>{t('entry.row')}</Link>
      </li>
      <li>
        <Link to={addressOf({ request: entry.requestId })}>{t('entry.sameRequest')}</Link>
      </li>
      {entry.sessionId !== null && (
        <li>
          <Link to={addressOf({ session: entry.sessionId })}>{t('entry.sameSession')}</Link>
        </li>
      )}
      {personId !== null && seesSignIns && (
        <li>
          <Link to={`/trail/sign-ins/${personId}`}>{t('entry.signIns')}</Link>
        </li>
      )}
    </ul>
  );
}

/** The journal at the cell of a mark or an absence, else at its lesson. */
function journalAt(
  groupId: string,
  day: string,
  lessonId: string | null,
  studentId: string | null,
  entity: string,
): string {
  const params = new URLSearchParams({ day, ...(lessonId !== null && { lesson: lessonId }) });
  // The first work of a lesson has the lesson's id.
  if (lessonId !== null && studentId !== null && (entity === 'mark' || entity === 'attendance'))
    params.set('cell', `${studentId}.${lessonId}`);
  return `/journal/${groupId}?${params.toString()}`;
}
