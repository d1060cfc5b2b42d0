// The viewer of pdf.js as it comes, in the same browser and with the same file, as the bound for the reader's memory.
const here = (name) => new URL(name, location.href).href;
const { getDocument, GlobalWorkerOptions } = await import(here('pdf.mjs'));
const { EventBus, PDFLinkService, PDFViewer } = await import(here('pdf_viewer.mjs'));

GlobalWorkerOptions.workerSrc = './pdf.worker.mjs';

/** Shows the file; resolves once the first page is drawn with its words. */
globalThis.show = async (address) => {
  const data = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const viewer = new PDFViewer({ container: document.querySelector('.sheets'), eventBus, linkService });
  linkService.setViewer(viewer);
  const drawn = new Promise((resolve) => eventBus.on('textlayerrendered', resolve));
  eventBus.on('pagesinit', () => {
    viewer.currentScaleValue = 'auto';
  });
  linkService.setDocument(pdf);
  viewer.setDocument(pdf);
  await drawn;
};
