/** Пропуски. */
export function AttendancePage() {
  return (
    <div className="sheet">
      <h1>Пропуски</h1>
    </div>
  );
}
