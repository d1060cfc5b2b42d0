// The viewer takes the library from where the library puts itself, so it comes first.
import { AnnotationEditorType, AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EventBus, LinkTarget, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import 'pdfjs-dist/legacy/web/pdf_viewer.css';

type Options = ConstructorParameters<typeof PDFViewer>[0];

/** Where the build puts the signs of notes (scripts/pdfjsFiles.ts). */
const SIGNS = '/pdfjs/images/';

/** Our catalogue names what is seen of the viewer; it has no words of its own. */
const wordless = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async (_id: unknown, _args: unknown, fallback: string) => fallback ?? '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  destroy: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
} as unknown as NonNullable<Options['l10n']>;

/**
 * The pages of a PDF as pdf.js shows them: only those in view are drawn, with their words, links and structure. No
 * scripts, no forms to fill in, no notes to write; a link goes to a new tab that knows nothing of us.
 */
export function makeViewer(container: HTMLDivElement, abortSignal: AbortSignal) {
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({
    eventBus,
    externalLinkTarget: LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
  });
  const viewer = new PDFViewer({
    container,
    eventBus,
    linkService,
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: AnnotationEditorType.DISABLE,
    enableAutoLinking: false,
    removePageBorders: true,
    imageResourcesPath: SIGNS,
    l10n: wordless,
    abortSignal,
  } as Options);
  linkService.setViewer(viewer);
  return { viewer, eventBus, linkService };
}
