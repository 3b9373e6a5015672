import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Child } from '../children/child.js';
import { ReportDialog } from './report-dialog.js';
import { useRepresents } from './represents.js';

/** `?report=today`, the shortcut of a telephone's home screen: the dialog stands open, ill today is chosen. */
export function ReportFromAddress({ children }: { readonly children: readonly Child[] }) {
  const [search, setSearch] = useSearchParams();
  const represents = useRepresents();
  const [isClosed, setClosed] = useState(false);
  const own = children.filter(represents);
  if (search.get('report') !== 'today' || isClosed || own.length === 0) return null;
  return (
    <ReportDialog
      children={own}
      studentId={undefined}
      isToday
      onClose={() => {
        setClosed(true);
        setSearch({}, { replace: true });
      }}
    />
  );
}
