/** What of the viewer's stylesheet is for pages as we show them. */
const KEPT =
  /^(?::root|\.textLayer(?:Images)?|\.annotationLayer|\.canvasWrapper|\.pdfViewer\b.*|\[data-main-rotation.*)$/;

/**
 * Takes from the stylesheet of pdf.js the rules for pages, their words and links. The others are for editing and for its
 * own window, and would reach our dialogs and menus by their names.
 */
export function pdfViewerCss() {
  return {
    name: 'pdf-viewer-css',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return /pdfjs-dist.*pdf_viewer\.css/.test(id) ? { code: keptRules(code), map: null } : null;
    },
  };
}

function keptRules(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '{' && depth++ === 0) open = at;
    else if (plain[at] === '}' && --depth === 0) {
      if (KEPT.test(plain.slice(start, open).trim().replace(/\s+/g, ' '))) rules.push(plain.slice(start, at + 1));
      start = at + 1;
    }
  }
  return (
    rules
      .join('')
      // Icons and pointers of what is left out.
      .replace(/[\w-]+:\s*url\(images\/[^;]*;/g, '')
      // Chromium works out every highlight anew for each word that a rule of its own selects.
      .replace(/(?:br)?::(?:-moz-)?selection\s*\{[^{}]*\}/g, '')
  );
}
