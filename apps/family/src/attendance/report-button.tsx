import { Button } from '@zhurnal/web-ui';
import { Suspense, lazy, useState } from 'react';
import { ChildSaid } from '../children/child-badge.js';
import type { Child } from '../children/child.js';
import type { ChildFace } from '../children/name-children.js';
import { useChildren } from '../children/use-children.js';
import { useWords } from '../words/words.js';
import { useRepresents } from './represents.js';

const openDialog = () => import('./report-dialog.js');
const ReportDialog = lazy(() => openDialog().then((page) => ({ default: page.ReportDialog })));

interface ReportButtonProps {
  readonly child: Child;
  readonly face: ChildFace;
  readonly isNamed: boolean;
}

/** «Сообщить об отсутствии» on a child's card; the form behind it knows all children of the reader. */
export function ReportButton({ child, face, isNamed }: ReportButtonProps) {
  const t = useWords();
  const represents = useRepresents();
  const [isOpen, setOpen] = useState(false);
  const asked = useChildren({ pause: !isOpen });
  const family = asked.value?.filter(represents) ?? [];
  return (
    <div className="report-line">
      <Button
        variant="quiet"
        onPointerEnter={() => void openDialog()}
        onFocus={() => void openDialog()}
        onClick={() => setOpen(true)}
      >
        {isNamed && <ChildSaid face={face} />}
        {t('today.reportAbsence')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReportDialog
            children={family.length > 0 ? family : [child]}
            studentId={child.studentId}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
