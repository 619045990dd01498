// Who may import whom: each folder of src only what the table grants it. src/README.md shows the same table in words.
const table = {
  errors: [],
  text: ['errors'],
  config: ['errors'],
  engine: ['errors', 'config'],
  sources: ['errors', 'config', 'engine'],
  datasets: ['errors', 'text', 'config', 'engine', 'sources'],
  figures: ['errors', 'config', 'datasets'],
  findings: ['errors', 'config', 'figures'],
  deck: ['errors', 'config', 'figures'],
  narrative: ['errors', 'config', 'figures', 'findings', 'deck'],
  charts: ['errors', 'deck'],
  chapters: ['errors', 'config', 'engine', 'datasets', 'figures', 'findings', 'deck', 'narrative'],
  frame: ['errors', 'config', 'datasets', 'figures', 'findings', 'deck', 'narrative', 'chapters'],
  pptx: ['errors', 'config', 'figures', 'deck', 'charts'],
  html: ['errors', 'config', 'deck', 'charts'],
  workbook: ['errors', 'config', 'figures', 'charts'],
  print: ['errors'],
  run: ['errors', 'config', 'datasets', 'figures', 'findings', 'deck'],
  delivery: ['errors', 'config', 'figures', 'findings', 'deck', 'narrative', 'charts', 'run'],
  schedule: ['errors', 'config', 'run'],
};

const leaves = '^src/package-root\\.ts$';

const layers = Object.entries(table).map(([folder, granted]) => ({
  name: `${folder}-imports-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^(src|data|scripts|test)/', pathNot: [`^src/(${[folder, ...granted].join('|')})/`, leaves] },
}));

module.exports = {
  forbidden: [
    ...layers,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'chapters-know-no-other-chapter',
      severity: 'error',
      from: { path: '^src/chapters/(\\d\\d-[a-z]+)/' },
      to: { path: '^src/chapters/\\d\\d-', pathNot: '^src/chapters/$1/' },
    },
    {
      name: 'source-types-know-no-other-type',
      severity: 'error',
      from: { path: '^src/sources/([a-z]+)/' },
      to: { path: '^src/sources/[a-z]+/', pathNot: '^src/sources/$1/' },
    },
    {
      name: 'only-the-command-line-and-the-door-know-the-pipeline',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|index\\.ts|pipeline)' },
      to: { path: '^src/(cli/|index\\.ts|pipeline)' },
    },
    {
      name: 'src-knows-nothing-of-the-demo-brand',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^data/' },
    },
    {
      name: 'shipped-code-needs-no-development-package',
      severity: 'error',
      from: { path: '^src/' },
      // An optional peer is a development dependency too, so that the tests have it.
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
