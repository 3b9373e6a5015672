import { PutSubgroupDocument, RemoveSubgroupDocument } from '@zhurnal/contract/staff';
import { listNameOf } from '@zhurnal/rules';
import { newId, useChange } from '@zhurnal/web-client';
import { Banner, Button, Card, Field } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { ClassSeen } from './class-dialog.js';
import { ChangeDialog } from './form-parts.js';
import { MoveDialog } from './move-dialog.js';
import { t } from './people-words.js';
import { usePeopleChange } from './use-people-change.js';

type Division = ClassSeen['divisions'][number];
type Subgroup = Division['subgroups'][number];

export interface DivisionsPartProps {
  readonly found: ClassSeen;
  readonly onDone: (text: string) => void;
}

/** How a class is divided on the day: each division with its subgroups and what it leaves to be desired. */
export function DivisionsPart({ found, onDone }: DivisionsPartProps) {
  const [editing, setEditing] = useState<{ readonly division: string; readonly subgroup?: Subgroup }>();
  const [moving, setMoving] = useState<Division>();
  const mayPut = found.can.includes('putSubgroup');
  const done = (text: string) => {
    setEditing(undefined);
    setMoving(undefined);
    onDone(text);
  };
  return (
    <Card
      title={t('division.title')}
      actions={mayPut && <Button onClick={() => setEditing({ division: '' })}>{t('division.add')}</Button>}
    >
      {found.divisions.length === 0 && <p className="st-muted">{t('division.none')}</p>}
      {found.divisions.map((division) => (
        <section key={division.name} className="pp-division">
          <div className="pp-division-head">
            <h3>{division.name || t('division.unnamed')}</h3>
            {mayPut && (
              <div className="zh-actions zh-no-print">
                <Button onClick={() => setMoving(division)}>{t('division.move')}</Button>
                <Button variant="quiet" onClick={() => setEditing({ division: division.name })}>
                  {t('division.add')}
                </Button>
              </div>
            )}
          </div>
          <Findings found={found} division={division} />
          <div className="pp-subgroups">
            {division.subgroups.map((subgroup) => (
              <div key={subgroup.id}>
                <h4>
                  {mayPut ? (
                    <button
                      type="button"
                      className="pp-rename"
                      onClick={() => setEditing({ division: division.name, subgroup })}
                    >
                      {subgroup.name}
                    </button>
                  ) : (
                    subgroup.name
                  )}{' '}
                  <span className="st-muted">
                    {t('division.members', { count: subgroup.memberIds.length })}
                  </span>
                </h4>
                <ol>
                  {found.students
                    .filter(({ id }) => subgroup.memberIds.includes(id))
                    .map((student) => (
                      <li key={student.id}>{listNameOf(student)}</li>
                    ))}
                </ol>
              </div>
            ))}
          </div>
        </section>
      ))}
      {editing && (
        <SubgroupDialog
          classId={found.id}
          division={editing.division}
          subgroup={editing.subgroup}
          onClose={() => setEditing(undefined)}
          onDone={done}
        />
      )}
      {moving && (
        <MoveDialog found={found} division={moving} onClose={() => setMoving(undefined)} onDone={done} />
      )}
    </Card>
  );
}

/** What a division leaves to be desired, by names. */
function Findings({ found, division }: { readonly found: ClassSeen; readonly division: Division }) {
  const nameOf = (studentId: string | null, subgroupId: string | null): string => {
    const student = found.students.find(({ id }) => id === studentId);
    if (student) return listNameOf(student);
    return division.subgroups.find(({ id }) => id === subgroupId)?.name ?? '';
  };
  const kinds = [...new Set(division.findings.map(({ code }) => code))];
  if (kinds.length === 0) return null;
  return (
    <Banner kind="warning">
      {kinds.map((code) => (
        <p key={code}>
          {t(`finding.${code}`, {
            names: division.findings
              .filter((one) => one.code === code)
              .map((one) => nameOf(one.studentId, one.subgroupId))
              .join(', '),
          })}
        </p>
      ))}
    </Banner>
  );
}

interface SubgroupDialogProps {
  readonly classId: string;
  readonly division: string;
  /** Undefined: a new one. */
  readonly subgroup: Subgroup | undefined;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** The name of a subgroup and of its division. */
function SubgroupDialog({ classId, division: given, subgroup, onClose, onDone }: SubgroupDialogProps) {
  const change = usePeopleChange();
  const put = useChange(PutSubgroupDocument);
  const remove = useChange(RemoveSubgroupDocument);
  const id = useRef(subgroup?.id ?? newId());
  const [division, setDivision] = useState(given);
  const [name, setName] = useState(subgroup?.name ?? '');
  const expectedVersion = subgroup?.version ?? 0;
  const save = () =>
    void change.run(
      (clientMutationId) =>
        put({ input: { clientMutationId, classId, id: id.current, expectedVersion, division, name } }),
      () => onDone(t('division.saved')),
    );
  const drop = () =>
    void change.run(
      (clientMutationId) => remove({ input: { clientMutationId, classId, id: id.current, expectedVersion } }),
      () => onDone(t('division.removed')),
    );
  return (
    <ChangeDialog
      title={subgroup === undefined ? t('division.adding') : t('division.editing')}
      action={subgroup === undefined ? t('division.add') : t('person.edit')}
      change={change}
      onSend={save}
      onClose={onClose}
    >
      <Field
        label={t('division.division')}
        hint={t('division.divisionHint')}
        maxLength={60}
        autoComplete="off"
        value={division}
        onChange={(event) => setDivision(event.currentTarget.value)}
      />
      <Field
        label={t('division.name')}
        required
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {subgroup !== undefined && (
        <div>
          <Button variant="danger" busy={change.isBusy} onClick={drop}>
            {t('division.remove')}
          </Button>
        </div>
      )}
    </ChangeDialog>
  );
}
