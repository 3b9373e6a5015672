import { RecordConsentDocument } from '@zhurnal/contract/staff';
import { CONSENT_KINDS, SHOWN_DOCUMENTS } from '@zhurnal/rules';
import type { ConsentKind } from '@zhurnal/rules';
import { useChange } from '@zhurnal/web-client';
import { Checkbox, DateField, Field, FileButton, Select } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../../shell/school.js';
import { ChangeDialog } from '../form-parts.js';
import { useKeepFile } from '../../shell/use-keep-file.js';
import { consentWords as t } from './consent-words.js';
import type { ConsentsSeen } from './consents-seen.js';
import { sayRelation } from './say-relation.js';
import { useConsentChange } from './use-consent-change.js';

interface ConsentDialogProps {
  readonly seen: ConsentsSeen;
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** Writes down what a family has given: what, by whom, what was shown; what the regulation asks is ticked by hand. */
export function ConsentDialog({ seen, onClose, onDone }: ConsentDialogProps) {
  const { today } = useSchool();
  const change = useConsentChange();
  const record = useChange(RecordConsentDocument);
  const { demand, givers, studentId } = seen;
  const [kind, setKind] = useState<ConsentKind>(demand.kind ?? 'consent');
  const [personId, setPerson] = useState(givers[0]?.personId ?? '');
  const [givenOn, setDay] = useState(today);
  const [number, setNumber] = useState('');
  const [document, setDocument] = useState('');
  const [isPrinted, setPrinted] = useState(false);
  const [areNamesCompared, setNames] = useState(false);
  const [note, setNote] = useState('');
  const [file, setFile] = useState<{ readonly id: string; readonly name: string }>();
  const keepFile = useKeepFile(change.complain);
  const send = () => {
    const shown = SHOWN_DOCUMENTS.find((one) => one === document) ?? null;
    const taken = { document: shown, isPrinted, areNamesCompared, note, fileId: file?.id ?? null };
    const input = { studentId, personId, kind, givenOn, number, ...taken };
    change.run(
      (clientMutationId) => record({ input: { clientMutationId, ...input } }),
      () => onDone(t('consents.recorded', { what: t(`kind.${kind}`) })),
    );
  };
  return (
    <ChangeDialog
      title={`${t('consents.recording')}: ${seen.name}`}
      action={t('consents.record')}
      size="wide"
      change={change}
      onSend={send}
      onClose={onClose}
    >
      {kind === demand.kind && demand.needsPassport && <p className="st-muted">{t('demand.passport')}</p>}
      <div className="pp-pair">
        <Select
          label={t('field.kind')}
          value={kind}
          onChange={(event) =>
            setKind(CONSENT_KINDS.find((one) => one === event.currentTarget.value) ?? kind)
          }
          options={CONSENT_KINDS.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Select
          label={t('field.giver')}
          value={personId}
          onChange={(event) => setPerson(event.currentTarget.value)}
          options={givers.map((one) => ({
            value: one.personId,
            label: `${one.name}, ${sayRelation(one.relation)}`,
          }))}
        />
        <DateField
          label={t('field.givenOn')}
          required
          max={today}
          value={givenOn}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Field
          label={t('field.number')}
          value={number}
          maxLength={50}
          autoComplete="off"
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Select
          label={t('field.document')}
          hint={t('field.documentHint')}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
          options={[
            { value: '', label: t('document.none') },
            ...SHOWN_DOCUMENTS.map((one) => ({ value: one, label: t(`document.${one}`) })),
          ]}
        />
        <Field
          label={t('field.note')}
          value={note}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={t('field.isPrinted')}
        checked={isPrinted}
        onChange={(event) => setPrinted(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('field.names')}
        checked={areNamesCompared}
        onChange={(event) => setNames(event.currentTarget.checked)}
      />
      <div className="cs-file">
        <FileButton
          label={t(file === undefined ? 'field.choose' : 'field.another')}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.odt,.doc,.txt"
          onFiles={([chosen]) =>
            chosen !== undefined && void keepFile(`/files/consents/${studentId}`, chosen, setFile)
          }
        />
        <span className="st-muted">{file?.name ?? t('field.file')}</span>
      </div>
    </ChangeDialog>
  );
}
