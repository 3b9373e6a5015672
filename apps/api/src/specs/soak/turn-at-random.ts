import { changeTurn } from '../arrange-year-turn.js';
import type { RandomSequence } from './random-sequence.js';

/**
 * The deputy rehearses the turn of the year and carries it out, and at another time takes it back. Whatever becomes of it,
 * the journals of the year that ends stay as they are.
 */
export async function turnTheYear(run: RandomSequence): Promise<void> {
  const { api, school, as } = run.stage;
  const deputy = await as('deputy');
  if (run.turn !== undefined) {
    const { code } = await changeTurn(api, deputy, 'undoYearTurn', run.turn);
    run.compare('the turn of the year is taken back', 'undone', code ?? 'undone');
    run.turn = undefined;
    run.reached.add('a turn that was taken back');
    return;
  }
  const { turnId, version } = await changeTurn(api, deputy, 'beginYearTurn', { fromYearId: school.yearId });
  const order = { orderNumber: '41-у', orderedOn: run.today() };
  const done = await changeTurn(api, deputy, 'applyYearTurn', { turnId, expectedVersion: version, ...order });
  run.compare('the year turns', 'applied', done.code ?? 'applied');
  run.turn = { turnId, expectedVersion: done.version };
  run.reached.add('a turn of the year');
}
