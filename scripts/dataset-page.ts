/** The reference page of the dataset contract as Markdown, from the contract alone. */
import type { Column, DatasetContract } from '../src/datasets/dataset.js';

const opening = `# Datasets

A dataset is a table that the chapters read. A review config maps each one from a source; one that is not supplied switches off only what needs it.
This page is generated from \`src/datasets/contract/\` by \`scripts/make-dataset-docs.ts\`: change the code, then run the script.

**Types.** \`id\` is text that identifies (leading zeros stay). \`money\` has two decimals and is in the review's currency unless a \`currency\` column says otherwise.
\`share\` is 0 to 1. \`timestamp\` is in the review's time zone where the value carries none. \`month\` is its first day. \`list\` is text separated by \`;\`.
\`a | b\` is an enumeration: one of these values.

**Required.** A required column must be mapped, or be in the source under its own name, and every cell must have a value. An optional one may be absent or empty.
A value after \`=\` is taken where the column is absent or the cell is empty.

**Key.** The columns that are unique together. **Refers to.** Rows of another dataset that must exist; a row that refers to nothing is counted as a warning.
**Moment.** The column that places a row in a period; a table without one counts whole, unless its grain says where its moment comes from.`;

export function datasetPage(contracts: Iterable<DatasetContract>): string {
  const sections: string[] = [opening];
  let group = '';
  for (const contract of contracts) {
    if (contract.group !== group) {
      group = contract.group;
      sections.push(`## ${heading(group)}`);
    }
    sections.push(section(contract));
  }
  return `${sections.join('\n\n')}\n`;
}

function section(contract: DatasetContract): string {
  const facts = [
    heading(contract.grain) + '.',
    `Key: ${contract.key.map(code).join(', ')}.`,
    contract.moment === undefined ? 'Moment: none.' : `Moment: ${code(contract.moment)}.`,
    ...(contract.refs.length === 0 ? [] : [`Refers to: ${contract.refs.map(referenceText).join(', ')}.`]),
  ];
  return [
    `### ${contract.name}`,
    facts.join(' '),
    ['| column | type | required |', '| --- | --- | --- |', ...contract.columns.map(row)].join('\n'),
  ].join('\n\n');
}

function referenceText(one: DatasetContract['refs'][number]): string {
  return `${code(one.column)} to ${code(`${one.dataset}.${one.target}`)}`;
}

function row(column: Column): string {
  const type = column.type === 'enum' ? (column.values ?? []).join(' \\| ') : column.type;
  const fallback = column.fallback === undefined ? '' : ` = ${String(column.fallback)}`;
  return `| ${column.name} | ${type}${fallback} | ${column.required ? 'yes' : ''} |`;
}

function code(word: string): string {
  return `\`${word}\``;
}

function heading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
