// Who may import whom (README, Architecture). Anything that is not allowed here is an error.
const _file = '\\.(ts|tsx|css|json|svg)$';
const npm = (...names) => names.map((name) => `node_modules/${name}/`);
/** @param {string} room @param {string[]} rooms @param {string[]} packages @param {string} [types] */
const allow = (room, rooms, packages = []) => ({
  from: { path: `^${room}/` },
  to: { path: [`^${room}/`, ...rooms, ...npm(...packages)] },
});
const core = (name) => `^core/${name}/`;
const CODE_POINTS = '^core/annotate/codePoints\\.ts$';
/** What `#i18n` is to the compiler (tsconfig.json). */
const TEXTS = '^locales/i18n\\.d\\.ts$';
const PACE = '^core/annotate/pace\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'not-resolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'nobody-imports-an-entrypoint',
      severity: 'error',
      from: { pathNot: '^(entrypoints|tests)/' },
      to: { path: '^entrypoints/' },
    },
    {
      name: 'entrypoints-stay-apart',
      comment: 'What the panel and the review pages have in common stands in entrypoints/shell.',
      severity: 'error',
      from: { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/reader/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/($1|shell)/' },
    },
    {
      name: 'reader-is-tagged-as-a-page',
      comment: 'A document in the reader is tagged by the session and the surfaces of the page script.',
      severity: 'error',
      from: { path: '^entrypoints/reader/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/(reader|page|shell)/' },
    },
    {
      name: 'zod-without-eval',
      comment: 'core/model/zod.ts sets zod up so that it never tries eval.',
      severity: 'error',
      from: { path: '^core/', pathNot: '^core/model/zod\\.ts$' },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'page-script-is-light',
      comment: 'The page script takes only types from core/model and content, and no store or platform code.',
      severity: 'error',
      from: { path: '^entrypoints/page/' },
      to: { path: '^(content|core/(model|store|platform|review|transfer))/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-know-types-only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(content|core/model)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'annotate-knows-types-only',
      severity: 'error',
      from: { path: '^core/annotate/' },
      to: { path: '^core/model/', dependencyTypesNot: ['type-only'] },
    },
  ],
  allowed: [
    allow('content', [], ['zod', 'minisearch']),
    allow('core/model', ['^content/'], ['zod']),
    allow('core/annotate', [core('model')]),
    allow('core/documents', [core('model')], ['pdfjs-dist', 'dompurify', 'marked']),
    // Turning offsets between UTF-16 and code points is done in one place.
    allow('core/review', [core('model'), '^content/', CODE_POINTS]),
    allow('core/store', [core('model')], ['dexie']),
    allow(
      'core/platform',
      [core('model')],
      ['wxt', '@wxt-dev', 'webextension-polyfill', '@types/webextension-polyfill'],
    ),
    // What is unpacked or is XML is read within the limits of core/documents, whoever sent it.
    allow(
      'core/transfer',
      [
        core('model'),
        core('review'),
        '^content/',
        CODE_POINTS,
        PACE,
        '^core/documents/((zip|xml)/|fileProblem|limits)',
      ],
      ['docx', 'write-excel-file', 'fflate'],
    ),
    allow('components', [core('model'), '^content/', TEXTS], ['preact', 'lucide-preact', '@wxt-dev/i18n']),
    allow(
      'entrypoints',
      ['^components/', '^content/', '^core/', TEXTS],
      [
        'preact',
        'lucide-preact',
        'wxt',
        '@wxt-dev',
        'webextension-polyfill',
        '@types/webextension-polyfill',
        'pdfjs-dist',
      ],
    ),
    { from: { path: TEXTS }, to: { path: '^\\.wxt/i18n/' } },
    { from: { path: '^(tests|scripts)/' }, to: {} },
  ],
  allowedSeverity: 'error',
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
