export { JOURNAL_ENTITIES } from './entities.js';
export { Homework } from './homework.entity.js';
export { HomeworkFile } from './homework-file.entity.js';
export { JournalModule } from './journal.module.js';
export { LessonRecord } from './lesson-record.entity.js';
export { Mark } from './mark.entity.js';
export { Work } from './work.entity.js';
export { columnsOf, factNumber, instantText, reasonNumber, timeText } from './columns.js';
export { markNumber } from './mark-numbers.js';
