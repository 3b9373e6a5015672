import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { AcademicYear } from './academic-year.entity.js';
import { BellSchedule } from './bell-schedule.entity.js';
import { BellSlot } from './bell-slot.entity.js';
import { FamilyConsent } from './consents/family-consent.entity.js';
import { Duty } from './duty.entity.js';
import { Enrollment } from './enrollment.entity.js';
import { GradingPeriod } from './grading-period.entity.js';
import { Guardianship } from './guardianship.entity.js';
import { Holiday } from './holiday.entity.js';
import { Movement } from './movement.entity.js';
import { PeopleImportFile } from './people-import/people-import-file.entity.js';
import { PeopleImportRow } from './people-import/people-import-row.entity.js';
import { PeopleImportRunRow } from './people-import/people-import-run.entity.js';
import { Person } from './person.entity.js';
import { RegulationPaper } from './papers/regulation-paper.entity.js';
import { Regulation } from './regulation/regulation.entity.js';
import { RegulationAmendment } from './regulation/regulation-amendment.entity.js';
import { Room } from './room.entity.js';
import { School } from './school.entity.js';
import { SchoolClass } from './school-class.entity.js';
import { StaffMember } from './staff-member.entity.js';
import { StaffOrder } from './staff-order.entity.js';
import { Student } from './student.entity.js';
import { Subgroup } from './subgroup.entity.js';
import { SubgroupMember } from './subgroup-member.entity.js';
import { Subject } from './subject.entity.js';
import { TeachingGroup } from './teaching-group.entity.js';
import { TeachingGroupPart } from './teaching-group-part.entity.js';

/** The rows of schooling. */
export const SCHOOLING_ENTITIES: readonly EntityTarget<ObjectLiteral>[] = [
  School,
  Regulation,
  RegulationAmendment,
  RegulationPaper,
  AcademicYear,
  GradingPeriod,
  Holiday,
  BellSchedule,
  BellSlot,
  Room,
  Subject,
  Person,
  StaffMember,
  Student,
  Guardianship,
  FamilyConsent,
  SchoolClass,
  Subgroup,
  Enrollment,
  SubgroupMember,
  Duty,
  TeachingGroup,
  TeachingGroupPart,
  Movement,
  StaffOrder,
  PeopleImportRunRow,
  PeopleImportFile,
  PeopleImportRow,
];
