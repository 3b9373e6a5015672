import { formatDays, formatInstant } from '@zhurnal/web-client';
import { Button, Pill } from '@zhurnal/web-ui';
import { useSchool } from '../shell/school.js';
import { t } from './outside-words.js';
import { addressOfScan, sayDocument, sayMarks } from './say-outside.js';
import type { DocumentSeen } from './say-outside.js';

/** A line of marks of a document. */
export type LineSeen = DocumentSeen['marks'][number];

interface DocumentCardProps {
  readonly document: DocumentSeen;
  readonly hasStudent?: boolean;
  /** Undefined: the reader only reads. */
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove?: ((line: LineSeen) => void) | undefined;
}

/** A document with its marks: who gave it, whether it is accepted, where its scan is. */
export function DocumentCard({ document, hasStudent = false, onEdit, onRemove }: DocumentCardProps) {
  const { timeZone } = useSchool();
  // With the student's name it is a part of the page, else of the student's own.
  const Heading = hasStudent ? 'h2' : 'h3';
  const { institution, student, isAccepted, scan, marks, enteredBy, enteredAt } = document;
  return (
    <article className="om-document" data-open={!isAccepted || scan === null || undefined}>
      <div className="om-head">
        <Heading>{hasStudent ? `${student} · ${institution}` : institution}</Heading>
        <Pill tone={isAccepted ? 'plain' : 'late'}>
          {t(isAccepted ? 'document.accepted' : 'document.waiting')}
        </Pill>
        {scan === null && <Pill tone="late">{t('document.noScan')}</Pill>}
      </div>
      <p>
        {sayDocument(document)}
        {scan !== null && (
          <>
            {' · '}
            <a href={addressOfScan(document)} download>
              {t('document.scan')}
            </a>
          </>
        )}
      </p>
      <ul className="om-marks">
        {marks.map((line) => (
          <li key={line.id}>
            <span>
              {line.subject}: <b>{sayMarks(line.values)}</b>{' '}
              <span className="st-muted">{formatDays(line.from, line.to)}</span>
            </span>
            {onRemove !== undefined && (
              <Button variant="quiet" onClick={() => onRemove(line)}>
                {t('remove')}
                <span className="zh-hidden">
                  {' '}
                  {line.subject}, {student}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="om-foot">
        <p className="st-muted">
          {t('document.entered', { who: enteredBy, when: formatInstant(enteredAt, timeZone, 'full') })}
        </p>
        {onEdit !== undefined && (
          <Button onClick={onEdit}>
            {t('edit')}
            <span className="zh-hidden"> {institution}</span>
          </Button>
        )}
      </div>
    </article>
  );
}
