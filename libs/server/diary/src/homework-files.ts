import { columnsOf } from '@zhurnal/journal';

/** SQL: the files that go with the rows of the table `homework` (id, n), as columns. */
export const FILES_OF_HOMEWORK = `
     (select ${columnsOf({
       homework: 'f.n',
       ids: 'f.id',
       names: 'f.name',
       sizes: 'f.size',
       mediaTypes: 'f.media_type',
     })}
        from (select h.n, f.id, f.name, f.size, f.media_type
                from homework_file x
                join homework h on h.id = x.homework_id
                join stored_file f on f.school_id = $1 and f.id = x.file_id and f.deleted_at is null
               where x.school_id = $1 and x.homework_id = any(array(select id from homework)) and x.deleted_at is null
               order by h.n, x.id) f)`;
