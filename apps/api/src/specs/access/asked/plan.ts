import { readXlsx } from 'hucre/xlsx';
import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { always, ask, call, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import type { School } from '../world.js';
import { freshLesson } from '../journal-operations.js';
import { asAuthor, asHead, followedPlan, freshDepartment, freshPlan, ofWhoever } from './fresh-plans.js';
import type { FreshPlan } from './fresh-plans.js';
import { freshLine, freshLoad, freshSubject } from './fresh-load.js';

const PLAN = `__typename ... on ThematicPlanDetails { id title state version groups { groupId } items { id topic } can } ... on Refusal { code clause }`;
const LOAD_FIELDS = `yearId curriculum { id subjectName className weekly yearly }
  groups { groupId groupName finding planned teachers { id name weekly } } approvals { what orderNumber approvedBy isChanged } can`;
const LOAD = `__typename ... on TeachingLoadDetails { ${LOAD_FIELDS} } ... on Refusal { code }`;
const DEPARTMENTS = `departments { id name head subjects { id name } version }`;

const item = (topic: string, id: string = newId()) => ({ id, topic, hours: 1 });

/** A workbook that has the word in one of its cells. */
const holds =
  (word: string): Parameters<typeof call>[1] =>
  async ({ bytes }) => {
    const { sheets } = await readXlsx(bytes);
    return (sheets[0]?.rows ?? []).some((row) => row.some((cell) => String(cell).includes(word)));
  };

type StepVerb = 'submitPlan' | 'agreePlan' | 'approvePlan' | 'returnPlan';

/** A step of a plan that was made for it. */
const stepOf =
  (verb: StepVerb) =>
  (id: string): Attempt => {
    const more = verb === 'returnPlan' ? { reason: 'Исправьте' } : {};
    const type = verb === 'returnPlan' ? 'ReturnPlanInput' : 'PlanStepInput';
    return ask(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { ${PLAN} } }`,
      keyed({ id, expectedVersion: 1, ...more }),
      '"ThematicPlanDetails"',
    );
  };

/** A step that the head of the department takes. */
const stepOfHead =
  (verb: 'agreePlan' | 'returnPlan') =>
  (db: Database, school: School): Promise<Attempt> =>
    asHead(db, school, stepOf(verb));

const save = (input: object, proof = '"ThematicPlanDetails"'): Attempt =>
  ask(
    `mutation ($input: SavePlanInput!) { savePlan(input: $input) { ${PLAN} } }`,
    keyed({ ...input }),
    proof,
  );

const assign = (input: Readonly<Record<string, unknown>>): Attempt =>
  ask(
    `mutation ($input: AssignPlanInput!) { assignPlan(input: $input) { ${PLAN} } }`,
    keyed(input),
    '"ThematicPlanDetails"',
  );

const placeOf = ({ yearId, subjectId }: School) => ({ yearId, subjectId, gradeLevel: 5, classId: null });

const ofPlan =
  (request: (plan: FreshPlan, school: School) => Attempt) =>
  async (db: Database, school: School): Promise<Attempt> =>
    request(await freshPlan(db, school), school);

const GRADE = { gradeLevel: 5 };

/** How the operations are asked. Curriculum, load and thematic plans. */
export const PLAN_ASKED: Readonly<Record<string, Operation>> = {
  plans: {
    about: 'school',
    prepare: ofPlan(({ title }) =>
      ask(
        `{ plans { yearId planPer agreedBy dueOn can plans { id title author groups { groupId name } curriculumHours can } } }`,
        {},
        title,
      ),
    ),
  },
  plan: {
    about: 'person',
    prepare: ofPlan(({ id, title }) =>
      ask(
        `query ($id: ID!) { plan(id: $id) { id title author agreedBy approvedBy returnedBy items { id topic } groups { name } } }`,
        { id },
        title,
      ),
    ),
  },
  savePlanSheet: {
    about: 'person',
    prepare: ofPlan(({ id }, { sign }) =>
      call((audience) => ({ method: 'GET', url: `/plans/${id}/plan.xlsx?app=${audience}` }), holds(sign)),
    ),
  },
  readPlanSheet: {
    about: 'person',
    prepare: ofPlan(({ id }) =>
      call(
        () => {
          const payload = new FormData();
          payload.append('file', new Blob(['Тема;Часы\nДроби;1\n']), 'plan.csv');
          return { method: 'POST', url: `/plans/${id}/sheet`, payload };
        },
        ({ body }) => Promise.resolve(body.includes(`"planId":"${id}"`)),
      ),
    ),
  },
  planLag: {
    about: 'journals',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      return ask(
        `{ planLag { today groups { groupId groupName subjectName teachers planTitle lag endsOn } } }`,
        {},
        school.groupId,
      );
    },
  },
  nextTopics: {
    about: 'lesson',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      const { lessonId } = await freshLesson(db, school);
      return ask(
        `query ($lessonIds: [ID!]!) { nextTopics(lessonIds: $lessonIds) { lessonId itemId topic lag } }`,
        { lessonIds: [lessonId] },
        lessonId,
        '"itemId"',
      );
    },
  },
  planProgress: {
    about: 'group',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      return ask(
        `query ($groupId: ID!) { planProgress(groupId: $groupId) { group { groupId groupName planTitle teachers } periods { name plannedHours } days { itemId plannedOn taughtOn } } }`,
        { groupId: school.groupId },
        school.groupId,
      );
    },
  },
  savePlan: {
    about: 'person',
    changes: true,
    prepare: (_, school) =>
      Promise.resolve(
        save({ id: newId(), ...placeOf(school), title: 'Новый', items: [item('Дроби')], expectedVersion: 0 }),
      ),
    others: [
      [
        'teacher',
        async (db, school) => {
          const { id, itemId } = await freshPlan(db, school);
          const items = [item('Доли', itemId), item('Дроби')];
          return save({ id, ...placeOf(school), title: 'Другой', items, expectedVersion: 1 });
        },
      ],
    ],
  },
  copyPlan: {
    about: 'person',
    changes: true,
    prepare: ofPlan(({ id: planId }, { yearId }) =>
      ask(
        `mutation ($input: CopyPlanInput!) { copyPlan(input: $input) { ${PLAN} } }`,
        keyed({ id: newId(), planId, yearId, gradeLevel: 6, classId: null }),
        '"ThematicPlanDetails"',
      ),
    ),
  },
  submitPlan: {
    about: 'person',
    changes: true,
    prepare: (db, school) => asAuthor(db, school, stepOf('submitPlan')),
  },
  agreePlan: { about: 'person', changes: true, prepare: stepOfHead('agreePlan') },
  returnPlan: { about: 'person', changes: true, prepare: stepOfHead('returnPlan') },
  approvePlan: {
    about: 'person',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await freshPlan(db, school, 'submitted');
      return stepOf('approvePlan')(id);
    },
  },
  assignPlan: {
    about: 'group',
    changes: true,
    // Whoever leads the school gives it to a group of its own.
    prepare: async (db, school) => {
      const { id: planId } = await freshPlan(db, school);
      const { groupId, people } = school;
      const ofTeacher = assign({ planId, groupIds: [groupId] });
      const ofDeputy = assign({ planId, groupIds: [await freshLoad(db, school, [])] });
      return ofWhoever(
        new Map([
          [people.teacher, ofTeacher],
          [people.deputy, ofDeputy],
        ]),
        people.teacher,
      );
    },
    others: [
      [
        'teacher',
        async (db, school) => {
          const { id: planId } = await followedPlan(db, school);
          return assign({ planId, groupIds: [school.groupId], follow: false });
        },
      ],
    ],
  },
  departments: {
    about: 'school',
    prepare: async (db, school) => {
      const { name } = await freshDepartment(db, school, school.people.teacher);
      return ask(`{ departments { ${DEPARTMENTS} } }`, {}, name);
    },
  },
  putDepartment: {
    about: 'person',
    changes: true,
    prepare: (_, { subjectId, people }) => {
      const name = `Кафедра ${newId()}`;
      const input = {
        id: newId(),
        name,
        headId: people.otherTeacher,
        subjectIds: [subjectId],
        expectedVersion: 0,
      };
      return Promise.resolve(
        ask(
          `mutation ($input: PutDepartmentInput!) { putDepartment(input: $input) { __typename ... on DepartmentList { ${DEPARTMENTS} } ... on Refusal { code } } }`,
          keyed(input),
          name,
        ),
      );
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const { id, name } = await freshDepartment(db, school);
          return ask(
            `mutation ($input: PutDepartmentInput!) { putDepartment(input: $input) { __typename ... on DepartmentList { ${DEPARTMENTS} } ... on Refusal { code } } }`,
            keyed({ id, name, headId: null, subjectIds: [], expectedVersion: 1 }),
            name,
          );
        },
      ],
    ],
  },
  teachingLoad: {
    about: 'school',
    prepare: (_, { groupId }) => Promise.resolve(ask(`{ teachingLoad { ${LOAD_FIELDS} } }`, {}, groupId)),
  },
  saveLoadSheet: {
    about: 'school',
    prepare: always(({ sign }) =>
      call((audience) => ({ method: 'GET', url: `/teaching-load/load.xlsx?app=${audience}` }), holds(sign)),
    ),
  },
  // Each request is of lines and groups of its own.
  setCurriculum: {
    about: 'person',
    changes: true,
    prepare: async (db, school) =>
      setCurriculum(school, { ...GRADE, subjectId: await freshSubject(db, school) }),
    others: [
      // A line that is there is changed, one that is not is added.
      [
        'administrator',
        async (db, school) =>
          setCurriculum(school, {
            ...GRADE,
            subjectId: await freshLine(db, school, { ...GRADE, classId: null }),
          }),
      ],
      [
        'administrator',
        async (db, school) => {
          const { classId } = school;
          return setCurriculum(school, { classId, subjectId: await freshSubject(db, school) });
        },
      ],
    ],
  },
  setLoad: {
    about: 'group',
    changes: true,
    prepare: async (db, school) => setLoad(school, await freshLoad(db, school, []), [['teacher', '3.5']]),
    others: [
      [
        'administrator',
        async (db, school) =>
          setLoad(school, await freshLoad(db, school, ['teacher']), [
            ['otherTeacher', '3'],
            ['teacher', '1'],
          ]),
      ],
      [
        'administrator',
        async (db, school) => setLoad(school, await freshLoad(db, school, ['teacher', 'otherTeacher']), []),
      ],
    ],
  },
  approveLoad: {
    about: 'person',
    changes: true,
    prepare: (_, { yearId }) => {
      const orderNumber = newId();
      return Promise.resolve(
        ask(
          `mutation ($input: ApproveLoadInput!) { approveLoad(input: $input) { ${LOAD} } }`,
          keyed({ yearId, what: 'load', orderNumber, orderedOn: '2026-08-28' }),
          orderNumber,
        ),
      );
    },
  },
};

function setCurriculum({ yearId }: School, place: object): Attempt {
  return ask(
    `mutation ($input: SetCurriculumInput!) { setCurriculum(input: $input) { ${LOAD} } }`,
    keyed({ yearId, lines: [{ ...place, weekly: '4.5', yearly: 153 }] }),
    '"TeachingLoadDetails"',
  );
}

function setLoad(
  { people }: School,
  groupId: string,
  shares: readonly (readonly ['teacher' | 'otherTeacher', string])[],
): Attempt {
  const teachers = shares.map(([who, weekly]) => ({ staffId: people[who], weekly }));
  return ask(
    `mutation ($input: SetLoadInput!) { setLoad(input: $input) { ${LOAD} } }`,
    keyed({ groupId, teachers }),
    '"TeachingLoadDetails"',
  );
}
