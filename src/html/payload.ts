/** What a page gives its own script: the charts as data, and what their figures mean. Shared by the page's maker and the script. */
import type { ChartSpec } from '../deck/block.js';

export interface PageChart {
  readonly spec: ChartSpec;
  /** Inches of its place on a slide of full size. */
  readonly width: number;
  readonly height: number;
}

export interface PageFigure {
  readonly name: string;
  readonly definition: string;
}

export interface Payload {
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** Between the ends of an interval below zero. */
  readonly until: string;
  /** `RRGGBB` by the slots of the theme. */
  readonly colours: Readonly<Record<string, string>>;
  /** By the id of the canvas. */
  readonly charts: Readonly<Record<string, PageChart>>;
  /** By the figure's id. */
  readonly figures: Readonly<Record<string, PageFigure>>;
}
