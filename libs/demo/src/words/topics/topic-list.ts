/** Topics of one subject in some grades, in the order they are taught. */
export interface TopicList {
  readonly subject: string;
  readonly grades: readonly [from: number, to: number];
  readonly topics: readonly string[];
}

/** Reads a list as it is written in these files: topics with semicolons between them. */
export function topicList(subject: string, from: number, to: number, text: string): TopicList {
  const topics = text
    .split(';')
    .map((topic) => topic.replace(/\s+/g, ' ').trim())
    .filter((topic) => topic !== '');
  return { subject, grades: [from, to], topics };
}
