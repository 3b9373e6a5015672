import type { ClassContactsQuery } from '@zhurnal/contract/staff';
import { fullNameOf } from '@zhurnal/rules';
import { formatDay } from '@zhurnal/web-client';
import { t } from './my-class-words.js';
import { ClassPaper } from './class-paper.js';
import { sayRelation } from './student-card.js';

/** Which of the lists goes to paper. */
export type PaperKind = 'contacts' | 'list';

interface ContactsPaperProps {
  readonly kind: PaperKind;
  readonly answer: ClassContactsQuery['classContacts'];
}

/** The list of the class, or the list with the families. */
export function ContactsPaper({ kind, answer: { className, students } }: ContactsPaperProps) {
  const isList = kind === 'list';
  const columns = [t('contacts.student'), t('contacts.born'), ...(isList ? [] : [t('contacts.family')])];
  const title = isList ? `${t('contacts.list')} ${className}` : t('contacts.table', { name: className });
  return (
    <ClassPaper
      title={title}
      columns={columns.length + 1}
      head={
        <tr>
          <th scope="col" className="zh-print-number">
            №
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      }
    >
      {students.map((student, at) => (
        <tr key={student.id}>
          <td>{at + 1}</td>
          <th scope="row">{fullNameOf(student)}</th>
          <td>{student.birthDate === null ? '' : formatDay(student.birthDate, 'numeric')}</td>
          {!isList && (
            <td className="mc-left">
              {student.guardians.map((guardian) => (
                <p key={guardian.id}>
                  {[
                    `${fullNameOf(guardian)}, ${sayRelation(guardian.relation)}`,
                    guardian.phone,
                    guardian.email,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              ))}
            </td>
          )}
        </tr>
      ))}
    </ClassPaper>
  );
}
