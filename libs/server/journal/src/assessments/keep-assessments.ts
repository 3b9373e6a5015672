import { ASSESSMENT_RULES, asDay, firstObjection, refuse } from '@zhurnal/rules';
import type { Call, Clock, Refused } from '@zhurnal/platform';
import { Assessment } from './assessment.entity.js';
import type { AssessmentsKept } from './assessment.graphql.js';
import type {
  PublishAssessmentsInput,
  PutAssessmentInput,
  RemoveAssessmentInput,
} from './assessment.inputs.js';
import { HAS_SUBJECT, PUBLISH, WRITING_CLASSES } from './assessments.sql.js';
import { yearOf } from './assessments.reader.js';

type Outcome = AssessmentsKept | Refused;

/** Changes of the schedule concern the diaries of whole grades. */
const CHANGE = { topic: 'timetable', keys: ['school'] } as const;

/** Plans assessments, moves them and publishes them. What the place breaks is told, and never in the way. */
export class KeepAssessments {
  constructor(private readonly clock: Clock) {}

  /** A published one that is changed is a proposal again: families see it once it is published anew. */
  async put(call: Call, input: PutAssessmentInput): Promise<Outcome> {
    const { clientMutationId: key, id, expectedVersion, subjectId, gradeLevel, lessons, kind, level } = input;
    const date = asDay(input.date);
    if (!date) return refuse('INVALID_VALUE', { params: { field: 'date' } });
    return call.write<Outcome>([], { key, content: input }, async (tx) => {
      const year = await yearOf(tx, date);
      const classId = input.classId ?? null;
      const [subject, classes] = await Promise.all([
        tx.find(HAS_SUBJECT, [subjectId]),
        tx.rows(WRITING_CLASSES, [year.id, gradeLevel, classId]),
      ]);
      if (!subject) return refuse('NOT_FOUND', { params: { field: 'subjectId' } });
      const title = input.title.trim();
      const objection = firstObjection(ASSESSMENT_RULES, {
        title,
        date,
        lessons,
        yearStarts: asDay(year.startsOn) ?? date,
        yearEnds: asDay(year.endsOn) ?? date,
        isOfGrade: classes.length > 0,
      });
      if (objection) return objection;
      const columns = {
        ...{ yearId: year.id, subjectId, gradeLevel, classId, date, lessons, kind, level, title },
        ...{ status: 'proposed' as const, plannedBy: call.actor.personId },
      };
      if (expectedVersion === 0) {
        await tx.insert(Assessment, [{ id, ...columns, publishedAt: null, publishedBy: null }]);
      } else if (!(await tx.update(Assessment, { id, version: expectedVersion }, columns))) {
        return refuse('STALE_VERSION');
      }
      tx.announce(CHANGE);
      return { count: 1 };
    });
  }

  async remove(call: Call, input: RemoveAssessmentInput): Promise<Outcome> {
    const { clientMutationId: key, id, expectedVersion: version } = input;
    return call.write<Outcome>([], { key, content: input }, async (tx) => {
      if (!(await tx.update(Assessment, { id, version }, { deletedAt: this.clock.now() })))
        return refuse('STALE_VERSION');
      tx.announce(CHANGE);
      return { count: 1 };
    });
  }

  /** One act for all proposals of the year. */
  async publish(call: Call, input: PublishAssessmentsInput): Promise<Outcome> {
    const { clientMutationId: key, yearId } = input;
    return call.write<Outcome>([], { key, content: input }, async (tx) => {
      const published = await tx.rows(PUBLISH, [yearId, this.clock.now(), call.actor.personId]);
      if (published.length > 0) tx.announce(CHANGE);
      return { count: published.length };
    });
  }
}
