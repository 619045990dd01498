/** The errors of a user's own slides and sentences. */
import { hidePersonal } from './personal.js';
import { names, type Entries } from './entry.js';

export interface SlideErrors {
  SLIDE_CHAPTER: { slide: string; chapter: string; has: readonly string[] };
  SLIDE_REPEATED: { slide: string };
  SLIDE_AFTER: { slide: string; after: string; nearest?: string };
  SLIDE_SQL: { slide: string; message: string };
  SLIDE_ROWS: { slide: string; rows: number };
  SLIDE_CATEGORY: { slide: string; column: string; category: string };
  SENTENCE_KEY: { key: string; nearest?: string };
  SENTENCE_NUMBER: { key: string; number: string; reads: readonly string[] };
}

export const slideErrors: Entries<SlideErrors> = {
  SLIDE_CHAPTER: {
    exit: 2,
    says: ({ slide, chapter }) =>
      `the slide ${slide} belongs to a chapter "${chapter}", which this review does not have`,
    tryThis: ({ has }) => `begin its id with one of ${names(has, 14)}, or add { id, title } under chapters`,
  },
  SLIDE_REPEATED: {
    exit: 2,
    says: ({ slide }) => `another slide or query has the name ${slide} already`,
    tryThis: () => 'give the slide another name after the dot',
  },
  SLIDE_AFTER: {
    exit: 2,
    says: ({ slide, after }) => `the slide ${slide} is to follow ${after}, which is not in its chapters`,
    tryThis: ({ nearest }) =>
      nearest === undefined ? 'leave "after" out to put it at the end' : `did you mean ${nearest}?`,
  },
  SLIDE_SQL: {
    exit: 2,
    says: ({ slide, message }) => `the query of the slide ${slide} fails: ${hidePersonal(message)}`,
    tryThis: () => 'it reads datasets by their names in the contract and has to give every column that the slide names',
  },
  SLIDE_ROWS: {
    exit: 2,
    says: ({ slide, rows }) => `the query of the slide ${slide} gives ${rows} rows and no category tells them apart`,
    tryThis: () => 'name the column of the categories under "category", or sum the rows up',
  },
  SLIDE_CATEGORY: {
    exit: 2,
    says: ({ slide, column, category }) => `the query of the slide ${slide} gives "${category}" twice as ${column}`,
    tryThis: () => 'group by the category, so that each stands in one row',
  },
  SENTENCE_KEY: {
    exit: 2,
    says: ({ key }) => `override names the sentence ${key}, which there is not`,
    tryThis: ({ nearest }) =>
      nearest === undefined ? 'keys are <slide>.title, <slide>.subtitle and the like' : `did you mean ${nearest}?`,
  },
  SENTENCE_NUMBER: {
    exit: 3,
    says: ({ key, number }) =>
      `the sentence in place of ${key} says ${number}, which none of the figures that it names reads`,
    tryThis: ({ reads }) =>
      reads.length > 0
        ? `they read ${names(reads, 12)}; better write {{value "<figure>"}}, which follows the data`
        : 'name its figure under "figures", or write {{value "<figure>"}}, which follows the data',
  },
};
