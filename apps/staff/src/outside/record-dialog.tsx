import { OutsideMarksDocument, RecordOutsideMarksDocument } from '@zhurnal/contract/staff';
import type { OutsideDocumentKind } from '@zhurnal/contract/staff';
import { newId, useAnswer, useChange } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Field, FileButton, Select } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { useKeepFile } from '../shell/use-keep-file.js';
import { LineFields, newLine } from './line-fields.js';
import type { LineDraft } from './line-fields.js';
import { t } from './outside-words.js';
import { readMarks } from './say-outside.js';
import type { DocumentSeen } from './say-outside.js';
import { useOneChange } from '../shell/use-one-change.js';

const KINDS: readonly OutsideDocumentKind[] = ['CERTIFICATE', 'MARK_LIST', 'REPORT_CARD'];

interface RecordDialogProps {
  /** Who may be chosen; one of them: nothing to choose. */
  readonly students: readonly { readonly id: string; readonly name: string }[];
  /** Undefined: a new one. */
  readonly document?: DocumentSeen | undefined;
  readonly today: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A document of another institution with its marks, several subjects at once; its scan goes to the personal file. */
export function RecordDialog({ students, document, today, onClose, onDone }: RecordDialogProps) {
  const record = useChange(RecordOutsideMarksDocument);
  const change = useOneChange();
  const form = useRef<HTMLFormElement>(null);
  const id = useRef(document?.id ?? newId());
  const [studentId, setStudent] = useState(document?.studentId ?? students[0]?.id ?? '');
  const [institution, setInstitution] = useState(document?.institution ?? '');
  const [kind, setKind] = useState<OutsideDocumentKind | ''>(
    document ? (document.kind ?? '') : 'CERTIFICATE',
  );
  const [number, setNumber] = useState(document?.number ?? '');
  const [datedOn, setDay] = useState(document?.datedOn ?? '');
  const [hasSeal, setSeal] = useState(document?.hasSeal ?? false);
  const [scan, setScan] = useState<{ readonly id: string; readonly name: string }>();
  const [lines, setLines] = useState<readonly LineDraft[]>(document ? [] : [newLine(today)]);
  const { value } = useAnswer(OutsideMarksDocument, { studentId }, { pause: studentId === '' });
  const subjects = value?.outsideMarks.subjects ?? [];

  const keepFile = useKeepFile(change.complain);
  const save = () => {
    if (form.current?.reportValidity() !== true) return;
    const marks = lines.map(({ values, subjectId, ...line }) => ({
      ...line,
      subjectId: subjectId || (subjects[0]?.id ?? ''),
      values: readMarks(values) ?? [],
    }));
    if (marks.some(({ values }) => values.length === 0)) return change.complain(t('form.wrongValues'));
    change.run(
      (clientMutationId) =>
        record({
          input: {
            ...{ clientMutationId, id: id.current, studentId, institution, number, hasSeal, marks },
            kind: kind === '' ? null : kind,
            datedOn: datedOn === '' ? null : datedOn,
            fileId: scan?.id ?? null,
            expectedVersion: document?.version ?? 0,
          },
        }),
      onDone,
    );
  };

  return (
    <FormDialog
      title={t(document ? 'edit' : 'add')}
      size="wide"
      action={t('form.save')}
      isBusy={change.isBusy}
      onSend={save}
      onClose={onClose}
    >
      <form
        ref={form}
        className="om-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onInput={() => change.complain(undefined)}
      >
        {students.length > 1 && document === undefined && (
          <Select
            label={t('form.student')}
            value={studentId}
            onChange={(event) => {
              setStudent(event.currentTarget.value);
              // A scan lies in the file of one student.
              setScan(undefined);
            }}
            options={students.map((one) => ({ value: one.id, label: one.name }))}
          />
        )}
        <Field
          label={t('form.institution')}
          required
          maxLength={200}
          autoComplete="off"
          value={institution}
          onChange={(event) => setInstitution(event.currentTarget.value)}
        />
        <div className="om-fields">
          <Select
            label={t('form.kind')}
            value={kind}
            onChange={({ currentTarget: { value: next } }) =>
              setKind(KINDS.find((known) => known === next) ?? '')
            }
            options={[
              ...KINDS.map((known) => ({ value: known as string, label: t(`kind.${known}`) })),
              { value: '', label: t('kind.none') },
            ]}
          />
          <Field
            label={t('form.number')}
            maxLength={100}
            autoComplete="off"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            label={t('form.day')}
            value={datedOn}
            max={today}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        </div>
        <Checkbox
          label={t('form.seal')}
          checked={hasSeal}
          onChange={(event) => setSeal(event.currentTarget.checked)}
        />
        <div className="om-file">
          <FileButton
            label={t(scan || document?.scan ? 'form.anotherScan' : 'form.scan')}
            accept=".pdf,.png,.jpg,.jpeg"
            onFiles={([chosen]) =>
              chosen !== undefined && void keepFile(`/files/outside/${studentId}`, chosen, setScan)
            }
          />
          <span className="st-muted">{scan?.name ?? document?.scan ?? t('form.scanHint')}</span>
        </div>
        <fieldset className="om-lines-form">
          <legend>{t('form.marks')}</legend>
          {value !== undefined && subjects.length === 0 && <p>{t('form.noSubjects')}</p>}
          {lines.map((line, at) => (
            <LineFields
              key={line.id}
              line={line}
              subjects={subjects}
              today={today}
              onChange={(next) => setLines((all) => all.map((one, place) => (place === at ? next : one)))}
              onDrop={
                lines.length > 1 || document
                  ? () => setLines((all) => all.filter((_, place) => place !== at))
                  : undefined
              }
            />
          ))}
          <Button
            icon="plus"
            onClick={() => {
              const last = lines.at(-1);
              setLines([...lines, { ...newLine(today), ...(last && { from: last.from, to: last.to }) }]);
            }}
          >
            {t('form.more')}
          </Button>
        </fieldset>
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </FormDialog>
  );
}
