import type { Refusal } from './answers.js';
import type { Stage } from './stage.js';

type PeopleAnswer =
  | { readonly __typename: 'PeopleKept'; readonly ids: readonly string[] }
  | { readonly __typename: 'PeopleQuestion'; readonly questions: readonly { readonly code: string }[] }
  | Refusal;

/** Sends a change of people; questions are answered with yes. */
async function change(
  stage: Stage,
  name: 'AdmitStudent' | 'TransferStudents',
  input: Readonly<Record<string, unknown>>,
): Promise<readonly string[]> {
  const browser = await stage.signIn(stage.cast.staff.office);
  const send = async (confirm: boolean): Promise<PeopleAnswer> =>
    (await browser.command<{ answer: PeopleAnswer }>(name, { ...input, confirm })).answer;
  const first = await send(false);
  const answer = first.__typename === 'PeopleQuestion' ? await send(true) : first;
  if (answer.__typename === 'PeopleKept') return answer.ids;
  stage.world.ledger.differ(`${name} was not done: ${JSON.stringify(answer)}`);
  return [];
}

/** A student goes over into another class, of the same grade if there is one, from today on. */
export async function moveStudent(stage: Stage): Promise<void> {
  const { day } = stage.place;
  const chance = stage.chance('office');
  const older = stage.cast.classes.filter(({ grade }) => grade > 1);
  const from = chance.pick(older);
  const others = older.filter(({ id }) => id !== from.id);
  const to = others.find(({ grade }) => grade === from.grade) ?? others[0];
  if (!to) return;
  const browser = await stage.signIn(stage.cast.staff.office);
  const { students } = await browser.ask<{ students: { edges: { node: { id: string } }[] } }>('Students', {
    first: 50,
    classId: from.id,
    state: 'enrolled',
  });
  const moved = chance.pick(students.edges).node.id;
  await browser.ask('StudentCard', { id: moved });
  const ids = await change(stage, 'TransferStudents', {
    studentIds: [moved],
    classId: to.id,
    from: day,
    order: { number: '118-у', date: day },
  });
  if (ids.length > 0) stage.world.ledger.add('people moved', 1);
  await browser.ask('StudentCard', { id: moved });
}

/** A new student comes in the middle of the day. */
export async function admitStudent(stage: Stage): Promise<void> {
  const { day } = stage.place;
  const chance = stage.chance('admission');
  const browser = await stage.signIn(stage.cast.staff.office);
  const { id: classId } = chance.pick(stage.cast.classes);
  await browser.ask('ClassCard', { id: classId, day });
  const [id] = await change(stage, 'AdmitStudent', {
    classId,
    from: day,
    order: { number: '119-у', date: day },
    person: {
      familyName: chance.pick(['Новиков', 'Приходько', 'Переезжев']),
      givenName: 'Пётр',
      birthDate: '2014-05-09',
      sex: 'male',
    },
  });
  if (id !== undefined) stage.world.ledger.store({ table: 'student', row: id, version: 1 });
  await browser.ask('ClassCard', { id: classId, day });
}
