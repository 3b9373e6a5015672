import { Inject, Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CLOCK, Database, Jobs, byTheClock } from '@zhurnal/platform';
import type { Clock } from '@zhurnal/platform';
import { IdentityModule } from '@zhurnal/identity';
import { ChangeCards } from './change-cards.js';
import { ClassesReader } from './classes.reader.js';
import { CloseSignIns } from './close-sign-ins.js';
import { ContactsResolver } from './contacts.resolver.js';
import { CorrectContacts } from './correct-contacts.js';
import { GuardiansReader } from './guardians.reader.js';
import { KeepClasses } from './keep-classes.js';
import { KeepDuties } from './keep-duties.js';
import { KeepStaff } from './keep-staff.js';
import { MoveStudents } from './move-students.js';
import { MovementsReader } from './movements.reader.js';
import { PeopleListController } from './people-list.controller.js';
import { StaffReader } from './staff.reader.js';
import { StaffResolver } from './staff.resolver.js';
import { StudentsReader } from './students.reader.js';
import { StudentsResolver } from './students.resolver.js';
import { WithdrawMovement } from './withdraw-movement.js';

/** What needs nothing but the clock. */
const BY_THE_CLOCK = byTheClock(
  StudentsReader,
  GuardiansReader,
  StaffReader,
  ClassesReader,
  MoveStudents,
  WithdrawMovement,
  CorrectContacts,
  ChangeCards,
  KeepClasses,
  KeepStaff,
  KeepDuties,
);

/** The lists of people: classes, students, representatives, staff, and how they change. */
@Module({
  imports: [IdentityModule],
  controllers: [PeopleListController],
  providers: [
    StudentsResolver,
    StaffResolver,
    ContactsResolver,
    MovementsReader,
    ...BY_THE_CLOCK,
    {
      provide: CloseSignIns,
      useFactory: (db: Database, clock: Clock) => new CloseSignIns(db, clock),
      inject: [Database, CLOCK],
    },
  ],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CloseSignIns) private readonly closing: CloseSignIns,
  ) {}

  onModuleInit(): void {
    this.jobs.repeat({ name: 'people.close-sign-ins', pattern: '41 * * * *', run: () => this.closing.run() });
  }
}
