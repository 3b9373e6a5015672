/** Задания. */
export function HomeworkPage() {
  return (
    <div className="sheet">
      <h1>Задания</h1>
    </div>
  );
}
