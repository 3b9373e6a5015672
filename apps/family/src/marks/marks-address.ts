/** Address of the page of marks: a child, perhaps a subject, perhaps a period that is not the present one. */
export function addressOfMarks(studentId: string, subjectId?: string, periodId?: string | null): string {
  const path = ['', 'marks', studentId, ...(subjectId === undefined ? [] : [subjectId])];
  const query = periodId == null ? '' : `?period=${encodeURIComponent(periodId)}`;
  return `${path.map(encodeURIComponent).join('/')}${query}`;
}
