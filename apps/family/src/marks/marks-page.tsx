/** Отметки. */
export function MarksPage() {
  return (
    <div className="sheet">
      <h1>Отметки</h1>
    </div>
  );
}
