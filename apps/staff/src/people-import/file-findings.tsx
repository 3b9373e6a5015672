import type { PeopleFindingSeverity, PeopleImportPreview } from '@zhurnal/rules';
import { Banner, Card } from '@zhurnal/web-ui';
import { t } from './import-words.js';
import { sayFinding } from './say-finding.js';

export interface FileFindingsProps {
  readonly preview: PeopleImportPreview;
  readonly severities: readonly PeopleFindingSeverity[];
}

/** What was found about the file as a whole: errors stand out, the rest is a list. */
export function FileFindings({ preview, severities }: FileFindingsProps) {
  const ofFile = preview.findings.filter(
    ({ row, severity }) => row === null && severities.includes(severity),
  );
  const errors = ofFile.filter(({ severity }) => severity === 'error');
  const others = ofFile.filter(({ severity }) => severity !== 'error');
  return (
    <>
      {errors.map((finding, at) => {
        const { text, cure } = sayFinding(finding);
        return (
          <Banner key={`${finding.code} ${at}`} kind="danger" title={text}>
            {cure}
          </Banner>
        );
      })}
      {others.length > 0 && (
        <Card title={t('check.ofFile')}>
          <ul className="pi-notes">
            {others.map((finding, at) => {
              const { text, cure } = sayFinding(finding);
              return (
                <li key={`${finding.code} ${at}`}>
                  {text} <span className="st-muted">{cure}</span>
                </li>
              );
            })}
          </ul>
        </Card>
      )}
    </>
  );
}
