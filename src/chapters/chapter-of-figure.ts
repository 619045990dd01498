/** The chapter that a figure belongs to, by the first word of its id. */

/** Chapter 01 has two kinds of figures: what the review is held against, and the background. */
const chapters: Readonly<Record<string, string>> = { background: 'goals' };

export function chapterOfFigure(id: string): string {
  const [word = ''] = id.split('.');
  return chapters[word] ?? word;
}
