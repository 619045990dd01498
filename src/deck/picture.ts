/** Exhibits for which PowerPoint has no editable chart: what a picture shows, and the same as a table for the notes. */
import type { TableSpec } from './table.js';

/** Words, the larger the more they weigh. */
export interface WordCloud {
  readonly kind: 'word-cloud';
  /** Names of the table's columns. */
  readonly heads: { readonly word: string; readonly weight: string };
  readonly words: readonly {
    readonly text: string;
    readonly weight: number;
    /** The weight as it is read. */
    readonly shown: string;
  }[];
  /** Index of the word that the title speaks of. */
  readonly highlight?: number;
}

export interface PathNode {
  readonly id: string;
  readonly label: string;
  /** Step in which it stands, from 0 on the left. */
  readonly step: number;
}

/** Flows from step to step (Sankey); none leads back. */
export interface PathDiagram {
  readonly kind: 'paths';
  readonly heads: { readonly from: string; readonly to: string; readonly value: string };
  readonly nodes: readonly PathNode[];
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly shown: string;
  }[];
  /** Id of the node whose flows are drawn in the accent. */
  readonly highlight?: string;
}

export type PictureSpec = WordCloud | PathDiagram;

export interface PictureBlock {
  readonly kind: 'picture';
  readonly picture: PictureSpec;
  readonly heading?: string;
  readonly alt: string;
}

function texts(picture: PictureSpec): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  if (picture.kind === 'word-cloud') {
    const { word, weight } = picture.heads;
    return { heads: [word, weight], rows: picture.words.map(({ text, shown }) => [text, shown]) };
  }
  const { from, to, value } = picture.heads;
  const label = (id: string) => picture.nodes.find((node) => node.id === id)?.label ?? id;
  return {
    heads: [from, to, value],
    rows: picture.flows.map((flow) => [label(flow.from), label(flow.to), flow.shown]),
  };
}

/** Paragraphs for the speaker notes, the names of the columns first. */
export function pictureNotes({ picture }: PictureBlock): string[] {
  const { heads, rows } = texts(picture);
  return [heads, ...rows].map((cells) => cells.join(' | '));
}

/** The table that stands in place of a picture that cannot be drawn here; the notes hold what it leaves out. */
export function pictureTable({ picture }: PictureBlock, most: number): TableSpec {
  const { heads, rows } = texts(picture);
  return {
    columns: heads.map((header, at) => ({
      header,
      align: at === heads.length - 1 ? ('right' as const) : ('left' as const),
      width: at === heads.length - 1 ? 1 : 1.6,
    })),
    rows: rows.slice(0, most).map((cells) => cells.map((text) => ({ text }))),
  };
}
