/** What a text says of its subject: the contract of every sentiment model, embedded or not. */

export type SentimentClass = 'positive' | 'neutral' | 'negative';

export interface Opinion {
  readonly class: SentimentClass;
  /** 0..1: 0 wholly negative, 0.5 neither, 1 wholly positive. */
  readonly intensity: number;
}

export interface SentimentModel {
  readonly name: string;
  /** One opinion a text, in their order. */
  opinions(texts: readonly string[]): Promise<readonly Opinion[]>;
}
