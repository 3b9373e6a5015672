import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { tellOfAnyOrder } from './timetable-edit/any-order.story.js';
import { tellOfTimetablesByHand } from './timetable-edit/by-hand.story.js';
import { tellOfClashes } from './timetable-edit/clashes.story.js';
import { tellOfDaysOff } from './timetable-edit/days-off.story.js';
import { tellOfPeopleAtLessons } from './timetable-edit/people-at-lessons.story.js';
import { Stage } from './timetable-edit/stage.js';
import { tellOfWeeklyPeriods } from './timetable-edit/weekly-period.story.js';
import { tellOfWorkdays } from './timetable-edit/workdays.story.js';

const stage = new Stage();
beforeAll(() => stage.build());
beforeEach(() => stage.open());
afterAll(() => stage.clear());

tellOfWeeklyPeriods(stage);
tellOfPeopleAtLessons(stage);
tellOfClashes(stage);
tellOfAnyOrder(stage);
tellOfDaysOff(stage);
tellOfWorkdays(stage);
tellOfTimetablesByHand(stage);
