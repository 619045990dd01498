/** Reads a locale's templates: every file holds named sentences as inline blocks; all their faults are reported at once. */
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Locale } from '../config/review.js';
import { problem, QuarterdeckError, type Problem } from '../errors/problem.js';
import { packageRoot } from '../package-root.js';
import { callsOf } from './calls.js';

export interface Sentence {
  readonly key: string;
  /** The file, such as `en/sales.hbs`. */
  readonly template: string;
  readonly program: hbs.AST.Program;
}

/** By key. */
export type Sentences = ReadonlyMap<string, Sentence>;

export interface TemplateText {
  readonly name: string;
  readonly text: string;
}

export function templateTexts(locale: Locale): TemplateText[] {
  const folder = new URL(`templates/narrative/${locale}/`, packageRoot);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => ({ name: `${locale}/${name}`, text: readFileSync(new URL(name, folder), 'utf8') }));
}

function inlineKey(node: hbs.AST.Statement): string | undefined {
  if (node.type !== 'DecoratorBlock') return undefined;
  const { path, params } = node as hbs.AST.DecoratorBlock;
  const [key] = params;
  return path.original === 'inline' && key?.type === 'StringLiteral' ? (key as hbs.AST.StringLiteral).value : undefined;
}

function sentencesOf({ name, text }: TemplateText, problems: Problem[]): Sentence[] {
  const found: Sentence[] = [];
  const wrong = (why: string) => problems.push(problem('NARRATIVE_SYNTAX', { template: name, why }));
  try {
    for (const node of Handlebars.parse(text).body) {
      const key = inlineKey(node);
      if (key !== undefined) found.push({ key, template: name, program: (node as hbs.AST.DecoratorBlock).program });
      else if (node.type === 'ContentStatement' && (node as hbs.AST.ContentStatement).value.trim() === '') continue;
      else if (node.type !== 'CommentStatement') wrong(`line ${node.loc.start.line} stands outside every sentence`);
    }
  } catch (error) {
    wrong(error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error));
  }
  return found;
}

/** The sentences of some templates; `helpers` are the names that they may call. */
export function readTemplates(texts: readonly TemplateText[], helpers: readonly string[]): Sentences {
  const problems: Problem[] = [];
  const sentences = new Map<string, Sentence>();
  for (const text of texts) {
    for (const sentence of sentencesOf(text, problems)) {
      const { key, template } = sentence;
      const other = sentences.get(key);
      if (other) problems.push(problem('NARRATIVE_REPEATED', { template, key, other: other.template }));
      for (const { helper } of callsOf(sentence.program)) {
        if (helpers.includes(helper)) continue;
        problems.push(problem('NARRATIVE_HELPER', { template, key, helper, allowed: helpers }));
      }
      sentences.set(key, sentence);
    }
  }
  if (problems.length > 0) throw new QuarterdeckError(problems);
  return sentences;
}
